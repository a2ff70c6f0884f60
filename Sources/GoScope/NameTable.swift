/// From names to numbers, by open addressing: names are hashes already, so a look-up is one probe into an array.
struct NameTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0

  init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
  }

  subscript(name: NameID) -> UInt32? {
    get {
      let slot = find(name.rawValue)
      return keys[slot] == 0 ? nil : values[slot]
    }
    set {
      guard let newValue else { return }
      if count * 2 >= keys.count { grow() }
      let slot = find(name.rawValue)
      if keys[slot] == 0 {
        keys[slot] = name.rawValue
        count += 1
      }
      values[slot] = newValue
    }
  }

  /// The slot that holds the key, or the empty one where it belongs; at least half of the slots are empty.
  private func find(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != 0 {
      let slot = find(key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
