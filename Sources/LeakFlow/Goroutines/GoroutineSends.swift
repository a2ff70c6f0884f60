import GoScope
import GoSyntax

/// Finds goroutines that send to an unbuffered channel which, on some path, nobody receives from any more.
package final class GoroutineSends {
  private let resolver: Resolver
  private let contexts: LaunchContexts
  private let graph: (FunctionID) -> FlowGraph

  /// The name of the rule that reports what this finds.
  package static let rule = "goroutine-blocked-send"

  /// - Parameter graph: the control-flow graph of a function.
  package init(_ resolver: Resolver, contexts: LaunchContexts, graph: @escaping (FunctionID) -> FlowGraph) {
    self.resolver = resolver
    self.contexts = contexts
    self.graph = graph
  }

  /// The goroutines that a function starts and, by leaving, lets down.
  package func leaks(in function: FunctionID) -> [Leak] {
    let graph = graph(function)
    guard !graph.isIncomplete, !TestCode.contains(function, resolver.program), resolver.program.isLinted(function.file)
    else { return [] }
    let body = Site(file: function.file, node: resolver.body(of: function))
    guard body.node.exists else { return [] }
    let known = channels(in: body, of: function).compactMap { channel in
      ChannelActors(of: channel.decl, in: function, resolver).map { (channel, $0) }
    }
    let unbuffered = known.filter { $0.0.capacity == 0 }
    let promises = PromisedSends(resolver: resolver, contexts: contexts, graph: self.graph)
    var launches: Set<FlowPlace> = []
    return
      (unbuffered.flatMap { leaks(of: $0.0.decl, $0.1, among: unbuffered.map(\.1), in: function, graph) }
      + unbuffered.flatMap { promises.leaks(of: $0.0.decl, $0.1, in: function) }
      + known.compactMap { excess(of: $0.0, $0.1, in: function) })
      .filter { launches.insert($0.place).inserted }
  }

  /// A channel that a function makes, and how many values its buffer holds.
  private struct MadeChannel {
    let decl: DeclID
    let capacity: Int
  }

  /// The channels with a constant buffer that a function makes in its own body: `ch := make(chan T, 1)`.
  private func channels(in body: Site, of function: FunctionID) -> [MadeChannel] {
    resolver.nodes(in: body) { $0 == .defineStmt || $0 == .valueSpec }.flatMap { statement -> [MadeChannel] in
      let tree = resolver.tree(of: statement)
      let (names, values): ([NodeID], [NodeID])
      if let assign = tree.assign(statement.node) {
        (names, values) = (Array(assign.left), Array(assign.right))
      } else if let spec = tree.valueSpec(statement.node) {
        (names, values) = (Array(spec.names), Array(spec.values))
      } else {
        return []
      }
      guard names.count == values.count else { return [] }
      return zip(names, values).compactMap { name, value in
        let decl = Site(file: statement.file, node: name)
        guard let capacity = capacity(ofMake: Site(file: statement.file, node: value)),
          resolver.kind(decl) == .ident, !isReassigned(decl)
        else { return nil }
        return MadeChannel(decl: decl, capacity: capacity)
      }
    }
  }

  /// The buffer that `make(chan T, n)` asks for; nil for other expressions and where `n` is no constant.
  private func capacity(ofMake value: Site) -> Int? {
    let inner = resolver.unwrapped(value)
    guard let call = resolver.tree(of: inner).call(inner.node), case .builtin(.make) = resolver.callee(ofCall: inner),
      let type = call.arguments.first, case .channel = resolver.underlying(resolver.type(of: inner)), type.exists
    else { return nil }
    guard call.arguments.count > 1 else { return 0 }
    return resolver.constantInt(Site(file: inner.file, node: call.arguments[call.arguments.startIndex + 1]))
      .flatMap { Int(exactly: $0) }
  }

  private func isReassigned(_ decl: DeclID) -> Bool {
    resolver.uses(of: decl).contains { use in
      guard let list = resolver.above(use), resolver.kind(list) == .exprList, let statement = resolver.above(list)
      else { return false }
      return resolver.tree(of: statement).child(statement.node, 0) == list.node
    }
  }

  private func leaks(
    of channel: DeclID, _ actors: ChannelActors, among all: [ChannelActors], in function: FunctionID,
    _ graph: FlowGraph
  ) -> [Leak] {
    let senders = actors.uses.filter { $0.deed == .send && $0.launch != nil }
    let receivers = actors.uses.filter { $0.deed == .receive }
    // Where the function closes the channel itself, a late send is a crash, which is another matter.
    let closes = actors.uses.filter { $0.deed == .close && $0.launch == nil }.map(\.site)
    guard !closes.contains(where: isDeferred), !senders.isEmpty, receivers.allSatisfy({ $0.launch == nil }),
      !receivers.isEmpty
    else { return [] }
    let ways = WaysOut(graph: graph, resolver: resolver, function: function)
    var leaks: [Leak] = []
    for launch in Set(senders.compactMap(\.launch)).sorted() {
      let own = senders.filter { $0.launch == launch }
      // What is received on a channel that the goroutine may have used instead is as good.
      let others = all.filter { $0.uses.contains { $0.launch == launch && $0.deed == .send } }
      let heard = others.flatMap(\.uses).filter { $0.deed == .receive && $0.launch == nil }.map(\.site) + closes
      let mates = sendsOnce(own) ? all.filter { sendsOnce($0.uses.filter { $0.deed == .send }) } : []
      let paired = mates.flatMap(\.uses).filter { $0.deed == .receive && $0.launch == nil }.map(\.site)
      guard let send = own.first, let exit = exit(from: launch, own, receivers.map(\.site), heard, paired, ways)
      else { continue }
      let context = contexts.context(at: launch)
      guard context.recurrence != .once else { continue }
      leaks.append(leak(channel, launch, send.site, exit))
    }
    return leaks
  }

  private func isDeferred(_ use: Site) -> Bool {
    guard let call = resolver.above(use), let statement = resolver.above(call) else { return false }
    return resolver.kind(statement) == .deferStmt
  }

  /// Whether one goroutine, started once, sends one value on each of its ways.
  private func sendsOnce(_ sends: [ChannelActors.Use]) -> Bool {
    guard let first = sends.first, let launch = first.launch, sends.allSatisfy({ $0.launch == launch }),
      let worker = resolver.enclosingFunction(of: first.site),
      sends.allSatisfy({ resolver.enclosingFunction(of: $0.site) == worker })
    else { return false }
    let loops = EventLoops(resolver: resolver)
    guard !loops.isInLoop(launch), !sends.contains(where: { loops.isInLoop($0.site) }) else { return false }
    return WaysOut(graph: graph(worker), resolver: resolver, function: worker)
      .longestWay(over: sends.map(\.site.node)).count == 1
  }

  /// Where the function leaves while a sender still waits; nil where it does not.
  private func exit(
    from launch: Site, _ sends: [ChannelActors.Use], _ receives: [Site], _ heard: [Site], _ paired: [Site],
    _ ways: WaysOut
  ) -> WaysOut.Exit? {
    let pending = PendingFlags(resolver: resolver).tests(of: heard, raisedAt: launch)
    let barriers =
      heard.map(\.node) + heard.compactMap { ways.head(ofLoopAround: $0, from: launch, heard, paired: paired) }
      + pending
    if let early = ways.exit(after: launch.node, avoiding: barriers) { return early }
    let loops = EventLoops(resolver: resolver)
    let isLaunchedAgain = loops.isInLoop(launch) && pending.isEmpty
    guard isLaunchedAgain || sends.contains(where: { comesAgain(to: $0.site) }) else { return nil }
    // Several values are sent: leaving after one receive, from within the loop that receives, lets down the rest.
    return receives.lazy.compactMap { receive in
      loops.isInLoop(receive) || self.resolver.isRanged(receive)
        ? ways.exitFromLoop(around: receive) : ways.exit(after: receive.node, avoiding: [])
    }.first
  }

  /// Whether the goroutine may come to a send more than once; in a loop that it leaves behind the send it does not.
  private func comesAgain(to send: Site) -> Bool {
    guard EventLoops(resolver: resolver).isInLoop(send) else { return false }
    guard let worker = resolver.enclosingFunction(of: send) else { return true }
    return WaysOut(graph: graph(worker), resolver: resolver, function: worker).comesAgain(to: send.node)
  }

  private func leak(_ channel: DeclID, _ launch: Site, _ send: Site, _ exit: WaysOut.Exit) -> Leak {
    let name = resolver.name(channel)
    let starter = GoroutineWords(resolver).starter(of: launch)
    let way = exit.statement.exists ? "line \(line(exit.statement, launch)) returns" : "\(starter) ends"
    let what = exit.isEarly ? "without receiving" : "before every value is received"
    return Leak(
      rule: Self.rule, place: FlowPlace(keyword: launch, resolver),
      message: "goroutine started by \(starter) may wait for ever to send to \(name): \(way) \(what)",
      steps: [
        FlowStep(place: resolver.place(of: channel), text: "\(name) has no buffer"),
        FlowStep(place: FlowPlace(keyword: launch, resolver), text: "the goroutine starts here"),
        FlowStep(place: resolver.place(of: send), text: "it waits here for somebody to receive"),
      ]
        + (exit.statement.exists
          ? [
            FlowStep(
              place: resolver.place(of: Site(file: launch.file, node: exit.statement)),
              text: "nobody receives after this")
          ]
          : []),
      advice: exit.isEarly
        ? "give \(name) a buffer for every value that is sent: make(chan T, 1)"
        : "receive the rest before leaving, or let the sender select on ctx.Done()",
      certainty: exit.isEarly ? .high : .medium)
  }

  private func line(_ node: NodeID, _ beside: Site) -> Int { resolver.line(of: Site(file: beside.file, node: node)) }

  /// A leak where a goroutine sends more values than anybody takes.
  private func excess(of channel: MadeChannel, _ actors: ChannelActors, in function: FunctionID) -> Leak? {
    let repeated = RepeatedSends(resolver: resolver, graph: graph)
    guard let excess = repeated.excess(actors, capacity: channel.capacity, in: function),
      contexts.context(at: excess.launch).recurrence != .once
    else { return nil }
    let name = resolver.name(channel.decl)
    let starter = GoroutineWords(resolver).starter(of: excess.launch)
    let times = excess.received == 1 ? "once" : "\(excess.received) times"
    return Leak(
      rule: Self.rule, place: FlowPlace(keyword: excess.launch, resolver),
      message: "goroutine started by \(starter) may wait for ever to send to \(name): it comes to the send in line "
        + "\(resolver.line(of: excess.send)) after another, and \(starter) receives \(times) at most",
      steps: [
        FlowStep(
          place: resolver.place(of: channel.decl),
          text: channel.capacity == 0 ? "\(name) has no buffer" : "\(name) holds \(channel.capacity)"),
        FlowStep(place: FlowPlace(keyword: excess.launch, resolver), text: "the goroutine starts here"),
        FlowStep(place: resolver.place(of: excess.send), text: "it waits here for somebody to receive"),
      ], advice: "return after the first send, or give \(name) a buffer for every value that is sent",
      certainty: .high)
  }
}
