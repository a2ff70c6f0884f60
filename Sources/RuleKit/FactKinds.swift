import GoSyntax

/// The kinds of code a rule reads; each is found by looking at the tree's column of kinds.
package struct FactKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// `go f()`.
  package static let goStatements = FactKinds(rawValue: 1 << 0)
  /// `defer f()`.
  package static let deferStatements = FactKinds(rawValue: 1 << 1)
  /// Calls and conversions.
  package static let calls = FactKinds(rawValue: 1 << 2)
  /// `=`, `op=` and `:=`.
  package static let assignments = FactKinds(rawValue: 1 << 3)
  /// `for` and `range`.
  package static let loops = FactKinds(rawValue: 1 << 4)
  /// `select`.
  package static let selects = FactKinds(rawValue: 1 << 5)
  /// `channel <- value`.
  package static let sends = FactKinds(rawValue: 1 << 6)
  /// Function literals.
  package static let literals = FactKinds(rawValue: 1 << 7)
  /// Import specifications.
  package static let imports = FactKinds(rawValue: 1 << 8)

  /// The kind of fact that a node of `kind` is; empty where it is none.
  @inlinable package static func of(_ kind: NodeKind) -> FactKinds {
    switch kind {
    case .goStmt: .goStatements
    case .deferStmt: .deferStatements
    case .callExpr: .calls
    case .assignStmt, .defineStmt: .assignments
    case .forStmt, .rangeStmt: .loops
    case .selectStmt: .selects
    case .sendStmt: .sends
    case .funcLit: .literals
    case .importSpec: .imports
    default: []
    }
  }
}
