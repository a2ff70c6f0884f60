import GoScope
import GoSyntax

// Loops that go round a few times, whatever happens: what they defer is as little as what a function defers.

extension Flow {
  /// Whether all loops around a statement, within its function, run over short lists that are written down, or are left
  /// behind their first few elements: `for _, method := range []string{"PUT", "DELETE"}`, `if index > 5 { break }`. A
  /// loop that counts by itself is none of these, however small the number.
  func goesRoundFewTimes(_ site: Site, in function: FunctionID) -> Bool {
    let tree = program.tree(site.file)
    var rounds: Int64 = 1
    var isInLoop = false
    var (inner, outer) = (site.node, resolver.parent(of: site))
    while outer.exists, outer != function.node {
      switch tree.kind(outer) {
      case .forStmt, .rangeStmt:
        guard tree.forStmt(outer)?.body == inner || tree.rangeStmt(outer)?.body == inner else { break }
        isInLoop = true
        let written = tree.rangeStmt(outer).flatMap { countOfWritten(Site(file: site.file, node: $0.x)) }
        guard
          let count = written ?? turnsPicked(site, of: outer, in: function)
            ?? (tree.kind(outer) == .rangeStmt ? mostTurns(of: outer, comingTo: .defer(site.node), in: function) : nil)
        else { return false }
        rounds *= max(min(count, Flow.fewRounds + 1), 1)
        guard rounds <= Flow.fewRounds else { return false }
      default: break
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: site.file, node: outer)))
    }
    return isInLoop
  }

  private static let fewRounds: Int64 = 12

  /// How many elements a list has that is written down here, or once and for all in a variable.
  private func countOfWritten(_ list: Site) -> Int64? {
    let tree = program.tree(list.file)
    let node = tree.unparenthesized(list.node)
    if let literal = tree.compositeLit(node) { return Int64(literal.elements.count) }
    guard tree.kind(node) == .ident || tree.kind(node) == .selectorExpr,
      case .declared(let decl) = resolver.entity(ofExpression: Site(file: list.file, node: node)),
      [.local, .packageVariable].contains(resolver.declarationKind(decl)), let value = writtenValue(of: decl),
      resolver.uses(of: decl).allSatisfy({ onlyReads($0) })
    else { return nil }
    let other = program.tree(value.file)
    return other.compositeLit(other.unparenthesized(value.node)).map { Int64($0.elements.count) }
  }

  /// What the declaration of a variable gives it.
  func writtenValue(of decl: DeclID) -> Site? {
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
  func onlyReads(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    var node = use.node
    var outer = resolver.parent(of: use)
    if tree.selector(outer)?.name == node {
      (node, outer) = (outer, resolver.parent(of: Site(file: use.file, node: outer)))
    }
    if let unary = tree.unary(outer) { return unary.operator != .and }
    if tree.kind(outer) == .incDecStmt { return false }
    if let range = tree.rangeStmt(outer) { return range.key != node && range.value != node }
    guard tree.kind(outer) == .exprList else { return true }
    let statement = resolver.parent(of: Site(file: use.file, node: outer))
    return !(tree.assign(statement)?.left.contains(node) ?? false)
  }
}
