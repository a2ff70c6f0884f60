import GoScope
import GoSyntax
import LeakFlow
import RuleKit

/// GL202: a goroutine that sends to an unbuffered channel which the function that started it no longer receives from.
struct GoroutineBlockedSend: Rule {
  static let card = RuleCard(
    code: "GL202", name: "goroutine-blocked-send", since: "0.1", precision: .high,
    summary: "A goroutine sends to a channel that nobody receives from any more",
    weaknesses: [401, 772], page: Resources.goroutineBlockedSendMd)

  static let wakesOn: FactKinds = .goStatements

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for function in functionsThatLaunch(package) {
      for leak in package.flow.sends.leaks(in: function) {
        findings.add(Finding(leak, card: Self.card))
      }
    }
  }

  /// The functions with a `go` statement of their own, in source order.
  private func functionsThatLaunch(_ package: PackageFacts) -> [FunctionID] {
    var seen: Set<FunctionID> = []
    return package.sites(of: .goStmt).compactMap { package.resolver.enclosingFunction(of: $0) }
      .filter { seen.insert($0).inserted }
  }
}
