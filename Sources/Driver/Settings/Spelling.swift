/// Guesses at what a person meant to write.
package enum Spelling {
  /// The known word nearest to `word`, where one is near enough to be meant.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let wanted = Array(word.lowercased().utf8)
    var best: (distance: Int, word: String)?
    for candidate in known {
      let distance = distance(wanted, Array(candidate.lowercased().utf8))
      if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    guard let best, best.distance <= max(2, wanted.count / 3) else { return nil }
    return best.word
  }

  /// ` did you mean "x"?` with its leading semicolon, or nothing.
  package static func suggestion(for word: String, among known: [String]) -> String {
    nearest(to: word, among: known).map { "; did you mean \($0)?" } ?? ""
  }

  /// How many bytes must be added, taken away, changed or exchanged with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count < 100, right.count < 100 else { return Int.max }
    var rows = [Array(0...right.count)]
    for (row, byte) in left.enumerated() {
      var line = [row + 1]
      for column in right.indices {
        var least = min(rows[row][column + 1] + 1, line[column] + 1)
        least = min(least, rows[row][column] + (byte == right[column] ? 0 : 1))
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == right[column] {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        line.append(least)
      }
      rows.append(line)
    }
    return rows[left.count][right.count]
  }
}
