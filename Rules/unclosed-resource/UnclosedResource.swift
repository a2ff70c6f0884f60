import LeakFlow
import RuleKit

/// GL305: any other thing that has to be released, and that some path leaves unreleased.
struct UnclosedResource: Rule {
  static let card = RuleCard(
    code: "GL305", name: "unclosed-resource", since: "0.1", precision: .high,
    summary: "A resource is not released on some path",
    weaknesses: [404, 772], page: Resources.unclosedResourceMd)

  static let wakesOn: FactKinds = [.calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.leaks(reportedBy: Self.card) { findings.add(Finding(leak, card: Self.card)) }
  }
}
