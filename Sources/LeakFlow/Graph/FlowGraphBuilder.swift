import GoSyntax

/// Builds a `FlowGraph` in one walk over the statements of a body.
struct FlowGraphBuilder {
  /// Where `break` and `continue` lead inside a statement.
  struct Target {
    let label: String?
    let onBreak: BlockID
    /// Nil for `switch` and `select`.
    let onContinue: BlockID?
  }

  /// Statements nested deeper than this are left out, and the graph says so.
  static let deepest = 400

  let tree: SyntaxTree
  var graph = FlowGraph()
  /// The block that actions go to; nil where control does not arrive.
  var current: BlockID?
  var targets: [Target] = []
  var labels: [String: BlockID] = [:]
  /// Where `fallthrough` leads.
  var nextClause: BlockID?
  /// The label of the statement that is about to be built.
  var pendingLabel: String?
  var depth = 0

  init(tree: SyntaxTree) { self.tree = tree }

  mutating func build(_ body: NodeID) -> FlowGraph {
    current = graph.addBlock()
    statements(tree.children(body))
    if let current { graph.end(current, with: .leave(.none)) }
    return graph
  }

  mutating func statements(_ list: NodeList) {
    for statement in list { self.statement(statement) }
  }

  /// Statement by statement; code that control cannot reach gets a block without a way in, so that labels in it work.
  mutating func statement(_ node: NodeID) {
    guard node.exists else { return }
    guard depth < Self.deepest else {
      graph.isIncomplete = true
      return
    }
    depth += 1
    defer { depth -= 1 }
    let label = pendingLabel
    pendingLabel = nil
    switch tree.kind(node) {
    case .exprStmt: emit(.evaluate(tree.child(node, 0)))
    case .assignStmt, .defineStmt: emit(.assign(node))
    case .declStmt: declaration(tree.child(node, 0))
    case .sendStmt: emit(.send(node))
    case .incDecStmt: emit(.increment(node))
    case .goStmt: emit(.launch(node))
    case .deferStmt: emit(.defer(node))
    case .blockStmt: statements(tree.children(node))
    case .labeledStmt: labeled(node)
    case .returnStmt:
      emit(.return(node))
      finish(.leave(node))
    case .branchStmt: branch(node)
    case .ifStmt: ifStatement(node)
    case .forStmt: forStatement(node, label)
    case .rangeStmt: rangeStatement(node, label)
    case .switchStmt: switchStatement(node, label)
    case .typeSwitchStmt: typeSwitch(node, label)
    case .selectStmt: selectStatement(node, label)
    default: break
    }
  }

  /// The block to write to: a fresh one without a way in after a statement that never ends.
  mutating func here() -> BlockID {
    if let current { return current }
    let block = graph.addBlock()
    current = block
    return block
  }

  mutating func emit(_ action: FlowAction) { graph.append(action, to: here()) }

  /// Ends the current block; control does not go on behind it.
  mutating func finish(_ transfer: FlowTransfer) {
    graph.end(here(), with: transfer)
    current = nil
  }

  /// Ends the current block, where control arrives at all, with a jump to `target`.
  mutating func jump(to target: BlockID) {
    if let current { graph.end(current, with: .jump(target)) }
    current = nil
  }

  private mutating func declaration(_ node: NodeID) {
    guard tree.kind(node) == .varDecl else { return }
    for spec in tree.children(node) { emit(.declare(spec)) }
  }

  private mutating func labeled(_ node: NodeID) {
    let name = text(tree.child(node, 0))
    let block = labelBlock(name)
    jump(to: block)
    current = block
    pendingLabel = name
    statement(tree.child(node, 1))
    pendingLabel = nil
  }

  private mutating func labelBlock(_ name: String) -> BlockID {
    if let known = labels[name] { return known }
    let block = graph.addBlock()
    // A label may be jumped to from below.
    graph.markLoopHead(block)
    labels[name] = block
    return block
  }

  private mutating func branch(_ node: NodeID) {
    let label = tree.child(node, 0).exists ? text(tree.child(node, 0)) : nil
    switch tree.tokenKind(tree.firstToken(node)) {
    case .break:
      guard let target = targets.last(where: { label == nil || $0.label == label }) else { return finish(.stop) }
      finish(.jump(target.onBreak))
    case .continue:
      let target = targets.last { $0.onContinue != nil && (label == nil || $0.label == label) }
      guard let onContinue = target?.onContinue else { return finish(.stop) }
      finish(.jump(onContinue))
    case .goto:
      guard let label else { return finish(.stop) }
      finish(.jump(labelBlock(label)))
    case .fallthrough:
      guard let nextClause else { return finish(.stop) }
      finish(.jump(nextClause))
    default: break
    }
  }

  /// The source text of an identifier.
  func text(_ node: NodeID) -> String {
    guard node.exists else { return "" }
    let token = tree.firstToken(node)
    let start = tree.tokenStart(token)
    var end = start
    while end < tree.source.count, isNameByte(tree.source[end]) { end += 1 }
    return String(decoding: tree.source[start..<end], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}
