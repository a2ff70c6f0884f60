import GoScope
import GoSyntax

// Deferred calls in a loop that are there for the ways that leave it: on the ways to the next iteration what they release
// is released already, and nothing piles up but calls without effect.

extension Flow {
  /// Whether each way to the next iteration does what a `defer` is for: `f.Close()` itself, `tx.Commit()` where
  /// `tx.Rollback()` is deferred, `tx.Commit()` where a statement of `tx` is closed, `for rows.Next()` where the rows are.
  func isDoneAnyway(_ site: Site, _ loop: NodeID, in function: FunctionID) -> Bool {
    let tree = program.tree(site.file)
    let isBounded = comesToItsEnd(loop, site.file)
    let methods = self.methods(deferredBy: site, tree)
    guard !methods.isEmpty else { return false }
    let again = Set(
      calls(in: function).filter { call in methods.contains { settles(call, $0, isBounded, tree) } }.map(\.node))
    guard !again.isEmpty else { return false }
    return !comesAgain(to: .defer(site.node), in: function) { node in
      again.contains { tree.subtree(of: node).contains($0.index) }
    }
  }

  /// What a `defer` calls: its function, or those that its literal calls and whose names say that they end something.
  private func methods(deferredBy site: Site, _ tree: SyntaxTree) -> [NodeID] {
    let function = tree.unparenthesized(tree.child(tree.unparenthesized(tree.child(site.node, 0)), 0))
    switch tree.kind(function) {
    case .selectorExpr, .ident: return [function]
    case .funcLit:
      let inner = calls(in: Site(file: site.file, node: function)).map { tree.unparenthesized(tree.child($0.node, 0)) }
      let ending = inner.filter { tree.kind($0) == .selectorExpr && CloseNames.ends(lastName(of: $0, in: tree)) }
      return ending.count == 1 ? ending : []
    default: return []
    }
  }

  /// Whether a call leaves nothing to do for the deferred call of `method`. Rows that are read to their end stay in memory
  /// until the deferred call: that is of no account where the loop `isBounded`.
  private func settles(_ call: Site, _ method: NodeID, _ isBounded: Bool, _ tree: SyntaxTree) -> Bool {
    let function = tree.unparenthesized(tree.child(call.node, 0))
    guard !tree.subtree(of: function).contains(method.index) else { return false }
    if text(function, in: tree) == text(method, in: tree) { return true }
    if case .literal(let literal) = resolver.callee(ofCall: call) { return calls(method, in: literal, tree) }
    guard let deferred = tree.selector(method), let called = tree.selector(function) else { return false }
    let name = text(called.name, in: tree)
    let operand = text(called.x, in: tree)
    if operand == text(deferred.x, in: tree) {
      if name == "Commit" || name == "Rollback" || CloseNames.owners.contains(name) { return true }
      return name == "Next" && isBounded && isReadToTheEnd(call, tree)
    }
    return name == "Commit" && isMade(deferred.x, by: operand, call.file, tree)
  }

  /// `stop := func() { cancel(); … }`, called as `stop()`.
  private func calls(_ method: NodeID, in literal: FunctionID, _ tree: SyntaxTree) -> Bool {
    guard resolver.tree(of: literal).kind(literal.node) == .funcLit else { return false }
    let words = text(method, in: tree)
    let other = program.tree(literal.file)
    return other.children(resolver.body(of: literal)).contains { statement in
      guard other.kind(statement) == .exprStmt, let call = other.call(other.child(statement, 0)) else { return false }
      return text(call.function, in: other) == words
    }
  }

  /// `for rows.Next() {…}` that nothing breaks out of: rows that have come to their end are closed.
  private func isReadToTheEnd(_ call: Site, _ tree: SyntaxTree) -> Bool {
    guard let loop = tree.forStmt(resolver.parent(of: call)), loop.condition == call.node else { return false }
    return resolver.nodes(in: Site(file: call.file, node: loop.body)) { $0 == .branchStmt }.isEmpty
  }

  /// `stmt, err := tx.Prepare(…)`: whether a variable is what a method of `operand` gives.
  private func isMade(_ variable: NodeID, by operand: String, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    guard tree.kind(variable) == .ident, case .declared(let decl) = resolver.entity(Site(file: file, node: variable)),
      resolver.declarationKind(decl) == .local, decl.file == file
    else { return false }
    let list = Site(file: file, node: resolver.parent(of: decl))
    guard let made = tree.assign(resolver.parent(of: list))?.right.first, let call = tree.call(made),
      let maker = tree.selector(tree.unparenthesized(call.function))
    else { return false }
    return text(maker.x, in: tree) == operand
  }
}
