import GoSyntax

extension Resolver {
  /// The type of an expression; several results of a call make a `.tuple`, no result an empty one.
  package func type(of expression: Site) -> GoType { type(expression.node, state(expression.file)) }

  func type(_ node: NodeID, _ state: FileState) -> GoType {
    switch state.tree.kind(node) {
    case .ident: return identifierType(node, state)
    case .basicLit: return literalOperand(node, state).type
    case .parenExpr: return type(state.tree.unparenthesized(node), state)
    case .badExpr: return .unknown
    default: break
    }
    if let known = state.types[node] { return known }
    guard depth < Self.depthLimit, state.pending.insert(node.rawValue).inserted else { return .unknown }
    depth += 1
    let type = compute(node, state)
    depth -= 1
    state.pending.remove(node.rawValue)
    state.types[node] = type
    return type
  }

  private func compute(_ node: NodeID, _ state: FileState) -> GoType {
    let tree = state.tree
    switch tree.kind(node) {
    case .callExpr: return callType(node, state)
    case .selectorExpr: return selectorType(node, state)
    case .compositeLit: return literalType(node, state)
    case .funcLit: return .function(signature(tree.child(node, 0), state))
    case .indexExpr: return indexType(node, state)
    case .sliceExpr: return sliceType(type(tree.child(node, 0), state))
    case .typeAssertExpr: return readType(tree.child(node, 1), state)
    case .starExpr:
      let inner = tree.child(node, 0)
      if let named = denotedType(inner, state) { return .pointer(named) }
      if case .pointer(let target) = core(type(inner, state)) { return target }
      return .unknown
    case .unaryExpr: return unaryType(node, state)
    case .binaryExpr: return operand(node, state).type
    case .keyValueExpr: return type(tree.child(node, 1), state)
    case .arrayType, .mapType, .chanType, .sendChanType, .receiveChanType, .funcType, .structType, .interfaceType:
      return readType(node, state)
    default: return .unknown
    }
  }

  private func identifierType(_ node: NodeID, _ state: FileState) -> GoType {
    switch entity(node, state) {
    case .declared(let decl):
      if decl.file == state.id, decl.node != node, let narrowed = switchedType(node, decl, state) { return narrowed }
      return declaredType(decl)
    case .builtin(.true), .builtin(.false): return .basic(.bool)
    case .builtin(.iota): return .basic(.int)
    case .builtin(.nil): return .untypedNil
    case .builtin(.type): return Universe.type(state.tree.nameID(node)) ?? .unknown
    case .external(let name): return externalNameType(name)
    default: return .unknown
    }
  }

  /// The type of the symbol of `switch x := y.(type)` in the clause where it is used: the only type of the clause.
  private func switchedType(_ use: NodeID, _ decl: DeclID, _ state: FileState) -> GoType? {
    guard let unit = unit(decl.node, state) else { return nil }
    let list = unit.parent(decl.node)
    let define = unit.parent(list)
    guard state.tree.kind(define) == .defineStmt else { return nil }
    let statement = unit.parent(define)
    guard state.tree.kind(statement) == .typeSwitchStmt, state.tree.child(statement, 1) == define else { return nil }
    let body = state.tree.child(statement, 2)
    var node = use
    while node.exists, unit.parent(node) != body { node = unit.parent(node) }
    let types = state.tree.children(state.tree.child(node, 0))
    guard node.exists, types.count == 1, let only = types.first else { return nil }
    if case .builtin(.nil) = entityOfExpression(only, state) { return nil }
    return readType(only, state)
  }

  private func selectorType(_ node: NodeID, _ state: FileState) -> GoType {
    guard let selector = state.tree.selector(node) else { return .unknown }
    if let path = importedPackage(selector.x, state) {
      switch packageMember(path, selector, state) {
      case .declared(let decl): return declaredType(decl)
      case .external(let name): return externalNameType(name)
      default: return .unknown
      }
    }
    guard let member = member(ofSelector: node, state) else { return .unknown }
    // A method expression `T.Method` takes the receiver as its first parameter.
    if member.kind == .method || member.kind == .interfaceMethod, case .function(let signature) = member.type,
      let receiver = denotedType(selector.x, state)
    {
      return .function(
        Signature(
          params: [receiver] + signature.params, results: signature.results, isVariadic: signature.isVariadic))
    }
    return member.type
  }

  /// The type that an expression names, where it names one rather than a value.
  func denotedType(_ node: NodeID, _ state: FileState) -> GoType? {
    let tree = state.tree
    switch tree.kind(node) {
    case .ident, .selectorExpr, .indexExpr:
      let base = tree.kind(node) == .indexExpr ? tree.unparenthesized(tree.child(node, 0)) : node
      if tree.kind(base) == .selectorExpr, importedPackage(tree.child(base, 0), state) == nil { return nil }
      switch entityOfExpression(base, state) {
      case .declared(let decl):
        let kind = declarationKind(decl)
        return kind == .typeName || kind == .typeParameter ? readType(node, state) : nil
      case .builtin(.type): return readType(node, state)
      default: return nil
      }
    case .parenExpr: return denotedType(tree.unparenthesized(node), state)
    case .starExpr: return denotedType(tree.child(node, 0), state).map { .pointer($0) }
    case .arrayType, .mapType, .chanType, .sendChanType, .receiveChanType, .funcType, .structType, .interfaceType:
      return readType(node, state)
    default: return nil
    }
  }

  private func indexType(_ node: NodeID, _ state: FileState) -> GoType {
    guard let index = state.tree.index(node) else { return .unknown }
    if let named = denotedType(node, state) { return named }
    let base = type(index.x, state)
    switch core(base) {
    case .slice(let element), .array(let element), .map(_, let element): return element
    case .basic(.string): return .basic(.uint8)
    case .pointer(let inner):
      if case .array(let element) = core(inner) { return element }
      return .unknown
    case .function(let signature): return .function(instantiated(signature, of: node, index, state))
    default: return .unknown
    }
  }

  /// A generic function's signature with the type arguments written in `f[A, B]`.
  private func instantiated(_ signature: Signature, of node: NodeID, _ index: IndexExpr, _ state: FileState)
    -> Signature
  {
    guard case .declared(let decl) = entityOfExpression(node, state) else { return signature }
    let parameters = typeParameters(of: decl)
    guard parameters.count == index.indices.count else { return signature }
    return substitute(signature, Substitution(parameters, index.indices.map { readType($0, state) }))
  }

  func sliceType(_ type: GoType) -> GoType {
    switch core(type) {
    case .array(let element): return .slice(element)
    case .pointer(let inner):
      if case .array(let element) = core(inner) { return .slice(element) }
      return .unknown
    case .slice, .basic(.string): return type
    default: return .unknown
    }
  }

  private func unaryType(_ node: NodeID, _ state: FileState) -> GoType {
    guard let unary = state.tree.unary(node) else { return .unknown }
    switch unary.operator {
    case .and: return .pointer(type(unary.x, state))
    case .arrow:
      if case .channel(_, let element) = core(type(unary.x, state)) { return element }
      return .unknown
    default: return operand(node, state).type
    }
  }

  /// The type of a composite literal: as written, or what the literal around it says of its elements.
  private func literalType(_ node: NodeID, _ state: FileState) -> GoType {
    let written = state.tree.child(node, 0)
    if written.exists { return readType(written, state) }
    guard let unit = unit(node, state) else { return .unknown }
    var around = unit.parent(node)
    var isKey = false
    if state.tree.kind(around) == .keyValueExpr {
      isKey = state.tree.child(around, 0) == node
      around = unit.parent(around)
    }
    guard state.tree.kind(around) == .compositeLit else { return .unknown }
    var outer = type(around, state)
    if case .pointer(let inner) = core(outer) { outer = inner }
    switch core(outer) {
    case .slice(let element), .array(let element): return isKey ? .unknown : element
    case .map(let key, let value): return isKey ? key : value
    default: return .unknown
    }
  }
}
