import GoScope
import GoSyntax

/// Channels from which nothing comes any more, or that never close.
struct SilentChannels {
  let resolver: Resolver

  /// Why a `range` over a channel never ends; nil where it may.
  func reason(ofRange x: Site) -> NoExit.Reason? {
    let channel = resolver.unwrapped(x)
    if let name = tickerName(channel) { return .tickerRange(name, isStopped: isStopped(channel)) }
    guard let decl = unsharedChannel(channel) else { return nil }
    return ChannelUses(resolver: resolver).isNeverClosed(decl) ? .silentChannel(resolver.name(decl)) : nil
  }

  /// Why a receive never comes back; nil where it may.
  func reason(ofReceive channel: Site) -> NoExit.Reason? {
    guard !isInSelect(channel) else { return nil }
    let inner = resolver.unwrapped(channel)
    if resolver.kind(inner) == .callExpr {
      guard case .external("time.After") = resolver.callee(ofCall: inner) else { return nil }
      return EndingCalls(resolver: resolver).longDuration(inner).map { .longSleep($0) }
    }
    guard let decl = unsharedChannel(inner) else { return nil }
    let uses = ChannelUses(resolver: resolver)
    return uses.isNeverClosed(decl) && uses.isNeverSentTo(decl) ? .silentChannel(resolver.name(decl)) : nil
  }

  /// `ticker.C` of a `time.Ticker`, `time.Tick(…)`: `Stop` does not close the channel.
  private func tickerName(_ channel: Site) -> String? {
    let tree = resolver.tree(of: channel)
    if tree.kind(channel.node) == .callExpr {
      guard case .external("time.Tick") = resolver.callee(ofCall: channel) else { return nil }
      return resolver.text(of: channel)
    }
    guard let selector = tree.selector(channel.node),
      resolver.name(Site(file: channel.file, node: selector.name)) == "C"
    else { return nil }
    var type = resolver.type(of: Site(file: channel.file, node: selector.x))
    if case .pointer(let target) = type { type = target }
    guard case .named(let name, _) = type, resolver.qualifiedName(name) == "time.Ticker" else { return nil }
    return resolver.text(of: channel)
  }

  /// Whether another function than the one that ranges stops the ticker: its author takes that for the end.
  private func isStopped(_ channel: Site) -> Bool {
    let tree = resolver.tree(of: channel)
    guard let x = tree.selector(channel.node)?.x,
      case .declared(let ticker) = resolver.entity(ofExpression: Site(file: channel.file, node: x))
    else { return false }
    let own = resolver.enclosingFunction(of: channel)
    return resolver.uses(of: ticker).contains { use in
      guard var above = resolver.above(use), resolver.enclosingFunction(of: use) != own else { return false }
      if resolver.tree(of: above).selector(above.node)?.name == use.node, let outer = resolver.above(above) {
        above = outer
      }
      guard let name = resolver.tree(of: above).selector(above.node)?.name else { return false }
      return resolver.name(Site(file: above.file, node: name)) == "Stop" && !isDeferredBy(above, own)
    }
  }

  /// Whether a call stands in a function literal that `function` defers.
  private func isDeferredBy(_ site: Site, _ function: FunctionID?) -> Bool {
    guard let literal = resolver.enclosingFunction(of: site), resolver.kind(literal) == .funcLit else { return false }
    return resolver.enclosingFunction(of: literal) == function
  }

  /// A receive that is the communication of a `select`'s case has company.
  private func isInSelect(_ channel: Site) -> Bool { resolver.clause(communicatingBy: channel) != nil }

  /// A local variable or unexported field that holds a channel.
  private func unsharedChannel(_ channel: Site) -> DeclID? {
    guard case .declared(let decl) = resolver.entity(ofExpression: channel),
      resolver.program.isOfModule(decl.file), resolver.declarationKind(decl) == .local
    else { return nil }
    return decl
  }
}

/// Everything that is done with one channel variable.
struct ChannelUses {
  let resolver: Resolver

  private enum Use { case send, receive, close, inspect, escape }

  /// Whether the channel is made here, and no code that can be seen or not closes it.
  func isNeverClosed(_ decl: DeclID) -> Bool {
    guard isMadeHere(decl) else { return false }
    return resolver.uses(of: decl).allSatisfy { use in
      switch kind(of: use) {
      case .send, .receive, .inspect: true
      case .close, .escape: false
      }
    }
  }

  func isNeverSentTo(_ decl: DeclID) -> Bool {
    resolver.uses(of: decl).allSatisfy { use in
      switch kind(of: use) {
      case .receive, .inspect: true
      case .send, .close, .escape: false
      }
    }
  }

  /// `ch := make(chan T)`, `var ch chan T`.
  private func isMadeHere(_ decl: DeclID) -> Bool {
    guard let list = resolver.above(decl), let statement = resolver.above(list) else { return false }
    let tree = resolver.tree(of: statement)
    if let spec = tree.valueSpec(statement.node) { return spec.values.isEmpty || isMake(spec.values.first, statement) }
    guard let assign = tree.assign(statement.node), assign.left.count == assign.right.count,
      let index = assign.left.firstIndex(of: decl.node)
    else { return false }
    return isMake(assign.right[assign.right.startIndex + index - assign.left.startIndex], statement)
  }

  private func isMake(_ value: NodeID?, _ statement: Site) -> Bool {
    guard let value else { return false }
    let call = resolver.unwrapped(Site(file: statement.file, node: value))
    guard resolver.kind(call) == .callExpr, case .builtin(.make) = resolver.callee(ofCall: call) else { return false }
    return true
  }

  private func kind(of use: Site) -> Use {
    guard let above = resolver.above(use) else { return .escape }
    let tree = resolver.tree(of: above)
    switch tree.kind(above.node) {
    case .parenExpr: return kind(of: above)
    case .sendStmt: return tree.child(above.node, 0) == use.node ? .send : .escape
    case .unaryExpr: return tree.unary(above.node)?.operator == .arrow ? .receive : .escape
    case .rangeStmt: return tree.rangeStmt(above.node)?.x == use.node ? .receive : .escape
    case .binaryExpr: return .inspect
    case .callExpr:
      switch resolver.callee(ofCall: above) {
      case .builtin(.len), .builtin(.cap): return .inspect
      case .builtin(.close): return .close
      default: return .escape
      }
    default: return .escape
    }
  }
}
