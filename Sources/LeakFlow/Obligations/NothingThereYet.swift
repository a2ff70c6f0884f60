import GoScope
import GoSyntax

// Calls whose name or result promises something to be released where there is nothing: a server that does not listen yet,
// a listener that was closed.

extension Flow {
  /// Whether what a call gives that is named after a server is more than a description: its name says that it listens,
  /// or the code asks for its address, lets it serve or closes it.
  func isListening(_ server: DeclID, _ name: String) -> Bool {
    if ["Start", "Listen", "Run", "Open", "start", "listen", "run", "open"].contains(where: { name.hasPrefix($0) }) {
      return true
    }
    let tree = program.tree(server.file)
    return resolver.uses(of: server).prefix(40).contains { use in
      guard use.file == server.file, let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node
      else {
        return false
      }
      let method = text(selector.name, in: tree)
      return ["Addr", "URL", "Port", "Endpoint"].contains { method.holds($0) } || method.hasPrefix("Listen")
        || Flow.starters.contains { method.hasPrefix($0) } || Flow.endings.contains(method)
    }
  }

  /// `conn, err := l.Accept(); if closed { return }; if err != nil { … }`: who asks first whether the listener was closed
  /// knows by that what came of the call.
  func isEndOfAccepting(_ exit: FlowExit, _ obligation: Obligation) -> Bool {
    guard exit.kind == .leaves, exit.node.exists, let call = obligation.acquisition else { return false }
    let tree = program.tree(call.file)
    guard lastName(of: tree.child(call.node, 0), in: tree).hasPrefix("Accept") else { return false }
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let last = tree.assign(statement)?.left.last,
      case .declared(let error) = resolver.entity(Site(file: call.file, node: last)),
      resolver.declaredType(error) == .basic(.error)
    else { return false }
    let (from, leaving) = (tree.start(call.node), tree.start(exit.node))
    let uses = resolver.uses(of: error).filter { $0.file == call.file && tree.start($0.node) > from }
    return leaving > from && !uses.isEmpty
      && uses.allSatisfy { tree.start($0.node) > FlowPlace.end(of: tree.lastToken(exit.node), in: tree) }
  }
}
