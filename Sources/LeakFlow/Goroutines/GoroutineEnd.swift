import GoScope

/// Why control never leaves a function.
struct NoExit: Hashable {
  enum Reason: Hashable {
    /// `for {}` without a way out.
    case loop
    /// A `break` that leaves only the `select` or `switch` around it.
    case misdirectedBreak(Site, String)
    /// A case for the end of something that stays in the loop.
    case ignoredStop(Site, String)
    /// `for range ticker.C`; whether code outside the goroutine stops the ticker.
    case tickerRange(String, isStopped: Bool)
    /// A loop over, or a receive from, a channel that nobody closes or serves.
    case silentChannel(String)
    /// `for running` with a variable that never changes.
    case fixedCondition(String)
    /// `select {}`.
    case emptySelect
    /// `time.Sleep(24 * time.Hour)`.
    case longSleep(Int64)
    /// `goto` backwards without a way out.
    case jump
  }

  let reason: Reason
  /// The statement or call that never ends.
  let site: Site
  /// The calls that lead there from the function asked about, outermost first.
  let path: [Site]

  func reached(through call: Site) -> NoExit { NoExit(reason: reason, site: site, path: [call] + path) }

  /// Whether the code shows that its author meant it to end.
  var isMeantToEnd: Bool {
    switch reason {
    case .misdirectedBreak(_, let word): word == "select"
    case .ignoredStop(_, let name): NoExit.meansEnd(name)
    case .tickerRange(_, let isStopped): isStopped
    default: false
    }
  }
}

extension NoExit {
  /// Whether a channel called so says that everything is over, not that one thing is done.
  private static func meansEnd(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered.hasSuffix(".done()")
      || ["stop", "quit", "exit", "shutdown", "clos"].contains { lowered.contains($0) }
  }
}

/// What is known of how a function ends.
struct FunctionEnd: Hashable {
  /// The first place, in source order, that control comes to and never leaves.
  var noExit: NoExit?
  /// Whether control can come back from a call.
  var canReturn: Bool
  /// Whether the goroutine or the process can end inside: `os.Exit`, `runtime.Goexit`.
  var canEndAll: Bool
  /// Whether it panics on some path, in its own body.
  var canPanic: Bool

  static let ordinary = FunctionEnd(noExit: nil, canReturn: true, canEndAll: false, canPanic: false)
}
