import GoSyntax
import Synchronization

/// The identifiers of a file by name: made by counting, once, when a name's uses are first asked for.
final class Occurrences: Sendable {
  private let starts: [UInt32]
  private let nodes: [UInt32]

  init(_ tree: SyntaxTree) {
    var names: [(bucket: UInt32, node: UInt32)] = []
    let total = tree.nodeKinds.count { $0 == .ident }
    var size = 64
    while size < total / 4 { size *= 2 }
    names.reserveCapacity(total)
    var starts = [UInt32](repeating: 0, count: size + 2)
    for (node, kind) in tree.nodeKinds.enumerated() where kind == .ident {
      let node = UInt32(truncatingIfNeeded: node)
      let bucket = UInt32(truncatingIfNeeded: (tree.nameID(NodeID(node)).rawValue >> 1) & UInt64(size - 1))
      names.append((bucket, node))
      starts[Int(bucket) + 2] += 1
    }
    for at in starts.indices.dropFirst() { starts[at] += starts[at - 1] }
    var nodes = [UInt32](repeating: 0, count: names.count)
    for (bucket, node) in names {
      let slot = Int(bucket) + 1
      nodes[Int(starts[slot])] = node
      starts[slot] += 1
    }
    self.starts = starts
    self.nodes = nodes
  }

  /// Identifiers that may have this name, in source order; the caller compares.
  func candidates(_ name: NameID) -> ArraySlice<UInt32> {
    let size = UInt64(starts.count - 2)
    let bucket = Int(truncatingIfNeeded: (name.rawValue >> 1) & (size - 1))
    return nodes[Int(starts[bucket])..<Int(starts[bucket + 1])]
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
