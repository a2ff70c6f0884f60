import GoScope
import GoSyntax

// The opaque rule: what is concluded about a value that is given to code that cannot be seen.
//
// In this order:
// 1. the catalogue's "effects" say it;
// 2. a function value that releases (a cancel function, `f.Close` not called) is handed over with any call;
// 3. the standard library and assertions of tests look at what they are given; the library gives back a view of it;
// 4. a transaction that this function commits itself further below is only lent;
// 5. a function of another library whose name says that it closes, closes; one whose name says that it reads, writes,
//    tests or prints, only looks;
// 6. a method called on the value itself only looks;
// 7. a constructor that fails has taken nothing over: `session, err := mux.Client(conn)` where `err` is not nil;
// 8. a function whose name does not say that it stores what it is given, and that gives back nothing but an error, reads
//    or writes the file or the body of a response that it gets; so does one of a package, given a body alone, that gives
//    an answer and an error;
// 9. anything else may take the value over: the obligation is dropped, nothing is reported about it on this path.

extension FlowWalk {
  /// A call of code outside the module, `name` empty where it is not known which.
  func useForeign(_ name: String, _ call: Invocation) -> FlowValue {
    let types = flow.resolver.resultTypes(ofCall: site(call.node))
    let simpleName = flow.lastName(of: call.function, in: tree)
    if isAssertion(call, name, simpleName) {
      let answer = assertedAnswer(call, simpleName)
      if answer == .known(.no) { isOver = true }
      return answer
    }
    var result = FlowValue.none
    for (given, value) in related(in: call) {
      switch lent(given, call) ?? deed(of: name, simpleName, given, value, call) ?? habitualDeed(call, given)
        ?? deedOfGuest(value, call)
      {
      case .releases: state.settle(.discharged)
      case .keeps:
        if case .closure(let literal) = value, !touchesRelease(literal) { continue }
        if flow.catalogue.owedOnError.contains(name), types == [.basic(.error)], isAnswerTaken(call.node),
          choices.choose(2) == 1
        {
          return .known(.notNull)
        }
        state.settle(.handedOver)
      case .owns(let index): result = own(index, types, name, call)
      case .views:
        if case .closure = value {
          escape(value)
        } else if result == .none, !acquiresAnother(name), value != .view || !OpaqueNames.consumes(simpleName) {
          result = view(of: value, given, call, types)
        }
      case nil:
        if case .closure(let literal) = value, !touchesRelease(literal) { continue }
        if keepsNothing(given, value, simpleName, call, types) { continue }
        if case .interfaceMethod = flow.resolver.callee(ofCall: site(call.node)), isOnlyRead(call) { continue }
        if let failure = refusal(of: value, by: name, simpleName, call, types) { return failure }
        state.settle(.unknown)
      }
      if state.standing != .owed { return Self.fill(.none, types.count) }
    }
    if case .tuple = result { return result }
    if let accepted = accept(simpleName, call, types.count) { return accepted }
    if readsToTheEnd(name), flow.isError(types.last), types.count > 1 {
      var results = [result] + Array(repeating: FlowValue.none, count: types.count - 1)
      let hasFailed = choices.choose(2) == 1
      results[types.count - 1] = .known(hasFailed ? .notNull : .null)
      state.hasFailedToRead = state.hasFailedToRead || hasFailed
      return .tuple(results)
    }
    return Self.fill(result, types.count)
  }

  /// `stream, err := session.AcceptStream()` of a session that owns its connection: one that accepts no more is closed.
  private func accept(_ name: String, _ call: Invocation, _ count: Int) -> FlowValue? {
    guard call.receiver == .wrapper, name.hasPrefix("Accept"), count > 1 else { return nil }
    var results = Array(repeating: FlowValue.none, count: count)
    let hasFailed = choices.choose(2) == 1
    results[count - 1] = .known(hasFailed ? .notNull : .null)
    if hasFailed { state.settle(.discharged) }
    return .tuple(results)
  }

  /// Whether a summary about a response's body sees it read as a whole.
  private func readsToTheEnd(_ name: String) -> Bool {
    isSummary && obligation.debt.kind.contains(.responseBody)
      && ["io.Copy", "io.ReadAll", "io/ioutil.ReadAll"].contains(name)
  }

  /// Whether a function gives a value of the same kind, to be released by itself: a file opened again.
  private func acquiresAnother(_ name: String) -> Bool {
    flow.catalogue.acquisitions[name]?.contains { $0.debt == obligation.debt } ?? false
  }

  private static func fill(_ first: FlowValue, _ count: Int) -> FlowValue {
    count <= 1 ? first : .tuple([first] + Array(repeating: .none, count: count - 1))
  }

  private func related(in call: Invocation) -> [(Effect.Given, FlowValue)] {
    var found: [(Effect.Given, FlowValue)] = []
    if call.receiver.isRelated { found.append((.receiver, call.receiver)) }
    for (index, value) in call.arguments.enumerated() where value.isRelated { found.append((.argument(index), value)) }
    return found
  }

  private func deed(
    of name: String, _ simpleName: String, _ given: Effect.Given, _ value: FlowValue, _ call: Invocation
  ) -> Effect.Deed? {
    for effect in flow.catalogue.effects[name] ?? [] {
      if let index = effect.whenTrue, call.arguments.dropFirst(index).first != .known(.yes) { continue }
      if effect.given == given { return effect.deed }
      if effect.given == .rest, case .argument = given { return effect.deed }
    }
    if value == .view { return .views }
    let isFunction = value == .releaser || (obligation.isReleasedByCall && given != .receiver)
    if isFunction, !OpaqueNames.prints(simpleName) { return .keeps }
    if given == .receiver, obligation.isByUse, value == .itself, OpaqueNames.turnsInto(simpleName) { return .keeps }
    if given == .receiver { return .views }
    if isSystemCall(name) { return endsDescriptor(simpleName, call) ? .releases : .views }
    if flow.isStandardLibrary(name) { return .views }
    if OpaqueNames.closes(simpleName) { return .releases }
    if OpaqueNames.looks(simpleName) { return givesIterator(call) ? nil : .views }
    // A generated client calls through the connection it is given.
    if obligation.debt.kind.contains(.rpc), simpleName.hasPrefix("New"), simpleName.hasSuffix("Client") {
      return .views
    }
    return nil
  }

  /// Whether a function hands its arguments to the kernel: it keeps nothing.
  private func isSystemCall(_ name: String) -> Bool {
    name.hasPrefix("golang.org/x/sys/") || name.hasPrefix("syscall.")
  }

  /// `windows.CloseHandle(h)`, `unix.Syscall(unix.SYS_CLOSE, uintptr(fd), 0, 0)`
  private func endsDescriptor(_ simpleName: String, _ call: Invocation) -> Bool {
    if simpleName.hasPrefix("Close") { return simpleName != "CloseOnExec" }
    guard simpleName.contains("Syscall"), let number = tree.call(call.node)?.arguments.first else { return false }
    return flow.lastName(of: number, in: tree) == "SYS_CLOSE"
  }

  /// `if err := work(tx); err != nil { return err }; return tx.Commit()`: who commits a transaction himself further below
  /// still owns it, whoever works in it meanwhile; one that is named after ending it may end it.
  private func lent(_ given: Effect.Given, _ call: Invocation) -> Effect.Deed? {
    guard case .argument = given, isLent(call) else { return nil }
    return .views
  }

  /// Whether a call is only lent the transaction that it is given.
  func isLent(_ call: Invocation) -> Bool {
    guard obligation.isReleased(byMethodNamed: "Commit"), !isSummary, isAtHome, !call.receiver.isRelated,
      !OpaqueNames.ends(flow.lastName(of: call.function, in: tree)), flow.callsMethod(named: ["Commit"], in: outer)
    else { return false }
    return flow.calls(in: outer).contains { other in
      guard other.node > call.node, let commit = tree.selector(tree.unparenthesized(tree.child(other.node, 0))),
        flow.text(commit.name, in: tree) == "Commit"
      else { return false }
      if case .tracked = valueOfName(commit.x) { return true }
      return false
    }
  }

  /// `err := packager.Package(info, file)`: who gives back no more than an error is done with a file when he comes back.
  private func keepsNothing(
    _ given: Effect.Given, _ value: FlowValue, _ simpleName: String, _ call: Invocation, _ types: [GoType]
  ) -> Bool {
    guard case .argument = given, !isLaunching, case .tracked(let owner, let part) = value, owner.isItself,
      !OpaqueNames.mayStore(simpleName), !asksForCloser(call, given)
    else { return false }
    let kind = obligation.debt.kind
    if kind.contains(.responseBody), flow.places.names(part) == ["Body"] {
      return flow.isOfPackage(site(call.node)) && answersBesideError(call.node) || givesOnlyError(call.node, types)
    }
    return kind.contains(.file) && part.isItself && givesOnlyError(call.node, types)
  }

  /// Whether what is called is a variable whose type asks for something that can be closed:
  /// `func(name string, content io.ReadCloser) error`.
  private func asksForCloser(_ call: Invocation, _ given: Effect.Given) -> Bool {
    guard case .argument(let index) = given, case .value = flow.resolver.callee(ofCall: site(call.node)),
      case .function(let signature) = flow.resolver.underlying(flow.resolver.type(of: site(call.function))),
      let type = signature.params.dropFirst(index).first
    else { return false }
    return flow.resolver.method("Close", of: type) != nil
  }

  /// Whether a call is used for an answer with an error beside it.
  private func answersBesideError(_ call: NodeID) -> Bool {
    let parent = flow.resolver.parent(of: site(call))
    if tree.kind(parent) == .returnStmt { return flow.resolver.signature(of: function).results.count == 2 }
    guard let assignment = tree.assign(flow.resolver.parent(of: site(parent))), assignment.left.count == 2,
      let last = assignment.left.last
    else { return false }
    return flow.isErrorName(flow.text(last, in: tree))
  }

  /// Whether a call gives nothing, or an error alone.
  private func givesOnlyError(_ call: NodeID, _ types: [GoType]) -> Bool {
    if types.count == 1, types[0] != .unknown { return flow.isError(types[0]) }
    guard types.count <= 1 else { return false }
    let parent = flow.resolver.parent(of: site(call))
    switch tree.kind(parent) {
    case .exprStmt: return true
    case .returnStmt:
      let results = flow.resolver.signature(of: function).results
      return tree.children(parent).count == 1 && results.count == 1 && flow.isError(results[0])
    case .exprList:
      guard let assignment = tree.assign(flow.resolver.parent(of: site(parent))), assignment.left.count == 1,
        let target = assignment.left.first
      else { return false }
      return flow.isErrorName(flow.text(target, in: tree))
    default: return false
    }
  }

  /// What a constructor gives that fails, on the way where it does: it owns the connection or file that it was given
  /// where it succeeds; where it fails nobody has it but the caller.
  private func refusal(
    of value: FlowValue, by name: String, _ simpleName: String, _ call: Invocation, _ types: [GoType]
  ) -> FlowValue? {
    guard isWhole(value), !obligation.debt.kind.isDisjoint(with: [.connection, .file]), !name.isEmpty,
      !name.hasPrefix("("), OpaqueNames.constructs(simpleName), let count = resultsWithError(call.node, types),
      choices.choose(2) == 1
    else { return nil }
    return .tuple(Array(repeating: .none, count: count - 1) + [.known(.notNull)])
  }

  /// Whether what a call gives is looked at: it is no statement of its own.
  private func isAnswerTaken(_ call: NodeID) -> Bool {
    ![.exprStmt, .deferStmt, .goStmt].contains(tree.kind(flow.resolver.parent(of: site(call))))
  }

  private func isWhole(_ value: FlowValue) -> Bool {
    if case .tracked(_, let part) = value { return part.isItself }
    return value == .wrapper
  }

  /// How many results a call has whose last one is an error; nil where it has no other, or none is known.
  private func resultsWithError(_ call: NodeID, _ types: [GoType]) -> Int? {
    if dropsError(call) { return nil }
    if types.count > 1 { return flow.isError(types.last) ? types.count : nil }
    guard types.isEmpty || types[0] == .unknown,
      let assignment = tree.assign(flow.resolver.parent(of: site(flow.resolver.parent(of: site(call))))),
      assignment.right.count == 1, assignment.left.count > 1, let last = assignment.left.last, isBasic(last)
    else { return nil }
    return assignment.left.count
  }

  /// Whether nobody asks whether a call has failed: `session, _ := mux.Client(conn)`.
  private func dropsError(_ call: NodeID) -> Bool {
    let statement = flow.resolver.parent(of: site(flow.resolver.parent(of: site(call))))
    guard let last = tree.assign(statement)?.left.last else { return false }
    return tree.kind(last) == .ident && tree.isBlank(last)
  }

  /// What the code at hand shows elsewhere: who closes what he gives by a `defer` of his own still owns it.
  private func habitualDeed(_ call: Invocation, _ given: Effect.Given) -> Effect.Deed? {
    guard case .argument(let index) = given, flow.looksByHabit(site(call.node), argument: index),
      obligation.debt.kind.isDisjoint(with: [.connection, .resource])
        || !OpaqueNames.serves(flow.lastName(of: call.function, in: tree))
    else { return nil }
    return .views
  }

  /// The result owns the value where the call succeeds.
  private func own(_ index: Int, _ types: [GoType], _ name: String, _ call: Invocation) -> FlowValue {
    var values = Array(repeating: FlowValue.none, count: max(types.count, index + 1))
    guard flow.isError(types.last), types.count > 1 else {
      values[index] = .wrapper
      return values.count == 1 ? .wrapper : .tuple(values)
    }
    if choices.choose(2) == 0 {
      values[index] = .wrapper
      values[types.count - 1] = .known(.null)
    } else {
      // Whether a constructor that fails closes what it was given is known of some.
      values[types.count - 1] = .known(.notNull)
      if !flow.catalogue.owedOnError.contains(name) || dropsError(call.node) { state.settle(.unknown) }
    }
    return .tuple(values)
  }

  /// What a call gives back that only looked at a value: the value again for a fluent method, else a view of it where
  /// the result can hold one.
  private func view(of value: FlowValue, _ given: Effect.Given, _ call: Invocation, _ types: [GoType]) -> FlowValue {
    let name = flow.lastName(of: call.function, in: tree)
    guard let type = types.first else { return OpaqueNames.wrapsStream(name) && given != .receiver ? .view : .none }
    if given == .receiver, case .tracked(let owner, _) = value, owner.isItself,
      type == flow.resolver.type(of: site(tree.child(call.function, 0))), type != .unknown || isOneValue(call.node)
    {
      return type == .unknown && isAskedFor(call) ? .view : value
    }
    // What a method tells about the value (`listener.Addr()`) cannot reach it, unless it reads or writes.
    if given == .receiver,
      !["Read", "Write", "Next", "Scan"].contains(where: { flow.resolver.method($0, of: type) != nil })
    {
      if case .external(let name) = flow.resolver.callee(ofCall: site(call.node)), flow.isStandardLibrary(name) {
        return .none
      }
    }
    switch flow.resolver.underlying(type) {
    case .basic, .slice, .array, .map, .tuple, .untypedNil: return .none
    case .unknown:
      if OpaqueNames.wrapsStream(name), given != .receiver { return .view }
      return types.count == 1 && !OpaqueNames.looks(name) ? .view : .none
    default: return flow.isError(type) ? .none : .view
    }
  }
}

extension FlowWalk {
  /// Whether a call is used for one value, so that it may be a fluent method: `x, err := conn.Open()` is none.
  private func isOneValue(_ call: NodeID) -> Bool {
    let parent = flow.resolver.parent(of: site(call))
    if tree.kind(parent) == .returnStmt {
      return tree.children(parent).count > 1 || flow.resolver.signature(of: function).results.count <= 1
    }
    guard let assignment = tree.assign(flow.resolver.parent(of: site(parent))) else { return true }
    guard assignment.right.count == 1, let target = assignment.left.first else { return true }
    return assignment.left.count == 1 && !isBasic(target) && !isUsedOn(call, target)
  }

  /// `count(ctx, conn.Database())`: an argument of a function that makes and keeps nothing is a part of the value, not the
  /// value itself as a fluent method would give it.
  private func isAskedFor(_ call: Invocation) -> Bool {
    let user = flow.resolver.parent(of: site(call.node))
    guard tree.kind(user) == .callExpr, tree.child(user, 0) != call.node, call.arguments.isEmpty,
      let selector = tree.selector(tree.unparenthesized(call.function)), tree.kind(selector.x) == .ident
    else { return false }
    let name = flow.lastName(of: tree.child(user, 0), in: tree)
    return ["Get", "List", "Find", "Count", "Fetch", "Query", "Check"].contains { name.hasPrefix($0) }
  }

  /// `key := iterator.Key()`, where the iterator itself is used below: another variable gets another thing.
  private func isUsedOn(_ call: NodeID, _ target: NodeID) -> Bool {
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call, 0))),
      let receiver = facts.variable(tree.unparenthesized(selector.x)), receiver != facts.variable(target)
    else { return false }
    let from = tree.start(call)
    return flow.resolver.uses(of: flow.places.variables[Int(receiver)]).contains { use in
      use.file == function.file && tree.start(use.node) > from && tree.start(use.node) > tree.start(selector.name)
    }
  }

  /// Whether a variable's type is a basic one, `error` among them: what it holds reads from nothing.
  func isBasic(_ target: NodeID) -> Bool {
    guard let variable = facts.variable(target) else { return false }
    switch flow.resolver.declaredType(flow.places.variables[Int(variable)]) {
    case .basic: return true
    case .unknown:
      let name = flow.text(target, in: tree)
      return name.hasSuffix("err") || name.hasSuffix("Err")
    default: return false
    }
  }
}
