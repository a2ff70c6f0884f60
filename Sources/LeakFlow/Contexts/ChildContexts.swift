import GoScope
import GoSyntax

// Contexts that end with the one they are made of: a last step of a server gives itself some seconds of the server's
// own context, and ends that when it is done.

extension Flow {
  /// Whether a call of `context.WithTimeout` or `context.WithDeadline` makes a context whose parent is cancelled in the
  /// same function, whatever way it leaves: `defer a.cancel(); ctx, _ := context.WithTimeout(a.ctx, 10*time.Second)`.
  ///
  /// The parent's cancel function has to be of outside: where both are made in one function, both are to be called there.
  func endsWithItsParent(_ call: Site) -> Bool {
    guard case .external(let name) = resolver.callee(ofCall: call), Flow.bounding.contains(name),
      let function = resolver.enclosingFunction(of: call)
    else { return false }
    let tree = program.tree(call.file)
    guard let parent = tree.call(call.node)?.arguments.first,
      case .declared(let context) = resolver.entity(ofExpression: Site(file: call.file, node: parent))
    else { return false }
    let cancels = self.cancels(of: context).filter { !isDeclared($0, in: function) }
    guard !cancels.isEmpty else { return false }
    return isCalledLater(cancels, in: function) || isCalledOnEachWay(cancels, behind: call, in: function)
  }

  private static let bounding: Set<String> = ["context.WithTimeout", "context.WithDeadline"]

  private func isDeclared(_ decl: DeclID, in function: FunctionID) -> Bool {
    decl.file == function.file && program.tree(decl.file).subtree(of: function.node).contains(decl.node.index)
  }

  /// The variables and fields that get the cancel function wherever a context is put into a variable or field.
  private func cancels(of context: DeclID) -> [DeclID] {
    ([context] + resolver.uses(of: context)).prefix(60).compactMap { use in
      let tree = program.tree(use.file)
      var target = use
      if tree.kind(resolver.parent(of: target)) == .selectorExpr {
        target = Site(file: use.file, node: resolver.parent(of: target))
      }
      let list = Site(file: use.file, node: resolver.parent(of: target))
      if let spec = tree.valueSpec(list.node) ?? tree.valueSpec(resolver.parent(of: list)) {
        guard spec.names.count == 2, spec.names.first == target.node else { return nil }
        return spec.names.dropFirst().first.map { Site(file: use.file, node: $0) }
      }
      guard let assignment = tree.assign(resolver.parent(of: list)), assignment.left.count == 2,
        assignment.left.first == target.node, let cancel = assignment.left.dropFirst().first
      else { return nil }
      return variable(Site(file: use.file, node: cancel))
    }
  }

  /// The variable or field that an expression names, or the variable that it declares.
  private func variable(_ expression: Site) -> DeclID? {
    if case .declared(let decl) = resolver.entity(ofExpression: expression) { return decl }
    return nil
  }

  /// `defer cancel()` in the first statements of the function, outside of all branches.
  private func isCalledLater(_ cancels: [DeclID], in function: FunctionID) -> Bool {
    let tree = program.tree(function.file)
    return tree.children(resolver.body(of: function)).contains { statement in
      tree.kind(statement) == .deferStmt && calls(one: cancels, in: Site(file: function.file, node: statement))
    }
  }

  private func isCalledOnEachWay(_ cancels: [DeclID], behind call: Site, in function: FunctionID) -> Bool {
    let tree = program.tree(function.file)
    let graph = graph(of: function)
    let start = graph.blocks.firstIndex { block in
      block.actions.contains { acts($0, on: call, tree) }
    }
    guard !graph.isIncomplete, let start else { return false }
    var seen: Set<BlockID> = []
    var open = [BlockID(start)]
    while let block = open.popLast() {
      let isSettled = graph[block].actions.contains { action in
        if ends(action, tree, function.file) { return true }
        guard case .evaluate(let node) = action else { return false }
        return calls(one: cancels, in: Site(file: function.file, node: node))
      }
      if isSettled { continue }
      if case .leave = graph[block].transfer { return false }
      for next in graph.successors(of: block) where seen.insert(next).inserted { open.append(next) }
    }
    return true
  }

  private func acts(_ action: FlowAction, on call: Site, _ tree: SyntaxTree) -> Bool {
    switch action {
    case .assign(let node), .declare(let node): tree.subtree(of: node).contains(call.node.index)
    default: false
    }
  }

  /// Whether a statement calls one of these functions, in a literal that is deferred as well.
  private func calls(one cancels: [DeclID], in statement: Site) -> Bool {
    let tree = program.tree(statement.file)
    return tree.subtree(of: statement.node).contains { index in
      guard tree.nodeKinds[index] == .callExpr else { return false }
      let function = tree.unparenthesized(tree.child(NodeID(UInt32(truncatingIfNeeded: index)), 0))
      return variable(Site(file: statement.file, node: function)).map(cancels.contains) ?? false
    }
  }
}
