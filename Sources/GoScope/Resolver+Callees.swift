import GoSyntax

extension Resolver {
  package func callee(ofCall call: Site) -> Callee {
    let state = state(call.file)
    guard state.tree.kind(call.node) == .callExpr else { return .unknown }
    return callee(state.tree.unparenthesized(state.tree.child(call.node, 0)), state)
  }

  /// What calling a function-valued expression would call: a function's name, a method value, a literal.
  package func callee(ofExpression function: Site) -> Callee {
    let state = state(function.file)
    return callee(state.tree.unparenthesized(function.node), state)
  }

  private func callee(_ node: NodeID, _ state: FileState) -> Callee {
    let tree = state.tree
    switch tree.kind(node) {
    case .funcLit: return .literal(state.site(node))
    case .ident: return callee(of: entity(node, state), node, state)
    case .selectorExpr:
      if let selector = tree.selector(node), let path = importedPackage(selector.x, state) {
        return callee(of: packageMember(path, selector, state), node, state)
      }
      return memberCallee(node, state)
    case .indexExpr:
      if let type = denotedType(node, state) { return .conversion(type) }
      let base = tree.unparenthesized(tree.child(node, 0))
      guard tree.kind(base) == .ident || tree.kind(base) == .selectorExpr else { return .unknown }
      switch callee(base, state) {
      case .function(let function): return .function(function)
      case .external(let name): return isIndexable(base, state) ? .unknown : .external(name)
      default: return .unknown
      }
    default: return denotedType(node, state).map { .conversion($0) } ?? .unknown
    }
  }

  /// Whether an expression is known to be a value that can be indexed, and so no generic function.
  private func isIndexable(_ node: NodeID, _ state: FileState) -> Bool {
    switch core(type(node, state)) {
    case .unknown, .function: false
    default: true
    }
  }

  private func callee(of entity: Entity, _ node: NodeID, _ state: FileState) -> Callee {
    switch entity {
    case .builtin(.type): return .conversion(readType(node, state))
    case .builtin(let builtin): return .builtin(builtin)
    case .external(let name): return .external(name)
    case .declared(let decl):
      let declaration = declaration(decl)
      switch declaration.kind {
      case .function, .method: return functionCallee(decl, declaration)
      case .typeName, .typeParameter: return .conversion(readType(node, state))
      case .packageVariable, .field, .local, .parameter, .result, .receiver: return held(by: decl)
      default: return .unknown
      }
    case .package, .unknown: return .unknown
    }
  }

  private func functionCallee(_ decl: DeclID, _ declaration: Declaration) -> Callee {
    let package = state(decl.file).package
    guard package.isOfModule else { return .external(qualifiedName(.declared(decl))) }
    return .function(Site(file: decl.file, node: declaration.node))
  }

  private func memberCallee(_ node: NodeID, _ state: FileState) -> Callee {
    guard let member = member(ofSelector: node, state) else { return .unknown }
    switch member.kind {
    case .external: return .external(fullName(of: member))
    case .field:
      guard let decl = member.decl else { return .unknown }
      return held(by: decl)
    case .method where member.declaration.exists:
      guard let decl = member.decl, self.state(decl.file).package.isOfModule else {
        return .external(fullName(of: member))
      }
      return .function(Site(file: decl.file, node: member.declaration))
    case .method, .interfaceMethod:
      guard let decl = member.decl, let function = function(declaredBy: decl) else {
        return .external(fullName(of: member))
      }
      return member.kind == .method ? .function(function) : .interfaceMethod(function)
    }
  }

  /// What a function-typed variable or field holds: the only function it is ever given, or itself.
  package func held(by decl: DeclID) -> Callee {
    if let known = holders[decl] { return known ?? .value(decl) }
    holders[decl] = .some(nil)
    let found = onlyValue(of: decl)
    holders[decl] = .some(found)
    return found ?? .value(decl)
  }

  private func onlyValue(of decl: DeclID) -> Callee? {
    guard let value = AssignmentScan(resolver: self).onlyValue(of: decl) else { return nil }
    switch callee(ofExpression: value) {
    case .value, .unknown, .builtin, .conversion: return nil
    case let callee: return callee
    }
  }
}
