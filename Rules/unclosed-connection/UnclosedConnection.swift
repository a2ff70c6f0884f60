import LeakFlow
import RuleKit

/// GL304: a network connection or listener that some path leaves open.
struct UnclosedConnection: Rule {
  static let card = RuleCard(
    code: "GL304", name: "unclosed-connection", since: "0.1", precision: .high,
    summary: "A network connection or listener is not closed on some path",
    weaknesses: [772], page: Resources.unclosedConnectionMd)

  static let wakesOn: FactKinds = [.calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.leaks(reportedBy: Self.card) { findings.add(Finding(leak, card: Self.card)) }
  }
}
