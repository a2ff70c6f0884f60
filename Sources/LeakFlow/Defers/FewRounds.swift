import GoScope
import GoSyntax

// Loops that go round a few times, whatever happens: what they defer is as little as what a function defers.

extension Flow {
  /// Whether all loops around a statement, within its function, run over short lists that are written down:
  /// `for _, method := range []string{"PUT", "DELETE"}`.
  func goesRoundFewTimes(_ site: Site, in function: FunctionID) -> Bool {
    let tree = program.tree(site.file)
    var rounds = 1
    var (inner, outer) = (site.node, resolver.parent(of: site))
    while outer.exists, outer != function.node {
      switch tree.kind(outer) {
      case .forStmt: if tree.forStmt(outer)?.body == inner { return false }
      case .rangeStmt:
        guard let range = tree.rangeStmt(outer), range.body == inner else { break }
        guard let count = countOfWritten(Site(file: site.file, node: range.x)) else { return false }
        rounds *= max(count, 1)
      default: break
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: site.file, node: outer)))
    }
    return rounds > 1 && rounds <= 8
  }

  /// How many elements a list has that is written down here, or once and for all in a variable.
  private func countOfWritten(_ list: Site) -> Int? {
    let tree = program.tree(list.file)
    let node = tree.unparenthesized(list.node)
    if let literal = tree.compositeLit(node) { return literal.elements.count }
    guard tree.kind(node) == .ident || tree.kind(node) == .selectorExpr,
      case .declared(let decl) = resolver.entity(ofExpression: Site(file: list.file, node: node)),
      [.local, .packageVariable].contains(resolver.declarationKind(decl)), let value = writtenValue(of: decl),
      resolver.uses(of: decl).allSatisfy({ onlyReads($0) })
    else { return nil }
    let other = program.tree(value.file)
    return other.compositeLit(other.unparenthesized(value.node))?.elements.count
  }

  /// What the declaration of a variable gives it.
  private func writtenValue(of decl: DeclID) -> Site? {
    let tree = program.tree(decl.file)
    let above = resolver.parent(of: decl)
    if let spec = tree.valueSpec(above), spec.names.count == 1, spec.values.count == 1 {
      return spec.values.first.map { Site(file: decl.file, node: $0) }
    }
    let statement = resolver.parent(of: Site(file: decl.file, node: above))
    if let spec = tree.valueSpec(statement), spec.names.count == 1, spec.values.count == 1 {
      return spec.values.first.map { Site(file: decl.file, node: $0) }
    }
    return onlyValue(of: decl)
  }

  /// Whether a use of a variable neither assigns it nor takes its address.
  private func onlyReads(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    var node = use.node
    var outer = resolver.parent(of: use)
    if tree.selector(outer)?.name == node {
      (node, outer) = (outer, resolver.parent(of: Site(file: use.file, node: outer)))
    }
    if let unary = tree.unary(outer) { return unary.operator != .and }
    guard tree.kind(outer) == .exprList else { return true }
    let statement = resolver.parent(of: Site(file: use.file, node: outer))
    return !(tree.assign(statement)?.left.contains(node) ?? false)
  }
}
