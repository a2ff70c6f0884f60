import LeakFlow
import RuleKit

/// GL301: a file, or something like one, that some path leaves open.
struct UnclosedFile: Rule {
  static let card = RuleCard(
    code: "GL301", name: "unclosed-file", since: "0.1", precision: .high,
    summary: "A file is not closed on some path",
    weaknesses: [772, 775], page: Resources.unclosedFileMd)

  static let wakesOn: FactKinds = [.calls]

  init(options: RuleOptions) throws(OptionError) { try options.allow() }

  func check(_ package: PackageFacts, into findings: inout Findings) {
    for leak in package.leaks(reportedBy: Self.card) { findings.add(Finding(leak, card: Self.card)) }
  }
}
