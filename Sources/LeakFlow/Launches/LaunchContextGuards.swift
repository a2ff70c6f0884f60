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
    return flags(in: condition, whenTrue: true, through: .logicalAnd)
      .first { $0.meansUnset != false && ($0.isSetByCondition || isAssigned($0.decl, in: inner)) }?.decl
  }

  /// `if x != nil { return }; x = ...; here`.
  private func guardian(before inner: Site, in block: Site) -> DeclID? {
    let tree = resolver.tree(of: block)
    for child in tree.children(block.node) where child.exists && child < inner.node {
      guard let statement = tree.ifStmt(child), let last = tree.children(statement.body).last,
        tree.kind(last) == .returnStmt,
        let condition = resolver.site(statement.condition, beside: block)
      else { continue }
      let flag = flags(in: condition, whenTrue: true, through: .logicalOr)
        .first { $0.meansUnset != true && ($0.isSetByCondition || isAssigned($0.decl, in: block)) }
      if let flag { return flag.decl }
    }
    return nil
  }

  /// Whether `site` lies behind a test of how many there are already, which counts it:
  ///
  ///     if p.running >= p.size { return }; p.running++; go p.work()
  ///     if len(p.workers) < limit { p.workers = append(p.workers, w); go w.run() }
  func isRationed(_ site: Site) -> Bool {
    guard let function = resolver.enclosingFunction(of: site) else { return false }
    return resolver.nodes(in: function) { $0 == .binaryExpr }.contains { comparison in
      guard comparison.node < site.node, let binary = resolver.tree(of: comparison).binary(comparison.node) else {
        return false
      }
      switch binary.operator {
      case .less, .lessOrEqual, .greater, .greaterOrEqual: break
      default: return false
      }
      return isCounted(binary.left, binary.right, in: function) || isCounted(binary.right, binary.left, in: function)
    }
  }

  /// Whether `count` is a counter that `function` changes, and `limit` more than nothing.
  private func isCounted(_ count: NodeID, _ limit: NodeID, in function: FunctionID) -> Bool {
    if let value = resolver.constantInt(Site(file: function.file, node: limit)), value <= 0 { return false }
    return flags(in: Site(file: function.file, node: count), whenTrue: true, through: .logicalAnd).contains {
      $0.isSetByCondition || isAssigned($0.decl, in: function)
    }
  }

  private struct Flag {
    let decl: DeclID
    /// `x.CompareAndSwap(false, true)`, `x.Swap(true)`: the test sets it.
    let isSetByCondition: Bool
    /// Whether the condition holds while nothing has been set; nil where that cannot be told.
    let meansUnset: Bool?
  }

  /// Package variables and fields that a condition tests as a whole: for `nil`, for zero, as a boolean.
  ///
  /// - Parameter connective: the operator whose every operand counts: `&&` where control goes on when the condition
  ///   holds, `||` where it leaves.
  private func flags(in condition: Site, whenTrue: Bool, through connective: TokenKind) -> [Flag] {
    let tree = resolver.tree(of: condition)
    let node = tree.unparenthesized(condition.node)
    let site = Site(file: condition.file, node: node)
    switch tree.kind(node) {
    case .unaryExpr:
      let inner = Site(file: site.file, node: tree.child(node, 0))
      return flags(in: inner, whenTrue: !whenTrue, through: connective == .logicalAnd ? .logicalOr : .logicalAnd)
    case .starExpr:
      return flags(in: Site(file: site.file, node: tree.child(node, 0)), whenTrue: whenTrue, through: connective)
    case .binaryExpr: return flagsOfComparison(site, whenTrue: whenTrue, through: connective)
    case .ident, .selectorExpr:
      if let named = firstTime(site) { return [Flag(decl: named, isSetByCondition: true, meansUnset: whenTrue)] }
      return outliving(site).map { [Flag(decl: $0, isSetByCondition: false, meansUnset: !whenTrue)] } ?? []
    case .callExpr: return flagsOfCall(site, whenTrue: whenTrue)
    default: return []
    }
  }

  private func flagsOfComparison(_ site: Site, whenTrue: Bool, through connective: TokenKind) -> [Flag] {
    guard let binary = resolver.tree(of: site).binary(site.node) else { return [] }
    let (left, right) = (Site(file: site.file, node: binary.left), Site(file: site.file, node: binary.right))
    if binary.operator == .logicalAnd || binary.operator == .logicalOr {
      guard binary.operator == connective else { return [] }
      return flags(in: left, whenTrue: whenTrue, through: connective)
        + flags(in: right, whenTrue: whenTrue, through: connective)
    }
    let found = flags(in: left, whenTrue: whenTrue, through: connective)
    let isNothing = ["nil", "0", "false", "\"\""].contains(resolver.text(of: right))
    let isOne = resolver.text(of: right) == "1"
    let meansUnset: Bool?
    switch binary.operator {
    case .equal where isNothing, .less where isOne, .lessOrEqual where isNothing: meansUnset = whenTrue
    case .notEqual where isNothing, .greater where isNothing, .greaterOrEqual where isOne: meansUnset = !whenTrue
    default: meansUnset = nil
    }
    return found.map { Flag(decl: $0.decl, isSetByCondition: $0.isSetByCondition, meansUnset: meansUnset) }
  }

  private func flagsOfCall(_ site: Site, whenTrue: Bool) -> [Flag] {
    let tree = resolver.tree(of: site)
    guard let call = tree.call(site.node) else { return [] }
    if case .builtin(.len) = resolver.callee(ofCall: site), let argument = call.arguments.first {
      return flags(in: Site(file: site.file, node: argument), whenTrue: whenTrue, through: .logicalAnd)
    }
    guard let selector = tree.selector(call.function) else { return [] }
    let name = resolver.name(Site(file: site.file, node: selector.name))
    let isSwap = name.hasPrefix("CompareAndSwap")
    let sets = isSwap || name.hasPrefix("Swap") || name == "Add"
    guard sets || name.hasPrefix("Load") || name == "IsSet" else { return [] }
    let operands = [selector.x] + call.arguments.prefix(1)
    return operands.compactMap { operand in
      var node = tree.unparenthesized(operand)
      if let unary = tree.unary(node), unary.operator == .and { node = unary.x }
      return outliving(Site(file: site.file, node: node))
        .map { Flag(decl: $0, isSetByCondition: sets, meansUnset: isSwap ? whenTrue : !whenTrue) }
    }
  }

  /// A local variable or parameter whose name says that it is true the first time only: `if initial { go s.loop() }`.
  private func firstTime(_ expression: Site) -> DeclID? {
    guard case .declared(let decl) = resolver.entity(ofExpression: expression) else { return nil }
    switch resolver.declarationKind(decl) {
    case .local, .parameter: return Self.firstTimeNames.contains(resolver.name(decl).lowercased()) ? decl : nil
    default: return nil
    }
  }

  private static let firstTimeNames: Set<String> = [
    "initial", "isinitial", "first", "isfirst", "firsttime", "isfirsttime", "firstrun", "isfirstrun", "startup",
    "isstartup", "initialload", "initialrun", "firstload", "firststart",
  ]

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
