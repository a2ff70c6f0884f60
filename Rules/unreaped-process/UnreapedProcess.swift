import LeakFlow
import RuleKit

/// GL306: a started process that some path never waits for.
struct UnreapedProcess: Rule {
  static let card = RuleCard(
    code: "GL306", name: "unreaped-process", since: "0.1", precision: .high,
    summary: "A started process is never waited for on some path",
    weaknesses: [772], page: Resources.unreapedProcessMd)

  static let wakesOn: FactKinds = [.calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.leaks(reportedBy: Self.card) { findings.add(Finding(leak, card: Self.card)) }
  }
}
