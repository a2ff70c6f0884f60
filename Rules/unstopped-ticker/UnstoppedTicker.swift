import LeakFlow
import RuleKit

/// GL402: a ticker or timer that nothing stops, under an old `go` directive.
struct UnstoppedTicker: Rule {
  static let card = RuleCard(
    code: "GL402", name: "unstopped-ticker", since: "0.1", precision: .high,
    summary: "A ticker or timer is not stopped on some path",
    weaknesses: [401, 772], page: Resources.unstoppedTickerMd)

  static let wakesOn: FactKinds = [.calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.leaks(reportedBy: Self.card) { findings.add(Finding(leak, card: Self.card)) }
    for function in package.functions {
      for leak in package.flow.abandonedTimers(in: function) { findings.add(Finding(leak, card: Self.card)) }
    }
  }
}
