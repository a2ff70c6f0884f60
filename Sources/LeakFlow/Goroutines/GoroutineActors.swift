import GoScope
import GoSyntax

/// Who does what with a channel that one function makes: the function itself, and the goroutines it starts.
struct ChannelActors {
  /// What is done with the channel at one place.
  enum Deed {
    case send
    /// A send beside other cases of a `select`: it need not wait for ever.
    case trySend
    case receive
    case close
    /// The function returns it: who calls gets hold of it.
    case handOut
  }

  struct Use {
    let deed: Deed
    let site: Site
    /// The `go` statement whose goroutine does it; nil for the function itself.
    let launch: Site?
  }

  let uses: [Use]

  /// The uses of a local channel; nil where code that cannot be seen gets hold of it, or where somebody else than the
  /// function and the goroutines it starts uses it.
  init?(of channel: DeclID, in function: FunctionID, _ resolver: Resolver) {
    var uses: [Use] = []
    for use in resolver.uses(of: channel) {
      guard let above = resolver.above(use) else { return nil }
      if let call = Self.goCall(above, resolver) {
        guard let inner = Self.uses(byCallee: call, of: use, in: function, resolver) else { return nil }
        uses += inner
        continue
      }
      guard case .known(let deed)? = Self.deed(of: use, resolver) else {
        if Self.isInspection(of: use, resolver) { continue }
        return nil
      }
      guard let actor = Self.actor(of: use, in: function, resolver),
        deed != .handOut || Self.isOwn(use, function, resolver)
      else { return nil }
      uses.append(Use(deed: deed, site: use, launch: actor.launch))
    }
    self.uses = uses
  }

  private static func isOwn(_ use: Site, _ function: FunctionID, _ resolver: Resolver) -> Bool {
    resolver.enclosingFunction(of: use) == function
  }

  private struct Actor { let launch: Site? }

  private enum Answer { case known(Deed) }

  /// `go worker(ch)`: the call, where the node is one that a `go` statement starts.
  private static func goCall(_ node: Site, _ resolver: Resolver) -> Site? {
    guard resolver.kind(node) == .callExpr, let above = resolver.above(node), resolver.kind(above) == .goStmt else {
      return nil
    }
    return node
  }

  /// What the function that a `go` statement starts does with the channel it is given.
  private static func uses(
    byCallee call: Site, of argument: Site, in function: FunctionID, _ resolver: Resolver
  ) -> [Use]? {
    guard let launch = resolver.above(call), resolver.enclosingFunction(of: call) == function,
      let arguments = resolver.tree(of: call).call(call.node)?.arguments,
      let index = arguments.firstIndex(of: argument.node)
    else { return nil }
    let target: FunctionID
    switch resolver.callee(ofCall: call) {
    case .function(let function), .literal(let function): target = function
    default: return nil
    }
    let parameters = resolver.parameters(of: target)
    let position = index - arguments.startIndex
    guard position < parameters.count, let parameter = parameters[position] else { return nil }
    var uses: [Use] = []
    for use in resolver.uses(of: parameter) {
      guard case .known(let deed)? = deed(of: use, resolver), deed != .handOut,
        resolver.enclosingFunction(of: use) == target
      else { return nil }
      uses.append(Use(deed: deed, site: use, launch: launch))
    }
    return uses
  }

  private static func deed(of use: Site, _ resolver: Resolver) -> Answer? {
    guard let above = resolver.above(use) else { return nil }
    let tree = resolver.tree(of: above)
    switch tree.kind(above.node) {
    case .parenExpr: return deed(of: above, resolver)
    case .sendStmt:
      guard tree.child(above.node, 0) == use.node else { return nil }
      return .known(hasCompany(above, resolver) ? .trySend : .send)
    case .unaryExpr: return tree.unary(above.node)?.operator == .arrow ? .known(.receive) : nil
    case .rangeStmt: return tree.rangeStmt(above.node)?.x == use.node ? .known(.receive) : nil
    case .callExpr:
      guard case .builtin(.close) = resolver.callee(ofCall: above) else { return nil }
      return .known(.close)
    case .returnStmt: return .known(.handOut)
    default: return nil
    }
  }

  /// Whether a send is one of several cases of a `select`.
  private static func hasCompany(_ send: Site, _ resolver: Resolver) -> Bool {
    guard let clause = resolver.above(send), resolver.kind(clause) == .commClause,
      resolver.tree(of: clause).child(clause.node, 0) == send.node, let block = resolver.above(clause)
    else { return false }
    return resolver.tree(of: block).children(block.node).count > 1
  }

  private static func isInspection(of use: Site, _ resolver: Resolver) -> Bool {
    guard let above = resolver.above(use), resolver.kind(above) == .callExpr else { return false }
    switch resolver.callee(ofCall: above) {
    case .builtin(.len), .builtin(.cap): return true
    default: return false
    }
  }

  /// Who a use belongs to: the function itself, or a goroutine whose literal it starts directly.
  private static func actor(of use: Site, in function: FunctionID, _ resolver: Resolver) -> Actor? {
    var at = resolver.enclosingFunction(of: use)
    var last: FunctionID?
    while let current = at, current != function {
      last = current
      at = resolver.enclosingFunction(of: current)
    }
    guard at == function else { return nil }
    guard let literal = last else { return Actor(launch: nil) }
    guard let call = resolver.above(literal), resolver.kind(call) == .callExpr,
      resolver.tree(of: call).child(call.node, 0) == literal.node, let launch = resolver.above(call),
      resolver.kind(launch) == .goStmt
    else { return nil }
    return Actor(launch: launch)
  }
}
