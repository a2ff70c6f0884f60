extension SyntaxTree {
  /// Visits a node and all below it, parents before children, in source order. Where `visit` returns false, the nodes
  /// below are left out. Needs no recursion, however deep the tree is.
  package func walk(from root: NodeID, _ visit: (NodeID) -> Bool) {
    guard root.index < nodeKinds.count else { return }
    var open = [root]
    while let node = open.popLast() {
      guard visit(node) else { continue }
      for child in children(node).reversed() where child.exists { open.append(child) }
    }
  }

  /// How many tokens a source has, its end included: the scanner alone, for measurements.
  package static func tokenCount(_ source: [UInt8]) -> Int {
    source.withUnsafeBufferPointer { buffer in
      var scanner = Scanner(bytes: SourceBytes(buffer))
      scanner.scan()
      return scanner.tokens.count
    }
  }

  /// Bytes that tokens, nodes and comments take, without the source.
  package var footprint: Int {
    tokenKinds.count * 5 + nodeKinds.count * 13 + links.count * 4 + comments.count * MemoryLayout<Comment>.stride
  }

  /// The lexical errors of a source alone, by offset.
  package static func lexicalErrors(_ source: [UInt8]) -> [SyntaxError] {
    source.withUnsafeBufferPointer { buffer in
      var scanner = Scanner(bytes: SourceBytes(buffer))
      scanner.scan()
      return merged(scanner.errors, [])
    }
  }

  /// The text of a comment as Go's packages give it: without carriage returns, except one that keeps `*` and `/` apart.
  package func textWithoutCarriageReturns(of comment: Comment) -> [UInt8] {
    let bytes = source[Int(comment.start)..<Int(comment.end)]
    let isBlock = bytes.dropFirst().first == UInt8(ascii: "*")
    var text: [UInt8] = []
    for (offset, byte) in zip(bytes.indices, bytes) {
      let isNextSlash = offset + 1 < bytes.endIndex && bytes[offset + 1] == UInt8(ascii: "/")
      let keepsApart = isBlock && text.count > 2 && text.last == UInt8(ascii: "*") && isNextSlash
      if byte != 0x0D || keepsApart { text.append(byte) }
    }
    return text
  }
}
