import LeakFlow
import LeakRules
import RuleKit

/// What a run looks for, and what of it is reported.
package struct LintOptions: Sendable {
  /// What becomes of findings in `_test.go` files and in other code that is there for tests.
  package enum Tests: String, Sendable, CaseIterable {
    /// They are not reported.
    case off
    /// They are reported as information, which does not make the run fail.
    case info
    /// They are reported like others.
    case full
  }

  /// The rules that run, in the order of their codes.
  package var rules: [any Rule]
  package var tests = Tests.info
  package var minConfidence = Confidence.medium
  /// Whether findings in generated files are reported.
  package var generated = false
  package var catalogue: Catalogue
  /// How many threads.
  package var jobs: Int

  package init(rules: [any Rule], catalogue: Catalogue, jobs: Int = Disk.processors()) {
    self.rules = rules
    self.catalogue = catalogue
    self.jobs = jobs
  }
}
