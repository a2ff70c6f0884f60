import GoScope
import GoSyntax

// Functions of the module that give a function to be called in the end: `conn, closer, err := connect()`.

extension Flow {
  /// What a call owes because its callee gives a function that closes, as far as names tell: that of the result, or that
  /// of what is returned in its place.
  func owedClosingFunctions(_ callee: Callee, _ call: Site) -> [Obligation] {
    let function: FunctionID
    switch callee {
    case .function(let callee), .interfaceMethod(let callee): function = callee
    default: return []
    }
    guard traits(of: function).contains(.mayGiveCloser) else { return [] }
    let types = resolver.signature(of: function).results
    guard types.count >= 2 else { return [] }
    return types.indices.compactMap { index -> Obligation? in
      guard case .function(let signature) = types[index], signature.params.isEmpty,
        signature.results.allSatisfy({ $0 == .basic(.error) }),
        isClosing(function, index)
      else { return nil }
      return Obligation(
        acquisition: call, debt: Flow.closingDebt, results: Array(repeating: .none, count: index) + [.itself],
        void: voidCondition(besides: types), certainty: .medium)
    }
  }

  /// `conn, closer, err := connect()` gives none beside an error, `release, ok := work.Retain()` none where it is not ok.
  private func voidCondition(besides types: [GoType]) -> VoidCondition {
    switch types.last {
    case .basic(.error)?: .error
    case .basic(.bool)?: .false
    default: .never
    }
  }

  private static let closingDebt = Debt(rule: "unclosed-resource", what: "closing function", releases: [.call])

  /// What is owed for a cancel function that a function of the module gives as part of one that closes more.
  func closersDebt(_ export: Export, of function: FunctionID) -> Debt? {
    guard export.debt.rule == "lost-cancel", let index = export.results.firstIndex(where: { $0.canRelease }),
      let name = resolver.results(of: function).dropFirst(index).first ?? nil, closesByName(resolver.name(name))
    else { return nil }
    return Flow.closingDebt
  }

  private func isClosing(_ function: FunctionID, _ index: Int) -> Bool {
    if let name = resolver.results(of: function).dropFirst(index).first ?? nil {
      return closesByName(resolver.name(name))
    }
    let returned = statements(.returnStmt, in: function).compactMap { statement -> NodeID? in
      let values = Array(program.tree(function.file).children(statement))
      return index < values.count && values.count > 1 ? values[index] : nil
    }
    return returned.contains { isClosing(Site(file: function.file, node: $0)) }
  }

  /// `return client, cleanup, nil`, `return client, conn.Close, nil`.
  private func isClosing(_ returned: Site) -> Bool {
    let tree = program.tree(returned.file)
    let node = tree.unparenthesized(returned.node)
    switch tree.kind(node) {
    case .ident: return closesByName(text(node, in: tree))
    case .selectorExpr: return ReleaseHabits.endings.contains(lastName(of: node, in: tree))
    default: return false
    }
  }

  private func closesByName(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["clos", "cleanup", "release", "teardown", "shutdown"].contains { lower.holds($0) }
  }
}
