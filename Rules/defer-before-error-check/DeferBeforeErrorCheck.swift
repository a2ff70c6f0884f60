import LeakFlow
import RuleKit

/// GL308: a close that is deferred before the error of the opening call is checked.
struct DeferBeforeErrorCheck: Rule {
  static let card = RuleCard(
    code: "GL308", name: "defer-before-error-check", since: "0.1", precision: .high,
    summary: "A close is deferred before the error of the acquiring call is checked",
    weaknesses: [476, 772], page: Resources.deferBeforeErrorCheckMd)

  static let wakesOn: FactKinds = [.deferStatements]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for function in package.functions {
      for leak in package.flow.defersBeforeCheck(in: function) { findings.add(Finding(leak, card: Self.card)) }
    }
  }
}
