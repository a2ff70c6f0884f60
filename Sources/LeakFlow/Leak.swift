import GoScope

/// A stretch of a file, in byte offsets: what a step of a leak points at.
package struct FlowPlace: Hashable, Sendable {
  package let file: FileID
  package let start: Int
  /// Offset after the last byte.
  package let end: Int

  package init(file: FileID, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = end
  }
}

/// One event on the way from the acquisition to the leak.
package struct FlowStep: Hashable, Sendable {
  package let place: FlowPlace
  /// What happens here: `the file is opened here`.
  package let text: String

  package init(place: FlowPlace, text: String) {
    self.place = place
    self.text = text
  }
}

/// Text to put where something stands; an insertion has an empty place.
package struct FlowEdit: Hashable, Sendable {
  package let place: FlowPlace
  package let replacement: String

  package init(place: FlowPlace, replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}

/// An obligation that some path leaves unpaid.
package struct Leak: Hashable, Sendable {
  /// The name of the rule that reports it, from the catalogue: `unclosed-file`.
  package let rule: String
  /// Where the leak begins: the call that acquires.
  package let place: FlowPlace
  /// One sentence that stands alone.
  package let message: String
  /// From the acquisition to where control leaves.
  package let steps: [FlowStep]
  /// What to write instead.
  package let advice: String
  package private(set) var certainty: Certainty
  /// Whether it is left unpaid only where the function gives back an error.
  var isOnFailure = false
  /// Whether the function that leaves it runs once in the life of the process.
  var isOfOnce = false
  /// A repair that is safe by construction: all edits together, or none.
  package let repair: [FlowEdit]

  package init(
    rule: String, place: FlowPlace, message: String, steps: [FlowStep], advice: String, certainty: Certainty,
    repair: [FlowEdit] = []
  ) {
    self.rule = rule
    self.place = place
    self.message = message
    self.steps = steps
    self.advice = advice
    self.certainty = certainty
    self.repair = repair
  }

  /// The same, worth a look and no more.
  var unlikely: Leak {
    var leak = self
    leak.certainty = .low
    return leak
  }
}
