import GoScope
import GoSyntax

// Where there is still something to find.

extension FlowWalk {
  /// For each block of the function, whether control may come from it to the call that acquires: elsewhere a path on
  /// which nothing is owed has nothing more to tell. Nil where every path matters.
  func blocksThatMayAcquire(in graph: FlowGraph) -> [Bool]? {
    guard !isWhole, depth == 0, let call = obligation.acquisition, call.file == function.file else { return nil }
    var reaches = graph.blocks.map { block in
      block.actions.contains { holds($0, call.node) } || holds(block.transfer, call.node)
    }
    guard reaches.contains(true) else { return nil }
    var sources: [[Int]] = Array(repeating: [], count: reaches.count)
    for index in reaches.indices {
      for next in graph.successors(of: BlockID(index)) { sources[next.index].append(index) }
    }
    var open = reaches.indices.filter { reaches[$0] }
    while let block = open.popLast() {
      for source in sources[block] where !reaches[source] {
        reaches[source] = true
        open.append(source)
      }
    }
    return reaches
  }

  /// The block in which the call acquires.
  func acquiringBlock(in graph: FlowGraph) -> BlockID? {
    guard let call = obligation.acquisition, call.file == function.file else { return nil }
    return graph.blocks.firstIndex { block in
      block.actions.contains { holds($0, call.node) } || holds(block.transfer, call.node)
    }.map { BlockID($0) }
  }

  private func holds(_ action: FlowAction, _ call: NodeID) -> Bool {
    switch action {
    case .evaluate(let node), .assign(let node), .declare(let node), .send(let node), .increment(let node),
      .launch(let node), .defer(let node), .return(let node), .next(let node), .unsent(let node):
      holds(node, call)
    case .bind(let guardStatement, let clause): holds(guardStatement, call) || holds(clause, call)
    }
  }

  private func holds(_ transfer: FlowTransfer, _ call: NodeID) -> Bool {
    switch transfer {
    case .branch(.condition(let node), _, _), .branch(.hasNext(let node), _, _), .leave(let node): holds(node, call)
    case .branch(.equals(let tag, let value), _, _): holds(tag, call) || holds(value, call)
    case .branch(.type(let guardStatement, let clause), _, _): holds(guardStatement, call) || holds(clause, call)
    case .jump, .oneOf, .stop: false
    }
  }

  private func holds(_ node: NodeID, _ call: NodeID) -> Bool {
    node.exists && tree.subtree(of: node).contains(call.index)
  }
}
