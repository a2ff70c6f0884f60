import GoScope
import GoSyntax

/// Whether a place stands in a loop that goes round for as long as the process lives.
struct EventLoops {
  let resolver: Resolver

  /// The innermost loop around `site`, within its function, that waits for events or for time and comes back to it.
  func loop(around site: Site) -> Site? {
    var (inner, outer) = (site, resolver.above(site))
    while let node = outer {
      let kind = resolver.kind(node)
      if kind == .funcLit || kind == .funcDecl { return nil }
      if isBody(inner.node, of: node), waits(node), !leaves(after: site, loop: node) { return node }
      (inner, outer) = (node, resolver.above(node))
    }
    return nil
  }

  /// Whether any loop of the function stands around `site`.
  func isInLoop(_ site: Site) -> Bool {
    var (inner, outer) = (site, resolver.above(site))
    while let node = outer {
      let kind = resolver.kind(node)
      if kind == .funcLit || kind == .funcDecl { return false }
      if isBody(inner.node, of: node) { return true }
      (inner, outer) = (node, resolver.above(node))
    }
    return false
  }

  private func isBody(_ node: NodeID, of loop: Site) -> Bool {
    let tree = resolver.tree(of: loop)
    return tree.forStmt(loop.node)?.body == node || tree.rangeStmt(loop.node)?.body == node
  }

  /// Whether a loop waits for something from outside with each round: a channel, a connection, the clock.
  private func waits(_ loop: Site) -> Bool {
    let tree = resolver.tree(of: loop)
    if let range = tree.rangeStmt(loop.node) {
      guard let x = resolver.site(range.x, beside: loop) else { return false }
      if case .channel = resolver.underlying(resolver.type(of: x)) { return isLasting(x) }
      return false
    }
    guard let loopStmt = tree.forStmt(loop.node), !isCount(loopStmt.condition, tree),
      let body = resolver.site(loopStmt.body, beside: loop)
    else { return false }
    return resolver.nodes(in: body) { $0 == .unaryExpr || $0 == .callExpr }.contains(where: isWait)
  }

  /// Whether a condition compares numbers: such a loop comes to its end.
  private func isCount(_ condition: NodeID, _ tree: SyntaxTree) -> Bool {
    switch tree.binary(tree.unparenthesized(condition))?.operator {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }

  /// Whether a channel is more than the work of one call: of the package, of an object, of the clock.
  private func isLasting(_ channel: Site) -> Bool {
    let inner = resolver.unwrapped(channel)
    if resolver.kind(inner) == .callExpr {
      switch resolver.callee(ofCall: inner) {
      case .external("time.Tick"), .external("time.After"): return true
      default: return false
      }
    }
    if isTicker(inner) { return true }
    guard case .declared(let decl) = resolver.entity(ofExpression: inner) else { return false }
    switch resolver.declarationKind(decl) {
    case .packageVariable, .field: return true
    default: return false
    }
  }

  /// `ticker.C`.
  private func isTicker(_ channel: Site) -> Bool {
    guard let selector = resolver.tree(of: channel).selector(channel.node),
      resolver.name(Site(file: channel.file, node: selector.name)) == "C"
    else { return false }
    var type = resolver.type(of: Site(file: channel.file, node: selector.x))
    if case .pointer(let pointee) = type { type = pointee }
    guard case .named(let name, _) = type else { return false }
    return resolver.qualifiedName(name) == "time.Ticker"
  }

  private func isWait(_ site: Site) -> Bool {
    let tree = resolver.tree(of: site)
    if let unary = tree.unary(site.node) {
      return unary.operator == .arrow && isLasting(Site(file: site.file, node: unary.x))
    }
    guard let call = tree.call(site.node), let name = tree.selector(call.function)?.name else { return false }
    return Self.waitingCalls.contains(resolver.name(Site(file: site.file, node: name)))
  }

  /// Whether control always leaves the loop behind `site`, so that it comes there only once.
  private func leaves(after site: Site, loop: Site) -> Bool {
    var (inner, outer) = (site, resolver.above(site))
    while let node = outer, node != loop {
      let tree = resolver.tree(of: node)
      if [.blockStmt, .caseClause, .commClause].contains(tree.kind(node.node)),
        let last = tree.children(node.node).last(where: \.exists), last > inner.node || last == inner.node,
        leaves(last, of: loop, from: node)
      {
        return true
      }
      (inner, outer) = (node, resolver.above(node))
    }
    return false
  }

  private func leaves(_ statement: NodeID, of loop: Site, from block: Site) -> Bool {
    let tree = resolver.tree(of: loop)
    switch tree.kind(statement) {
    case .returnStmt: return true
    case .branchStmt:
      let keyword = tree.tokenKind(tree.firstToken(statement))
      guard keyword == .break else { return keyword == .goto }
      return tree.child(statement, 0).exists || isDirectlyIn(loop, block)
    default: return false
    }
  }

  /// Whether a `break` in `block` without a label would leave `loop`: no `switch`, `select` or other loop between.
  private func isDirectlyIn(_ loop: Site, _ block: Site) -> Bool {
    var at: Site? = block
    while let node = at, node != loop {
      switch resolver.kind(node) {
      case .commClause, .caseClause, .forStmt, .rangeStmt: return false
      default: at = resolver.above(node)
      }
    }
    return true
  }

  private static let waitingCalls: Set<String> = [
    "Accept", "AcceptTCP", "AcceptUnix", "AcceptStream", "ReadMessage", "ReadFrom", "ReadFromUDP", "ReadMsg", "Recv",
    "RecvMsg", "Receive", "ReceiveMessage", "Poll", "FetchMessage", "NextMessage", "Sleep", "Wait", "ReadJSON",
    "GetUpdatesChan", "NextPacket", "BRPop", "BLPop", "XRead", "XReadGroup",
  ]
}
