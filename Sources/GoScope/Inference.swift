import GoSyntax

/// Infers type arguments from the arguments of a call and from the core types of constraints (specification, "Type
/// inference"). What does not follow stays unknown.
struct Inference {
  private let resolver: Resolver
  private let parameters: [DeclID]
  private var bound: [GoType]

  init(resolver: Resolver, parameters: [DeclID]) {
    self.resolver = resolver
    self.parameters = parameters
    self.bound = Array(repeating: .unknown, count: parameters.count)
  }

  mutating func bind(_ parameter: DeclID, _ type: GoType) {
    guard let at = parameters.firstIndex(of: parameter), type != .unknown else { return }
    if bound[at] == .unknown { bound[at] = type }
  }

  /// Typed arguments first, then untyped constants with their default types.
  mutating func unify(_ signature: Signature, with arguments: [Operand], isSpread: Bool) {
    for wantsUntyped in [false, true] {
      for (at, argument) in arguments.enumerated() where argument.isUntyped == wantsUntyped {
        guard let parameter = parameterType(signature, at, isSpread: isSpread) else { continue }
        if wantsUntyped {
          guard case .typeParameter(let decl) = parameter, argument.type != .untypedNil else { continue }
          bindUntyped(decl, argument.type)
        } else {
          unify(parameter, argument.type)
        }
      }
      unifyConstraints()
    }
  }

  /// Several untyped constants for one parameter take the latest kind.
  private mutating func bindUntyped(_ decl: DeclID, _ type: GoType) {
    guard let at = parameters.firstIndex(of: decl) else { return }
    if bound[at] == .unknown { return bound[at] = type }
    if bound[at] == .basic(.int), type == .basic(.float64) || type == .basic(.int32) { bound[at] = type }
  }

  private func parameterType(_ signature: Signature, _ at: Int, isSpread: Bool) -> GoType? {
    let last = signature.params.count - 1
    guard last >= 0 else { return nil }
    if signature.isVariadic, at >= last {
      if isSpread { return signature.params[last] }
      if case .slice(let element) = signature.params[last] { return element }
      return nil
    }
    return at <= last ? signature.params[at] : nil
  }

  /// Constraints with a core type tie parameters to each other: `S ~[]E`; and so do the methods that an argument must
  /// have: `T interface { View() V }`.
  private mutating func unifyConstraints() {
    for _ in parameters {
      for (at, parameter) in parameters.enumerated() {
        if bound[at] != .unknown, let constraint = resolver.constraint(of: parameter) {
          unifyMethods(resolver.readType(constraint.node, constraint.state), bound[at], 0)
        }
        let core = resolver.core(.typeParameter(parameter))
        guard core != .unknown else { continue }
        if bound[at] == .unknown {
          let type = substituted(core)
          if !mentionsParameter(type) { bound[at] = type }
        } else {
          unify(core, bound[at])
        }
      }
    }
  }

  private mutating func unify(_ pattern: GoType, _ type: GoType, depth: Int = 0) {
    guard depth < 30, type != .unknown else { return }
    switch (pattern, type) {
    case (.typeParameter(let decl), _):
      if type != .untypedNil { bind(decl, type) }
    case (.named(let left, let patterns), .named(let right, let types)):
      if left == right {
        for (one, other) in zip(patterns, types) { unify(one, other, depth: depth + 1) }
      } else if !patterns.isEmpty {
        unifyUnderlying(pattern, type, depth)
      }
    case (.named(_, let patterns), _): if !patterns.isEmpty { unifyUnderlying(pattern, type, depth) }
    case (.pointer(let one), .pointer(let other)), (.slice(let one), .slice(let other)),
      (.array(let one), .array(let other)), (.channel(_, let one), .channel(_, let other)):
      unify(one, other, depth: depth + 1)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      unify(key, otherKey, depth: depth + 1)
      unify(value, otherValue, depth: depth + 1)
    case (.function(let one), .function(let other)):
      guard one.params.count == other.params.count, one.results.count == other.results.count else { return }
      for (left, right) in zip(one.params + one.results, other.params + other.results) {
        unify(left, right, depth: depth + 1)
      }
    case (.slice, .named), (.map, .named), (.pointer, .named), (.channel, .named), (.function, .named),
      (.array, .named):
      let inner = resolver.underlying(type)
      if inner != type { unify(pattern, inner, depth: depth + 1) }
    default: break
    }
  }

  /// A generic named parameter against another type: by what is behind both, or by the methods of an interface.
  private mutating func unifyUnderlying(_ pattern: GoType, _ type: GoType, _ depth: Int) {
    let inner = resolver.underlying(pattern)
    if case .interface = inner { return unifyMethods(pattern, type, depth) }
    if case .structure = inner { return }
    unify(inner, resolver.underlying(type), depth: depth + 1)
  }

  /// The methods of an interface against those of a type that has them.
  private mutating func unifyMethods(_ interface: GoType, _ type: GoType, _ depth: Int) {
    guard case .interface(.some) = resolver.underlying(interface) else { return }
    for name in resolver.readMethodNames(ofInterface: interface) ?? [] {
      guard let wanted = resolver.member(name, of: interface, from: nil),
        let given = resolver.member(name, of: type, from: nil)
      else { continue }
      unify(wanted.type, given.type, depth: depth + 1)
    }
  }

  private func substituted(_ type: GoType) -> GoType {
    let known = zip(parameters, bound).filter { $0.1 != .unknown }
    return resolver.substitute(type, Substitution(known.map(\.0), known.map(\.1)))
  }

  /// Whether a type still holds one of the parameters.
  private func mentionsParameter(_ type: GoType) -> Bool {
    switch type {
    case .typeParameter(let decl): parameters.contains(decl)
    case .named(_, let arguments): arguments.contains(where: mentionsParameter)
    case .pointer(let inner), .slice(let inner), .array(let inner), .channel(_, let inner): mentionsParameter(inner)
    case .map(let key, let value): mentionsParameter(key) || mentionsParameter(value)
    case .function(let signature): (signature.params + signature.results).contains(where: mentionsParameter)
    default: false
    }
  }

  /// The signature with all type arguments in place, unknown where none was found.
  func apply(to signature: Signature) -> Signature {
    resolver.substitute(signature, Substitution(parameters, bound))
  }
}
