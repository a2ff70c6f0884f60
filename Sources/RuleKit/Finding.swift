/// A leak, as a rule reports it.
package struct Finding: Hashable, Sendable {
  /// The code of the rule: `GL302`.
  package let code: String
  /// Where the leak begins: the acquisition, the `go` statement, the growth.
  package let range: SourceRange
  /// One sentence that stands alone: what leaks and where control escapes, in the words of the code at hand.
  package let message: String
  package let confidence: Confidence
  /// The way from where the leak begins to where control escapes, in the order of execution; may be empty.
  package let steps: [Step]
  /// What to write instead, as a sentence without the full stop.
  package let advice: String?
  /// A repair that is safe by construction.
  package let fix: Fix?

  package init(
    code: String, range: SourceRange, message: String, confidence: Confidence, steps: [Step] = [],
    advice: String? = nil, fix: Fix? = nil
  ) {
    self.code = code
    self.range = range
    self.message = message
    self.confidence = confidence
    self.steps = steps
    self.advice = advice
    self.fix = fix
  }
}

/// One place on the way of a leak: `opened here`, `this branch is taken`, `the function returns here`.
package struct Step: Hashable, Sendable {
  package let range: SourceRange
  package let text: String

  package init(range: SourceRange, text: String) {
    self.range = range
    self.text = text
  }
}

/// A repair: edits that are applied together or not at all.
package struct Fix: Hashable, Sendable {
  /// What the repair does: `close the file when the function returns`.
  package let description: String
  /// The edits, in any order; none overlaps another.
  package let edits: [Edit]

  package init(description: String, edits: [Edit]) {
    self.description = description
    self.edits = edits
  }
}

/// One replacement of a stretch of a file; an empty range inserts.
package struct Edit: Hashable, Sendable {
  package let range: SourceRange
  package let replacement: String

  package init(range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// What the rules have found, in the order they found it.
package struct Findings: Sendable {
  package private(set) var all: [Finding] = []

  package init() {}

  package mutating func add(_ finding: Finding) { all.append(finding) }
}
