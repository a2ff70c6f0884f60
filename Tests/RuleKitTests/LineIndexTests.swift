import RuleKit
import Testing

@Suite("Lines of a file")
struct LineIndexTests {
  @Test(
    "an offset lies in the line that began last before it",
    arguments: [("", 0, 1), ("a\nb\n", 0, 1), ("a\nb\n", 1, 1), ("a\nb\n", 2, 2), ("a\nb\n", 4, 3), ("\r\n\r\n", 2, 2)])
  func line(_ source: String, _ offset: Int, _ line: Int) {
    #expect(LineIndex(Array(source.utf8)).line(of: offset) == line)
  }

  @Test("a line's start is the byte after the line feed before it")
  func start() {
    let lines = LineIndex(Array("ab\n\ncd".utf8))
    #expect((1...3).map { lines.start(ofLine: $0) } == [0, 3, 4])
  }

  @Test("lines beyond the file count as its ends")
  func beyond() {
    let lines = LineIndex(Array("a\nb".utf8))
    #expect(lines.start(ofLine: 0) == 0)
    #expect(lines.start(ofLine: 9) == 2)
  }
}
