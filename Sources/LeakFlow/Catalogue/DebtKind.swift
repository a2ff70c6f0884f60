/// What walks ask of a debt besides its ways of release. Summaries are shared by debts that are alike in both, so a walk
/// looks at nothing else of a debt.
struct DebtKind: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let file = DebtKind(rawValue: 1)
  static let responseBody = DebtKind(rawValue: 2)
  static let connection = DebtKind(rawValue: 4)
  /// A listener, or a connection of many streams.
  static let accepting = DebtKind(rawValue: 8)
  /// A connection of gRPC, which generated clients call through.
  static let rpc = DebtKind(rawValue: 16)
  /// Whatever has no rule of its own.
  static let resource = DebtKind(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(rule: String, what: String) {
    switch rule {
    case "unclosed-file": self = .file
    case "unclosed-response-body": self = .responseBody
    case "unclosed-connection": self = .connection
    case "unclosed-resource": self = .resource
    default: self = []
    }
    if what.contains("listener") || what.contains("QUIC") { insert(.accepting) }
    if what.contains("gRPC") { insert(.rpc) }
  }
}
