import GoScope

/// What one parameter (receiver: -1) of a function is given.
struct SummaryEntry: Hashable, Sendable {
  let slot: Int
  let value: FlowValue
}

/// One way a function may end, as its caller sees it.
struct Outcome: Hashable, Sendable {
  let standing: Standing
  /// What the results are.
  let values: [FlowValue]
}

/// A question to a function: what becomes of a value with these ways of release, given in these places.
struct SummaryKey: Hashable, Sendable {
  let function: FunctionID
  let entries: [SummaryEntry]
  let releases: [Release]
  let kind: DebtKind

  /// The ways of release are told apart by comparing: hashing their names would cost more than finding the answer.
  func hash(into hasher: inout Hasher) {
    hasher.combine(function)
    for entry in entries { hasher.combine(entry.value.digest ^ UInt64(truncatingIfNeeded: entry.slot) << 56) }
    hasher.combine(releases.count)
    hasher.combine(kind.rawValue)
  }
}

/// The answers that have been worked out.
///
/// A function that is asked about while its answer is being worked out (recursion) has no outcome yet: the other paths
/// tell. Such an answer holds inside that recursion only and is not kept; so an answer never depends on the order in
/// which questions come.
struct SummaryTable {
  struct Known {
    /// Nil: nothing can be concluded.
    let outcomes: [Outcome]?
    /// The functions that were asked on the way.
    let reach: Set<FunctionID>
    /// How many answers were worked out for this one.
    let weight: Int
    /// How many questions stood inside each other for it, itself included.
    let height: Int
  }

  /// Questions inside each other.
  static let deepest = 10
  /// Answers worked out for one question from outside.
  static let most = 600

  var known: [SummaryKey: Known] = [:]
  /// The questions that are being answered, outermost first.
  var open: [SummaryKey] = []
  /// The functions asked since the innermost open question, one set for each.
  var reaches: [Set<FunctionID>] = []
  /// Whether the innermost open question's answer rests on one that is not finished, one flag for each.
  var isTainted: [Bool] = []
  /// How many questions stood inside each other below it so far, one for each.
  var heights: [Int] = []
  var weight = 0

  /// An answer that holds while the question is open in whose course it was worked out.
  struct Passing {
    let outcomes: [Outcome]?
    let reach: Set<FunctionID>
    let weight: Int
    let height: Int
    /// The outermost open question whose unfinished answer it rests on; -1 where a bound cut it off.
    let outermost: Int
  }

  /// Such answers, one table for each open question: a walk asks the same in one state after another.
  var passing: [[SummaryKey: Passing]] = []
  /// The outermost open question that the innermost one rests on so far, one for each; `Int.max` for none.
  var outermost: [Int] = []
}

extension Flow {
  /// Steps that one question may cost.
  static let summaryBudget = 3000

  /// How a function of the module may end when it is given the value of an obligation; nil where nothing can be
  /// concluded. No outcome: it does not come back.
  func outcomes(
    of function: FunctionID, entries: [SummaryEntry], obligation: Obligation
  ) -> [Outcome]? {
    guard resolver.body(of: function).exists else { return nil }
    let key = SummaryKey(
      function: function, entries: entries, releases: obligation.debt.releases, kind: obligation.debt.kind)
    if summaries.open.contains(key) {
      markTaint(downTo: key)
      return []
    }
    if summaries.open.isEmpty { summaries.weight = 0 }
    // Where the bounds would have cut it off, it is cut off, whether or not it is known from elsewhere.
    if let known = summaries.known[key], summaries.open.count + known.height <= SummaryTable.deepest,
      summaries.weight + known.weight <= SummaryTable.most,
      !summaries.open.contains(where: { known.reach.contains($0.function) })
    {
      noteReach(known.reach)
      noteHeight(known.height)
      summaries.weight += known.weight
      return known.outcomes
    }
    guard summaries.open.count < SummaryTable.deepest, summaries.weight < SummaryTable.most else {
      taint(above: -1)
      return nil
    }
    if let known = summaries.passing.last?[key], summaries.weight + known.weight < SummaryTable.most {
      noteReach(known.reach)
      noteHeight(known.height)
      summaries.weight += known.weight
      if known.outermost != Int.max { taint(above: known.outermost) }
      return known.outcomes
    }
    return workOut(key, obligation)
  }

  private func workOut(_ key: SummaryKey, _ obligation: Obligation) -> [Outcome]? {
    let weightBefore = summaries.weight
    summaries.weight += 1
    summaries.open.append(key)
    summaries.reaches.append([key.function])
    summaries.isTainted.append(false)
    summaries.heights.append(0)
    summaries.passing.append([:])
    summaries.outermost.append(Int.max)
    let outcomes = walk(key, obligation)
    summaries.open.removeLast()
    summaries.passing.removeLast()
    let outermost = summaries.outermost.removeLast()
    let reach = summaries.reaches.removeLast()
    let isTainted = summaries.isTainted.removeLast()
    let height = summaries.heights.removeLast() + 1
    noteReach(reach)
    noteHeight(height)
    let weight = summaries.weight - weightBefore
    if let last = summaries.open.indices.last {
      summaries.outermost[last] = min(summaries.outermost[last], outermost)
      summaries.passing[last][key] = SummaryTable.Passing(
        outcomes: outcomes, reach: reach, weight: weight, height: height, outermost: outermost)
    }
    if !isTainted {
      summaries.known[key] = SummaryTable.Known(outcomes: outcomes, reach: reach, weight: weight, height: height)
    }
    return outcomes
  }

  private func noteReach(_ reach: Set<FunctionID>) {
    guard let last = summaries.reaches.indices.last else { return }
    summaries.reaches[last].formUnion(reach)
  }

  private func noteHeight(_ height: Int) {
    guard let last = summaries.heights.indices.last else { return }
    summaries.heights[last] = max(summaries.heights[last], height)
  }

  /// Everything opened after `key` rests on its unfinished answer; `key` itself is complete once it is finished.
  private func markTaint(downTo key: SummaryKey) {
    guard let at = summaries.open.firstIndex(of: key) else { return }
    taint(above: at)
  }

  private func taint(above outermost: Int) {
    for index in summaries.isTainted.indices where index > outermost { summaries.isTainted[index] = true }
    if let last = summaries.outermost.indices.last {
      summaries.outermost[last] = min(summaries.outermost[last], outermost)
    }
  }

  private func walk(_ key: SummaryKey, _ asked: Obligation) -> [Outcome]? {
    let obligation = Obligation(
      acquisition: nil, debt: asked.debt, results: [], void: .never, certainty: asked.certainty)
    let walk = FlowWalk(
      flow: self, obligation: obligation, function: key.function, outer: key.function,
      budget: WalkBudget(Flow.summaryBudget), depth: 0)
    walk.knowsConstants = key.entries.contains { $0.value.isExact }
    var entry = FlowState()
    entry.standing = key.entries.contains { $0.value.isRelated } ? .owed : .idle
    let parameters = resolver.parameters(of: key.function)
    for given in key.entries {
      let decl = given.slot < 0 ? resolver.receiver(of: key.function) : parameters.dropFirst(given.slot).first ?? nil
      guard let decl else { continue }
      entry.bind(given.value, at: Place(root: places.variable(decl), path: .itself))
    }
    bindGivenContexts(key.function, parameters, &entry, walk)
    let exits = walk.exits(from: entry)
    guard !walk.isExhausted else {
      // Without what is known of texts and numbers there may be few enough ways.
      let rest = key.entries.filter { !$0.value.isExact }
      return rest.count < key.entries.count ? outcomes(of: key.function, entries: rest, obligation: asked) : nil
    }
    let releases = exits.contains { $0.state.standing == .discharged }
    var outcomes: [Outcome] = []
    // A body whose read fails has lost its connection: a helper that reads it to the end and closes it, closes it.
    for exit in exits where !(releases && exit.state.standing == .owed && exit.state.hasFailedToRead) {
      let outcome = Outcome(standing: exit.state.standing, values: exit.values.map { outside($0, exit, walk) })
      if !outcomes.contains(outcome) { outcomes.append(outcome) }
    }
    return outcomes
  }

  /// Callers give a context that is not nil, whatever the function asks.
  private func bindGivenContexts(
    _ function: FunctionID, _ parameters: [DeclID?], _ entry: inout FlowState, _ walk: FlowWalk
  ) {
    let types = resolver.signature(of: function).params
    for (parameter, type) in zip(parameters, types) {
      guard let parameter, case .named(let name, _) = type, resolver.qualifiedName(name) == "context.Context" else {
        continue
      }
      let variable = places.variable(parameter)
      guard walk.facts.tested.contains(variable) else { continue }
      entry.bind(.known(.notNull), at: Place(root: variable, path: .itself))
    }
  }

  /// A result as the caller sees it: a returned literal is a function that releases, or a look at the value.
  func outside(_ value: FlowValue, _ exit: FlowExit, _ walk: FlowWalk) -> FlowValue {
    guard exit.state.standing == .owed else {
      return value.isKnown ? value : .none
    }
    guard case .closure(let literal) = value else { return value }
    walk.state = exit.state
    return walk.touchesRelease(literal) ? .releaser : .view
  }

  /// What a function of the module answers for known arguments: whether `isFatal(nil)` is true, whether `wrap(nil)` is
  /// nil.
  func answer(of call: Site, arguments: [FlowValue]) -> FlowValue {
    guard case .function(let function) = resolver.callee(ofCall: call), !isCatalogued(function) else { return .none }
    let signature = resolver.signature(of: function)
    guard signature.results.count == 1, signature.results[0] == .basic(.bool) || isError(signature.results[0]) else {
      return .none
    }
    guard let outcomes = outcomes(of: function, knowing: arguments), let first = outcomes.first?.values.first,
      case .known = first
    else { return .none }
    return outcomes.allSatisfy { $0.values.first == first } ? first : .none
  }

  /// Whether a call may come back, as far as known arguments tell: an assertion of the module's own does not where what it
  /// asserts is wrong.
  func comesBack(from call: Site, arguments: [FlowValue]) -> Bool {
    guard case .function(let function) = resolver.callee(ofCall: call), !isCatalogued(function),
      resolver.signature(of: function).results.isEmpty, let outcomes = outcomes(of: function, knowing: arguments)
    else { return true }
    return !outcomes.isEmpty
  }

  /// How a function may end that is given nothing of an obligation, but arguments of which something is known.
  private func outcomes(of function: FunctionID, knowing arguments: [FlowValue]) -> [Outcome]? {
    let signature = resolver.signature(of: function)
    let fixed = signature.isVariadic ? signature.params.count - 1 : signature.params.count
    var entries: [SummaryEntry] = []
    for (slot, value) in arguments.prefix(fixed).enumerated() {
      if case .known = value { entries.append(SummaryEntry(slot: slot, value: value)) }
    }
    let question = Obligation(
      acquisition: nil, debt: Debt(rule: "", what: "", releases: []), results: [], void: .never, certainty: .high)
    return outcomes(of: function, entries: entries, obligation: question)
  }
}
