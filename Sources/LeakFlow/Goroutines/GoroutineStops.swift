import GoScope
import GoSyntax

/// Cases of a `select` that wait for the end of something: `<-ctx.Done()`, `<-s.stop`.
struct StopCases {
  let resolver: Resolver

  struct Stop {
    let clause: Site
    /// How the code calls what it waits for: `ctx.Done()`.
    let name: String
  }

  /// The cases below `body`, nested literals left out.
  func stops(in body: Site) -> [Stop] {
    resolver.nodes(in: body) { $0 == .commClause }.compactMap(stop)
  }

  private func stop(_ clause: Site) -> Stop? {
    let tree = resolver.tree(of: clause)
    guard let head = tree.clause(clause.node)?.head, tree.kind(head) == .exprStmt,
      let receive = tree.unary(tree.unparenthesized(tree.child(head, 0))), receive.operator == .arrow
    else { return nil }
    let channel = Site(file: clause.file, node: tree.unparenthesized(receive.x))
    return isStop(channel) ? Stop(clause: clause, name: resolver.text(of: channel)) : nil
  }

  private func isStop(_ channel: Site) -> Bool {
    let tree = resolver.tree(of: channel)
    switch tree.kind(channel.node) {
    case .callExpr: return LaunchEntries(resolver: resolver).calledName(channel) == "Done"
    case .ident: return isStopName(resolver.name(channel))
    case .selectorExpr: return isStopName(resolver.name(Site(file: channel.file, node: tree.child(channel.node, 1))))
    default: return false
    }
  }

  private func isStopName(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return ["stop", "done", "quit", "exit", "close", "shutdown", "cancel", "kill", "die"].contains {
      lowered.contains($0)
    }
  }
}

/// Conditions of loops that can never change.
struct FixedConditions {
  let resolver: Resolver

  /// The name of the variable that a loop's condition tests and nothing ever changes; empty for the constant `true`;
  /// nil where the condition may become false.
  func name(ofFixed condition: NodeID, in loop: Site) -> String? {
    guard condition.exists else { return nil }
    let site = resolver.unwrapped(Site(file: loop.file, node: condition))
    guard resolver.kind(site) == .ident else { return nil }
    switch resolver.entity(site) {
    case .builtin(.true): return ""
    case .declared(let decl):
      return isAlwaysTrue(decl) ? resolver.name(site) : nil
    default: return nil
    }
  }

  /// A local that is defined as `true` and then only read.
  private func isAlwaysTrue(_ decl: DeclID) -> Bool {
    guard resolver.declarationKind(decl) == .local, let list = resolver.above(decl),
      let statement = resolver.above(list), let assign = resolver.tree(of: statement).assign(statement.node),
      assign.operator == .define, assign.left.count == assign.right.count,
      let index = assign.left.firstIndex(of: decl.node)
    else { return false }
    let value = assign.right[assign.right.startIndex + index - assign.left.startIndex]
    guard case .builtin(.true) = resolver.entity(ofExpression: Site(file: decl.file, node: value)) else { return false }
    return resolver.uses(of: decl).allSatisfy(isRead)
  }

  private func isRead(_ use: Site) -> Bool {
    guard let above = resolver.above(use) else { return true }
    let tree = resolver.tree(of: above)
    switch tree.kind(above.node) {
    case .unaryExpr: return tree.unary(above.node)?.operator != .and
    case .exprList:
      guard let statement = resolver.above(above), tree.assign(statement.node) != nil else { return true }
      return tree.child(statement.node, 0) != above.node
    default: return true
    }
  }
}
