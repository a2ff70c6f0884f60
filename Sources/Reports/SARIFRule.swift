import RuleKit

/// A rule in SARIF's list of rules.
enum SARIFRule {
  static func node(_ card: RuleCard) -> JSONNode {
    let page = RulePage(card.page)
    return .object([
      "id": .string(card.code), "name": .string(pascalCase(card.name)),
      "shortDescription": text(sentence(card.summary)),
      "fullDescription": text(page.firstParagraph(of: "What it finds") ?? sentence(card.summary)),
      "help": .object(["text": .string(page.plainText), "markdown": .string(card.page)]),
      "defaultConfiguration": .object(["level": .string(level(card.severity))]),
      "properties": .object([
        "precision": .string(card.precision.rawValue), "problem.severity": .string(problemSeverity(card.severity)),
        "tags": .array(tags(card).map { .string($0) }),
      ]),
    ])
  }

  private static func tags(_ card: RuleCard) -> [String] {
    ["reliability", "leak"] + card.weaknesses.map { "external/cwe/cwe-\($0 < 100 ? "0" : "")\($0)" }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  private static func problemSeverity(_ severity: Severity) -> String {
    severity == .note ? "recommendation" : level(severity)
  }

  private static func text(_ text: String) -> JSONNode { .object(["text": .string(text)]) }

  /// `unclosed-file` becomes `UnclosedFile`.
  private static func pascalCase(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// With a capital letter and a full stop, as code scanning shows it.
  private static func sentence(_ summary: String) -> String {
    let begun = summary.prefix(1).uppercased() + summary.dropFirst()
    return begun.hasSuffix(".") ? begun : begun + "."
  }
}
