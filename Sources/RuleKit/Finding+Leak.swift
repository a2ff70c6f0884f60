import LeakFlow

extension Finding {
  /// A leak found on floor 3, as the finding of the rule with this card.
  package init(_ leak: Leak, card: RuleCard) {
    let edits = leak.repair.map { Edit(range: SourceRange($0.place), replacement: $0.replacement) }
    self.init(
      code: card.code, range: SourceRange(leak.place), message: leak.message, confidence: Confidence(leak.certainty),
      steps: leak.steps.map { Step(range: SourceRange($0.place), text: $0.text) },
      advice: leak.advice.isEmpty ? nil : leak.advice,
      fix: edits.isEmpty ? nil : Fix(description: leak.advice, edits: edits))
  }
}

extension Certainty {
  package init(_ confidence: Confidence) {
    switch confidence {
    case .low: self = .low
    case .medium: self = .medium
    case .high: self = .high
    }
  }
}

extension Confidence {
  package init(_ certainty: Certainty) {
    switch certainty {
    case .low: self = .low
    case .medium: self = .medium
    case .high: self = .high
    }
  }
}
