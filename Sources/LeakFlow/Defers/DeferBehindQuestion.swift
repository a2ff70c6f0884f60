import GoScope
import GoSyntax

// `if !client.IsConnected() { client.Connect(); defer client.Disconnect() }` in a loop, of a client from before it: once
// it is connected no turn comes by there again.

extension Flow {
  /// Whether a `defer` stands behind a test that something from before the loop is not yet what a call above the `defer`
  /// makes it, and undoes that in the end.
  func isBehindQuestion(_ site: Site, in loop: NodeID) -> Bool {
    let tree = program.tree(site.file)
    var node = resolver.parent(of: site)
    while node.exists, node != loop {
      if let test = tree.ifStmt(node), let asked = askedObject(test.condition, tree),
        tree.subtree(of: test.body).contains(site.node.index),
        isFromBefore(loop, Site(file: site.file, node: asked)),
        calls(
          methodOf: asked, in: Array(tree.children(test.body)).prefix { tree.start($0) < tree.start(site.node) }, tree),
        calls(methodOf: asked, in: [site.node], tree)
      {
        return true
      }
      node = resolver.parent(of: Site(file: site.file, node: node))
    }
    return false
  }

  /// `client` of `!client.IsConnected()`.
  private func askedObject(_ condition: NodeID, _ tree: SyntaxTree) -> NodeID? {
    guard let negation = tree.unary(tree.unparenthesized(condition)), negation.operator == .not,
      let question = tree.call(tree.unparenthesized(negation.x)), question.arguments.isEmpty,
      let method = tree.selector(tree.unparenthesized(question.function))
    else { return nil }
    let name = text(method.name, in: tree)
    let isQuestion = ["Is", "is", "Has", "has"].contains { name.hasPrefix($0) } || name.hasSuffix("ed")
    return isQuestion ? tree.unparenthesized(method.x) : nil
  }

  /// Whether a name, or the variable that a chain of fields begins with, is declared outside of a loop and not assigned
  /// within.
  private func isFromBefore(_ loop: NodeID, _ object: Site) -> Bool {
    let tree = program.tree(object.file)
    var node = object.node
    while let selector = tree.selector(node) { node = tree.unparenthesized(selector.x) }
    guard tree.kind(node) == .ident, case .declared(let variable) = resolver.entity(Site(file: object.file, node: node))
    else { return false }
    let body = tree.subtree(of: loop)
    guard variable.file != object.file || !body.contains(variable.node.index) else { return false }
    return resolver.uses(of: variable).allSatisfy { use in
      use.file != object.file || !body.contains(use.node.index) || onlyReads(use)
    }
  }

  /// Whether some of the statements call a method on what an expression stands for.
  private func calls(methodOf object: NodeID, in statements: some Sequence<NodeID>, _ tree: SyntaxTree) -> Bool {
    let words = text(object, in: tree)
    return statements.contains { statement in
      tree.subtree(of: statement).contains { index in
        guard let call = tree.call(NodeID(UInt32(truncatingIfNeeded: index))),
          let method = tree.selector(tree.unparenthesized(call.function))
        else { return false }
        return text(tree.unparenthesized(method.x), in: tree) == words
      }
    }
  }
}
