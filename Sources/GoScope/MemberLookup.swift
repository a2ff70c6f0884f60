import GoSyntax

/// A field or method found in a type; shared by all that ask for it.
final class Member {
  enum Kind { case field, method, interfaceMethod, external }
  let kind: Kind
  /// The declaring identifier; nil outside.
  let decl: DeclID?
  /// The field's type, or the method's signature as a function type; type arguments in place.
  let type: GoType
  /// The type that declares it.
  let owner: MemberOwner
  let name: MemberName
  /// Embedded fields passed through.
  let path: [DeclID]
  /// The `funcDecl` of a method that is declared with its receiver.
  let declaration: NodeID

  init(
    kind: Kind, decl: DeclID?, type: GoType, owner: MemberOwner, name: MemberName, path: [DeclID] = [],
    declaration: NodeID = .none
  ) {
    self.kind = kind
    self.decl = decl
    self.type = type
    self.owner = owner
    self.name = name
    self.path = path
    self.declaration = declaration
  }
}

/// Whose member it is.
enum MemberOwner: Equatable {
  case type(TypeName)
  /// A type literal.
  case literal
  case error
}

/// A name that is looked up; its text is made only where somebody reads it.
struct MemberName {
  let id: NameID
  let isExported: Bool
  private let source: Source

  private enum Source {
    case text(String)
    case identifier(SyntaxTree, NodeID)
  }

  init(_ text: String) {
    id = NameID(text)
    isExported = GoScope.isExported(text)
    source = .text(text)
  }

  init(_ identifier: NodeID, in tree: SyntaxTree) {
    id = tree.nameID(identifier)
    isExported = tree.isExportedName(identifier)
    source = .identifier(tree, identifier)
  }

  var text: String {
    switch source {
    case .text(let text): text
    case .identifier(let tree, let identifier): tree.name(identifier)
    }
  }

  static let error = NameID("Error")
}

/// Looks a field or method up as Go does: breadth first through embedded fields, the shallowest wins, two at the same
/// depth exclude each other (specification, "Selectors").
struct MemberLookup {
  private struct Candidate {
    let type: GoType
    let path: [DeclID]
  }

  let resolver: Resolver
  let name: MemberName
  /// The package that asks: names that are not exported are another package's own.
  let from: Package?
  /// Whether methods of files count that are built apart from the type's own in its usual configuration.
  var acceptsVariants = false

  /// The member; nil where there is none, or none that is certain. Methods of other build variants count where the
  /// usual one has no such member.
  func find(in type: GoType) -> Member? {
    guard let key = key(in: type) else { return findAnew(in: type) }
    if let known = resolver.memberAnswers[key] { return known }
    let member = findAnew(in: type)
    resolver.memberAnswers[key] = .some(member)
    return member
  }

  /// A number for the question, where the type is a declared one without arguments, or a pointer to one.
  private func key(in type: GoType) -> UInt64? {
    guard !acceptsVariants, case .named(.declared(let decl), let arguments) = dereferencedOnce(type),
      arguments.isEmpty
    else { return nil }
    let package = NameID(rawValue: UInt64(from?.id.rawValue ?? UInt32.max))
    let asked = NameID(receiver: NameID(rawValue: decl.key), method: package)
    return NameID(receiver: asked, method: name.id).rawValue
  }

  private func dereferencedOnce(_ type: GoType) -> GoType {
    if case .pointer(let inner) = type { return inner }
    return type
  }

  private func findAnew(in type: GoType) -> Member? {
    if let member = search(type) { return member }
    var wider = self
    wider.acceptsVariants = true
    return acceptsVariants ? nil : wider.search(type)
  }

  private func search(_ type: GoType) -> Member? {
    // The type's own members first: hardly any look-up goes further.
    let own = dereferenced(type)
    var members: [Member] = []
    var level: [Candidate] = []
    var opaque: [Candidate] = []
    search(own, Candidate(type: type, path: []), &members, &level, &opaque)
    if let first = members.first { return members.count == 1 ? first : nil }
    var seen: Set<GoType> = level.isEmpty ? [] : [own]
    var levels = 1
    while !level.isEmpty, levels < 32 {
      levels += 1
      var found: [Member] = []
      var next: [Candidate] = []
      var unknowns: [Candidate] = []
      for candidate in level {
        let base = dereferenced(candidate.type)
        guard seen.insert(base).inserted else { continue }
        search(base, candidate, &found, &next, &unknowns)
      }
      if let first = found.first {
        // An unseen type nearer than this one might have a member of this name.
        return found.count == 1 && opaque.isEmpty ? first : nil
      }
      opaque += unknowns
      level = next
    }
    guard opaque.count == 1, let only = opaque.first else { return nil }
    return externalMember(only)
  }

  private func dereferenced(_ type: GoType) -> GoType {
    if case .pointer(let inner) = type { return inner }
    if case .named = type, case .pointer(let inner) = resolver.underlying(type) { return inner }
    return type
  }

  private func search(
    _ type: GoType, _ candidate: Candidate, _ found: inout [Member], _ next: inout [Candidate],
    _ unknowns: inout [Candidate]
  ) {
    if case .named(let typeName, let arguments) = type {
      guard case .declared(let decl) = typeName else { return unknowns.append(candidate) }
      if let method = method(of: decl, arguments, candidate.path) { return found.append(method) }
    }
    let literal = resolver.literal(of: type)
    switch literal.type {
    case .structure(let site): searchStruct(site, literal.substitution, candidate, literal.owner, &found, &next)
    case .interface(let site?):
      if let method = interfaceMethod(site, literal.substitution, literal.owner, candidate.path) {
        found.append(method)
      }
    case .basic(.error): if name.id == MemberName.error { found.append(errorMethod(candidate.path)) }
    case .typeParameter(let decl): if let member = constrained(decl, candidate.path) { found.append(member) }
    case .unknown, .named: unknowns.append(candidate)
    default: break
    }
  }

  private func method(of decl: DeclID, _ arguments: [GoType], _ path: [DeclID]) -> Member? {
    let state = resolver.state(decl.file)
    // Local types have no methods.
    guard resolver.isPackageLevel(decl, state), isVisible(in: state.package) else { return nil }
    let view = Viewpoint(file: state.file, seesTests: from === state.package || seesTests(of: state.package))
    let receiver = state.tree.nameID(decl.node)
    guard let (file, method) = state.package.method(name.id, of: receiver, from: view, acceptsVariants: acceptsVariants)
    else { return nil }
    let methodState = resolver.state(file.id)
    let signature = resolver.signature(file.tree.child(method.declaration, 2), methodState)
    let parameters =
      arguments.isEmpty ? [] : resolver.receiverTypeParameters(of: method.declaration, methodState)
    return Member(
      kind: .method, decl: Site(file: file.id, node: method.identifier),
      type: .function(resolver.substitute(signature, Substitution(parameters, arguments))),
      owner: .type(.declared(decl)), name: name, path: path, declaration: method.declaration)
  }

  private func seesTests(of package: Package) -> Bool {
    guard let from, from.isExternalTest else { return from == nil }
    return from.importPath.dropLast(5) == package.importPath
  }

  /// Whether a name of that package can be meant.
  private func isVisible(in package: Package) -> Bool {
    guard let from, from !== package, !name.isExported else { return true }
    return from.importPath == package.importPath
  }

  private func searchStruct(
    _ site: Site, _ substitution: Substitution, _ candidate: Candidate, _ owner: TypeName?, _ found: inout [Member],
    _ next: inout [Candidate]
  ) {
    let state = resolver.state(site.file)
    for field in resolver.layout(ofStruct: site).fields {
      let isMatch = field.name == name.id && isVisible(in: state.package)
      guard isMatch || field.isEmbedded else { continue }
      let type = resolver.substitute(resolver.readType(field.type, state), substitution)
      let decl = state.site(field.identifier)
      if isMatch {
        let owner = owner.map { MemberOwner.type($0) } ?? .literal
        found.append(Member(kind: .field, decl: decl, type: type, owner: owner, name: name, path: candidate.path))
      } else {
        next.append(Candidate(type: type, path: candidate.path + [decl]))
      }
    }
  }

  /// A method of an interface literal, or of an interface it embeds.
  private func interfaceMethod(
    _ site: Site, _ substitution: Substitution, _ owner: TypeName?, _ path: [DeclID], depth: Int = 0
  ) -> Member? {
    let state = resolver.state(site.file)
    let layout = resolver.layout(ofInterface: site)
    if let method = layout.methods.first(where: { $0.name == name.id }), isVisible(in: state.package) {
      let signature = resolver.signature(method.type, state)
      return Member(
        kind: .interfaceMethod, decl: state.site(method.identifier),
        type: .function(resolver.substitute(signature, substitution)),
        owner: owner.map { .type($0) } ?? .literal, name: name, path: path)
    }
    guard depth < 16 else { return nil }
    for element in layout.embedded {
      let type = resolver.substitute(resolver.readType(element, state), substitution)
      if let member = embeddedMethod(type, path, depth: depth) { return member }
    }
    // An embedded interface that is not there has the method, if it is the only one.
    let unknown = layout.embedded.map { resolver.readType($0, state) }.filter { resolver.underlying($0) == .unknown }
    guard unknown.count == 1, let only = unknown.first else { return nil }
    return externalMember(Candidate(type: only, path: path))
  }

  private func embeddedMethod(_ type: GoType, _ path: [DeclID], depth: Int) -> Member? {
    let literal = resolver.literal(of: type)
    switch literal.type {
    case .interface(let site?):
      return interfaceMethod(site, literal.substitution, literal.owner, path, depth: depth + 1)
        .flatMap { $0.kind == .external && $0.owner != .error ? nil : $0 }
    case .basic(.error): return name.id == MemberName.error ? errorMethod(path) : nil
    default: return nil
    }
  }

  private func errorMethod(_ path: [DeclID]) -> Member {
    let signature = Signature(params: [], results: [.basic(.string)], isVariadic: false)
    return Member(kind: .external, decl: nil, type: .function(signature), owner: .error, name: name, path: path)
  }

  /// A method that a type parameter has by its constraint.
  private func constrained(_ decl: DeclID, _ path: [DeclID]) -> Member? {
    guard let constraint = resolver.constraint(of: decl) else { return nil }
    let type = resolver.readType(constraint.node, constraint.state)
    if let member = embeddedMethod(type, path, depth: 0) { return member }
    let core = resolver.core(.typeParameter(decl))
    guard core != .unknown, core != .typeParameter(decl) else { return nil }
    return MemberLookup(resolver: resolver, name: name, from: from).find(in: core)
  }

  /// A member of a type whose declaration is not there: named, and typed where the catalogue tells.
  private func externalMember(_ candidate: Candidate) -> Member? {
    guard case .named(.external(let path, let typeName), _) = dereferenced(candidate.type) else { return nil }
    let owner = TypeName.external(path: path, name: typeName)
    let type = resolver.externalMemberType(name, owner: owner)
    return Member(kind: .external, decl: nil, type: type, owner: .type(owner), name: name, path: candidate.path)
  }
}
