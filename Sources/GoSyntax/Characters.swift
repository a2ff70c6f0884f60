// Classes of ASCII bytes, and the decoding of UTF-8, as Go's specification and `unicode/utf8` define them.

extension UInt8 {
  /// `A`–`Z`, `a`–`z` and `_`.
  @inline(__always) var isASCIILetter: Bool {
    let lower = self | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || self == 0x5F
  }

  /// `0`–`9`.
  @inline(__always) var isDecimalDigit: Bool { self &- 0x30 < 10 }

  /// `0`–`9`, `a`–`f`, `A`–`F`.
  @inline(__always) var isHexDigit: Bool { isDecimalDigit || ((self | 0x20) &- 0x61 < 6) }

  /// What the digit stands for; 16 for a byte that is no digit of any base.
  var digitValue: UInt32 {
    if isDecimalDigit { return UInt32(self) - 0x30 }
    return isHexDigit ? UInt32(self | 0x20) - 0x61 + 10 : 16
  }
}

extension UInt64 {
  /// Of eight bytes (the first in the lowest place) how many from the first on are ASCII letters, digits and `_`.
  ///
  /// Without the highest bit of each byte, adding a constant to all eight at once carries into no neighbour, and sets that
  /// bit exactly where the byte is at least a bound.
  @inline(__always) var nameLength: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let plain = self & (0x7F &* ones)
    let lower = plain | (0x20 &* ones)
    let letters = (lower &+ (0x80 - 0x61) &* ones) & ~(lower &+ (0x7F - 0x7A) &* ones)
    let digits = (plain &+ (0x80 - 0x30) &* ones) & ~(plain &+ (0x7F - 0x39) &* ones)
    let underscores = ~((plain ^ (0x5F &* ones)) &+ 0x7F &* ones)
    let others = ~((letters | digits | underscores) & ~self) & (0x80 &* ones)
    return others.trailingZeroBitCount >> 3
  }

  /// A word whose lowest set bit is the highest of the first byte that equals `byte` in all places; zero if none does.
  @inline(__always) func firstByte(equalTo byte: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let difference = self ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference
  }
}

/// One character of the source: its code point and how many bytes it takes.
struct SourceCharacter {
  let scalar: UInt32
  let width: Int

  /// A byte that is no part of well-formed UTF-8, read as U+FFFD of one byte, as Go does.
  static let malformed = SourceCharacter(scalar: 0xFFFD, width: 1)

  var isMalformed: Bool { scalar == 0xFFFD && width == 1 }
}

/// The byte order mark: allowed as the first character of a file, and nowhere else.
let byteOrderMark: UInt32 = 0xFEFF

/// The bytes of a source, readable past their end: there every byte is zero, which no token contains.
struct SourceBytes {
  private let base: UnsafePointer<UInt8>
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    // An empty buffer may have no address; with a count of zero the address is never read.
    base = buffer.baseAddress ?? ("" as StaticString).utf8Start
    count = buffer.count
  }

  /// The byte at an offset; 0 outside of the source. This comparison is what makes the access safe.
  @inline(__always) subscript(offset: Int) -> UInt8 {
    guard UInt(bitPattern: offset) < UInt(bitPattern: count) else { return 0 }
    return base[offset]
  }

  /// Eight bytes from an offset on, the first in the lowest place; `nil` where fewer are left.
  @inline(__always) func word(at offset: Int) -> UInt64? {
    guard offset >= 0, offset &+ 8 <= count else { return nil }
    return UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The character at an offset, one byte of U+FFFD where the bytes are not well-formed UTF-8 (surrogates, overlong
  /// forms and values beyond U+10FFFF included).
  func character(at offset: Int) -> SourceCharacter {
    let first = UInt32(self[offset])
    if first < 0x80 { return SourceCharacter(scalar: first, width: 1) }
    let width = first >= 0xF0 ? 4 : (first >= 0xE0 ? 3 : 2)
    guard first >= 0xC2, first <= 0xF4, offset + width <= count else { return .malformed }
    var scalar = first & (0xFF >> UInt32(width + 1))
    for position in 1..<width {
      let byte = UInt32(self[offset + position])
      guard byte & 0xC0 == 0x80 else { return .malformed }
      scalar = scalar << 6 | (byte & 0x3F)
    }
    let isOverlong = (width == 3 && scalar < 0x800) || (width == 4 && scalar < 0x10000)
    guard !isOverlong, !(0xD800...0xDFFF).contains(scalar), scalar <= 0x10FFFF else { return .malformed }
    return SourceCharacter(scalar: scalar, width: width)
  }
}

/// A code point in the words of Go's messages: `U+0040 '@'`, without the quotes where it does not print.
func describe(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  let code = "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  guard let character = Unicode.Scalar(scalar), isPrintable(character) else { return code }
  return "\(code) '\(character)'"
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
  case .spaceSeparator: scalar == " "
  default: true
  }
}
