import GoScope
import GoSyntax

// Values that somebody else has already when they come to owe something: a command that a field has when it is started.

extension Flow {
  /// Whether a variable is stored in a field, an element or a struct above a call.
  func isStored(_ variable: UInt32, above call: Site) -> Bool {
    let decl = places.variables[Int(variable)]
    let start = program.tree(call.file).start(call.node)
    return resolver.uses(of: decl).contains { use in
      use.file == call.file && program.tree(use.file).start(use.node) < start && isStored(use)
    }
  }

  private func isStored(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    var node = use.node
    var parent = resolver.parent(of: use)
    while tree.kind(parent) == .parenExpr || tree.unary(parent)?.operator == .and {
      node = parent
      parent = resolver.parent(of: Site(file: use.file, node: node))
    }
    switch tree.kind(parent) {
    case .keyValueExpr: return tree.child(parent, 1) == node
    case .exprList:
      let user = resolver.parent(of: Site(file: use.file, node: parent))
      if tree.kind(user) == .compositeLit { return true }
      guard let assignment = tree.assign(user), let index = Array(assignment.right).firstIndex(of: node) else {
        return false
      }
      return assignment.left.dropFirst(index).first.map { tree.kind($0) != .ident } ?? false
    default: return false
    }
  }
}
