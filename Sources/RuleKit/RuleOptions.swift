/// A rule's settings, as `.goleaklint.json` gives them.
package struct RuleOptions: Sendable {
  /// One setting's value.
  package enum Value: Hashable, Sendable {
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([String])
  }

  private let values: [String: Value]

  package init(_ values: [String: Value] = [:]) { self.values = values }

  /// The value of a switch, `standard` where it is not given.
  package func flag(_ name: String, standard: Bool) throws(OptionError) -> Bool {
    guard let value = values[name] else { return standard }
    guard case .flag(let flag) = value else { throw OptionError(option: name, problem: "must be true or false") }
    return flag
  }

  /// The value of a number, `standard` where it is not given.
  package func number(_ name: String, standard: Int) throws(OptionError) -> Int {
    guard let value = values[name] else { return standard }
    guard case .number(let number) = value else { throw OptionError(option: name, problem: "must be a whole number") }
    return number
  }

  /// The value of a list of words, `standard` where it is not given.
  package func list(_ name: String, standard: [String] = []) throws(OptionError) -> [String] {
    guard let value = values[name] else { return standard }
    guard case .list(let list) = value else { throw OptionError(option: name, problem: "must be a list of strings") }
    return list
  }

  /// Refuses settings that the rule does not know, so that a misspelled one is not silently without effect.
  package func allow(only known: [String] = []) throws(OptionError) {
    guard let stranger = values.keys.filter({ !known.contains($0) }).min() else { return }
    let mend = known.isEmpty ? "the rule has no options" : "known are \(known.sorted().joined(separator: ", "))"
    throw OptionError(option: stranger, problem: "is not an option of this rule; \(mend)")
  }
}

/// A setting that a rule cannot take.
package struct OptionError: Error, Hashable {
  package let option: String
  /// What is wrong with it, after its name: `must be a whole number`.
  package let problem: String

  package init(option: String, problem: String) {
    self.option = option
    self.problem = problem
  }
}
