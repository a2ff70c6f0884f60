import RuleKit

/// All that a report is made of: plain values, sorted and complete.
package struct Report: Sendable {
  /// The program's own version.
  package let version: String
  /// The rules that ran, in the order of their codes.
  package let rules: [RuleCard]
  /// In the order of their places.
  package let results: [ReportedFinding]
  /// What went wrong on the way, in the order of the places.
  package let problems: [Problem]
  /// The bytes of every file that a result or one of its steps points into, by path.
  package let sources: [String: [UInt8]]

  package init(
    version: String, rules: [RuleCard], results: [ReportedFinding], problems: [Problem] = [],
    sources: [String: [UInt8]]
  ) {
    self.version = version
    self.rules = rules
    self.results = results
    self.problems = problems
    self.sources = sources
  }
}

/// A finding as reports show it.
package struct ReportedFinding: Hashable, Sendable {
  /// The code of one of the report's rules.
  package let code: String
  package let level: Level
  package let confidence: Confidence
  /// Where the leak begins.
  package let place: Place
  package let message: String
  package let steps: [ReportedStep]
  package let advice: String?
  package let fix: ReportedFix?

  package init(
    code: String, level: Level, confidence: Confidence, place: Place, message: String, steps: [ReportedStep] = [],
    advice: String? = nil, fix: ReportedFix? = nil
  ) {
    self.code = code
    self.level = level
    self.confidence = confidence
    self.place = place
    self.message = message
    self.steps = steps
    self.advice = advice
    self.fix = fix
  }
}

/// How loud a result is. Only warnings and errors make a run fail.
package enum Level: UInt8, Comparable, Sendable {
  case info, warning, error

  package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// A stretch of a file, in byte offsets.
package struct Place: Hashable, Sendable {
  /// Relative to the root of the report, with `/` between elements.
  package let path: String
  package let start: Int
  /// Offset after the last byte.
  package let end: Int

  package init(path: String, start: Int, end: Int) {
    self.path = path
    self.start = start
    self.end = end
  }
}

package struct ReportedStep: Hashable, Sendable {
  package let place: Place
  package let text: String

  package init(place: Place, text: String) {
    self.place = place
    self.text = text
  }
}

/// A repair: all edits together, or none.
package struct ReportedFix: Hashable, Sendable {
  package struct Edit: Hashable, Sendable {
    package let place: Place
    package let replacement: String

    package init(place: Place, replacement: String) {
      self.place = place
      self.replacement = replacement
    }
  }

  package let description: String
  package let edits: [Edit]

  package init(description: String, edits: [Edit]) {
    self.description = description
    self.edits = edits
  }
}

/// Something that kept a file, or a part of it, from being looked at.
package struct Problem: Hashable, Sendable {
  package let path: String
  /// Where in the file; nil where all of it is meant.
  package let position: Position?
  /// What is wrong: `cannot be read: Permission denied`.
  package let message: String

  package init(path: String, position: Position? = nil, message: String) {
    self.path = path
    self.position = position
    self.message = message
  }
}
