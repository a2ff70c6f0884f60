import Driver
import LeakRules
import Reports
import RuleKit

/// How a run of the command ends.
enum ExitStatus: Int32 {
  case clean = 0
  case findings = 1
  case failed = 2
}

/// The command: from the words of the command line to an exit status.
enum Command {
  /// Does what the words ask for; what cannot be done is said in one line on standard error.
  static func run(_ words: [String]) -> ExitStatus {
    do {
      if words.first == "inspect" { return try inspect(Array(words.dropFirst())) }
      let arguments = try Arguments(words)
      switch arguments.action {
      case .help: return try show(Help.text)
      case .version: return try show("goleaklint \(LintRun.version)\n")
      case .listRules: return try show(RuleTexts.list)
      case .explain(let rule): return try show(RuleTexts.page(of: try RuleSelection.card(rule)))
      case .lint: return try lint(arguments)
      }
    } catch let error as UsageError {
      return fail(error.message)
    } catch let error as ConfigurationError {
      return fail(error.message)
    } catch let error as DiskError {
      return fail("\(error.path): \(error.problem)")
    } catch { return fail("\(error)") }
  }

  private static func fail(_ message: String) -> ExitStatus {
    Disk.complain("goleaklint: \(message)")
    return .failed
  }

  private static func show(_ text: String) throws -> ExitStatus {
    try Disk.print(Array(text.utf8))
    return .clean
  }

  private static func inspect(_ words: [String]) throws -> ExitStatus {
    guard words.count == 2 else { throw UsageError("usage: goleaklint inspect tokens|tree|scopes|types|calls FILE") }
    guard let view = Inspection(rawValue: words[0]) else {
      let known = Inspection.allCases.map(\.rawValue)
      throw UsageError(
        "inspect shows \(known.joined(separator: ", ")), not \(words[0])"
          + Spelling.suggestion(for: words[0], among: known))
    }
    return try show(try view.text(ofFile: words[1], from: Disk.workingDirectory()))
  }

  private static func lint(_ arguments: Arguments) throws -> ExitStatus {
    let session = try Session(arguments)
    if arguments.showsDiff { return try session.showDiff() }
    if arguments.fixes { try session.applyFixes() }
    let outcome = session.lint()
    session.complain(about: outcome)
    try Disk.print(session.bytes(of: outcome.report, as: arguments.format))
    for file in arguments.reports {
      let bytes = session.bytes(of: outcome.report, as: file.format, forFile: true)
      try Disk.write(bytes, to: Paths.absolute(file.path, from: session.directory))
    }
    return session.status(of: outcome)
  }
}
