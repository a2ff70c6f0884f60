import GoScope
import GoSyntax

/// Finds goroutines that send to an unbuffered channel which, on some path, nobody receives from any more.
package final class GoroutineSends {
  private let resolver: Resolver
  private let contexts: LaunchContexts

  /// The name of the rule that reports what this finds.
  package static let rule = "goroutine-blocked-send"

  package init(_ resolver: Resolver, contexts: LaunchContexts) {
    self.resolver = resolver
    self.contexts = contexts
  }

  /// The goroutines that a function starts and, by leaving, lets down.
  package func leaks(in function: FunctionID, graph: FlowGraph) -> [Leak] {
    guard !graph.isIncomplete, !TestCode.contains(function, resolver.program), resolver.program.isLinted(function.file)
    else { return [] }
    let body = Site(file: function.file, node: resolver.body(of: function))
    guard body.node.exists else { return [] }
    let known = channels(in: body, of: function).compactMap { channel in
      ChannelActors(of: channel, in: function, resolver).map { (channel, $0) }
    }
    var launches: Set<FlowPlace> = []
    return known.flatMap { leaks(of: $0.0, $0.1, among: known.map(\.1), in: function, graph) }
      .filter { launches.insert($0.place).inserted }
  }

  /// The unbuffered channels that a function makes in its own body: `ch := make(chan T)`.
  private func channels(in body: Site, of function: FunctionID) -> [DeclID] {
    resolver.nodes(in: body) { $0 == .defineStmt || $0 == .valueSpec }.flatMap { statement -> [DeclID] in
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
      return zip(names, values).filter { isUnbuffered(Site(file: statement.file, node: $0.1)) }
        .map { Site(file: statement.file, node: $0.0) }
        .filter { resolver.kind($0) == .ident && !isReassigned($0) }
    }
  }

  private func isUnbuffered(_ value: Site) -> Bool {
    let inner = resolver.unwrapped(value)
    guard let call = resolver.tree(of: inner).call(inner.node), case .builtin(.make) = resolver.callee(ofCall: inner),
      let type = call.arguments.first, case .channel = resolver.underlying(resolver.type(of: inner)), type.exists
    else { return false }
    guard call.arguments.count > 1 else { return true }
    return resolver.constantInt(Site(file: inner.file, node: call.arguments[call.arguments.startIndex + 1])) == 0
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
      guard let send = own.first, let exit = exit(from: launch, own, receivers.map(\.site), heard, ways) else {
        continue
      }
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

  /// Where the function leaves while a sender still waits; nil where it does not.
  private func exit(
    from launch: Site, _ sends: [ChannelActors.Use], _ receives: [Site], _ heard: [Site], _ ways: WaysOut
  ) -> WaysOut.Exit? {
    let barriers = heard.map(\.node) + heard.compactMap { ways.head(ofLoopAround: $0, from: launch, heard) }
    if let early = ways.exit(after: launch.node, avoiding: barriers) { return early }
    let loops = EventLoops(resolver: resolver)
    let sendsMany = loops.isInLoop(launch) || sends.contains { loops.isInLoop($0.site) }
    guard sendsMany else { return nil }
    // Several values are sent: leaving after one receive, from within the loop that receives, lets down the rest.
    return receives.lazy.compactMap { receive in
      loops.isInLoop(receive) || self.isRange(receive)
        ? ways.exitFromLoop(around: receive) : ways.exit(after: receive.node, avoiding: [])
    }.first
  }

  private func isRange(_ receive: Site) -> Bool {
    resolver.above(receive).map { resolver.kind($0) == .rangeStmt } ?? false
  }

  private func leak(_ channel: DeclID, _ launch: Site, _ send: Site, _ exit: WaysOut.Exit) -> Leak {
    let name = resolver.name(channel)
    var starter = resolver.enclosingFunction(of: launch) ?? launch
    while resolver.kind(starter) == .funcLit, let outer = resolver.enclosingFunction(of: starter) { starter = outer }
    let way =
      exit.statement.exists ? "line \(line(exit.statement, launch)) returns" : "\(resolver.name(of: starter)) ends"
    let what = exit.isEarly ? "without receiving" : "before every value is received"
    return Leak(
      rule: Self.rule, place: place(launch),
      message:
        "goroutine started by \(resolver.name(of: starter)) may wait for ever to send to \(name): \(way) \(what)",
      steps: [
        FlowStep(place: resolver.place(of: channel), text: "\(name) has no buffer"),
        FlowStep(place: place(launch), text: "the goroutine starts here"),
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

  private func place(_ launch: Site) -> FlowPlace {
    let whole = resolver.place(of: launch)
    return FlowPlace(file: whole.file, start: whole.start, end: min(whole.end, whole.start + 2))
  }
}
