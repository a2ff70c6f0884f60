/// A rule: plain data about itself, and one pure function from facts to findings that does no I/O, keeps no state and
/// cannot fail.
package protocol Rule: Sendable {
  /// All that `--explain`, the documentation and SARIF's list of rules say about this rule.
  static var card: RuleCard { get }
  /// The facts this rule reads; a package that has none of them is never shown to it.
  static var wakesOn: FactKinds { get }
  init(options: RuleOptions) throws(OptionError)
  func check(_ package: PackageFacts, into findings: inout Findings)
}
