import GoSyntax

// `switch` and type switch become a chain of tests in source order, `default` behind the last; `select` is a choice.

extension FlowGraphBuilder {
  mutating func switchStatement(_ node: NodeID, _ label: String?) {
    guard let parts = tree.switchStmt(node) else { return }
    statement(parts.initializer)
    if parts.tag.exists { emit(.evaluate(parts.tag)) }
    clauses(of: parts, label) { builder, clause, body, next in
      let values = Array(builder.tree.children(builder.tree.clause(clause)?.head ?? .none))
      for (index, value) in values.enumerated() {
        let isLast = index == values.count - 1
        let following = isLast ? next : builder.graph.addBlock()
        if parts.tag.exists {
          builder.finish(.branch(.equals(tag: parts.tag, value: value), yes: body, no: following))
        } else {
          _ = builder.here()
          builder.condition(value, yes: body, no: following)
        }
        if !isLast { builder.current = following }
      }
      if values.isEmpty { builder.finish(.jump(next)) }
    }
  }

  mutating func typeSwitch(_ node: NodeID, _ label: String?) {
    guard let parts = tree.switchStmt(node) else { return }
    statement(parts.initializer)
    let guardStatement = parts.tag
    let subject = typeSwitchSubject(guardStatement)
    emit(.evaluate(subject))
    clauses(of: parts, label, guarded: guardStatement) { builder, clause, body, next in
      builder.finish(.branch(.type(guard: guardStatement, clause: clause), yes: body, no: next))
    }
  }

  /// The operand of the guard `x.(type)` or `v := x.(type)`.
  private func typeSwitchSubject(_ guardStatement: NodeID) -> NodeID {
    let expression =
      tree.assign(guardStatement)?.right.first ?? tree.child(guardStatement, 0)
    return tree.child(tree.unparenthesized(expression), 0)
  }

  /// Builds the clauses of a switch; `test` ends the current block with the test of one clause.
  private mutating func clauses(
    of parts: SwitchStmt, _ label: String?, guarded: NodeID = .none,
    test: (inout FlowGraphBuilder, NodeID, BlockID, BlockID) -> Void
  ) {
    let list = tree.children(parts.body).filter { tree.clause($0) != nil }
    let after = graph.addBlock()
    let bodies = list.map { _ in graph.addBlock() }
    var onDefault = after
    _ = here()
    for (clause, body) in zip(list, bodies) {
      guard tree.child(clause, 0).exists else {
        onDefault = body
        continue
      }
      let next = graph.addBlock()
      test(&self, clause, body, next)
      current = next
    }
    jump(to: onDefault)
    targets.append(Target(label: label, onBreak: after, onContinue: nil))
    let outerClause = nextClause
    for (index, clause) in list.enumerated() {
      current = bodies[index]
      nextClause = index + 1 < bodies.count ? bodies[index + 1] : nil
      if guarded.exists { emit(.bind(guard: guarded, clause: clause)) }
      if let parts = tree.clause(clause) { statements(parts.statements) }
      jump(to: after)
    }
    nextClause = outerClause
    targets.removeLast()
    current = after
  }

  mutating func selectStatement(_ node: NodeID, _ label: String?) {
    let list = tree.children(tree.child(node, 0)).filter { tree.clause($0) != nil }
    let after = graph.addBlock()
    let bodies = list.map { _ in graph.addBlock() }
    finish(list.isEmpty ? .stop : .oneOf(bodies))
    targets.append(Target(label: label, onBreak: after, onContinue: nil))
    let sends = list.compactMap { tree.clause($0)?.head }.filter { tree.kind($0) == .sendStmt }
    for (clause, body) in zip(list, bodies) {
      current = body
      guard let parts = tree.clause(clause) else { continue }
      if parts.head.exists, tree.kind(parts.head) != .sendStmt { for send in sends { emit(.unsent(send)) } }
      statement(parts.head)
      statements(parts.statements)
      jump(to: after)
    }
    targets.removeLast()
    current = list.isEmpty ? nil : after
  }
}
