import GoScope
import GoSyntax

// Failures that the process does not outlive: whoever calls the function, up to `main`, ends the process when it gets
// the error, and what the function has left open is closed with it.
//
// Counted are the callers of the program, those in tests and examples left out: there has to be one, and none of them
// may go on. A caller goes on where it takes the next element, tries again, starts something, or only says what has
// happened; where the function is handed on as a value; and where others than the program may call it. A command of a
// library for command lines ends with the program that runs it; what it leaves open itself is reported all the same, for
// programs grow around their commands.
//
// Such leaks are worth a look and no more: connections, listeners, handles, watchers, contexts. Files, bodies, rows and
// processes are not among them: who reads such a report mends it, wherever the program ends.

extension Flow {
  /// Whether the process ends wherever a function of the program gives back an error.
  func endsProgramByFailing(_ function: FunctionID) -> Bool {
    if let known = programEndsOnFailure[function] { return known }
    var search = FailureSearch(left: 24, around: [])
    let ends = failure(of: function, &search) == .ends
    programEndsOnFailure[function] = ends
    return ends
  }

  /// The rules whose leaks are of no account where the process ends.
  static let rulesOfProcess: Set<String> = [
    "unclosed-connection", "unclosed-resource", "lost-cancel", "unstopped-ticker",
  ]

  /// What a failure leads to.
  private enum Failure { case ends, goesOn, neverRuns }

  /// What the search for the callers of a function may still look at, and the functions it has come through.
  private struct FailureSearch {
    var left: Int
    var around: [FunctionID]
    var known: [FunctionID: Failure] = [:]

    /// Callers inside each other.
    static let deepest = 6
  }

  private func failure(of function: FunctionID, _ search: inout FailureSearch) -> Failure {
    guard resolver.signature(of: function).results.last == .basic(.error),
      search.around.count < FailureSearch.deepest, !search.around.contains(function)
    else { return .goesOn }
    let values = resolver.references(to: function).filter { !TestCode.contains($0, program) }
    if !values.isEmpty, !search.around.isEmpty, values.allSatisfy({ isCommand($0) }) { return .ends }
    guard values.isEmpty, resolver.kind(function) == .funcDecl, isOfProgram(function), !isJob(function) else {
      return .goesOn
    }
    let callers = resolver.callers(of: function).filter { !TestCode.contains($0, program) }
    // What only tests call, or nobody, does not count.
    if callers.isEmpty { return resolver.receiver(of: function) == nil ? .neverRuns : .goesOn }
    if let known = search.known[function] { return known }
    guard callers.count <= search.left else { return .goesOn }
    search.left -= callers.count
    search.around.append(function)
    let answer = failure(ofCalls: callers, &search)
    search.around.removeLast()
    search.known[function] = answer
    return answer
  }

  private func failure(ofCalls callers: [Site], _ search: inout FailureSearch) -> Failure {
    var answer = Failure.neverRuns
    for caller in callers {
      switch failure(ofCall: caller, &search) {
      case .goesOn: return .goesOn
      case .ends: answer = .ends
      case .neverRuns: break
      }
    }
    return answer
  }

  /// Whether only the program itself can call a function: it is a command's, or internal, or its module is a program and
  /// no library.
  func isOfProgram(_ function: FunctionID) -> Bool {
    let package = program.package(program.file(function.file).package)
    if package.isCommand || package.importPath.split(separator: "/").contains("internal") { return true }
    if ownName(of: function).unicodeScalars.first.map({ !$0.properties.isUppercase }) ?? false { return true }
    guard let module = package.module else { return false }
    let roots = program.given.map { program.package($0) }.filter {
      $0.importPath == module.path && !$0.isExternalTest
    }
    return roots.allSatisfy { $0.isCommand || declaresNothing($0) }
  }

  /// A package of comments only.
  private func declaresNothing(_ package: Package) -> Bool {
    package.files.allSatisfy { file in
      let tree = program.tree(file)
      return !tree.nodeKinds.contains { $0 == .funcDecl || $0 == .typeSpec || $0 == .valueSpec }
    }
  }

  /// `RunE: run` and `Action: func(…) error {…}` of a command of a library for command lines: its error is the program's.
  private func isCommand(_ value: Site) -> Bool {
    let tree = program.tree(value.file)
    var element = resolver.parent(of: value)
    if tree.kind(element) == .selectorExpr { element = resolver.parent(of: Site(file: value.file, node: element)) }
    guard tree.kind(element) == .keyValueExpr, Flow.commandActions.contains(text(tree.child(element, 0), in: tree))
    else { return false }
    let command = resolver.parent(of: Site(file: value.file, node: element))
    guard let type = tree.compositeLit(command)?.type, type.exists else { return false }
    return ["Command", "App"].contains(lastName(of: type, in: tree))
  }

  private static let commandActions: Set<String> = ["Action", "RunE", "PreRunE", "PersistentPreRunE", "Before", "Exec"]

  // MARK: Behind a failed call

  /// What comes behind a call that has failed.
  private func failure(ofCall call: Site, _ search: inout FailureSearch) -> Failure {
    guard let function = resolver.enclosingFunction(of: call) else { return .goesOn }
    let tree = program.tree(call.file)
    switch tree.kind(resolver.parent(of: call)) {
    case .goStmt, .deferStmt: return .goesOn
    default: break
    }
    let walk = self.walk(behindFailureOf: call, in: function)
    let exits = walk.exits(from: FlowState())
    guard !walk.isExhausted else { return .goesOn }
    let blocks = blocks(of: walk, behind: call)
    guard !blocks.isEmpty, blocks.allSatisfy({ isBrief($0.actions, $0.block, behind: call, in: function) }) else {
      return .goesOn
    }
    let left = exits.filter { $0.state.standing == .owed }
    guard left.allSatisfy({ $0.kind == .leaves }) else { return .goesOn }
    if left.isEmpty || endsProgram(function) { return .ends }
    guard left.allSatisfy({ fails($0, walk) }) else { return .goesOn }
    return failure(of: function, &search)
  }

  /// A walk in which the call has failed: what is owed from then on is nothing but the end of the process.
  private func walk(behindFailureOf call: Site, in function: FunctionID) -> FlowWalk {
    let count = resolver.resultTypes(ofCall: call).count
    var failure = Obligation(
      acquisition: call, debt: Debt(rule: "", what: "", releases: []),
      results: Array(repeating: .none, count: max(count, 1) - 1) + [.known(.notNull)], void: .never, certainty: .high)
    failure.captured = places.variable(call)
    failure.receiver = .itself
    let walk = FlowWalk(
      flow: self, obligation: failure, function: function, outer: function, budget: WalkBudget(Flow.obligationBudget),
      depth: 0)
    walk.isCoarse = true
    return walk
  }

  /// The blocks that control comes to behind the call, and what is done in them; of the first what follows the call.
  private func blocks(of walk: FlowWalk, behind call: Site) -> [(block: FlowBlock, actions: [FlowAction])] {
    let graph = graph(of: walk.function)
    var found: [(block: FlowBlock, actions: [FlowAction])] = []
    var seen: Set<BlockID> = []
    for item in walk.items where seen.insert(item.block).inserted {
      let block = graph[item.block]
      let at = block.actions.firstIndex { action in
        action.subject.map { walk.tree.subtree(of: $0).contains(call.node.index) } ?? false
      }
      if let at {
        found.append((block, Array(block.actions[(at + 1)...])))
      } else if block.decider.map({ walk.tree.subtree(of: $0).contains(call.node.index) }) ?? false {
        found.append((block, []))
      }
    }
    seen = []
    for item in walk.items where item.state.standing == .owed && seen.insert(item.block).inserted {
      found.append((graph[item.block], graph[item.block].actions))
    }
    return found
  }

  // MARK: Lost before the end

  /// Whether the process ends in the statements right behind the one that drops a value: `http.Post(…); os.Exit(0)`.
  func endsBehind(_ node: NodeID, in function: FunctionID) -> Bool {
    let graph = self.graph(of: function)
    guard node.exists, !graph.isIncomplete else { return false }
    let tree = program.tree(function.file)
    let site = Site(file: function.file, node: node)
    for block in graph.blocks {
      let at = block.actions.firstIndex { action in
        action.subject.map { tree.subtree(of: $0).contains(node.index) } ?? false
      }
      guard let at else { continue }
      for action in block.actions[(at + 1)...] {
        if ends(action, tree, function.file) { return true }
        guard let part = action.subject, isBrief(Site(file: function.file, node: part), behind: site, tree) else {
          return false
        }
      }
      return false
    }
    return false
  }
}
