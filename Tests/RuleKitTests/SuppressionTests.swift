import GoSyntax
import RuleKit
import Testing

@Suite("Suppressions")
struct SuppressionTests {
  private static let card = RuleCard(
    code: "GL302", name: "unclosed-response-body", since: "0.1", precision: .high, summary: "s", weaknesses: [],
    page: "")

  /// The lines of a function's body, from 5 on, on which a finding of GL302 is kept quiet.
  private func quietLines(_ body: String, header: String = "package p\n\nfunc f() {\n") -> [Int] {
    let source = Array((header + body + "}\n").utf8)
    let lines = LineIndex(source)
    let suppressions = Suppressions(SyntaxTree.parse(source), lines: lines)
    return (1..<lines.count).filter { suppressions.cover(line: $0, of: Self.card) }
  }

  @Test(
    "one behind code covers its own line only",
    arguments: [
      "//lint:ignore GL302 kept for the log", "//lint:ignore unclosed-response-body why", "//lint:ignore gl302 why",
      "//lint:ignore GL101,GL302 why", "//lint:ignore GL3* why", "//nolint", "//nolint:goleaklint",
      "// nolint:goleaklint", "//nolint:unclosed-response-body", "//nolint:errcheck,goleaklint // why",
      "//nolint:GL302 // why", "//nolint:all", "//nolint // why",
    ])
  func trailing(_ comment: String) {
    #expect(quietLines("\ta()\n\tb() \(comment)\n\tc()\n") == [5])
  }

  @Test(
    "one on a line of its own covers the next line only",
    arguments: ["//lint:ignore GL302 why", "//nolint:goleaklint", "//nolint:unclosed-response-body"])
  func alone(_ comment: String) {
    #expect(quietLines("\ta()\n\t\(comment)\n\tb()\n\tc()\n") == [6])
  }

  @Test(
    "words for others cover nothing",
    arguments: [
      "//lint:ignore GL301 why", "//nolint:errcheck", "//nolint:unclosed-file", "//nolinter", "// about nolint",
      "//lint:ignored GL302 why", "/* nolint */", "//lint:ignore", "// lint:ignore GL302 directives have no space",
    ])
  func others(_ comment: String) {
    #expect(quietLines("\ta()\n\tb() \(comment)\n\tc()\n") == [])
  }

  @Test("several above one line all count")
  func stacked() {
    #expect(quietLines("\t//lint:ignore GL302 why\n\t//lint:ignore GL101 why\n\tb()\n\tc()\n") == [6])
  }

  @Test("file-ignore covers the file")
  func wholeFile() {
    #expect(quietLines("\ta()\n", header: "//lint:file-ignore GL302 why\n\npackage p\n\nfunc f() {\n").count == 7)
  }

  @Test("nolint above a declaration covers all of it")
  func declaration() {
    let lines = quietLines("\ta()\n\tb()\n}\n\nfunc g() {\n\tc()\n", header: "package p\n\n//nolint\nfunc f() {\n")
    #expect(lines == [4, 5, 6, 7])
  }

  @Test("nolint behind the beginning of a statement covers all of it")
  func statement() {
    #expect(quietLines("\tgo func() { //nolint:goleaklint\n\t\ta()\n\t}()\n\tb()\n") == [4, 5, 6])
  }

  @Test("lint:ignore covers one line, however long the statement below it")
  func oneLine() {
    #expect(quietLines("\t//lint:ignore GL302 why\n\tgo func() {\n\t\ta()\n\t}()\n") == [5])
  }

  @Test("lines that end with CRLF and a byte order mark change nothing")
  func windows() {
    let lines = quietLines(
      "\tb() //nolint\r\n\tc()\r\n", header: "\u{FEFF}package p\r\n\r\nfunc f() {\r\n")
    #expect(lines == [4])
  }
}
