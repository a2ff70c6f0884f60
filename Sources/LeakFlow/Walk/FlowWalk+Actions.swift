import GoScope
import GoSyntax

// What each action of a graph does to the state.

extension FlowWalk {
  /// Performs one action on `state`.
  func perform(_ action: FlowAction) {
    switch action {
    case .evaluate(let node):
      let value = evaluate(node)
      runIterator(value, of: node)
      if tree.kind(tree.unparenthesized(node)) == .callExpr, flow.endsHere(call: site(tree.unparenthesized(node))) {
        isOver = true
      }
    case .assign(let node): assign(node)
    case .declare(let node): declare(node)
    case .send(let node):
      _ = evaluate(tree.child(node, 0))
      escape(evaluate(tree.child(node, 1)))
    case .unsent(let node):
      // What a function that its caller gave the value to would have sent: seen from outside it is sent.
      if isSummary, state.standing == .owed, valueOfName(tree.child(node, 1)).canRelease { state.settle(.handedOver) }
    case .increment(let node): forget(tree.child(node, 0))
    case .launch(let node): launch(tree.child(node, 0))
    case .defer(let node): register(tree.child(node, 0))
    case .return: break
    case .next(let node): bindElement(node)
    case .bind(let guardStatement, let clause): bindGuard(guardStatement, clause)
    }
  }

  /// `for range rowsOf(db)`: an iterator that has the value releases it when it ends.
  private func runIterator(_ value: FlowValue, of operand: NodeID) {
    switch value {
    case .releaser, .closure:
      if tree.kind(flow.resolver.parent(of: site(operand))) == .rangeStmt { state.settle(.discharged) }
    default: break
    }
  }

  /// Something outside has the value now: whoever gets it may release it.
  func escape(_ value: FlowValue) {
    guard state.standing == .owed, value.isRelated else { return }
    wentElsewhere = true
    switch value {
    case .view: state.settle(.unknown)
    case .closure(let literal): if touchesRelease(literal) { state.settle(.handedOver) }
    default: state.settle(.handedOver)
    }
  }

  /// Whether running the literal in the present state could release the value, or give it to somebody who could.
  func touchesRelease(_ literal: FunctionID) -> Bool {
    let exits = run(literal, arguments: [:])
    guard let exits else { return true }
    return exits.isEmpty
      || exits.contains { $0.state.standing != .owed || $0.values.contains { $0.canRelease } }
  }

  /// All ways through a literal from the present state; nil where nothing can be concluded.
  func run(_ literal: FunctionID, arguments: [DeclID: FlowValue]) -> [FlowExit]? {
    var entry = state
    entry.deferred = []
    for (parameter, value) in arguments.sorted(by: { $0.key < $1.key }) {
      entry.bind(value, at: Place(root: flow.places.variable(parameter), path: .itself))
    }
    let key = LiteralRun(literal: literal, entry: entry)
    if let known = runs[key], budget.spendAgain(known.cost) { return known.exits }
    let before = budget.left
    let inner = FlowWalk(
      flow: flow, obligation: obligation, function: literal, outer: outer, budget: budget, depth: depth + 1)
    inner.knowsConstants = knowsConstants
    let found = inner.exits(from: entry)
    let exits = inner.isExhausted ? nil : found.filter { $0.kind == .leaves || isSummary }
    runs[key] = LiteralExits(exits: exits, cost: before - budget.left)
    return exits
  }

  /// Runs a literal here and goes on in one of its ways out; its results are the value.
  func enter(_ literal: FunctionID, arguments: [DeclID: FlowValue]) -> FlowValue {
    guard let exits = run(literal, arguments: arguments) else {
      state.settle(.unknown)
      return .none
    }
    var ways: [(FlowState, [FlowValue])] = []
    for exit in exits where !ways.contains(where: { $0.0 == exit.state && $0.1 == exit.values }) {
      ways.append((exit.state, exit.values))
    }
    guard !ways.isEmpty else {
      isOver = true
      return .none
    }
    let deferred = state.deferred
    let way = ways[choices.choose(min(ways.count, 8))]
    state = way.0
    state.deferred = deferred
    return way.1.count == 1 ? way.1[0] : .tuple(way.1)
  }

  // MARK: Defer and go

  /// `defer call`: what it closes is as good as closed; literals run when the function leaves.
  private func register(_ call: NodeID) {
    guard let parts = tree.call(call) else { return }
    let function = tree.unparenthesized(parts.function)
    var literal: FunctionID?
    if tree.kind(function) == .funcLit {
      literal = site(function)
    } else if case .closure(let bound) = valueOfName(function) {
      literal = bound
    } else if tree.kind(function) == .ident, case .literal(let only) = flow.resolver.callee(ofCall: site(call)) {
      literal = only
    }
    guard let literal else {
      _ = evaluate(call)
      return registerForLater(call, parts)
    }
    bindArguments(of: parts, to: literal)
    if !state.deferred.contains(literal), flow.isWorthRunning(literal) { state.deferred.append(literal) }
  }

  /// Binds a literal's parameters to the arguments it is given now.
  private func bindArguments(of call: CallExpr, to literal: FunctionID) {
    let values = call.arguments.map { evaluate($0) }
    for (parameter, value) in zip(flow.resolver.parameters(of: literal), values) {
      guard let parameter, value != .none else { continue }
      state.bind(value, at: Place(root: flow.places.variable(parameter), path: .itself))
    }
  }

  /// Runs the deferred literals and calls, last first.
  func runDeferred() {
    while let later = state.deferred.popLast() {
      guard state.standing == .owed else { continue }
      let rest = state.deferred
      if tree.kind(later.node) == .callExpr {
        runForLater(later.node)
      } else if endsTransaction(later) {
        // What it asks before is about the transaction, which ends one way or the other.
        state.settle(.discharged)
      } else {
        _ = enter(later, arguments: [:])
      }
      state.deferred = rest
      if isOver { return }
    }
    settleByEarlierLiteral()
  }

  /// Whether a literal refers to a variable that is bound to the value.
  func refersToValue(_ literal: FunctionID) -> Bool {
    guard state.standing == .owed else { return false }
    return flow.captures(of: literal).contains { state.isRelated($0) }
  }

  /// What variables hold that a literal assigns can no longer be told once the literal is out of sight.
  func forgetAssigned(in literal: FunctionID) {
    for variable in flow.assigned(in: literal) { state.forget(variable) }
  }

  // MARK: Returning

  /// `return rows, convert(err)` of an error that is nil: what comes back may be nil as well, whatever the name says.
  private func passesNil(_ expression: NodeID) -> Bool {
    guard let call = tree.call(tree.unparenthesized(expression)) else { return false }
    return call.arguments.contains { valueOfName($0) == .known(.null) }
  }

  /// Evaluates what a `return` gives, named results included, and binds it to them for the deferred calls.
  func returnedValues(_ node: NodeID) -> [FlowValue] {
    let results = flow.namedResults(of: function)
    var values: [FlowValue] = []
    let expressions = node.exists ? Array(tree.children(node)) : []
    if expressions.isEmpty {
      guard node.exists else { return [] }
      return results.map { result in result.map { state.value(at: Place(root: $0, path: .itself)) } ?? .none }
    }
    for expression in expressions {
      switch evaluate(expression) {
      case .tuple(let several): values.append(contentsOf: several)
      case .none where isError(expression) && !passesNil(expression): values.append(.known(.notNull))
      case let value: values.append(value)
      }
      if isOver { return [] }
    }
    if values.count == expressions.count {
      // `return owner, owner.open()`: what the call puts into the owner is returned with it.
      values = zip(values, expressions).map { value, expression in
        guard !value.isRelated, tree.kind(expression) == .ident else { return value }
        let now = valueOfName(expression)
        return now.isRelated ? now : value
      }
    }
    // `return cmd.Process, cmd.Start()`: a variable beside a call is read when the call is done.
    if values.count == expressions.count, values.count > 1, state.standing == .owed {
      for (index, expression) in expressions.enumerated() where values[index] == .none {
        let node = tree.unparenthesized(expression)
        if tree.kind(node) == .ident || tree.kind(node) == .selectorExpr { values[index] = evaluate(node) }
      }
    }
    values = withoutIdleViews(values)
    for (result, value) in zip(results, values) {
      guard let result else { continue }
      let place = Place(root: result, path: .itself)
      if state.value(at: place) != value { state.bind(value, at: place) }
    }
    return values
  }

  /// What is returned once the deferred calls have run: one may have put the value into what a returned pointer points to.
  func afterDeferred(_ values: [FlowValue], of node: NodeID) -> [FlowValue] {
    guard node.exists, state.standing == .owed, !values.contains(where: { $0.isRelated }) else { return values }
    let results = flow.namedResults(of: function)
    if results.contains(where: { $0.map(state.isRelated) ?? false }) {
      return results.map { result in result.map { state.value(at: Place(root: $0, path: .itself)) } ?? .none }
    }
    let expressions = Array(tree.children(node))
    guard expressions.count == values.count else { return values }
    return zip(values, expressions).map { value, expression in
      guard tree.kind(expression) == .ident, case .tracked(let owner, let part) = valueOfName(expression),
        !owner.isItself
      else { return value }
      return .tracked(owner: owner, part: part)
    }
  }

  /// `return w.Add(path)` of a library that is not there, in a function that gives back an error: what comes back is no
  /// view of `w`, whatever the method's result may be, and not `w` again, as from a fluent method.
  private func withoutIdleViews(_ values: [FlowValue]) -> [FlowValue] {
    guard values.contains(where: { $0 == .view || $0 == .itself }) else { return values }
    let types = flow.resolver.signature(of: function).results
    if values == [.view], types.count > 1 { return types.allSatisfy(\.isBasic) ? [.none] : values }
    guard types.count == values.count else { return values }
    return zip(values, types).map { value, type in
      switch (value, type) {
      case (.view, let type) where type.isBasic: .none
      // `return index.Count(), nil`: numbers and texts have no method by which they would be released.
      case (.itself, let type) where type.isBasic && isReleasedByMethods: .none
      case (.itself, .basic(.error)), (.itself, .basic(.bool)), (.itself, .basic(.string)): .none
      default: value
      }
    }
  }

  private var isReleasedByMethods: Bool {
    obligation.debt.releases.allSatisfy { release in
      if case .method = release { true } else { false }
    }
  }

  /// Whether an operand is a context: its `Err`, where somebody asks for it, is seldom nil, unlike that of a scanner.
  private func isContext(_ operand: NodeID) -> Bool {
    if case .named(let name, _) = flow.resolver.type(of: site(operand)) {
      return flow.resolver.qualifiedName(name) == "context.Context"
    }
    return flow.lastName(of: operand, in: tree).lowercased().contains("ctx")
  }

  /// Whether a returned expression is an error that is never nil: made by a function named after it, or a variable of a
  /// package.
  private func isError(_ expression: NodeID) -> Bool {
    if let known = facts.errors[expression] { return known }
    let found = findsError(expression)
    facts.errors[expression] = found
    return found
  }

  private func findsError(_ expression: NodeID) -> Bool {
    let node = tree.unparenthesized(expression)
    switch tree.kind(node) {
    case .callExpr:
      let name = flow.lastName(of: tree.child(node, 0), in: tree)
      if name == "Err", !isContext(tree.child(tree.unparenthesized(tree.child(node, 0)), 0)) { return false }
      return ErrorNames.makes(name) && flow.isError(flow.resolver.type(of: site(node)))
    case .ident, .selectorExpr:
      guard case .declared(let decl) = flow.resolver.entity(ofExpression: site(node)) else { return false }
      guard flow.resolver.declarationKind(decl) == .packageVariable else { return false }
      return ErrorNames.isSentinel(flow.lastName(of: node, in: tree))
    default: return false
    }
  }
}

extension GoType {
  /// A plain value, or some of them: `[]byte`, `map[string]int`.
  fileprivate var isBasic: Bool {
    switch self {
    case .basic: true
    case .slice(let element): element.isBasic
    case .map(let key, let value): key.isBasic && value.isBasic
    default: false
    }
  }
}

/// Names by which Go code makes and tests errors.
enum ErrorNames {
  /// Whether a function of this name makes an error that is not nil.
  static func makes(_ name: String) -> Bool {
    makers.contains { name.holds($0) }
  }

  private static let makers = ["Err", "err", "Wrap", "wrap", "New", "Fail", "fail", "Invalid"]

  /// Calls that are given an error and fail the test where it is nil.
  static let expecting: Set<String> = [
    "Error", "Errorf", "ErrorIs", "ErrorAs", "ErrorContains", "EqualError", "ErrorMatches", "NotNil",
  ]
  /// Calls that are given an error and fail the test where it is not nil.
  static let refusing: Set<String> = ["NoError", "NoErrorf", "Nil", "Nilf", "NilError"]
  /// Whether a call of this name is given an error and fails the test where it is not as wanted.
  static func asserts(_ name: String) -> Bool { expecting.contains(name) || refusing.contains(name) }

  /// Calls that fail the test.
  static let failing: Set<String> = expecting.union(refusing).union(["Fail", "FailNow", "Fatal", "Fatalf"])

  /// Functions of libraries that wrap the error they are given first, and give nil for nil.
  static let wrapping: Set<String> = [
    "Annotate", "Annotatef", "Join", "Mask", "Trace", "WithMessage", "WithMessagef", "WithStack", "Wrap", "Wrapf",
  ]

  /// Whether a package variable of this name is an error value.
  static func isSentinel(_ name: String) -> Bool {
    name.hasPrefix("Err") || name.hasPrefix("err") || name.hasSuffix("Error")
      || ["SkipDir", "SkipAll", "Canceled", "DeadlineExceeded"].contains(name)
      || isErrorNumber(name)
  }

  /// `EOF`, `EINTR`, `ERROR_BAD_LENGTH`: the errors of systems have their names from C.
  private static func isErrorNumber(_ name: String) -> Bool {
    name.hasPrefix("E") && name.utf8.count > 2
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x5F }
  }

  /// Whether a function of this name, true for an error, says that there is one: `errors.Is`, `os.IsNotExist`.
  static func tests(_ name: String) -> Bool { name.hasPrefix("Is") || name.hasPrefix("is") || name == "As" }
}
