import GoScope
import GoSyntax

/// Whether a place lies behind a guard that lets control through once: a condition on something that outlives the
/// call, which is changed behind it.
struct OnceGuards {
  let resolver: Resolver

  /// The variable or field that guards `site`, within its function.
  ///
  ///     if started { return }; started = true; go loop()
  ///     if cache == nil { cache = load(); go refresh() }
  ///     if !s.running.CompareAndSwap(false, true) { return }
  func guardian(of site: Site) -> DeclID? {
    var (inner, outer) = (site, resolver.above(site))
    while let node = outer {
      let kind = resolver.kind(node)
      if kind == .funcLit || kind == .funcDecl { return nil }
      if kind == .ifStmt, let found = guardian(inIf: node, around: inner) { return found }
      if kind == .blockStmt, let found = guardian(before: inner, in: node) { return found }
      (inner, outer) = (node, resolver.above(node))
    }
    return nil
  }

  /// `if x == nil { x = ...; here }`.
  private func guardian(inIf site: Site, around inner: Site) -> DeclID? {
    guard let statement = resolver.tree(of: site).ifStmt(site.node), statement.body == inner.node,
      let condition = resolver.site(statement.condition, beside: site)
    else { return nil }
    return flags(in: condition).first { $0.isSetByCondition || isAssigned($0.decl, in: inner) }?.decl
  }

  /// `if x != nil { return }; x = ...; here`.
  private func guardian(before inner: Site, in block: Site) -> DeclID? {
    let tree = resolver.tree(of: block)
    for child in tree.children(block.node) where child.exists && child < inner.node {
      guard let statement = tree.ifStmt(child), !statement.otherwise.exists,
        let last = tree.children(statement.body).last, tree.kind(last) == .returnStmt,
        let condition = resolver.site(statement.condition, beside: block)
      else { continue }
      if let flag = flags(in: condition).first(where: { $0.isSetByCondition || isAssigned($0.decl, in: block) }) {
        return flag.decl
      }
    }
    return nil
  }

  private struct Flag {
    let decl: DeclID
    /// `x.CompareAndSwap(false, true)`, `x.Swap(true)`: the test sets it.
    let isSetByCondition: Bool
  }

  /// Package variables and fields that a condition tests as a whole: for `nil`, for zero, as a boolean.
  private func flags(in condition: Site) -> [Flag] {
    let tree = resolver.tree(of: condition)
    let node = tree.unparenthesized(condition.node)
    let site = Site(file: condition.file, node: node)
    switch tree.kind(node) {
    case .unaryExpr, .starExpr: return flags(in: Site(file: site.file, node: tree.child(node, 0)))
    case .binaryExpr:
      guard let binary = tree.binary(node) else { return [] }
      return flags(in: Site(file: site.file, node: binary.left)) + flags(in: Site(file: site.file, node: binary.right))
    case .ident, .selectorExpr: return outliving(site).map { [Flag(decl: $0, isSetByCondition: false)] } ?? []
    case .callExpr: return flagsOfCall(site)
    default: return []
    }
  }

  private func flagsOfCall(_ site: Site) -> [Flag] {
    let tree = resolver.tree(of: site)
    guard let call = tree.call(site.node) else { return [] }
    if case .builtin(.len) = resolver.callee(ofCall: site), let argument = call.arguments.first {
      return flags(in: Site(file: site.file, node: argument))
    }
    guard let selector = tree.selector(call.function) else { return [] }
    let name = resolver.name(Site(file: site.file, node: selector.name))
    let sets = name.hasPrefix("CompareAndSwap") || name.hasPrefix("Swap")
    guard sets || name.hasPrefix("Load") || name == "IsSet" || name == "Add" else { return [] }
    let operands = [selector.x] + call.arguments.prefix(1)
    return operands.compactMap { operand in
      var node = tree.unparenthesized(operand)
      if let unary = tree.unary(node), unary.operator == .and { node = unary.x }
      return outliving(Site(file: site.file, node: node)).map {
        Flag(decl: $0, isSetByCondition: sets || name == "Add")
      }
    }
  }

  /// The package variable or field that an expression denotes.
  private func outliving(_ expression: Site) -> DeclID? {
    guard case .declared(let decl) = resolver.entity(ofExpression: expression) else { return nil }
    switch resolver.declarationKind(decl) {
    case .packageVariable, .field: return decl
    default: return nil
    }
  }

  /// Whether a statement in `scope` sets the variable or field: `x = …`, `x.Store(…)`, `x++`.
  private func isAssigned(_ decl: DeclID, in scope: Site) -> Bool {
    resolver.nodes(in: scope, enteringLiterals: true) { $0 == .assignStmt || $0 == .callExpr || $0 == .incDecStmt }
      .contains { site in
        let tree = resolver.tree(of: site)
        switch tree.kind(site.node) {
        case .assignStmt:
          return tree.assign(site.node)?.left.contains { outliving(Site(file: site.file, node: $0)) == decl } ?? false
        case .incDecStmt: return outliving(Site(file: site.file, node: tree.child(site.node, 0))) == decl
        default: return stores(decl, call: site)
        }
      }
  }

  private func stores(_ decl: DeclID, call site: Site) -> Bool {
    let tree = resolver.tree(of: site)
    guard let call = tree.call(site.node), let selector = tree.selector(call.function) else { return false }
    let name = resolver.name(Site(file: site.file, node: selector.name))
    guard name.hasPrefix("Store") || name == "Set" || name == "Add" else { return false }
    if outliving(Site(file: site.file, node: selector.x)) == decl { return true }
    guard let first = call.arguments.first, let unary = tree.unary(tree.unparenthesized(first)) else { return false }
    return unary.operator == .and && outliving(Site(file: site.file, node: unary.x)) == decl
  }
}
