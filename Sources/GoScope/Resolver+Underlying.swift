import GoSyntax

extension Resolver {
  /// The type behind names and aliases, with type arguments in place.
  package func underlying(_ type: GoType) -> GoType {
    guard case .named(.declared(let decl), let arguments) = type else {
      if case .named = type { return .unknown }
      return type
    }
    let plain = plainUnderlying(decl)
    return arguments.isEmpty ? plain : substitute(plain, Substitution(typeParameters(of: decl), arguments))
  }

  /// The underlying type of a declared type, its own type parameters left in.
  private func plainUnderlying(_ decl: DeclID) -> GoType {
    if let known = underlyingTypes[decl] { return known }
    guard depth < Self.depthLimit else { return .unknown }
    depth += 1
    defer { depth -= 1 }
    underlyingTypes[decl] = .unknown
    let state = state(decl.file)
    let type = underlying(readType(state.tree.child(declaration(decl).node, 2), state))
    underlyingTypes[decl] = type
    return type
  }

  /// The struct, interface or other literal behind a type, not yet substituted, with the type arguments that its type
  /// parameters have, and the declared type that is defined by it.
  func literal(of type: GoType) -> (type: GoType, substitution: Substitution, owner: TypeName?) {
    var (type, substitution, owner) = (type, Substitution([], []), TypeName?.none)
    var steps = 0
    while case .named(.declared(let decl), let arguments) = type, steps < 32 {
      let state = state(decl.file)
      owner = .declared(decl)
      substitution = Substitution(typeParameters(of: decl), arguments)
      let written = readType(state.tree.child(declaration(decl).node, 2), state)
      if case .named = written { type = substitute(written, substitution) } else { type = written }
      steps += 1
    }
    return (type, substitution, owner)
  }

  /// The type that operations see: the underlying one, for a type parameter its constraint's core type (specification,
  /// "Core types" of Go 1.18 to 1.24).
  func core(_ type: GoType) -> GoType {
    guard case .typeParameter(let decl) = type else { return underlying(type) }
    return coreType(ofParameter: decl)
  }

  private func coreType(ofParameter decl: DeclID) -> GoType {
    guard let constraint = constraint(of: decl), depth < Self.depthLimit else { return .unknown }
    depth += 1
    defer { depth -= 1 }
    let terms = self.terms(constraint.node, constraint.state)
    guard let first = terms.first.map(underlying) else { return .unknown }
    if case .typeParameter(let other) = first { return terms.count == 1 ? coreType(ofParameter: other) : .unknown }
    return terms.allSatisfy { underlying($0) == first } ? first : .unknown
  }

  /// The constraint written for a type parameter: for a receiver's, the one of the type's own.
  func constraint(of decl: DeclID) -> (node: NodeID, state: FileState)? {
    let state = state(decl.file)
    let declaration = declaration(decl)
    guard declaration.kind == .typeParameter else { return nil }
    if state.tree.kind(declaration.node) == .field { return (state.tree.child(declaration.node, 1), state) }
    guard let index = state.tree.index(declaration.node),
      let position = index.indices.firstIndex(of: decl.node).map({ $0 - index.indices.startIndex }),
      case .declared(let base) = entityOfExpression(state.tree.unparenthesized(index.x), state)
    else { return nil }
    let parameters = typeParameters(of: base)
    return parameters.indices.contains(position) ? constraint(of: parameters[position]) : nil
  }

  /// The types a constraint allows: of `~[]E | ~string`, through interfaces that embed such; empty where it names none.
  private func terms(_ node: NodeID, _ state: FileState) -> [GoType] {
    guard depth < Self.depthLimit else { return [] }
    depth += 1
    defer { depth -= 1 }
    let tree = state.tree
    switch tree.kind(node) {
    case .binaryExpr: return terms(tree.child(node, 0), state) + terms(tree.child(node, 1), state)
    case .unaryExpr: return [readType(tree.child(node, 0), state)]
    case .parenExpr: return terms(tree.child(node, 0), state)
    case .interfaceType:
      return tree.children(tree.child(node, 0)).flatMap { element in
        tree.child(element, 0).exists ? [] : terms(tree.child(element, 1), state)
      }
    default:
      let type = readType(node, state)
      guard case .interface(let literal) = underlying(type) else { return isMethodless(type) ? [] : [type] }
      guard let literal else { return [] }
      let inner = terms(literal.node, self.state(literal.file))
      guard case .named(.declared(let decl), let arguments) = type, !arguments.isEmpty else { return inner }
      let substitution = Substitution(typeParameters(of: decl), arguments)
      return inner.map { substitute($0, substitution) }
    }
  }

  private func isMethodless(_ type: GoType) -> Bool {
    switch type {
    case .unknown, .basic(.comparable), .basic(.error): true
    default: false
    }
  }
}
