import GoScope
import GoSyntax

/// Goroutines that answer on an unbuffered channel which their function returns, and callers that take the channel and
/// leave without receiving.
///
/// ```go
/// func lookup(name string) <-chan answer {
///   ch := make(chan answer)
///   go func() { ch <- ask(name) }()
///   return ch
/// }
/// ```
struct PromisedSends {
  let resolver: Resolver
  let contexts: LaunchContexts
  /// The control-flow graph of a function.
  let graph: (FunctionID) -> FlowGraph

  /// What a caller does with the channel that lets the goroutine down.
  private struct Failure {
    let call: Site
    let words: String
    let step: FlowStep?
    let certainty: Certainty
  }

  /// The goroutines that wait for ever, one leak each.
  ///
  /// - Parameter actors: who does what with `channel`, which `function` makes and hands out.
  func leaks(of channel: DeclID, _ actors: ChannelActors, in function: FunctionID) -> [Leak] {
    guard actors.uses.contains(where: { $0.deed == .handOut }), resolver.results(of: function).count == 1,
      actors.uses.allSatisfy({ $0.deed != .receive && ($0.deed != .close || $0.launch != nil) })
    else { return [] }
    let senders = actors.uses.filter { $0.deed == .send }
    let launches = Set(senders.compactMap(\.launch)).sorted()
    guard launches.count == 1, let launch = launches.first, let send = senders.first,
      senders.allSatisfy({ $0.launch == launch })
    else { return [] }
    let sendsMany = repeats(senders, of: launch)
    // A worker that also waits for a stop is let down only if the stop comes between that and its send.
    guard !sendsMany || !isStopped(send.site) else { return [] }
    for call in resolver.callers(of: function) where isJudged(call) {
      guard let failure = failure(of: call, sendsMany: sendsMany), contexts.context(at: call).recurrence != .once
      else { continue }
      return [leak(channel, launch, send.site, failure, function)]
    }
    return []
  }

  /// Whether more than one value may be sent: control comes again to the launch or to a send.
  private func repeats(_ senders: [ChannelActors.Use], of launch: Site) -> Bool {
    EventLoops(resolver: resolver).isInLoop(launch)
      || senders.contains { sender in
        guard let worker = resolver.enclosingFunction(of: sender.site) else { return true }
        return WaysOut(graph: graph(worker), resolver: resolver, function: worker).comesAgain(to: sender.site.node)
      }
  }

  private func isStopped(_ send: Site) -> Bool {
    guard let worker = resolver.enclosingFunction(of: send) else { return false }
    let body = Site(file: worker.file, node: resolver.body(of: worker))
    return !StopCases(resolver: resolver).stops(in: body).isEmpty
  }

  private func isJudged(_ call: Site) -> Bool {
    resolver.kind(call) == .callExpr && resolver.program.isLinted(call.file)
      && !TestCode.contains(call, resolver.program)
  }

  private func failure(of call: Site, sendsMany: Bool) -> Failure? {
    var at = call
    while let above = resolver.above(at), resolver.kind(above) == .parenExpr { at = above }
    guard let above = resolver.above(at) else { return nil }
    let tree = resolver.tree(of: above)
    switch tree.kind(above.node) {
    case .exprStmt: return Failure(call: call, words: "drops the channel", step: nil, certainty: certainty(call))
    case .unaryExpr:
      guard tree.unary(above.node)?.operator == .arrow else { return nil }
      return failure(ofReceiveIn: above, call)
    case .rangeStmt:
      return sendsMany && tree.rangeStmt(above.node)?.x == at.node ? failure(ofLoopAround: at, call) : nil
    case .exprList:
      guard let statement = resolver.above(above), let assign = resolver.tree(of: statement).assign(statement.node),
        assign.left.count == 1, assign.right.count == 1, assign.right.first == at.node, let target = assign.left.first
      else { return nil }
      return failure(ofVariable: Site(file: call.file, node: target), call, sendsMany: sendsMany)
    default: return nil
    }
  }

  /// `case v := <-lookup(name):` beside other cases: each time another is taken, nobody has the channel any more.
  private func failure(ofReceiveIn receive: Site, _ call: Site) -> Failure? {
    guard let clause = resolver.clause(communicatingBy: receive), let block = resolver.above(clause),
      resolver.tree(of: block).children(block.node).count > 1
    else { return nil }
    return Failure(
      call: call, words: "drops the channel when another case is taken", step: nil, certainty: certainty(call))
  }

  private func failure(ofLoopAround receive: Site, _ call: Site) -> Failure? {
    guard let caller = resolver.enclosingFunction(of: call) else { return nil }
    let ways = WaysOut(graph: graph(caller), resolver: resolver, function: caller)
    return ways.exitFromLoop(around: receive).map { leaving(by: $0, call, "before every value is received", .medium) }
  }

  private func failure(ofVariable target: Site, _ call: Site, sendsMany: Bool) -> Failure? {
    if resolver.name(target) == "_" {
      return Failure(call: call, words: "drops the channel", step: nil, certainty: certainty(call))
    }
    guard resolver.kind(target) == .ident, case .declared(let variable) = resolver.entity(target), variable == target,
      let caller = resolver.enclosingFunction(of: call),
      let actors = ChannelActors(of: variable, in: caller, resolver), !actors.uses.isEmpty,
      actors.uses.allSatisfy({ $0.deed == .receive && $0.launch == nil })
    else { return nil }
    let graph = graph(caller)
    guard !graph.isIncomplete else { return nil }
    let ways = WaysOut(graph: graph, resolver: resolver, function: caller)
    let receives = actors.uses.map(\.site)
    let barriers = receives.map(\.node) + receives.compactMap { ways.head(ofLoopAround: $0, from: call, receives) }
    if let exit = ways.exit(after: call.node, avoiding: barriers) {
      return leaving(by: exit, call, "without receiving", certainty(call))
    }
    guard sendsMany, receives.count == 1, let receive = receives.first,
      resolver.isRanged(receive)
    else { return nil }
    return failure(ofLoopAround: receive, call)
  }

  private func leaving(
    by exit: WaysOut.Exit, _ call: Site, _ what: String, _ certainty: Certainty
  ) -> Failure {
    guard exit.statement.exists else {
      return Failure(call: call, words: "ends \(what)", step: nil, certainty: certainty)
    }
    let statement = Site(file: call.file, node: exit.statement)
    return Failure(
      call: call, words: "returns in line \(resolver.line(of: statement)) \(what)",
      step: FlowStep(place: resolver.place(of: statement), text: "nobody receives after this"), certainty: certainty)
  }

  /// A call through an interface or a variable may reach another function.
  private func certainty(_ call: Site) -> Certainty {
    if case .function = resolver.callee(ofCall: call) { return .high }
    return .medium
  }

  private func leak(
    _ channel: DeclID, _ launch: Site, _ send: Site, _ failure: Failure, _ function: FunctionID
  ) -> Leak {
    let name = resolver.name(channel)
    let caller = GoroutineWords(resolver).starter(of: failure.call)
    return Leak(
      rule: GoroutineSends.rule, place: FlowPlace(keyword: launch, resolver),
      message: "goroutine started by \(resolver.name(of: function)) may wait for ever to send to \(name): \(caller), "
        + "which gets the channel, \(failure.words)",
      steps: [
        FlowStep(place: resolver.place(of: channel), text: "\(name) has no buffer"),
        FlowStep(place: FlowPlace(keyword: launch, resolver), text: "the goroutine starts here"),
        FlowStep(place: resolver.place(of: send), text: "it waits here for somebody to receive"),
        FlowStep(place: resolver.place(of: failure.call), text: "\(caller) gets the channel here"),
      ] + (failure.step.map { [$0] } ?? []),
      advice: "give \(name) a buffer for every value that is sent, or let the sender select on a context's Done()",
      certainty: failure.certainty)
  }
}
