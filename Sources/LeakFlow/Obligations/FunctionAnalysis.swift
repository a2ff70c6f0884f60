import GoScope
import GoSyntax

/// What a function does with what it acquires.
struct FunctionAnalysis: Sendable {
  var leaks: [Leak] = []
  var exports: [Export] = []

  /// Adds a leak; where the same is said already under the rule on everything else, in its place.
  mutating func add(_ leak: Leak) {
    guard let same = leaks.firstIndex(where: { $0.place == leak.place && $0.message == leak.message }) else {
      return leaks.append(leak)
    }
    if leaks[same].rule == "unclosed-resource" { leaks[same] = leak }
  }
}

extension Flow {
  /// Steps that following one acquisition may cost.
  static let obligationBudget = 12_000

  /// Follows everything a function acquires.
  func analysis(of function: FunctionID) -> FunctionAnalysis {
    let room = analyses.room
    analyses.questions += 1
    if let known = analyses.known[function], known.height <= room {
      analyses.height = max(analyses.height, known.height)
      return known.analysis
    }
    guard room > 0 else {
      analyses.isCut = true
      return FunctionAnalysis()
    }
    if let cut = analyses.cut[room][function] {
      analyses.isCut = true
      return cut
    }
    let outer = (height: analyses.height, isCut: analyses.isCut)
    (analyses.room, analyses.height, analyses.isCut) = (room - 1, 0, false)
    let analysis = analyse(function)
    let height = analyses.height + 1
    if analyses.isCut {
      analyses.cut[room][function] = analysis
    } else {
      analyses.known[function] = AnalysisTable.Known(analysis: analysis, height: height)
    }
    (analyses.room, analyses.height) = (room, max(outer.height, height))
    analyses.isCut = analyses.isCut || outer.isCut
    return analysis
  }

  private func analyse(_ function: FunctionID) -> FunctionAnalysis {
    let obligations = acquisitions(in: function)
    if obligations.isEmpty { return FunctionAnalysis() }
    if let followed = analyses.followed[function], followed.obligations == obligations { return followed.analysis }
    var analysis = FunctionAnalysis()
    for obligation in obligations { follow(obligation, in: function, into: &analysis) }
    if analyses.candidates[function] != nil {
      analyses.followed[function] = AnalysisTable.Followed(obligations: obligations, analysis: analysis)
    }
    return analysis
  }

  /// What the calls of a function acquire, in source order. Looked at for another room, only those calls are gone
  /// through again that acquire what other functions hand out.
  private func acquisitions(in function: FunctionID) -> [Obligation] {
    if let known = analyses.candidates[function] {
      return known.flatMap { $0.asksOthers ? acquisitions(ofCall: $0.call) : $0.obligations }
    }
    var candidates: [AnalysisTable.Candidate] = []
    var asksOthers = false
    for call in calls(in: function) {
      let before = analyses.questions
      let found = acquisitions(ofCall: call)
      let hasAsked = analyses.questions != before
      asksOthers = asksOthers || hasAsked
      guard hasAsked || !found.isEmpty else { continue }
      candidates.append(AnalysisTable.Candidate(call: call, obligations: found, asksOthers: hasAsked))
    }
    if asksOthers { analyses.candidates[function] = candidates }
    return candidates.flatMap(\.obligations)
  }

  /// The calls of a function's body, those in literals left out, in source order.
  func calls(in function: FunctionID) -> [Site] {
    let tree = program.tree(function.file)
    let body = resolver.body(of: function)
    var found: [Site] = []
    let range = tree.subtree(of: body)
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      if tree.nodeKinds[index] == .funcLit {
        index = tree.subtree(of: node).lowerBound - 1
        continue
      }
      if tree.nodeKinds[index] == .callExpr { found.append(Site(file: function.file, node: node)) }
      index -= 1
    }
    return found.reversed()
  }

  private func follow(_ obligation: Obligation, in function: FunctionID, into analysis: inout FunctionAnalysis) {
    guard let acquisition = obligation.acquisition, isWorthWalking(obligation, function) else { return }
    let facts = facts(of: function)
    let compares = !facts.compared.isEmpty || !facts.fieldsAskedFor.isEmpty
    var (walk, exits) = paths(of: obligation, in: function, isWhole: true, knowsConstants: compares)
    // More states than can be gone through: what was compared is left out first.
    if compares, walk.isExhausted { (walk, exits) = paths(of: obligation, in: function, isWhole: true) }
    if walk.isExhausted, isNew(obligation, in: function) {
      (walk, exits) = paths(of: obligation, in: function, isWhole: true, isFromAcquisition: true)
    }
    if walk.isExhausted {
      // Too many combinations of conditions: without them only a value that no path releases is believed to leak.
      (walk, exits) = paths(of: obligation, in: function, isWhole: true, isCoarse: true)
      guard !walk.isExhausted, !exits.contains(where: { $0.state.standing == .discharged }), !walk.wentElsewhere else {
        return
      }
    }
    var leaking: [FlowExit] = []
    var given: [FlowExit] = []
    let isSometimes = obligation.isSometimes || releasesOnSuccess(exits, walk, function)
    for exit in exits {
      switch (exit.kind, exit.state.standing) {
      case (.leaves, .owed):
        if let captured = capturedExport(exit.state, obligation, function) {
          if !analysis.exports.contains(captured) { analysis.exports.append(captured) }
        } else if obligation.debt.rule != "unclosed-resource", returnsIdleReader(exit, function) {
          leaking.append(exit)
        } else if exit.values.contains(where: { $0.isRelated }) {
          if isGivenBesideError(exit, exits, acquisition, function), !isSeenToOnErrorByCallers(function) {
            leaking.append(exit)
          }
          if isGivenOnFailure(exit, exits, acquisition, function) {
            given.append(exit)
          } else {
            export(exit, obligation, function, walk, isSometimes: isSometimes, into: &analysis)
          }
        } else if isBelievable(exit, obligation, function) {
          leaking.append(exit)
        }
      case (.leaves, .kept):
        exportReceiver(exit.state, obligation, function, into: &analysis)
      case (.lost, _), (.reacquired, _):
        if isBelievable(exit, obligation, function) { leaking.append(exit) }
      default: break
      }
    }
    // Who releases it before most errors that he gives means to give none beside the others. Nor does anybody expect it
    // whose callers, several of them, all leave it there.
    let isLeft = !given.isEmpty && isLeftOnErrorByCallers(function)
    if isLeft || !given.isEmpty && releasesOnFailure(exits, given, walk) {
      if isLeft || !isSeenToOnErrorByCallers(function) {
        leaking += given.filter { !isFailedRead($0, obligation, function) }
      }
      given = []
    }
    for exit in given { exportOnFailure(exit, obligation, function, walk, into: &analysis) }
    for state in walk.keptStates { exportReceiver(state, obligation, function, into: &analysis) }
    leaking = leaking.map { exit in
      // Lost above the call that acquires: the loop has come round.
      let tree = program.tree(function.file)
      guard exit.kind == .lost, exit.node.exists, tree.start(exit.node) < tree.start(acquisition.node) else {
        return exit
      }
      return FlowExit(kind: .reacquired, state: exit.state, values: [], node: exit.node, item: exit.item)
    }
    if isProgram(function) { leaking.removeAll { $0.kind == .lost } }
    if leaking.contains(where: { $0.kind == .leaves }), endsProgram(function) {
      leaking.removeAll { $0.kind == .leaves }
    }
    leaking.removeAll { $0.kind == .lost && endsBehind($0.node, in: function) }
    if !walk.transactions.isEmpty { leaking.removeAll { isLeftToTransaction($0, walk, function) } }
    if isForFailures(leaking, of: exits, obligation, walk) { leaking = [] }
    leaking = lostBeforeTheEnd(leaking, of: exits, walk)
    leaking.removeAll { isRuledOut($0, function) }
    leaking.removeAll { $0.kind != .leaves && isStateOfMachine(acquisition, overwrittenAt: $0.node) }
    if obligation.isOnlyNever, isFinished(obligation, walk, exits) { leaking = [] }
    if obligation.isSometimes, !touchesPart(of: obligation) { leaking = [] }
    if !leaking.isEmpty, keepsPartsForLife(acquisition) { leaking = [] }
    leaking.removeAll { isUnusedContext(obligation, at: $0, walk, exits) }
    if !leaking.isEmpty, isExpectedToFail(acquisition) || isToldBySibling(acquisition, obligation) { leaking = [] }
    let report = LeakReport(
      flow: self, walk: walk, obligation: obligation, acquisition: acquisition, function: function)
    if !leaking.isEmpty {
      var leak = report.leak(leaking, all: exits)
      leak.isOnFailure = leaking.allSatisfy { $0.kind == .leaves && fails($0, walk) }
      if isReadToTheEnd(leaking, in: function) { leak = leak.unlikely }
      leak.isOfOnce = Flow.rulesOfProcess.contains(leak.rule) && isThereOnce(obligation, acquisition, function)
      analysis.add(leak)
    } else if let holder = forgottenHolder(walk, exits, obligation) {
      analysis.leaks.append(report.leak(forgottenIn: holder))
    } else if let field = overwrittenField(walk, exits, obligation, function) {
      analysis.leaks.append(report.leak(overwrittenIn: field))
    }
  }

  /// Whether what an acquisition makes is there once for as long as the process lives, or as good as once.
  private func isThereOnce(_ obligation: Obligation, _ acquisition: Site, _ function: FunctionID) -> Bool {
    if runsOnce(acquisition) { return true }
    return obligation.debt.what == "ticker" && isOfLastingWorker(acquisition, in: function)
  }

  /// Whether nothing of the value is returned but a reader of the standard library that does not own it and that nobody
  /// can close: `return bufio.NewReader(f)`.
  private func returnsIdleReader(_ exit: FlowExit, _ function: FunctionID) -> Bool {
    guard exit.values.contains(.view), !exit.values.contains(where: { $0.canRelease }), exit.node.exists else {
      return false
    }
    let tree = program.tree(function.file)
    let expressions = Array(tree.children(exit.node))
    guard expressions.count == exit.values.count else { return false }
    return zip(expressions, exit.values).allSatisfy { expression, value in
      guard value == .view else { return true }
      return isPointer(resolver.type(of: Site(file: function.file, node: expression)), to: IdleViews.readers)
    }
  }

  /// A first walk, which leaves out what comes after the obligation is settled: most are, soon. Only what it cannot
  /// settle is followed through the whole function, within the bounds of that.
  private func isWorthWalking(_ obligation: Obligation, _ function: FunctionID) -> Bool {
    var (walk, exits) = paths(of: obligation, in: function, isWhole: false)
    if walk.isExhausted, isNew(obligation, in: function) {
      (walk, exits) = paths(of: obligation, in: function, isWhole: false, isFromAcquisition: true)
    }
    if walk.isExhausted { (walk, exits) = paths(of: obligation, in: function, isWhole: false, isCoarse: true) }
    if !walk.holders.isEmpty || !walk.keptStates.isEmpty { return true }
    return exits.contains { exit in
      switch exit.state.standing {
      case .owed, .kept: true
      case .idle, .discharged, .handedOver, .unknown: exit.kind != .leaves
      }
    }
  }

  private func paths(
    of obligation: Obligation, in function: FunctionID, isWhole: Bool, isCoarse: Bool = false,
    isFromAcquisition: Bool = false, knowsConstants: Bool = false
  ) -> (FlowWalk, [FlowExit]) {
    let walk = FlowWalk(
      flow: self, obligation: obligation, function: function, outer: function,
      budget: WalkBudget(Flow.obligationBudget), depth: 0)
    walk.isCoarse = isCoarse
    walk.knowsConstants = knowsConstants
    walk.isWhole = isWhole
    walk.isFromAcquisition = isFromAcquisition
    return (walk, walk.exits(from: entryState(of: function)))
  }

  /// Whether the variable that gets a value is declared there, so that nothing before knows of it, no deferred call either:
  /// then it can be followed from there, where there are too many ways to that place.
  private func isNew(_ obligation: Obligation, in function: FunctionID) -> Bool {
    guard let call = obligation.acquisition, obligation.captured == nil,
      let index = obligation.results.firstIndex(where: { $0.isRelated }), let bound = boundResult(of: call, at: index)
    else { return false }
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    return bound.variable.file == call.file
      && program.tree(call.file).subtree(of: statement).contains(bound.variable.node.index)
  }

  /// What is known where a function begins: a named error is nil, unless a literal or a pointer may set it.
  private func entryState(of function: FunctionID) -> FlowState {
    var state = FlowState()
    for (name, type) in zip(namedResults(of: function), resolver.signature(of: function).results) {
      guard let name, type == .basic(.error), isSetOnlyHere(places.variables[Int(name)], in: function) else { continue }
      state.bind(.known(.null), at: Place(root: name, path: .itself))
    }
    return state
  }

  private func isSetOnlyHere(_ variable: DeclID, in function: FunctionID) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).allSatisfy { use in
      resolver.enclosingFunction(of: use) == function && tree.unary(resolver.parent(of: use))?.operator != .and
    }
  }

  /// What a literal leaves in a variable of the function around it; nil where there is none.
  private func capturedExport(_ state: FlowState, _ obligation: Obligation, _ function: FunctionID) -> Export? {
    for entry in state.entries {
      guard case .tracked = entry.value, !isLocal(entry.place.root, to: function) else { continue }
      return Export(
        results: [], receiver: entry.value, debt: obligation.debt, void: .nil,
        certainty: min(obligation.certainty, .medium), captured: entry.place.root,
        origin: obligation.origin ?? obligation.acquisition)
    }
    return nil
  }

  /// The field or package variable that has the value in the end and that nothing releases; nil where it has another way
  /// out.
  private func forgottenHolder(_ walk: FlowWalk, _ exits: [FlowExit], _ obligation: Obligation) -> DeclID? {
    guard let last = walk.holders.last, !walk.wentElsewhere, !isGivenElsewhere(obligation) else { return nil }
    for exit in exits {
      switch exit.state.standing {
      case .discharged, .unknown: return nil
      case .owed:
        // Returned otherwise than inside its holder.
        let isInside = exit.values.allSatisfy { value in
          guard value.isRelated else { return true }
          if case .tracked(let owner, _) = value { return !owner.isItself }
          return false
        }
        guard isInside else { return nil }
      default: break
      }
    }
    return areForgotten(walk.holders, obligation) ? last : nil
  }

  private func export(
    _ exit: FlowExit, _ obligation: Obligation, _ function: FunctionID, _ walk: FlowWalk, isSometimes: Bool,
    into analysis: inout FunctionAnalysis
  ) {
    let values = exit.values.map { outside($0, exit, walk) }
    let types = resolver.signature(of: function).results
    guard !obligation.isByUse, !obligation.isOnlyNever else { return }
    guard values.contains(where: { $0.canRelease }), values.last != .known(.notNull) || !isError(types.last)
    else { return }
    for (value, type) in zip(values, types) where value.canRelease {
      if case .basic = type { return }
      guard canRelease(value, of: type, obligation) else { return }
    }
    let void: VoidCondition
    switch types.last {
    case let type? where isError(type): void = .error
    case .basic(.bool)? where values.last == .known(.yes): void = .false
    case .basic?: void = .nil
    case _ where tellsFailureBeside(values, function): void = .error
    default: void = .nil
    }
    let isOwner = values.contains { value in
      if case .tracked(let owner, _) = value { return !owner.isItself }
      return value == .wrapper
    }
    let certainty = isOwner ? min(obligation.certainty, .medium) : obligation.certainty
    let export = Export(
      results: handedResults(values), receiver: .none, debt: obligation.debt, void: void, certainty: certainty,
      alternatives: alternatives(of: exit, function), isSometimes: isSometimes && isOwner)
    let same = analysis.exports.firstIndex { $0.debt == export.debt && $0.handles == export.handles }
    if let same {
      analysis.exports[same] = analysis.exports[same].keepingOnly(export)
    } else {
      analysis.exports.append(export)
    }
  }

  /// What a caller gets: the value itself, and what is known of a flag beside it (`reader, found, err`).
  private func handedResults(_ values: [FlowValue]) -> [FlowValue] {
    values.enumerated().map { index, value in
      if value.canRelease { return value }
      let isFlag = value == .known(.yes) || value == .known(.no)
      // A last flag that is true says that there is a value at all.
      return isFlag && (index < values.count - 1 || value == .known(.no)) ? value : .none
    }
  }

  private func exportReceiver(
    _ state: FlowState, _ obligation: Obligation, _ function: FunctionID, into analysis: inout FunctionAnalysis
  ) {
    guard case .kept(-1, let path, let part) = state.standing, let receiver = resolver.receiver(of: function) else {
      return
    }
    let value = FlowValue.tracked(owner: path, part: part)
    guard isOpener(function) || canRelease(value, of: resolver.declaredType(receiver), obligation),
      !releasesInReceiver(value, obligation, in: function)
    else { return }
    let export = Export(
      results: [], receiver: value, debt: obligation.debt,
      void: isError(resolver.signature(of: function).results.last) ? .error : .never,
      certainty: min(obligation.certainty, .medium))
    if !analysis.exports.contains(export) { analysis.exports.append(export) }
  }

  /// A method that only the package itself calls and that closes nothing: its callers can reach the fields of their own
  /// struct.
  private func isOpener(_ function: FunctionID) -> Bool {
    guard let decl = resolver.declaration(of: function) else { return false }
    guard resolver.name(decl).unicodeScalars.first?.properties.isLowercase ?? false else { return false }
    return !callsMethod(named: ReleaseHabits.endings, in: function)
  }

  /// Whether everybody who has a value of this type can reach what it holds: its field is exported.
  private func isOpen(_ owner: PathID, of type: GoType) -> Bool {
    let names = places.names(owner)
    guard names.count == 1, let name = names.first, resolver.field(name, of: type) != nil else { return false }
    return name.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether a caller that has a value of this type can pay the debt: the value itself can be closed, or its owner has
  /// a method that closes it.
  func canRelease(_ value: FlowValue, of type: GoType, _ obligation: Obligation) -> Bool {
    guard case .tracked(let owner, _) = value, !owner.isItself else {
      // Bytes that are mapped, seen from outside, are bytes.
      if case .slice = resolver.underlying(type) { return false }
      // A decompressor that is given as a plain reader holds memory only.
      return obligation.debt.what != "decompressor" || isClosable(type, like: obligation)
    }
    if obligation.debt.rule == "unclosed-response-body", isOpen(owner, of: type) { return true }
    for name in CloseNames.sorted + obligation.endings {
      guard let method = resolver.method(name, of: type) else { continue }
      if method.isInterface { return true }
      guard let function = method.function else {
        if obligation.isReleased(byMethodNamed: name) { return true }
        continue
      }
      let outcomes = self.outcomes(
        of: function, entries: [SummaryEntry(slot: -1, value: value)], obligation: obligation)
      if outcomes?.contains(where: { $0.standing == .discharged }) ?? false { return true }
    }
    return false
  }
}
