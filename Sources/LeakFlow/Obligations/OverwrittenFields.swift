import GoScope
import GoSyntax

// Values that a method stores in a field of its receiver each time it is called, over the one that is there.

extension Flow {
  /// The field of the receiver that gets the value, where the method is called again and again and never looks at what
  /// the field holds; nil for any other.
  func overwrittenField(
    _ walk: FlowWalk, _ exits: [FlowExit], _ obligation: Obligation, _ function: FunctionID
  ) -> DeclID? {
    guard let field = walk.holders.first, walk.holders.allSatisfy({ $0 == field }), !walk.wentElsewhere,
      !obligation.isByUse,
      let call = obligation.acquisition, (walk.keptStates + exits.map(\.state)).contains(where: { isInReceiver($0) }),
      let receiver = resolver.receiver(of: function), resolver.declarationKind(field) == .field,
      isPointer(receiver), isCalledAgain(function, at: call), isPlain(call, in: function),
      isReleasedElsewhere(field, obligation, than: function)
    else { return nil }
    let tree = program.tree(function.file)
    let uses = resolver.uses(of: field).filter { $0.file == function.file && isInside($0, function) }
    let stores = uses.filter { isStored($0) }
    guard stores.count == 1, let store = stores.first else { return nil }
    // Looked at before: a test whether there is one already, or its release.
    let isLookedAt = uses.contains { $0 != store && tree.start($0.node) < tree.start(store.node) }
    return isLookedAt || callsOwnMethod(of: receiver, before: store, function) ? nil : field
  }

  private func isInReceiver(_ state: FlowState) -> Bool {
    if case .kept(-1, let path, _) = state.standing { return places.names(path).count >= 1 }
    return false
  }

  private func isPointer(_ receiver: DeclID) -> Bool {
    if case .pointer = resolver.declaredType(receiver) { return true }
    return false
  }

  private func isInside(_ use: Site, _ function: FunctionID) -> Bool {
    program.tree(use.file).subtree(of: function.node).contains(use.node.index)
  }

  /// `s.field = value`
  private func isStored(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    let selector = resolver.parent(of: use)
    guard let parts = tree.selector(selector), parts.name == use.node else { return false }
    let list = resolver.parent(of: Site(file: use.file, node: selector))
    let assignment = tree.assign(resolver.parent(of: Site(file: use.file, node: list)))
    return assignment?.left.contains(selector) ?? false
  }

  /// Whether control comes to a call each time the function runs, but for what fails before.
  func isPlain(_ call: Site, in function: FunctionID) -> Bool {
    let tree = program.tree(call.file)
    let body = resolver.body(of: function)
    var node = call.node
    for _ in 0..<5 {
      let parent = resolver.parent(of: Site(file: call.file, node: node))
      if parent == body { return true }
      if let check = tree.ifStmt(parent), check.initializer != node { return false }
      if tree.kind(parent) == .blockStmt { return false }
      node = parent
    }
    return false
  }

  /// Names of methods that are meant to be called again and again on the same receiver.
  private static let repeated = [
    "get", "is", "has", "list", "query", "fetch", "collect", "gather", "check", "poll", "handle", "find", "count",
    "scrape", "probe", "refresh", "renew", "ping", "servehttp",
  ]

  /// Whether a method says by its name that it is called again and again, and is.
  private func isCalledAgain(_ function: FunctionID, at call: Site) -> Bool {
    guard let decl = resolver.declaration(of: function) else { return false }
    let name = resolver.name(decl)
    return Flow.repeated.contains { isFirstWord($0, of: name) } && contexts.context(at: call).recurrence != .once
  }

  /// Whether a name begins with a word, whole: `List` and `ListKeys`, not `Listen`.
  private func isFirstWord(_ word: String, of name: String) -> Bool {
    guard name.lowercased().hasPrefix(word) else { return false }
    return name.unicodeScalars.dropFirst(word.unicodeScalars.count).first?.properties.isUppercase ?? true
  }

  /// Whether other code of the module releases what the field holds, and the function itself does not.
  private func isReleasedElsewhere(_ field: DeclID, _ obligation: Obligation, than function: FunctionID) -> Bool {
    var (isReleasedHere, isReleasedThere) = (false, false)
    for use in resolver.uses(of: field) where isReleased(use, obligation) {
      if use.file == function.file, isInside(use, function) { isReleasedHere = true } else { isReleasedThere = true }
    }
    return isReleasedThere && !isReleasedHere
  }

  /// `s.field.Close()`, `s.field.part.Close()`.
  private func isReleased(_ use: Site, _ obligation: Obligation) -> Bool {
    let tree = program.tree(use.file)
    var node = use.node
    var parent = resolver.parent(of: use)
    while let selector = tree.selector(parent) {
      let name = text(selector.name, in: tree)
      if selector.x == node, obligation.isReleased(byMethodNamed: name) || CloseNames.owners.contains(name) {
        return true
      }
      node = parent
      parent = resolver.parent(of: Site(file: use.file, node: node))
    }
    return false
  }

  /// Whether the receiver's own methods are called before: they may have closed what was there.
  private func callsOwnMethod(of receiver: DeclID, before store: Site, _ function: FunctionID) -> Bool {
    let tree = program.tree(function.file)
    return resolver.uses(of: receiver).contains { use in
      guard use.file == function.file, tree.start(use.node) < tree.start(store.node),
        let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node,
        case .declared(let member) = resolver.entity(Site(file: use.file, node: selector.name))
      else { return false }
      return resolver.declarationKind(member) == .method
    }
  }
}
