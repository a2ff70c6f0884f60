import GoScope
import GoSyntax

// Rows and statements of a transaction end with it: `database/sql`, and what is built like it, closes them when the
// transaction is committed or rolled back.

extension FlowWalk {
  /// What the value ends with: the transaction that it was asked of, itself, through a statement of it, or as an argument
  /// of a function that asks it.
  func findTransactions() -> [Place] {
    guard obligation.debt.rule == "unclosed-rows", let call = obligation.acquisition, call.file == function.file,
      let parts = tree.call(call.node)
    else { return [] }
    var expressions = Array(parts.arguments)
    if let selector = tree.selector(tree.unparenthesized(parts.function)) { expressions.append(selector.x) }
    return expressions.flatMap { expression -> [Place] in
      guard let place = place(of: operand(expression)), mayBeTransaction(expression) else { return [] }
      guard place.path.isItself, let origin = flow.origin(ofStatement: flow.places.variables[Int(place.root)]),
        origin.file == function.file, let transaction = self.place(of: origin.node)
      else { return [place] }
      return [place, transaction]
    }
  }

  /// A context or a string is given to all that a transaction does, to its end as well.
  private func mayBeTransaction(_ expression: NodeID) -> Bool {
    switch flow.resolver.type(of: site(expression)) {
    case .basic: return false
    case .named(let name, _): return flow.resolver.qualifiedName(name) != "context.Context"
    default: return flow.lastName(of: expression, in: tree) != "ctx"
    }
  }

  /// Whether a call ends what the value ends with: `tx.Rollback()`, `finish(tx, err)`.
  func endsTransaction(_ call: NodeID, _ parts: CallExpr) -> Bool {
    guard !transactions.isEmpty else { return false }
    let function = tree.unparenthesized(parts.function)
    if let selector = tree.selector(function), Flow.ends(transaction: flow.text(selector.name, in: tree)),
      isTransaction(selector.x)
    {
      return true
    }
    let given = parts.arguments.enumerated().first { isTransaction(operand($0.element)) }
    if given != nil, Flow.ends(transaction: flow.lastName(of: function, in: tree)) { return true }
    switch flow.resolver.callee(ofCall: site(call)) {
    case .function(let called):
      guard let slot = given?.offset, let parameter = flow.resolver.parameters(of: called).dropFirst(slot).first ?? nil
      else { return false }
      return flow.isEnded(parameter)
    case .literal(let literal): return endsTransaction(literal)
    default: return false
    }
  }

  /// Whether a literal ends what the value ends with.
  func endsTransaction(_ literal: FunctionID) -> Bool {
    guard !transactions.isEmpty, literal.file == function.file else { return false }
    return tree.subtree(of: literal.node).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      guard tree.nodeKinds[index] == .callExpr, let selector = tree.selector(tree.unparenthesized(tree.child(node, 0)))
      else { return false }
      return Flow.ends(transaction: flow.text(selector.name, in: tree)) && isTransaction(selector.x)
    }
  }

  private func isTransaction(_ expression: NodeID) -> Bool {
    guard let place = place(of: expression) else { return false }
    return transactions.contains(place)
  }
}

extension Flow {
  /// Whether a function or method of this name ends the transaction that it is called on or given.
  static func ends(transaction name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasPrefix("commit") || lower.hasPrefix("rollback") && lower != "rollbackto"
  }

  /// The transaction in `statement, err := tx.Prepare(…)`, as it is written there; nil for another variable.
  func origin(ofStatement variable: DeclID) -> Site? {
    guard resolver.declarationKind(variable) == .local else { return nil }
    for source in sources(of: variable) where source.index == 0 {
      let tree = program.tree(source.call.file)
      guard let selector = tree.selector(tree.unparenthesized(tree.child(source.call.node, 0))) else { continue }
      let name = text(selector.name, in: tree)
      guard name.hasPrefix("Prepare") || name.hasPrefix("Stmt") || name.hasPrefix("NamedStmt") else { continue }
      return Site(file: source.call.file, node: selector.x)
    }
    return nil
  }
}
