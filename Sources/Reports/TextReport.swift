import RuleKit

/// Findings as lines for a terminal and for editors' problem matchers:
/// `pkg/a.go:12:3: warning: body of the response ... is not closed when line 18 returns (GL302 unclosed-response-body)`.
package struct TextReport: Sendable {
  /// Whether the way of each leak and what to write instead follow its line.
  package let isVerbose: Bool
  /// Whether the terminal's colours are used.
  package let isColored: Bool

  package init(isVerbose: Bool = false, isColored: Bool = false) {
    self.isVerbose = isVerbose
    self.isColored = isColored
  }

  /// The report as bytes of UTF-8; empty where nothing was found.
  package func bytes(of report: Report) -> [UInt8] {
    let names = Dictionary(report.rules.map { ($0.code, $0.name) }) { first, _ in first }
    var positions = PositionCache(report)
    var text = ""
    for result in report.results {
      let rule = names[result.code].map { "\(result.code) \($0)" } ?? result.code
      text += place(result.place, &positions, bold: true) + ": " + word(result.level) + ": "
      text += TextReport.oneLine(result.message) + " " + dim("(\(rule))") + "\n"
      if isVerbose { text += details(of: result, &positions) }
    }
    return Array(text.utf8)
  }

  private func details(of result: ReportedFinding, _ positions: inout PositionCache) -> String {
    var text = ""
    for step in result.steps {
      text += "    " + place(step.place, &positions, bold: false) + ": " + TextReport.oneLine(step.text) + "\n"
    }
    if let advice = result.advice { text += "    " + dim("help: ") + TextReport.oneLine(advice) + "\n" }
    return text
  }

  private func place(_ place: Place, _ positions: inout PositionCache, bold: Bool) -> String {
    let start = positions.position(of: place.start, in: place.path)
    let text = "\(TextReport.oneLine(place.path)):\(start.line):\(start.column)"
    return bold && isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func word(_ level: Level) -> String {
    let (word, color) =
      switch level {
      case .info: ("info", 36)
      case .warning: ("warning", 33)
      case .error: ("error", 31)
      }
    return isColored ? "\u{1B}[\(color)m\(word)\u{1B}[0m" : word
  }

  private func dim(_ text: String) -> String { isColored ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  /// The text with everything that would break a line or move the cursor replaced.
  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}

/// The positions of the files of one report, each file's lines looked up once.
struct PositionCache {
  private let sources: [String: [UInt8]]
  private var known: [String: Positions] = [:]

  init(_ report: Report) { sources = report.sources }

  mutating func position(of offset: Int, in path: String) -> Position {
    if let positions = known[path] { return positions.position(of: offset) }
    let positions = Positions(sources[path] ?? [])
    known[path] = positions
    return positions.position(of: offset)
  }
}
