import GoScope
import GoSyntax

/// Whether an insertion only ever replaces what is there already, behind a lookup of the same key.
struct GrowthLookups {
  let resolver: Resolver

  ///     if _, ok := m[k]; ok { m[k] = v }
  ///     old, ok := m[k]; if !ok { return }; m[k] = v
  func isUpdate(_ statement: Site) -> Bool {
    guard let element = writtenElement(statement), let function = resolver.enclosingFunction(of: statement) else {
      return false
    }
    let found = flags(ofLookupsLike: element, in: function)
    guard !found.isEmpty else { return false }
    var (inner, outer) = (statement, resolver.above(statement))
    while let node = outer, node != function {
      if isGuarded(inner, by: node, found) { return true }
      (inner, outer) = (node, resolver.above(node))
    }
    return false
  }

  private func isGuarded(_ inner: Site, by node: Site, _ found: Set<DeclID>) -> Bool {
    let tree = resolver.tree(of: node)
    if let branch = tree.ifStmt(node.node) {
      let condition = Site(file: node.file, node: branch.condition)
      if branch.body == inner.node { return tests(condition, found, negated: false) }
      return branch.otherwise == inner.node && tests(condition, found, negated: true)
    }
    guard tree.kind(node.node) == .blockStmt else { return false }
    return tree.children(node.node).contains { child in
      guard child.exists, child < inner.node, let branch = tree.ifStmt(child), !branch.otherwise.exists,
        let last = tree.children(branch.body).last, [.returnStmt, .branchStmt].contains(tree.kind(last))
      else { return false }
      return tests(Site(file: node.file, node: branch.condition), found, negated: true)
    }
  }

  /// Whether a condition is one of the flags, or `!flag`; `ok && …` counts, `ok || …` does not.
  private func tests(_ condition: Site, _ found: Set<DeclID>, negated: Bool) -> Bool {
    let tree = resolver.tree(of: condition)
    let node = tree.unparenthesized(condition.node)
    if let binary = tree.binary(node), binary.operator == (negated ? .logicalOr : .logicalAnd) {
      return [binary.left, binary.right].contains {
        tests(Site(file: condition.file, node: $0), found, negated: negated)
      }
    }
    if negated {
      guard let unary = tree.unary(node), unary.operator == .not else { return false }
      return isFlag(Site(file: condition.file, node: tree.unparenthesized(unary.x)), found)
    }
    return isFlag(Site(file: condition.file, node: node), found)
  }

  private func isFlag(_ site: Site, _ found: Set<DeclID>) -> Bool {
    guard resolver.kind(site) == .ident, case .declared(let decl) = resolver.entity(site) else { return false }
    return found.contains(decl)
  }

  /// The element that a statement writes: `m[k]`.
  private func writtenElement(_ statement: Site) -> Site? {
    let tree = resolver.tree(of: statement)
    guard let assign = tree.assign(statement.node) else { return nil }
    return assign.left.first { tree.kind($0) == .indexExpr }.map { Site(file: statement.file, node: $0) }
  }

  /// The flags of `…, ok := m[k]` written like the element.
  private func flags(ofLookupsLike element: Site, in function: FunctionID) -> Set<DeclID> {
    let tree = resolver.tree(of: function)
    let text = resolver.text(of: element, limit: 200)
    var flags: Set<DeclID> = []
    for site in resolver.nodes(in: function, enteringLiterals: true, where: { $0 == .defineStmt }) {
      guard let assign = tree.assign(site.node), assign.left.count == 2, assign.right.count == 1,
        let value = assign.right.first, resolver.text(of: Site(file: site.file, node: value), limit: 200) == text,
        case .declared(let decl) = resolver.entity(Site(file: site.file, node: assign.left[assign.left.startIndex + 1]))
      else { continue }
      flags.insert(decl)
    }
    return flags
  }
}
