import GoScope
import GoSyntax

/// One walk through a function's body, statement by statement: where control can go on, where it leaves, and where it
/// stays for ever.
struct EndWalk {
  let ends: GoroutineEnds
  let file: FileID
  /// How many calls deep to look.
  let calls: Int
  let tree: SyntaxTree
  var resolver: Resolver { ends.resolver }

  private(set) var noExit: NoExit?
  private var canReturn = false
  private var canEndAll = false
  private var frames: [Frame] = []
  private var pendingLabels: Set<String> = []
  private var depth = 0
  private var jumpBack: NodeID?
  private var canPanic = false
  private var leavesByPanic = false

  /// How deep statements may nest before the walk gives up and takes everything to end.
  private static let depthLimit = 200

  /// A statement that `break` or `continue` may leave.
  struct Frame {
    let node: NodeID
    let label: String?
    let isLoop: Bool
    /// `select` or `switch` for those.
    let word: String
    var isBroken = false
    /// Whether something inside leaves it for a place further out.
    var isLeft = false
    /// `break`s that leave only a `select` or `switch` within this loop.
    var inner: [Misdirected] = []
  }

  struct Misdirected {
    let statement: NodeID
    let word: String
  }

  init(ends: GoroutineEnds, file: FileID, calls: Int) {
    self.ends = ends
    self.file = file
    self.calls = calls
    self.tree = ends.resolver.program.tree(file)
  }

  mutating func run(_ body: NodeID) -> FunctionEnd {
    leavesByPanic = RecoveredPanics(resolver: resolver).areExpected(in: site(body))
    let goesOn = walk(body, label: nil)
    // A jump back is a loop without a way out where the function has none at all.
    if let jumpBack, !goesOn, !canReturn, !canEndAll { note(NoExit(reason: .jump, site: site(jumpBack), path: [])) }
    return FunctionEnd(noExit: noExit, canReturn: goesOn || canReturn, canEndAll: canEndAll, canPanic: canPanic)
  }

  func site(_ node: NodeID) -> Site { Site(file: file, node: node) }

  /// Walks a statement; whether control comes out behind it.
  private mutating func walk(_ node: NodeID, label: String?) -> Bool {
    guard node.exists else { return true }
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else {
      leaveAll()
      canReturn = true
      return true
    }
    switch tree.kind(node) {
    case .blockStmt: return walk(list: tree.children(node))
    case .labeledStmt: return walkLabeled(node)
    case .returnStmt:
      guard evaluate(node) else { return false }
      leaveAll()
      canReturn = true
      return false
    case .branchStmt: return branch(node)
    case .ifStmt: return walkIf(node)
    case .forStmt: return walkFor(node, label: label)
    case .rangeStmt: return walkRange(node, label: label)
    case .switchStmt, .typeSwitchStmt: return walkSwitch(node, label: label)
    case .selectStmt: return walkSelect(node, label: label)
    case .goStmt, .deferStmt, .emptyStmt, .badStmt: return true
    default: return evaluate(node)
    }
  }

  private mutating func walk(list: some Sequence<NodeID>) -> Bool {
    var goesOn = true
    for statement in list where statement.exists {
      if !goesOn {
        guard let label = labelName(statement), pendingLabels.contains(label) else { continue }
      }
      goesOn = walk(statement, label: nil)
    }
    return goesOn
  }

  private func labelName(_ node: NodeID) -> String? {
    tree.kind(node) == .labeledStmt ? resolver.name(site(tree.child(node, 0))) : nil
  }

  // MARK: Jumps

  private mutating func walkLabeled(_ node: NodeID) -> Bool {
    let name = labelName(node) ?? ""
    let inner = tree.child(node, 1)
    frames.append(Frame(node: node, label: nil, isLoop: false, word: "goto " + name))
    let goesOn = walk(inner, label: name)
    frames.removeLast()
    return goesOn
  }

  private mutating func branch(_ node: NodeID) -> Bool {
    let label = tree.child(node, 0)
    let name = label.exists ? resolver.name(site(label)) : nil
    switch tree.tokenKind(tree.firstToken(node)) {
    case .break: breakOut(node, to: name)
    case .continue: leave(to: frames.lastIndex { $0.isLoop && (name == nil || $0.label == name) })
    case .goto: jump(to: name ?? "", from: node)
    default: return true
    }
    return false
  }

  private mutating func breakOut(_ node: NodeID, to name: String?) {
    let target = frames.lastIndex { frame in
      guard frame.isLoop || frame.word == "select" || frame.word == "switch" else { return false }
      return name == nil || frame.label == name
    }
    guard let target else { return leaveAll() }
    frames[target].isBroken = true
    leave(to: target)
    if !frames[target].isLoop, let loop = frames[..<target].lastIndex(where: \.isLoop) {
      frames[loop].inner.append(Misdirected(statement: node, word: frames[target].word))
    }
  }

  private mutating func jump(to name: String, from node: NodeID) {
    if let around = frames.lastIndex(where: { $0.word == "goto " + name }) {
      leave(to: around)
      return
    }
    // Backward to a label that has been passed: a loop, unless the way there leads out of one.
    if let earlier = labelsBefore(node, name) {
      for index in frames.indices where !tree.subtree(of: frames[index].node).contains(earlier.index) {
        frames[index].isLeft = true
      }
      if jumpBack == nil { jumpBack = node }
      return
    }
    pendingLabels.insert(name)
    leaveAll()
  }

  /// The labelled statement called `name` that ends before `node`.
  private func labelsBefore(_ node: NodeID, _ name: String) -> NodeID? {
    guard let function = resolver.enclosingFunction(of: site(node)) else { return nil }
    return resolver.nodes(in: function) { $0 == .labeledStmt }
      .first { labelName($0.node) == name && $0.node < node }?.node
  }

  /// Control goes to the frame at `index`: every frame further in is left.
  private mutating func leave(to index: Int?) {
    let first = index.map { $0 + 1 } ?? 0
    for inner in frames.indices where inner >= first { frames[inner].isLeft = true }
  }

  private mutating func leaveAll() { leave(to: nil) }

  private mutating func note(_ found: NoExit) { if noExit == nil { noExit = found } }

  // MARK: Branches

  private mutating func walkIf(_ node: NodeID) -> Bool {
    guard let branch = tree.ifStmt(node) else { return true }
    guard walk(branch.initializer, label: nil), evaluate(branch.condition) else { return false }
    let then = walk(branch.body, label: nil)
    let otherwise = branch.otherwise.exists ? walk(branch.otherwise, label: nil) : true
    return then || otherwise
  }

  private mutating func walkSwitch(_ node: NodeID, label: String?) -> Bool {
    guard let view = tree.switchStmt(node), walk(view.initializer, label: nil), evaluate(view.tag) else { return false }
    frames.append(Frame(node: node, label: label, isLoop: false, word: "switch"))
    var goesOn = false
    var hasDefault = false
    for child in tree.children(view.body) {
      guard let clause = tree.clause(child) else { continue }
      if !clause.head.exists { hasDefault = true }
      if walk(list: clause.statements) { goesOn = true }
    }
    let frame = frames.removeLast()
    return goesOn || frame.isBroken || !hasDefault
  }

  private mutating func walkSelect(_ node: NodeID, label: String?) -> Bool {
    let clauses = tree.children(tree.child(node, 0)).filter { tree.kind($0) == .commClause }
    guard !clauses.isEmpty else {
      note(NoExit(reason: .emptySelect, site: site(node), path: []))
      return false
    }
    frames.append(Frame(node: node, label: label, isLoop: false, word: "select"))
    var goesOn = false
    for child in clauses {
      guard let clause = tree.clause(child) else { continue }
      if walk(list: clause.statements) { goesOn = true }
    }
    let frame = frames.removeLast()
    return goesOn || frame.isBroken
  }

  // MARK: Loops

  private mutating func walkFor(_ node: NodeID, label: String?) -> Bool {
    guard let loop = tree.forStmt(node), walk(loop.initializer, label: nil) else { return false }
    if loop.condition.exists, !evaluate(loop.condition) { return false }
    let fixed = FixedConditions(resolver: resolver).name(ofFixed: loop.condition, in: site(node))
    let isEndless = !loop.condition.exists || fixed != nil
    let frame = walkBody(loop.body, of: node, label: label)
    if !isEndless || frame.isBroken { return true }
    if !frame.isLeft {
      let reason = fixed.flatMap { $0.isEmpty ? nil : NoExit.Reason.fixedCondition($0) }
      note(NoExit(reason: reason ?? self.reason(of: frame, body: loop.body), site: site(node), path: []))
    }
    return false
  }

  private mutating func walkRange(_ node: NodeID, label: String?) -> Bool {
    guard let loop = tree.rangeStmt(node), evaluate(loop.x) else { return false }
    let silent = SilentChannels(resolver: resolver).reason(ofRange: site(loop.x))
    let frame = walkBody(loop.body, of: node, label: label)
    guard let silent, !frame.isBroken else { return true }
    if !frame.isLeft { note(NoExit(reason: silent, site: site(node), path: [])) }
    return false
  }

  private mutating func walkBody(_ body: NodeID, of node: NodeID, label: String?) -> Frame {
    frames.append(Frame(node: node, label: label, isLoop: true, word: "loop"))
    _ = walk(body, label: nil)
    return frames.removeLast()
  }

  /// Why a loop without a way out has none: a `break` that goes wrong, or a stop that is not heeded.
  private func reason(of frame: Frame, body: NodeID) -> NoExit.Reason {
    let stops = StopCases(resolver: resolver).stops(in: site(body))
    if let found = frame.inner.first(where: { wrong in
      wrong.word == "select" && stops.contains { resolver.contains($0.clause, site(wrong.statement)) }
    }) ?? frame.inner.first(where: { $0.word == "select" }) {
      return .misdirectedBreak(site(found.statement), found.word)
    }
    if let stop = stops.first { return .ignoredStop(stop.clause, stop.name) }
    if let found = frame.inner.first(where: { isAlone($0.statement) }) {
      return .misdirectedBreak(site(found.statement), found.word)
    }
    return .loop
  }

  /// Whether a `break` is all that its clause does: it then can only be meant for the loop.
  private func isAlone(_ statement: NodeID) -> Bool {
    guard let above = resolver.above(site(statement)), let clause = tree.clause(above.node) else { return false }
    return clause.statements.count == 1
  }

  // MARK: Expressions

  /// Evaluates the calls and receives of a statement or expression; whether control comes out behind it.
  private mutating func evaluate(_ node: NodeID) -> Bool {
    guard node.exists else { return true }
    for operation in resolver.nodes(in: site(node), where: { $0 == .callExpr || $0 == .unaryExpr }) {
      if tree.kind(operation.node) == .callExpr {
        if !call(operation) { return false }
      } else if tree.unary(operation.node)?.operator == .arrow {
        let channel = site(tree.child(operation.node, 0))
        if let reason = SilentChannels(resolver: resolver).reason(ofReceive: channel) {
          note(NoExit(reason: reason, site: operation, path: []))
          if case .longSleep = reason { continue }
          return false
        }
      }
    }
    return true
  }

  /// Whether control comes back from a call.
  private mutating func call(_ site: Site) -> Bool {
    let callee = resolver.callee(ofCall: site)
    switch callee {
    case .builtin(.panic):
      leaveAll()
      canReturn = true
      canPanic = true
      return false
    case .function(let function), .literal(let function):
      // What the function calls ends it by a panic that it waits for.
      if leavesByPanic { leaveAll() }
      guard calls > 0 else { return true }
      let end = ends.end(of: function, calls: calls - 1)
      if let inner = end.noExit { note(inner.reached(through: site)) }
      if end.canEndAll { canEndAll = true }
      if end.canEndAll || end.canPanic && EndingCalls(resolver: resolver).isNamedAsCheck(site) { leaveAll() }
      return end.canReturn
    default:
      if EndingCalls(resolver: resolver).ends(callee, site, &canEndAll) {
        leaveAll()
        return false
      }
      if let sleep = EndingCalls(resolver: resolver).longSleep(callee, site) {
        note(NoExit(reason: .longSleep(sleep), site: site, path: []))
      }
      return true
    }
  }
}
