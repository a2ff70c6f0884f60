extension SyntaxTree {
  /// The kind of a node; `badExpr` for `NodeID.none`, so that a guard on a kind also guards against absence.
  @inlinable package func kind(_ node: NodeID) -> NodeKind {
    node.index < nodeKinds.count ? nodeKinds[node.index] : .badExpr
  }

  /// The children of a node, absent ones included as `NodeID.none`; empty for `none`.
  @inlinable package func children(_ node: NodeID) -> NodeList {
    guard node.index < nodeKinds.count else { return NodeList(tree: self, start: 0, end: 0) }
    return NodeList(tree: self, start: Int(childStarts[node.index]), end: Int(childStarts[node.index + 1]))
  }

  /// The child in slot `slot`, or `none` where there is no such slot.
  @inlinable package func child(_ node: NodeID, _ slot: Int) -> NodeID {
    guard node.index < nodeKinds.count else { return .none }
    let at = Int(childStarts[node.index]) &+ slot
    return at < Int(childStarts[node.index + 1]) ? NodeID(links[at]) : .none
  }

  /// All nodes of a subtree, its root last: children before parents, in source order.
  @inlinable package func subtree(of node: NodeID) -> Range<Int> {
    guard node.index < nodeKinds.count else { return 0..<0 }
    var first = node.index
    while true {
      var descended = false
      var at = Int(childStarts[first])
      let end = Int(childStarts[first + 1])
      while at < end {
        if links[at] != UInt32.max {
          first = Int(links[at])
          descended = true
          break
        }
        at += 1
      }
      if !descended { return first..<(node.index + 1) }
    }
  }

  /// The first and the last token of a node.
  @inlinable package func firstToken(_ node: NodeID) -> TokenID { TokenID(firstTokens[node.index]) }
  @inlinable package func lastToken(_ node: NodeID) -> TokenID { TokenID(lastTokens[node.index]) }

  /// Byte offset of the node's first byte.
  @inlinable package func start(_ node: NodeID) -> Int { Int(tokenStarts[Int(firstTokens[node.index])]) }

  @inlinable package func tokenKind(_ token: TokenID) -> TokenKind {
    token.index < tokenKinds.count ? tokenKinds[token.index] : .endOfFile
  }
  @inlinable package func tokenStart(_ token: TokenID) -> Int { Int(tokenStarts[token.index]) }
}

/// The children of one node, as a collection of `NodeID`s.
@usableFromInline package struct NodeList: RandomAccessCollection, Sendable {
  @usableFromInline let tree: SyntaxTree
  @usableFromInline package let startIndex: Int
  @usableFromInline package let endIndex: Int

  @inlinable init(tree: SyntaxTree, start: Int, end: Int) {
    self.tree = tree
    self.startIndex = start
    self.endIndex = end
  }

  @inlinable package subscript(position: Int) -> NodeID { NodeID(tree.links[position]) }
}
