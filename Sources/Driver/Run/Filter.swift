import GoScope
import Reports
import RuleKit

/// Chooses what of the findings is reported, and puts it into a report's words.
package struct Filter {
  private let program: Program
  private let options: LintOptions
  private let cards: [String: RuleCard]
  /// Paths of the files whose findings are asked for; nil for all.
  private let reported: Set<String>?
  private var suppressions: [FileID: (lines: LineIndex, suppressions: Suppressions)] = [:]

  package init(program: Program, options: LintOptions, reported: Set<String>? = nil) {
    self.program = program
    self.options = options
    self.reported = reported
    cards = Dictionary(options.rules.map { (type(of: $0).card.code, type(of: $0).card) }) { first, _ in first }
  }

  /// The findings to report: sorted by place, one a rule and line.
  package mutating func results(of findings: [Finding]) -> [ReportedFinding] {
    var results: [ReportedFinding] = []
    var taken: Set<LineOfRule> = []
    for finding in findings.sorted(by: isBefore) {
      guard finding.confidence >= options.minConfidence, let card = cards[finding.code] else { continue }
      let file = program.file(finding.range.file)
      guard program.isLinted(file.id), reported?.contains(file.path) ?? true,
        let level = level(of: card, for: finding, in: file)
      else { continue }
      let (lines, suppressions) = comments(of: file)
      let line = lines.line(of: finding.range.start)
      guard !suppressions.cover(line: line, of: card) else { continue }
      if taken.insert(LineOfRule(file: file.id, line: line, code: card.code)).inserted {
        results.append(result(finding, level))
      }
    }
    return results
  }

  private struct LineOfRule: Hashable {
    let file: FileID
    let line: Int
    let code: String
  }

  /// By file and place; of two at one place the surer first.
  private func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.range.file != right.range.file {
      let (first, second) = (program.file(left.range.file).path, program.file(right.range.file).path)
      if first != second { return first.utf8.lexicographicallyPrecedes(second.utf8) }
    }
    return (left.range.start, left.code, right.confidence, left.message)
      < (right.range.start, right.code, left.confidence, right.message)
  }

  /// How loud a finding in the file is; nil where it is not reported at all.
  private func level(of card: RuleCard, for finding: Finding, in file: SourceFile) -> Level? {
    if file.isGenerated && !options.generated { return nil }
    if options.tests != .full, program.isForTests(file.id) || isTestHelper(at: finding.range.start, file) {
      return options.tests == .info ? .info : nil
    }
    switch card.severity {
    case .note: return .info
    case .warning: return .warning
    case .error: return .error
    }
  }

  /// Whether a place is in a function that is given a test: `func newServer(t testing.TB) *Server`.
  private func isTestHelper(at offset: Int, _ file: SourceFile) -> Bool {
    let tree = file.tree
    let imported = file.imports.map { $0.path.split(separator: "/").last ?? "" }
    guard imported.contains(where: { ["testing", "require", "assert"].contains($0) }) else { return false }
    let around = tree.children(tree.root).first { node in
      tree.kind(node) == .funcDecl && tree.start(node) <= offset && offset < tree.tokenStart(tree.lastToken(node))
    }
    guard let around, let type = tree.funcDecl(around)?.type, let params = tree.funcType(type)?.params else {
      return false
    }
    return tree.children(params).contains { field in
      guard let type = tree.field(field)?.type, type.exists else { return false }
      let end = tree.tokenStart(tree.lastToken(type))
      let text = String(decoding: tree.source[tree.start(type)..<min(end + 8, tree.source.count)], as: UTF8.self)
      return Self.tests.contains { text.hasPrefix($0) }
    }
  }

  private static let tests = [
    "*testing.T", "*testing.B", "*testing.F", "*testing.M", "testing.TB", "require.TestingT", "assert.TestingT",
  ]

  private mutating func comments(of file: SourceFile) -> (lines: LineIndex, suppressions: Suppressions) {
    if let known = suppressions[file.id] { return known }
    let lines = LineIndex(file.tree.source)
    let found = (lines, Suppressions(file.tree, lines: lines))
    suppressions[file.id] = found
    return found
  }

  private func result(_ finding: Finding, _ level: Level) -> ReportedFinding {
    ReportedFinding(
      code: finding.code, level: level, confidence: finding.confidence, place: place(finding.range),
      message: finding.message,
      steps: finding.steps.map { ReportedStep(place: place($0.range), text: $0.text) }, advice: finding.advice,
      fix: finding.fix.map { fix in
        ReportedFix(
          description: fix.description,
          edits: fix.edits.map { ReportedFix.Edit(place: place($0.range), replacement: $0.replacement) })
      })
  }

  private func place(_ range: SourceRange) -> Place {
    Place(path: program.file(range.file).path, start: range.start, end: range.end)
  }

  /// The bytes of every file that a result or a step points into, by path.
  package static func sources(for results: [ReportedFinding], in program: Program, of findings: [Finding])
    -> [String: [UInt8]]
  {
    let paths = Set(results.flatMap { [$0.place.path] + $0.steps.map(\.place.path) })
    var sources: [String: [UInt8]] = [:]
    for finding in findings {
      for id in [finding.range.file] + finding.steps.map(\.range.file) {
        let file = program.file(id)
        if paths.contains(file.path) { sources[file.path] = file.tree.source }
      }
    }
    return sources
  }
}
