import GoScope

/// How an obligation stands.
enum Standing: Hashable, Sendable {
  /// Nothing is owed yet, or the acquisition failed.
  case idle
  case owed
  /// Released, or sure to be when the function leaves.
  case discharged
  /// Somebody else owns it now.
  case handedOver
  /// Stored in what this parameter (receiver: -1) points to.
  case kept(slot: Int, path: PathID, part: PathID)
  /// Something that cannot be seen has it: nothing is concluded.
  case unknown

  /// Equal ones have the same number.
  var digest: UInt64 {
    switch self {
    case .idle: 0
    case .owed: 1
    case .discharged: 2
    case .handedOver: 3
    case .unknown: 4
    case .kept(let slot, let path, let part):
      UInt64(truncatingIfNeeded: slot) << 48 ^ UInt64(path.index) << 24 ^ UInt64(part.index) ^ 5
    }
  }
}

/// What is known at one point of one path.
struct FlowState: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    let place: Place
    var value: FlowValue
  }

  var standing = Standing.idle
  /// Values of places, sorted by place.
  private(set) var entries: [Entry] = []
  /// Deferred literals that have still to run, and calls that may close what there will be, in the order of their
  /// registration.
  var deferred: [FunctionID] = []
  /// Whether a read of the value to its end has failed; only summaries tell.
  var hasFailedToRead = false
  /// Whether rows that are owed have been stepped through to their end, where they close themselves.
  var isAtEnd = false

  /// The state as one number: equal states have the same one.
  var digest: UInt64 {
    var digest = standing.digest
    for entry in entries {
      let place = UInt64(entry.place.root) << 32 | UInt64(entry.place.path.index)
      digest = (digest ^ place) &* 0x9E37_79B9_7F4A_7C15
      digest = (digest ^ (digest >> 29) ^ entry.value.digest) &* 0xBF58_476D_1CE4_E5B9
    }
    return (digest ^ (digest >> 32)) &+ UInt64(deferred.count)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  func value(at place: Place) -> FlowValue {
    for entry in entries where entry.place == place { return entry.value }
    return .none
  }

  /// Binds a value, in place of what the place and everything below it held.
  mutating func bind(_ value: FlowValue, at place: Place) {
    if place.path.isItself { remove { $0.place.root == place.root } } else { remove { $0.place == place } }
    if case .none = value { return }
    let at = entries.firstIndex { place < $0.place } ?? entries.count
    entries.insert(Entry(place: place, value: value), at: at)
  }

  /// Binds a value that a struct's field got, to the struct: what is known of its other fields stays true.
  mutating func bindOwner(_ value: FlowValue, at place: Place) {
    let known = entries.filter { $0.place.root == place.root && !$0.place.path.isItself && $0.value.isKnown }
    bind(value, at: place)
    for entry in known { bind(entry.value, at: entry.place) }
  }

  /// Whether the variable, or something reached from it, is bound to something of the obligation.
  func isRelated(_ root: UInt32) -> Bool { entries.contains { $0.place.root == root && $0.value.isRelated } }

  /// Whether anything the function can still reach could release the obligation, or reads it.
  var isReachable: Bool { entries.contains { $0.value.isRelated } }

  /// Ends the obligation on this path: bindings are of no more use, facts are.
  mutating func settle(_ standing: Standing) {
    guard self.standing == .owed else { return }
    self.standing = standing
    remove { $0.value.isRelated }
  }

  /// Forgets what is known of a variable's value.
  mutating func forget(_ root: UInt32) {
    remove { $0.place.root == root && !$0.value.isRelated }
  }

  /// Forgets the facts about variables and conditions that are of no more use.
  mutating func keepFacts(where isUseful: (Place) -> Bool) {
    remove { !$0.value.isRelated && !isUseful($0.place) }
  }

  /// Where there is nothing to remove, the entries stay shared with other states: `removeAll` alone would copy them.
  private mutating func remove(where isGone: (Entry) -> Bool) {
    if entries.contains(where: isGone) { entries.removeAll(where: isGone) }
  }
}
