import GoScope
import GoSyntax

// Clients of tests that ask nobody: `http.Client{Transport: fakeTransport{}}`, whose `RoundTrip` makes up the answer.

extension Flow {
  /// Whether the response that a call of a client gives was made in memory: there is no connection behind its body.
  func isAnsweredInMemory(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard case .external(let name) = resolver.callee(ofCall: call),
      name.hasPrefix("(net/http.Client).") || name.hasPrefix("(*net/http.Client)."),
      let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0)))
    else { return false }
    return isClientOfMemory(Site(file: call.file, node: selector.x), depth: 0)
  }

  private func isClientOfMemory(_ client: Site, depth: Int) -> Bool {
    guard depth < 4, let value = madeValue(of: client) else { return false }
    let tree = program.tree(value.file)
    if tree.kind(value.node) == .compositeLit {
      guard let transport = element("Transport", of: value) else { return false }
      return isTransportOfMemory(transport)
    }
    switch resolver.callee(ofCall: value) {
    case .function(let maker):
      let made = statements(.returnStmt, in: maker).compactMap { program.tree(maker.file).children($0).first }
      guard made.count == 1, let made = made.first else { return false }
      return isClientOfMemory(Site(file: maker.file, node: made), depth: depth + 1)
    case .external(let name):
      let simple = lastName(of: tree.child(value.node, 0), in: tree)
      return !isStandardLibrary(name) && ["FromHandler", "Mock", "Fake", "Stub"].contains { simple.contains($0) }
    default: return false
    }
  }

  /// The literal or call that an expression stands for.
  private func madeValue(of expression: Site) -> Site? {
    let tree = program.tree(expression.file)
    var node = tree.unparenthesized(expression.node)
    if tree.kind(node) == .ident {
      guard let value = onlyValue(of: Site(file: expression.file, node: node)), value.file == expression.file else {
        return nil
      }
      node = tree.unparenthesized(value.node)
    }
    if let parts = tree.unary(node), parts.operator == .and { node = tree.unparenthesized(parts.x) }
    switch tree.kind(node) {
    case .compositeLit, .callExpr: return Site(file: expression.file, node: node)
    default: return nil
    }
  }

  private func element(_ name: String, of literal: Site) -> Site? {
    let tree = program.tree(literal.file)
    for element in tree.compositeLit(literal.node)?.elements.map({ $0 }) ?? []
    where tree.kind(element) == .keyValueExpr && text(tree.child(element, 0), in: tree) == name {
      return Site(file: literal.file, node: tree.child(element, 1))
    }
    return nil
  }

  /// Whether the `RoundTrip` of a transport of the module makes its answers itself, or leaves that to a function that it
  /// was made of.
  private func isTransportOfMemory(_ transport: Site) -> Bool {
    if isOnlyForOwnSchemes(transport) { return true }
    guard let method = resolver.method("RoundTrip", of: resolver.type(of: transport))?.function else { return false }
    guard let makes = makesResponses(method) else { return false }
    if makes { return true }
    let tree = program.tree(transport.file)
    guard let made = madeValue(of: transport), let argument = tree.call(made.node)?.arguments.first else {
      return false
    }
    guard tree.kind(argument) == .funcLit else { return program.file(transport.file).isTest }
    return makesResponses(Site(file: transport.file, node: argument)) ?? false
  }

  private func unwrapped(_ expression: Site) -> Site {
    Site(file: expression.file, node: program.tree(expression.file).unparenthesized(expression.node))
  }

  /// `transport.RegisterProtocol("mem", fake)`: a transport of a test that answers for schemes of its own, all from memory.
  private func isOnlyForOwnSchemes(_ transport: Site) -> Bool {
    var transport = transport
    if case .function(let maker) = resolver.callee(ofCall: unwrapped(transport)) {
      // What a helper gives.
      let made = statements(.returnStmt, in: maker).compactMap { program.tree(maker.file).children($0).first }
      guard made.count == 1, let made = made.first else { return false }
      transport = Site(file: maker.file, node: made)
    }
    let tree = program.tree(transport.file)
    guard program.file(transport.file).isTest,
      case .declared(let variable) = resolver.entity(unwrapped(transport)),
      resolver.declarationKind(variable) == .local
    else { return false }
    let registered = resolver.uses(of: variable).compactMap { use -> Site? in
      guard let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node,
        text(selector.name, in: tree) == "RegisterProtocol",
        let call = tree.call(resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use))))
      else { return nil }
      return call.arguments.dropFirst().first.map { Site(file: use.file, node: $0) }
    }
    return !registered.isEmpty
      && registered.allSatisfy { answering in
        guard let method = resolver.method("RoundTrip", of: resolver.type(of: answering))?.function else {
          return false
        }
        return makesResponses(method) == true
      }
  }

  /// Whether a function makes the response that it gives; nil where it asks somebody else.
  private func makesResponses(_ function: FunctionID, depth: Int = 0) -> Bool? {
    let tree = program.tree(function.file)
    var makes = false
    for index in tree.subtree(of: resolver.body(of: function)) {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.nodeKinds[index] {
      case .callExpr:
        let name = lastName(of: tree.child(node, 0), in: tree)
        if ["RoundTrip", "Do", "Get", "Post"].contains(name) || name.hasPrefix("Dial") { return nil }
        if name == "Result" { makes = true }
        if depth < 2, case .function(let maker) = resolver.callee(ofCall: Site(file: function.file, node: node)),
          resolver.signature(of: maker).results.contains(where: { isResponse($0) })
        {
          guard let made = makesResponses(maker, depth: depth + 1) else { return nil }
          makes = makes || made
        }
      case .compositeLit:
        if isResponse(resolver.type(of: Site(file: function.file, node: node))) { makes = true }
      default: break
      }
    }
    return makes
  }
}
