import GoScope
import GoSyntax

/// Goroutines that send more often on one way than their function receives and the channel's buffer holds: mostly a
/// `return` that is missing after the send of an error.
struct RepeatedSends {
  let resolver: Resolver
  /// The control-flow graph of a function.
  let graph: (FunctionID) -> FlowGraph

  /// A goroutine and the send that nobody takes.
  struct Excess {
    let launch: Site
    let send: Site
    /// How many values the function takes at most.
    let received: Int
  }

  /// - Parameters:
  ///   - actors: who does what with one channel that `function` makes.
  ///   - capacity: the channel's buffer.
  func excess(_ actors: ChannelActors, capacity: Int, in function: FunctionID) -> Excess? {
    let senders = actors.uses.filter { $0.deed == .send }
    let receivers = actors.uses.filter { $0.deed == .receive }
    guard let launch = senders.first?.launch, senders.count > capacity + 1, !receivers.isEmpty,
      actors.uses.allSatisfy({ use in
        switch use.deed {
        case .send: use.launch == launch
        case .receive: use.launch == nil && !resolver.isRanged(use.site)
        case .close: use.launch == launch
        case .trySend, .handOut: false
        }
      }),
      let literal = resolver.enclosingFunction(of: senders[0].site), literal != function,
      senders.allSatisfy({ resolver.enclosingFunction(of: $0.site) == literal })
    else { return nil }
    let loops = EventLoops(resolver: resolver)
    guard !loops.isInLoop(launch), !senders.contains(where: { loops.isInLoop($0.site) }) else { return nil }
    let ways = WaysOut(graph: graph(function), resolver: resolver, function: function)
    guard receivers.allSatisfy({ !ways.comesAgain(to: $0.site.node) }) else { return nil }
    let taken = receivers.count + capacity
    let path = WaysOut(graph: graph(literal), resolver: resolver, function: literal)
      .longestWay(over: senders.map(\.site.node))
    guard path.count > taken else { return nil }
    return Excess(
      launch: launch, send: Site(file: launch.file, node: path[taken]), received: receivers.count)
  }
}

extension WaysOut {
  /// Whether control can come to a node a second time.
  func comesAgain(to node: NodeID) -> Bool {
    guard let start = block(of: node) else { return true }
    var queue = graph.successors(of: start)
    var seen = Set(queue)
    while let block = queue.popLast() {
      if block == start { return true }
      for next in graph.successors(of: block) where seen.insert(next).inserted { queue.append(next) }
    }
    return false
  }

  /// Those of `nodes` that lie on the way, without a second turn of any loop, on which most of them lie.
  func longestWay(over nodes: [NodeID]) -> [NodeID] {
    var known: [BlockID: [NodeID]] = [:]
    var open: Set<BlockID> = []
    var stack = [(block: graph.entry, isDone: false)]
    while let (block, isDone) = stack.popLast() {
      if !isDone {
        guard known[block] == nil, open.insert(block).inserted else { continue }
        stack.append((block, true))
        stack += graph.successors(of: block).map { ($0, false) }
        continue
      }
      let own = graph[block].actions.flatMap { action in nodes.filter { covers(action, $0) } }
      let rest =
        graph[block].actions.contains(where: neverReturns)
        ? [] : graph.successors(of: block).compactMap { known[$0] }.max { $0.count < $1.count } ?? []
      known[block] = own + rest
      open.remove(block)
    }
    return known[graph.entry] ?? []
  }

  private func block(of node: NodeID) -> BlockID? {
    graph.blocks.firstIndex { $0.actions.contains { covers($0, node) } }.map { BlockID($0) }
  }
}
