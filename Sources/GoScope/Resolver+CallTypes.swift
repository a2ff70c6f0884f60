import GoSyntax

extension Resolver {
  package func resultTypes(ofCall call: Site) -> [GoType] {
    switch type(of: call) {
    case .tuple(let parts): parts
    case let only: [only]
    }
  }

  func callType(_ node: NodeID, _ state: FileState) -> GoType {
    guard let call = state.tree.call(node) else { return .unknown }
    let function = state.tree.unparenthesized(call.function)
    if let target = denotedType(function, state) { return target }
    if state.tree.kind(function) == .ident, case .builtin(let builtin) = entity(function, state) {
      return builtinType(builtin, call, state)
    }
    if let special = unsafeType(function, call, state) { return special }
    guard case .function(let signature) = core(type(function, state)) else { return .unknown }
    let results = inferred(signature, call, function, state).results
    return results.count == 1 ? results[0] : .tuple(results)
  }

  private func builtinType(_ builtin: Builtin, _ call: CallExpr, _ state: FileState) -> GoType {
    let first = call.arguments.first ?? .none
    switch builtin {
    case .append:
      let type = type(first, state)
      if case .untypedNil = type { return .unknown }
      return type
    case .make: return readType(first, state)
    case .new:
      // Since Go 1.26 the argument may be a value.
      if let named = denotedType(first, state) { return .pointer(named) }
      let type = type(first, state)
      return type == .unknown ? .unknown : .pointer(type)
    case .len, .cap, .copy: return .basic(.int)
    case .min, .max: return extremeType(call, state)
    case .recover: return .interface(nil)
    case .complex:
      let part = operand(first, state)
      let other = call.arguments.count > 1 ? operand(call.arguments[call.arguments.startIndex + 1], state) : part
      let decisive = part.isUntyped ? other : part
      if decisive.isUntyped { return .basic(.complex128) }
      return underlying(decisive.type) == .basic(.float32) ? .basic(.complex64) : complexType(decisive.type)
    case .real, .imag:
      switch underlying(type(first, state)) {
      case .basic(.complex64): return .basic(.float32)
      case .basic: return .basic(.float64)
      default: return .unknown
      }
    case .panic, .print, .println, .clear, .close, .delete: return .tuple([])
    case .true, .false, .iota, .nil, .type: return .unknown
    }
  }

  private func complexType(_ type: GoType) -> GoType {
    underlying(type) == .basic(.float64) ? .basic(.complex128) : .unknown
  }

  /// `min` and `max` have the type of their typed operands, or the latest kind of untyped ones.
  private func extremeType(_ call: CallExpr, _ state: FileState) -> GoType {
    var best = Operand(type: .unknown, isUntyped: true)
    for argument in call.arguments {
      let operand = operand(argument, state)
      guard operand.isUntyped else { return operand.type }
      if best.type == .unknown || rank(operand.type) > rank(best.type) { best = operand }
    }
    return best.type
  }

  /// The functions of package `unsafe`, whose types depend on their arguments.
  private func unsafeType(_ function: NodeID, _ call: CallExpr, _ state: FileState) -> GoType? {
    guard let selector = state.tree.selector(function), state.file.imports.contains(where: { $0.path == "unsafe" }),
      importedPackage(selector.x, state) == "unsafe"
    else { return nil }
    let first = call.arguments.first ?? .none
    switch state.tree.name(selector.name) {
    case "Sizeof", "Alignof", "Offsetof": return .basic(.uintptr)
    case "Add", "Pointer": return .basic(.unsafePointer)
    case "String": return .basic(.string)
    case "StringData": return .pointer(.basic(.uint8))
    case "Slice":
      if case .pointer(let element) = core(type(first, state)) { return .slice(element) }
      return .unknown
    case "SliceData":
      if case .slice(let element) = core(type(first, state)) { return .pointer(element) }
      return .unknown
    default: return nil
    }
  }

  // MARK: Generic calls

  /// The signature of a call with the type arguments that are written or follow from its arguments.
  func inferred(_ signature: Signature, _ call: CallExpr, _ function: NodeID, _ state: FileState) -> Signature {
    guard case .declared(let decl) = entityOfExpression(function, state) else { return signature }
    let kind = declaration(decl).kind
    guard kind == .function || kind == .method else { return signature }
    let parameters = typeParameters(of: decl)
    guard !parameters.isEmpty else { return signature }
    var inference = Inference(resolver: self, parameters: parameters)
    if let index = state.tree.index(function) {
      // With all arguments written the function's own type has them in place already.
      guard index.indices.count < parameters.count else { return signature }
      for (parameter, argument) in zip(parameters, index.indices) {
        inference.bind(parameter, readType(argument, state))
      }
    }
    let arguments = argumentOperands(call, state)
    inference.unify(signature, with: arguments, isSpread: call.hasEllipsis)
    return inference.apply(to: signature)
  }

  private func argumentOperands(_ call: CallExpr, _ state: FileState) -> [Operand] {
    if call.arguments.count == 1, let only = call.arguments.first, case .tuple(let parts) = type(only, state) {
      return parts.map { Operand(type: $0) }
    }
    return call.arguments.map { operand($0, state) }
  }
}
