// What the program sees of a file, as text for people: a stable form, a line for each token or node.

extension SyntaxTree {
  /// A line for each token, comment and error, in source order: offset, kind, and the text where the kind does not say it.
  ///
  ///     8 identifier main
  ///     12 automatic semicolon
  package func inspectTokens() -> String {
    var lines: [(offset: UInt32, text: String)] = []
    for index in tokenKinds.indices {
      let token = TokenID(UInt32(truncatingIfNeeded: index))
      lines.append((tokenStarts[index], describe(token)))
    }
    for comment in comments {
      lines.append((comment.start, "comment " + singleLine(source[Int(comment.start)..<Int(comment.end)])))
    }
    for error in errors { lines.append((error.offset, "error " + error.message)) }
    let inOrder = lines.indices.sorted { (lines[$0].offset, $0) < (lines[$1].offset, $1) }
    return inOrder.map { "\(lines[$0].offset) \(lines[$0].text)\n" }.joined()
  }

  /// A line for each node, its children indented below it: kind, first byte and end, and the text of leaves; `-` for a
  /// child that is absent. Errors follow.
  ///
  ///     selectorExpr 31..42
  ///       ident 31..34 fmt
  ///       ident 35..42 Println
  package func inspectTree() -> String {
    var out = ""
    var open: [(node: NodeID, depth: Int)] = [(root, 0)]
    while let (node, depth) = open.popLast() {
      // Deep trees would otherwise print the square of their depth in blanks.
      let indentation = String(repeating: "  ", count: Swift.min(depth, 60))
      guard node.exists else {
        out += "\(indentation)-\n"
        continue
      }
      out += "\(indentation)\(kind(node)) \(start(node))..\(end(node))\(leafText(node))\n"
      for child in children(node).reversed() { open.append((child, depth + 1)) }
    }
    for error in errors { out += "error \(error.offset) \(error.message)\n" }
    return out
  }

  private func describe(_ token: TokenID) -> String {
    switch tokenKind(token) {
    case .identifier, .int, .float, .imaginary, .char, .string, .illegal:
      "\(tokenKind(token)) \(singleLine(bytes(of: token)))"
    case .automaticSemicolon: "automatic semicolon"
    case .endOfFile: "end of file"
    default: tokenKind(token).spelling
    }
  }

  private func leafText(_ node: NodeID) -> String {
    switch kind(node) {
    case .ident, .basicLit: " " + singleLine(bytes(of: firstToken(node)))
    case .unaryExpr, .branchStmt: " " + tokenKind(firstToken(node)).spelling
    case .binaryExpr, .assignStmt: " " + tokenKind(lastToken(child(node, 0)).next).spelling
    case .incDecStmt: " " + tokenKind(lastToken(node)).spelling
    default: ""
    }
  }

  /// Text on one line: line ends as `\n` and `\r`.
  private func singleLine(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return String(decoding: bytes, as: UTF8.self) }
    var line: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x0A: line += [0x5C, 0x6E]
      case 0x0D: line += [0x5C, 0x72]
      default: line.append(byte)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
