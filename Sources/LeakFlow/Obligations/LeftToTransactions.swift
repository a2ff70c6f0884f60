import GoScope
import GoSyntax

// Rows of a transaction that a function is given: whoever began it ends it, and them with it.

extension Flow {
  /// Whether a way out leaves rows to the transaction that they belong to: it fails, or it has read them to their end,
  /// and those who gave the transaction roll it back.
  func isLeftToTransaction(_ exit: FlowExit, _ walk: FlowWalk, _ function: FunctionID) -> Bool {
    guard exit.kind == .leaves, !walk.obligation.isReleased(byMethodNamed: "Rollback"),
      !exit.values.contains(where: { $0.isRelated }),
      fails(exit, function) || hasReadAll(exit, walk, function)
    else { return false }
    return walk.transactions.contains { place in
      place.path.isItself && isEndedByGiver(places.variables[Int(place.root)], in: function, depth: 0)
    }
  }

  /// Whether a way out gives an error, or what a function makes of one.
  private func fails(_ exit: FlowExit, _ function: FunctionID) -> Bool {
    guard resolver.signature(of: function).results.last == .basic(.error) else { return false }
    if exit.values.last == .known(.notNull) { return true }
    let tree = program.tree(function.file)
    guard exit.node.exists, let last = Array(tree.children(exit.node)).last,
      let call = tree.call(tree.unparenthesized(last))
    else { return false }
    return call.arguments.contains { argument in
      guard let error = facts(of: function).variable(tree.unparenthesized(argument)) else { return false }
      return exit.state.value(at: Place(root: error, path: .itself)) == .known(.notNull)
    }
  }

  /// Whether the way out comes by a `rows.Next()` that is false: all that there was has been read.
  private func hasReadAll(_ exit: FlowExit, _ walk: FlowWalk, _ function: FunctionID) -> Bool {
    let graph = self.graph(of: function)
    let tree = program.tree(function.file)
    var item = exit.item
    var next: BlockID?
    while item >= 0 {
      let current = walk.items[item]
      if let target = next, current.state.standing == .owed,
        case .branch(.condition(let test), _, let no) = graph[current.block].transfer, no == target,
        let call = tree.call(tree.unparenthesized(test)), lastName(of: call.function, in: tree) == "Next"
      {
        return true
      }
      next = current.block
      item = current.parent
    }
    return false
  }

  /// Whether those roll a transaction back that a function has it from: as a parameter, or as a variable around it.
  private func isEndedByGiver(_ variable: DeclID, in function: FunctionID, depth: Int) -> Bool {
    guard depth < 4 else { return false }
    let index = places.variable(variable)
    guard isLocal(index, to: function) else { return isEnded(variable) }
    guard resolver.declarationKind(variable) == .parameter,
      let slot = resolver.parameters(of: function).firstIndex(where: { $0 == variable })
    else { return false }
    if resolver.kind(function) == .funcLit, isGivenToRunner(function) { return true }
    let callers = resolver.callers(of: function).filter { !program.file($0.file).isTest }
    let calls = callers.isEmpty ? callsOfValues(givenLike: variable, slot, of: function) : callers
    return !calls.isEmpty && calls.allSatisfy { isEnded(argument: slot, of: $0, depth: depth + 1) }
  }

  /// Whether the one who makes a call ends the transaction that he gives with it.
  private func isEnded(argument slot: Int, of call: Site, depth: Int) -> Bool {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node), let argument = parts.arguments.dropFirst(slot).first,
      case .declared(let variable) = resolver.entity(
        ofExpression: Site(file: call.file, node: tree.unparenthesized(argument))),
      let function = resolver.enclosingFunction(of: call)
    else { return false }
    return isEnded(variable) || isEndedByGiver(variable, in: function, depth: depth)
  }

  /// Whether a variable is rolled back somewhere, or given to a function that is named after it.
  func isEnded(_ variable: DeclID) -> Bool {
    resolver.uses(of: variable).contains { use in
      let tree = program.tree(use.file)
      let around = resolver.parent(of: use)
      if let selector = tree.selector(around), selector.x == use.node {
        return text(selector.name, in: tree).lowercased().hasPrefix("rollback")
      }
      guard let call = tree.call(around), call.function != use.node else { return false }
      return Flow.ends(transaction: lastName(of: call.function, in: tree))
    }
  }

  /// `inTransaction(db, func(tx *sql.Tx) error { … })`: the literal is given to a function that ends the transaction, as
  /// its body says, or its name where it is not seen.
  private func isGivenToRunner(_ literal: FunctionID) -> Bool {
    let call = resolver.parent(of: literal)
    let tree = program.tree(literal.file)
    guard let parts = tree.call(call), parts.function != literal.node else { return false }
    switch resolver.callee(ofCall: Site(file: literal.file, node: call)) {
    case .function(let runner): return rollsBack(runner, depth: 0)
    case .external, .interfaceMethod, .value, .unknown: return Flow.runs(lastName(of: parts.function, in: tree))
    default: return false
    }
  }

  private static func runs(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix("tx") || lower.hasSuffix("txn") || lower.hasSuffix("txfunc") || lower.holds("trans")
      || lower.holds("withtx") || lower.hasPrefix("begin")
  }

  /// Whether a function ends a transaction, itself or through what it calls.
  private func rollsBack(_ function: FunctionID, depth: Int) -> Bool {
    if callsMethod(named: ["Rollback", "rollback", "RollbackTx"], in: function) { return true }
    guard depth < 3 else { return false }
    return calls(in: function).contains { call in
      switch resolver.callee(ofCall: call) {
      case .function(let inner): return inner != function && rollsBack(inner, depth: depth + 1)
      case .external, .interfaceMethod:
        return Flow.runs(lastName(of: program.tree(call.file).child(call.node, 0), in: program.tree(call.file)))
      default: return false
      }
    }
  }

  /// `step := steps[version]; err = step(tx)`: a function that nobody calls by its name is called through a value, and
  /// those of its package that are given a transaction in the same place are looked at.
  private func callsOfValues(givenLike parameter: DeclID, _ slot: Int, of function: FunctionID) -> [Site] {
    guard resolver.kind(function) == .funcDecl, let own = resolver.declaration(of: function),
      !resolver.uses(of: own).isEmpty
    else { return [] }
    let type = resolver.declaredType(parameter)
    let package = program.file(function.file).package
    guard type != .unknown else { return [] }
    var found: [Site] = []
    for ending in resolver.identifiers(named: "Rollback") where program.file(ending.file).package == package {
      let tree = program.tree(ending.file)
      guard !program.file(ending.file).isTest, let selector = tree.selector(resolver.parent(of: ending)),
        case .declared(let variable) = resolver.entity(Site(file: ending.file, node: selector.x)),
        resolver.declaredType(variable) == type
      else { continue }
      for use in resolver.uses(of: variable) {
        let call = resolver.parent(of: use)
        guard let parts = tree.call(call), parts.arguments.dropFirst(slot).first == use.node else { continue }
        let site = Site(file: use.file, node: call)
        switch resolver.callee(ofCall: site) {
        case .value, .unknown: if !found.contains(site) { found.append(site) }
        default: break
        }
      }
    }
    return found
  }
}
