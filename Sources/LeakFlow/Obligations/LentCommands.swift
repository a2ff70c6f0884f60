import GoScope
import GoSyntax

// Commands that a function starts for whoever gave them to it: `func begin(cmd *exec.Cmd) error { return cmd.Start() }`.

extension Flow {
  /// Whether a command that is started is a parameter, and no caller is known that forgets to wait for it.
  func isWaitedForByCallers(_ start: Site) -> Bool {
    let tree = program.tree(start.file)
    guard let selector = tree.selector(tree.unparenthesized(tree.child(start.node, 0))),
      let parameter = parameter(behind: Site(file: start.file, node: tree.unparenthesized(selector.x))),
      let function = resolver.enclosingFunction(of: parameter),
      let slot = resolver.parameters(of: function).firstIndex(of: parameter)
    else { return false }
    // Who waits on some way owes it on the others.
    guard !resolver.uses(of: parameter).contains(where: { isWaitedFor($0) }) else { return false }
    let callers = resolver.callers(of: function)
    return callers.isEmpty || callers.contains { !forgets(argument: slot, of: $0) }
  }

  private func isWaitedFor(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    var node = resolver.parent(of: use)
    while let selector = tree.selector(node) {
      if text(selector.name, in: tree) == "Wait" { return true }
      node = resolver.parent(of: Site(file: use.file, node: node))
    }
    return false
  }

  /// The parameter that an expression is, is a part of, or is an element of.
  private func parameter(behind expression: Site) -> DeclID? {
    let tree = program.tree(expression.file)
    var node = expression.node
    while [.selectorExpr, .indexExpr, .starExpr, .parenExpr].contains(tree.kind(node)) { node = tree.child(node, 0) }
    guard case .declared(let decl) = resolver.entity(Site(file: expression.file, node: node)) else { return nil }
    switch resolver.declarationKind(decl) {
    case .parameter: return decl
    case .local:
      // `for _, cmd := range cmds`
      var loop = resolver.parent(of: decl)
      if tree.kind(loop) == .exprList { loop = resolver.parent(of: Site(file: decl.file, node: loop)) }
      guard decl.file == expression.file, let parts = tree.rangeStmt(loop), parts.value == decl.node,
        case .declared(let list) = resolver.entity(Site(file: decl.file, node: tree.unparenthesized(parts.x))),
        resolver.declarationKind(list) == .parameter
      else { return nil }
      return list
    default: return nil
    }
  }

  /// Whether a call is given a variable of its own function that is used for nothing but to be made ready.
  private func forgets(argument slot: Int, of call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let argument = tree.call(call.node)?.arguments.dropFirst(slot).first,
      case .declared(let command) = resolver.entity(Site(file: call.file, node: tree.unparenthesized(argument))),
      resolver.declarationKind(command) == .local
    else { return false }
    return resolver.uses(of: command).allSatisfy { use in
      if use.node == argument { return true }
      guard use.file == call.file, let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node else {
        return false
      }
      return !["Wait", "Process"].contains(text(selector.name, in: tree))
    }
  }
}
