import RuleKit

/// A place in a file as people and programs name it; everything from 1.
package struct Position: Hashable, Sendable {
  package let line: Int
  /// In bytes, as Go prints it.
  package let column: Int
  /// In UTF-16 code units, as editors and GitHub count.
  package let utf16Column: Int

  package init(line: Int, column: Int, utf16Column: Int) {
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
  }
}

/// From byte offsets to lines and columns of one file.
package struct Positions: Sendable {
  private let source: [UInt8]
  private let lines: LineIndex

  package init(_ source: [UInt8]) {
    self.source = source
    lines = LineIndex(source)
  }

  /// The position of a byte offset; offsets beyond the file count as its end.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), source.count)
    let line = lines.line(of: offset)
    let start = lines.start(ofLine: line)
    return Position(line: line, column: offset - start + 1, utf16Column: utf16Units(start..<offset) + 1)
  }

  /// How many UTF-16 units a stretch of a line takes: bytes that begin a character count one, those that begin one of
  /// four bytes two; a line of ASCII is counted by its length.
  private func utf16Units(_ range: Range<Int>) -> Int {
    let bytes = source[range]
    guard bytes.contains(where: { $0 >= 0x80 }) else { return range.count }
    return String(decoding: bytes, as: UTF8.self).utf16.count
  }
}
