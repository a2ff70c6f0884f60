package import GoSyntax

/// The text form in which tokens and trees are compared with those of Go's own packages; `peer/main.go` writes the same.
package enum CommonForm {
  /// A line for each token, then each comment, then each lexical error: offset, kind and text.
  package static func tokens(_ tree: SyntaxTree, lexicalErrors: [SyntaxError]) -> [UInt8] {
    var out: [UInt8] = []
    for index in tree.tokenKinds.indices {
      let token = TokenID(UInt32(index))
      let kind = tree.tokenKinds[index]
      out.append(decimal: tree.tokenStart(token))
      out.append(UInt8(ascii: " "))
      switch kind {
      case .automaticSemicolon: out += "automatic semicolon".utf8
      case .identifier, .int, .float, .imaginary, .char, .string, .illegal:
        out += kind.spelling.utf8
        out.append(UInt8(ascii: " "))
        out += literal(tree, token)
      default: out += kind.spelling.utf8
      }
      out.append(UInt8(ascii: "\n"))
    }
    for comment in tree.comments {
      out.append(decimal: Int(comment.start))
      out += " comment ".utf8
      out += tree.textWithoutCarriageReturns(of: comment)
      out.append(UInt8(ascii: "\n"))
    }
    for error in lexicalErrors {
      out.append(decimal: Int(error.offset))
      // What follows the colon is bytes of the source, which Go quotes even where they are no text.
      out += " error \(error.message.prefix { $0 != ":" })\n".utf8
    }
    return out
  }

  /// The text of a token as go/scanner gives it: no carriage returns in raw strings, U+FFFD for what is not UTF-8.
  private static func literal(_ tree: SyntaxTree, _ token: TokenID) -> [UInt8] {
    let bytes = tree.bytes(of: token)
    if tree.tokenKind(token) == .illegal {
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(1).flatMap { Array(String($0).utf8) }
    }
    guard bytes.first == UInt8(ascii: "`") else { return Array(bytes) }
    return bytes.filter { $0 != 0x0D }
  }

  /// A line for each node, parents first: kind, start and end. Nodes that go/ast does not have are left out.
  package static func tree(_ tree: SyntaxTree) -> [UInt8] {
    var out: [UInt8] = []
    tree.walk(from: tree.root) { node in
      let kind = tree.kind(node)
      guard kind != .exprList else { return true }
      let isImplied = isImpliedEmpty(tree, node)
      let start = isImplied ? tree.tokenStart(tree.firstToken(node).next) : tree.start(node)
      let end = end(tree, node)
      out += "\(kind) ".utf8
      out.append(decimal: start)
      out.append(UInt8(ascii: " "))
      out.append(decimal: end)
      out.append(UInt8(ascii: "\n"))
      return true
    }
    return out
  }

  /// Where go/ast says that a node ends.
  private static func end(_ tree: SyntaxTree, _ node: NodeID) -> Int {
    var last = node
    while [.labeledStmt, .caseClause, .commClause].contains(tree.kind(last)), let child = tree.children(last).last,
      child.exists, tree.kind(last) == .labeledStmt || tree.children(last).count > 1
    {
      last = child
    }
    return isImpliedEmpty(tree, last) ? tree.tokenStart(tree.firstToken(last).next) : tree.end(node)
  }

  /// The empty statement before a closing brace: go/ast puts it on the brace.
  private static func isImpliedEmpty(_ tree: SyntaxTree, _ node: NodeID) -> Bool {
    tree.kind(node) == .emptyStmt && !tree.tokenKind(tree.firstToken(node)).isSemicolon
  }

  /// FNV-1a of 64 bits, in hex.
  package static func hash(_ text: [UInt8]) -> String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(value, radix: 16)
  }
}

extension [UInt8] {
  fileprivate mutating func append(decimal number: Int) { self += String(number).utf8 }
}
