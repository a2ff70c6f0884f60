import GoScope
import GoSyntax

/// One thing to follow: what a call acquires, or a value that a summary asks about.
struct Obligation: Equatable, Sendable {
  /// The call after which it is owed; nil where it is owed from the function's entry.
  let acquisition: Site?
  let debt: Debt
  /// What the call's results are where it succeeds.
  let results: [FlowValue]
  /// What the results are where it fails and gives the value all the same; empty where it gives none then.
  var failing: [FlowValue] = []
  /// What the call leaves bound to its receiver, for methods that open something inside their receiver.
  var receiver: FlowValue = .none
  let void: VoidCondition
  var certainty: Certainty
  /// The argument that is owed from now on, for entries that say so.
  var slot: OwedSlot = .result(0)
  /// Whether it was acquired in a function of the module that handed it out.
  var isInferred = false
  /// Whether a leak is believed only on a path that leaves above a release of the same variable.
  var needsRelease = false
  /// Whether a leak is believed only where nothing releases the value at all.
  var isOnlyNever = false
  /// Whether it ends when what its call was made on is closed.
  var endsWithReceiver = false
  /// Whether only the use of the value tells that it has to be released.
  var isByUse = false
  /// Whether only the use of what other calls of the same function gave tells it.
  var isByHabit = false
  /// Whether a function of the module hands it out for some of its arguments only, and releases it otherwise.
  var isSometimes = false
  /// The variable around a literal that gets the value, for literals that a call is given.
  var captured: UInt32?
  /// The variable around the literal that gets the error beside the value.
  var capturedError: UInt32?
  /// Where the value really comes from, for those.
  var origin: Site?

  /// Whether a method call on `part` of the value releases it.
  func isReleased(byMethod name: String, part: [String]) -> Bool {
    debt.releases.contains { release in
      if case .method(let path, let method) = release { return method == name && path == part }
      return false
    }
  }

  /// Whether the part of the value is on the way to what releases it.
  func leadsToRelease(_ part: [String]) -> Bool {
    debt.releases.contains { release in
      if case .method(let path, _) = release { return path.starts(with: part) }
      return false
    }
  }

  /// Whether calling the value releases it.
  var isReleasedByCall: Bool { debt.releases.contains(.call) }

  /// The methods of the value that release it, those left out by which any owner is closed.
  var endings: [String] {
    debt.releases.compactMap { release in
      guard case .method(let path, let name) = release, path.isEmpty, !CloseNames.all.contains(name) else { return nil }
      return name
    }
  }

  /// Whether a method of this name releases it, wherever it stands inside its owner.
  func isReleased(byMethodNamed name: String) -> Bool {
    debt.releases.contains { release in
      if case .method(_, let method) = release { return method == name }
      return false
    }
  }
}

/// Method names by which owners of a resource are closed.
enum CloseNames {
  static let all: Set<String> = [
    "Close", "close", "Stop", "stop", "Shutdown", "shutdown", "Release", "release", "Cleanup", "cleanup", "Destroy",
    "destroy", "Disconnect", "disconnect", "Terminate", "terminate", "Quit", "quit", "Free", "free", "Dispose",
    "dispose", "Finish", "finish", "End", "Done", "CleanUp", "Teardown", "TearDown", "Cancel", "cancel", "Abort",
    "CloseNow", "Kill", "Wait", "Finalize", "Reset", "Logout", "closeAll", "CloseAll", "GracefulStop",
    "CloseIdleConnections", "Drain", "Unsubscribe",
  ]

  /// All of them, in a fixed order.
  static let sorted = all.sorted()

  /// Those of them that say without doubt that their receiver is of no use any more.
  static let owners = ["Close", "close", "Stop", "stop", "Shutdown", "shutdown", "Release", "Cleanup", "Destroy"]

  /// Whether a method does what another one does, and more: `CloseErr`, `ClientFinish`, `RollbackUnlessClosed`. Those
  /// that close a half, tell of it, or go back to a savepoint, do not.
  static func isVariant(_ name: String, of method: String) -> Bool {
    guard name.utf8.count > method.utf8.count else { return false }
    if ["Rollback", "Discard"].contains(method) { return name.hasPrefix(method) && !name.hasPrefix(method + "To") }
    guard all.contains(method) else { return false }
    if name.hasPrefix(method) { return !telling.contains { name.hasPrefix(method + $0) } }
    return name.hasSuffix(method) && !asking.contains { name.hasPrefix($0) }
  }

  private static let telling = [
    "Write", "Read", "Send", "Notify", "Idle", "Chan", "Func", "Handler", "Reason", "Time", "d",
  ]
  private static let asking = [
    "On", "on", "Is", "is", "Set", "Notify", "Wait", "wait", "Has", "Before", "After", "Register", "Add", "With",
    "Should", "Get", "Un",
  ]

  /// Whether a method of this name gives up what its receiver was about to do, and ends its use.
  static func givesUp(_ name: String) -> Bool {
    ["Cancel", "cancel", "Abort", "abort", "Discard", "CloseWithError", "Terminate", "Kill"].contains(name)
  }

  /// Whether a method of this name ends the use of its receiver: closes it, or ends a transaction.
  static func ends(_ name: String) -> Bool { all.contains(name) || name == "Rollback" }
}
