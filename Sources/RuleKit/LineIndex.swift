/// Where the lines of a file begin: from a byte offset to a line, in a binary search.
package struct LineIndex: Sendable {
  /// Byte offset of each line's first byte; never empty.
  private let starts: [UInt32]

  /// Lines end with a line feed, as Go counts them; a carriage return before it belongs to the line's end.
  package init(_ source: [UInt8]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(source.count / 32 + 1)
    for offset in source.indices where source[offset] == 0x0A { starts.append(UInt32(truncatingIfNeeded: offset + 1)) }
    self.starts = starts
  }

  /// How many lines there are; a line feed at the end of the file begins another, empty one.
  package var count: Int { starts.count }

  /// The line, from 1, that an offset lies in.
  package func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// Byte offset of a line's first byte; lines outside the file count as its first or last.
  package func start(ofLine line: Int) -> Int { Int(starts[min(max(line, 1), starts.count) - 1]) }
}
