import Driver
import RuleKit

/// One flag: its name, what help says of it, and what it does.
struct Flag: Sendable {
  enum Kind: Sendable {
    case plain(@Sendable (inout Arguments) -> Void)
    /// A flag with a value, and the value's placeholder in help.
    case value(String, @Sendable (inout Arguments, String) throws(UsageError) -> Void)
  }

  let name: String
  let short: String?
  let help: String
  let kind: Kind

  init(_ name: String, short: String? = nil, _ help: String, _ kind: Kind) {
    self.name = name
    self.short = short
    self.help = help
    self.kind = kind
  }

  /// Whether a word of the command line, without its value, means this flag; one dash will do, as in Go's commands.
  func answers(to word: String) -> Bool {
    word == "--" + name || word == "-" + name || short.map { word == "-" + $0 } ?? false
  }

  /// Every flag, in the order of help.
  static let all: [Flag] = [
    Flag(
      "format", "what to print: text, one line a finding (the default), or sarif",
      .value("text|sarif") { arguments, value throws(UsageError) in
        arguments.format = try choice(value, of: "format")
      }),
    Flag(
      "report", "also write a report to a file: --report sarif=leaks.sarif; may be given several times",
      .value("FORMAT=FILE") { arguments, value throws(UsageError) in
        let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw UsageError("--report takes FORMAT=FILE, such as sarif=leaks.sarif") }
        arguments.reports.append(.init(format: try choice(parts[0], of: "report"), path: parts[1]))
      }),
    Flag(
      "verbose", "below each finding the way that leads to the leak, and what to write instead",
      .plain { $0.isVerbose = true }),
    Flag(
      "min-confidence", "leave out findings less sure than this (default medium)",
      .value("low|medium|high") { arguments, value throws(UsageError) in
        guard let confidence = Confidence(word: value) else {
          throw refusal(value, of: "min-confidence", known: Confidence.allCases.map(\.word))
        }
        arguments.minConfidence = confidence
      }),
    Flag(
      "tests", "findings in tests and their helpers: none, as information that fails no run (default), or like others",
      .value("off|info|full") { arguments, value throws(UsageError) in
        arguments.tests = try choice(value, of: "tests")
      }),
    Flag(
      "nested-modules", "modules below the one a ... begins in: lint them too (the default), or skip them as go does",
      .value("lint|skip") { arguments, value throws(UsageError) in
        arguments.nestedModules = try choice(value, of: "nested-modules")
      }),
    Flag("generated", "report findings in generated files too", .plain { $0.generated = true }),
    Flag(
      "enable", "switch rules on: codes or names with commas between them, or all",
      .value("RULES") { arguments, value in arguments.switches.append((value, true)) }),
    Flag(
      "disable", "switch rules off: --disable all --enable GL302 runs one rule",
      .value("RULES") { arguments, value in arguments.switches.append((value, false)) }),
    Flag(
      "config", "the configuration file (default: the nearest .goleaklint.json up to the root); none for none",
      .value("FILE") { arguments, value in arguments.configuration = value }),
    Flag(
      "root", "what paths in reports are relative to (default: the repository's root, else the working directory)",
      .value("DIR") { arguments, value in arguments.root = value }),
    Flag("fix", "apply the repairs that are safe, then report what is left", .plain { $0.fixes = true }),
    Flag("diff", "show what --fix would change, and change nothing", .plain { $0.showsDiff = true }),
    Flag(
      "stdin-filename", "with the pattern -, the file whose text standard input holds",
      .value("FILE") { arguments, value in arguments.standardInputName = value }),
    Flag(
      "jobs", short: "j", "how many threads (default: one a processor)",
      .value("N") { arguments, value throws(UsageError) in
        guard let jobs = Int(value), (1...1024).contains(jobs) else {
          throw UsageError("--jobs takes a number from 1 to 1024, not \(value)")
        }
        arguments.jobs = jobs
      }),
    Flag(
      "color", "colours: on a terminal (the default, and never with NO_COLOR set), always, or never",
      .value("auto|always|never") { arguments, value throws(UsageError) in
        arguments.color = try choice(value, of: "color")
      }),
    Flag("list-rules", "print the rules, one a line", .plain { $0.action = .listRules }),
    Flag(
      "explain", "print a rule's page: --explain GL302, or by name",
      .value("RULE") { arguments, value in arguments.action = .explain(value) }),
    Flag("version", "print the version", .plain { $0.action = .version }),
    Flag("help", short: "h", "print this", .plain { $0.action = .help }),
  ]

  private static func choice<T: RawRepresentable & CaseIterable>(
    _ value: String, of flag: String
  ) throws(UsageError) -> T where T.RawValue == String {
    guard let choice = T(rawValue: value) else { throw refusal(value, of: flag, known: T.allCases.map(\.rawValue)) }
    return choice
  }

  private static func refusal(_ value: String, of flag: String, known: [String]) -> UsageError {
    let guess = Spelling.suggestion(for: value, among: known)
    return UsageError("--\(flag) takes \(known.joined(separator: ", ")), not \(value)\(guess)")
  }
}
