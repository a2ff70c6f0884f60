import GoScope
import GoSyntax

// `worker.Start(); … worker.Stop()`: what a function starts and stops itself works on after each way out that does not
// stop it.

extension Flow {
  /// What a call starts that lives in a variable of the function, made there, and is stopped or closed there.
  func startedAndStopped(_ call: Site, _ callee: Callee) -> [Obligation] {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node), let selector = tree.selector(tree.unparenthesized(parts.function)),
      text(selector.name, in: tree) == "Start",
      case .declared(let worker) = resolver.entity(Site(file: call.file, node: selector.x)),
      resolver.declarationKind(worker) == .local, let function = resolver.enclosingFunction(of: call),
      resolver.enclosingFunction(of: worker) == function, isMade(worker), !isGivenAway(worker)
    else { return [] }
    let endings = endings(of: worker, in: function)
    guard !endings.isEmpty, launches(callee, worker, endings) else { return [] }
    let isError = resolver.resultTypes(ofCall: call) == [.basic(.error)] || isErrorTaken(call)
    let debt = Debt(
      rule: "unclosed-resource", what: resolver.name(worker), releases: endings.map { .method(path: [], name: $0) })
    return [
      Obligation(
        acquisition: call, debt: debt, results: [.none], void: isError ? .error : .never, certainty: .medium,
        slot: .receiver)
    ]
  }

  /// `err := client.Start()`
  private func isErrorTaken(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let target = tree.assign(statement)?.left.first else { return false }
    return isErrorName(text(target, in: tree))
  }

  /// Whether a method called Start starts a goroutine: its code says so, or, where that is not there, what is started is
  /// closed, or its name says that it works.
  private func launches(_ callee: Callee, _ worker: DeclID, _ endings: [String]) -> Bool {
    if case .function(let function) = callee { return !statements(.goStmt, in: function).isEmpty }
    if endings.contains("Close") { return true }
    let lower = resolver.name(worker).lowercased()
    return ["worker", "uploader", "consumer", "producer", "poller", "monitor"].contains { lower.hasSuffix($0) }
  }

  /// Whether a variable is given its value by a call or a literal where it is declared.
  private func isMade(_ worker: DeclID) -> Bool {
    let tree = program.tree(worker.file)
    let statement = resolver.parent(of: Site(file: worker.file, node: resolver.parent(of: worker)))
    guard let assignment = tree.assign(statement), assignment.right.count == 1, let value = assignment.right.first
    else { return false }
    let made = tree.unparenthesized(value)
    return tree.kind(made) == .callExpr || tree.kind(made) == .unaryExpr
  }

  /// Whether a variable is used for anything but its fields and methods: somebody else may stop what it holds.
  private func isGivenAway(_ worker: DeclID) -> Bool {
    let tree = program.tree(worker.file)
    return resolver.uses(of: worker).contains { use in
      guard use.file == worker.file, let parts = tree.selector(resolver.parent(of: use)) else { return true }
      return parts.x != use.node
    }
  }

  /// The methods by which a function itself, and not a literal in it, ends what a variable holds.
  private func endings(of worker: DeclID, in function: FunctionID) -> [String] {
    let tree = program.tree(worker.file)
    var found: [String] = []
    for use in resolver.uses(of: worker).prefix(60) {
      let selector = resolver.parent(of: use)
      guard use.file == worker.file, let parts = tree.selector(selector), parts.x == use.node,
        resolver.enclosingFunction(of: use) == function,
        let end = tree.call(resolver.parent(of: Site(file: use.file, node: selector)))
      else { continue }
      let name = text(parts.name, in: tree)
      guard end.function == selector, end.arguments.isEmpty, name == "Stop" || name == "Close" else { continue }
      if !found.contains(name) { found.append(name) }
    }
    return found
  }
}
