import GoScope
import GoSyntax

// Values that only describe something until one of their methods opens it: `c := snmp.New(); …; err = c.Connect()`.

extension Flow {
  /// Whether a way out stands before the method that really opens something has succeeded: `c := snmp.New(); …; err =
  /// c.Connect()`. Until then there is nothing to close.
  func isBeforeOpening(_ exit: FlowExit, _ obligation: Obligation, _ function: FunctionID) -> Bool {
    guard let call = obligation.acquisition, exit.node.exists else { return false }
    let tree = program.tree(function.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let target = tree.assign(statement)?.left.first,
      case .declared(let variable) = resolver.entity(Site(file: call.file, node: target))
    else { return false }
    if isThereFromTheStart(obligation) { return false }
    let leaving = tree.start(exit.node)
    var (isOpened, isOpenBefore) = (false, false)
    for use in resolver.uses(of: variable) where use.file == function.file {
      guard let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node else { continue }
      let name = text(selector.name, in: tree)
      if Flow.endings.contains(name), tree.start(use.node) < leaving { return false }
      guard name == "Run" || Flow.opening.contains(where: { name.hasPrefix($0) }) else { continue }
      let method = Site(file: use.file, node: resolver.parent(of: use))
      let opening = resolver.parent(of: method)
      guard tree.kind(opening) == .callExpr, tree.child(opening, 0) == method.node else {
        isOpened = true
        continue
      }
      // `store.Start() % size` asks where something begins.
      if isOperand(Site(file: use.file, node: opening)) { continue }
      isOpened = true
      // What a goroutine opens may have failed there.
      let isHere = resolver.enclosingFunction(of: use) == function
      if isHere, tree.end(opening) < leaving, !isFailure(exit.node, of: opening, use.file) {
        isOpenBefore = true
      }
    }
    return isOpened && !isOpenBefore
  }

  /// What is freed, not closed, takes up memory of its own from the first, whatever is opened with it.
  private func isThereFromTheStart(_ obligation: Obligation) -> Bool {
    guard case .method(_, let name)? = obligation.debt.releases.first else { return false }
    return name == "Free"
  }

  /// Whether a value that a call gives is reckoned with, or asked for more: what opens gives an error, if anything.
  private func isOperand(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    let user = resolver.parent(of: call)
    if let pair = tree.binary(user) { return text(pair.left, in: tree) != "nil" && text(pair.right, in: tree) != "nil" }
    if tree.kind(user) == .callExpr, tree.child(user, 0) != call.node {
      let name = lastName(of: tree.child(user, 0), in: tree)
      return OpaqueNames.prints(name) || name == "Errorf" || name == "Wrapf"
    }
    return tree.kind(user) == .selectorExpr || tree.kind(user) == .indexExpr
  }

  /// Whether a way out stands above the method of the module that opens what a value describes, or where that fails:
  /// `server, err := NewServer(addr); …; if err := server.Start(); err != nil { return err }`.
  func isBeforeOpenedHere(_ exit: FlowExit, _ obligation: Obligation) -> Bool {
    guard let call = obligation.acquisition, exit.kind == .leaves, exit.node.exists, let bound = boundResult(of: call)
    else { return false }
    let tree = program.tree(call.file)
    let openings = resolver.uses(of: bound.variable).compactMap { use -> NodeID? in
      guard use.file == call.file, let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node,
        ["Start", "Open", "Connect", "Run", "Serve", "Listen"].contains(text(selector.name, in: tree)),
        case .function = resolver.callee(
          ofCall: Site(file: use.file, node: resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use)))))
      else { return nil }
      return resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use)))
    }
    guard let opening = openings.min(by: { tree.start($0) < tree.start($1) }) else { return false }
    return tree.start(exit.node) < tree.start(opening) || isFailure(exit.node, of: opening, call.file)
  }

  /// Whether a `return` stands in the `if` that looks at what a call has given, beside it or behind it.
  private func isFailure(_ leaving: NodeID, of opening: NodeID, _ file: FileID) -> Bool {
    let tree = program.tree(file)
    var node = resolver.parent(of: Site(file: file, node: leaving))
    while node.exists, tree.kind(node) != .funcDecl {
      if let test = tree.ifStmt(node), tree.subtree(of: test.body).contains(leaving.index) {
        if tree.subtree(of: node).contains(opening.index) {
          return !tree.subtree(of: test.body).contains(opening.index)
        }
        let siblings = Array(tree.children(resolver.parent(of: Site(file: file, node: node))))
        guard let at = siblings.firstIndex(of: node), at > 0 else { return false }
        return tree.subtree(of: siblings[at - 1]).contains(opening.index)
      }
      node = resolver.parent(of: Site(file: file, node: node))
    }
    return false
  }
}
