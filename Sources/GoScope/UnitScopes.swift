import GoSyntax

/// What the identifiers of one top-level declaration refer to, as far as blocks inside it decide: one entry per node of
/// its subtree.
final class UnitScopes {
  /// The first node of the subtree.
  let first: Int
  /// For an identifier: the node that declares it in this unit (itself where it is a declaration), or one of the marks
  /// of `Binding`.
  let bindings: [UInt32]
  /// Each node's parent.
  let parents: [UInt32]
  private var inverse: (starts: [UInt32], uses: [UInt32])?

  init(first: Int, bindings: [UInt32], parents: [UInt32]) {
    self.first = first
    self.bindings = bindings
    self.parents = parents
  }

  /// Whether a node belongs to this declaration.
  func holds(_ node: NodeID) -> Bool {
    let at = node.index &- first
    return at >= 0 && at < bindings.count
  }

  func binding(_ node: NodeID) -> UInt32 {
    let at = node.index - first
    return bindings.indices.contains(at) ? bindings[at] : Binding.none
  }

  func parent(_ node: NodeID) -> NodeID {
    let at = node.index - first
    return parents.indices.contains(at) ? NodeID(parents[at]) : .none
  }

  /// The identifiers bound to a declaration of this unit, itself excluded, in source order.
  func uses(of declaration: NodeID) -> ArraySlice<UInt32> {
    let (starts, uses) = inverted()
    let at = declaration.index - first
    guard at >= 0, at + 1 < starts.count else { return [] }
    return uses[Int(starts[at])..<Int(starts[at + 1])]
  }

  /// Uses by declaration, made by counting: once per unit that is asked.
  private func inverted() -> (starts: [UInt32], uses: [UInt32]) {
    if let inverse { return inverse }
    var starts = [UInt32](repeating: 0, count: bindings.count + 2)
    for (at, binding) in bindings.enumerated() where isUse(binding, at) { starts[Int(binding) - first + 2] += 1 }
    for at in starts.indices.dropFirst() { starts[at] += starts[at - 1] }
    var uses = [UInt32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (at, binding) in bindings.enumerated() where isUse(binding, at) {
      let slot = Int(binding) - first + 1
      uses[Int(starts[slot])] = UInt32(truncatingIfNeeded: at + first)
      starts[slot] += 1
    }
    inverse = (starts, uses)
    return (starts, uses)
  }

  private func isUse(_ binding: UInt32, _ at: Int) -> Bool {
    binding < Binding.firstMark && Int(binding) != at + first && bindings.indices.contains(Int(binding) - first)
  }
}

/// Marks in `UnitScopes.bindings` that are no declaration.
enum Binding {
  static let firstMark: UInt32 = 0xFFFF_FFF0
  /// Not declared in this unit: a name of the package, the file or the universe.
  static let outer: UInt32 = 0xFFFF_FFF1
  /// The name of a selector: a field, a method, or a name of a package.
  static let member: UInt32 = 0xFFFF_FFF2
  /// A label that is not declared.
  static let missingLabel: UInt32 = 0xFFFF_FFF3
  /// `_`, or no identifier.
  static let none: UInt32 = 0xFFFF_FFFF
}
