/// A JSON value to be written: members keep their order, so that equal values give equal bytes.
package enum JSONNode: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONNode])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONNode
  }

  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }

  /// An object without those members whose value is nil.
  package static func object(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The value as bytes of UTF-8, indented by two spaces, with a line feed at the end.
  package func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, depth: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func write(into bytes: inout [UInt8], depth: Int) {
    switch self {
    case .string(let text): JSONNode.write(text, into: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .array(let elements):
      JSONNode.list(elements, UInt8(ascii: "["), UInt8(ascii: "]"), into: &bytes, depth: depth) { element, bytes in
        element.write(into: &bytes, depth: depth + 1)
      }
    case .object(let members):
      JSONNode.list(members, UInt8(ascii: "{"), UInt8(ascii: "}"), into: &bytes, depth: depth) { member, bytes in
        JSONNode.write(member.name, into: &bytes)
        bytes += ": ".utf8
        member.value.write(into: &bytes, depth: depth + 1)
      }
    }
  }

  private static func list<T>(
    _ items: [T], _ open: UInt8, _ close: UInt8, into bytes: inout [UInt8], depth: Int,
    _ write: (T, inout [UInt8]) -> Void
  ) {
    bytes.append(open)
    for (index, item) in items.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(0x20, count: 2 * (depth + 1))
      write(item, &bytes)
    }
    if !items.isEmpty {
      bytes.append(0x0A)
      bytes += repeatElement(0x20, count: 2 * depth)
    }
    bytes.append(close)
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F:
        bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
