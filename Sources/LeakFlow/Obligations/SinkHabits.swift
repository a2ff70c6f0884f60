import GoScope
import GoSyntax

// What becomes of what a call gives tells what it is: who gives it back to callers that close it has to close it
// himself where he fails, and so has he who puts it where values are kept that other code closes.

extension Flow {
  /// What a call acquires whose result the function around it gives back, where callers of that function release it.
  func owedByReturning(_ call: Site) -> [Obligation] {
    let name = lastName(of: program.tree(call.file).child(call.node, 0), in: program.tree(call.file))
    guard makes(name), let bound = boundResult(of: call), bound.hasError,
      let function = resolver.enclosingFunction(of: call), resolver.kind(function) == .funcDecl,
      let habits = releaseHabits.all.habits(of: .own(function)), !isGivenStream(call),
      !isOwnedByCallee(call, bound.index)
    else { return [] }
    return habits.filter {
      $0.places > 0 && $0.hasError && $0.names != ["Stop"] && isGivenBack(bound.variable, by: function, at: $0.index)
    }
    .prefix(1).map { habit in
      Obligation(
        acquisition: call,
        debt: Debt(
          rule: "unclosed-resource", what: resolver.name(bound.variable),
          releases: (habit.names + Flow.undoing).map { .method(path: [], name: $0) }),
        results: [.itself] + Array(repeating: .none, count: bound.count - 1), void: .error, certainty: .medium)
    }
  }

  /// Whether a function returns a variable as the result at `index`.
  private func isGivenBack(_ variable: DeclID, by function: FunctionID, at index: Int) -> Bool {
    let tree = program.tree(function.file)
    let name = resolver.name(variable)
    let result = resolver.results(of: function).dropFirst(index).first ?? nil
    return statements(.returnStmt, in: function).contains { statement in
      let values = Array(tree.children(statement))
      if values.isEmpty { return result == variable }
      return index < values.count && tree.kind(values[index]) == .ident && text(values[index], in: tree) == name
    }
  }

  /// The methods by which values of the type are released that a variable is given to: a result, a field, a parameter
  /// that is declared with a type of code outside.
  func releasesOfSink(_ variable: DeclID) -> [String] {
    guard !releaseHabits.all.types.isEmpty else { return [] }
    for use in resolver.uses(of: variable).prefix(40) where use.file == variable.file {
      if let type = sinkType(of: use), let names = releaseHabits.all.types[type] { return names }
    }
    return []
  }

  private func sinkType(of use: Site) -> String? {
    let tree = program.tree(use.file)
    let parent = resolver.parent(of: use)
    switch tree.kind(parent) {
    case .returnStmt:
      guard let function = resolver.enclosingFunction(of: use),
        let index = Array(tree.children(parent)).firstIndex(of: use.node)
      else { return nil }
      return resolver.signature(of: function).results.dropFirst(index).first.flatMap { unseenType($0) }
    case .keyValueExpr:
      let literal = resolver.parent(
        of: Site(file: use.file, node: resolver.parent(of: Site(file: use.file, node: parent))))
      let around =
        tree.kind(literal) == .compositeLit
        ? literal : resolver.parent(of: Site(file: use.file, node: parent))
      guard tree.kind(around) == .compositeLit, tree.child(parent, 1) == use.node else { return nil }
      let type = resolver.type(of: Site(file: use.file, node: around))
      return resolver.field(text(tree.child(parent, 0), in: tree), of: type).flatMap { unseenType($0.type) }
    case .exprList:
      let statement = resolver.parent(of: Site(file: use.file, node: parent))
      guard let assignment = tree.assign(statement), assignment.right.count == 1, assignment.right.first == use.node,
        let target = assignment.left.first, tree.kind(target) == .selectorExpr
      else { return nil }
      return unseenType(of: Site(file: use.file, node: target))
    case .callExpr:
      guard case .function(let function) = resolver.callee(ofCall: Site(file: use.file, node: parent)),
        let index = tree.call(parent)?.arguments.enumerated().first(where: { $0.element == use.node })?.offset
      else { return nil }
      return resolver.signature(of: function).params.dropFirst(index).first.flatMap { unseenType($0) }
    default: return nil
    }
  }

  /// Whether nothing is known of a type: not even its name, or that of something that is not there.
  func isUnseen(_ type: GoType) -> Bool { type == .unknown || unseenType(type) != nil }

  /// The name of an expression's type, where that is of a library that is not there.
  func unseenType(of expression: Site) -> String? { unseenType(resolver.type(of: expression)) }

  func unseenType(_ type: GoType) -> String? {
    var named = type
    if case .pointer(let pointee) = type { named = pointee }
    guard case .named(let name, _) = named, resolver.underlying(named) == .unknown else { return nil }
    return resolver.qualifiedName(name)
  }
}
