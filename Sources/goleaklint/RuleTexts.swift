import LeakRules
import RuleKit

/// What the command prints of rules.
enum RuleTexts {
  /// One line a rule: code, name, summary.
  static var list: String {
    let cards = Registry.rules.map { $0.card }.sorted { $0.code < $1.code }
    let width = cards.map(\.name.count).max() ?? 0
    return cards.map { card in
      let gap = String(repeating: " ", count: width - card.name.count)
      return "\(card.code)  \(card.name)\(gap)  \(card.summary)\n"
    }.joined()
  }

  /// A rule's page, below a line that says what its card says.
  static func page(of card: RuleCard) -> String {
    "\(card.code) \(card.name) (since \(card.since), precision \(card.precision.rawValue))\n\n"
      + card.page + (card.page.hasSuffix("\n") ? "" : "\n")
  }
}
