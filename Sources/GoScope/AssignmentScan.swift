import GoSyntax

/// Finds variables and fields that are given a value in exactly one place.
struct AssignmentScan {
  let resolver: Resolver

  /// The only expression ever assigned to a variable or field; nil where there are several, where it can be changed
  /// behind a pointer, or where others may set it.
  func onlyValue(of decl: DeclID) -> Site? {
    let declaration = resolver.declaration(decl)
    let state = resolver.state(decl.file)
    guard state.package.isOfModule else { return nil }
    var values: [Site] = []
    switch declaration.kind {
    case .local, .packageVariable:
      guard let own = ownValue(decl, declaration.node, state) else { return nil }
      values += own
    case .field: break
    default: return nil
    }
    // What other packages can name, they can set.
    if declaration.kind != .local, isExported(state.tree.name(decl.node)), !state.package.isCommand { return nil }
    for use in resolver.uses(of: decl) {
      guard let given = assigned(at: use) else { continue }
      guard case .value(let value) = given else { return nil }
      values.append(value)
      if values.count > 1 { return nil }
    }
    return values.first
  }

  /// The variable or field that is given the value at a site: in an assignment, a declaration, or a struct literal.
  func target(of value: Site) -> DeclID? {
    let state = resolver.state(value.file)
    let tree = state.tree
    var node = value.node
    var parent = resolver.parent(node, state)
    while tree.kind(parent) == .parenExpr || tree.kind(parent) == .selectorExpr && tree.child(parent, 1) == node {
      node = parent
      parent = resolver.parent(node, state)
    }
    if tree.kind(parent) == .keyValueExpr, tree.child(parent, 1) == node {
      return declared(tree.child(parent, 0), state)
    }
    guard tree.kind(parent) == .exprList else { return nil }
    let owner = resolver.parent(parent, state)
    let targets: NodeList
    if let assign = tree.assign(owner), tree.child(owner, 1) == parent {
      targets = assign.left
    } else if let spec = tree.valueSpec(owner), tree.child(owner, 2) == parent {
      targets = spec.names
    } else {
      return nil
    }
    let values = tree.children(parent)
    guard targets.count == values.count, let at = values.firstIndex(of: node) else { return nil }
    return declared(targets[targets.startIndex + (at - values.startIndex)], state)
  }

  private func declared(_ target: NodeID, _ state: FileState) -> DeclID? {
    guard case .declared(let decl) = resolver.entityOfExpression(target, state) else { return nil }
    return decl
  }

  private enum Given {
    case value(Site)
    /// Written in a way that shows no single value.
    case opaque
  }

  /// The value in the declaration itself: none where there is no value; nil where it is part of several.
  private func ownValue(_ decl: DeclID, _ node: NodeID, _ state: FileState) -> [Site]? {
    let tree = state.tree
    let names: NodeList
    let values: NodeList
    if let spec = tree.valueSpec(node) {
      (names, values) = (spec.names, spec.values)
      if values.isEmpty { return [] }
    } else if let define = tree.assign(node) {
      (names, values) = (define.left, define.right)
    } else {
      return nil
    }
    guard names.count == values.count, let at = names.firstIndex(of: decl.node) else { return nil }
    return [state.site(values[values.startIndex + (at - names.startIndex)])]
  }

  /// What a use gives to the variable or field; nil where it only reads.
  private func assigned(at use: Site) -> Given? {
    let state = resolver.state(use.file)
    let tree = state.tree
    var node = use.node
    var parent = resolver.parent(node, state)
    if tree.kind(parent) == .keyValueExpr, tree.child(parent, 0) == node,
      tree.kind(resolver.parent(parent, state)) == .compositeLit
    {
      return .value(state.site(tree.child(parent, 1)))
    }
    if tree.kind(parent) == .selectorExpr, tree.child(parent, 1) == node {
      node = parent
      parent = resolver.parent(node, state)
    }
    while tree.kind(parent) == .parenExpr {
      node = parent
      parent = resolver.parent(node, state)
    }
    switch tree.kind(parent) {
    case .unaryExpr: return tree.unary(parent)?.operator == .and ? .opaque : nil
    case .incDecStmt: return .opaque
    case .rangeStmt:
      return tree.child(parent, 0) == node || tree.child(parent, 1) == node ? .opaque : nil
    case .exprList:
      let statement = resolver.parent(parent, state)
      guard let assign = tree.assign(statement), tree.child(statement, 0) == parent,
        let at = assign.left.firstIndex(of: node)
      else { return nil }
      guard assign.left.count == assign.right.count, assign.operator == .assign || assign.operator == .define else {
        return .opaque
      }
      return .value(state.site(assign.right[assign.right.startIndex + (at - assign.left.startIndex)]))
    default: return nil
    }
  }
}
