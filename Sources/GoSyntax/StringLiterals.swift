// What string literals mean (specification, "String literals").

extension SyntaxTree {
  /// The bytes that a string literal stands for: escapes replaced, carriage returns of raw strings dropped. They need not
  /// be UTF-8. Nil for any other token, and for a literal with an error in it.
  package func stringBytes(of token: TokenID) -> [UInt8]? {
    guard tokenKind(token) == .string else { return nil }
    let text = bytes(of: token)
    guard let quote = text.first, text.count >= 2, text.last == quote else { return nil }
    let content = text.dropFirst().dropLast()
    return quote == UInt8(ascii: "`") ? content.filter { $0 != 0x0D } : Self.unescaped(content)
  }

  /// The text that a string literal stands for, nil for any other node; an import's path, a struct's tag.
  package func stringValue(_ node: NodeID) -> String? {
    guard kind(node) == .basicLit else { return nil }
    return stringBytes(of: firstToken(node)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.contains(0x5C) else { return Array(text) }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte != 0x5C {
        bytes.append(byte)
      } else if let escape = rest.popFirst() {
        guard append(escape, &rest, to: &bytes) else { return nil }
      } else {
        return nil
      }
    }
    return bytes
  }

  /// Appends what an escape sequence stands for, of which the first character after the backslash has been taken.
  private static func append(_ escape: UInt8, _ rest: inout ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
    switch escape {
    case UInt8(ascii: "a"): bytes.append(0x07)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "v"): bytes.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): bytes.append(escape)
    case UInt8(ascii: "x"):
      guard let value = number(&rest, digits: 2, base: 16), let byte = UInt8(exactly: value) else { return false }
      bytes.append(byte)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = escape == UInt8(ascii: "u") ? 4 : 8
      guard let value = number(&rest, digits: digits, base: 16), let scalar = Unicode.Scalar(value) else {
        return false
      }
      bytes += String(Character(scalar)).utf8
    default:
      guard escape.digitValue < 8, let low = number(&rest, digits: 2, base: 8),
        let byte = UInt8(exactly: escape.digitValue * 64 + low)
      else { return false }
      bytes.append(byte)
    }
    return true
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, digits: Int, base: UInt32) -> UInt32? {
    var value: UInt64 = 0
    for _ in 0..<digits {
      guard let digit = rest.popFirst()?.digitValue, digit < base else { return nil }
      value = value * UInt64(base) + UInt64(digit)
    }
    return UInt32(exactly: value)
  }
}
