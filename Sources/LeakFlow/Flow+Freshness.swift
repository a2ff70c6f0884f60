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
    // A named result is nil before it is made.
    case .result: guard isMade(decl, before: site) else { return false }
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

  /// Whether a local variable is a list or map that was made in this function: what is stored in it is nobody else's
  /// yet.
  func isOwnCollection(_ variable: UInt32, in function: FunctionID) -> Bool {
    let decl = places.variables[Int(variable)]
    guard isLocal(variable, to: function), resolver.declarationKind(decl) == .local else { return false }
    switch resolver.underlying(resolver.declaredType(decl)) {
    case .slice, .map, .array: break
    default: return false
    }
    let tree = program.tree(decl.file)
    let statement = resolver.parent(of: Site(file: decl.file, node: resolver.parent(of: decl)))
    if let spec = tree.valueSpec(statement), spec.values.isEmpty { return true }
    guard isMadeInPlace(decl.node, statement, tree) else { return false }
    return resolver.uses(of: decl).allSatisfy { use in
      let list = resolver.parent(of: use)
      let statement = resolver.parent(of: Site(file: use.file, node: list))
      guard tree.assign(statement)?.left.contains(use.node) ?? false else { return true }
      return isMadeInPlace(use.node, statement, tree)
    }
  }

  /// Whether a literal that somebody is given closes what a list or map holds: `t.Cleanup(func() { closeAll(conns) })`. What is
  /// put there is no longer this function's alone. Literals that are deferred or called are seen where they run.
  func isSharedWithLiteral(_ variable: UInt32) -> Bool {
    let decl = places.variables[Int(variable)]
    return resolver.uses(of: decl).contains { use in
      guard let literal = resolver.enclosingFunction(of: use), resolver.kind(literal) == .funcLit,
        !program.tree(literal.file).subtree(of: literal.node).contains(decl.node.index)
      else { return false }
      let parent = resolver.parent(of: literal)
      let tree = program.tree(literal.file)
      return tree.kind(parent) == .callExpr && tree.child(parent, 0) != literal.node && closesSomething(literal)
    }
  }

  private func closesSomething(_ literal: FunctionID) -> Bool {
    let tree = program.tree(literal.file)
    return calls(in: literal).contains { call in
      let name = lastName(of: tree.child(call.node, 0), in: tree)
      return CloseNames.all.contains(name) || OpaqueNames.closes(name)
    }
  }

  /// Whether an assignment or a declaration gives a variable something new: `make`, a literal, what `append` gives.
  private func isMadeInPlace(_ target: NodeID, _ statement: NodeID, _ tree: SyntaxTree) -> Bool {
    let (targets, values) =
      tree.valueSpec(statement).map { (Array($0.names), Array($0.values)) }
      ?? tree.assign(statement).map { (Array($0.left), Array($0.right)) } ?? ([], [])
    guard let at = targets.firstIndex(of: target), targets.count == values.count else { return false }
    let value = tree.unparenthesized(values[at])
    switch tree.kind(value) {
    case .compositeLit: return true
    case .callExpr: return ["make", "append"].contains(text(tree.child(value, 0), in: tree))
    case .ident: return text(value, in: tree) == "nil"
    default: return false
    }
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

  /// Whether a variable gets a new struct above `site`.
  private func isMade(_ variable: DeclID, before site: Site) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).contains { use in
      guard use.file == site.file, use.node < site.node else { return false }
      let statement = resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use)))
      guard let assignment = tree.assign(statement), assignment.left.contains(use.node) else { return false }
      return makesStruct(assignment, use.node, in: tree, file: use.file)
    }
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
      // A command does not close the files that it is given.
      if case .external(let name) = resolver.callee(ofCall: Site(file: file, node: node)) {
        return name == "os/exec.Command" || name == "os/exec.CommandContext"
      }
      guard text(tree.child(node, 0), in: tree) == "new" else { return false }
      return shape(of: resolver.type(of: Site(file: file, node: node))) == .ownStruct
    default: return false
    }
  }
}
