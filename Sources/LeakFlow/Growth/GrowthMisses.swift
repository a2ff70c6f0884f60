import GoScope
import GoSyntax

/// Deletes that do not take away what was inserted: under another key, or only on one of the ways out.
struct GrowthMisses {
  let resolver: Resolver

  /// Whether a shrinking act leaves entries of an insertion behind: the only `delete` there is, in the same function.
  func misses(_ shrink: GrowthAct, _ growth: GrowthAct, among acts: [GrowthAct]) -> Bool {
    guard shrink.level == growth.level, acts.count(where: { isShrink($0) }) == 1,
      let removed = deletedKey(shrink.site), case .grows(let inserted?) = growth.kind,
      let function = resolver.enclosingFunction(of: shrink.site),
      function == resolver.enclosingFunction(of: growth.site), let kept = variable(inserted),
      let gone = variable(removed)
    else { return false }
    if kept == gone { return leavesEarly(from: growth.site, to: shrink.site) && !isReassigned(kept) }
    return isMadeFrom(kept, gone)
  }

  private func isShrink(_ act: GrowthAct) -> Bool { if case .shrinks = act.kind { true } else { false } }

  /// The key of `delete(m, key)` as a statement.
  private func deletedKey(_ call: Site) -> Site? {
    guard let view = resolver.tree(of: call).call(call.node), view.arguments.count == 2,
      case .builtin(.delete) = resolver.callee(ofCall: call), let statement = resolver.above(call),
      resolver.kind(statement) == .exprStmt
    else { return nil }
    return Site(file: call.file, node: view.arguments[view.arguments.startIndex + 1])
  }

  private func variable(_ key: Site) -> DeclID? {
    let inner = resolver.unwrapped(key)
    guard resolver.kind(inner) == .ident, case .declared(let decl) = resolver.entity(inner) else { return nil }
    switch resolver.declarationKind(decl) {
    case .local, .parameter: return decl
    default: return nil
    }
  }

  private func isReassigned(_ decl: DeclID) -> Bool {
    resolver.uses(of: decl).contains { use in
      guard let list = resolver.above(use), let statement = resolver.above(list) else { return false }
      return resolver.tree(of: statement).assign(statement.node)?.left.contains(use.node) ?? false
    }
  }

  /// `key := name + suffix`: the map is keyed by the one, the delete uses the other.
  private func isMadeFrom(_ key: DeclID, _ part: DeclID) -> Bool {
    guard let list = resolver.above(key), let statement = resolver.above(list),
      let assign = resolver.tree(of: statement).assign(statement.node), assign.operator == .define,
      assign.left.count == 1, let value = assign.right.first, !isReassigned(key), !isReassigned(part)
    else { return false }
    let root = Site(file: statement.file, node: value)
    guard resolver.kind(resolver.unwrapped(root)) == .binaryExpr else { return false }
    return resolver.nodes(in: root) { $0 == .ident }.contains { site in
      if case .declared(part) = resolver.entity(site) { return true }
      return false
    }
  }

  /// Whether control can leave the function between the insertion and the delete, both in one block.
  private func leavesEarly(from insertion: Site, to call: Site) -> Bool {
    guard let removal = resolver.above(call), let block = resolver.above(removal),
      block == resolver.above(insertion), insertion.node < removal.node
    else { return false }
    return resolver.nodes(in: block) { $0 == .returnStmt }
      .contains { $0.node > insertion.node && $0.node < removal.node }
  }
}
