import GoScope

/// Something a function hands out: its caller owes it.
struct Export: Hashable, Sendable {
  /// What the function's results are where it succeeds.
  var results: [FlowValue]
  /// What they are where it fails and gives the value all the same, beside an error; empty where it gives none then.
  var failing: [FlowValue] = []
  /// What it leaves in its receiver.
  let receiver: FlowValue
  let debt: Debt
  let void: VoidCondition
  let certainty: Certainty
  /// The variable around a literal that it leaves the value in (then `receiver` is what), and the call it comes from.
  var captured: UInt32?
  var origin: Site?
  /// What parameters are where it hands the value out, one list for each way: `true` for `up` where only `if up` comes to
  /// that. Empty where they may be anything.
  var alternatives: [[SummaryEntry]] = []
  /// Whether the function succeeds in other ways on which it releases what it hands out here.
  var isSometimes = false

  /// The results without what is only known of flags beside them.
  var handles: [FlowValue] { results.map { $0.canRelease ? $0 : .none } }

  /// The same, with what is known on both of two ways only.
  func keepingOnly(_ other: Export) -> Export {
    var export = self
    export.results = zip(results, other.results).map { $0 == $1 ? $0 : .none }
    export.alternatives = Export.either(alternatives, other.alternatives)
    export.isSometimes = isSometimes && other.isSometimes
    return export
  }

  /// The ways of both, as long as they are few.
  private static func either(_ left: [[SummaryEntry]], _ right: [[SummaryEntry]]) -> [[SummaryEntry]] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let all = left + right.filter { !left.contains($0) }
    return all.count > 8 ? [] : all
  }
}
