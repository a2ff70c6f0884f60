import LeakFlow
import RuleKit

/// GL307: a `defer` in a loop, which runs only when the function leaves.
struct DeferInLoop: Rule {
  static let card = RuleCard(
    code: "GL307", name: "defer-in-loop", since: "0.1", precision: .high,
    summary: "A deferred call in a loop runs only when the function returns",
    weaknesses: [772], page: Resources.deferInLoopMd)

  static let wakesOn: FactKinds = [.deferStatements]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for function in package.functions {
      for leak in package.flow.defersInLoops(in: function) { findings.add(Finding(leak, card: Self.card)) }
    }
  }
}
