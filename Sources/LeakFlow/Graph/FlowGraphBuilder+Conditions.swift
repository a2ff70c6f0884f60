import GoSyntax

// Conditions become edges: `&&`, `||` and `!` are control flow, so that each test stands alone on its edge.

extension FlowGraphBuilder {
  /// Ends the current block by testing `node`; control goes on in `yes` or in `no`.
  mutating func condition(_ node: NodeID, yes: BlockID, no: BlockID) {
    depth += 1
    defer { depth -= 1 }
    let node = tree.unparenthesized(node)
    if depth < Self.deepest, let pair = tree.binary(node), pair.operator == .logicalAnd {
      let second = graph.addBlock()
      condition(pair.left, yes: second, no: no)
      current = second
      condition(pair.right, yes: yes, no: no)
    } else if depth < Self.deepest, let pair = tree.binary(node), pair.operator == .logicalOr {
      let second = graph.addBlock()
      condition(pair.left, yes: yes, no: second)
      current = second
      condition(pair.right, yes: yes, no: no)
    } else if depth < Self.deepest, let negation = tree.unary(node), negation.operator == .not {
      condition(negation.x, yes: no, no: yes)
    } else {
      finish(.branch(.condition(node), yes: yes, no: no))
    }
  }

  /// `if` with its chain of `else if`, which is walked without recursion.
  mutating func ifStatement(_ node: NodeID) {
    let after = graph.addBlock()
    var link = node
    while let part = tree.ifStmt(link) {
      statement(part.initializer)
      let (body, otherwise) = (graph.addBlock(), graph.addBlock())
      _ = here()
      condition(part.condition, yes: body, no: otherwise)
      current = body
      statement(part.body)
      jump(to: after)
      current = otherwise
      link = part.otherwise
    }
    statement(link)
    jump(to: after)
    current = after
  }

  mutating func forStatement(_ node: NodeID, _ label: String?) {
    guard let loop = tree.forStmt(node) else { return }
    statement(loop.initializer)
    let (head, body, after) = (graph.addBlock(), graph.addBlock(), graph.addBlock())
    let post = loop.post.exists ? graph.addBlock() : head
    graph.markLoopHead(head)
    jump(to: head)
    current = head
    if loop.condition.exists {
      condition(loop.condition, yes: body, no: after)
    } else {
      finish(.jump(body))
    }
    targets.append(Target(label: label, onBreak: after, onContinue: post))
    current = body
    statement(loop.body)
    jump(to: post)
    targets.removeLast()
    if loop.post.exists {
      current = post
      statement(loop.post)
      jump(to: head)
    }
    current = after
  }

  mutating func rangeStatement(_ node: NodeID, _ label: String?) {
    guard let loop = tree.rangeStmt(node) else { return }
    emit(.evaluate(loop.x))
    let (head, body, after) = (graph.addBlock(), graph.addBlock(), graph.addBlock())
    graph.markLoopHead(head)
    jump(to: head)
    graph.end(head, with: .branch(.hasNext(node), yes: body, no: after))
    targets.append(Target(label: label, onBreak: after, onContinue: head))
    current = body
    if loop.key.exists || loop.value.exists { emit(.next(node)) }
    statement(loop.body)
    jump(to: head)
    targets.removeLast()
    current = after
  }
}
