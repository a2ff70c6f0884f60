import LeakFlow
import LeakRules
import RuleKit

/// What `.goleaklint.json` sets.
///
/// ```json
/// {
///   "rules": { "growing-global": false, "GL201": { "option": 1 } },
///   "min-confidence": "medium", "tests": "info", "generated": false,
///   "nested-modules": "lint",
///   "catalogue": { "acquires": [ … ] }
/// }
/// ```
package struct Configuration: Sendable {
  /// The file's name.
  package static let fileName = ".goleaklint.json"

  /// Rules by code, with whether they run.
  package private(set) var switches: [String: Bool] = [:]
  /// Settings of rules by code.
  package private(set) var options: [String: RuleOptions] = [:]
  package private(set) var minConfidence: Confidence?
  package private(set) var tests: LintOptions.Tests?
  package private(set) var generated: Bool?
  package private(set) var nestedModules: Selection.NestedModules?
  /// The user's own entries, in the format of `Rules/catalog`.
  package private(set) var catalogue = Catalogue()
  /// Where it was read; nil for none.
  package private(set) var path: String?

  /// What is set where there is no file.
  package init() {}

  /// Reads a file's bytes.
  package init(_ source: [UInt8], path: String) throws(ConfigurationError) {
    self.path = path
    do throws(JSONError) {
      try read(try JSONParser.parse(source))
    } catch { throw ConfigurationError(message: error.described(in: source, of: path)) }
  }

  /// The file that holds for a directory: in it or the nearest above it, not above `root`.
  package static func find(from directory: String, upTo root: String) -> String? {
    for place in Paths.selfAndAncestors(of: directory) {
      let path = Paths.join(place, fileName)
      if Disk.kind(of: path) == .file { return path }
      if place == root { return nil }
    }
    return nil
  }

  private mutating func read(_ value: JSONValue) throws(JSONError) {
    let fields = try JSONFields(
      value, "the configuration",
      known: ["$schema", "rules", "min-confidence", "tests", "generated", "nested-modules", "catalogue"])
    if let text = try fields.optionalString("min-confidence") {
      minConfidence = try fields.meaning("min-confidence", of: text, known: "low, medium or high") {
        Confidence(word: $0)
      }
    }
    if let text = try fields.optionalString("tests") {
      tests = try fields.meaning("tests", of: text, known: "off, info or full") { LintOptions.Tests(rawValue: $0) }
    }
    generated = try fields.optionalFlag("generated")
    if let text = try fields.optionalString("nested-modules") {
      nestedModules = try fields.meaning("nested-modules", of: text, known: "lint or skip") {
        Selection.NestedModules(rawValue: $0)
      }
    }
    if let rules = fields.value("rules") { try readRules(rules) }
    if let table = fields.value("catalogue") {
      var decoder = CatalogueDecoder(rules: Registry.rules.map { $0.card.name })
      if case .array(let tables) = table.content {
        for part in tables { try decoder.add(part) }
      } else {
        try decoder.add(table)
      }
      catalogue = decoder.catalogue
    }
  }

  private mutating func readRules(_ value: JSONValue) throws(JSONError) {
    for member in try JSONFields(value, "\"rules\"", known: nil).all {
      guard let card = Registry.rules.first(where: { $0.card.answers(to: member.name) })?.card else {
        let guess = Spelling.suggestion(
          for: member.name, among: Registry.rules.flatMap { [$0.card.code, $0.card.name] })
        throw JSONError(offset: member.offset, message: "there is no rule \"\(member.name)\"\(guess)")
      }
      switch member.value.content {
      case .bool(let isOn): switches[card.code] = isOn
      case .string("on"): switches[card.code] = true
      case .string("off"): switches[card.code] = false
      case .object: options[card.code] = try Configuration.options(member.value, of: member.name)
      default:
        throw JSONError(
          offset: member.value.offset,
          message: "\"\(member.name)\" must be true, false, or an object of options, not \(member.value.description)")
      }
    }
  }

  private static func options(_ value: JSONValue, of rule: String) throws(JSONError) -> RuleOptions {
    var values: [String: RuleOptions.Value] = [:]
    for member in try JSONFields(value, "\"\(rule)\"", known: nil).all {
      switch member.value.content {
      case .bool(let flag): values[member.name] = .flag(flag)
      case .string(let text): values[member.name] = .text(text)
      case .array: values[member.name] = .list(try JSONFields.strings(member.value, member.name))
      case .number(let text):
        guard let number = Int(text) else {
          throw JSONError(offset: member.value.offset, message: "\"\(member.name)\" must be a whole number")
        }
        values[member.name] = .number(number)
      case .null, .object:
        throw JSONError(
          offset: member.value.offset,
          message: "\"\(member.name)\" must be a number, a string, a list or true or false")
      }
    }
    return RuleOptions(values)
  }
}

/// A setting that the program cannot take; the message says where it stands and how to mend it.
package struct ConfigurationError: Error, Hashable {
  package let message: String

  package init(message: String) { self.message = message }
}
