import GoScope
import GoSyntax

// Calls of functions of the module that are given the value: what their summaries say becomes of it.

extension FlowWalk {
  /// Goes on in one of the ways a function of the module ends, by its summary.
  func useOwn(_ functions: [FunctionID], _ call: Invocation) -> FlowValue {
    var ways: [Outcome] = []
    for function in functions {
      let entries = self.entries(for: function, call)
      guard let outcomes = flow.outcomes(of: function, entries: entries, obligation: obligation) else {
        if !isLent(call) { state.settle(.unknown) }
        return .none
      }
      if isMoreThanTold(outcomes, function, entries) {
        state.settle(.unknown)
        return .none
      }
      for outcome in outcomes where !ways.contains(outcome) { ways.append(outcome) }
    }
    guard !ways.isEmpty else {
      isOver = true
      return .none
    }
    if ways.contains(where: { $0.standing == .unknown }), isLent(call) {
      ways = ways.map { $0.standing == .unknown ? Outcome(standing: .owed, values: $0.values) : $0 }
    }
    let mayKeep = ways.contains { $0.standing != .owed && $0.standing != .idle }
    if mayKeep, isLaunching {
      // The goroutine looks after it.
      let mayGiveUp = functions.count == 1 && ways.contains { $0.standing == .owed }
      entrust(to: functions[0], at: call.node, mayGiveUp: mayGiveUp)
      return .none
    }
    // Which implementation is called cannot be told; the method that closes an owner is believed to close it.
    if mayKeep, functions.count > 1 || closesOwner(call) || closesOwnerInItsWay(call) {
      ways.removeAll { $0.standing == .owed }
    }
    if mayKeep, !call.receiver.isRelated, call.arguments.contains(where: { isInsideOwner($0) }) {
      // Who keeps an owner keeps it, unless it says that it has failed.
      ways.removeAll {
        $0.standing == .owed && $0.values.last != .known(.notNull) && !$0.values.contains { $0.isRelated }
      }
    }
    if call.arguments.contains(where: { isListed($0) }) {
      // What is done with some elements of a list is done with this one, whatever the function asks before.
      let isTaken = { (way: Outcome) in way.standing != .owed || way.values.contains { $0.isRelated } }
      if ways.contains(where: isTaken) { ways.removeAll { !isTaken($0) } }
    }
    ways = ways.map { keptByItsMaker($0, functions, call) }
    let way = ways[choices.choose(min(ways.count, 8))]
    for argument in call.parts.arguments where tree.kind(argument) == .funcLit { forgetAssigned(in: site(argument)) }
    switch way.standing {
    case .kept(let slot, let path, let part): keep(slot, path, part, call)
    case .idle, .owed: break
    default: state.settle(way.standing)
    }
    return way.values.count == 1 ? way.values[0] : .tuple(way.values)
  }

  /// Whether a function leaves the value owed only because of a text or number that it is given, where it would else be
  /// lost sight of: what is known of that is no reason to report more.
  private func isMoreThanTold(_ outcomes: [Outcome], _ function: FunctionID, _ entries: [SummaryEntry]) -> Bool {
    guard outcomes.contains(where: { $0.standing == .owed }), entries.contains(where: { $0.value.isExact }) else {
      return false
    }
    let rest = entries.filter { !$0.value.isExact }
    let told = flow.outcomes(of: function, entries: rest, obligation: obligation)
    return !(told?.contains { $0.standing == .owed } ?? false)
  }

  /// A way on which the value ends up in a struct that the function gives back, where somebody else has that struct too: a
  /// cancel function that a timer or watcher is to call, or a connection whose client, started by the function itself,
  /// nobody here takes (`s.createClient(conn)`).
  private func keptByItsMaker(_ way: Outcome, _ functions: [FunctionID], _ call: Invocation) -> Outcome {
    guard way.standing == .owed, call.arguments.contains(.itself), way.values.contains(where: { isInsideOwner($0) })
    else { return way }
    let isCancel = obligation.isReleasedByCall && !obligation.isInferred
    let isDropped = tree.kind(flow.resolver.parent(of: site(call.node))) == .exprStmt
    guard isCancel || isDropped && functions.allSatisfy({ flow.startsSomething($0) }) else { return way }
    return Outcome(standing: .handedOver, values: way.values.map { $0.isRelated ? .none : $0 })
  }

  private func isInsideOwner(_ value: FlowValue) -> Bool {
    if case .tracked(let owner, _) = value { return !owner.isItself }
    return false
  }

  /// Whether a value is a list that holds the owed one.
  func isListed(_ value: FlowValue) -> Bool {
    guard case .tracked(let owner, _) = value else { return false }
    return flow.places.names(owner).first == PlaceTable.element
  }

  /// `client.Close()` where the client holds the value.
  func closesOwner(_ call: Invocation) -> Bool {
    guard case .tracked(let owner, _) = call.receiver, !owner.isItself else { return false }
    let name = flow.lastName(of: call.function, in: tree)
    return CloseNames.all.contains(name) || obligation.isReleased(byMethodNamed: name)
  }

  /// `filter.CloseDiscard()` where the filter holds the value: what asks first whether it is closed already closes it.
  private func closesOwnerInItsWay(_ call: Invocation) -> Bool {
    guard case .tracked(let owner, _) = call.receiver, !owner.isItself else { return false }
    let name = flow.lastName(of: call.function, in: tree)
    return CloseNames.owners.contains { CloseNames.isVariant(name, of: $0) }
  }

  /// What each parameter of a function is given, as far as it matters.
  private func entries(for function: FunctionID, _ call: Invocation) -> [SummaryEntry] {
    var entries: [SummaryEntry] = []
    if call.receiver.isRelated { entries.append(SummaryEntry(slot: -1, value: passed(call.receiver))) }
    let signature = flow.resolver.signature(of: function)
    let fixed = signature.isVariadic ? signature.params.count - 1 : signature.params.count
    let hasArguments = call.arguments.count == call.parts.arguments.count
    for (position, value) in call.arguments.enumerated() {
      let slot = min(position, fixed)
      var value = value
      if value == .none, hasArguments, position < fixed, flow.comparesParameter(slot, of: function),
        let argument = call.parts.arguments.dropFirst(position).first
      {
        value = exact(value, argument)
      }
      guard value != .none else { continue }
      value = passed(value)
      if position >= fixed, signature.isVariadic, !call.parts.hasEllipsis {
        // An option that puts the value where it is asked to.
        if value == .releaser { state.settle(.handedOver) }
        guard case .tracked(let owner, let part) = value else { continue }
        value = .tracked(owner: flow.places.path(PlaceTable.element, then: owner), part: part)
      }
      if value == .none || entries.contains(where: { $0.slot == slot }) { continue }
      entries.append(SummaryEntry(slot: slot, value: value))
    }
    return entries
  }

  /// A value as another function sees it: a literal is a function that releases, or one that does not.
  private func passed(_ value: FlowValue) -> FlowValue {
    guard case .closure(let literal) = value else { return value }
    guard let exits = run(literal, arguments: [:]), exits.allSatisfy({ $0.state.standing != .unknown }) else {
      // Something that cannot be seen gets it inside the literal.
      state.settle(.handedOver)
      return .none
    }
    return exits.contains { $0.state.standing != .owed } ? .releaser : .none
  }

  /// The function stored the value in what a parameter points to.
  private func keep(_ slot: Int, _ path: PathID, _ part: PathID, _ call: Invocation) {
    // What the value keeps in itself has not gone anywhere.
    if slot < 0, case .tracked(let owner, _) = call.receiver, owner.isItself { return }
    let holder = slot < 0 ? tree.child(call.function, 0) : call.parts.arguments.dropFirst(slot).first ?? .none
    guard let place = place(of: operand(holder)) else { return state.settle(.handedOver) }
    let whole = flow.places.path(place.path, then: path)
    if let outerSlot = flow.slot(of: place.root, in: outer) {
      return state.settle(.kept(slot: outerSlot, path: whole, part: part))
    }
    guard flow.isFresh(place.root, in: outer, before: site(call.node)) else { return state.settle(.handedOver) }
    state.bind(.tracked(owner: whole, part: part), at: Place(root: place.root, path: .itself))
  }
}
