import GoScope
import GoSyntax

/// Finds the package-level containers of a package that only ever grow, in code that runs again and again.
package final class GrowthAnalysis {
  private let resolver: Resolver
  private let contexts: LaunchContexts
  /// What is less sure than this nobody asks for.
  private let least: Certainty

  /// The name of the rule that reports what this finds.
  package static let rule = "growing-global"

  package init(_ resolver: Resolver, contexts: LaunchContexts, least: Certainty = .low) {
    self.resolver = resolver
    self.contexts = contexts
    self.least = least
  }

  /// The growths of a package's containers, in the order of the containers' declarations: one for each container, at
  /// the place that has the strongest evidence.
  package func leaks(in package: Package) -> [Leak] {
    GlobalContainers(resolver: resolver).containers(of: package).compactMap(leak(of:))
  }

  private func leak(of container: GlobalContainer) -> Leak? {
    guard !TestCode.contains(container.root, resolver.program), mayGrow(container) else { return nil }
    let trace = GrowthTrace(resolver, contexts: contexts)
    trace.run(container)
    guard trace.acts.contains(where: \.isGrowth), !trace.acts.contains(where: isLost) else { return nil }
    // Growths that go on whatever the replacements do: asking how often those happen costs most.
    let known = trace.acts
    guard known.contains(where: { mayGoOn($0, container, among: known) }) else { return nil }
    trace.settleReplacements()
    let acts = trace.acts
    let isShared = acts.contains(where: { isEscape($0) }) || !container.path.isEmpty && !isMadeHere(container.root)
    if isShared, !isSafeInside(container) { return nil }
    let growths = acts.filter { mayGoOn($0, container, among: acts) }
    return growths.compactMap { judge($0, container) }.max { $0.weight < $1.weight }.map(\.leak)
  }

  /// Whether an act is a growth in the module's own code that nothing takes away or keeps from happening again.
  private func mayGoOn(_ act: GrowthAct, _ container: GlobalContainer, among acts: [GrowthAct]) -> Bool {
    guard act.isGrowth, !isTamed(act, among: acts), isInOwnCode(act.site) else { return false }
    return !isGuarded(act) && (least == .low || mayBeSure(keyRange(of: act), container))
  }

  /// Whether nothing is added where the growth stands, or only once.
  private func isGuarded(_ growth: GrowthAct) -> Bool {
    if GrowthLookups(resolver: resolver).isUpdate(growth.site) { return true }
    return ([growth.site] + growth.via).contains { site in
      guard let function = resolver.enclosingFunction(of: site) else { return true }
      return GrowthBounds(resolver: resolver).comparesWithLimit(function)
        || OnceGuards(resolver: resolver).guardian(of: site) != nil
    }
  }

  /// Whether a growth may be more than worth a look, whatever makes it happen.
  private func mayBeSure(_ range: KeyRange, _ container: GlobalContainer) -> Bool {
    range == .input && !GrowthRegistries(resolver: resolver).isSettings(container)
  }

  /// The container itself is handed to unseen code, or bounded: nothing can be said.
  private func isLost(_ act: GrowthAct) -> Bool {
    switch act.kind {
    case .bounded: act.level == 0
    case .escapes: act.isOfContainer
    case .grows, .shrinks: false
    }
  }

  private func isEscape(_ act: GrowthAct) -> Bool { if case .escapes = act.kind { true } else { false } }

  /// Whether a variable's value is made in its declaration, so that nothing else can hold it: `T{}`, `&T{}`, `new(T)`,
  /// or a struct's zero value.
  private func isMadeHere(_ root: DeclID) -> Bool {
    guard let list = resolver.above(root), let statement = resolver.above(list),
      let spec = resolver.tree(of: statement).valueSpec(statement.node),
      let position = spec.names.firstIndex(of: root.node)
    else { return false }
    guard spec.values.count == spec.names.count else {
      if case .pointer = resolver.declaredType(root) { return false }
      return spec.values.isEmpty
    }
    let tree = resolver.tree(of: statement)
    var value = tree.unparenthesized(spec.values[spec.values.startIndex + position - spec.names.startIndex])
    if let unary = tree.unary(value), unary.operator == .and { value = tree.unparenthesized(unary.x) }
    if tree.kind(value) == .callExpr {
      return resolver.callee(ofCall: Site(file: root.file, node: value)) == .builtin(.new)
    }
    return tree.kind(value) == .compositeLit
  }

  /// Whether a container is a field that only code of the module can reach, and none of that, through whatever object,
  /// takes anything away from it.
  private func isSafeInside(_ container: GlobalContainer) -> Bool {
    guard let field = container.path.last, isHidden(field) else { return false }
    let trace = GrowthTrace(resolver, contexts: contexts)
    trace.run(field: field, kind: container.kind)
    trace.settleReplacements()
    return trace.acts.allSatisfy { $0.isGrowth || $0.level > 0 }
  }

  private func isHidden(_ decl: DeclID) -> Bool {
    resolver.name(decl).unicodeScalars.first.map { !$0.properties.isUppercase } ?? false
  }

  /// Whether something takes away again what this act adds.
  private func isTamed(_ growth: GrowthAct, among acts: [GrowthAct]) -> Bool {
    let misses = GrowthMisses(resolver: resolver)
    return acts.contains { act in
      switch act.kind {
      case .shrinks: act.level <= growth.level && !misses.misses(act, growth, among: acts)
      case .bounded: act.level <= growth.level
      case .grows, .escapes: false
      }
    }
  }

  /// Code that people wrote, not a test.
  private func isInOwnCode(_ site: Site) -> Bool {
    let file = resolver.program.file(site.file)
    return !file.isGenerated && resolver.program.isLinted(site.file) && !TestCode.contains(site, resolver.program)
  }

  /// A cheap look at the uses of the innermost declaration: is there any that could add something?
  private func mayGrow(_ container: GlobalContainer) -> Bool {
    if container.isEmbedded { return true }
    return resolver.uses(of: container.named).contains { use in
      guard !resolver.program.file(use.file).isTest else { return false }
      var (inner, outer) = (use, resolver.above(use))
      while let node = outer {
        let tree = resolver.tree(of: node)
        switch tree.kind(node.node) {
        case .selectorExpr, .indexExpr, .starExpr, .parenExpr, .typeAssertExpr: break
        case .exprList:
          guard let statement = resolver.above(node) else { return false }
          return tree.kind(statement.node) != .assignStmt || tree.child(statement.node, 0) == node.node
            || container.kind != .slice
        case .incDecStmt, .unaryExpr, .returnStmt, .callExpr: return true
        default: return false
        }
        (inner, outer) = (node, resolver.above(node))
        _ = inner
      }
      return false
    }
  }

  private struct Judgement {
    let leak: Leak
    let weight: Int
  }

  /// How sure a growth is, and what to say of it; nil where nothing says that it recurs.
  private func judge(_ growth: GrowthAct, _ container: GlobalContainer) -> Judgement? {
    let range = keyRange(of: growth)
    guard range != .fixed else { return nil }
    let context = contexts.context(at: growth.entry)
    guard let certainty = certainty(context, range, growth, container) else { return nil }
    let leak = Leak(
      rule: Self.rule, place: resolver.place(of: growth.site),
      message: message(growth, container, context), steps: steps(growth, container, context),
      advice: advice(container), certainty: certainty)
    return Judgement(
      leak: leak, weight: Int(certainty.rawValue) * 100 + context.origin.strength * 10 + Int(range.rawValue))
  }

  /// From how large a set the keys come; whatever is no insertion under a key counts as from outside.
  private func keyRange(of growth: GrowthAct) -> KeyRange {
    guard case .grows(let key?) = growth.kind else { return .input }
    if case .map(let keyType, _) = resolver.underlying(mapType(of: growth)),
      KeyTypes(resolver: resolver).isFixed(keyType)
    {
      return .fixed
    }
    let keys = GrowthKeys(resolver: resolver, via: growth.via)
    return keys.isKnownElsewhere(key) ? .unknown : keys.range(of: key)
  }

  /// The type of the map that an insertion writes to.
  private func mapType(of growth: GrowthAct) -> GoType {
    guard case .grows(let key?) = growth.kind, let element = resolver.above(key),
      let index = resolver.tree(of: element).index(element.node)
    else { return .unknown }
    return resolver.type(of: Site(file: element.file, node: index.x))
  }

  private func certainty(
    _ context: LaunchContext, _ range: KeyRange, _ growth: GrowthAct, _ container: GlobalContainer
  ) -> Certainty? {
    if context.recurrence <= .once { return nil }
    let registries = GrowthRegistries(resolver: resolver)
    guard mayBeSure(range, container), context.isNear(plus: growth.via.count / 2) else { return .low }
    switch context.origin {
    case .handler, .eventLoop: return .high
    case .service, .callback: return .medium
    case .exported(let function):
      return !registries.isRegistry(container, growth) && registries.isEvent(growth, function) ? .medium : .low
    case .setUp, .opaque, .registered, .once, .unused: return .low
    }
  }

  private func message(_ growth: GrowthAct, _ container: GlobalContainer, _ context: LaunchContext) -> String {
    let inside = growth.level > 0 ? "a container in " : ""
    let thing = "\(inside)global \(container.kind.word) \(container.name)"
    return "\(thing) grows with \(occasion(growth, context)) and nothing shrinks it"
  }

  /// What makes a container grow: each run of the code around, or each of those that comes with a key that is new.
  private func occasion(_ growth: GrowthAct, _ context: LaunchContext) -> String {
    let isByKey = if case .grows(_?) = growth.kind { true } else { false }
    let entry = resolver.enclosingFunction(of: growth.entry)
    if case .eventLoop(let loop) = context.origin, resolver.enclosingFunction(of: loop) == entry {
      return (isByKey ? "every new key in" : "every round of") + " the loop on line \(resolver.line(of: loop))"
    }
    if let named = resolver.enclosingFunction(of: growth.site), resolver.kind(named) == .funcDecl {
      return (isByKey ? "every new key in" : "every call of") + " \(resolver.name(of: named))"
    }
    if case .handler(_, let what) = context.origin { return isByKey ? "every \(what) with a new key" : "every \(what)" }
    return (isByKey ? "every new key in" : "every call of") + " the function literal around it"
  }

  private func steps(_ growth: GrowthAct, _ container: GlobalContainer, _ context: LaunchContext) -> [FlowStep] {
    let declared = FlowStep(
      place: resolver.place(of: container.root), text: "\(resolver.name(container.root)) lives as long as the process")
    let calls = growth.via.map { call in
      FlowStep(place: resolver.place(of: call), text: "it is used here")
    }
    let grows = FlowStep(place: resolver.place(of: growth.site), text: "\(container.name) grows here")
    return [declared] + context.chain + calls + [grows]
  }

  private func advice(_ container: GlobalContainer) -> String {
    switch container.kind {
    case .map, .syncMap: "delete entries that are no longer needed, or bound the number of keys"
    case .slice, .list: "drop old elements, keep a bounded number of them, or store them outside the process"
    case .buffer, .builder: "reset it once its content is used, or write to a file"
    }
  }
}
