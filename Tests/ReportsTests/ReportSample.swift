import Reports
import RuleKit

/// A report with everything in it, for the tests of the formats.
enum ReportSample {
  static let source = """
    package a

    func fetch(url string) error {
    \tname := "größe 🚰"; resp, err := client.Do(req)
    \tif err != nil {
    \t\treturn err
    \t}
    \tif resp.StatusCode != 200 {
    \t\treturn errBad
    \t}
    \tdefer resp.Body.Close()
    }

    """

  static let bytes = Array(source.utf8)

  static let card = RuleCard(
    code: "GL302", name: "unclosed-response-body", since: "0.1.0", precision: .high,
    summary: "the body of a response is not closed", weaknesses: [772],
    page: "# GL302 unclosed-response-body\n\nA summary.\n\n## What it finds\n\nA `Body`.\n")

  /// The place of a text of the source.
  static func place(of text: String, path: String = "pkg/a b.go") -> Place {
    let wanted = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return Place(path: path, start: start, end: start + wanted.count)
  }

  static let result = ReportedFinding(
    code: "GL302", level: .warning, confidence: .high, place: place(of: "client.Do(req)"),
    message: "body of the response from client.Do is not closed when line 9 returns",
    steps: [
      ReportedStep(place: place(of: "client.Do(req)"), text: "the response is received here"),
      ReportedStep(place: place(of: "return errBad"), text: "the function returns here"),
    ],
    advice: "write `defer resp.Body.Close()` after the error check",
    fix: ReportedFix(
      description: "close the body when the function returns",
      edits: [
        ReportedFix.Edit(
          place: Place(
            path: "pkg/a b.go", start: place(of: "\tif resp.").start, end: place(of: "\tif resp.").start),
          replacement: "\tdefer resp.Body.Close()\n")
      ]))

  static let inTest = ReportedFinding(
    code: "GL302", level: .info, confidence: .medium, place: Place(path: "pkg/a_test.go", start: 0, end: 7),
    message: "body\nof \u{1B}[31mred")

  static let report = Report(
    version: "1.2.3", rules: [card], results: [result, inTest],
    problems: [Problem(path: "b.go", message: "cannot be read: Permission denied")],
    sources: ["pkg/a b.go": bytes, "pkg/a_test.go": Array("package a\n".utf8)])
}
