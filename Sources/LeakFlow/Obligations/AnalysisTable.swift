import GoScope

/// The analyses that have been made.
///
/// An analysis looks a bounded number of calls deep. What it says then is a function of the function and that room alone,
/// whatever was asked before, and recursion needs no care: each answer is worked out once for each room it is asked for.
struct AnalysisTable {
  struct Known {
    let analysis: FunctionAnalysis
    /// How many calls deep it had to look.
    let height: Int
  }

  /// A call of a function that something is acquired by, or may be: then other functions have to be asked again in
  /// another room.
  struct Candidate {
    let call: Site
    let obligations: [Obligation]
    let asksOthers: Bool
  }

  /// What was followed in a function; the same again, however deep it may look, ends alike.
  struct Followed {
    let obligations: [Obligation]
    let analysis: FunctionAnalysis
  }

  /// The calls that matter of functions that ask others, and what was followed there last.
  var candidates = FlatMap<[Candidate]>()
  var followed = FlatMap<Followed>()
  /// How often an analysis has been asked for.
  var questions = 0
  /// Analyses that no end of the room has cut off.
  var known = FlatMap<Known>()
  /// Those that were cut off, by the room they had.
  var cut = [FlatMap<FunctionAnalysis>](repeating: FlatMap(), count: deepest + 1)
  /// How many calls deep the analysis under way may still look.
  var room = deepest
  /// How many calls deep it has looked so far.
  var height = 0
  /// Whether it has met the end of its room.
  var isCut = false
  static let deepest = 6
}
