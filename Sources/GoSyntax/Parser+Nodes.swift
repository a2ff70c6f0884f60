// How nodes are written to the columns.

/// A state of the tree to which it can be cut back.
struct TreeMark {
  let node: Int
  let pending: Int
}

extension Parser {
  @inline(__always) var mark: TreeMark { TreeMark(node: nodes.count, pending: pending.count) }

  /// The token before the one in hand: the last one of a node that has just been read.
  @inline(__always) var previous: Int { Swift.max(position &- 1, 0) }

  /// Drops everything written since a mark was taken.
  mutating func cut(to mark: TreeMark) {
    nodes.truncate(to: mark.node)
    pending.truncate(to: mark.pending)
  }

  /// A node without children that is the token in hand, which is consumed.
  @inline(__always) mutating func leaf(_ kind: NodeKind) -> NodeID {
    let id = nodes.append(kind, position, position)
    next()
    return id
  }

  /// A node without children from a token to the one before that in hand.
  mutating func leaf(_ kind: NodeKind, from first: Int) -> NodeID {
    nodes.append(kind, first, Swift.max(first, previous))
  }

  /// A node for what is missing or not understood, from a token on. Where no token was consumed, it is put on the one
  /// before, so that it stays inside its parent.
  mutating func bad(_ kind: NodeKind, from first: Int) -> NodeID {
    nodes.append(kind, Swift.min(first, previous), previous)
  }

  @inline(__always) mutating func node(_ kind: NodeKind, from first: Int, _ a: NodeID) -> NodeID {
    nodes.link(a)
    return nodes.append(kind, first, previous)
  }

  @inline(__always) mutating func node(_ kind: NodeKind, from first: Int, _ a: NodeID, _ b: NodeID) -> NodeID {
    nodes.link(a)
    nodes.link(b)
    return nodes.append(kind, first, previous)
  }

  @inline(__always)
  mutating func node(_ kind: NodeKind, from first: Int, _ a: NodeID, _ b: NodeID, _ c: NodeID) -> NodeID {
    nodes.link(a)
    nodes.link(b)
    return node(kind, from: first, c)
  }

  @inline(__always)
  mutating func node(_ kind: NodeKind, from first: Int, _ a: NodeID, _ b: NodeID, _ c: NodeID, _ d: NodeID) -> NodeID {
    nodes.link(a)
    nodes.link(b)
    return node(kind, from: first, c, d)
  }

  /// A node whose children are those pending since `mark`.
  mutating func node(_ kind: NodeKind, from first: Int, childrenSince mark: Int) -> NodeID {
    for index in mark..<pending.count { nodes.link(NodeID(pending[index])) }
    pending.truncate(to: mark)
    return nodes.append(kind, first, previous)
  }

  /// A node whose last token is not the one before that in hand.
  mutating func node(_ kind: NodeKind, from first: Int, to last: Int, childrenSince mark: Int) -> NodeID {
    let id = node(kind, from: first, childrenSince: mark)
    nodes.setLast(id, to: last)
    return id
  }

  @inline(__always) mutating func hold(_ node: NodeID) { pending.append(node.rawValue) }

  // MARK: Reading what has been written

  /// The kind of a node; `badExpr` for none.
  @inline(__always) func kind(_ node: NodeID) -> NodeKind { node.exists ? nodes.kind(node) : .badExpr }

  func first(_ node: NodeID) -> Int { nodes.first(node) }
  func last(_ node: NodeID) -> Int { nodes.last(node) }

  func childCount(_ node: NodeID) -> Int { nodes.childRange(node).count }

  func child(_ node: NodeID, _ slot: Int) -> NodeID {
    let range = nodes.childRange(node)
    return slot < range.count ? nodes.link(at: range.lowerBound + slot) : .none
  }

  /// The expression inside any number of parentheses.
  @inline(__always) func unparenthesized(_ node: NodeID) -> NodeID {
    var inner = node
    while kind(inner) == .parenExpr { inner = child(inner, 0) }
    return inner
  }
}
