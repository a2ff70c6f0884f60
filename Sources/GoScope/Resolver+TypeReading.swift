import GoSyntax

extension Resolver {
  /// The type a type expression names.
  package func type(named expression: Site) -> GoType { readType(expression.node, state(expression.file)) }

  func readType(_ node: NodeID, _ state: FileState) -> GoType {
    guard node.exists, depth < Self.depthLimit else { return .unknown }
    depth += 1
    defer { depth -= 1 }
    let tree = state.tree
    switch tree.kind(node) {
    case .ident:
      if let decl = typeDeclaration(node, state) { return named(decl, arguments: []) }
      if case .builtin(.type) = entity(node, state) { return Universe.type(tree.nameID(node)) ?? .unknown }
      return .unknown
    case .selectorExpr: return qualifiedType(node, arguments: [], state)
    case .indexExpr: return instantiatedType(node, state)
    case .parenExpr: return readType(tree.unparenthesized(node), state)
    case .starExpr: return .pointer(readType(tree.child(node, 0), state))
    case .ellipsis: return .slice(readType(tree.child(node, 0), state))
    case .arrayType:
      let element = readType(tree.child(node, 1), state)
      return tree.child(node, 0).exists ? .array(element) : .slice(element)
    case .mapType:
      return .map(key: readType(tree.child(node, 0), state), value: readType(tree.child(node, 1), state))
    case .chanType: return .channel(.both, readType(tree.child(node, 0), state))
    case .sendChanType: return .channel(.send, readType(tree.child(node, 0), state))
    case .receiveChanType: return .channel(.receive, readType(tree.child(node, 0), state))
    case .funcType: return .function(signature(node, state))
    case .structType: return .structure(state.site(node))
    case .interfaceType:
      return tree.children(tree.child(node, 0)).isEmpty ? .interface(nil) : .interface(state.site(node))
    default: return .unknown
    }
  }

  /// The type declaration an identifier refers to.
  private func typeDeclaration(_ node: NodeID, _ state: FileState) -> DeclID? {
    guard case .declared(let decl) = entity(node, state) else { return nil }
    let kind = declarationKind(decl)
    return kind == .typeName || kind == .typeParameter ? decl : nil
  }

  private func named(_ decl: DeclID, arguments: [GoType]) -> GoType {
    let declaration = declaration(decl)
    return declaration.kind == .typeParameter
      ? .typeParameter(decl) : namedType(decl, declaration, arguments: arguments)
  }

  /// The type that a type declaration names: itself, or for an alias what it stands for.
  func namedType(_ decl: DeclID, _ declaration: Declaration, arguments: [GoType]) -> GoType {
    let state = state(decl.file)
    if isUnsafePointer(decl, state) { return .basic(.unsafePointer) }
    guard state.tree.kind(declaration.node) == .aliasSpec else { return .named(.declared(decl), arguments: arguments) }
    let target: GoType
    if let known = underlyingTypes[decl] {
      target = known
    } else {
      underlyingTypes[decl] = .unknown
      target = readType(state.tree.child(declaration.node, 2), state)
      underlyingTypes[decl] = target
    }
    return substitute(target, Substitution(typeParameters(of: decl), arguments))
  }

  private func isUnsafePointer(_ decl: DeclID, _ state: FileState) -> Bool {
    state.package.importPath == "unsafe" && state.tree.name(decl.node) == "Pointer"
  }

  private func qualifiedType(_ node: NodeID, arguments: [GoType], _ state: FileState) -> GoType {
    guard let selector = state.tree.selector(node), let path = importedPackage(selector.x, state) else {
      return .unknown
    }
    switch packageMember(path, selector, state) {
    case .declared(let decl):
      return declarationKind(decl) == .typeName ? named(decl, arguments: arguments) : .unknown
    case .external:
      return .named(.external(path: path, name: state.tree.name(selector.name)), arguments: arguments)
    default: return .unknown
    }
  }

  private func instantiatedType(_ node: NodeID, _ state: FileState) -> GoType {
    guard let index = state.tree.index(node) else { return .unknown }
    let arguments = index.indices.map { readType($0, state) }
    let base = state.tree.unparenthesized(index.x)
    if state.tree.kind(base) == .selectorExpr { return qualifiedType(base, arguments: arguments, state) }
    guard let decl = typeDeclaration(base, state) else { return .unknown }
    return named(decl, arguments: arguments)
  }

  /// The declared type parameters of a generic type, function or method, in order.
  func typeParameters(of decl: DeclID) -> [DeclID] {
    if let known = parameterLists[decl] { return known }
    let list = readTypeParameters(of: decl)
    parameterLists[decl] = list
    return list
  }

  private func readTypeParameters(of decl: DeclID) -> [DeclID] {
    let declaration = declaration(decl)
    let tree = state(decl.file).tree
    switch declaration.kind {
    case .typeName: return names(tree.child(declaration.node, 1), decl.file, tree)
    case .function, .method:
      guard tree.kind(declaration.node) == .funcDecl else { return [] }
      return names(tree.child(tree.child(declaration.node, 2), 0), decl.file, tree)
    default: return []
    }
  }

  private func names(_ list: NodeID, _ file: FileID, _ tree: SyntaxTree) -> [DeclID] {
    tree.children(list).flatMap { field in
      tree.children(tree.child(field, 0)).map { Site(file: file, node: $0) }
    }
  }

  /// The type parameters that a method's receiver `(r *T[K, V])` declares.
  func receiverTypeParameters(of method: NodeID, _ state: FileState) -> [DeclID] {
    let field = state.tree.child(state.tree.child(method, 0), 0)
    var type = state.tree.child(field, 1)
    while state.tree.kind(type) == .parenExpr || state.tree.kind(type) == .starExpr { type = state.tree.child(type, 0) }
    guard let index = state.tree.index(type) else { return [] }
    return index.indices.map { state.site($0) }
  }

  /// The signature a `funcType` writes.
  func signature(_ node: NodeID, _ state: FileState) -> Signature {
    let site = state.site(node)
    if let known = signatures[site] { return known }
    guard let type = state.tree.funcType(node) else { return .none }
    var isVariadic = false
    var params: [GoType] = []
    for field in state.tree.children(type.params) {
      let written = state.tree.child(field, 1)
      isVariadic = state.tree.kind(written) == .ellipsis
      append(readType(written, state), field, to: &params, state)
    }
    var results: [GoType] = []
    for field in state.tree.children(type.results) {
      append(readType(state.tree.child(field, 1), state), field, to: &results, state)
    }
    let signature = Signature(params: params, results: results, isVariadic: isVariadic)
    signatures[site] = signature
    return signature
  }

  private func append(_ type: GoType, _ field: NodeID, to types: inout [GoType], _ state: FileState) {
    let names = state.tree.child(field, 0)
    let count = names.exists ? state.tree.children(names).count : 1
    for _ in 0..<count { types.append(type) }
  }
}

extension Signature {
  /// A function without parameters and results.
  static let none = Signature(params: [], results: [], isVariadic: false)
}
