/// The names visible at one point of a declaration: a hash table from name to innermost declaration, with a log that
/// takes declarations back when their block ends. So no block owns a table.
struct ScopeStack {
  private var keys: [UInt64]
  private var declarations: [UInt32]
  private var depths: [UInt32]
  private var used: [Int32] = []
  private var log: [Shadowed] = []
  private var marks: [Int] = []

  private struct Shadowed {
    let slot: Int32
    let declaration: UInt32
    let depth: UInt32
  }

  init() {
    keys = Array(repeating: 0, count: 64)
    declarations = Array(repeating: Binding.outer, count: 64)
    depths = Array(repeating: 0, count: 64)
  }

  /// How many blocks are open.
  var depth: Int { marks.count }

  mutating func open() { marks.append(log.count) }

  mutating func close() {
    guard let mark = marks.popLast() else { return }
    while log.count > mark, let last = log.popLast() {
      declarations[Int(last.slot)] = last.declaration
      depths[Int(last.slot)] = last.depth
    }
  }

  /// Forgets all names, keeping the memory.
  mutating func reset() {
    marks.removeAll(keepingCapacity: true)
    log.removeAll(keepingCapacity: true)
    for slot in used {
      keys[Int(slot)] = 0
      declarations[Int(slot)] = Binding.outer
    }
    used.removeAll(keepingCapacity: true)
  }

  /// The declaration a name refers to, or `Binding.outer`.
  func find(_ name: NameID) -> UInt32 { declarations[slot(of: name.rawValue)] }

  /// The declaration of a name in the innermost block itself; nil where that block declares no such name.
  func findInnermost(_ name: NameID) -> UInt32? {
    let slot = slot(of: name.rawValue)
    guard declarations[slot] != Binding.outer, Int(depths[slot]) == marks.count else { return nil }
    return declarations[slot]
  }

  mutating func declare(_ name: NameID, as declaration: UInt32) {
    if used.count * 2 >= keys.count { grow() }
    let slot = slot(of: name.rawValue)
    if keys[slot] == 0 {
      keys[slot] = name.rawValue
      used.append(Int32(truncatingIfNeeded: slot))
    }
    log.append(
      Shadowed(slot: Int32(truncatingIfNeeded: slot), declaration: declarations[slot], depth: depths[slot]))
    declarations[slot] = declaration
    depths[slot] = UInt32(truncatingIfNeeded: marks.count)
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys: keys, declarations: declarations, depths: depths, used: used)
    let size = old.keys.count * 2
    keys = Array(repeating: 0, count: size)
    declarations = Array(repeating: Binding.outer, count: size)
    depths = Array(repeating: 0, count: size)
    used.removeAll(keepingCapacity: true)
    var moved = [Int32](repeating: 0, count: old.keys.count)
    for from in old.used {
      let to = slot(of: old.keys[Int(from)])
      keys[to] = old.keys[Int(from)]
      declarations[to] = old.declarations[Int(from)]
      depths[to] = old.depths[Int(from)]
      used.append(Int32(truncatingIfNeeded: to))
      moved[Int(from)] = Int32(truncatingIfNeeded: to)
    }
    log = log.map { Shadowed(slot: moved[Int($0.slot)], declaration: $0.declaration, depth: $0.depth) }
  }
}
