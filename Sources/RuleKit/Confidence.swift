/// How sure a finding is.
package enum Confidence: UInt8, Comparable, Sendable, CaseIterable {
  /// Worth a look; not shown unless asked for.
  case low
  /// Very likely.
  case medium
  /// Proven on a path.
  case high

  package static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }

  /// The word for it, as flags take it.
  package var word: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }

  /// The confidence that `word` names, or nil.
  package init?(word: String) {
    guard let match = Confidence.allCases.first(where: { $0.word == word }) else { return nil }
    self = match
  }
}
