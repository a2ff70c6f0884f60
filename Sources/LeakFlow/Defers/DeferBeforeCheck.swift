import GoScope
import GoSyntax

// `f, err := os.Open(p); defer f.Close(); if err != nil {…}`: the deferred call is registered for a value that may be nil.

extension Flow {
  /// The `defer` statements of a function that close what a call gave before the call's error is looked at.
  package func defersBeforeCheck(in function: FunctionID) -> [Leak] {
    statements(.deferStmt, in: function).compactMap { beforeCheck(Site(file: function.file, node: $0)) }
  }

  private func beforeCheck(_ site: Site) -> Leak? {
    let tree = program.tree(site.file)
    guard let closed = closedVariable(site, tree) else { return nil }
    let siblings = Array(tree.children(resolver.parent(of: site)))
    guard let at = siblings.firstIndex(of: site.node) else { return nil }
    // Other `defer`s and plain uses may stand between.
    for index in stride(from: at - 1, through: max(0, at - 3), by: -1) {
      guard let assignment = tree.assign(siblings[index]) else {
        if tree.kind(siblings[index]) == .deferStmt { continue }
        return nil
      }
      guard let error = errorBeside(closed, assignment, site.file, tree) else {
        if assigns(error: nil, assignment, tree) { return nil }
        continue
      }
      let call = tree.unparenthesized(assignment.right[assignment.right.startIndex])
      guard let check = firstCheck(of: error, after: at, siblings, site.file, tree),
        !isValid(closed, despiteErrorOf: Site(file: site.file, node: call), assignment)
      else { return nil }
      return leak(site, call: call, check: check, closed: closed, tree)
    }
    return nil
  }

  private func assigns(error: DeclID?, _ assignment: AssignStmt, _ tree: SyntaxTree) -> Bool {
    assignment.left.contains { text($0, in: tree) == "err" }
  }

  /// The local variable whose method a `defer` calls: `f` of `defer f.Close()`, `resp` of `defer resp.Body.Close()`.
  private func closedVariable(_ site: Site, _ tree: SyntaxTree) -> DeclID? {
    guard let call = tree.call(tree.child(site.node, 0)) else { return nil }
    var operand = tree.unparenthesized(call.function)
    if tree.kind(operand) == .funcLit { operand = closeInLiteral(operand, site.file, tree) }
    guard let selector = tree.selector(operand), CloseNames.ends(text(selector.name, in: tree)) else {
      return nil
    }
    var root = tree.unparenthesized(selector.x)
    while let inner = tree.selector(root) { root = tree.unparenthesized(inner.x) }
    guard case .declared(let decl) = resolver.entity(Site(file: site.file, node: root)) else { return nil }
    switch resolver.declarationKind(decl) {
    case .local, .result: return decl
    default: return nil
    }
  }

  /// The closing method that a literal calls, unless the literal asks for nil: `func() { _ = f.Close() }`.
  private func closeInLiteral(_ literal: NodeID, _ file: FileID, _ tree: SyntaxTree) -> NodeID {
    var found = NodeID.none
    for index in tree.subtree(of: tree.child(literal, 1)) {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      if let test = tree.binary(node), text(test.right, in: tree) == "nil", isOutside(test.left, literal, file, tree) {
        return .none
      }
      guard !found.exists, let call = tree.call(node) else { continue }
      let function = tree.unparenthesized(call.function)
      if tree.kind(function) == .selectorExpr, CloseNames.ends(text(tree.child(function, 1), in: tree)) {
        found = function
      }
    }
    return found
  }

  /// Whether a name in a literal is a variable around it.
  private func isOutside(_ name: NodeID, _ literal: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    guard case .declared(let decl) = resolver.entity(Site(file: file, node: name)), decl.file == file else {
      return false
    }
    return !tree.subtree(of: literal).contains(decl.node.index)
  }

  /// The error that an assignment sets together with a variable, both from one call.
  private func errorBeside(_ closed: DeclID, _ assignment: AssignStmt, _ file: FileID, _ tree: SyntaxTree) -> DeclID? {
    guard assignment.right.count == 1, assignment.left.count > 1, let last = assignment.left.last else { return nil }
    guard tree.kind(tree.unparenthesized(assignment.right[assignment.right.startIndex])) == .callExpr else {
      return nil
    }
    let isSet = assignment.left.contains { resolver.entity(Site(file: file, node: $0)) == .declared(closed) }
    guard isSet, case .declared(let error) = resolver.entity(Site(file: file, node: last)), error != closed else {
      return nil
    }
    let type = resolver.declaredType(error)
    return type == .basic(.error) || (type == .unknown && resolver.name(error) == "err") ? error : nil
  }

  /// Whether a function of the module gives back, beside an error, something that may be closed: `return closers, err`.
  private func isValid(_ closed: DeclID, despiteErrorOf call: Site, _ assignment: AssignStmt) -> Bool {
    guard case .function(let function) = resolver.callee(ofCall: call),
      let index = assignment.left.firstIndex(of: closed.node).map({ $0 - assignment.left.startIndex })
    else { return false }
    let tree = program.tree(function.file)
    return statements(.returnStmt, in: function).contains { statement in
      let values = Array(tree.children(statement))
      guard values.count == assignment.left.count, index < values.count, let error = values.last else { return false }
      return text(values[index], in: tree) != "nil" && text(error, in: tree) != "nil"
    }
  }

  /// The `if` or `switch` behind the `defer` that tests the error first, before it is assigned anew.
  private func firstCheck(
    of error: DeclID, after at: Int, _ siblings: [NodeID], _ file: FileID, _ tree: SyntaxTree
  ) -> NodeID? {
    for statement in siblings.dropFirst(at + 1).prefix(3) {
      switch tree.kind(statement) {
      case .ifStmt:
        guard let parts = tree.ifStmt(statement), !parts.initializer.exists else { return nil }
        return mentions(error, parts.condition, file, tree) ? statement : nil
      case .switchStmt: return mentions(error, statement, file, tree) ? statement : nil
      case .exprStmt:
        if mentions(error, statement, file, tree) { return statement }
      case .deferStmt: continue
      default: return nil
      }
    }
    return nil
  }

  private func mentions(_ decl: DeclID, _ node: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    tree.subtree(of: node).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      return tree.kind(node) == .ident && resolver.entity(Site(file: file, node: node)) == .declared(decl)
    }
  }

  private func leak(_ site: Site, call: NodeID, check: NodeID, closed: DeclID, _ tree: SyntaxTree) -> Leak {
    let deferred = text(tree.child(tree.child(site.node, 0), 0), in: tree)
    let words =
      tree.kind(tree.child(tree.child(site.node, 0), 0)) == .funcLit ? "the deferred close" : "defer \(deferred)"
    let acquiring = text(tree.child(call, 0), in: tree)
    let name = resolver.name(closed)
    return Leak(
      rule: "defer-before-error-check", place: FlowPlace(of: site, in: tree),
      message: "\(words) stands before the error of \(acquiring) is checked: \(name) is not valid where it failed",
      steps: [
        FlowStep(
          place: FlowPlace(of: Site(file: site.file, node: call), in: tree), text: "\(name) and its error are set here"),
        FlowStep(place: FlowPlace(of: site, in: tree), text: "the close is deferred here"),
        FlowStep(
          place: FlowPlace(of: Site(file: site.file, node: check), in: tree), text: "the error is checked only here"),
      ],
      advice: "move the `defer` behind the error check", certainty: .high,
      repair: movingRepair(site, behind: check))
  }
}
