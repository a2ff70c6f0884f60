import GoScope
import GoSyntax

// What tests tell: which way is possible, and what is known behind it.

extension FlowWalk {
  /// Whether a test comes out true; nil where both are possible.
  func truth(of test: FlowTest) -> Bool? {
    switch test {
    case .condition(let node):
      if let fixed = fixedTruth(of: node) { return fixed }
      switch evaluate(node) {
      case .known(.yes): return true
      case .known(.no): return false
      default: break
      }
      if case .known(let known) = conditionFact(node) { return known == .yes }
      return isLoopOverHolder(node) ? truth(ofLoop: node) : truth(ofLength: node)
    case .equals(let tag, let value):
      let wanted = comparable(evaluate(value), value)
      let tag = place(of: tag) == nil ? .none : valueOfName(tag)
      if tag.isExact { return flow.constants.areEqual(tag, exact(wanted, value)) }
      return areEqual(tag, wanted)
    case .type(let guardStatement, let clause): return truth(ofType: guardStatement, clause)
    case .hasNext(let node): return truth(ofNext: node)
    }
  }

  /// What has to be closed satisfies `io.Closer`; it has one type and no other.
  private func truth(ofType guardStatement: NodeID, _ clause: NodeID) -> Bool? {
    let value = valueOfSubject(guardStatement)
    guard value.isRelated, value != .view else { return nil }
    var isRuledOut = true
    for type in tree.children(tree.child(clause, 0)) {
      switch isOf(flow.resolver.type(named: site(type)), value, named: type) {
      case true?: return true
      case false?: continue
      case nil: isRuledOut = false
      }
    }
    return isRuledOut ? false : nil
  }

  /// A list that holds the value has an element.
  private func truth(ofNext node: NodeID) -> Bool? {
    guard let loop = tree.rangeStmt(node), state.standing == .owed else { return nil }
    // Nothing ever closes the channel of a ticker.
    if flow.isTickerChannel(site(loop.x)) { return true }
    switch valueOfOperand(loop.x) {
    case .releaser, .closure:
      // An iterator that releases the value when it ends.
      state.settle(.discharged)
      return nil
    default: break
    }
    guard isHolder(valueOfOperand(loop.x)) else {
      // `for name := range servers { serve(listeners[name]) }`.
      return reachesIntoHolder(loop.body) ? truth(ofLoop: node) : nil
    }
    return loop.value.exists && valueOfName(loop.value).isRelated ? nil : true
  }

  /// Whether the body of the `for` that a condition belongs to reaches into a list that holds the value.
  private func isLoopOverHolder(_ condition: NodeID) -> Bool {
    guard state.standing == .owed, isSomewhereInList else { return false }
    var node = flow.resolver.parent(of: site(condition))
    while tree.kind(node) == .binaryExpr || tree.kind(node) == .parenExpr {
      node = flow.resolver.parent(of: site(node))
    }
    guard let loop = tree.forStmt(node), tree.subtree(of: loop.condition).contains(condition.index) else {
      return false
    }
    return reachesIntoHolder(loop.body)
  }

  /// Whether a loop's body takes an element of a list that holds the value.
  private func reachesIntoHolder(_ body: NodeID) -> Bool {
    guard isSomewhereInList else { return false }
    return tree.subtree(of: body).contains { index in
      guard tree.nodeKinds[index] == .indexExpr else { return false }
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      return isHolder(valueOfOperand(tree.child(node, 0))) && !isTarget(node)
    }
  }

  /// Whether something is put into an element, which is not taken then.
  private func isTarget(_ element: NodeID) -> Bool {
    let list = flow.resolver.parent(of: site(element))
    return tree.assign(flow.resolver.parent(of: site(list)))?.left.contains(element) ?? false
  }

  /// Such a loop comes to the value at least once.
  private func truth(ofLoop condition: NodeID) -> Bool? {
    let visited = Place(root: flow.places.variable(site(condition)), path: .itself)
    guard state.value(at: visited) == .none else { return nil }
    state.bind(.known(.yes), at: visited)
    return true
  }

  /// Whether a list has the value, or a struct that has such a list.
  private var isSomewhereInList: Bool {
    state.entries.contains { entry in
      guard case .tracked(let owner, _) = entry.value else { return false }
      return flow.places.names(owner).contains(PlaceTable.element)
    }
  }

  private func isHolder(_ value: FlowValue) -> Bool {
    guard case .tracked(let owner, _) = value else { return false }
    return flow.places.names(owner).first == PlaceTable.element
  }

  /// `len(files) > 0`: a list that holds the value is not empty, one that is nil is.
  private func truth(ofLength condition: NodeID) -> Bool? {
    guard state.standing == .owed, let pair = tree.binary(tree.unparenthesized(condition)),
      let list = listCounted(by: pair.left)
    else { return nil }
    let value = valueOfOperand(list)
    guard isHolder(value) || value == .known(.null) else { return nil }
    switch (pair.operator, flow.resolver.constantInt(site(pair.right))) {
    case (.greater, 0), (.notEqual, 0), (.greaterOrEqual, 1): return value != .known(.null)
    case (.equal, 0), (.less, 1), (.lessOrEqual, 0): return value == .known(.null)
    case (.greater, nil) where value != .known(.null): return true
    default: return nil
    }
  }

  /// What an expression is the length of.
  private func listCounted(by expression: NodeID) -> NodeID? {
    guard let call = tree.call(tree.unparenthesized(expression)), flow.text(call.function, in: tree) == "len" else {
      return nil
    }
    return call.arguments.first
  }

  /// Writes down what is known once a test has come out as `outcome`.
  func assume(_ test: FlowTest, _ outcome: Bool) {
    switch test {
    case .condition(let node): assume(node, outcome)
    case .equals(let tag, let value):
      if outcome, saysNoBody(tag, value) { return state.settle(.idle) }
      guard let place = place(of: tag), facts.tested.contains(place.root) else { return }
      assumeEqual(place, value, outcome)
    case .type, .hasNext: break
    }
  }

  private func assume(_ condition: NodeID, _ outcome: Bool) {
    let node = tree.unparenthesized(condition)
    if !isCoarse, let number = facts.conditionClass(node) {
      let isOpposite = tree.binary(node)?.operator == .notEqual
      state.bind(.known(outcome != isOpposite ? .yes : .no), at: Place(root: number, path: .itself))
    }
    switch tree.kind(node) {
    case .ident, .selectorExpr:
      guard let place = place(of: node), !state.isRelated(place.root) else { return }
      state.bind(.known(outcome ? .yes : .no), at: place)
    case .binaryExpr:
      guard let pair = tree.binary(node), pair.operator == .equal || pair.operator == .notEqual else { return }
      let isEqual = outcome == (pair.operator == .equal)
      if isEqual, saysNoBody(pair.left, pair.right) || saysNoBody(pair.right, pair.left) { return state.settle(.idle) }
      if let place = place(of: pair.left) {
        assumeEqual(place, pair.right, isEqual)
      } else if let place = place(of: pair.right) {
        assumeEqual(place, pair.left, isEqual)
      }
    case .callExpr:
      assumeCall(node, outcome)
      if !outcome { noteEnd(node) }
      if saysReleased(node, outcome) { state.settle(.discharged) }
    default: break
    }
  }

  /// `rows.Next()` is false where there are no more rows.
  private func noteEnd(_ call: NodeID) {
    guard !isSummary, obligation.debt.rule == "unclosed-rows", state.standing == .owed,
      let selector = tree.selector(tree.unparenthesized(tree.child(call, 0))),
      flow.text(selector.name, in: tree) == "Next", valueOfName(selector.x) == .itself
    else { return }
    state.isAtEnd = true
  }

  /// `session.Closed()` is true, `conn.IsOpen()` false, of what was released before.
  private func saysReleased(_ call: NodeID, _ outcome: Bool) -> Bool {
    guard state.standing == .owed, let parts = tree.call(call), parts.arguments.isEmpty,
      let selector = tree.selector(tree.unparenthesized(parts.function)), case .tracked = valueOfName(selector.x)
    else { return false }
    return (outcome ? StateNames.ended : StateNames.open).contains(flow.text(selector.name, in: tree))
  }

  private func assumeEqual(_ place: Place, _ other: NodeID, _ isEqual: Bool) {
    guard !state.isRelated(place.root) else { return }
    guard let constant = constant(of: other) else { return assumeExact(place, other, isEqual) }
    switch (constant, isEqual) {
    case (.null, true): state.bind(.known(.null), at: place)
    case (.null, false): state.bind(.known(.notNull), at: place)
    case (.yes, true), (.no, false): state.bind(.known(.yes), at: place)
    case (.no, true), (.yes, false): state.bind(.known(.no), at: place)
    // `err == io.EOF` tells that it is not nil.
    case (.notNull, true): state.bind(.known(.notNull), at: place)
    case (.notNull, false): break
    }
  }

  /// `op == "list"`, `mode != fast`
  private func assumeExact(_ place: Place, _ other: NodeID, _ isEqual: Bool) {
    guard knowsConstants, facts.compared.contains(place.root),
      let constant = exactConstant(of: other)
    else { return }
    switch state.value(at: place) {
    case .none:
      state.bind(isEqual ? .constant(constant) : .other(flow.constants.set(nil, with: constant)), at: place)
    case .other(let known):
      state.bind(isEqual ? .constant(constant) : .other(flow.constants.set(known, with: constant)), at: place)
    default: break
    }
  }

  private func fixedTruth(of condition: NodeID) -> Bool? {
    guard isAtHome else { return flow.fixedTruth(of: site(condition)) }
    if let known = facts.fixedTruths[condition] { return known }
    let found = flow.fixedTruth(of: site(condition))
    facts.fixedTruths[condition] = .some(found)
    return found
  }

  func constant(of node: NodeID) -> Constant? {
    guard isAtHome else { return findConstant(of: node) }
    if let known = facts.constants[node] { return known }
    let found = findConstant(of: node)
    facts.constants[node] = .some(found)
    return found
  }

  private func findConstant(of node: NodeID) -> Constant? {
    let node = tree.unparenthesized(node)
    if tree.kind(node) == .selectorExpr || tree.kind(node) == .ident {
      if ErrorNames.isSentinel(flow.lastName(of: node, in: tree)), isPackageLevel(node) { return .notNull }
    }
    guard tree.kind(node) == .ident, case .builtin(let builtin) = flow.resolver.entity(site(node)) else { return nil }
    switch builtin {
    case .nil: return .null
    case .true: return .yes
    case .false: return .no
    default: return nil
    }
  }

  /// Whether a name is one of a package, not a field: `io.EOF`, `errClosed`, and neither `s.err` nor a variable `err`.
  private func isPackageLevel(_ node: NodeID) -> Bool {
    if let selector = tree.selector(node) {
      if case .package = flow.resolver.entity(site(selector.x)) { return true }
      return false
    }
    guard let variable = facts.variable(node) else { return true }
    return !flow.isLocal(variable, to: outer) && flow.text(node, in: tree) != "err"
  }

  /// `errors.Is(err, target)` is true for errors only.
  private func assumeCall(_ call: NodeID, _ outcome: Bool) {
    guard let parts = tree.call(call), let first = parts.arguments.first else { return }
    let name = flow.lastName(of: parts.function, in: tree)
    if isTest { assumeAsserted(parts, name, outcome) }
    guard outcome else { return }
    guard ErrorNames.tests(name), let place = place(of: first) else { return }
    guard facts.tested.contains(place.root), flow.isError(flow.resolver.type(of: site(first))) else { return }
    if state.value(at: place) == .none { state.bind(.known(.notNull), at: place) }
  }
}

extension FlowWalk {
  /// `response.StatusCode == http.StatusNoContent`: an answer of this status has no body, and the transport has its
  /// connection back already.
  fileprivate func saysNoBody(_ code: NodeID, _ status: NodeID) -> Bool {
    guard obligation.debt.kind.contains(.responseBody), state.standing == .owed,
      let selector = tree.selector(tree.unparenthesized(code)), flow.text(selector.name, in: tree) == "StatusCode",
      valueOfName(selector.x) == .itself
    else { return false }
    if let number = flow.resolver.constantInt(site(status)) { return number == 204 || number == 304 }
    return ["StatusNoContent", "StatusNotModified"].contains(flow.lastName(of: status, in: tree))
  }
}

/// Methods that tell whether their receiver has been released.
private enum StateNames {
  static let ended: Set<String> = ["Closed", "IsClosed", "IsReleased", "Released", "isClosed"]
  static let open: Set<String> = ["IsOpen", "isOpen"]
}
