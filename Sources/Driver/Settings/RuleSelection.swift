import LeakRules
import RuleKit

/// Which rules run.
package struct RuleSelection: Sendable {
  /// Rules by code, with whether they run.
  private var isOn: [String: Bool] = [:]

  /// All rules, but for those that the configuration switches off.
  package init(_ configuration: Configuration = Configuration()) {
    for rule in Registry.rules { isOn[rule.card.code] = configuration.switches[rule.card.code] ?? true }
  }

  /// Switches rules on or off.
  ///
  /// - Parameter list: codes and names with commas between them, or `all`.
  package mutating func set(_ list: String, to value: Bool) throws(ConfigurationError) {
    for word in list.split(separator: ",").map(String.init) {
      if word == "all" {
        isOn = isOn.mapValues { _ in value }
      } else {
        isOn[try RuleSelection.card(word).code] = value
      }
    }
  }

  /// The rules that run, with their settings, in the order of their codes.
  package func rules(_ configuration: Configuration) throws(ConfigurationError) -> [any Rule] {
    var rules: [any Rule] = []
    for type in Registry.rules.sorted(by: { $0.card.code < $1.card.code }) where isOn[type.card.code] ?? true {
      do throws(OptionError) {
        rules.append(try type.init(options: configuration.options[type.card.code] ?? RuleOptions()))
      } catch {
        throw ConfigurationError(
          message: "\(configuration.path ?? "options"): rule \(type.card.name): \"\(error.option)\" \(error.problem)")
      }
    }
    return rules
  }

  /// The card of the rule with that code or name.
  package static func card(_ word: String) throws(ConfigurationError) -> RuleCard {
    if let type = Registry.rules.first(where: { $0.card.answers(to: word) }) { return type.card }
    let known = Registry.rules.flatMap { [$0.card.code, $0.card.name] }
    throw ConfigurationError(
      message: "there is no rule \(word)\(Spelling.suggestion(for: word, among: known)); --list-rules shows all")
  }
}
