import GoScope
import GoSyntax

// Values that goroutines look after.

extension FlowWalk {
  /// `go call`: a goroutine that releases the value, or may never end, has it from now on.
  func launch(_ call: NodeID) {
    guard let parts = tree.call(call) else { return }
    let function = tree.unparenthesized(parts.function)
    guard state.standing == .owed, tree.kind(function) == .funcLit else {
      let before = state
      isLaunching = true
      _ = evaluate(call)
      isLaunching = false
      if before.standing == .owed, isOver {
        isOver = false
        state = before
        state.settle(.unknown)
      }
      return
    }
    let literal = site(function)
    var arguments: [DeclID: FlowValue] = [:]
    for (parameter, argument) in zip(flow.resolver.parameters(of: literal), parts.arguments) {
      let value = evaluate(argument)
      if let parameter, value != .none { arguments[parameter] = value }
    }
    let isInvolved = arguments.values.contains { $0.isRelated } || refersToValue(literal)
    forgetAssigned(in: literal)
    guard isInvolved else { return }
    guard let exits = run(literal, arguments: arguments) else { return state.settle(.unknown) }
    guard exits.isEmpty || exits.contains(where: { $0.state.standing != .owed }) else { return }
    entrust(to: literal, at: call, mayGiveUp: exits.contains { $0.state.standing == .owed })
  }

  /// A goroutine has the value now. One that ends on some way without having released a connection has done nothing for
  /// whoever accepted it: `go s.serve(conn)`, which returns where the handshake fails.
  func entrust(to function: FunctionID, at call: NodeID, mayGiveUp: Bool) {
    guard mayGiveUp, isConnection, choices.choose(2) == 1 else {
      return state.settle(.handedOver)
    }
    forsaken = (function, call)
  }

  /// A connection, and no listener or connection of many streams: a loop that accepts from one of these ends when it is
  /// closed already.
  private var isConnection: Bool {
    obligation.debt.kind.contains(.connection) && !obligation.debt.kind.contains(.accepting)
  }
}
