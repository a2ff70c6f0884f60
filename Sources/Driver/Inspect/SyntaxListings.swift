import GoSyntax
import Reports

/// `inspect tokens`: `line:column  kind  text`.
enum TokenListing {
  static func text(of tree: SyntaxTree) -> String {
    let positions = Positions(tree.source)
    var text = ""
    for index in tree.tokenKinds.indices {
      let token = TokenID(UInt32(truncatingIfNeeded: index))
      let kind = tree.tokenKind(token)
      let place = positions.position(of: tree.tokenStart(token))
      text += "\(place.line):\(place.column)\t\(kind)"
      if kind == .identifier || kind.isLiteral || kind == .illegal {
        text += "\t" + String(decoding: tree.bytes(of: token), as: UTF8.self)
      }
      text += "\n"
    }
    return text + errors(of: tree, positions)
  }

  static func errors(of tree: SyntaxTree, _ positions: Positions) -> String {
    tree.errors.map { error in
      let place = positions.position(of: Int(error.offset))
      return "\(place.line):\(place.column)\terror\t\(error.message)\n"
    }.joined()
  }
}

/// `inspect tree`: one node a line, children below their parent and indented, absent ones as `-`.
enum TreeListing {
  static func text(of tree: SyntaxTree) -> String {
    let positions = Positions(tree.source)
    var text = ""
    var pending = [(node: tree.root, depth: 0)]
    while let (node, depth) = pending.popLast() {
      text += String(repeating: "  ", count: min(depth, 100))
      guard node.exists else {
        text += "-\n"
        continue
      }
      let place = positions.position(of: tree.start(node))
      text += "\(tree.kind(node)) \(place.line):\(place.column)"
      let children = tree.children(node)
      if children.isEmpty, [.ident, .basicLit].contains(tree.kind(node)) {
        text += " " + String(decoding: tree.bytes(of: tree.firstToken(node)), as: UTF8.self)
      }
      text += "\n"
      pending += children.reversed().map { ($0, depth + 1) }
    }
    return text + TokenListing.errors(of: tree, positions)
  }
}
