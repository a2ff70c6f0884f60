import GoScope
import GoSyntax

/// Whether the size of a container is held against a limit.
struct GrowthBounds {
  let resolver: Resolver

  /// Whether the value of `len(x)` (or `x.Len()`) decides something: compared with anything but nothing at all.
  func isBound(_ length: Site) -> Bool { isBound(length, depth: 0) }

  private func isBound(_ length: Site, depth: Int) -> Bool {
    guard depth < 4, let above = resolver.above(length) else { return false }
    let tree = resolver.tree(of: above)
    switch tree.kind(above.node) {
    case .parenExpr: return isBound(above, depth: depth)
    case .binaryExpr: return isLimit(above, length: length) || isBound(above, depth: depth + 1) && isSum(above)
    case .switchStmt: return true
    case .callExpr: return isConversion(above) && isBound(above, depth: depth + 1)
    case .exprList: return isBoundLater(above, length: length, depth: depth)
    case .returnStmt:
      guard let function = resolver.enclosingFunction(of: above) else { return false }
      return resolver.callers(of: function).contains { isBound($0, depth: depth + 2) }
    default: return false
    }
  }

  private func isConversion(_ call: Site) -> Bool {
    if case .conversion = resolver.callee(ofCall: call) { return true }
    return false
  }

  private func isSum(_ site: Site) -> Bool {
    switch resolver.tree(of: site).binary(site.node)?.operator {
    case .add, .sub, .mul, .quo: true
    default: false
    }
  }

  /// `n := len(x)`, and then `n` is compared.
  private func isBoundLater(_ list: Site, length: Site, depth: Int) -> Bool {
    guard let statement = resolver.above(list) else { return false }
    let tree = resolver.tree(of: statement)
    guard let assign = tree.assign(statement.node), assign.left.count == assign.right.count,
      let index = assign.right.firstIndex(of: length.node)
    else { return false }
    let target = Site(file: list.file, node: assign.left[assign.left.startIndex + index - assign.right.startIndex])
    guard case .declared(let decl) = resolver.entity(ofExpression: target),
      resolver.declarationKind(decl) == .local
    else { return false }
    return resolver.uses(of: decl).contains { isBound($0, depth: depth + 1) }
  }

  /// A comparison with something other than nothing, that is no loop's condition.
  private func isLimit(_ comparison: Site, length: Site) -> Bool {
    let tree = resolver.tree(of: comparison)
    guard let binary = tree.binary(comparison.node) else { return false }
    switch binary.operator {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: break
    default: return false
    }
    let other = binary.left == length.node ? binary.right : binary.left
    if let value = resolver.constantInt(Site(file: comparison.file, node: other)), value <= 1 { return false }
    return !isLoopCondition(comparison)
  }

  private func isLoopCondition(_ comparison: Site) -> Bool {
    var (inner, outer) = (comparison, resolver.above(comparison))
    while let node = outer, resolver.kind(node) == .binaryExpr || resolver.kind(node) == .parenExpr {
      (inner, outer) = (node, resolver.above(node))
    }
    guard let node = outer, let loop = resolver.tree(of: node).forStmt(node.node) else { return false }
    return loop.condition == inner.node
  }

  /// Whether a function compares something with what is called a limit: `if count >= maxEntries`.
  func comparesWithLimit(_ function: FunctionID) -> Bool {
    resolver.nodes(in: function, enteringLiterals: true) { $0 == .binaryExpr }.contains { site in
      guard let binary = resolver.tree(of: site).binary(site.node) else { return false }
      switch binary.operator {
      case .less, .lessOrEqual, .greater, .greaterOrEqual: break
      default: return false
      }
      return [binary.left, binary.right].contains { isLimitName(Site(file: site.file, node: $0)) }
    }
  }

  private func isLimitName(_ operand: Site) -> Bool {
    let tree = resolver.tree(of: operand)
    let inner = tree.unparenthesized(operand.node)
    let name: String
    switch tree.kind(inner) {
    case .ident: name = resolver.name(Site(file: operand.file, node: inner))
    case .selectorExpr: name = resolver.name(Site(file: operand.file, node: tree.child(inner, 1)))
    default: return false
    }
    let lowered = name.lowercased()
    return ["max", "limit", "capacity", "quota", "bound"].contains { lowered.contains($0) }
  }
}
