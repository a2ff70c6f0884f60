import GoScope
import GoSyntax

// What is left unpaid on purpose: by a context that lives as long as what it was given to.

extension Flow {
  /// Whether a cancel function is called where something fails and only there, while what the context was given to lives
  /// on: `ctx, cancel := context.WithCancel(parent); d, err := open(ctx); if err != nil { cancel(); return err }`.
  func isForFailures(_ leaking: [FlowExit], of all: [FlowExit], _ obligation: Obligation, _ walk: FlowWalk) -> Bool {
    guard obligation.debt.releases == [.call], !walk.wasReleased, let call = obligation.acquisition,
      case .external(let name) = resolver.callee(ofCall: call),
      ["context.WithCancel", "context.WithCancelCause"].contains(name)
    else { return false }
    let releasing = all.filter { $0.state.standing == .discharged }
    return !releasing.isEmpty && releasing.allSatisfy { fails($0, walk) }
      && leaking.allSatisfy { $0.kind == .leaves && !fails($0, walk) } && makesSomething(withContextOf: call)
  }

  /// Whether a function gives back an error at a way out.
  func fails(_ exit: FlowExit, _ walk: FlowWalk) -> Bool {
    if exit.values.last == .known(.notNull) { return true }
    if let result = namedResults(of: walk.function).last, let variable = result,
      exit.state.value(at: Place(root: variable, path: .itself)) == .known(.notNull)
    {
      return true
    }
    guard exit.node.exists, let last = walk.tree.children(exit.node).last, let place = walk.place(of: last) else {
      return false
    }
    return exit.state.value(at: place) == .known(.notNull)
  }

  /// Whether the context of `ctx, cancel := context.WithCancel(…)` is given to a call that makes something of it.
  private func makesSomething(withContextOf call: Site) -> Bool {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let target = tree.assign(statement)?.left.first,
      case .declared(let context) = resolver.entity(Site(file: call.file, node: target))
    else { return false }
    return resolver.uses(of: context).contains { use in
      let user = Site(file: use.file, node: resolver.parent(of: use))
      guard tree.kind(user.node) == .callExpr, user != call else { return false }
      let list = Site(file: use.file, node: resolver.parent(of: user))
      guard let assignment = tree.assign(resolver.parent(of: list)), assignment.right.contains(user.node),
        let made = assignment.left.first, assignment.left.count > 1
      else { return false }
      guard case .declared(let thing) = resolver.entity(Site(file: use.file, node: made)) else { return false }
      return resolver.uses(of: thing).contains { isHandedOn($0) }
    }
  }

  /// Whether a use gives the value itself away: an argument, a result, the right side of an assignment.
  private func isHandedOn(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    let parent = resolver.parent(of: use)
    switch tree.kind(parent) {
    case .returnStmt, .keyValueExpr, .compositeLit: return true
    case .callExpr: return tree.child(parent, 0) != use.node
    case .exprList:
      let statement = resolver.parent(of: Site(file: use.file, node: parent))
      return tree.assign(statement)?.right.contains(use.node) ?? (tree.kind(statement) == .returnStmt)
    default: return false
    }
  }

  /// Whether a writer that has to be finished is finished on some path, flushed, given away, or used anew: what is written
  /// until something fails needs no end.
  func isFinished(_ obligation: Obligation, _ walk: FlowWalk, _ exits: [FlowExit]) -> Bool {
    guard !walk.wasReleased, !walk.wentElsewhere, !walk.wasHandedOver, walk.holders.isEmpty, walk.keptStates.isEmpty,
      exits.allSatisfy({
        $0.state.standing == .idle || $0.state.standing == .owed && !$0.values.contains(where: \.isRelated)
      }),
      let call = obligation.acquisition
    else { return true }
    let tree = program.tree(call.file)
    // `io.Copy(base64.NewEncoder(encoding, w), r)`: nobody has it afterwards.
    if tree.kind(resolver.parent(of: call)) == .callExpr { return false }
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let target = tree.assign(statement)?.left.first,
      case .declared(let variable) = resolver.entity(Site(file: call.file, node: target))
    else { return true }
    return resolver.uses(of: variable).contains { use in
      guard let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node else { return false }
      return Flow.finishingWriters.contains(text(selector.name, in: tree))
    }
  }

  private static let finishingWriters: Set<String> = ["Close", "Flush", "Reset", "Finish"]
}
