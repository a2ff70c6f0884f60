extension Scanner {
  /// Reports a malformed line number in a comment that is a line directive: `//line file:10` at the beginning of a line
  /// or `/*line file:10:2*/` anywhere. The directives themselves stay comments; positions are always those of the file.
  @inline(never) mutating func checkLineDirective(from start: Int, to commentEnd: Int) {
    let isBlock = bytes[start + 1] == 0x2A
    guard isBlock || start == 0 || bytes[start - 1] == 0x0A else { return }
    var end = commentEnd
    if isBlock { end -= 2 } else if bytes[end - 1] == 0x0D { end -= 1 }
    let text = start + 7
    guard end >= text, bytes[start + 3] == 0x69, bytes[start + 4] == 0x6E, bytes[start + 5] == 0x65,
      bytes[start + 6] == 0x20
    else { return }
    guard let last = trailingNumber(from: text, to: end) else { return }
    guard let number = last.value else { return report(last, "line", to: end) }
    guard let column = trailingNumber(from: text, to: last.start - 1), let line = column.value else {
      if isOutOfRange(number) { report(last, "line", to: end) }
      return
    }
    // Two numbers: the first is the line, the second the column.
    if isOutOfRange(number) { return report(last, "column", to: end) }
    if isOutOfRange(line) { report(column, "line", to: last.start - 1) }
  }

  /// Go keeps lines and columns below 2^30, and reads values of 2^63 and more as negative numbers, which it accepts.
  private func isOutOfRange(_ number: UInt64) -> Bool { number == 0 || (number > 1 << 30 && number < 1 << 63) }

  private mutating func report(_ number: TrailingNumber, _ what: String, to end: Int) {
    let text = String(decoding: (number.start..<Swift.max(end, number.start)).map { bytes[$0] }, as: UTF8.self)
    report("invalid \(what) number: \(text)", at: number.start)
  }

  /// What follows the last `:`; `value` is nil where that is no decimal number of 64 bits.
  private func trailingNumber(from start: Int, to end: Int) -> TrailingNumber? {
    var colon = end - 1
    while colon >= start, bytes[colon] != 0x3A { colon -= 1 }
    guard colon >= start else { return nil }
    var value: UInt64 = 0
    var isNumber = colon + 1 < end
    for position in (colon + 1)..<Swift.max(end, colon + 1) {
      let byte = bytes[position]
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = scaled.addingReportingOverflow(UInt64(byte &- 0x30))
      if !byte.isDecimalDigit || overflow || carry {
        isNumber = false
        break
      }
      value = sum
    }
    return TrailingNumber(start: colon + 1, value: isNumber ? value : nil)
  }
}

private struct TrailingNumber {
  let start: Int
  let value: UInt64?
}
