import GoScope
import GoSyntax

// Contexts without a parent that nobody has used yet where the function leaves: the collector takes them, called off or
// not.

extension Flow {
  /// Whether a way out leaves behind `ctx, cancel := context.WithCancel(context.Background())` before anybody waits for
  /// the context or has made another of it. One whose cancel function no path has any use for is reported all the same.
  func isUnusedContext(_ obligation: Obligation, at exit: FlowExit, _ walk: FlowWalk, _ exits: [FlowExit]) -> Bool {
    guard obligation.debt.rule == "lost-cancel", exit.kind == .leaves, exit.node.exists,
      let call = obligation.acquisition, hasNoParent(call), isOfUse(walk, exits)
    else { return false }
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let target = tree.assign(statement)?.left.first,
      case .declared(let context) = resolver.entity(Site(file: call.file, node: target)),
      resolver.declarationKind(context) == .local
    else { return false }
    var fields: Set<String> = []
    for use in resolver.uses(of: context) where use.node != target && !isKey(use) {
      guard use.file == call.file else { return false }
      if tree.start(use.node) < tree.start(call.node) { continue }
      if tree.start(use.node) > tree.start(exit.node), !comesBefore(use, exit.node, since: call) { continue }
      guard let field = fieldKeeping(use) else { return false }
      fields.insert(field)
    }
    return !isStarted(reading: fields, from: call, to: exit.node)
  }

  private func hasNoParent(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard case .external(let name) = resolver.callee(ofCall: call),
      ["context.WithCancel", "context.WithCancelCause"].contains(name),
      let parent = tree.call(call.node)?.arguments.first, tree.kind(parent) == .callExpr,
      case .external(let root) = resolver.callee(ofCall: Site(file: call.file, node: parent))
    else { return false }
    // What the package gives to a call without arguments is an empty context.
    return root.hasPrefix("context.") && tree.call(parent)?.arguments.isEmpty ?? false
  }

  /// Whether some path calls the cancel function, or gives it to somebody.
  private func isOfUse(_ walk: FlowWalk, _ exits: [FlowExit]) -> Bool {
    walk.wasReleased || walk.wasHandedOver || walk.wentElsewhere || !walk.holders.isEmpty || !walk.keptStates.isEmpty
      || exits.contains { exit in
        exit.state.standing == .discharged || exit.state.standing == .handedOver
          || exit.values.contains { $0.canRelease }
      }
  }

  /// The first `ctx` of `worker{ctx: ctx}`.
  private func isKey(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    let parent = resolver.parent(of: use)
    return tree.kind(parent) == .keyValueExpr && tree.child(parent, 0) == use.node
  }

  /// Whether a use below a way out may run before it: a loop that began since the call has both.
  private func comesBefore(_ use: Site, _ exit: NodeID, since call: Site) -> Bool {
    let tree = program.tree(use.file)
    var node = resolver.parent(of: Site(file: use.file, node: exit))
    while node.exists, !tree.subtree(of: node).contains(call.node.index) {
      let isLoop = tree.kind(node) == .forStmt || tree.kind(node) == .rangeStmt
      if isLoop, tree.subtree(of: node).contains(use.node.index) { return true }
      node = resolver.parent(of: Site(file: use.file, node: node))
    }
    return false
  }

  /// The name of the field that gets a context: `worker{ctx: ctx}`, `w.ctx = ctx`; nil for any other use.
  private func fieldKeeping(_ use: Site) -> String? {
    let tree = program.tree(use.file)
    let parent = resolver.parent(of: use)
    if tree.kind(parent) == .keyValueExpr, tree.child(parent, 1) == use.node {
      return text(tree.child(parent, 0), in: tree)
    }
    guard let assignment = tree.assign(resolver.parent(of: Site(file: use.file, node: parent))),
      assignment.left.count == assignment.right.count, let at = assignment.right.firstIndex(of: use.node),
      let target = assignment.left.dropFirst(at - assignment.right.startIndex).first,
      tree.kind(target) == .selectorExpr
    else { return nil }
    return lastName(of: target, in: tree)
  }

  /// Whether a goroutine, or a function of the module that reads such a field, runs between two places.
  private func isStarted(reading fields: Set<String>, from call: Site, to exit: NodeID) -> Bool {
    guard let function = resolver.enclosingFunction(of: call) else { return true }
    let tree = program.tree(call.file)
    let (first, last) = (tree.start(call.node), tree.start(exit))
    // Above the call: a loop has come round, and what there was of the context before is not looked at.
    guard first < last else { return true }
    let range = first..<last
    if statements(.goStmt, in: function).contains(where: { range.contains(tree.start($0)) }) { return true }
    return calls(in: function).contains { other in
      guard range.contains(tree.start(other.node)), case .function(let callee) = resolver.callee(ofCall: other) else {
        return false
      }
      let inner = program.tree(callee.file)
      return inner.subtree(of: resolver.body(of: callee)).contains { index in
        guard inner.nodeKinds[index] == .selectorExpr else { return false }
        return fields.contains(text(inner.child(NodeID(UInt32(truncatingIfNeeded: index)), 1), in: inner))
      }
    }
  }
}
