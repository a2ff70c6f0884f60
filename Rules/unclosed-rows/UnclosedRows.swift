import LeakFlow
import RuleKit

/// GL303: rows, a statement or a transaction that some path leaves open.
struct UnclosedRows: Rule {
  static let card = RuleCard(
    code: "GL303", name: "unclosed-rows", since: "0.1", precision: .high,
    summary: "Database rows, a statement or a transaction are not released on some path",
    weaknesses: [772], page: Resources.unclosedRowsMd)

  static let wakesOn: FactKinds = [.calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.leaks(reportedBy: Self.card) { findings.add(Finding(leak, card: Self.card)) }
  }
}
