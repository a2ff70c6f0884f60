import GoScope
import GoSyntax

// `for { switch state { case connecting: conn = dial(); …; case open: …; conn.Close(); state = connecting } }`

extension Flow {
  /// Whether a call stands in one case of a `switch` in a loop and another case of it deals with the variable around the
  /// loop that gets the value: which case follows which cannot be told, and the value is believed to be closed before it
  /// is overwritten at `loss`.
  func isStateOfMachine(_ call: Site, overwrittenAt loss: NodeID) -> Bool {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    return [loss, statement].contains { assignment in
      guard let target = tree.assign(assignment)?.left.first, tree.kind(target) == .ident,
        case .declared(let variable) = resolver.entity(Site(file: call.file, node: target)), variable.file == call.file
      else { return false }
      return isEnded(variable, inCasesBeside: call, tree)
    }
  }

  private func isEnded(_ variable: DeclID, inCasesBeside call: Site, _ tree: SyntaxTree) -> Bool {
    var (clause, node) = (NodeID.none, resolver.parent(of: call))
    while node.exists {
      switch tree.kind(node) {
      case .caseClause where !clause.exists: clause = node
      case .forStmt where clause.exists:
        guard !tree.subtree(of: node).contains(variable.node.index) else { return false }
        return endsInSibling(variable, of: clause, call.file, tree)
      case .funcLit, .funcDecl, .rangeStmt: return false
      default: break
      }
      node = resolver.parent(of: Site(file: call.file, node: node))
    }
    return false
  }

  /// Whether another case of the same `switch` closes the variable, or gives it to somebody.
  private func endsInSibling(_ variable: DeclID, of clause: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    let body = tree.subtree(of: resolver.parent(of: Site(file: file, node: clause)))
    let own = tree.subtree(of: clause)
    return resolver.uses(of: variable).contains { use in
      guard use.file == file, body.contains(use.node.index), !own.contains(use.node.index) else { return false }
      let parent = resolver.parent(of: use)
      if let selector = tree.selector(parent) { return CloseNames.ends(text(selector.name, in: tree)) }
      return tree.kind(parent) == .callExpr
    }
  }
}
