/// The open decisions of one action: a call that may end in several ways makes the walk go on once for each.
///
/// An action is run again with the next combination until all have been tried; so evaluation itself stays a plain
/// recursive function over one state.
struct Choices {
  /// More ways than this are not tried.
  static let most = 24

  private var taken: [Int] = []
  private var limits: [Int] = []
  private var cursor = 0
  private var runs = 1

  /// Decides for one of `count` ways.
  mutating func choose(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    if cursor == taken.count {
      taken.append(0)
      limits.append(count)
    }
    defer { cursor += 1 }
    // What there is to choose from may have changed since: a summary that recursion had cut short is complete now.
    return min(taken[cursor], count - 1)
  }

  /// Turns to the next combination; false when all have been tried.
  mutating func advance() -> Bool {
    cursor = 0
    runs += 1
    guard runs <= Choices.most else { return false }
    while let last = taken.last, let limit = limits.last {
      if last + 1 < limit {
        taken[taken.count - 1] = last + 1
        return true
      }
      taken.removeLast()
      limits.removeLast()
    }
    return false
  }
}
