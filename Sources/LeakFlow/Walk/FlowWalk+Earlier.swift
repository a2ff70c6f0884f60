import GoScope
import GoSyntax

// Releases that were arranged before there was anything to release: `defer holder.Close()` above what fills the holder,
// `t.Cleanup(func() { cmd.Wait() })` above `cmd.Start()`.

extension FlowWalk {
  /// Keeps a deferred call in mind that may release what its receiver will hold.
  func registerForLater(_ call: NodeID, _ parts: CallExpr) {
    guard state.standing != .owed, !isSummary, endsTransaction(call, parts) || mayClose(parts) else { return }
    let site = site(call)
    if !state.deferred.contains(site) { state.deferred.append(site) }
  }

  /// Whether a deferred call is a method of a local variable that closes it.
  private func mayClose(_ call: CallExpr) -> Bool {
    guard let selector = tree.selector(tree.unparenthesized(call.function)),
      CloseNames.ends(flow.text(selector.name, in: tree)), tree.kind(selector.x) == .ident,
      let variable = facts.variable(selector.x)
    else { return false }
    return flow.isLocal(variable, to: outer)
  }

  /// Runs such a call when the function leaves. The receiver is what it was when the call was deferred: a variable that
  /// has got the value itself since was something else then.
  func runForLater(_ call: NodeID) {
    guard let parts = tree.call(call) else { return }
    if endsTransaction(call, parts) { return state.settle(.discharged) }
    guard let selector = tree.selector(tree.unparenthesized(parts.function)) else { return }
    guard case .tracked(let owner, _) = valueOfName(selector.x) else { return }
    if owner.isItself, case .result = obligation.slot, !obligation.receiver.isRelated { return }
    _ = evaluate(call)
  }

  /// Gives the value to a literal that was handed to somebody above the acquisition, and that releases it whenever it
  /// is called.
  func settleByEarlierLiteral() {
    guard state.standing == .owed, depth == 0, let acquisition = obligation.acquisition else { return }
    for literal in literals(above: acquisition) where refersToValue(literal) {
      guard !state.deferred.contains(literal), touchesRelease(literal) else { continue }
      wentElsewhere = true
      return state.settle(.handedOver)
    }
  }

  /// `stop = cancel`, where a literal that was handed to somebody above calls whatever `stop` is then.
  func isSeenToByEarlierLiteral(_ value: FlowValue, _ place: Place) -> Bool {
    guard obligation.isReleasedByCall, value == .itself, state.isReachable, !isSummary, depth == 0,
      let acquisition = obligation.acquisition, acquisition.file == function.file
    else { return false }
    let before = state
    defer { state = before }
    state.bind(value, at: place)
    return literals(above: acquisition, inBlocksAroundIt: false).contains { literal in
      flow.captures(of: literal).contains(place.root) && !state.deferred.contains(literal) && touchesRelease(literal)
    }
  }

  /// The literals above a call, in a block around it, that other functions or goroutines are given.
  private func literals(above call: Site, inBlocksAroundIt: Bool = true) -> [FunctionID] {
    guard call.file == function.file else { return [] }
    let body = flow.resolver.body(of: function)
    return tree.subtree(of: body).compactMap { index -> FunctionID? in
      guard tree.nodeKinds[index] == .funcLit else { return nil }
      let literal = site(NodeID(UInt32(truncatingIfNeeded: index)))
      guard tree.start(literal.node) < tree.start(call.node), !tree.subtree(of: literal.node).contains(call.node.index),
        flow.resolver.enclosingFunction(of: literal) == function, isGiven(literal),
        !inBlocksAroundIt || isAlwaysBefore(call, literal)
      else { return nil }
      return literal
    }
  }

  /// Whether a literal is an argument of a call that is no `defer`, or what a goroutine runs.
  private func isGiven(_ literal: FunctionID) -> Bool {
    let call = flow.resolver.parent(of: literal)
    guard tree.kind(call) == .callExpr else { return false }
    let statement = tree.kind(flow.resolver.parent(of: site(call)))
    return tree.child(call, 0) == literal.node ? statement == .goStmt : statement != .deferStmt
  }

  /// Whether the block in which a literal stands is around the call.
  private func isAlwaysBefore(_ call: Site, _ literal: FunctionID) -> Bool {
    var node = flow.resolver.parent(of: literal)
    while node.exists {
      switch tree.kind(node) {
      case .blockStmt, .caseClause, .commClause: return tree.subtree(of: node).contains(call.node.index)
      default: node = flow.resolver.parent(of: site(node))
      }
    }
    return false
  }
}
