import GoSyntax

extension Resolver {
  /// The type that the catalogue gives a field or method of a type outside; unknown where it says nothing.
  func externalMemberType(_ name: MemberName, owner: TypeName) -> GoType {
    guard !program.external.isEmpty else { return .unknown }
    let (name, owner) = (name.text, qualifiedName(owner))
    if let results = program.external.results(of: "(\(owner)).\(name)") { return externalFunction(results) }
    if let field = program.external.field(name, of: owner) { return externalType(field) }
    return .unknown
  }

  /// `(net/http.Client).Do`, as in `Callee.external`.
  func fullName(of member: Member) -> String {
    switch member.owner {
    case .type(let type): "(\(qualifiedName(type))).\(member.name.text)"
    case .literal: "(interface).\(member.name.text)"
    case .error: "(error).\(member.name.text)"
    }
  }

  /// The type that the catalogue gives a name of a package outside.
  func externalNameType(_ fullName: String) -> GoType {
    if let results = program.external.results(of: fullName) { return externalFunction(results) }
    return program.external.variable(fullName).map(externalType) ?? .unknown
  }

  /// Parameters are not told; only the results are.
  private func externalFunction(_ results: [String]) -> GoType {
    .function(Signature(params: [], results: results.map(externalType), isVariadic: false))
  }

  private func externalType(_ text: String) -> GoType {
    TypeText.read(text) { path, name in
      if self.program.isAtHand(path), let id = self.program.package(importing: path) {
        let package = self.program.package(id)
        if let found = package.declaration(of: NameID(name), from: Viewpoint(file: nil, seesTests: false)) {
          let decl = Site(file: found.file.id, node: found.name.identifier)
          return self.namedType(decl, self.declaration(decl), arguments: [])
        }
      }
      return .named(.external(path: path, name: name), arguments: [])
    }
  }

  /// `net/http.Response`; major version elements are left out, as in `Callee.external`.
  package func qualifiedName(_ name: TypeName) -> String {
    switch name {
    case .declared(let decl):
      let state = state(decl.file)
      return "\(state.package.qualifiedPath).\(state.tree.name(decl.node))"
    case .external(let path, let name): return "\(ImportNames.withoutVersion(path)).\(name)"
    }
  }

  /// `*net/http.Response`.
  package func description(_ type: GoType) -> String {
    switch type {
    case .unknown: return "?"
    case .basic(let kind): return kind.word
    case .named(let name, let arguments):
      let list = arguments.map(description).joined(separator: ",")
      return arguments.isEmpty ? qualifiedName(name) : "\(qualifiedName(name))[\(list)]"
    case .pointer(let inner): return "*" + description(inner)
    case .slice(let inner): return "[]" + description(inner)
    case .array(let inner): return "[...]" + description(inner)
    case .map(let key, let value): return "map[\(description(key))]\(description(value))"
    case .channel(.both, let inner): return "chan " + description(inner)
    case .channel(.send, let inner): return "chan<- " + description(inner)
    case .channel(.receive, let inner): return "<-chan " + description(inner)
    case .function(let signature): return "func" + description(signature)
    case .structure: return "struct{...}"
    case .interface(nil): return "any"
    case .interface: return "interface{...}"
    case .tuple(let parts): return "(" + parts.map(description).joined(separator: ", ") + ")"
    case .typeParameter(let decl): return state(decl.file).tree.name(decl.node)
    case .untypedNil: return "nil"
    }
  }

  private func description(_ signature: Signature) -> String {
    var params = signature.params.map(description)
    if signature.isVariadic, let last = params.popLast() { params.append("..." + last.dropFirst(2)) }
    let results = signature.results.map(description)
    let list = "(" + params.joined(separator: ", ") + ")"
    if results.isEmpty { return list }
    return results.count == 1 ? "\(list) \(results[0])" : "\(list) (\(results.joined(separator: ", ")))"
  }
}
