// Strings, runes and numbers (specification, "Integer literals" to "String literals"), with go/scanner's errors.

extension Scanner {
  /// Skips text in which only `stop` (or `other`) matters, and reports NUL and malformed UTF-8 in it. Eight bytes at a
  /// time while they are plain.
  mutating func skipText(until stop: UInt8, or other: UInt8? = nil) {
    let other = other ?? stop
    while at < bytes.count {
      while let word = bytes.word(at: at) {
        let found = word.firstByte(equalTo: stop) | word.firstByte(equalTo: other) | word.firstByte(equalTo: 0) | word
        let place = (found & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
        at &+= place
        if place < 8 { break }
      }
      let byte = bytes[at]
      if byte == stop || byte == other || at >= bytes.count { return }
      if byte == 0 || byte >= 0x80 { at += readUnusualCharacter().width } else { at &+= 1 }
    }
  }

  mutating func scanString() {
    let start = at
    emit(.string, from: start, endsStatement: true)
    at &+= 1
    while at < bytes.count {
      while let word = bytes.word(at: at) {
        let ends = word.firstByte(equalTo: 0x22) | word.firstByte(equalTo: 0x5C) | word.firstByte(equalTo: 0x0A)
        let found = ends | word.firstByte(equalTo: 0) | word
        let place = (found & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
        at &+= place
        if place < 8 { break }
      }
      let byte = bytes[at]
      switch byte {
      case 0x22:
        at &+= 1
        return
      case 0x0A: return report("string literal not terminated", at: start)
      case 0x5C:
        at &+= 1
        _ = skipEscape(quote: 0x22)
      case 0 where at >= bytes.count: break
      case 0, 0x80...0xFF: at += readUnusualCharacter().width
      default: at &+= 1
      }
    }
    report("string literal not terminated", at: start)
  }

  mutating func scanRawString() {
    let start = at
    emit(.string, from: start, endsStatement: true)
    at &+= 1
    skipText(until: 0x60)
    if at < bytes.count { at += 1 } else { report("raw string literal not terminated", at: start) }
  }

  mutating func scanRune() {
    let start = at
    emit(.char, from: start, endsStatement: true)
    at &+= 1
    var isValid = true
    var characters = 0
    while true {
      if at >= bytes.count || bytes[at] == 0x0A {
        if isValid { report("rune literal not terminated", at: start) }
        return
      }
      let byte = bytes[at]
      at += byte == 0 || byte >= 0x80 ? readUnusualCharacter().width : 1
      if byte == 0x27 { break }
      characters += 1
      if byte == 0x5C, !skipEscape(quote: 0x27) { isValid = false }
    }
    if isValid, characters != 1 { report("illegal rune literal", at: start) }
  }

  /// An escape sequence after its backslash. In case of an error stops before the offending character.
  private mutating func skipEscape(quote: UInt8) -> Bool {
    let start = at
    var digits = 0
    var base: UInt32 = 16
    var maximum: UInt32 = 0x10FFFF
    let byte = bytes[at]
    switch byte {
    case 0x61, 0x62, 0x66, 0x6E, 0x72, 0x74, 0x76, 0x5C, quote:
      at += 1
      return true
    case 0x30...0x37: (digits, base, maximum) = (3, 8, 255)
    case 0x78: (digits, maximum) = (2, 255)
    case 0x75: digits = 4
    case 0x55: digits = 8
    default:
      let message = at < bytes.count ? "unknown escape sequence" : "escape sequence not terminated"
      report(message, at: start)
      return false
    }
    if base == 16 { at += 1 }
    return skipEscapeDigits(digits, base: base, maximum: maximum, start: start)
  }

  private mutating func skipEscapeDigits(_ digits: Int, base: UInt32, maximum: UInt32, start: Int) -> Bool {
    var value: UInt64 = 0
    for _ in 0..<digits {
      let digit = bytes[at].digitValue
      if digit >= base {
        let isAtEnd = at >= bytes.count
        let found = isAtEnd ? "" : describe(bytes.character(at: at).scalar)
        let message = isAtEnd ? "escape sequence not terminated" : "illegal character \(found) in escape sequence"
        report(message, at: at)
        return false
      }
      value = value * UInt64(base) + UInt64(digit)
      at += 1
    }
    if value > UInt64(maximum) || (0xD800...0xDFFF).contains(value) {
      report("escape sequence is invalid Unicode code point", at: start)
      return false
    }
    return true
  }

  mutating func scanNumber() {
    let start = at
    let kind = number()
    emit(kind, from: start, endsStatement: true)
  }

  private mutating func number() -> TokenKind {
    // Most numbers are a few decimal digits and nothing else.
    var end = at
    while bytes[end].isDecimalDigit { end &+= 1 }
    let next = bytes[end]
    let isPlain = next != 0x2E && next != 0x5F && !(next.isASCIILetter && isNumberLetter(next))
    if isPlain, bytes[at] != 0x30 || end == at &+ 1 {
      at = end
      return .int
    }
    return unusualNumber()
  }

  /// Letters that continue a number: `x`, `o`, `b`, `e`, `p`, `i`.
  private func isNumberLetter(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x78, 0x6F, 0x62, 0x65, 0x70, 0x69: true
    default: false
    }
  }

  private mutating func unusualNumber() -> TokenKind {
    var number = NumberLiteral(start: at)
    if bytes[at] != 0x2E { skipIntegerPart(&number) }
    if bytes[at] == 0x2E {
      number.kind = .float
      if number.prefix == .octal || number.prefix == .binary {
        report("invalid radix point in \(number.prefix.name)", at: at)
      }
      at += 1
      skipDigits(&number, base: number.base)
    }
    if !number.hasDigits { report("\(number.prefix.name) has no digits", at: at) }
    skipExponent(&number)
    if bytes[at] == 0x69 {
      number.kind = .imaginary
      at += 1
    }
    if number.kind == .int, let invalid = number.invalidDigit {
      let digit = Character(Unicode.Scalar(bytes[invalid]))
      report("invalid digit '\(digit)' in \(number.prefix.name)", at: invalid)
    }
    if number.hasSeparators, let misplaced = misplacedSeparator(from: number.start, to: at) {
      report("'_' must separate successive digits", at: misplaced)
    }
    return number.kind
  }

  private mutating func skipIntegerPart(_ number: inout NumberLiteral) {
    if bytes[at] == 0x30 {
      at += 1
      switch bytes[at] | 0x20 {
      case 0x78: (number.base, number.prefix) = (16, .hexadecimal)
      case 0x6F: (number.base, number.prefix) = (8, .octal)
      case 0x62: (number.base, number.prefix) = (2, .binary)
      default:
        (number.base, number.prefix) = (8, .leadingZero)
        number.hasDigits = true
      }
      if number.prefix != .leadingZero { at += 1 }
    }
    skipDigits(&number, base: number.base)
  }

  private mutating func skipDigits(_ number: inout NumberLiteral, base: UInt8) {
    while true {
      let byte = bytes[at]
      if byte == 0x5F {
        number.hasSeparators = true
      } else if byte.isDecimalDigit || (base == 16 && byte.isHexDigit) {
        number.hasDigits = true
        if base < 10, byte >= 0x30 + base, number.invalidDigit == nil { number.invalidDigit = at }
      } else {
        return
      }
      at += 1
    }
  }

  private mutating func skipExponent(_ number: inout NumberLiteral) {
    let letter = bytes[at] | 0x20
    guard letter == 0x65 || letter == 0x70 else {
      if number.prefix == .hexadecimal, number.kind == .float {
        report("hexadecimal mantissa requires a 'p' exponent", at: at)
      }
      return
    }
    let written = Character(Unicode.Scalar(bytes[at]))
    if letter == 0x65, number.prefix != .none, number.prefix != .leadingZero {
      report("'\(written)' exponent requires decimal mantissa", at: at)
    } else if letter == 0x70, number.prefix != .hexadecimal {
      report("'\(written)' exponent requires hexadecimal mantissa", at: at)
    }
    at += 1
    number.kind = .float
    if bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
    let before = number.hasDigits
    number.hasDigits = false
    // An exponent is decimal whatever the mantissa: no digit of it is invalid.
    skipDigits(&number, base: 10)
    if !number.hasDigits { report("exponent has no digits", at: at) }
    number.hasDigits = number.hasDigits || before
  }

  /// Where a `_` stands that is not between two digits (a base prefix counts as a digit).
  private func misplacedSeparator(from start: Int, to end: Int) -> Int? {
    var position = start
    var isHexadecimal = false
    var previous = UInt8(ascii: ".")
    if bytes[start] == 0x30, end - start >= 2 {
      let prefix = bytes[start + 1] | 0x20
      if prefix == 0x78 || prefix == 0x6F || prefix == 0x62 {
        isHexadecimal = prefix == 0x78
        previous = 0x30
        position += 2
      }
    }
    while position < end {
      let byte = bytes[position]
      let isDigit = byte.isDecimalDigit || (isHexadecimal && byte.isHexDigit)
      if byte == 0x5F, previous != 0x30 { return position }
      if byte != 0x5F, !isDigit, previous == 0x5F { return position - 1 }
      previous = byte == 0x5F ? 0x5F : (isDigit ? 0x30 : 0x2E)
      position += 1
    }
    return previous == 0x5F ? end - 1 : nil
  }
}

/// What has been seen of a number while it is scanned.
private struct NumberLiteral {
  enum Prefix {
    case none, leadingZero, octal, binary, hexadecimal

    var name: String {
      switch self {
      case .none: "decimal literal"
      case .leadingZero, .octal: "octal literal"
      case .binary: "binary literal"
      case .hexadecimal: "hexadecimal literal"
      }
    }
  }

  let start: Int
  var kind = TokenKind.int
  var base: UInt8 = 10
  var prefix = Prefix.none
  var hasDigits = false
  var hasSeparators = false
  var invalidDigit: Int?

  init(start: Int) { self.start = start }
}
