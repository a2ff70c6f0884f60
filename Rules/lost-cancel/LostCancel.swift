import LeakFlow
import RuleKit

/// GL401: a cancel function that some path never calls.
struct LostCancel: Rule {
  static let card = RuleCard(
    code: "GL401", name: "lost-cancel", since: "0.1", precision: .high,
    summary: "A cancel function is not called on some path",
    weaknesses: [401, 772], page: Resources.lostCancelMd)

  static let wakesOn: FactKinds = [.calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.leaks(reportedBy: Self.card) { findings.add(Finding(leak, card: Self.card)) }
  }
}
