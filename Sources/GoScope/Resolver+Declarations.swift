import GoSyntax

extension Resolver {
  package func declarationKind(_ decl: DeclID) -> DeclKind { declaration(decl).kind }

  /// What declares the name at an identifier; kind `unknown` where it is no declaration.
  func declaration(_ decl: DeclID) -> Declaration {
    let state = state(decl.file)
    // What the file's index knows needs no scopes, unless they are at hand.
    if let last = state.lastUnit, last.holds(decl.node) { return declaration(decl, last, state) }
    if let name = packageLevelName(decl.node, state) { return Declaration(kind: name.kind, node: name.spec) }
    guard let unit = unit(decl.node, state) else { return Declaration(kind: .unknown, node: .none) }
    return declaration(decl, unit, state)
  }

  private func declaration(_ decl: DeclID, _ unit: UnitScopes, _ state: FileState) -> Declaration {
    guard state.tree.kind(decl.node) == .ident else { return Declaration(kind: .unknown, node: .none) }
    let parent = unit.parent(decl.node)
    switch state.tree.kind(parent) {
    case .exprList: return listed(parent, unit, state)
    case .rangeStmt: return Declaration(kind: .local, node: parent)
    case .typeSpec, .aliasSpec: return Declaration(kind: .typeName, node: parent)
    case .funcDecl:
      let isMethod = state.tree.child(parent, 0).exists
      return Declaration(kind: isMethod ? .method : .function, node: parent)
    case .labeledStmt: return Declaration(kind: .label, node: parent)
    case .importSpec: return Declaration(kind: .importName, node: parent)
    case .indexExpr where unit.binding(decl.node) == decl.node.rawValue:
      return Declaration(kind: .typeParameter, node: parent)
    default: return embedded(decl.node, unit, state)
    }
  }

  private func packageLevelName(_ node: NodeID, _ state: FileState) -> FileIndex.Name? {
    let names = state.file.index.names
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].identifier < node { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].identifier == node ? names[low] : nil
  }

  /// A name in an expression list: of a `var`, `const`, `:=` or a field.
  private func listed(_ list: NodeID, _ unit: UnitScopes, _ state: FileState) -> Declaration {
    let owner = unit.parent(list)
    guard state.tree.child(owner, 0) == list else { return Declaration(kind: .unknown, node: owner) }
    switch state.tree.kind(owner) {
    case .defineStmt: return Declaration(kind: .local, node: owner)
    case .valueSpec:
      let group = unit.parent(owner)
      if state.tree.kind(group) == .constDecl { return Declaration(kind: .constant, node: owner) }
      return Declaration(kind: unit.parent(group).exists ? .local : .packageVariable, node: owner)
    case .field: return Declaration(kind: fieldKind(owner, unit, state), node: owner)
    default: return Declaration(kind: .unknown, node: owner)
    }
  }

  private func fieldKind(_ field: NodeID, _ unit: UnitScopes, _ state: FileState) -> DeclKind {
    let list = unit.parent(field)
    let owner = unit.parent(list)
    switch state.tree.kind(owner) {
    case .structType: return .field
    case .interfaceType: return .method
    case .funcDecl: return .receiver
    case .typeSpec, .aliasSpec: return .typeParameter
    case .funcType:
      if state.tree.child(owner, 1) == list { return .parameter }
      return state.tree.child(owner, 2) == list ? .result : .typeParameter
    default: return .unknown
    }
  }

  /// An embedded field, known by the identifier of its type's name.
  private func embedded(_ identifier: NodeID, _ unit: UnitScopes, _ state: FileState) -> Declaration {
    var node = unit.parent(identifier)
    while [.selectorExpr, .starExpr, .indexExpr, .parenExpr].contains(state.tree.kind(node)) {
      node = unit.parent(node)
    }
    guard state.tree.kind(node) == .field, !state.tree.child(node, 0).exists,
      state.tree.kind(unit.parent(unit.parent(node))) == .structType,
      state.tree.embeddedName(state.tree.child(node, 1)) == identifier
    else { return Declaration(kind: .unknown, node: .none) }
    return Declaration(kind: .field, node: node)
  }

  /// The type of a variable, constant, parameter, result or field; a function's signature; the type a type name names.
  package func declaredType(_ decl: DeclID) -> GoType {
    if let known = declaredTypes[decl] { return known }
    guard depth < Self.depthLimit else { return .unknown }
    depth += 1
    defer { depth -= 1 }
    // What depends on itself is unknown.
    declaredTypes[decl] = .unknown
    let type = readDeclaredType(decl)
    declaredTypes[decl] = type
    return type
  }

  private func readDeclaredType(_ decl: DeclID) -> GoType {
    let declaration = declaration(decl)
    let state = state(decl.file)
    let tree = state.tree
    switch declaration.kind {
    case .typeName: return namedType(decl, declaration, arguments: [])
    case .typeParameter: return .typeParameter(decl)
    case .function, .method:
      let type = tree.child(declaration.node, tree.kind(declaration.node) == .field ? 1 : 2)
      return .function(signature(type, state))
    case .parameter, .result, .receiver, .field:
      return readType(tree.child(declaration.node, 1), state)
    case .constant: return constantOperand(decl, declaration.node, state).type
    case .packageVariable: return variableType(decl.node, spec: declaration.node, state)
    case .local:
      switch tree.kind(declaration.node) {
      case .valueSpec: return variableType(decl.node, spec: declaration.node, state)
      case .rangeStmt:
        let types = rangeTypes(declaration.node, state)
        return tree.child(declaration.node, 0) == decl.node ? types.key : types.value
      case .defineStmt: return definedType(decl.node, declaration.node, state)
      default: return .unknown
      }
    case .label, .importName, .unknown: return .unknown
    }
  }

  private func variableType(_ name: NodeID, spec node: NodeID, _ state: FileState) -> GoType {
    guard let spec = state.tree.valueSpec(node) else { return .unknown }
    if spec.type.exists { return readType(spec.type, state) }
    return assignedType(name, names: spec.names, values: spec.values, state)
  }

  private func definedType(_ name: NodeID, _ node: NodeID, _ state: FileState) -> GoType {
    guard let define = state.tree.assign(node) else { return .unknown }
    if state.tree.kind(parent(node, state)) == .typeSwitchStmt, let value = define.right.first {
      let assertion = state.tree.unparenthesized(value)
      return type(state.tree.child(assertion, 0), state)
    }
    return assignedType(name, names: define.left, values: define.right, state)
  }

  /// The type a name gets from the values on the right: its own one, or its part of the only one.
  private func assignedType(_ name: NodeID, names: NodeList, values: NodeList, _ state: FileState) -> GoType {
    guard let position = names.firstIndex(of: name).map({ $0 - names.startIndex }) else { return .unknown }
    if values.count == names.count { return variableForm(type(values[values.startIndex + position], state)) }
    guard values.count == 1, let value = values.first else { return .unknown }
    let parts = valueParts(value, state)
    return parts.indices.contains(position) ? variableForm(parts[position]) : .unknown
  }

  /// What a variable gets from a value: `nil` alone gives it no type.
  private func variableForm(_ type: GoType) -> GoType {
    if case .untypedNil = type { return .unknown }
    if case .tuple = type { return .unknown }
    return type
  }

  /// The types of an expression on the right of an assignment to several: the results of a call, or a comma-ok form.
  package func valueParts(of expression: Site) -> [GoType] { valueParts(expression.node, state(expression.file)) }

  func valueParts(_ node: NodeID, _ state: FileState) -> [GoType] {
    let value = state.tree.unparenthesized(node)
    let type = type(value, state)
    if case .tuple(let parts) = type { return parts }
    switch state.tree.kind(value) {
    case .callExpr: return [type]
    case .indexExpr, .typeAssertExpr, .unaryExpr: return [type, .basic(.bool)]
    default: return [type]
    }
  }
}
