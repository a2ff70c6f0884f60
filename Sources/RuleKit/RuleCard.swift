/// All that is said about a rule: by `--list-rules`, `--explain`, the README's table and a report's list of rules.
package struct RuleCard: Sendable {
  /// How many of a rule's findings are right.
  package enum Precision: String, Sendable {
    case veryHigh = "very-high"
    case high, medium, low
  }

  /// The code, which never changes its meaning: `GL302`.
  package let code: String
  /// The kebab-case name that says the leak: `unclosed-response-body`.
  package let name: String
  /// The version of goleaklint that first had the rule.
  package let since: String
  package let severity: Severity
  package let precision: Precision
  /// One line that says what the rule finds, without a full stop.
  package let summary: String
  /// Numbers in the Common Weakness Enumeration: 401 memory, 772 resource, 775 file handle, ...
  package let weaknesses: [Int]
  /// The rule's page, in Markdown.
  package let page: String

  package init(
    code: String, name: String, since: String, severity: Severity = .warning, precision: Precision, summary: String,
    weaknesses: [Int], page: String
  ) {
    self.code = code
    self.name = name
    self.since = since
    self.severity = severity
    self.precision = precision
    self.summary = summary
    self.weaknesses = weaknesses
    self.page = page
  }

  /// Whether `word` means this rule: its code or its name, in any case.
  package func answers(to word: some StringProtocol) -> Bool {
    let lowered = word.lowercased()
    return lowered == name || lowered == code.lowercased()
  }
}
