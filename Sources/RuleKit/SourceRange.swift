import GoScope

/// A stretch of a file, in byte offsets.
package struct SourceRange: Hashable, Sendable, Comparable {
  package let file: FileID
  /// Offset of the first byte.
  package let start: Int
  /// Offset after the last byte; not less than `start`.
  package let end: Int

  package init(file: FileID, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }

  /// Whether both have a byte in common, or stand at the same place and one is empty.
  package func overlaps(_ other: SourceRange) -> Bool {
    file == other.file && (start == other.start || (start < other.end && other.start < end))
  }
}
