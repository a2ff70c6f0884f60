/// Fingerprints of a file's lines that stay the same when lines above change: those by which GitHub tells a known
/// alert from a new one.
///
/// Over the file's UTF-16 units, without spaces and tabs, with CR and CRLF as LF: for each line a rolling hash of the
/// 100 units from its start, base 37, modulo 2^64; one 65535 stands for the end of the file, then zeros. Written in
/// hexadecimal, then `:n` for the n-th line of the file with that hash.
package enum LineHashes {
  private static let window = 100
  private static let base: UInt64 = 37

  /// The fingerprint of each line, the first line's first.
  package static func hashes(of source: [UInt8]) -> [String] {
    var rolling = Rolling()
    var afterReturn = false
    for unit in String(decoding: source, as: UTF8.self).utf16 {
      let isLineFeedOfPair = afterReturn && unit == 0x0A
      afterReturn = unit == 0x0D
      if unit == 0x20 || unit == 0x09 || isLineFeedOfPair { continue }
      rolling.take(unit == 0x0D ? 0x0A : unit)
    }
    rolling.take(0xFFFF)
    rolling.flush()
    return rolling.hashes
  }

  /// The hash over the last 100 units, and which of them begin lines.
  private struct Rolling {
    private(set) var hashes: [String] = []
    private var units = [UInt64](repeating: 0, count: LineHashes.window)
    private var beginsLine = [Bool](repeating: false, count: LineHashes.window)
    private var at = 0
    private var hash: UInt64 = 0
    private var isLineStart = true
    private var counts: [UInt64: Int] = [:]
    /// The weight of the unit that falls out of the window.
    private let outgoing = (0..<LineHashes.window).reduce(UInt64(1)) { product, _ in product &* LineHashes.base }

    mutating func take(_ unit: UInt16) {
      finishLine()
      beginsLine[at] = isLineStart
      isLineStart = unit == 0x0A
      roll(UInt64(unit))
    }

    mutating func flush() {
      for _ in 0..<LineHashes.window {
        finishLine()
        roll(0)
      }
    }

    /// Puts down the hash of the line whose first unit is about to fall out.
    private mutating func finishLine() {
      guard beginsLine[at] else { return }
      beginsLine[at] = false
      let count = (counts[hash] ?? 0) + 1
      counts[hash] = count
      hashes.append("\(String(hash, radix: 16)):\(count)")
    }

    private mutating func roll(_ unit: UInt64) {
      hash = LineHashes.base &* hash &+ unit &- outgoing &* units[at]
      units[at] = unit
      at = (at + 1) % LineHashes.window
    }
  }
}
