import GoSyntax

extension Resolver {
  /// The identifiers that refer to a declaration, itself excluded, in file and source order: in its function for a
  /// local, in all given packages that can see it for others. Build variants of a declaration count as one.
  package func uses(of decl: DeclID) -> [Site] {
    let state = state(decl.file)
    let kind = declarationKind(decl)
    switch kind {
    case .local, .parameter, .result, .receiver, .typeParameter, .label: return localUses(decl, state)
    case .constant, .typeName: if !isPackageLevel(decl, state) { return localUses(decl, state) }
    case .unknown, .importName: return []
    default: break
    }
    if let known = program.uses[decl] { return known }
    let found = findPackageUses(decl, kind, state)
    program.uses[decl] = found
    return found
  }

  /// All identifiers of this name in the packages of the run, in package, file and source order.
  package func identifiers(named name: String) -> [Site] {
    var sites: [Site] = []
    for id in program.given {
      let package = program.package(id)
      package.occurrences.forEach(NameID(name)) { file, node in
        sites.append(Site(file: package.sources[file].id, node: node))
      }
    }
    return sites
  }

  private func localUses(_ decl: DeclID, _ state: FileState) -> [Site] {
    unit(decl.node, state)?.uses(of: decl.node).map { state.site(NodeID($0)) } ?? []
  }

  private func findPackageUses(_ decl: DeclID, _ kind: DeclKind, _ state: FileState) -> [Site] {
    let name = state.tree.nameID(decl.node)
    let isMember = kind == .field || kind == .method
    var sites: [Site] = []
    for package in packagesSeeing(decl, kind, state) {
      package.occurrences.forEach(name) { file, node in
        let site = Site(file: package.sources[file].id, node: node)
        guard site != decl, isMember || !isMemberOfValue(site), case .declared(let other) = entity(site), other != site
        else { return }
        if other == decl || isVariant(other, of: decl, kind, state) { sites.append(site) }
      }
    }
    return sites
  }

  /// Whether an identifier is the name of a field or method: known without a look at what has it.
  private func isMemberOfValue(_ identifier: Site) -> Bool {
    let state = state(identifier.file)
    guard let unit = unit(identifier.node, state), unit.binding(identifier.node) == Binding.member,
      let selector = state.tree.selector(unit.parent(identifier.node))
    else { return false }
    return importedPackage(selector.x, state) == nil
  }

  /// The packages whose files can name a declaration.
  private func packagesSeeing(_ decl: DeclID, _ kind: DeclKind, _ state: FileState) -> [Package] {
    let own = state.package
    guard state.tree.isExportedName(decl.node) else { return [own] }
    let isMember = kind == .field || kind == .method
    let others =
      isMember ? transitiveImporters(of: own.importPath) : program.inventory.importers[own.importPath] ?? []
    return [own] + others.filter { $0 != own.id }.map { program.package($0) }
  }

  private func transitiveImporters(of path: String) -> [PackageID] {
    if let known = importersOfPaths[path] { return known }
    let importers = program.inventory.transitiveImporters(of: path, in: program)
    importersOfPaths[path] = importers
    return importers
  }

  /// Whether a declaration is another build variant's of the same name: of the same package, or of the same type's.
  private func isVariant(_ other: DeclID, of decl: DeclID, _ kind: DeclKind, _ state: FileState) -> Bool {
    guard other.file != decl.file, self.state(other.file).package === state.package, declarationKind(other) == kind
    else {
      return false
    }
    if kind == .field || kind == .method { return owner(of: other) == owner(of: decl) }
    return true
  }

  /// The name of the package-level type whose field or method is declared here.
  private func owner(of decl: DeclID) -> NameID? {
    let state = state(decl.file)
    let declaration = declaration(decl)
    if declaration.kind == .method, state.tree.kind(declaration.node) == .funcDecl {
      let base = state.tree.receiverBase(state.tree.child(declaration.node, 0))
      return base.exists ? state.tree.nameID(base) : nil
    }
    var node = declaration.node
    while node.exists {
      if let spec = state.tree.typeSpec(node) { return state.tree.nameID(spec.name) }
      node = parent(node, state)
    }
    return nil
  }

  // MARK: Calls

  /// The call whose function is the expression around an identifier: `f()`, `x.f()`, `p.f[int]()`.
  private func call(of use: Site) -> Site? {
    let state = state(use.file)
    var node = use.node
    var parent = parent(node, state)
    while true {
      switch state.tree.kind(parent) {
      case .selectorExpr: guard state.tree.child(parent, 1) == node else { return nil }
      case .parenExpr: break
      case .indexExpr: guard state.tree.child(parent, 0) == node else { return nil }
      case .callExpr: return state.tree.child(parent, 0) == node ? state.site(parent) : nil
      default: return nil
      }
      node = parent
      parent = self.parent(node, state)
    }
  }

  /// Call sites in the modules that may reach a function: direct, through an interface, through a variable that is only
  /// ever this function.
  package func callers(of function: FunctionID) -> [Site] {
    var sites: [Site] = []
    for decl in names(of: function) { sites += uses(of: decl).compactMap(call) }
    if let direct = directCall(of: function) { sites.append(direct) }
    for holder in holders(of: function) { sites += uses(of: holder).compactMap(call) }
    return sites
  }

  /// The identifiers by which a function is called: its own, and those of the interface methods it implements.
  private func names(of function: FunctionID) -> [DeclID] {
    guard let own = declaration(of: function) else { return [] }
    guard declarationKind(own) == .method, state(function.file).tree.kind(function.node) == .funcDecl else {
      return [own]
    }
    let candidates = program.inventory.interfaceMethods[state(own.file).tree.nameID(own.node)] ?? []
    return [own]
      + candidates.filter { isImplementation(function, of: $0) }.compactMap { declaration(of: $0) }
  }

  /// The call of a literal where it stands: `func() { … }()`.
  private func directCall(of literal: FunctionID) -> Site? {
    let state = state(literal.file)
    guard state.tree.kind(literal.node) == .funcLit else { return nil }
    var node = literal.node
    var parent = parent(node, state)
    while state.tree.kind(parent) == .parenExpr {
      node = parent
      parent = self.parent(node, state)
    }
    return state.tree.kind(parent) == .callExpr && state.tree.child(parent, 0) == node ? state.site(parent) : nil
  }

  /// Variables and fields that only ever hold this function.
  private func holders(of function: FunctionID) -> [DeclID] {
    valueSites(of: function).compactMap { site in
      guard let holder = AssignmentScan(resolver: self).target(of: site) else { return nil }
      switch held(by: holder) {
      case .function(let held), .literal(let held): return held == function ? holder : nil
      default: return nil
      }
    }
  }

  /// Where a function stands as a value: the literal itself, or uses of the name that are no calls.
  private func valueSites(of function: FunctionID) -> [Site] {
    if state(function.file).tree.kind(function.node) == .funcLit {
      return directCall(of: function) == nil ? [function] : []
    }
    guard let own = declaration(of: function) else { return [] }
    return uses(of: own).filter { call(of: $0) == nil }
  }

  /// Places in the modules where a function is used as a value and not called: names, and for a literal itself where it
  /// is not called on the spot. Variables that only ever hold it are followed by `callers(of:)`.
  package func references(to function: FunctionID) -> [Site] {
    valueSites(of: function)
  }

  // MARK: Interfaces

  /// The concrete methods of the modules that an interface's method may reach, in import path, file and source order.
  package func implementations(of interfaceMethod: FunctionID) -> [FunctionID] {
    if let known = program.implementations[interfaceMethod] { return known }
    guard implementing.insert(interfaceMethod).inserted else { return [] }
    let found = findImplementations(interfaceMethod)
    implementing.remove(interfaceMethod)
    program.implementations[interfaceMethod] = found
    return found
  }

  /// The implementations that are wanted, where there are at most `most` of them; nil where there are more. Popular
  /// methods have hundreds: to tell that there are too many takes a look at a few.
  package func implementations(
    of interfaceMethod: FunctionID, most: Int, where isWanted: (FunctionID) -> Bool = { _ in true }
  ) -> [FunctionID]? {
    if let known = program.implementations[interfaceMethod] {
      let wanted = known.filter(isWanted)
      return wanted.count > most ? nil : wanted
    }
    guard let question = question(about: interfaceMethod) else { return [] }
    var found: [FunctionID] = []
    for method in candidates(for: question) where isWanted(method) && isImplementation(method, question) {
      if found.count == most { return nil }
      found.append(method)
    }
    return found
  }

  private func findImplementations(_ interfaceMethod: FunctionID) -> [FunctionID] {
    guard let question = question(about: interfaceMethod) else { return [] }
    return candidates(for: question).filter { isImplementation($0, question) }
  }

  /// Whether a method may be reached by an interface's method.
  private func isImplementation(_ method: FunctionID, of interfaceMethod: FunctionID) -> Bool {
    if let known = program.implementations[interfaceMethod] { return known.contains(method) }
    guard let question = question(about: interfaceMethod) else { return false }
    return candidates(for: question).contains(method) && isImplementation(method, question)
  }

  /// What is asked of methods to tell whether they implement an interface's.
  private struct InterfaceQuestion {
    /// The file of the interface.
    let state: FileState
    /// The method's name there.
    let name: NodeID
    let signature: Signature
    let interface: GoType
  }

  private func question(about interfaceMethod: FunctionID) -> InterfaceQuestion? {
    let state = state(interfaceMethod.file)
    let literal = parent(parent(interfaceMethod.node, state), state)
    guard let name = state.tree.field(interfaceMethod.node)?.names.first,
      state.tree.kind(literal) == .interfaceType
    else { return nil }
    var interface = GoType.interface(state.site(literal))
    if let spec = state.tree.typeSpec(parent(literal, state)) { interface = declaredType(state.site(spec.name)) }
    return InterfaceQuestion(
      state: state, name: name, signature: signature(of: interfaceMethod), interface: interface)
  }

  private func candidates(for question: InterfaceQuestion) -> [FunctionID] {
    program.inventory.methods[question.state.tree.nameID(question.name)] ?? []
  }

  private func isImplementation(_ method: FunctionID, _ question: InterfaceQuestion) -> Bool {
    let state = state(method.file)
    guard question.state.tree.isExportedName(question.name) || state.package === question.state.package else {
      return false
    }
    let own = signature(of: method)
    guard own.params.count == question.signature.params.count, own.results.count == question.signature.results.count
    else { return false }
    let base = state.tree.receiverBase(state.tree.child(method.node, 0))
    guard base.exists, case .declared(let type) = entity(base, state) else { return false }
    return mayImplement(type, question.interface)
  }

  /// The same for all methods of an interface, so kept.
  private func mayImplement(_ type: DeclID, _ interface: GoType) -> Bool {
    guard case .named(.declared(let decl), let arguments) = interface, arguments.isEmpty else {
      return implements(type, interface, depth: 0)
    }
    let key = NameID(receiver: NameID(rawValue: type.key), method: NameID(rawValue: decl.key)).rawValue
    if let known = implementers[key] { return known }
    let answer = implements(type, interface, depth: 0)
    implementers[key] = answer
    return answer
  }

  /// Whether a declared type, a pointer to it, or a type that embeds it may satisfy an interface.
  private func implements(_ type: DeclID, _ interface: GoType, depth: Int) -> Bool {
    let parameters = typeParameters(of: type).map { GoType.typeParameter($0) }
    let value = GoType.named(.declared(type), arguments: parameters)
    if implements(.pointer(value), interface: interface) != false { return true }
    guard depth < 3 else { return false }
    let name = state(type.file).tree.nameID(type.node)
    return (program.inventory.embedders[name] ?? []).prefix(64).contains { outer in
      outer != type && implements(outer, interface, depth: depth + 1)
    }
  }
}
