import Reports
import Testing

@Suite("Positions")
struct PositionTests {
  @Test(
    "columns count bytes for people and UTF-16 units for programs",
    arguments: [
      ("abc", 2, 1, 3, 3), ("é🚰x", 2, 1, 3, 2), ("é🚰x", 6, 1, 7, 4), ("a\n🚰b", 6, 2, 5, 3), ("a\r\nb", 3, 2, 1, 1),
    ])
  func columns(_ source: String, _ offset: Int, _ line: Int, _ column: Int, _ utf16: Int) {
    let position = Positions(Array(source.utf8)).position(of: offset)
    #expect(position == Position(line: line, column: column, utf16Column: utf16))
  }

  @Test("offsets outside the file are its ends")
  func outside() {
    let positions = Positions(Array("ab".utf8))
    #expect(positions.position(of: -1) == Position(line: 1, column: 1, utf16Column: 1))
    #expect(positions.position(of: 99) == Position(line: 1, column: 3, utf16Column: 3))
  }

  @Test("invalid UTF-8 has columns too")
  func invalid() {
    #expect(Positions([0xFF, 0xFE, 0x41]).position(of: 2) == Position(line: 1, column: 3, utf16Column: 3))
  }
}
