import GoSyntax

extension Resolver {
  package func signature(of function: FunctionID) -> Signature {
    let state = state(function.file)
    return signature(functionType(function.node, state.tree), state)
  }

  /// The `funcType` of a function declaration, a literal, or an interface's method.
  private func functionType(_ node: NodeID, _ tree: SyntaxTree) -> NodeID {
    switch tree.kind(node) {
    case .funcDecl: tree.child(node, 2)
    case .funcLit: tree.child(node, 0)
    case .field: tree.child(node, 1)
    default: .none
    }
  }

  /// The parameters in order, receiver excluded; nil for one without a name or named `_`.
  package func parameters(of function: FunctionID) -> [DeclID?] {
    let tree = state(function.file).tree
    return names(tree.child(functionType(function.node, tree), 1), function.file, tree)
  }

  /// The results in order; nil for one without a name or named `_`.
  package func results(of function: FunctionID) -> [DeclID?] {
    let tree = state(function.file).tree
    return names(tree.child(functionType(function.node, tree), 2), function.file, tree)
  }

  private func names(_ list: NodeID, _ file: FileID, _ tree: SyntaxTree) -> [DeclID?] {
    tree.children(list).flatMap { field -> [DeclID?] in
      let names = tree.child(field, 0)
      guard names.exists else { return [nil] }
      return tree.children(names).map { tree.isBlank($0) ? nil : Site(file: file, node: $0) }
    }
  }

  package func receiver(of function: FunctionID) -> DeclID? {
    let tree = state(function.file).tree
    guard let declaration = tree.funcDecl(function.node), declaration.receiver.exists else { return nil }
    return names(declaration.receiver, function.file, tree).first ?? nil
  }

  /// The function's block; `none` where it has none.
  package func body(of function: FunctionID) -> NodeID {
    let tree = state(function.file).tree
    if let declaration = tree.funcDecl(function.node) { return declaration.body }
    return tree.funcLit(function.node)?.body ?? .none
  }

  /// The identifier that declares a function or method; nil for a literal.
  package func declaration(of function: FunctionID) -> DeclID? {
    let tree = state(function.file).tree
    if let declaration = tree.funcDecl(function.node) { return Site(file: function.file, node: declaration.name) }
    guard let name = tree.field(function.node)?.names.first else { return nil }
    return Site(file: function.file, node: name)
  }

  /// A name for messages: `Server.handle`, `func literal`.
  package func name(of function: FunctionID) -> String {
    let tree = state(function.file).tree
    if let declaration = tree.funcDecl(function.node) {
      let base = declaration.receiver.exists ? tree.receiverBase(declaration.receiver) : .none
      return base.exists ? "\(tree.name(base)).\(tree.name(declaration.name))" : tree.name(declaration.name)
    }
    guard let name = tree.field(function.node)?.names.first else { return "func literal" }
    let spec = parent(of: Site(file: function.file, node: parent(of: Site(file: function.file, node: function.node))))
    let owner = parent(of: Site(file: function.file, node: spec))
    if let type = tree.typeSpec(owner) { return "\(tree.name(type.name)).\(tree.name(name))" }
    return tree.name(name)
  }

  /// The innermost function declaration or literal around a node, the node itself excluded.
  package func enclosingFunction(of site: Site) -> FunctionID? {
    let state = state(site.file)
    guard let unit = unit(site.node, state) else { return nil }
    var node = unit.parent(site.node)
    while node.exists {
      let kind = state.tree.kind(node)
      if kind == .funcLit || kind == .funcDecl { return state.site(node) }
      node = unit.parent(node)
    }
    return nil
  }

  /// The variables of enclosing functions that a literal refers to, in order of first use.
  package func captures(of literal: FunctionID) -> [DeclID] {
    let state = state(literal.file)
    guard state.tree.kind(literal.node) == .funcLit, let unit = unit(literal.node, state) else { return [] }
    let range = state.tree.subtree(of: literal.node)
    var captured: [DeclID] = []
    var seen: Set<UInt32> = []
    for node in range where state.tree.nodeKinds[node] == .ident {
      let binding = unit.binding(NodeID(UInt32(truncatingIfNeeded: node)))
      guard binding < Binding.firstMark, !range.contains(Int(binding)), seen.insert(binding).inserted else { continue }
      let decl = state.site(NodeID(binding))
      switch declarationKind(decl) {
      case .local, .parameter, .result, .receiver: captured.append(decl)
      default: break
      }
    }
    return captured
  }
}
