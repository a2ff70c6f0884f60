/// Type arguments in place of type parameters.
struct Substitution {
  let parameters: [DeclID]
  let arguments: [GoType]

  init(_ parameters: [DeclID], _ arguments: [GoType]) {
    // Without all arguments nothing is known of any.
    let isWhole = !arguments.isEmpty && parameters.count == arguments.count
    self.parameters = isWhole ? parameters : []
    self.arguments = isWhole ? arguments : []
  }

  var isEmpty: Bool { parameters.isEmpty }

  subscript(parameter: DeclID) -> GoType? {
    for (at, known) in parameters.enumerated() where known == parameter { return arguments[at] }
    return nil
  }
}

extension Resolver {
  /// The type with type arguments in place of type parameters.
  func substitute(_ type: GoType, _ substitution: Substitution) -> GoType {
    guard !substitution.isEmpty, depth < Self.depthLimit else { return type }
    depth += 1
    defer { depth -= 1 }
    switch type {
    case .unknown, .basic, .untypedNil, .interface, .structure: return type
    case .typeParameter(let decl): return substitution[decl] ?? type
    case .named(let name, let arguments):
      return arguments.isEmpty ? type : .named(name, arguments: arguments.map { substitute($0, substitution) })
    case .pointer(let inner): return .pointer(substitute(inner, substitution))
    case .slice(let inner): return .slice(substitute(inner, substitution))
    case .array(let inner): return .array(substitute(inner, substitution))
    case .map(let key, let value):
      return .map(key: substitute(key, substitution), value: substitute(value, substitution))
    case .channel(let direction, let inner): return .channel(direction, substitute(inner, substitution))
    case .function(let signature): return .function(substitute(signature, substitution))
    case .tuple(let parts): return .tuple(parts.map { substitute($0, substitution) })
    }
  }

  func substitute(_ signature: Signature, _ substitution: Substitution) -> Signature {
    guard !substitution.isEmpty else { return signature }
    return Signature(
      params: signature.params.map { substitute($0, substitution) },
      results: signature.results.map { substitute($0, substitution) }, isVariadic: signature.isVariadic)
  }
}
