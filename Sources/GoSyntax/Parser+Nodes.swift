// How nodes are written to the columns.

/// A state of the tree to which it can be cut back.
struct TreeMark {
  let node: Int
  let pending: Int
}

extension Parser {
  @inline(__always) var mark: TreeMark { TreeMark(node: nodeKinds.count, pending: pending.count) }

  /// The token before the one in hand: the last one of a node that has just been read.
  @inline(__always) var previous: Int { Swift.max(position &- 1, 0) }

  /// Drops everything written since a mark was taken.
  mutating func cut(to mark: TreeMark) {
    links.truncate(to: Int(childStarts[mark.node]))
    nodeKinds.truncate(to: mark.node)
    firstTokens.truncate(to: mark.node)
    lastTokens.truncate(to: mark.node)
    childStarts.truncate(to: mark.node + 1)
    pending.truncate(to: mark.pending)
  }

  @inline(__always) private mutating func finish(_ kind: NodeKind, _ first: Int, _ last: Int) -> NodeID {
    let id = NodeID(UInt32(truncatingIfNeeded: nodeKinds.count))
    nodeKinds.append(kind)
    firstTokens.append(UInt32(truncatingIfNeeded: first))
    lastTokens.append(UInt32(truncatingIfNeeded: last))
    childStarts.append(UInt32(truncatingIfNeeded: links.count))
    return id
  }

  /// A node without children that is the token in hand, which is consumed.
  @inline(__always) mutating func leaf(_ kind: NodeKind) -> NodeID {
    let id = finish(kind, position, position)
    next()
    return id
  }

  /// A node without children from a token to the one before that in hand.
  mutating func leaf(_ kind: NodeKind, from first: Int) -> NodeID {
    finish(kind, first, Swift.max(first, previous))
  }

  /// A node for what is missing or not understood, from a token on. Where no token was consumed, it is put on the one
  /// before, so that it stays inside its parent.
  mutating func bad(_ kind: NodeKind, from first: Int) -> NodeID {
    finish(kind, Swift.min(first, previous), previous)
  }

  @inline(__always) mutating func node(_ kind: NodeKind, from first: Int, _ a: NodeID) -> NodeID {
    links.append(a.rawValue)
    return finish(kind, first, previous)
  }

  @inline(__always) mutating func node(_ kind: NodeKind, from first: Int, _ a: NodeID, _ b: NodeID) -> NodeID {
    links.append(a.rawValue)
    links.append(b.rawValue)
    return finish(kind, first, previous)
  }

  @inline(__always)
  mutating func node(_ kind: NodeKind, from first: Int, _ a: NodeID, _ b: NodeID, _ c: NodeID) -> NodeID {
    links.append(a.rawValue)
    links.append(b.rawValue)
    return node(kind, from: first, c)
  }

  @inline(__always)
  mutating func node(_ kind: NodeKind, from first: Int, _ a: NodeID, _ b: NodeID, _ c: NodeID, _ d: NodeID) -> NodeID {
    links.append(a.rawValue)
    links.append(b.rawValue)
    return node(kind, from: first, c, d)
  }

  /// A node whose children are those pending since `mark`.
  mutating func node(_ kind: NodeKind, from first: Int, childrenSince mark: Int) -> NodeID {
    for index in mark..<pending.count { links.append(pending[index]) }
    pending.truncate(to: mark)
    return finish(kind, first, previous)
  }

  /// A node whose last token is not the one before that in hand.
  mutating func node(_ kind: NodeKind, from first: Int, to last: Int, childrenSince mark: Int) -> NodeID {
    let id = node(kind, from: first, childrenSince: mark)
    lastTokens[id.index] = UInt32(truncatingIfNeeded: last)
    return id
  }

  @inline(__always) mutating func hold(_ node: NodeID) { pending.append(node.rawValue) }

  // MARK: Reading what has been written

  /// The kind of a node; `badExpr` for none.
  @inline(__always) func kind(_ node: NodeID) -> NodeKind { node.exists ? nodeKinds[node.index] : .badExpr }

  func first(_ node: NodeID) -> Int { Int(firstTokens[node.index]) }
  func last(_ node: NodeID) -> Int { Int(lastTokens[node.index]) }

  func childCount(_ node: NodeID) -> Int { Int(childStarts[node.index + 1]) - Int(childStarts[node.index]) }

  func child(_ node: NodeID, _ slot: Int) -> NodeID {
    slot < childCount(node) ? NodeID(links[Int(childStarts[node.index]) + slot]) : .none
  }

  /// The expression inside any number of parentheses.
  @inline(__always) func unparenthesized(_ node: NodeID) -> NodeID {
    var inner = node
    while kind(inner) == .parenExpr { inner = child(inner, 0) }
    return inner
  }
}
