import GoSyntax
import Synchronization

/// The identifiers of a package by name: made by counting, once, when a name's uses are first asked for.
final class Occurrences: Sendable {
  /// Positions of names.
  private let table: NameTable
  /// Where each name's identifiers begin in the columns below.
  private let starts: [UInt32]
  private let files: [UInt16]
  private let nodes: [UInt32]

  init(_ sources: [SourceFile]) {
    var table = NameTable(capacity: 1024)
    var counts: [UInt32] = []
    var order: [UInt32] = []
    for file in sources {
      let tree = file.tree
      for node in tree.nodeKinds.indices where tree.nodeKinds[node] == .ident {
        let name = tree.nameID(NodeID(UInt32(truncatingIfNeeded: node)))
        let position: UInt32
        if let known = table[name] {
          position = known
        } else {
          position = UInt32(truncatingIfNeeded: counts.count)
          table[name] = position
          counts.append(0)
        }
        counts[Int(position)] += 1
        order.append(position)
      }
    }
    var starts: [UInt32] = [0]
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    var files = [UInt16](repeating: 0, count: order.count)
    var nodes = [UInt32](repeating: 0, count: order.count)
    var at = 0
    for (position, file) in sources.enumerated() {
      for node in file.tree.nodeKinds.indices where file.tree.nodeKinds[node] == .ident {
        let slot = Int(next[Int(order[at])])
        next[Int(order[at])] += 1
        files[slot] = UInt16(truncatingIfNeeded: position)
        nodes[slot] = UInt32(truncatingIfNeeded: node)
        at += 1
      }
    }
    self.table = table
    self.starts = starts
    self.files = files
    self.nodes = nodes
  }

  /// The identifiers with a name, in file and source order: position of the file in the package, and node.
  func forEach(_ name: NameID, _ body: (_ file: Int, _ node: NodeID) -> Void) {
    guard let position = table[name] else { return }
    for slot in Int(starts[Int(position)])..<Int(starts[Int(position) + 1]) {
      body(Int(files[slot]), NodeID(nodes[slot]))
    }
  }
}

/// A value that is made when it is first asked for, by whichever thread asks.
final class Lazily<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  /// The value; `make` runs under the lock, so once.
  func get(_ make: () -> Value) -> Value {
    value.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}

/// Answers that concern the whole program and that every resolver would find alike: kept for all.
final class SharedAnswers: Sendable {
  private let answers = Mutex(FlatMap<[Site]>())

  subscript(site: Site) -> [Site]? {
    get { answers.withLock { $0[site] } }
    set { if let newValue { answers.withLock { $0[site] = newValue } } }
  }
}
