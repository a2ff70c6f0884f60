import LeakFlow
import RuleKit

/// GL101: a package-level container that gains elements in code that runs again and again, and never loses any.
struct GrowingGlobal: Rule {
  static let card = RuleCard(
    code: "GL101", name: "growing-global", since: "0.1", precision: .high,
    summary: "A package-level container only ever grows",
    weaknesses: [401, 770], page: Resources.growingGlobalMd)

  /// Growth is an assignment (`x = append(x, …)`, `m[k] = v`) or a call (`list.PushBack(v)`).
  static let wakesOn: FactKinds = [.assignments, .calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.flow.growth.leaks(in: package.package) { findings.add(Finding(leak, card: Self.card)) }
  }
}
