import LeakFlow
import RuleKit

/// GL201: a `go` statement that can run again and again, whose goroutine can never end.
struct GoroutineNoExit: Rule {
  static let card = RuleCard(
    code: "GL201", name: "goroutine-no-exit", since: "0.1", precision: .high,
    summary: "A goroutine that is started again and again can never end",
    weaknesses: [401, 772], page: Resources.goroutineNoExitMd)

  static let wakesOn: FactKinds = .goStatements

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for statement in package.sites(of: .goStmt) {
      guard let leak = package.flow.launches.leak(ofGo: statement) else { continue }
      findings.add(Finding(leak, card: Self.card))
    }
  }
}
