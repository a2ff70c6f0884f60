import GoScope
import GoSyntax

// What a call does with the obligation: it may begin it, end it, take it over, or only look at it.

extension FlowWalk {
  /// A call with what it is given, evaluated.
  struct Invocation {
    let node: NodeID
    let parts: CallExpr
    /// The function expression, without parentheses and type arguments.
    let function: NodeID
    /// The operand of a selector, unless it is a package.
    let receiver: FlowValue
    /// What the function expression itself is.
    let value: FlowValue
    let arguments: [FlowValue]
  }

  func call(_ node: NodeID) -> FlowValue {
    guard let parts = tree.call(node) else { return .none }
    var function = tree.unparenthesized(parts.function)
    if tree.kind(function) == .indexExpr { function = tree.child(function, 0) }
    if tree.kind(function) == .funcLit { return callLiteral(site(function), parts) }
    let receiver = tree.kind(function) == .selectorExpr ? evaluate(tree.child(function, 0)) : .none
    let value = self.value(ofFunction: function, receiver)
    var arguments = parts.arguments.map { evaluate($0) }
    if arguments.count == 1, case .tuple(let several) = arguments[0] { arguments = several }
    if isOver { return .none }
    if obligation.acquisition == site(node) { return acquire(node, parts, function) }
    let invocation = Invocation(
      node: node, parts: parts, function: function, receiver: receiver, value: value, arguments: arguments)
    let isInvolved = receiver.isRelated || value.isRelated || arguments.contains { $0.isRelated }
    guard state.standing == .owed, isInvolved else {
      if state.standing == .owed, closesPart(invocation) || closesReceiver(parts) || endsTransaction(node, parts) {
        state.settle(.discharged)
      }
      return plainResult(of: invocation)
    }
    return use(invocation)
  }

  /// `unix.Close(conn.fd)`, `syscall.Close(int(f.Fd()))`: the value is closed below its own method.
  private func closesPart(_ call: Invocation) -> Bool {
    guard calledName(call).mayClose else { return false }
    return call.parts.arguments.contains { argument in
      var node = tree.unparenthesized(argument)
      var isPart = false
      while true {
        switch tree.kind(node) {
        case .selectorExpr: isPart = true
        case .callExpr:
          let function = tree.unparenthesized(tree.child(node, 0))
          if tree.kind(function) != .selectorExpr, let inner = tree.call(node)?.arguments.first {
            node = tree.unparenthesized(inner)
            continue
          }
        case .ident:
          guard isPart, case .tracked(let owner, _) = valueOfName(node) else { return false }
          return owner.isItself
        default: return false
        }
        node = tree.unparenthesized(tree.child(node, 0))
      }
    }
  }

  /// `client.Close()` of the client that a session was opened through.
  private func closesReceiver(_ call: CallExpr) -> Bool {
    guard obligation.endsWithReceiver, let opening = obligation.acquisition, opening.file == function.file,
      let method = tree.selector(tree.unparenthesized(call.function)),
      CloseNames.owners.contains(flow.text(method.name, in: tree)),
      let opener = tree.selector(tree.unparenthesized(tree.child(opening.node, 0))), let place = place(of: opener.x)
    else { return false }
    return self.place(of: method.x) == place
  }

  private func value(ofFunction function: NodeID, _ receiver: FlowValue) -> FlowValue {
    guard tree.kind(function) == .selectorExpr else { return evaluate(function) }
    if let place = place(of: function) {
      let bound = state.value(at: place)
      if bound != .none { return bound }
    }
    return receiver.isRelated
      ? project(receiver, name: flow.text(tree.child(function, 1), in: tree), expression: function) : .none
  }

  private func callLiteral(_ literal: FunctionID, _ parts: CallExpr) -> FlowValue {
    var arguments: [DeclID: FlowValue] = [:]
    for (parameter, argument) in zip(flow.resolver.parameters(of: literal), parts.arguments) {
      let value = evaluate(argument)
      if let parameter, value != .none { arguments[parameter] = value }
    }
    if isOver { return .none }
    if let call = obligation.acquisition, tree.kind(call.node) == .callExpr,
      tree.unparenthesized(tree.child(call.node, 0)) == literal.node
    {
      return acquire(call.node, parts, literal.node)
    }
    let isInvolved = arguments.values.contains { $0.isRelated } || refersToValue(literal)
    guard state.standing == .owed, isInvolved else {
      if state.standing == .owed, endsTransaction(literal) { state.settle(.discharged) }
      forgetAssigned(in: literal)
      return .none
    }
    return enter(literal, arguments: arguments)
  }

  /// The call that acquires: it succeeds and something is owed, or it fails.
  private func acquire(_ node: NodeID, _ parts: CallExpr, _ function: NodeID) -> FlowValue {
    let types = flow.resolver.resultTypes(ofCall: site(node))
    // What is known to be nil beside the value stands behind it.
    let hasError = obligation.void == .error && (obligation.results.last?.isRelated ?? false)
    let count = max(types.count, obligation.results.count + (hasError ? 1 : 0))
    var results = obligation.results + Array(repeating: .none, count: count - obligation.results.count)
    guard state.standing != .owed else {
      // A function that is given what it gave before may give it back.
      if isGivenBack(parts) { state.settle(.unknown) }
      isReacquiring = true
      return .tuple(Array(repeating: .none, count: count))
    }
    let way = obligation.void == .never ? 0 : choices.choose(obligation.failing.isEmpty ? 2 : 3)
    let hasFailed = way > 0
    if let error = obligation.capturedError {
      state.bind(.known(hasFailed ? .notNull : .null), at: Place(root: error, path: .itself))
    }
    if hasFailed { results = failedResults(count, givesValue: way == 2) }
    switch obligation.void {
    case .error:
      if !hasFailed { results = withSiblings(results, types, node) }
      if count > 0 { results[count - 1] = .known(hasFailed ? .notNull : .null) }
    case .false: if count > 0 { results[count - 1] = .known(hasFailed ? .no : .yes) }
    case .nil where obligation.captured != nil:
      if hasFailed, let captured = obligation.captured {
        state.bind(.known(.null), at: Place(root: captured, path: .itself))
      }
    case .nil:
      if hasFailed, let at = obligation.results.firstIndex(where: { $0.isRelated }) { results[at] = .known(.null) }
    case .never: break
    }
    let isGiven = hasFailed ? way == 2 : !obligation.results.isEmpty || obligation.failing.isEmpty
    if isGiven { begin(parts, function) }
    return count == 1 ? results[0] : .tuple(results)
  }

  private func isGivenBack(_ parts: CallExpr) -> Bool {
    parts.arguments.contains { valueOfName($0).isRelated }
  }

  private func begin(_ parts: CallExpr, _ function: NodeID) {
    state.standing = .owed
    state.isAtEnd = false
    if let captured = obligation.captured {
      state.bind(obligation.receiver, at: Place(root: captured, path: .itself))
      return
    }
    var target: NodeID?
    var value = obligation.receiver
    switch obligation.slot {
    case .result: if value.isRelated { target = tree.child(function, 0) }
    case .receiver:
      target = tree.child(function, 0)
      value = .itself
    case .argument(let index):
      target = index < parts.arguments.count ? parts.arguments.dropFirst(index).first : .some(.none)
      value = .itself
    }
    guard let target else {
      hasAcquired = true
      return
    }
    guard let place = place(of: operand(target)), place.path.isItself, flow.isLocal(place.root, to: outer) else {
      if tree.kind(tree.unparenthesized(target)) == .callExpr,
        !value.isRelated || value == .itself || !flow.isGetter(site(tree.unparenthesized(target))),
        !flow.isOwnedByCallee(site(tree.unparenthesized(target)), 0)
      {
        // Called on what another call makes: nobody else has it.
        hasAcquired = true
      } else {
        state.settle(.unknown)
      }
      return
    }
    // `r.cmd = cmd; return cmd.Start()`: who stored it before has it as well.
    if value == .itself, flow.isStored(place.root, above: obligation.acquisition ?? site(target)) {
      return state.settle(.handedOver)
    }
    // A method that opens something inside its receiver: owed where the receiver is this function's own.
    if case .tracked(let path, let part) = value, obligation.receiver == value {
      if let slot = flow.slot(of: place.root, in: outer) {
        return state.settle(.kept(slot: slot, path: path, part: part))
      }
      guard flow.isFresh(place.root, in: outer, before: obligation.acquisition ?? site(target)) else {
        return state.settle(.handedOver)
      }
    }
    state.bind(value, at: place)
  }

  func operand(_ node: NodeID) -> NodeID {
    let node = tree.unparenthesized(node)
    if let parts = tree.unary(node), parts.operator == .and { return parts.x }
    return node
  }

  /// What a call that has nothing to do with the value gives.
  private func plainResult(of call: Invocation) -> FlowValue {
    let called = calledName(call)
    let name = called.text
    if name == "panic", case .builtin(.panic) = flow.resolver.callee(ofCall: site(call.node)) {
      isOver = true
      return .none
    }
    if state.standing == .owed, called.mayFailTest, failsTest(call, name) {
      isOver = true
      return .none
    }
    for argument in called.literals { forgetAssigned(in: site(argument)) }
    if called.mayFailTest {
      let answer = assertedAnswer(call, name)
      if answer != .none { return answer }
    }
    if called.makesError { return .known(.notNull) }
    if called.testsError, call.arguments.first == .known(.null) { return .known(.no) }
    if called.mayWrap, let wrapped = wrappedError(call, name) { return wrapped }
    guard call.arguments.contains(where: { $0 == .known(.null) || $0 == .known(.notNull) }) else { return .none }
    if called.mayFailTest, !flow.comesBack(from: site(call.node), arguments: call.arguments) {
      isOver = true
      return .none
    }
    return flow.answer(of: site(call.node), arguments: call.arguments)
  }

  /// What becomes of an error that a library wraps: nil stays nil, in `errors.Wrap(err, "…")` as in `errors.Join(err)`.
  private func wrappedError(_ call: Invocation, _ name: String) -> FlowValue? {
    guard let first = call.arguments.first, case .external = flow.resolver.callee(ofCall: site(call.node))
    else { return nil }
    let errors = name == "Join" ? call.arguments : [first]
    if errors.allSatisfy({ $0 == .known(.null) }) { return .known(.null) }
    return errors.contains(.known(.notNull)) ? .known(.notNull) : nil
  }

  /// The name of what a call calls, and what it says.
  func calledName(_ call: Invocation) -> CalledName {
    if let known = facts.calledNames[call.node] { return known }
    let name = flow.lastName(of: call.function, in: tree)
    let called = CalledName(
      name, call.parts, isErrorsNew: name == "New" && flow.text(call.function, in: tree) == "errors.New", in: tree)
    facts.calledNames[call.node] = called
    return called
  }

  // MARK: Calls that are given the value

  private func use(_ call: Invocation) -> FlowValue {
    let called = calledName(call)
    if called.mayFailTest, failsTest(call, called.text) {
      isOver = true
      return .none
    }
    if isRelease(call) {
      state.settle(.discharged)
      return .none
    }
    if isFluent(call) { return call.receiver }
    if case .closure(let literal) = call.value { return enter(literal, arguments: bound(call, to: literal)) }
    let callee = flow.resolver.callee(ofCall: site(call.node))
    switch callee {
    case .conversion: return call.arguments.first ?? .none
    case .builtin(let builtin): return useBuiltin(builtin, call)
    case .literal(let literal): return enter(literal, arguments: bound(call, to: literal))
    case .function(let function):
      if flow.isCatalogued(function) { return useForeign(flow.fullName(of: function), call) }
      return isOnlyViewed(call) ? viewed(by: call) : useOwn([function], call)
    case .interfaceMethod(let method):
      // Which type's method runs cannot be told, and the one that belongs to the owner is believed.
      if closesOwner(call) {
        state.settle(.discharged)
        return .none
      }
      guard !isOnlyViewed(call), let implementations = flow.fewImplementations(of: method),
        !implementations.isEmpty, !flow.isCatalogued(method)
      else {
        return useForeign(flow.fullName(of: method), call)
      }
      let before = state
      let result = useOwn(implementations, call)
      guard state.standing == .unknown, isOnlyRead(call) else { return result }
      state = before
      return .none
    case .external(let name):
      // `server.Close()` of an `io.Closer` that holds the value.
      if closesOwner(call), CloseNames.owners.contains(calledName(call).text) {
        state.settle(.discharged)
        return .none
      }
      return useForeign(flow.catalogueName(name), call)
    case .value, .unknown: return useForeign("", call)
    }
  }

  /// `tx = tx.Where(…)` of something that only its use tells of: the same again, as far as its type says.
  private func isFluent(_ call: Invocation) -> Bool {
    guard obligation.isByUse, case .tracked(let owner, _) = call.receiver, owner.isItself else { return false }
    let types = flow.resolver.resultTypes(ofCall: site(call.node))
    guard types.count == 1, types[0] != .unknown else { return false }
    return types[0] == flow.resolver.type(of: site(tree.child(call.function, 0)))
  }

  /// Whether the call is given nothing but views of the value.
  private func isOnlyViewed(_ call: Invocation) -> Bool {
    ([call.receiver] + call.arguments).allSatisfy { !$0.isRelated || $0 == .view }
  }

  /// A function that is given a view can do nothing for the value; its first result may be a view again.
  private func viewed(by call: Invocation) -> FlowValue {
    let types = flow.resolver.resultTypes(ofCall: site(call.node))
    guard let first = types.first, types.count > 0 else { return .none }
    let result: FlowValue
    switch flow.resolver.underlying(first) {
    case .basic, .slice, .array, .map, .tuple, .untypedNil: result = .none
    default: result = .view
    }
    return types.count == 1 ? result : .tuple([result] + Array(repeating: .none, count: types.count - 1))
  }

  private func bound(_ call: Invocation, to literal: FunctionID) -> [DeclID: FlowValue] {
    var arguments: [DeclID: FlowValue] = [:]
    for (parameter, value) in zip(flow.resolver.parameters(of: literal), call.arguments) {
      if let parameter, value != .none { arguments[parameter] = value }
    }
    return arguments
  }

  /// Whether the call releases the value in so many words: `f.Close()`, `response.Body.Close()`, `cancel()`.
  private func isRelease(_ call: Invocation) -> Bool {
    let name = flow.lastName(of: call.function, in: tree)
    switch call.receiver {
    case .tracked(let owner, let part):
      if owner.isItself, obligation.isReleased(byMethod: name, part: flow.places.names(part)) { return true }
      if owner.isItself, part.isItself, isVariantOfRelease(call, name) { return true }
      if !owner.isItself, obligation.isReleased(byMethodNamed: name) {
        // Promoted from the embedded field that holds it.
        if case .function = flow.resolver.callee(ofCall: site(call.node)) { break }
        if case .interfaceMethod = flow.resolver.callee(ofCall: site(call.node)) { break }
        return true
      }
    case .wrapper: if CloseNames.all.contains(name) { return true }
    default: break
    }
    switch call.value {
    case .tracked(let owner, let part): if owner.isItself, part.isItself, obligation.isReleasedByCall { return true }
    case .releaser, .wrapper:
      if !call.receiver.isRelated { return true }
    default: break
    }
    return isReleasingFunction(call) || isMethodExpression(call, releasing: name)
  }

  /// `repository.CloseErr()`, `span.ClientFinish(client)` of code that is no part of the standard library.
  private func isVariantOfRelease(_ call: Invocation, _ name: String) -> Bool {
    let isOne = obligation.debt.releases.contains { release in
      if case .method(let path, let method) = release { return path.isEmpty && CloseNames.isVariant(name, of: method) }
      return false
    }
    guard isOne else { return false }
    switch flow.resolver.callee(ofCall: site(call.node)) {
    case .external(let full): return !flow.isStandardLibrary(full)
    default: return true
    }
  }

  /// `io.Closer.Close(f)`, or `end := io.Closer.Close` called as `end(f)`: the receiver is the first argument.
  private func isMethodExpression(_ call: Invocation, releasing written: String) -> Bool {
    guard case .tracked(let owner, let part)? = call.arguments.first, owner.isItself,
      call.arguments.count == call.parts.arguments.count
    else { return false }
    switch tree.kind(call.function) {
    case .ident: break
    case .selectorExpr: guard isType(tree.child(call.function, 0)) else { return false }
    default: return false
    }
    let name: String
    switch flow.resolver.callee(ofCall: site(call.node)) {
    case .external(let full):
      guard full.hasPrefix("("), let dot = full.lastIndex(of: ".") else { return false }
      name = String(full[full.index(after: dot)...])
    case .interfaceMethod: name = written
    default: return false
    }
    return obligation.isReleased(byMethod: name, part: flow.places.names(part))
  }

  private func isType(_ expression: NodeID) -> Bool {
    switch flow.resolver.entity(ofExpression: site(tree.unparenthesized(expression))) {
    case .declared(let decl): flow.resolver.declarationKind(decl) == .typeName
    case .external: tree.kind(expression) == .selectorExpr
    default: false
    }
  }

  /// `signal.Stop(ch)`: a function that the debt names as its release.
  private func isReleasingFunction(_ call: Invocation) -> Bool {
    for release in obligation.debt.releases {
      guard case .function(let name, let argument) = release, argument < call.arguments.count else { continue }
      guard name.hasSuffix(flow.lastName(of: call.function, in: tree)), isGiven(call, at: argument) else { continue }
      switch flow.resolver.callee(ofCall: site(call.node)) {
      case .external(let called): if called == name { return true }
      case .function(let function): if flow.fullName(of: function) == name { return true }
      default: break
      }
    }
    return false
  }

  /// Whether an argument is the value, or the value as a handle: `syscall.CloseHandle(syscall.Handle(h))`.
  private func isGiven(_ call: Invocation, at index: Int) -> Bool {
    if case .tracked = call.arguments[index] { return true }
    guard let node = tree.call(call.node)?.arguments.dropFirst(index).first,
      let conversion = tree.call(tree.unparenthesized(node)), conversion.arguments.count == 1,
      flow.lastName(of: conversion.function, in: tree) == "Handle",
      let inner = conversion.arguments.first, case .tracked = valueOfName(inner)
    else { return false }
    return true
  }

  private func useBuiltin(_ builtin: Builtin, _ call: Invocation) -> FlowValue {
    switch builtin {
    case .append: return appended(call)
    case .panic:
      isOver = true
      return .none
    default: return .none
    }
  }
}
