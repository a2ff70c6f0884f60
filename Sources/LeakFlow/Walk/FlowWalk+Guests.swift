import GoScope
import GoSyntax

// `err := work(tx); if err != nil { return err }; tx.Commit()`: code that cannot be seen is given a value that the function
// releases itself further below.

extension FlowWalk {
  /// Whoever releases a value after a call has not given it away by that call.
  func deedOfGuest(_ value: FlowValue, _ call: Invocation) -> Effect.Deed? {
    guard value == .itself, !isLaunching, !isSummary, call.receiver == .none,
      tree.kind(flow.resolver.parent(of: site(call.node))) != .deferStmt,
      !OpaqueNames.ends(flow.lastName(of: call.function, in: tree))
    else { return nil }
    for entry in state.entries where entry.value == .itself && entry.place.path.isItself {
      guard flow.isLocal(entry.place.root, to: outer) else { continue }
      let variable = flow.places.variables[Int(entry.place.root)]
      if flow.resolver.uses(of: variable).contains(where: { isRelease($0, wheneverBehind: call.node) }) {
        return .views
      }
    }
    return nil
  }

  /// Whether a use of the variable releases the value behind a call, whatever comes out of the call.
  private func isRelease(_ use: Site, wheneverBehind call: NodeID) -> Bool {
    guard use.file == function.file, tree.start(use.node) > tree.start(call),
      !tree.subtree(of: call).contains(use.node.index)
    else { return false }
    var node = use.node
    while let selector = tree.selector(flow.resolver.parent(of: site(node))), selector.x == node {
      node = flow.resolver.parent(of: site(node))
    }
    guard node != use.node, obligation.isReleased(byMethodNamed: flow.lastName(of: node, in: tree)) else {
      return false
    }
    let release = flow.resolver.parent(of: site(node))
    return tree.kind(release) == .callExpr && tree.child(release, 0) == node && isReached(release, from: call)
  }

  /// Whether the blocks between a release and what is around a call as well depend on no error.
  private func isReached(_ release: NodeID, from call: NodeID) -> Bool {
    guard tree.subtree(of: block(around: call)).contains(release.index) else { return false }
    var (inner, node) = (release, flow.resolver.parent(of: site(release)))
    while node.exists {
      switch tree.kind(node) {
      case .ifStmt:
        guard let test = tree.ifStmt(node) else { return false }
        if inner == test.body || inner == test.otherwise, mentionsError(test.condition) { return false }
      case .caseClause, .commClause, .funcLit, .goStmt: return false
      default: break
      }
      if tree.subtree(of: node).contains(call.index) { return true }
      (inner, node) = (node, flow.resolver.parent(of: site(node)))
    }
    return false
  }

  /// The innermost block of statements that a call stands in.
  private func block(around call: NodeID) -> NodeID {
    var node = call
    while node.exists, ![.blockStmt, .caseClause, .commClause].contains(tree.kind(node)) {
      node = flow.resolver.parent(of: site(node))
    }
    return node
  }

  private func mentionsError(_ condition: NodeID) -> Bool {
    tree.subtree(of: condition).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      guard tree.kind(node) == .ident else { return false }
      let name = flow.text(node, in: tree)
      return name == "nil" || name == "ok" || flow.isErrorName(name)
    }
  }
}
