import GoSyntax

extension Resolver {
  /// A field, through pointers and embedding.
  package func field(_ name: String, of type: GoType) -> FieldRef? {
    guard let member = member(name, of: type, from: nil) else { return nil }
    switch member.kind {
    case .field:
      return FieldRef(
        name: name, decl: member.decl, type: member.type, path: member.path, isEmbedded: isEmbedded(member.decl))
    case .external:
      if case .function = member.type { return nil }
      return FieldRef(name: name, decl: nil, type: member.type, path: member.path, isEmbedded: false)
    case .method, .interfaceMethod: return nil
    }
  }

  private func isEmbedded(_ decl: DeclID?) -> Bool {
    guard let decl else { return false }
    let declaration = declaration(decl)
    return declaration.kind == .field && !state(decl.file).tree.child(declaration.node, 0).exists
  }

  /// The direct fields of a struct type, in order.
  package func fields(of type: GoType) -> [FieldRef] {
    directFields(of: type).map { field in
      FieldRef(
        name: program.tree(field.decl.file).name(field.decl.node), decl: field.decl, type: field.type, path: [],
        isEmbedded: field.isEmbedded)
    }
  }

  struct DirectField {
    let name: NameID
    let decl: DeclID
    let type: GoType
    let isEmbedded: Bool
  }

  func directFields(of type: GoType, embeddedOnly: Bool = false) -> [DirectField] {
    let literal = literal(of: core(type) == .unknown ? .unknown : type)
    guard case .structure(let site) = core(literal.type) else { return [] }
    let substitution = literal.substitution
    let state = state(site.file)
    let fields = layout(ofStruct: site).fields
    return (embeddedOnly ? fields.filter(\.isEmbedded) : fields).map { field in
      DirectField(
        name: field.name, decl: state.site(field.identifier),
        type: substitute(readType(field.type, state), substitution), isEmbedded: field.isEmbedded)
    }
  }

  /// A method, concrete or of an interface, promoted ones included.
  package func method(_ name: String, of type: GoType) -> MethodRef? {
    guard let member = member(name, of: type, from: nil), member.kind != .field else { return nil }
    var signature = Signature.none
    if case .function(let known) = member.type { signature = known }
    return MethodRef(
      name: name, function: member.decl.flatMap(function(declaredBy:)), fullName: fullName(of: member),
      signature: signature, isInterface: member.kind == .interfaceMethod, path: member.path)
  }

  /// The function a declaring identifier belongs to, where its package is one of the modules': a `funcDecl`, or the
  /// `field` of an interface's method.
  func function(declaredBy decl: DeclID) -> FunctionID? {
    let declaration = declaration(decl)
    guard declaration.kind == .function || declaration.kind == .method, state(decl.file).package.isOfModule else {
      return nil
    }
    return Site(file: decl.file, node: declaration.node)
  }

  func member(_ name: String, of type: GoType, from package: Package?) -> Member? {
    MemberLookup(resolver: self, name: MemberName(name), from: package).find(in: type)
  }

  /// The field or method that a selector's name refers to; its operand is a value or a type.
  func member(ofSelector node: NodeID, _ state: FileState) -> Member? {
    if let known = state.members[node] { return known }
    guard let selector = state.tree.selector(node), selector.name.exists else { return nil }
    let type = type(selector.x, state)
    let lookup = MemberLookup(
      resolver: self, name: MemberName(selector.name, in: state.tree), from: state.package)
    let member = type == .unknown ? nil : lookup.find(in: type)
    state.members[node] = .some(member)
    return member
  }

  /// Whether a declaration is of package scope.
  func isPackageLevel(_ decl: DeclID, _ state: FileState) -> Bool {
    let names = state.file.index.names
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].identifier < decl.node { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].identifier == decl.node
  }

  // MARK: Interfaces

  /// All methods of an interface type, embedded ones included; nil where a part of it is not there.
  private func methodNames(ofInterface type: GoType) -> [MemberName]? {
    let key: UInt64
    switch type {
    case .named(.declared(let decl), let arguments) where arguments.isEmpty: key = decl.key
    case .interface(let site?): key = site.key
    default: return readMethodNames(ofInterface: type)?.map { MemberName($0) }
    }
    if let known = interfaceNames[key] { return known }
    let names = readMethodNames(ofInterface: type)?.map { MemberName($0) }
    interfaceNames[key] = .some(names)
    return names
  }

  func readMethodNames(ofInterface type: GoType, depth: Int = 0) -> [String]? {
    guard depth < 16 else { return nil }
    switch underlying(type) {
    case .basic(.error): return ["Error"]
    case .interface(nil): return []
    case .interface(let site?):
      let state = state(site.file)
      let layout = layout(ofInterface: site)
      var names = layout.methods.map { state.tree.name($0.identifier) }
      for element in layout.embedded {
        let kind = state.tree.kind(element)
        // Type sets have no methods of their own.
        guard kind != .binaryExpr, kind != .unaryExpr else { continue }
        guard let inner = readMethodNames(ofInterface: readType(element, state), depth: depth + 1) else { return nil }
        names += inner
      }
      return names
    default: return nil
    }
  }

  /// Whether values of a type satisfy an interface; nil where one of them is not known well enough.
  package func implements(_ type: GoType, interface: GoType) -> Bool? {
    guard type != .unknown, let names = methodNames(ofInterface: interface) else { return nil }
    var isCertain = true
    for name in names {
      guard let member = MemberLookup(resolver: self, name: name, from: nil).find(in: type) else {
        if isOpaque(type) { return nil }
        return false
      }
      guard member.kind != .field else { return false }
      if member.kind == .external, case .type = member.owner { isCertain = false }
      if member.kind == .method, needsPointer(member), !isPointer(type), !isReachedByPointer(member) { return false }
      switch isSameSignature(member, name, interface) {
      case false?: return false
      case nil: isCertain = false
      case true?: break
      }
    }
    return isCertain ? true : nil
  }

  private func isPointer(_ type: GoType) -> Bool { if case .pointer = type { true } else { false } }

  /// Whether the method was promoted through an embedded pointer.
  private func isReachedByPointer(_ member: Member) -> Bool {
    member.path.contains { isPointer(declaredType($0)) }
  }

  /// Whether the method's receiver is a pointer.
  private func needsPointer(_ member: Member) -> Bool {
    guard let decl = member.decl else { return false }
    let tree = state(decl.file).tree
    let receiver = tree.child(declaration(decl).node, 0)
    var type = tree.child(tree.child(receiver, 0), 1)
    type = tree.unparenthesized(type)
    return tree.kind(type) == .starExpr
  }

  /// Whether a type, or one it embeds, is not there to be looked into.
  private func isOpaque(_ type: GoType, depth: Int = 0) -> Bool {
    guard depth < 8 else { return true }
    var base = type
    if case .pointer(let inner) = type { base = inner }
    switch underlying(base) {
    case .unknown: return true
    case .structure:
      return directFields(of: base, embeddedOnly: true).contains { isOpaque($0.type, depth: depth + 1) }
    default: return false
    }
  }

  private func isSameSignature(_ member: Member, _ name: MemberName, _ interface: GoType) -> Bool? {
    guard let wanted = MemberLookup(resolver: self, name: name, from: nil).find(in: interface),
      case .function(let right) = wanted.type,
      case .function(let left) = member.type
    else { return nil }
    guard left.params.count == right.params.count, left.results.count == right.results.count,
      left.isVariadic == right.isVariadic
    else { return false }
    var isCertain = true
    for (one, other) in zip(left.params + left.results, right.params + right.results) where one != other {
      if isConcrete(one), isConcrete(other) { return false }
      isCertain = false
    }
    return isCertain ? true : nil
  }

  /// Whether nothing in a type is unknown, so that a difference is one.
  private func isConcrete(_ type: GoType) -> Bool {
    switch type {
    case .unknown, .typeParameter, .structure, .interface(.some), .untypedNil: false
    case .basic, .interface: true
    case .named(let name, let arguments):
      arguments.allSatisfy(isConcrete) && { if case .declared = name { true } else { false } }()
    case .pointer(let inner), .slice(let inner), .array(let inner), .channel(_, let inner): isConcrete(inner)
    case .map(let key, let value): isConcrete(key) && isConcrete(value)
    case .function(let signature): (signature.params + signature.results).allSatisfy(isConcrete)
    case .tuple(let parts): parts.allSatisfy(isConcrete)
    }
  }
}
