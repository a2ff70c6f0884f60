import GoScope
import GoSyntax

// Ways out that no caller comes to: `if !useDB { return errNoDB }` in a function that is only called behind `if useDB`.

/// Something known of a variable, or of a field reached from it.
struct KnownPlace {
  let variable: DeclID
  let path: [String]
  let value: FlowValue
}

extension Flow {
  /// Whether every caller of a function that only its own package can call gives arguments, or asks before, so that the
  /// function does not come to a way out.
  func isRuledOut(_ exit: FlowExit, _ function: FunctionID) -> Bool {
    guard resolver.kind(function) == .funcDecl, isOwnBusiness(function) else { return false }
    let known = knownPlaces(at: exit, of: function)
    return !known.isEmpty && isRuledOut(known, function, depth: 0)
  }

  /// What is known at a way out of parameters and of variables of packages.
  private func knownPlaces(at exit: FlowExit, of function: FunctionID) -> [KnownPlace] {
    let parameters = resolver.parameters(of: function)
    return exit.state.entries.compactMap { entry in
      guard entry.value.isKnown else { return nil }
      let variable = places.variables[Int(entry.place.root)]
      switch resolver.declarationKind(variable) {
      case .packageVariable: break
      case .parameter:
        guard entry.place.path.isItself, parameters.contains(variable), !isAssigned(variable) else { return nil }
      default: return nil
      }
      return KnownPlace(variable: variable, path: places.names(entry.place.path), value: entry.value)
    }
  }

  private func isRuledOut(_ known: [KnownPlace], _ function: FunctionID, depth: Int) -> Bool {
    guard depth < 3, resolver.references(to: function).isEmpty else { return false }
    let all = resolver.callers(of: function)
    let others = all.filter { !program.file($0.file).isTest }
    let callers = others.isEmpty ? all : others
    guard !callers.isEmpty, callers.count <= 12 else { return false }
    return callers.allSatisfy { contradicts($0, known, function, depth: depth) }
  }

  /// Whether a call, or what stands around it, says otherwise than what is known.
  private func contradicts(_ call: Site, _ known: [KnownPlace], _ function: FunctionID, depth: Int) -> Bool {
    guard let parts = program.tree(call.file).call(call.node), let caller = resolver.enclosingFunction(of: call) else {
      return false
    }
    let arguments = Array(parts.arguments)
    var outside: [KnownPlace] = []
    for place in known {
      guard let slot = resolver.parameters(of: function).firstIndex(of: place.variable) else {
        outside.append(place)
        continue
      }
      guard slot < arguments.count else { continue }
      let argument = Site(file: call.file, node: program.tree(call.file).unparenthesized(arguments[slot]))
      if excludes(place.value, argument) { return true }
      if case .declared(let variable) = resolver.entity(ofExpression: argument),
        resolver.declarationKind(variable) == .parameter, !isAssigned(variable)
      {
        outside.append(KnownPlace(variable: variable, path: [], value: place.value))
      }
    }
    guard !outside.isEmpty else { return false }
    if guards(around: call).contains(where: { truth(of: $0.condition, outside, depth: 0) == !$0.isTrue }) {
      return true
    }
    guard resolver.kind(caller) == .funcDecl, caller != function, isOwnBusiness(caller) else { return false }
    return isRuledOut(outside, caller, depth: depth + 1)
  }

  /// A condition that control has passed, and how it came out.
  private struct PassedCondition {
    let condition: Site
    let isTrue: Bool
  }

  /// The conditions that have come out one way wherever control comes to a call.
  private func guards(around call: Site) -> [PassedCondition] {
    let tree = program.tree(call.file)
    var found: [PassedCondition] = []
    var (inner, outer) = (call.node, resolver.parent(of: call))
    while outer.exists, tree.kind(outer) != .funcDecl {
      switch tree.kind(outer) {
      case .ifStmt:
        guard let parts = tree.ifStmt(outer) else { break }
        let condition = Site(file: call.file, node: parts.condition)
        if inner == parts.body { found.append(PassedCondition(condition: condition, isTrue: true)) }
        if inner == parts.otherwise { found.append(PassedCondition(condition: condition, isTrue: false)) }
      case .blockStmt:
        for statement in tree.children(outer).prefix(while: { $0 != inner }) {
          guard let parts = tree.ifStmt(statement), !parts.otherwise.exists, leaves(parts.body, tree) else { continue }
          found.append(PassedCondition(condition: Site(file: call.file, node: parts.condition), isTrue: false))
        }
      default: break
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: call.file, node: outer)))
    }
    return found
  }

  /// Whether a block ends with a `return`.
  private func leaves(_ block: NodeID, _ tree: SyntaxTree) -> Bool {
    tree.children(block).last(where: { $0.exists }).map { tree.kind($0) == .returnStmt } ?? false
  }

  // MARK: Conditions

  /// How a condition comes out by what is known; nil where that does not tell.
  private func truth(of condition: Site, _ known: [KnownPlace], depth: Int) -> Bool? {
    let tree = program.tree(condition.file)
    let node = tree.unparenthesized(condition.node)
    let at = { (node: NodeID) in Site(file: condition.file, node: node) }
    if let pair = tree.binary(node) {
      switch pair.operator {
      case .logicalAnd:
        let sides = [truth(of: at(pair.left), known, depth: depth), truth(of: at(pair.right), known, depth: depth)]
        return sides.contains(false) ? false : sides == [true, true] ? true : nil
      case .logicalOr:
        let sides = [truth(of: at(pair.left), known, depth: depth), truth(of: at(pair.right), known, depth: depth)]
        return sides.contains(true) ? true : sides == [false, false] ? false : nil
      case .equal, .notEqual:
        let equal = constants.areEqual(value(of: at(pair.left), known), value(of: at(pair.right), known))
        return equal.map { $0 == (pair.operator == .equal) }
      default: return nil
      }
    }
    if let negation = tree.unary(node), negation.operator == .not {
      return truth(of: at(negation.x), known, depth: depth).map { !$0 }
    }
    if tree.kind(node) == .callExpr { return answer(of: at(node), known, depth: depth) }
    switch value(of: at(node), known) {
    case .known(.yes): return true
    case .known(.no): return false
    default: return nil
    }
  }

  /// What a function answers that is one `return` of a condition: `func usesDB() bool { return settings.MySQL }`.
  private func answer(of call: Site, _ known: [KnownPlace], depth: Int) -> Bool? {
    guard depth < 3, case .function(let asked) = resolver.callee(ofCall: call) else { return nil }
    let tree = program.tree(asked.file)
    let statements = tree.children(resolver.body(of: asked)).filter { $0.exists }
    guard statements.count == 1, let only = statements.first, tree.kind(only) == .returnStmt,
      let condition = tree.children(only).first, tree.children(only).count == 1
    else { return nil }
    var inside = known.filter { resolver.declarationKind($0.variable) == .packageVariable }
    for (parameter, argument) in zip(
      resolver.parameters(of: asked), program.tree(call.file).call(call.node)?.arguments.map { $0 } ?? [])
    {
      let value = value(of: Site(file: call.file, node: argument), known)
      if let parameter, value != .none { inside.append(KnownPlace(variable: parameter, path: [], value: value)) }
    }
    return truth(of: Site(file: asked.file, node: condition), inside, depth: depth + 1)
  }

  private func value(of expression: Site, _ known: [KnownPlace]) -> FlowValue {
    let tree = program.tree(expression.file)
    var node = tree.unparenthesized(expression.node)
    var names: [String] = []
    while true {
      if case .declared(let variable) = resolver.entity(ofExpression: Site(file: expression.file, node: node)),
        let place = known.first(where: { $0.variable == variable && $0.path == names })
      {
        return place.value
      }
      guard let selector = tree.selector(node), names.count < 4 else { break }
      names.insert(text(selector.name, in: tree), at: 0)
      node = tree.unparenthesized(selector.x)
    }
    return plainValue(of: expression)
  }
}
