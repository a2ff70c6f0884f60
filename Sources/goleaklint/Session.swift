import Driver
import Reports
import RuleKit

/// One run of the linter as the command line and the configuration want it.
struct Session {
  let directory: String
  private let arguments: Arguments
  private let run: LintRun
  private let selection: Selection

  init(_ arguments: Arguments) throws {
    self.arguments = arguments
    directory = Disk.workingDirectory()
    let root = try Session.root(arguments, from: directory)
    let configuration = try Session.configuration(arguments, from: directory, root: root)
    var rules = RuleSelection(configuration)
    for (list, isOn) in arguments.switches { try rules.set(list, to: isOn) }
    var catalogue = try BuiltinCatalogue.load()
    catalogue.merge(configuration.catalogue)
    var options = LintOptions(
      rules: try rules.rules(configuration), catalogue: catalogue, jobs: arguments.jobs)
    options.tests = arguments.tests ?? configuration.tests ?? .info
    options.minConfidence = arguments.minConfidence ?? configuration.minConfidence ?? .medium
    options.generated = arguments.generated ?? configuration.generated ?? false
    var run = LintRun(options: options, directory: directory, root: root)
    let nestedModules = arguments.nestedModules ?? configuration.nestedModules ?? .lint
    selection = try Session.selection(arguments, from: directory, nestedModules, run: &run)
    self.run = run
  }

  func lint() -> LintRun.Outcome { run.lint(selection) }

  /// The findings' repairs, as a unified diff.
  func showDiff() throws -> ExitStatus {
    let outcome = lint()
    complain(about: outcome)
    try Disk.print(FixPlan(outcome.report).diff())
    return status(of: outcome)
  }

  /// Applies repairs until none is left that does not wait for another.
  func applyFixes() throws {
    guard !arguments.patterns.contains("-") else {
      throw UsageError("--fix cannot change standard input; --diff shows the repairs")
    }
    for _ in 0..<10 {
      let plan = FixPlan(lint().report)
      for change in plan.apply(root: run.root) { Disk.complain("goleaklint: \(change)") }
      if plan.deferred == 0 { return }
    }
  }

  /// Says on standard error what could not be looked at.
  func complain(about outcome: LintRun.Outcome) {
    for problem in outcome.report.problems {
      let place = problem.position.map { ":\($0.line):\($0.column)" } ?? ""
      Disk.complain("goleaklint: \(problem.path)\(place): \(problem.message)")
    }
    for remark in outcome.remarks { Disk.complain("goleaklint: \(remark)") }
  }

  func status(of outcome: LintRun.Outcome) -> ExitStatus {
    if outcome.isIncomplete { return .failed }
    return outcome.hasFindings ? .findings : .clean
  }

  func bytes(of report: Report, as format: Arguments.Format, forFile: Bool = false) -> [UInt8] {
    switch format {
    case .sarif: SARIFReport.bytes(of: report)
    case .text:
      TextReport(isVerbose: arguments.isVerbose, isColored: !forFile && isColored).bytes(of: report)
    }
  }

  private var isColored: Bool {
    switch arguments.color {
    case .always: true
    case .never: false
    case .auto: Disk.isTerminal(1) && Disk.environment("NO_COLOR") == nil && Disk.environment("TERM") != "dumb"
    }
  }

  private static func root(_ arguments: Arguments, from directory: String) throws -> String {
    guard let given = arguments.root else {
      return Paths.selfAndAncestors(of: directory).first { Disk.kind(of: Paths.join($0, ".git")) != nil } ?? directory
    }
    let root = Paths.absolute(given, from: directory)
    guard Disk.kind(of: root) == .directory else { throw UsageError("--root \(given): there is no such directory") }
    return root
  }

  private static func configuration(
    _ arguments: Arguments, from directory: String, root: String
  ) throws -> Configuration {
    if arguments.configuration == "none" { return Configuration() }
    let given = arguments.configuration.map { Paths.absolute($0, from: directory) }
    guard let path = given ?? Configuration.find(from: directory, upTo: root) else { return Configuration() }
    return try Configuration(try Disk.read(path), path: arguments.configuration ?? Paths.relative(path, to: directory))
  }

  private static func selection(
    _ arguments: Arguments, from directory: String, _ nestedModules: Selection.NestedModules, run: inout LintRun
  ) throws -> Selection {
    let others = arguments.patterns.filter { $0 != "-" }
    let takesInput = others.count < arguments.patterns.count
    guard takesInput || arguments.standardInputName == nil else {
      throw UsageError("--stdin-filename needs the pattern -, which stands for standard input")
    }
    var selection = Selection(
      patterns: arguments.patterns.isEmpty ? ["./..."] : others, from: directory, nestedModules: nestedModules)
    if takesInput {
      let name = arguments.standardInputName ?? "stdin.go"
      let path = Paths.absolute(name, from: directory)
      run.buffers[path] = try Disk.readStandardInput()
      selection.add(buffer: path, alone: arguments.standardInputName == nil)
    }
    return selection
  }
}
