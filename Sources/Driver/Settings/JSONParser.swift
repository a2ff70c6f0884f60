/// Reads JSON (RFC 8259) to the letter, and keeps where each value stands.
package struct JSONParser {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private static let deepest = 100

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The document's value.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.at = 3 }
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.at == bytes.count else { throw parser.error("nothing may follow the document's value") }
    return value
  }

  private func error(_ message: String) -> JSONError { JSONError(offset: min(at, bytes.count), message: message) }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    let offset = at
    switch next {
    case UInt8(ascii: "{"):
      return JSONValue(content: .object(try nested { p throws(JSONError) in try p.members() }), offset: offset)
    case UInt8(ascii: "["):
      return JSONValue(content: .array(try nested { p throws(JSONError) in try p.elements() }), offset: offset)
    case UInt8(ascii: "\""): return JSONValue(content: .string(try string()), offset: offset)
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      return JSONValue(content: .number(try number()), offset: offset)
    default:
      for (word, content) in JSONParser.words where bytes[at...].starts(with: word.utf8) {
        at += word.utf8.count
        return JSONValue(content: content, offset: offset)
      }
      throw error(next == nil ? "the document ends too early" : "a value must stand here")
    }
  }

  private static let words: [(String, JSONValue.Content)] = [
    ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
  ]

  /// What stands between brackets; how deep they nest is bounded.
  private mutating func nested<T>(_ body: (inout JSONParser) throws(JSONError) -> T) throws(JSONError) -> T {
    guard depth < JSONParser.deepest else { throw error("nested deeper than \(JSONParser.deepest) levels") }
    depth += 1
    at += 1
    skipSpace()
    let result = try body(&self)
    depth -= 1
    return result
  }

  private mutating func members() throws(JSONError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if take(UInt8(ascii: "}")) { return members }
    while true {
      let offset = at
      guard next == UInt8(ascii: "\"") else { throw error("a name in quotation marks must stand here") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("a colon must follow the name") }
      skipSpace()
      members.append(JSONValue.Member(name: name, offset: offset, value: try value()))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or } must stand here") }
      skipSpace()
    }
  }

  private mutating func elements() throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or ] must stand here") }
      skipSpace()
    }
  }

  private mutating func number() throws(JSONError) -> String {
    let start = at
    _ = take(UInt8(ascii: "-"))
    let first = next
    let whole = digits()
    guard whole > 0, whole == 1 || first != UInt8(ascii: "0") else { throw error("this is not a number") }
    if take(UInt8(ascii: ".")), digits() == 0 { throw error("digits must follow the point") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      guard digits() > 0 else { throw error("digits must follow the exponent") }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { at += 1 }
    return at - start
  }

  private mutating func string() throws(JSONError) -> String {
    let start = at + 1
    at = start
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { at += 1 }
    if next == UInt8(ascii: "\"") {
      at += 1
      return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
    }
    var text = Array(bytes[start..<at])
    while let byte = next {
      if byte < 0x20 { throw error("a control character must be written as an escape") }
      at += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { text += Array(String(try escape()).utf8) } else { text.append(byte) }
    }
    throw error("the string does not end")
  }

  /// What stands after a backslash.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte = next else { throw error("the string does not end") }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard unit < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { return "\u{FFFD}" }
      let low = try hexadecimal()
      guard low >= 0xDC00, low < 0xE000 else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    default:
      at -= 1
      throw error("this escape does not exist")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    guard at + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits must stand here") }
    at += 4
    return value
  }
}
