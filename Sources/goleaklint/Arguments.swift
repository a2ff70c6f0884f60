import Driver
import RuleKit

/// What the command line asks for.
struct Arguments {
  enum Action: Equatable {
    case lint, help, version, listRules
    case explain(String)
  }

  enum Format: String, CaseIterable { case text, sarif }
  enum Color: String, CaseIterable { case auto, always, never }

  /// A report to be written to a file.
  struct FileReport: Equatable {
    let format: Format
    let path: String
  }

  var action = Action.lint
  var patterns: [String] = []
  var format = Format.text
  var reports: [FileReport] = []
  var tests: LintOptions.Tests?
  var minConfidence: Confidence?
  var generated: Bool?
  var nestedModules: Selection.NestedModules?
  var color = Color.auto
  var root: String?
  var configuration: String?
  /// `--enable` and `--disable`, in their order.
  var switches: [(list: String, isOn: Bool)] = []
  var isVerbose = false
  var fixes = false
  var showsDiff = false
  var jobs = Disk.processors()
  var standardInputName: String?

  /// Reads the words after the program's name.
  init(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        patterns += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        patterns.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let flag = Flag.all.first(where: { $0.answers(to: parts[0]) }) else {
        let guess = Spelling.suggestion(for: parts[0], among: Flag.all.map { "--" + $0.name })
        throw UsageError("unknown flag \(parts[0])\(guess.isEmpty ? "; --help shows all" : guess)")
      }
      switch flag.kind {
      case .plain(let apply):
        guard parts.count == 1 else { throw UsageError("--\(flag.name) takes no value") }
        apply(&self)
      case .value(let placeholder, let apply):
        guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
          throw UsageError("--\(flag.name) needs a value: --\(flag.name) \(placeholder)")
        }
        try apply(&self, value)
      }
    }
  }
}

/// A command line that cannot be followed; the message says why and how to mend it.
struct UsageError: Error, Equatable {
  let message: String

  init(_ message: String) { self.message = message }
}
