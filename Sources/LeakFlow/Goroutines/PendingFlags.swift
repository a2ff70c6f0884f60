import GoScope
import GoSyntax

/// Flags that are true exactly while a goroutine is under way: they are raised where it is started, and where they are
/// up its value is waited for.
///
/// ```go
/// go func() { work(); done <- struct{}{} }()
/// busy = true
/// // …
/// if busy { <-done }
/// ```
struct PendingFlags {
  let resolver: Resolver

  /// The conditions behind which one of `receives` stands and that ask for a flag which is raised beside a launch.
  func tests(of receives: [Site], raisedAt launch: Site) -> [NodeID] {
    let flags = flags(raisedAt: launch)
    guard !flags.isEmpty else { return [] }
    return receives.compactMap { receive in
      var at = receive
      while let above = resolver.above(at) {
        if let check = resolver.tree(of: above).ifStmt(above.node), check.body == at.node,
          let flag = variable(Site(file: above.file, node: check.condition)), flags.contains(flag)
        {
          return check.condition
        }
        guard resolver.kind(above) != .funcLit else { return nil }
        at = above
      }
      return nil
    }
  }

  /// The variables that are set to `true` in the block of the `go` statement.
  private func flags(raisedAt launch: Site) -> Set<DeclID> {
    guard let block = resolver.above(launch) else { return [] }
    let tree = resolver.tree(of: block)
    return Set(
      tree.children(block.node).compactMap { statement in
        guard let assignment = tree.assign(statement), assignment.operator == .assign, assignment.left.count == 1,
          let target = assignment.left.first, let value = assignment.right.first,
          case .builtin(.true) = resolver.entity(Site(file: block.file, node: value))
        else { return nil }
        return variable(Site(file: block.file, node: target))
      })
  }

  private func variable(_ name: Site) -> DeclID? {
    let inner = resolver.unwrapped(name)
    guard resolver.kind(inner) == .ident, case .declared(let variable) = resolver.entity(inner) else { return nil }
    return variable
  }
}
