import GoScope
import GoSyntax

// What type switches tell of the value.

extension FlowWalk {
  /// What the operand of the guard `x.(type)` or `v := any(x).(type)` is.
  func valueOfSubject(_ guardStatement: NodeID) -> FlowValue {
    let expression = tree.assign(guardStatement)?.right.first ?? tree.child(guardStatement, 0)
    var node = tree.unparenthesized(tree.child(tree.unparenthesized(expression), 0))
    while let parts = tree.call(node), parts.arguments.count == 1, let inner = parts.arguments.first,
      case .conversion = flow.resolver.callee(ofCall: site(node))
    {
      node = tree.unparenthesized(inner)
    }
    return place(of: node) != nil ? evaluate(node) : .none
  }

  /// Whether the value is of a type; nil where that cannot be told.
  func isOf(_ type: GoType, _ value: FlowValue, named name: NodeID) -> Bool? {
    if flow.text(name, in: tree) == "nil" { return false }
    let isConcrete = isConcrete(type)
    if isConcrete, case .tracked(let owner, let part) = value, owner.isItself {
      if let known = knownType(part) { return known == type }
      // The body of a response is of a type that nobody can name.
      if !part.isItself, obligation.debt.kind.contains(.responseBody), flow.isStandardLibrary(type) { return false }
      if part.isItself, obligation.debt.kind.contains(.responseBody) { return flow.isResponse(type) }
    }
    if isConcrete, case .tracked(let owner, _) = value, let field = flow.places.names(owner).first,
      flow.shape(of: type) == .ownStruct, flow.resolver.field(field, of: type) == nil
    {
      // What holds the value in a field is no struct without one.
      return false
    }
    return flow.isClosable(type, like: obligation, value) ? true : nil
  }

  /// The type that the value was acquired with, where that is no interface.
  private func knownType(_ part: PathID) -> GoType? {
    guard part.isItself, let call = obligation.acquisition, case .result = obligation.slot,
      let at = obligation.results.firstIndex(of: .itself)
    else { return nil }
    let types = flow.resolver.resultTypes(ofCall: call)
    guard at < types.count, isConcrete(types[at]) else { return nil }
    return types[at]
  }

  /// `own, ok := other.(*ownDiff); if !ok { return nil, errNotOurs }` of a parameter: callers give what a function insists
  /// on, and what it is given beside is not lost on a way that nobody goes.
  func insistsOn(_ assertion: NodeID) -> Bool {
    guard isSummary, isAtHome, let parameter = facts.variable(tree.unparenthesized(tree.child(assertion, 0))),
      flow.slot(of: parameter, in: outer) != nil,
      isConcrete(flow.resolver.type(named: site(tree.child(assertion, 1))))
    else { return false }
    let statement = flow.resolver.parent(of: site(flow.resolver.parent(of: site(assertion))))
    guard let ok = tree.assign(statement)?.left.last.flatMap({ facts.variable($0) }) else { return false }
    let around = flow.resolver.parent(of: site(statement))
    let siblings = Array(tree.children(around))
    let next = siblings.firstIndex(of: statement).flatMap { siblings.dropFirst($0 + 1).first }
    guard let test = tree.ifStmt(around) ?? next.flatMap({ tree.ifStmt($0) }),
      let denial = tree.unary(tree.unparenthesized(test.condition)), denial.operator == .not,
      facts.variable(tree.unparenthesized(denial.x)) == ok, let last = Array(tree.children(test.body)).last
    else { return false }
    return tree.kind(last) == .returnStmt && flow.isError(flow.resolver.signature(of: function).results.last)
  }

  /// A struct of a name, or a pointer to one.
  private func isConcrete(_ type: GoType) -> Bool {
    var named = type
    if case .pointer(let pointee) = type { named = pointee }
    guard case .named = named else { return false }
    switch flow.resolver.underlying(named) {
    case .interface, .unknown, .named: return false
    default: return true
    }
  }
}

extension Flow {
  /// Whether a type, or what it points to, belongs to the standard library.
  fileprivate func isStandardLibrary(_ type: GoType) -> Bool {
    switch type {
    case .pointer(let pointee): isStandardLibrary(pointee)
    case .named(let name, _): isStandardLibrary(resolver.qualifiedName(name))
    default: false
    }
  }
}
