import GoScope

/// What the declaration of a function of the module tells of all calls of it: looked at once, so that most calls are
/// done with without a look at their types.
struct CalleeTraits: OptionSet {
  let rawValue: UInt8

  /// It has a body, and gives back something that could be closed, or may fill what it is called on.
  static let mayHandOut = CalleeTraits(rawValue: 1)
  /// One of its results has the type of a type parameter.
  static let givesParameter = CalleeTraits(rawValue: 2)
  /// It gives a stream or a connection, with an error beside it.
  static let mayGiveStream = CalleeTraits(rawValue: 4)
  /// It gives a function to be called in the end, beside something else.
  static let mayGiveCloser = CalleeTraits(rawValue: 8)
  /// It gives an `*http.Response`.
  static let givesResponse = CalleeTraits(rawValue: 16)
  /// It gives `*sql.Rows`.
  static let givesRows = CalleeTraits(rawValue: 64)
  /// The catalogue speaks of it.
  static let isCatalogued = CalleeTraits(rawValue: 32)
}

extension Flow {
  func traits(of function: FunctionID) -> CalleeTraits {
    if let known = traitsOfFunctions[function] { return known }
    let traits = findTraits(of: function)
    traitsOfFunctions[function] = traits
    return traits
  }

  private func findTraits(of function: FunctionID) -> CalleeTraits {
    let results = resolver.signature(of: function).results
    var traits: CalleeTraits = isCatalogued(function) ? [.isCatalogued] : []
    if resolver.body(of: function).exists,
      resolver.receiver(of: function) != nil || results.contains(where: mayBeClosed)
    {
      traits.insert(.mayHandOut)
    }
    if results.contains(where: isParameter) { traits.insert(.givesParameter) }
    if results.contains(where: isResponse) { traits.insert(.givesResponse) }
    if results.contains(where: isRows) { traits.insert(.givesRows) }
    guard results.count >= 2, let last = results.last else { return traits }
    if isError(last) || isParameter(last),
      results.contains(where: { isParameter($0) || streamDebt($0) != nil })
    {
      traits.insert(.mayGiveStream)
    }
    if results.contains(where: { if case .function = $0 { true } else { false } }) { traits.insert(.mayGiveCloser) }
    return traits
  }

  private func isParameter(_ type: GoType) -> Bool { if case .typeParameter = type { true } else { false } }

  private func mayBeClosed(_ type: GoType) -> Bool {
    switch type {
    case .basic, .slice, .array, .map, .channel, .untypedNil: false
    default: true
    }
  }

  /// Whether a call stands where more than one result can be taken, or dropped.
  func mayGiveSeveral(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    let around = resolver.parent(of: call)
    switch tree.kind(around) {
    case .exprStmt, .goStmt, .deferStmt, .parenExpr: return true
    case .returnStmt: return tree.children(around).count == 1
    case .callExpr: return tree.children(around).count == 2
    case .exprList:
      guard tree.children(around).count == 1 else { return false }
      return tree.assign(resolver.parent(of: Site(file: call.file, node: around))).map { $0.left.count > 1 } ?? true
    default: return false
    }
  }
}
