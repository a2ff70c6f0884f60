import GoSyntax

extension Resolver {
  /// What an identifier refers to, or declares. For a selector pass the identifier of its name.
  package func entity(_ identifier: Site) -> Entity {
    let state = state(identifier.file)
    return entity(identifier.node, state)
  }

  func entity(_ node: NodeID, _ state: FileState) -> Entity {
    guard state.tree.kind(node) == .ident, let unit = unit(node, state) else { return .unknown }
    let binding = unit.binding(node)
    switch binding {
    case Binding.none, Binding.missingLabel: return .unknown
    case Binding.member: return memberEntity(unit.parent(node), state)
    case Binding.outer:
      if let field = literalKey(node, unit, state) { return field }
      return outerEntity(node, state)
    default:
      if binding == node.rawValue { return .declared(state.site(node)) }
      if let field = literalKey(node, unit, state) { return field }
      return .declared(state.site(NodeID(binding)))
    }
  }

  /// The field that a key of a struct literal names; nil where the identifier is no such key.
  private func literalKey(_ node: NodeID, _ unit: UnitScopes, _ state: FileState) -> Entity? {
    let pair = unit.parent(node)
    guard state.tree.kind(pair) == .keyValueExpr, state.tree.child(pair, 0) == node else { return nil }
    let literal = unit.parent(pair)
    guard state.tree.kind(literal) == .compositeLit else { return nil }
    var type = type(literal, state)
    if case .pointer(let inner) = type { type = inner }
    switch core(type) {
    case .structure:
      let layout = directFields(of: type)
      let name = state.tree.nameID(node)
      if let field = layout.first(where: { $0.name == name }) { return .declared(field.decl) }
      // Since Go 1.27 a key may name a promoted field.
      let lookup = MemberLookup(resolver: self, name: MemberName(node, in: state.tree), from: state.package)
      guard let promoted = lookup.find(in: type), promoted.kind == .field, let decl = promoted.decl else {
        return .unknown
      }
      return .declared(decl)
    case .unknown:
      let name = state.tree.name(node)
      // From outside a package only exported fields can be set; anything else is a key of a map or an array.
      guard isExported(name) else { return nil }
      if case .named(.external(let path, let typeName), _) = type {
        return .external("(\(ImportNames.withoutVersion(path)).\(typeName)).\(name)")
      }
      return .unknown
    default: return nil
    }
  }

  /// A name of the package, the file's imports, or the universe.
  private func outerEntity(_ node: NodeID, _ state: FileState) -> Entity {
    let name = state.tree.nameID(node)
    if let known = state.outerEntity(name) { return known }
    let entity = findOuter(name, node, state)
    state.keepOuter(name, entity)
    return entity
  }

  private func findOuter(_ name: NameID, _ node: NodeID, _ state: FileState) -> Entity {
    let predeclared = Universe.builtin(name)
    if let found = state.package.declaration(of: name, from: state.view) {
      // A stand-in for a predeclared name that is never built together with this file does not hide it.
      let isBuilt = found.file.index.constraint.holds(in: state.file.configuration ?? .standard)
      if isBuilt || predeclared == nil { return .declared(Site(file: found.file.id, node: found.name.identifier)) }
    }
    if let path = importPath(named: state.tree.name(node), isPredeclared: predeclared != nil, state) {
      return .package(path: path)
    }
    if let entity = dotImported(name, node, state, isPredeclared: predeclared != nil) { return entity }
    return predeclared.map { .builtin($0) } ?? .unknown
  }

  private func dotImported(_ name: NameID, _ node: NodeID, _ state: FileState, isPredeclared: Bool) -> Entity? {
    let dots = state.file.imports.filter { $0.name == "." }
    guard !dots.isEmpty else { return nil }
    let text = state.tree.name(node)
    guard isExported(text) else { return nil }
    var absent: [String] = []
    for dot in dots {
      guard let id = program.package(importing: dot.path) else {
        absent.append(dot.path)
        continue
      }
      let package = program.package(id)
      if let found = package.declaration(of: name, from: view(of: package, from: state)) {
        return .declared(Site(file: found.file.id, node: found.name.identifier))
      }
    }
    guard absent.count == 1, let path = absent.first, !isPredeclared else { return nil }
    return .external("\(ImportNames.withoutVersion(path)).\(text)")
  }

  /// How a file sees the names of another package: an external test sees what the tests of its package export.
  func view(of package: Package, from state: FileState) -> Viewpoint {
    let own = state.package
    let seesTests = own.isExternalTest && own.importPath.dropLast(5) == package.importPath || package === own
    return Viewpoint(file: state.file, seesTests: seesTests && state.file.isTest)
  }

  /// The import path that a name stands for in a file: by its declared name, the package's own name, or, where the
  /// package is not there, by what its path suggests.
  private func importPath(named name: String, isPredeclared: Bool, _ state: FileState) -> String? {
    let imports = imports(of: state)
    if let known = imports.first(where: { $0.name == name }) { return known.path }
    // `import "example.com/http/error"`: a package that is not there is hardly called like a predeclared type.
    let isTypeName = isPredeclared && Universe.type(NameID(name)) != nil
    for item in imports where item.likelyName == name {
      if packageName(item.path).map({ $0 == name }) ?? !isTypeName { return item.path }
    }
    guard !isPredeclared else { return nil }
    var guesses: [String] = []
    for item in imports where item.likelyName != nil {
      if let known = packageName(item.path) {
        if known == name { return item.path }
      } else if ImportNames.likelyNames(ofPath: item.path).contains(name) {
        guesses.append(item.path)
      }
    }
    return guesses.count == 1 ? guesses.first : nil
  }

  /// The imports of a file with the names that are certain, or else likely.
  private func imports(of state: FileState) -> [FileState.KnownImport] {
    if let known = state.imports { return known }
    let imports = state.file.imports.compactMap { item -> FileState.KnownImport? in
      if let name = item.name {
        return name == "." || name == "_" ? nil : .init(path: item.path, name: name, likelyName: nil)
      }
      if item.path == "C" { return .init(path: "C", name: "C", likelyName: nil) }
      // Packages of the standard library are called as their paths say: no need to read them for their names.
      if program.isStandardStub(item.path) {
        return .init(path: item.path, name: ImportNames.likelyName(ofPath: item.path), likelyName: nil)
      }
      if program.isAtHand(item.path) {
        return .init(path: item.path, name: packageName(item.path), likelyName: nil)
      }
      return .init(path: item.path, name: nil, likelyName: ImportNames.likelyName(ofPath: item.path))
    }
    state.imports = imports
    return imports
  }

  /// The name in the package clause of a package that is there.
  private func packageName(_ path: String) -> String? {
    program.package(importing: path).map { program.package($0).name }
  }

  /// A name of an imported package.
  func packageMember(_ path: String, _ selector: SelectorExpr, _ state: FileState) -> Entity {
    // In one file a package's name always means the same.
    let key = NameID(receiver: state.tree.nameID(selector.x), method: state.tree.nameID(selector.name))
    if let known = state.packageMember(key) { return known }
    let entity = findPackageMember(path, selector.name, state)
    state.keepPackageMember(key, entity)
    return entity
  }

  private func findPackageMember(_ path: String, _ node: NodeID, _ state: FileState) -> Entity {
    let text = state.tree.name(node)
    guard path != "C" else { return .external("C.\(text)") }
    if let id = program.package(importing: path) {
      let package = program.package(id)
      if let found = package.declaration(of: state.tree.nameID(node), from: view(of: package, from: state)) {
        return .declared(Site(file: found.file.id, node: found.name.identifier))
      }
      if package.isOfModule { return .unknown }
    }
    return .external("\(ImportNames.withoutVersion(path)).\(text)")
  }

  /// What the name of a selector refers to.
  private func memberEntity(_ selector: NodeID, _ state: FileState) -> Entity {
    guard let expression = state.tree.selector(selector) else { return .unknown }
    if let path = importedPackage(expression.x, state) { return packageMember(path, expression, state) }
    guard let member = member(ofSelector: selector, state) else { return .unknown }
    if let decl = member.decl { return .declared(decl) }
    return .external(fullName(of: member))
  }

  /// The path of the package that an expression names; nil for other expressions.
  func importedPackage(_ node: NodeID, _ state: FileState) -> String? {
    guard state.tree.kind(node) == .ident, case .package(let path) = entity(node, state) else { return nil }
    return path
  }

  /// The variable, function, field, type or package that an expression denotes: an identifier, a selector, or one of
  /// them in parentheses or with type arguments.
  package func entity(ofExpression site: Site) -> Entity {
    let state = state(site.file)
    return entityOfExpression(site.node, state)
  }

  func entityOfExpression(_ node: NodeID, _ state: FileState) -> Entity {
    switch state.tree.kind(node) {
    case .ident: return entity(node, state)
    case .selectorExpr: return entity(state.tree.child(node, 1), state)
    case .parenExpr: return entityOfExpression(state.tree.unparenthesized(node), state)
    case .indexExpr:
      let base = entityOfExpression(state.tree.unparenthesized(state.tree.child(node, 0)), state)
      guard case .declared(let decl) = base else { return .unknown }
      let kind = declarationKind(decl)
      return kind == .function || kind == .method || kind == .typeName ? base : .unknown
    default: return .unknown
    }
  }
}
