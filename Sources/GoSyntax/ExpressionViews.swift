// Typed views of expression and type nodes: plain values of node identities, decoded from the tree once.
// `tree.call(node)` is nil where the node is of another kind.

/// `function(arguments)`.
package struct CallExpr: Sendable {
  package let function: NodeID
  package let arguments: NodeList
  /// Whether the last argument is passed as `arguments...`.
  package let hasEllipsis: Bool
}

/// `x.name`: a field, a method, or a name of an imported package.
package struct SelectorExpr: Sendable {
  package let x: NodeID
  package let name: NodeID
}

/// `function type { body }`.
package struct FuncLit: Sendable {
  package let type: NodeID
  package let body: NodeID
}

/// `type{elements}`; `type` is absent inside another literal that says it.
package struct CompositeLit: Sendable {
  package let type: NodeID
  package let elements: NodeList
}

/// A pair of operands: of a `binaryExpr` (with `operator`), or key and value of a `keyValueExpr`.
package struct BinaryExpr: Sendable {
  package let left: NodeID
  package let right: NodeID
  package let `operator`: TokenKind
}

/// `operator x`; `&x`, `<-x`, `!x`, `~T`.
package struct UnaryExpr: Sendable {
  package let `operator`: TokenKind
  package let x: NodeID
}

/// `x[indices]`.
package struct IndexExpr: Sendable {
  package let x: NodeID
  package let indices: NodeList
}

/// A function's signature.
package struct FuncType: Sendable {
  package let typeParams: NodeID
  package let params: NodeID
  package let results: NodeID
}

extension SyntaxTree {
  package func call(_ node: NodeID) -> CallExpr? {
    guard kind(node) == .callExpr else { return nil }
    let all = children(node)
    var closer = lastToken(node).index - 1
    if tokenKinds[closer].isSemicolon { closer -= 1 }
    if tokenKinds[closer] == .comma { closer -= 1 }
    return CallExpr(
      function: child(node, 0), arguments: all.tail, hasEllipsis: tokenKinds[closer] == .ellipsis)
  }

  package func selector(_ node: NodeID) -> SelectorExpr? {
    guard kind(node) == .selectorExpr else { return nil }
    return SelectorExpr(x: child(node, 0), name: child(node, 1))
  }

  package func funcLit(_ node: NodeID) -> FuncLit? {
    guard kind(node) == .funcLit else { return nil }
    return FuncLit(type: child(node, 0), body: child(node, 1))
  }

  package func compositeLit(_ node: NodeID) -> CompositeLit? {
    guard kind(node) == .compositeLit else { return nil }
    return CompositeLit(type: child(node, 0), elements: children(node).tail)
  }

  package func binary(_ node: NodeID) -> BinaryExpr? {
    guard kind(node) == .binaryExpr || kind(node) == .keyValueExpr else { return nil }
    let left = child(node, 0)
    return BinaryExpr(left: left, right: child(node, 1), operator: tokenKind(lastToken(left).next))
  }

  package func unary(_ node: NodeID) -> UnaryExpr? {
    guard kind(node) == .unaryExpr else { return nil }
    return UnaryExpr(operator: tokenKind(firstToken(node)), x: child(node, 0))
  }

  package func index(_ node: NodeID) -> IndexExpr? {
    guard kind(node) == .indexExpr else { return nil }
    return IndexExpr(x: child(node, 0), indices: children(node).tail)
  }

  package func funcType(_ node: NodeID) -> FuncType? {
    guard kind(node) == .funcType else { return nil }
    return FuncType(typeParams: child(node, 0), params: child(node, 1), results: child(node, 2))
  }

  /// The expression inside any number of parentheses.
  @inlinable package func unparenthesized(_ node: NodeID) -> NodeID {
    var inner = node
    while kind(inner) == .parenExpr { inner = child(inner, 0) }
    return inner
  }
}

extension NodeList {
  /// All but the first.
  @inlinable package var tail: NodeList {
    NodeList(tree: tree, start: Swift.min(startIndex + 1, endIndex), end: endIndex)
  }
}
