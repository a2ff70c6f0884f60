import LeakFlow
import RuleKit

/// GL302: the body of an HTTP response that some path leaves open.
struct UnclosedResponseBody: Rule {
  static let card = RuleCard(
    code: "GL302", name: "unclosed-response-body", since: "0.1", precision: .high,
    summary: "The body of an HTTP response is not closed on some path",
    weaknesses: [772], page: Resources.unclosedResponseBodyMd)

  static let wakesOn: FactKinds = [.calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.leaks(reportedBy: Self.card) { findings.add(Finding(leak, card: Self.card)) }
  }
}
