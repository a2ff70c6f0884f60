import GoScope
import GoSyntax

// Timers that nobody can stop, in modules whose `go` directive is older than 1.23: before that the runtime held every
// ticker for ever, and every timer until it fired.

extension Flow {
  /// The calls of `time.Tick` that a function may make again and again, and those of `time.After` in a `select` in a loop.
  package func abandonedTimers(in function: FunctionID) -> [Leak] {
    guard holdsTimers(function) else { return [] }
    let tree = program.tree(function.file)
    return statements(.callExpr, in: function).compactMap { node in
      let name = lastName(of: tree.child(node, 0), in: tree)
      guard name == "Tick" || name == "After" else { return nil }
      let site = Site(file: function.file, node: node)
      guard case .external(let full) = resolver.callee(ofCall: site) else { return nil }
      switch full {
      case "time.Tick": return endsProgramLater(function) || isRangedForEver(site, tree) ? nil : tick(site, tree)
      case "time.After": return after(site, in: function, tree)
      default: return nil
      }
    }
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

  /// `for range time.Tick(d) {…}` without a way out: the ticker is of use for as long as the goroutine lives.
  private func isRangedForEver(_ site: Site, _ tree: SyntaxTree) -> Bool {
    let loop = resolver.parent(of: site)
    guard let range = tree.rangeStmt(loop), range.x == site.node else { return false }
    return resolver.nodes(in: Site(file: site.file, node: range.body)) { $0 == .returnStmt || $0 == .branchStmt }
      .isEmpty
  }

  private func tick(_ site: Site, _ tree: SyntaxTree) -> Leak {
    Leak(
      rule: "unstopped-ticker", place: FlowPlace(of: site, in: tree),
      message: "ticker of time.Tick can never be stopped, and each call makes another",
      steps: [FlowStep(place: FlowPlace(of: site, in: tree), text: "a ticker is made that nobody can stop")],
      advice: "use time.NewTicker and `defer ticker.Stop()`", certainty: .medium)
  }

  /// `case <-time.After(d):` in a loop: whenever another case is taken, a timer stays behind until it fires.
  private func after(_ site: Site, in function: FunctionID, _ tree: SyntaxTree) -> Leak? {
    if let call = tree.call(site.node), let argument = call.arguments.first,
      let duration = resolver.constantInt(Site(file: site.file, node: argument)), duration < 1_000_000_000
    {
      return nil
    }
    var node = resolver.parent(of: site)
    var isInSelect = false
    var inner = site.node
    while node.exists, node != function.node {
      switch tree.kind(node) {
      case .funcLit: return nil
      case .commClause: isInSelect = isInSelect || tree.child(node, 0).index >= site.node.index
      case .selectStmt:
        let select = Site(file: site.file, node: node)
        guard comesRound(select, except: inner, in: function, tree) else { return nil }
      case .forStmt, .rangeStmt:
        guard isInSelect else { return nil }
        return Leak(
          rule: "unstopped-ticker", place: FlowPlace(of: site, in: tree),
          message: "timer of time.After stays behind in each iteration that another case ends",
          steps: [
            FlowStep(place: FlowPlace(of: Site(file: site.file, node: node), in: tree), text: "the loop begins here"),
            FlowStep(place: FlowPlace(of: site, in: tree), text: "each iteration makes another timer"),
          ], advice: "make one time.NewTimer before the loop, and reset it in each iteration", certainty: .medium)
      default: break
      }
      if tree.kind(node) == .commClause { inner = node }
      node = resolver.parent(of: Site(file: site.file, node: node))
    }
    return nil
  }

  /// Whether control comes round again to a case of a `select` other than the timer's: where each of them leaves, one
  /// timer stays behind at the end, and no more.
  private func comesRound(_ select: Site, except timed: NodeID, in function: FunctionID, _ tree: SyntaxTree) -> Bool {
    tree.children(tree.child(select.node, 0)).contains { clause in
      guard clause != timed, let head = tree.clause(clause)?.head else { return false }
      switch head.exists ? tree.kind(head) : .badStmt {
      case .exprStmt: return comesAgain(to: .evaluate(tree.child(head, 0)), in: function)
      case .assignStmt, .defineStmt: return comesAgain(to: .assign(head), in: function)
      case .sendStmt: return comesAgain(to: .send(head), in: function)
      default: return true
      }
    }
  }
}
