import RuleKit

/// A value of a JSON document, with where it stands: what a message about it needs.
package struct JSONValue: Sendable {
  package enum Content: Sendable {
    case null
    case bool(Bool)
    /// A number, as written.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// In the document's order.
    case object([Member])
  }

  package struct Member: Sendable {
    package let name: String
    /// Byte offset of the name.
    package let offset: Int
    package let value: JSONValue
  }

  package let content: Content
  /// Byte offset in the document.
  package let offset: Int

  package init(content: Content, offset: Int) {
    self.content = content
    self.offset = offset
  }

  /// What it is, with its article.
  package var description: String {
    switch content {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): "the number \(text)"
    case .string(let text): "the string \"\(text)\""
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// What is wrong in a JSON document, and where.
package struct JSONError: Error, Hashable {
  /// Byte offset.
  package let offset: Int
  /// What is wrong and how to mend it.
  package let message: String

  package init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }

  /// `file:line:column: message`.
  package func described(in source: [UInt8], of path: String) -> String {
    let lines = LineIndex(source)
    let line = lines.line(of: offset)
    return "\(path):\(line):\(offset - lines.start(ofLine: line) + 1): \(message)"
  }
}
