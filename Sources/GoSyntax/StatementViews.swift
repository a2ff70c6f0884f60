// Typed views of statement nodes; see ExpressionViews.swift.

/// `if init; condition { body } else …`.
package struct IfStmt: Sendable {
  package let initializer: NodeID
  package let condition: NodeID
  package let body: NodeID
  package let otherwise: NodeID
}

/// `for init; condition; post { body }`.
package struct ForStmt: Sendable {
  package let initializer: NodeID
  package let condition: NodeID
  package let post: NodeID
  package let body: NodeID
}

/// `for key, value := range x { body }`.
package struct RangeStmt: Sendable {
  package let key: NodeID
  package let value: NodeID
  package let x: NodeID
  package let body: NodeID
  /// Whether the key and value are declared here (`:=`).
  package let defines: Bool
}

/// `left = right`, `left op= right` or `left := right`.
package struct AssignStmt: Sendable {
  package let left: NodeList
  package let right: NodeList
  /// The operator: `.assign`, `.define` or an `…Assign`.
  package let `operator`: TokenKind
}

/// `switch init; tag { clauses }`; for a type switch `tag` is the guard statement.
package struct SwitchStmt: Sendable {
  package let initializer: NodeID
  package let tag: NodeID
  package let body: NodeID
}

/// `case values:` or `default:` (no values) and its statements; for `select`, `head` is the communication.
package struct Clause: Sendable {
  package let head: NodeID
  package let statements: NodeList
}

extension SyntaxTree {
  package func ifStmt(_ node: NodeID) -> IfStmt? {
    guard kind(node) == .ifStmt else { return nil }
    return IfStmt(
      initializer: child(node, 0), condition: child(node, 1), body: child(node, 2), otherwise: child(node, 3))
  }

  package func forStmt(_ node: NodeID) -> ForStmt? {
    guard kind(node) == .forStmt else { return nil }
    return ForStmt(initializer: child(node, 0), condition: child(node, 1), post: child(node, 2), body: child(node, 3))
  }

  package func rangeStmt(_ node: NodeID) -> RangeStmt? {
    guard kind(node) == .rangeStmt else { return nil }
    let (key, value) = (child(node, 0), child(node, 1))
    let before = value.exists ? value : key
    return RangeStmt(
      key: key, value: value, x: child(node, 2), body: child(node, 3),
      defines: before.exists && tokenKind(lastToken(before).next) == .define)
  }

  package func assign(_ node: NodeID) -> AssignStmt? {
    guard kind(node) == .assignStmt || kind(node) == .defineStmt else { return nil }
    let left = child(node, 0)
    return AssignStmt(
      left: children(left), right: children(child(node, 1)), operator: tokenKind(lastToken(left).next))
  }

  package func switchStmt(_ node: NodeID) -> SwitchStmt? {
    guard kind(node) == .switchStmt || kind(node) == .typeSwitchStmt else { return nil }
    return SwitchStmt(initializer: child(node, 0), tag: child(node, 1), body: child(node, 2))
  }

  package func clause(_ node: NodeID) -> Clause? {
    guard kind(node) == .caseClause || kind(node) == .commClause else { return nil }
    return Clause(head: child(node, 0), statements: children(node).tail)
  }
}
