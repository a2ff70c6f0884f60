import GoScope
import GoSyntax

/// Finds goroutines that can never end and can be started again and again.
package final class GoroutineLaunches {
  private let resolver: Resolver
  private let ends: GoroutineEnds
  private let contexts: LaunchContexts

  /// The name of the rule that reports what this finds.
  package static let rule = "goroutine-no-exit"

  package init(_ resolver: Resolver, ends: GoroutineEnds, contexts: LaunchContexts) {
    self.resolver = resolver
    self.ends = ends
    self.contexts = contexts
  }

  /// The leak that a `go` statement starts; nil where there is none.
  package func leak(ofGo statement: Site) -> Leak? {
    let file = resolver.program.file(statement.file)
    guard !TestCode.contains(statement, resolver.program), resolver.program.isLinted(file.id),
      let call = goCall(statement), let noExit = noExit(of: call)
    else { return nil }
    let context = contexts.context(at: statement)
    guard let certainty = certainty(of: noExit, context, statement) else { return nil }
    return Leak(
      rule: Self.rule, place: place(of: statement, call), message: message(statement, call, noExit),
      steps: steps(statement, call, noExit, context), advice: advice(noExit), certainty: certainty)
  }

  private func goCall(_ statement: Site) -> Site? {
    let tree = resolver.tree(of: statement)
    guard tree.kind(statement.node) == .goStmt else { return nil }
    let call = Site(file: statement.file, node: tree.unparenthesized(tree.child(statement.node, 0)))
    return tree.kind(call.node) == .callExpr ? call : nil
  }

  private func noExit(of call: Site) -> NoExit? {
    let callee = resolver.callee(ofCall: call)
    switch callee {
    case .function(let function), .literal(let function):
      return ends.end(of: function, calls: GoroutineEnds.depth).noExit
    default:
      guard let sleep = EndingCalls(resolver: resolver).longSleep(callee, call) else { return nil }
      return NoExit(reason: .longSleep(sleep), site: call, path: [])
    }
  }

  /// How sure the leak is: by how often the launch is, and by what the code says about the end its author had in mind.
  private func certainty(of noExit: NoExit, _ context: LaunchContext, _ launch: Site) -> Certainty? {
    if context.recurrence > .once, !context.isNear() || OnceGuards(resolver: resolver).isRationed(launch) {
      return .low
    }
    switch context.origin {
    case .unused, .once: return nil
    case .handler, .eventLoop: return .high
    case .service, .callback: return isSilent(noExit) ? .medium : .high
    case .exported: return .medium
    case .setUp, .opaque: return noExit.isMeantToEnd ? .medium : .low
    case .registered: return .low
    }
  }

  /// Whether the reason is the absence of something elsewhere, not a loop that can be seen.
  private func isSilent(_ noExit: NoExit) -> Bool {
    if case .silentChannel = noExit.reason { return true }
    return false
  }

  // MARK: Words

  /// The `go` statement up to the body of a literal.
  private func place(of statement: Site, _ call: Site) -> FlowPlace {
    let whole = resolver.place(of: statement)
    let tree = resolver.tree(of: call)
    guard let function = tree.call(call.node)?.function, let literal = tree.funcLit(tree.unparenthesized(function))
    else { return whole }
    let end = resolver.place(of: Site(file: call.file, node: literal.type)).end
    return FlowPlace(file: whole.file, start: whole.start, end: min(whole.end, end))
  }

  private func message(_ statement: Site, _ call: Site, _ noExit: NoExit) -> String {
    let starter = resolver.enclosingFunction(of: statement).map(starterName) ?? "the package"
    return "goroutine started by \(starter) never ends: \(reason(noExit))"
  }

  /// The name of the declared function around a literal, or of the function itself.
  private func starterName(_ function: FunctionID) -> String {
    var at = function
    while resolver.kind(at) == .funcLit, let outer = resolver.enclosingFunction(of: at) { at = outer }
    return resolver.name(of: at)
  }

  private func reason(_ noExit: NoExit) -> String {
    let line = resolver.line(of: noExit.site)
    switch noExit.reason {
    case .loop: return "the loop on line \(line) has no way out"
    case .misdirectedBreak(let site, let word):
      return "the break on line \(resolver.line(of: site)) leaves only the \(word)"
    case .ignoredStop(let site, let name):
      return "the \(name) case on line \(resolver.line(of: site)) does not leave the loop"
    case .tickerRange(let name, _):
      return "nothing ends the range over \(name) on line \(line), and Stop does not close the channel"
    case .silentChannel(let name): return "nothing closes \(name), which line \(line) waits for"
    case .fixedCondition(let name): return "nothing ever changes \(name), which the loop on line \(line) tests"
    case .emptySelect: return "the empty select on line \(line) blocks for ever"
    case .longSleep(let nanoseconds): return "it sleeps for \(Self.hours(nanoseconds)) on line \(line)"
    case .jump: return "the goto on line \(line) goes round without a way out"
    }
  }

  private static func hours(_ nanoseconds: Int64) -> String {
    let hours = nanoseconds / EndingCalls.longNanoseconds
    return hours == 1 ? "an hour" : "\(hours) hours"
  }

  private func steps(_ launch: Site, _ call: Site, _ noExit: NoExit, _ context: LaunchContext) -> [FlowStep] {
    var steps = context.chain
    steps.append(FlowStep(place: place(of: launch, call), text: "the goroutine starts here"))
    for call in noExit.path { steps.append(FlowStep(place: resolver.place(of: call), text: "it calls this")) }
    switch noExit.reason {
    case .misdirectedBreak(let site, let word):
      steps.append(FlowStep(place: resolver.place(of: site), text: "this leaves only the \(word)"))
    case .ignoredStop(let site, _):
      steps.append(FlowStep(place: keyword(of: site, 4), text: "this case stays in the loop"))
    default: steps.append(FlowStep(place: keyword(of: noExit.site, 6), text: "control never leaves this"))
    }
    return steps
  }

  private func keyword(of site: Site, _ length: Int) -> FlowPlace {
    let place = resolver.place(of: site)
    let isCall = resolver.kind(site) == .callExpr || resolver.kind(site) == .unaryExpr
    let width = resolver.kind(site) == .forStmt || resolver.kind(site) == .rangeStmt ? 3 : length
    return isCall ? place : FlowPlace(file: place.file, start: place.start, end: min(place.end, place.start + width))
  }

  private func advice(_ noExit: NoExit) -> String {
    switch noExit.reason {
    case .misdirectedBreak: "return, or break to a label on the loop"
    case .ignoredStop: "return from this case"
    case .tickerRange: "select on the ticker and on ctx.Done() or a stop channel, and return on the latter"
    case .silentChannel: "close the channel when nothing more comes"
    case .longSleep: "use time.AfterFunc, or select on a timer and ctx.Done()"
    case .fixedCondition: "change the variable where the goroutine should end, or select on ctx.Done()"
    case .loop, .emptySelect, .jump: "select on ctx.Done() or a stop channel in the loop, and return"
    }
  }
}
