import GoScope
import GoSyntax

extension Flow {
  /// Whether a local variable holds a struct that was made in this function and that nobody else knows before `site`:
  /// what is stored in it is owned by this function still.
  func isFresh(_ variable: UInt32, in function: FunctionID, before site: Site) -> Bool {
    let decl = places.variables[Int(variable)]
    guard isLocal(variable, to: function) else { return false }
    switch resolver.declarationKind(decl) {
    case .local: guard isMadeHere(decl) else { return false }
    // A struct passed by value is a copy.
    case .parameter: guard isOwnCopy(decl) else { return false }
    default: return false
    }
    let tree = program.tree(function.file)
    for use in resolver.uses(of: decl) where use.file == site.file {
      let parent = resolver.parent(of: use)
      switch tree.kind(parent) {
      case .selectorExpr: continue
      case .exprList:
        // The target of an assignment: anything but a new struct makes the variable something else.
        let statement = resolver.parent(of: Site(file: use.file, node: parent))
        guard let assignment = tree.assign(statement) else { return false }
        if assignment.left.contains(use.node) {
          guard makesStruct(assignment, use.node, in: tree, file: use.file) else { return false }
        } else if use.node < site.node {
          return false
        }
      case .returnStmt, .starExpr: continue
      default: if use.node < site.node { return false }
      }
    }
    return true
  }

  /// Whether a parameter is a struct of the module, and no pointer to one.
  func isOwnCopy(_ parameter: DeclID) -> Bool {
    guard case .structure(let site) = resolver.underlying(resolver.declaredType(parameter)) else { return false }
    return program.isOfModule(site.file)
  }

  private func isMadeHere(_ decl: DeclID) -> Bool {
    let tree = program.tree(decl.file)
    let list = resolver.parent(of: decl)
    let statement = resolver.parent(of: Site(file: decl.file, node: list))
    if let spec = tree.valueSpec(statement) {
      if spec.values.isEmpty { return shape(of: resolver.declaredType(decl)) == .ownStruct }
      guard let at = spec.names.firstIndex(of: decl.node), spec.names.count == spec.values.count else { return false }
      let value = spec.values[spec.values.startIndex + (at - spec.names.startIndex)]
      return isNewStruct(value, in: tree, file: decl.file)
    }
    guard let assignment = tree.assign(statement) else { return false }
    return makesStruct(assignment, decl.node, in: tree, file: decl.file)
  }

  private func makesStruct(_ assignment: AssignStmt, _ target: NodeID, in tree: SyntaxTree, file: FileID) -> Bool {
    guard let at = assignment.left.firstIndex(of: target), assignment.left.count == assignment.right.count else {
      return false
    }
    return isNewStruct(
      assignment.right[assignment.right.startIndex + (at - assignment.left.startIndex)], in: tree, file: file)
  }

  private func isNewStruct(_ expression: NodeID, in tree: SyntaxTree, file: FileID) -> Bool {
    var node = tree.unparenthesized(expression)
    if let parts = tree.unary(node), parts.operator == .and { node = tree.unparenthesized(parts.x) }
    switch tree.kind(node) {
    case .compositeLit: return shape(of: resolver.type(of: Site(file: file, node: node))) == .ownStruct
    case .callExpr:
      guard text(tree.child(node, 0), in: tree) == "new" else { return false }
      return shape(of: resolver.type(of: Site(file: file, node: node))) == .ownStruct
    default: return false
    }
  }
}
