import LeakFlow
import RuleKit

/// GL403: a context that a loop wraps again and again.
struct GrowingContext: Rule {
  static let card = RuleCard(
    code: "GL403", name: "growing-context", since: "0.2", precision: .high,
    summary: "A loop wraps the same context again in each iteration",
    weaknesses: [401], page: Resources.growingContextMd)

  static let wakesOn: FactKinds = [.loops, .literals]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for function in package.functions {
      for leak in package.flow.growingContexts(in: function) { findings.add(Finding(leak, card: Self.card)) }
    }
  }
}
