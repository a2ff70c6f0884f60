import GoSyntax

/// A map from nodes or sites to values, by open addressing: keys are numbers that need no hashing worth the name.
///
/// What is to be inlined into other modules has to be `@usableFromInline` down to the type; without that it would be
/// called through metadata there, at several times the cost.
@usableFromInline package struct FlatMap<Value> {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value]
  /// Position in `values`, by slot.
  @usableFromInline var positions: [UInt32]

  @inlinable package init() { (keys, values, positions) = ([], [], []) }

  /// The value kept for a number; setting nil changes nothing.
  @inlinable package subscript(key: UInt64) -> Value? {
    get {
      guard !keys.isEmpty else { return nil }
      let slot = find(key &+ 1)
      return keys[slot] == 0 ? nil : values[Int(positions[slot])]
    }
    set {
      guard let newValue else { return }
      if values.count * 2 >= keys.count { grow() }
      let slot = find(key &+ 1)
      if keys[slot] == 0 {
        keys[slot] = key &+ 1
        positions[slot] = UInt32(truncatingIfNeeded: values.count)
        values.append(newValue)
      } else {
        values[Int(positions[slot])] = newValue
      }
    }
  }

  /// The value kept for a site.
  @inlinable package subscript(site: Site) -> Value? {
    get { self[site.key] }
    set { self[site.key] = newValue }
  }

  /// The value kept for a node, in maps that concern one file.
  @inlinable package subscript(node: NodeID) -> Value? {
    get { self[UInt64(node.rawValue)] }
    set { self[UInt64(node.rawValue)] = newValue }
  }

  /// The slot that holds the key, or the empty one where it belongs; at least half of the slots are empty.
  @inlinable func find(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  @inlinable mutating func grow() {
    let old = (keys: keys, positions: positions)
    let size = Swift.max(16, old.keys.count * 2)
    keys = Array(repeating: 0, count: size)
    positions = Array(repeating: 0, count: size)
    for (at, key) in old.keys.enumerated() where key != 0 {
      let slot = find(key)
      keys[slot] = key
      positions[slot] = old.positions[at]
    }
  }
}

extension FlatMap: Sendable where Value: Sendable {}

extension Site {
  /// The site as one number.
  @inlinable package var key: UInt64 { UInt64(file.rawValue) << 32 | UInt64(node.rawValue) }
}
