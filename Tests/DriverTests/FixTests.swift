import Driver
import Reports
import RuleKit
import Testing

@Suite("Repairs")
struct FixTests {
  private static let source = "package a\n\nfunc f() {\n\ta()\n\tb()\n}\n"

  private func finding(_ edits: [(Int, Int, String)], path: String = "a.go") -> ReportedFinding {
    ReportedFinding(
      code: "GL301", level: .warning, confidence: .high, place: Place(path: path, start: 0, end: 1), message: "m",
      fix: ReportedFix(
        description: "d",
        edits: edits.map { .init(place: Place(path: path, start: $0.0, end: $0.1), replacement: $0.2) }))
  }

  private func plan(_ findings: ReportedFinding..., source: String = FixTests.source) -> FixPlan {
    FixPlan(Report(version: "1", rules: [], results: findings, sources: ["a.go": Array(source.utf8)]))
  }

  @Test("edits are applied together, in their places")
  func applied() throws {
    let scratch = try Scratch(["a.go": Self.source])
    let plan = plan(finding([(27, 27, "\tdefer c()\n"), (23, 26, "A()")]))
    #expect(plan.apply(root: scratch.path) == [])
    #expect(try scratch.read("a.go") == "package a\n\nfunc f() {\n\tA()\n\tdefer c()\n\tb()\n}\n")
  }

  @Test("of two repairs that touch, one waits")
  func overlapping() throws {
    let scratch = try Scratch(["a.go": Self.source])
    let plan = plan(finding([(23, 26, "x()")]), finding([(24, 27, "y()")]), finding([(26, 26, "z")]))
    #expect(plan.deferred == 2)
    #expect(plan.apply(root: scratch.path) == [])
    #expect(try scratch.read("a.go") == Self.source.replacing("a()", with: "x()"))
  }

  @Test("a file that was changed meanwhile is left alone")
  func changed() throws {
    let scratch = try Scratch(["a.go": Self.source + "// more\n"])
    #expect(
      plan(finding([(23, 26, "x()")])).apply(root: scratch.path) == ["a.go: left alone: it was changed meanwhile"])
    #expect(try scratch.read("a.go") == Self.source + "// more\n")
  }

  @Test("a repair that would not parse is not made")
  func broken() throws {
    let scratch = try Scratch(["a.go": Self.source])
    #expect(plan(finding([(23, 26, "x(")])).apply(root: scratch.path).count == 1)
    #expect(try scratch.read("a.go") == Self.source)
  }

  @Test("lines put into a file with CRLF end so too")
  func windows() throws {
    let source = Self.source.replacing("\n", with: "\r\n")
    let scratch = try Scratch(["a.go": source])
    let start = 10 + 2 + 12 + 1
    #expect(plan(finding([(start, start, "\tc()\n")]), source: source).apply(root: scratch.path).isEmpty)
    #expect(!(try scratch.read("a.go")).replacing("\r\n", with: "").utf8.contains(0x0A))
  }

  @Test("an edit beyond the file is dropped")
  func beyond() throws {
    let scratch = try Scratch(["a.go": Self.source])
    let plan = plan(finding([(23, 9999, "x")]))
    #expect(plan.deferred == 1)
    #expect(plan.diff() == [])
    #expect(plan.apply(root: scratch.path) == [])
  }

  @Test("the diff is what diff -u writes")
  func diff() {
    let text = String(decoding: plan(finding([(27, 27, "\tdefer c()\n")])).diff(), as: UTF8.self)
    #expect(
      text == """
        --- a/a.go
        +++ b/a.go
        @@ -2,5 +2,6 @@
         
         func f() {
         \ta()
        +\tdefer c()
         \tb()
         }

        """)
  }

  @Test("changes far apart are hunks of their own")
  func hunks() {
    let old = (0..<40).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 3\n", with: "LINE 3\n").replacing("line 33\n", with: "")
    let text = String(decoding: UnifiedDiff.bytes(old: Array(old.utf8), new: Array(new.utf8), path: "x"), as: UTF8.self)
    #expect(text.contains("@@ -1,7 +1,7 @@\n line 0\n line 1\n line 2\n-line 3\n+LINE 3\n"))
    #expect(text.contains("@@ -31,7 +31,6 @@\n"))
  }

  @Test("a last line without its line feed is said to be so")
  func noLineFeed() {
    let text = String(
      decoding: UnifiedDiff.bytes(old: Array("a".utf8), new: Array("b\n".utf8), path: "x"), as: UTF8.self)
    #expect(text == "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n")
  }
}
