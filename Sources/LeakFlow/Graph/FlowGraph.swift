import GoSyntax

/// A block of a `FlowGraph`: an index into its blocks.
package struct BlockID: Hashable, Sendable, Comparable {
  package let index: Int
  package init(_ index: Int) { self.index = index }
  package static func < (left: BlockID, right: BlockID) -> Bool { left.index < right.index }
}

/// Something that happens, in the order in which it happens. The nodes are those of the function's file.
package enum FlowAction: Hashable, Sendable {
  /// An expression is evaluated for its effects: an expression statement, a switch tag, the operand of a `range`.
  case evaluate(NodeID)
  /// An `assignStmt` or a `defineStmt`.
  case assign(NodeID)
  /// A `valueSpec` of a `var` declaration.
  case declare(NodeID)
  case send(NodeID)
  case increment(NodeID)
  /// A `goStmt`.
  case launch(NodeID)
  /// A `deferStmt`: its call is registered here and runs when the function leaves.
  case `defer`(NodeID)
  /// The results of a `returnStmt` are evaluated; the block then leaves.
  case `return`(NodeID)
  /// Key and value of a `rangeStmt` get their next values.
  case next(NodeID)
  /// A `sendStmt` that is not done, because a case of its `select` that receives is taken: its reader has gone.
  case unsent(NodeID)
  /// The name of a type switch's guard is bound for one clause.
  case bind(guard: NodeID, clause: NodeID)
}

/// What decides between the two ways out of a block.
package enum FlowTest: Hashable, Sendable {
  /// A condition without `&&`, `||` and `!` at its top.
  case condition(NodeID)
  /// `tag == value` of an expression switch.
  case equals(tag: NodeID, value: NodeID)
  /// One of the types of a type switch's clause; `guard` is the guard statement.
  case type(guard: NodeID, clause: NodeID)
  /// Whether a `rangeStmt` has another element.
  case hasNext(NodeID)
}

/// How a block ends.
package enum FlowTransfer: Hashable, Sendable {
  case jump(BlockID)
  case branch(FlowTest, yes: BlockID, no: BlockID)
  /// One of several, which one cannot be told: a `select`.
  case oneOf([BlockID])
  /// The function returns, by this `returnStmt`, or by reaching its end (`none`).
  case leave(NodeID)
  /// Control ends here: `select {}`.
  case stop
}

/// Actions in order, and how control goes on.
package struct FlowBlock: Sendable {
  package fileprivate(set) var actions: [FlowAction] = []
  package fileprivate(set) var transfer: FlowTransfer = .stop
  /// Whether a loop comes round to this block.
  package fileprivate(set) var isLoopHead = false
}

/// The control-flow graph of one function body: what happens in which order, and where control may go.
///
/// It knows syntax only. Calls that never return are ordinary actions here; who walks the graph knows them. Function
/// literals inside are values: their bodies have graphs of their own. Deferred calls stand where they are registered.
package struct FlowGraph: Sendable {
  package private(set) var blocks: [FlowBlock] = []
  /// Where control enters.
  package var entry: BlockID { BlockID(0) }
  /// Whether the body is nested so deeply that the graph leaves parts out: nothing can be concluded from it.
  package internal(set) var isIncomplete = false

  /// The graph of the block statement `body`.
  package static func build(_ body: NodeID, in tree: SyntaxTree) -> FlowGraph {
    var builder = FlowGraphBuilder(tree: tree)
    return builder.build(body)
  }

  init() {}

  mutating func addBlock() -> BlockID {
    blocks.append(FlowBlock())
    return BlockID(blocks.count - 1)
  }

  mutating func append(_ action: FlowAction, to block: BlockID) { blocks[block.index].actions.append(action) }
  mutating func end(_ block: BlockID, with transfer: FlowTransfer) { blocks[block.index].transfer = transfer }
  mutating func markLoopHead(_ block: BlockID) { blocks[block.index].isLoopHead = true }

  package subscript(block: BlockID) -> FlowBlock { blocks[block.index] }

  /// Where control may go from a block.
  package func successors(of block: BlockID) -> [BlockID] {
    switch blocks[block.index].transfer {
    case .jump(let target): [target]
    case .branch(_, let yes, let no): [yes, no]
    case .oneOf(let targets): targets
    case .leave, .stop: []
    }
  }
}
