import GoScope
import GoSyntax

// Timers that nobody can stop, in modules whose `go` directive is older than 1.23: before that the runtime held every
// ticker for ever, and every timer until it fired.

extension Flow {
  /// The calls of `time.Tick` that a function may make again and again, and those of `time.After` and the like in a
  /// `select` in a loop.
  package func abandonedTimers(in function: FunctionID) -> [Leak] {
    guard holdsTimers(function) else { return [] }
    let tree = program.tree(function.file)
    return statements(.callExpr, in: function).compactMap { node in
      let name = lastName(of: tree.child(node, 0), in: tree)
      guard ["Tick", "After", "NewTimer", "NewTicker"].contains(name) else { return nil }
      let site = Site(file: function.file, node: node)
      guard case .external(let full) = resolver.callee(ofCall: site) else { return nil }
      switch full {
      case "time.Tick":
        return isMadeOnce(site, function) || isRangedForEver(site) || isOfUseForEver(site, function, tree)
          ? nil : tick(site, full, in: function, tree)
      case "time.After": return after(site, full, in: function, tree)
      case "time.NewTimer": return isOnlyItsChannel(site, tree) ? after(site, full, in: function, tree) : nil
      case "time.NewTicker":
        return isOnlyItsChannel(site, tree) && !isMadeOnce(site, function) && !isRangedForEver(site)
          ? tick(site, full, in: function, tree) : nil
      default: return nil
      }
    }
  }

  /// `time.NewTimer(d).C`: the timer itself is nowhere.
  private func isOnlyItsChannel(_ call: Site, _ tree: SyntaxTree) -> Bool {
    guard let selector = tree.selector(resolver.parent(of: call)) else { return false }
    return text(selector.name, in: tree) == "C"
  }

  /// Whether the module's `go` directive is older than 1.23.
  private func holdsTimers(_ function: FunctionID) -> Bool {
    // Without a directive, or without a module at all, it is older.
    guard let version = program.package(program.file(function.file).package).module?.goVersion else { return true }
    return version < GoVersion(1, 23)
  }

  /// A ticker that runs as long as the process: in `main`, `init`, or as the value of a package variable.
  private func endsProgramLater(_ function: FunctionID) -> Bool {
    if ["main", "init"].contains(resolver.name(of: function)) { return true }
    guard resolver.kind(function) == .funcLit else { return false }
    if case .once = contexts.context(at: function).origin { return true }
    return false
  }

  private func isMadeOnce(_ site: Site, _ function: FunctionID) -> Bool {
    endsProgramLater(function) || runsOnce(site)
  }

  /// `for range time.Tick(d) {…}` without a way out, `for range time.NewTicker(d).C`, and the same with a variable for
  /// the channel: the ticker is of use for as long as the goroutine lives.
  func isRangedForEver(_ site: Site) -> Bool {
    let tree = program.tree(site.file)
    var channel = site
    if tree.kind(resolver.parent(of: site)) == .selectorExpr {
      guard isOnlyItsChannel(site, tree) else { return false }
      channel = Site(file: site.file, node: resolver.parent(of: site))
    }
    if isOperandOfEndlessRange(channel, tree) { return true }
    let list = Site(file: site.file, node: resolver.parent(of: channel))
    guard let assignment = tree.assign(resolver.parent(of: list)), assignment.left.count == 1,
      assignment.right.count == 1, let target = assignment.left.first,
      case .declared(let variable) = resolver.entity(Site(file: site.file, node: target)),
      resolver.declarationKind(variable) == .local
    else { return false }
    let uses = resolver.uses(of: variable)
    return uses.count == 1 && isOperandOfEndlessRange(uses[0], tree)
  }

  private func isOperandOfEndlessRange(_ channel: Site, _ tree: SyntaxTree) -> Bool {
    guard let range = tree.rangeStmt(resolver.parent(of: channel)), range.x == channel.node else { return false }
    return resolver.nodes(in: Site(file: channel.file, node: range.body)) { $0 == .returnStmt || $0 == .branchStmt }
      .isEmpty
  }

  /// A ticker made before a loop that never ends is of use for as long as its goroutine lives.
  private func isOfUseForEver(_ site: Site, _ function: FunctionID, _ tree: SyntaxTree) -> Bool {
    loop(around: site, in: function, tree) == nil && neverReturns(function)
  }

  private func tick(_ site: Site, _ name: String, in function: FunctionID, _ tree: SyntaxTree) -> Leak {
    let isMadeAgain = contexts.context(at: site).recurrence == .again
    return Leak(
      rule: "unstopped-ticker", place: FlowPlace(of: site, in: tree),
      message: "ticker of \(name) can never be stopped" + (isMadeAgain ? ", and each call makes another" : ""),
      steps: [FlowStep(place: FlowPlace(of: site, in: tree), text: "a ticker is made that nobody can stop")],
      advice: "use time.NewTicker and `defer ticker.Stop()`",
      certainty: isOfLastingWorker(site, in: function) ? .low : .medium)
  }

  /// `case <-time.After(d):` in a loop: whenever another case is taken, a timer stays behind until it fires. Where none
  /// comes round but the timer's own, there is never more than one, made anew in each turn: worth a look, no more.
  private func after(_ site: Site, _ name: String, in function: FunctionID, _ tree: SyntaxTree) -> Leak? {
    guard let loop = loop(around: site, in: function, tree), let turn = turn(site, of: loop, in: function, tree),
      !isShort(site, tree), turn == .another || hasNoBound(loop, tree), !isPaced(site, upTo: loop, tree)
    else { return nil }
    return Leak(
      rule: "unstopped-ticker", place: FlowPlace(of: site, in: tree),
      message: turn == .another
        ? "timer of \(name) stays behind in each iteration that another case ends"
        : "\(name) makes a timer in each iteration of the loop, and each is kept until it fires",
      steps: [
        FlowStep(place: FlowPlace(of: Site(file: site.file, node: loop), in: tree), text: "the loop begins here"),
        FlowStep(place: FlowPlace(of: site, in: tree), text: "each iteration makes another timer"),
      ], advice: "make one time.NewTimer before the loop, and reset it in each iteration",
      certainty: turn == .itsOwn || waitsForWork(site, in: loop, tree) ? .low : .medium)
  }

  /// Five seconds or less: the timer is soon gone.
  private func isShort(_ call: Site, _ tree: SyntaxTree) -> Bool {
    guard let argument = tree.call(call.node)?.arguments.first,
      let duration = resolver.constantInt(Site(file: call.file, node: argument))
    else { return false }
    return duration <= 5_000_000_000
  }

  /// Whether each turn that makes a timer sleeps as well: of timers that run for no more than a hundred such turns there
  /// are no more than that.
  private func isPaced(_ call: Site, upTo loop: NodeID, _ tree: SyntaxTree) -> Bool {
    guard let argument = tree.call(call.node)?.arguments.first,
      let duration = resolver.constantInt(Site(file: call.file, node: argument))
    else { return false }
    var (inner, outer) = (call.node, resolver.parent(of: call))
    while outer.exists, inner != loop {
      let statements: [NodeID]
      switch tree.kind(outer) {
      case .blockStmt: statements = Array(tree.children(outer))
      case .caseClause, .commClause:
        // What stands in the timer's own case is not done in the turns that another case ends.
        statements = tree.clause(outer).map { $0.head == inner ? [] : Array($0.statements) } ?? []
      default: statements = []
      }
      let pause = statements.compactMap { sleep($0, call.file, tree) }.max() ?? 0
      if pause > 0, duration / pause <= 100 { return true }
      (inner, outer) = (outer, resolver.parent(of: Site(file: call.file, node: outer)))
    }
    return false
  }

  /// How long a statement `time.Sleep(d)` sleeps.
  private func sleep(_ statement: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Int64? {
    guard tree.kind(statement) == .exprStmt, let call = tree.call(tree.child(statement, 0)),
      let argument = call.arguments.first,
      case .external("time.Sleep") = resolver.callee(ofCall: Site(file: file, node: tree.child(statement, 0)))
    else { return nil }
    return resolver.constantInt(Site(file: file, node: argument))
  }

  /// `done := make(chan error, 1); go func() { done <- work() }()` in the loop: each turn does a piece of work that is
  /// given a time, and not as many turns come round as events come in.
  private func waitsForWork(_ call: Site, in loop: NodeID, _ tree: SyntaxTree) -> Bool {
    var node = resolver.parent(of: call)
    while node.exists, node != loop, tree.kind(node) != .selectStmt {
      node = resolver.parent(of: Site(file: call.file, node: node))
    }
    guard tree.kind(node) == .selectStmt else { return false }
    let body = tree.subtree(of: loop)
    let others = tree.children(tree.child(node, 0)).compactMap { tree.clause($0)?.head }.filter {
      !tree.subtree(of: $0).contains(call.node.index)
    }
    let isLaunching = body.contains { tree.nodeKinds[$0] == .goStmt }
    return isLaunching
      && others.contains { head in
        tree.subtree(of: head).contains { index in
          guard tree.nodeKinds[index] == .ident,
            case .declared(let channel) = resolver.entity(
              Site(file: call.file, node: NodeID(UInt32(truncatingIfNeeded: index))))
          else { return false }
          return channel.file == call.file && body.contains(channel.node.index)
            && tree.start(channel.node) < tree.start(node) && isMade(channel, tree)
        }
      }
  }

  private func isMade(_ channel: DeclID, _ tree: SyntaxTree) -> Bool {
    guard let value = onlyValue(of: channel), let call = tree.call(tree.unparenthesized(value.node)) else {
      return false
    }
    return text(call.function, in: tree) == "make"
  }

  /// A loop that neither counts nor walks over a list: retries that end by themselves are few.
  private func hasNoBound(_ loop: NodeID, _ tree: SyntaxTree) -> Bool {
    tree.forStmt(loop).map { !$0.condition.exists && !$0.post.exists } ?? false
  }

  /// Which case of a `select` comes round in a loop.
  private enum Turn { case another, itsOwn }

  /// The case that comes round of the `select` whose case a channel is, itself or through the variable it is assigned to.
  private func turn(_ site: Site, of loop: NodeID, in function: FunctionID, _ tree: SyntaxTree) -> Turn? {
    if let turn = turnOfCase(site, of: loop, in: function, tree) { return turn }
    let statement = resolver.parent(of: Site(file: site.file, node: resolver.parent(of: site)))
    guard let assignment = tree.assign(statement), assignment.right.count == 1, let target = assignment.left.first,
      case .declared(let variable) = resolver.entity(Site(file: site.file, node: target)),
      resolver.declarationKind(variable) == .local
    else { return nil }
    let turns = resolver.uses(of: variable).filter { $0.file == site.file }.compactMap {
      turnOfCase($0, of: loop, in: function, tree)
    }
    return turns.first { $0 == .another } ?? turns.first
  }

  private func turnOfCase(_ site: Site, of loop: NodeID, in function: FunctionID, _ tree: SyntaxTree) -> Turn? {
    var node = resolver.parent(of: site)
    var inner = site.node
    var isInHead = false
    while node.exists, node != function.node {
      switch tree.kind(node) {
      case .funcLit, .forStmt, .rangeStmt: return nil
      case .commClause:
        isInHead = tree.child(node, 0).index >= site.node.index
        inner = node
      case .selectStmt:
        return isInHead ? turn(by: node, timed: inner, of: loop, in: function, tree) : nil
      default: break
      }
      node = resolver.parent(of: Site(file: site.file, node: node))
    }
    return nil
  }

  /// The loop around a place in its function: a `for`, or a label that a `goto` further below jumps back to.
  func loop(around site: Site, in function: FunctionID, _ tree: SyntaxTree) -> NodeID? {
    var node = resolver.parent(of: site)
    while node.exists, node != function.node {
      switch tree.kind(node) {
      case .funcLit: return nil
      case .forStmt, .rangeStmt: return node
      default: break
      }
      node = resolver.parent(of: Site(file: site.file, node: node))
    }
    let back = statements(.branchStmt, in: function).filter { branch in
      tree.tokenKind(tree.firstToken(branch)) == .goto && tree.start(branch) > tree.start(site.node)
    }
    let labels = Set(back.map { text(tree.child($0, 0), in: tree) })
    return statements(.labeledStmt, in: function).first { label in
      labels.contains(text(tree.child(label, 0), in: tree)) && tree.start(label) < tree.start(site.node)
    }
  }

  /// Which case of a `select` control comes round to again: another than the timer's, else the timer's own beside one
  /// that leaves. Where none does, one timer stays behind at the end, and no more.
  private func turn(
    by select: NodeID, timed: NodeID, of loop: NodeID, in function: FunctionID, _ tree: SyntaxTree
  ) -> Turn? {
    let clauses = tree.children(tree.child(select, 0)).filter { tree.clause($0) != nil }
    if clauses.contains(where: { $0 != timed && comesRound($0, of: loop, in: function, tree) }) { return .another }
    return clauses.count > 1 && comesRound(timed, of: loop, in: function, tree) ? .itsOwn : nil
  }

  /// Whether a loop comes round to a case more often than a small number bounds.
  private func comesRound(
    _ clause: NodeID, of loop: NodeID, in function: FunctionID, _ tree: SyntaxTree
  ) -> Bool {
    guard let head = tree.clause(clause)?.head else { return false }
    let action: FlowAction
    switch head.exists ? tree.kind(head) : .badStmt {
    case .exprStmt: action = .evaluate(tree.child(head, 0))
    case .assignStmt, .defineStmt: action = .assign(head)
    case .sendStmt: action = .send(head)
    default: return true
    }
    return comesAgain(to: action, in: function)
      && mostTurns(of: loop, comingTo: action, in: function) ?? .max > Flow.fewTimers
  }

  /// As many timers as may wait at the same time.
  private static let fewTimers: Int64 = 32
}
