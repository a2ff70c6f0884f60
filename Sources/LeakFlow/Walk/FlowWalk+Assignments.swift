import GoScope
import GoSyntax

// Where values are put.

extension FlowWalk {
  /// `left = right`, `left := right`, `left op= right`.
  func assign(_ node: NodeID) {
    guard let parts = tree.assign(node) else { return }
    guard parts.operator == .assign || parts.operator == .define else {
      for expression in parts.right { _ = evaluate(expression) }
      for target in parts.left { forget(target) }
      return
    }
    siblings = []
    for target in parts.left where tree.kind(target) != .ident { evaluateOperands(of: target) }
    let values = self.values(of: parts.right, count: parts.left.count)
    if isOver { return }
    let wasReachable = state.isReachable
    if parts.operator == .define { for target in parts.left { renew(target) } }
    for (target, value) in zip(parts.left, values) {
      store(value == .view && isBasic(target) ? .none : value, in: target)
    }
    if values.count == 1, let target = parts.left.first { bindSiblings(in: target) }
    if parts.left.count == parts.right.count {
      for (target, value) in zip(parts.left, parts.right) { noteUnsetFields(of: value, in: target) }
    }
    if wasReachable { checkLoss(at: node) }
  }

  /// A declaration makes another variable each time: a deferred literal still has the one of the iteration before.
  private func renew(_ target: NodeID) {
    guard state.standing == .owed, let variable = facts.variable(target), state.isRelated(variable) else { return }
    for literal in state.deferred where flow.captures(of: literal).contains(variable) && touchesRelease(literal) {
      return state.settle(.discharged)
    }
  }

  func declare(_ node: NodeID) {
    guard let spec = tree.valueSpec(node) else { return }
    for name in spec.names { renew(name) }
    if spec.values.isEmpty {
      // The zero value: nil, or false.
      let zero = flow.zero(ofType: site(spec.type))
      for name in spec.names { store(zero, in: name) }
      if let name = spec.names.first, spec.names.count == 1, let variable = facts.variable(name) {
        noteUnsetFields(of: variable, flow.resolver.type(named: site(spec.type)), besides: [])
      }
    } else {
      let values = self.values(of: spec.values, count: spec.names.count)
      if isOver { return }
      for (name, value) in zip(spec.names, values) { store(value, in: name) }
    }
    checkLoss(at: node)
  }

  /// The values of the right side for `count` targets: the results of one call, comma-ok forms, or one each.
  private func values(of right: NodeList, count: Int) -> [FlowValue] {
    guard right.count == 1, count > 1, let only = right.first else {
      return right.map { node in
        let value = comparable(evaluate(node), node)
        return tree.kind(node) == .basicLit ? exact(value, node) : value
      }
    }
    let value = evaluate(only)
    if case .tuple(let several) = value {
      return several + Array(repeating: .none, count: max(0, count - several.count))
    }
    let node = tree.unparenthesized(only)
    var rest = Array(repeating: FlowValue.none, count: count - 1)
    // `x, ok := value.(io.Closer)`: what has to be closed can be closed.
    if tree.kind(node) == .typeAssertExpr, value.isRelated, value != .view {
      let type = flow.resolver.type(named: site(tree.child(node, 1)))
      switch isOf(type, value, named: tree.child(node, 1)) {
      case true?: rest[0] = .known(.yes)
      case false?: return [.known(.null), .known(.no)]
      case nil: break
      }
    }
    if tree.kind(node) == .typeAssertExpr, !value.isRelated, insistsOn(node) { rest[0] = .known(.yes) }
    // `_, ok := err.(*T)` of an error that is nil.
    if tree.kind(node) == .typeAssertExpr, value == .known(.null) { rest[0] = .known(.no) }
    return [value] + rest
  }

  private func evaluateOperands(of target: NodeID) {
    switch tree.kind(target) {
    case .indexExpr:
      guard let parts = tree.index(target) else { return }
      _ = evaluate(parts.x)
      for index in parts.indices { storeKey(evaluate(index), in: parts.x) }
    case .parenExpr: evaluateOperands(of: tree.child(target, 0))
    default: break
    }
  }

  /// Puts a value where `target` denotes.
  func store(_ value: FlowValue, in target: NodeID) {
    let target = tree.unparenthesized(target)
    guard !(tree.kind(target) == .ident && tree.isBlank(target)) else { return }
    guard let place = place(of: target) else { return storeInElement(value, target) }
    invalidateConditions(of: place.root)
    guard value.isRelated, state.standing == .owed else {
      guard !overwritesPart(place) else { return }
      let isWorthKnowing = facts.tested.contains(place.root) || flow.isResult(place.root, of: function)
      if case .known(let constant) = value, isWorthKnowing {
        // A flag that others can set through its address may be anything soon.
        let isLost = (constant == .yes || constant == .no) && facts.isPointedTo(place.root)
        return state.bind(isLost ? .none : value, at: place)
      }
      if value.isExact, knowsConstants, place.path.isItself, facts.compared.contains(place.root) {
        return state.bind(value, at: place)
      }
      return state.bind(.none, at: place)
    }
    if place.path.isItself, !isDereference(target) {
      storeInVariable(value, place)
    } else {
      storeInField(value, place, target)
    }
  }

  /// `list[i] = value`, `table[key] = value`: one that was made here has it as an element.
  private func storeInElement(_ value: FlowValue, _ target: NodeID) {
    guard state.standing == .owed, case .tracked(let owner, let part) = value, let parts = tree.index(target),
      let list = place(of: parts.x), list.path.isItself, flow.isOwnCollection(list.root, in: outer),
      !flow.isSharedWithLiteral(list.root)
    else { return storeInHeldCollection(value, target) }
    state.bind(.tracked(owner: flow.places.path(PlaceTable.element, then: owner), part: part), at: list)
  }

  /// `table[value] = …`: whoever goes through the keys has it.
  private func storeKey(_ key: FlowValue, in table: NodeID) {
    guard state.standing == .owed, key.canRelease else { return }
    if let place = place(of: table), place.path.isItself, flow.isOwnCollection(place.root, in: outer) {
      return state.settle(.unknown)
    }
    escape(key)
  }

  /// `s.conns[key] = value`: the field holds it.
  private func storeInHeldCollection(_ value: FlowValue, _ target: NodeID) {
    guard state.standing == .owed, case .tracked = value, let parts = tree.index(target),
      let selector = tree.selector(tree.unparenthesized(parts.x)),
      case .declared(let field) = flow.resolver.entity(site(selector.name)),
      flow.resolver.declarationKind(field) == .field
    else { return escape(value) }
    holders.append(field)
    give(value)
  }

  private func isDereference(_ target: NodeID) -> Bool { tree.kind(target) == .starExpr }

  private func storeInVariable(_ value: FlowValue, _ place: Place) {
    guard flow.isLocal(place.root, to: outer) else {
      if !isSummary, case .tracked = value, flow.isVariableOfFunction(place.root) {
        // A variable around the literal: what becomes of it is seen where the literal ends.
        return state.bind(value, at: place)
      }
      holders.append(flow.places.variables[Int(place.root)])
      return give(value)
    }
    if isSeenToByEarlierLiteral(value, place) { return escape(value) }
    // `conns = append(conns, conn)` where a function that was registered before closes them all.
    if isListed(value), flow.isSharedWithLiteral(place.root) { return escape(value) }
    state.bind(value, at: place)
  }

  /// A holder that is written down has the value now.
  private func give(_ value: FlowValue) {
    if case .tracked = value { return state.settle(.handedOver) }
    escape(value)
  }

  /// `c.send = func(…) {… conn.Write(…) …}`: who keeps a literal goes on using what it has of the value.
  func kept(_ value: FlowValue) -> FlowValue {
    if case .closure(let literal) = value, !touchesRelease(literal) { return .view }
    return value
  }

  /// A field of a local struct becomes the owner; of anything else: handed over.
  private func storeInField(_ value: FlowValue, _ place: Place, _ target: NodeID) {
    if case .tracked(let owner, _) = state.value(at: Place(root: place.root, path: .itself)), owner.isItself {
      // A part of the value itself, put back wrapped.
      return
    }
    guard case .tracked(let owner, let part) = value else {
      let value = kept(value)
      if value == .view, keepsView(place, target) { return }
      // A reader over the file beside the file itself.
      if value == .view, state.value(at: Place(root: place.root, path: .itself)).canRelease { return }
      return escape(value)
    }
    if tree.kind(target) == .selectorExpr, case .declared(let field) = flow.resolver.entity(site(tree.child(target, 1)))
    {
      holders.append(field)
    } else {
      wentElsewhere = true
    }
    if let slot = flow.slot(of: place.root, in: outer) {
      let path = flow.places.path(place.path, then: owner)
      return state.settle(.kept(slot: slot, path: path, part: part))
    }
    guard flow.isFresh(place.root, in: outer, before: site(target)) else {
      return give(value)
    }
    let path = flow.places.path(place.path, then: owner)
    let root = Place(root: place.root, path: .itself)
    if bindBeside(.tracked(owner: path, part: part), at: root) { return }
    // `m.queue = newQueue(m.write)`: what holds the value already holds it there still, and nearer.
    if case .tracked(let known, _) = state.value(at: root),
      flow.places.names(known).count < flow.places.names(path).count
    {
      return
    }
    state.bindOwner(.tracked(owner: path, part: part), at: root)
  }

  /// `answer.body = response.Body` behind `answer.response = response`: the field counts that the struct's own methods
  /// release, the other one has the value as well.
  private func bindBeside(_ value: FlowValue, at root: Place) -> Bool {
    let held = state.value(at: root)
    guard case .tracked(let known, _) = held, case .tracked(let path, _) = value, known != path,
      flow.places.names(known).count == 1, flow.places.names(path).count == 1, !isListed(held), !isListed(value)
    else { return false }
    let type = flow.resolver.declaredType(flow.places.variables[Int(root.root)])
    let keeps = flow.canRelease(held, of: type, obligation) && !flow.canRelease(value, of: type, obligation)
    state.bind(keeps ? held : value, at: root)
    siblings = [keeps ? value : held]
    bindSiblings(at: root)
    return true
  }

  /// What else of a struct has the value, in the variable that gets the struct.
  private func bindSiblings(in target: NodeID) {
    guard !siblings.isEmpty, state.standing == .owed, tree.kind(target) == .ident, let place = place(of: target),
      case .tracked = state.value(at: place)
    else { return }
    bindSiblings(at: place)
  }

  private func bindSiblings(at root: Place) {
    for case .tracked(let owner, let part) in siblings
    where !owner.isItself && !isListed(.tracked(owner: owner, part: part)) {
      state.bind(.tracked(owner: .itself, part: part), at: Place(root: root.root, path: owner))
    }
    siblings = []
  }

  /// A view in a struct that nobody else knows yet: the struct is a view too, unless it holds the value as well.
  private func keepsView(_ place: Place, _ target: NodeID) -> Bool {
    // A logger may be meant to have its file for good.
    guard flow.isPointer(flow.resolver.type(of: site(target)), to: IdleViews.readers.union(IdleViews.writers)),
      flow.isFresh(place.root, in: outer, before: site(target))
    else { return false }
    let root = Place(root: place.root, path: .itself)
    if !state.value(at: root).isRelated { state.bind(.view, at: root) }
    return true
  }

  /// `response.Body = nil`: the part that would be closed is gone, the response is not.
  private func overwritesPart(_ place: Place) -> Bool {
    guard !place.path.isItself else { return false }
    let root = Place(root: place.root, path: .itself)
    guard case .tracked(let owner, let part) = state.value(at: root) else { return false }
    let names = flow.places.names(place.path)
    if owner.isItself {
      guard part.isItself, obligation.leadsToRelease(names) else { return false }
      // Whoever points to the same value finds the new part there.
      for entry in state.entries {
        if case .tracked(_, let held) = entry.value, held.isItself { state.bind(.none, at: entry.place) }
      }
      return true
    }
    guard flow.places.names(owner).starts(with: names) else { return false }
    state.bind(.none, at: root)
    return true
  }

  /// What is known of a target whose value is changed in a way that is not followed.
  func forget(_ target: NodeID) {
    guard let place = place(of: target) else { return }
    invalidateConditions(of: place.root)
    if !state.isRelated(place.root) || state.value(at: place).isKnown { state.bind(.none, at: place) }
  }

  /// A repeated condition says nothing more once a variable that it reads has changed.
  private func invalidateConditions(of variable: UInt32) {
    for number in facts.conditionClasses(reading: variable) { state.forget(number) }
  }

  /// Nothing reaches the owed value any more.
  private func checkLoss(at node: NodeID) {
    guard loss == nil, !hasAcquired, state.standing == .owed, !state.isReachable else { return }
    loss = (isReacquiring ? .reacquired : .lost, node)
  }

  // MARK: Loops and type switches

  /// Key and value of a `range` get the next element.
  func bindElement(_ node: NodeID) {
    guard let loop = tree.rangeStmt(node) else { return }
    if loop.key.exists { store(.none, in: loop.key) }
    guard loop.value.exists else { return }
    var element = FlowValue.none
    if case .tracked(let owner, let part) = valueOfOperand(loop.x),
      let rest = flow.places.rest(of: owner, after: PlaceTable.element)
    {
      element = .tracked(owner: rest, part: part)
    }
    store(element, in: loop.value)
  }

  /// What the operand of a `range` is, without running it again.
  func valueOfOperand(_ node: NodeID) -> FlowValue {
    let node = tree.unparenthesized(node)
    // `server.listeners` of a server that holds the value in this list.
    if place(of: node) != nil { return tree.kind(node) == .selectorExpr ? evaluate(node) : valueOfName(node) }
    guard tree.kind(node) == .compositeLit else { return .none }
    let before = state
    defer { state = before }
    return evaluate(node)
  }

  /// `v := x.(type)` in one clause.
  func bindGuard(_ guardStatement: NodeID, _ clause: NodeID) {
    guard let parts = tree.assign(guardStatement), let name = parts.left.first else { return }
    let value = valueOfSubject(guardStatement)
    guard value.isRelated, let variable = facts.variable(name) else { return }
    state.bind(value, at: Place(root: variable, path: .itself))
  }
}
