import GoScope
import GoSyntax

/// Puts a leak into words: what leaks, where control leaves, the way there, and what to write.
struct LeakReport {
  let flow: Flow
  let walk: FlowWalk
  let obligation: Obligation
  let acquisition: Site
  let function: FunctionID

  /// The call the value comes from.
  private var source: Site { obligation.origin ?? acquisition }

  private var tree: SyntaxTree { flow.program.tree(function.file) }

  /// The leak of an obligation that is left unpaid at `leaking`, out of all ways out of the function.
  func leak(_ leaking: [FlowExit], all: [FlowExit]) -> Leak {
    let plain = likely(leaking.filter { !isGivenBack($0) })
    let exit =
      leaking.first { $0.kind != .leaves } ?? (plain.isEmpty ? leaking : plain).min { position($0) < position($1) }
      ?? leaking[0]
    let isHandedOn = isHandedOnSomewhere(all)
    // Where code that cannot be seen has it in the end, that may close it.
    let isNever =
      !isReleasedSomewhere(all) && !isHandedOn && !walk.wentElsewhere
      && !all.contains { $0.state.standing == .unknown } || isDropped(exit)
    let steps =
      [FlowStep(place: place(source.node), text: "\(subject) \(isOrAre) acquired here")] + branches(exit)
      + goroutine(exit)
    let ending = "\(subject) \(isOrAre) \(isNever ? "never \(verb)" : "not \(verb) \(escape(exit))")"
    return Leak(
      rule: obligation.debt.rule, place: place(source.node), message: ending,
      steps: steps + [FlowStep(place: leavingPlace(exit), text: leavingText(exit))],
      advice: advice(isHandedOn, exit),
      certainty: leaking.contains { !isInList($0) && !isGivenBack($0) && !isInStruct($0) }
        ? obligation.certainty : min(obligation.certainty, .medium),
      repair: isNever && hasNoOther(all) ? repair : [])
  }

  /// The ways out that are worth telling: those behind what hardly ever fails only where there are no others.
  private func likely(_ exits: [FlowExit]) -> [FlowExit] {
    let likely = exits.filter { !flow.isBehindWhatHardlyFails($0.node, function.file) }
    return likely.isEmpty ? exits : likely
  }

  /// Whether nothing ever has the value: its variable is `_`, or there is none.
  private func isDropped(_ exit: FlowExit) -> Bool { exit.kind == .lost && exit.node == acquisition.node }

  private func advice(_ isHandedOn: Bool, _ exit: FlowExit) -> String {
    if exit.values.contains(.view), !exit.values.contains(where: { $0.canRelease }) {
      return "the reader does not own it: return something that \(verbOnce) it as well"
    }
    return isHandedOn ? adviceForOnePath : advice
  }

  /// Whether the value is in a list that is dropped as a whole: there are more ways to empty a list than are followed.
  private func isInList(_ exit: FlowExit) -> Bool {
    exit.state.entries.contains { entry in
      if case .tracked(let owner, _) = entry.value { return flow.places.names(owner).contains(PlaceTable.element) }
      return false
    }
  }

  /// Whether a cancel function is in a struct that is dropped.
  private func isInStruct(_ exit: FlowExit) -> Bool {
    obligation.isReleasedByCall
      && exit.state.entries.contains { entry in
        if case .tracked(let owner, _) = entry.value { return !owner.isItself }
        return false
      }
  }

  /// Whether the value is given back beside an error.
  private func isGivenBack(_ exit: FlowExit) -> Bool { exit.kind == .leaves && exit.values.contains { $0.canRelease } }

  private var repair: [FlowEdit] { flow.deferringRepair(of: obligation, acquisition: acquisition, in: function) }

  /// Whether no path gives the value to anybody.
  private func hasNoOther(_ exits: [FlowExit]) -> Bool {
    guard walk.holders.isEmpty, !walk.wentElsewhere, walk.keptStates.isEmpty else { return false }
    return exits.allSatisfy { exit in
      guard exit.kind == .leaves else { return false }
      return exit.state.standing == .idle
        || (exit.state.standing == .owed && !exit.values.contains { $0.isRelated })
    }
  }

  /// The leak of a value that is stored where nothing ever releases it.
  func leak(forgottenIn holder: DeclID) -> Leak {
    let name = flow.resolver.name(holder)
    let kind = flow.resolver.declarationKind(holder) == .field ? "field" : "variable"
    let holding = FlowPlace(of: holder, in: flow.program.tree(holder.file))
    return Leak(
      rule: obligation.debt.rule, place: place(source.node),
      message: "\(subject) \(isOrAre) stored in the \(kind) \(name), and nothing \(verbOnce) \(itOrThem)",
      steps: [
        FlowStep(place: place(source.node), text: "\(subject) \(isOrAre) acquired here"),
        FlowStep(place: holding, text: "it is kept here, and no code \(verbOnce) it"),
      ], advice: "release \(name) where its owner is closed", certainty: min(obligation.certainty, .medium))
  }

  /// The leak of a value that each call of a method puts into the same field, over the one that is there.
  func leak(overwrittenIn field: DeclID) -> Leak {
    let name = flow.resolver.name(field)
    let holding = FlowPlace(of: field, in: flow.program.tree(field.file))
    return Leak(
      rule: obligation.debt.rule, place: place(source.node),
      message:
        "\(subject) \(isOrAre) stored in the field \(name) by each call, over the one of the call before, which is not \(verb)",
      steps: [
        FlowStep(place: place(source.node), text: "\(subject) \(isOrAre) acquired here"),
        FlowStep(place: holding, text: "it is kept here, in the place of the one before"),
      ], advice: "keep the one that is there, or release it first", certainty: min(obligation.certainty, .medium))
  }

  private var verbOnce: String {
    switch verb {
    case "closed": "closes"
    case "called": "calls"
    case "stopped": "stops"
    case "waited for": "waits for"
    default: "releases"
    }
  }

  /// Whether somebody else owns the value after some path: then this one alone has to release it.
  private func isHandedOnSomewhere(_ exits: [FlowExit]) -> Bool {
    walk.wasHandedOver || !walk.keptStates.isEmpty
      || exits.contains { exit in
        switch exit.state.standing {
        case .handedOver, .kept: true
        case .owed: exit.kind == .leaves && (exit.values.contains { $0.isRelated } || isLeftAround(exit))
        default: false
        }
      }
  }

  /// Whether a literal leaves it in a variable of the function around it.
  private func isLeftAround(_ exit: FlowExit) -> Bool {
    exit.state.entries.contains { $0.value.isRelated && !flow.isLocal($0.place.root, to: function) }
  }

  private func isReleasedSomewhere(_ exits: [FlowExit]) -> Bool {
    walk.wasReleased || exits.contains { $0.state.standing == .discharged } || releasesInBody
  }

  /// Whether the function calls a release of this name at all.
  private var releasesInBody: Bool {
    let names = obligation.debt.releases.compactMap { release -> String? in
      if case .method(_, let name) = release { return name }
      return nil
    }
    return flow.callsMethod(named: names, in: function)
  }

  private func position(_ exit: FlowExit) -> Int { leavingPlace(exit).start }

  private func place(_ node: NodeID) -> FlowPlace { FlowPlace(of: Site(file: function.file, node: node), in: tree) }

  private func leavingPlace(_ exit: FlowExit) -> FlowPlace {
    if exit.node.exists { return place(exit.node) }
    let token = tree.lastToken(flow.resolver.body(of: function))
    let start = tree.tokenStart(token)
    return FlowPlace(file: function.file, start: start, end: start + 1)
  }

  private func line(_ offset: Int) -> Int {
    var line = 1
    for byte in tree.source[0..<min(offset, tree.source.count)] where byte == 0x0A { line += 1 }
    return line
  }

  private func escape(_ exit: FlowExit) -> String {
    switch exit.kind {
    case .leaves where isGivenBack(exit): "where line \(line(leavingPlace(exit).start)) returns it beside an error"
    case .leaves: exit.node.exists ? "when line \(line(leavingPlace(exit).start)) returns" : "when the function ends"
    case .lost: "before line \(line(leavingPlace(exit).start)) drops it"
    case .reacquired: "before the loop comes round to it again"
    }
  }

  private func leavingText(_ exit: FlowExit) -> String {
    switch exit.kind {
    case .leaves where isGivenBack(exit): "the function returns it beside an error, and nobody expects it there"
    case .leaves:
      exit.node.exists
        ? "the function returns here, and it is not \(verb)" : "the function ends here, and it is not \(verb)"
    case .lost: "the last reference to it is gone here"
    case .reacquired: "the loop comes round and acquires another"
    }
  }

  /// The tests that led here, the last three.
  private func branches(_ exit: FlowExit) -> [FlowStep] {
    let graph = flow.graph(of: function)
    var steps: [FlowStep] = []
    var item = exit.item
    var next: BlockID?
    while item >= 0, steps.count < 3 {
      let current = walk.items[item]
      if let target = next, case .branch(.condition(let test), let yes, _) = graph[current.block].transfer,
        current.state.standing == .owed
      {
        let outcome = target == yes ? "true" : "false"
        steps.append(FlowStep(place: place(test), text: "`\(short(test))` is \(outcome)"))
      }
      next = current.block
      item = current.parent
    }
    return steps.reversed()
  }

  /// The goroutine that gets the value and does not release it on every way.
  private func goroutine(_ exit: FlowExit) -> [FlowStep] {
    guard let (function, call) = walk.forsaken else { return [] }
    guard exit.kind != .leaves || leavingPlace(exit).start > place(call).start else { return [] }
    let start = flow.program.tree(function.file).start(function.node)
    let head = FlowPlace(file: function.file, start: start, end: start + 4)
    return [FlowStep(place: head, text: "the goroutine that gets it can end here without it being \(verb)")]
  }

  private func short(_ node: NodeID) -> String {
    let text = flow.text(node, in: tree).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count > 50 ? String(text.prefix(47)) + "..." : text
  }

  // MARK: Words

  private var isPlural: Bool { what == "rows" && !holds }
  private var isOrAre: String { isPlural ? "are" : "is" }
  private var itOrThem: String { isPlural ? "them" : "it" }

  /// Whether what the call gives holds the resource, and is not the resource itself.
  private var holds: Bool {
    guard obligation.isInferred else { return false }
    return obligation.results.contains { value in
      if case .tracked(let owner, _) = value { return !owner.isItself }
      return value == .wrapper
    }
  }

  private var article: String { ["a", "e", "i", "o", "u"].contains(what.lowercased().prefix(1)) ? "an" : "a" }

  /// `file opened by os.Open`.
  private var subject: String {
    let name = callName
    switch obligation.debt.rule {
    case _ where holds: return "result of \(name), which holds \(what == "rows" ? "rows" : "\(article) \(what)"),"
    case _ where obligation.isByUse: return "\(what) from \(name)"
    case "unclosed-file": return obligation.isInferred ? "\(what) from \(name)" : "\(what) opened by \(name)"
    case "unclosed-response-body": return "body of the response from \(name)"
    case "unreaped-process": return "process started by \(name)"
    case "lost-cancel": return "cancel function from \(name)"
    default: return "\(what) from \(name)"
    }
  }

  private var what: String {
    guard obligation.debt.what.isEmpty else { return obligation.debt.what }
    let name = boundName
    return name == "value" || name == "cancel" ? "result" : name
  }

  private var callName: String {
    guard let parts = tree.call(source.node) else { return "the call" }
    if tree.kind(tree.unparenthesized(parts.function)) == .funcLit { return "the function literal" }
    let name = flow.text(parts.function, in: tree).split(whereSeparator: \.isWhitespace).joined()
    return name.count > 60 ? flow.lastName(of: parts.function, in: tree) : name
  }

  private var release: (text: String, name: String) {
    switch obligation.debt.releases.first {
    case .method(let path, let name)?: ((path + [name]).joined(separator: "."), name)
    case .call?: ("", "call")
    case .function(let name, _)?: (name, name)
    case .receive(let field)?: (field, field)
    case nil: ("Close", "Close")
    }
  }

  private var verb: String {
    switch release.name {
    case "Close", "CloseNow", "Shutdown": "closed"
    case "call": "called"
    case "Stop": "stopped"
    case "Wait": "waited for"
    case "Rollback", "Commit": "committed or rolled back"
    case "End", "Finish": "ended"
    case "Cancel": "cancelled"
    default: "released"
    }
  }

  private var advice: String {
    let variable = boundName
    switch release.name {
    case "call": return "write `defer \(variable)()` right after it"
    case "Wait": return "call `\(receiverName).Wait()` on every path after the start"
    default:
      let check = obligation.void == .error ? "after the error check" : "right after it"
      return "write `defer \(variable).\(release.text)()` \(check)"
    }
  }

  /// What to write where the value is handed on when all goes well, so that a `defer` would release it too early.
  private var adviceForOnePath: String {
    switch release.name {
    case "call": "call `\(boundName)()` before it leaves here"
    case "Wait": "call `\(receiverName).Wait()` before it leaves here"
    default: "write `\(boundName).\(release.text)()` before it leaves here"
    }
  }

  private var receiverName: String {
    guard let parts = tree.call(source.node), let selector = tree.selector(parts.function) else { return "cmd" }
    return flow.text(selector.x, in: tree)
  }

  /// The variable that gets the value, or a name to write.
  private var boundName: String {
    guard let index = (obligation.results + obligation.failing).firstIndex(where: { $0.isRelated }) else {
      return obligation.isReleasedByCall ? "cancel" : "value"
    }
    let list = flow.resolver.parent(of: source)
    let statement = flow.resolver.parent(of: Site(file: function.file, node: list))
    if let assignment = tree.assign(statement), let target = assignment.left.dropFirst(index).first {
      let name = flow.text(target, in: tree)
      if name != "_" { return name }
    }
    return obligation.isReleasedByCall ? "cancel" : "value"
  }
}
