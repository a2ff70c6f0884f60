import GoScope
import GoSyntax

// Connections that a function of the module hands on as it gets them from a library: `return mqtt.Dial(addr)`.

extension Flow {
  /// What a call acquires that is all of what is returned, told by the name of its function: who dials for others gives
  /// them the connection.
  func dialledForCallers(_ call: Site) -> [Obligation] {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: call)
    guard tree.kind(statement) == .returnStmt, tree.children(statement).count == 1,
      lastName(of: tree.child(call.node, 0), in: tree).hasPrefix("Dial"),
      let function = resolver.enclosingFunction(of: call)
    else { return [] }
    let results = resolver.signature(of: function).results
    guard results.count == 2, results[1] == .basic(.error), mayBeConnection(results[0]) else { return [] }
    let debt = Debt(rule: "unclosed-resource", what: "connection", releases: [.method(path: [], name: "Close")])
    return [
      Obligation(acquisition: call, debt: debt, results: [.itself, .none], void: .error, certainty: .medium)
    ]
  }

  /// Whether a type is one of a library, or an interface that can be closed.
  private func mayBeConnection(_ type: GoType) -> Bool {
    let named = if case .pointer(let pointee) = type { pointee } else { type }
    guard case .named(let name, _) = named else { return false }
    if case .external = name { return true }
    return resolver.method("Close", of: type) != nil
  }
}
