import GoScope
import GoSyntax
import LeakFlow
import Reports
import RuleKit

/// A run from patterns to a report.
package struct LintRun: Sendable {
  /// The program's own version.
  package static let version = "0.1.0"

  package let options: LintOptions
  /// The working directory, absolute.
  package let directory: String
  /// What paths in reports are relative to, absolute.
  package let root: String
  /// Bytes to take instead of a file's, by absolute path.
  package var buffers: [String: [UInt8]] = [:]

  package init(options: LintOptions, directory: String, root: String) {
    self.options = options
    self.directory = directory
    self.root = root
  }

  /// What a run gives.
  package struct Outcome: Sendable {
    package let report: Report
    /// Patterns that name nothing to lint, in words for a person.
    package let remarks: [String]
    /// Whether some of the input could not be looked at.
    package var isIncomplete: Bool { !report.problems.isEmpty }
    /// Whether something was found that is more than information.
    package var hasFindings: Bool { report.results.contains { $0.level > .info } }
  }

  /// Lints what the patterns name.
  package func lint(patterns: [String]) -> Outcome {
    lint(Selection(patterns: patterns, from: directory))
  }

  /// Lints a selection.
  package func lint(_ selection: Selection) -> Outcome {
    var results: [ReportedFinding] = []
    var sources: [String: [UInt8]] = [:]
    var problems = selection.errors.map { Problem(path: $0.path, message: $0.problem) }
    var grouping = ModuleGrouping()
    let display = display
    let groups = grouping.groups(of: selection.directories)
    for (position, group) in groups.enumerated() {
      let loader = Loader(group: group, root: root, jobs: options.jobs, buffers: buffers, display: display)
      let loaded = loader.load(signatures: options.catalogue.signatures)
      problems += loaded.errors.map { Problem(path: $0.path, message: $0.problem) }
      problems += LintRun.syntaxProblems(of: loaded)
      let findings = Checker.findings(
        in: loaded.program, options: options, reported: loaded.reported, isLast: position == groups.count - 1)
      var filter = Filter(program: loaded.program, options: options, reported: loaded.reported)
      let chosen = filter.results(of: findings)
      sources.merge(Filter.sources(for: chosen, in: loaded.program, of: findings)) { first, _ in first }
      results += chosen
    }
    return Outcome(report: report(results, problems, sources), remarks: selection.remarks)
  }

  /// A file's path as reports show it.
  private var display: @Sendable (String) -> String {
    let root = root
    return { path in
      if let below = Paths.below(root, path), !below.isEmpty { return below }
      return Paths.relative(path, to: root)
    }
  }

  private func report(
    _ results: [ReportedFinding], _ problems: [Problem], _ sources: [String: [UInt8]]
  ) -> Report {
    Report(
      version: LintRun.version, rules: options.rules.map { type(of: $0).card },
      results: results.sorted { left, right in
        if left.place.path != right.place.path {
          return left.place.path.utf8.lexicographicallyPrecedes(right.place.path.utf8)
        }
        return (left.place.start, left.code) < (right.place.start, right.code)
      },
      problems: problems.sorted { ($0.path, $0.message) < ($1.path, $1.message) }, sources: sources)
  }

  /// The first syntax error of each file to lint.
  private static func syntaxProblems(of loaded: Loader.Loaded) -> [Problem] {
    let program = loaded.program
    var problems: [Problem] = []
    for package in program.linted {
      for id in program.package(package).files {
        let file = program.file(id)
        guard let error = file.tree.errors.first, loaded.reported.contains(file.path) else { continue }
        let position = Positions(file.tree.source).position(of: Int(error.offset))
        problems.append(Problem(path: file.path, position: position, message: "syntax error: \(error.message)"))
      }
    }
    return problems
  }
}
