import GoScope
import GoSyntax

// `_, err := open(name); expectThat(err, …)` outside of test files: code that checks that something cannot be opened.

extension Flow {
  /// Whether a result is dropped where the next statement asserts that there was an error.
  func isExpectedToFail(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let assignment = tree.assign(statement), assignment.left.count > 1, let error = assignment.left.last,
      tree.kind(error) == .ident, !tree.isBlank(error),
      assignment.left.dropLast().allSatisfy({ tree.kind($0) == .ident && tree.isBlank($0) })
    else { return false }
    let name = text(error, in: tree)
    let siblings = Array(tree.children(resolver.parent(of: Site(file: call.file, node: statement))))
    guard let at = siblings.firstIndex(of: statement), at + 1 < siblings.count else { return false }
    let next = siblings[at + 1]
    if tree.kind(next) == .exprStmt, let check = tree.call(tree.unparenthesized(tree.child(next, 0))) {
      return expectsError(check, name, tree)
    }
    guard let check = tree.ifStmt(next), let test = tree.binary(tree.unparenthesized(check.condition)),
      test.operator == .equal, text(test.left, in: tree) == name, text(test.right, in: tree) == "nil"
    else { return false }
    return tree.subtree(of: check.body).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      return tree.nodeKinds[index] == .callExpr
        && ErrorNames.failing.contains(lastName(of: tree.child(node, 0), in: tree))
    }
  }

  /// Whether an assertion is about an error, and does not say that there is none.
  private func expectsError(_ check: CallExpr, _ error: String, _ tree: SyntaxTree) -> Bool {
    let name = lastName(of: check.function, in: tree)
    let whole = text(check.function, in: tree).lowercased()
    guard check.arguments.contains(where: { text($0, in: tree) == error }), !ErrorNames.refusing.contains(name),
      ErrorNames.asserts(name) || ["assert", "expect", "require"].contains(where: { whole.hasPrefix($0) })
    else { return false }
    return !check.arguments.contains { argument in
      let text = text(argument, in: tree)
      return text == "nil" || ["BeNil", "IsNil", "Succeed", "NoError", "Equals(nil"].contains { text.contains($0) }
    }
  }
}
