/// The difference of two texts that share most of their lines, as `diff -u` writes it.
package enum UnifiedDiff {
  private static let context = 3

  /// Lines `old[oldRange]` became `new[newRange]`.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Empty where nothing differs.
  package static func bytes(old: [UInt8], new: [UInt8], path: String) -> [UInt8] {
    let (before, after) = (lines(old), lines(new))
    let changes = changes(before, after)
    guard !changes.isEmpty else { return [] }
    var bytes = Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
    var group: [Change] = []
    for change in changes {
      if let last = group.last, change.old.lowerBound - last.old.upperBound > 2 * context {
        write(group, before, after, into: &bytes)
        group = []
      }
      group.append(change)
    }
    write(group, before, after, into: &bytes)
    return bytes
  }

  /// The lines of a text, each with its line feed.
  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// Where the texts differ. Edits are few and small, so after a difference the next place where both go on alike for
  /// a few lines is looked for, nearest first.
  private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
    var changes: [Change] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        (left, right) = (left + 1, right + 1)
        continue
      }
      let (skipped, added) = nearestMeeting(old, new, from: left, right)
      changes.append(Change(old: left..<(left + skipped), new: right..<(right + added)))
      (left, right) = (left + skipped, right + added)
    }
    return changes
  }

  /// How many old and new lines to pass over until the texts agree again.
  private static func nearestMeeting(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], from left: Int, _ right: Int
  ) -> (old: Int, new: Int) {
    let (restOld, restNew) = (old.count - left, new.count - right)
    for total in 1..<max(2, min(restOld + restNew, 2000)) {
      for skipped in 0...min(total, restOld) where total - skipped <= restNew {
        let added = total - skipped
        let run = min(2, restOld - skipped, restNew - added)
        if run == 0, skipped < restOld || added < restNew { continue }
        if (0..<run).allSatisfy({ old[left + skipped + $0] == new[right + added + $0] }) { return (skipped, added) }
      }
    }
    return (restOld, restNew)
  }

  private static func write(
    _ group: [Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], into bytes: inout [UInt8]
  ) {
    guard let first = group.first, let last = group.last else { return }
    let start = max(0, first.old.lowerBound - context)
    let end = min(old.count, last.old.upperBound + context)
    let newStart = first.new.lowerBound - (first.old.lowerBound - start)
    let newEnd = last.new.upperBound + (end - last.old.upperBound)
    bytes += "@@ -\(range(start..<end)) +\(range(newStart..<newEnd)) @@\n".utf8
    var at = start
    for change in group {
      for line in old[at..<change.old.lowerBound] { put(" ", line, into: &bytes) }
      for line in old[change.old] { put("-", line, into: &bytes) }
      for line in new[change.new] { put("+", line, into: &bytes) }
      at = change.old.upperBound
    }
    for line in old[at..<end] { put(" ", line, into: &bytes) }
  }

  private static func range(_ lines: Range<Int>) -> String {
    lines.count == 1 ? "\(lines.lowerBound + 1)" : "\(lines.lowerBound + (lines.isEmpty ? 0 : 1)),\(lines.count)"
  }

  private static func put(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: mark))
    bytes += line
    if line.last != 0x0A { bytes += "\n\\ No newline at end of file\n".utf8 }
  }
}
