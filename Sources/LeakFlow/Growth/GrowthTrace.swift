import GoScope
import GoSyntax

/// Follows a package-level container through the module and collects what is done to it: through fields, locals,
/// parameters, receivers and getters.
///
/// Whatever it does not know is an escape, so that silence follows from ignorance.
final class GrowthTrace {
  let resolver: Resolver
  let guards: OnceGuards
  let contexts: LaunchContexts
  private(set) var acts: [GrowthAct] = []
  /// New values of the container itself, not yet acts: see `settleReplacements`.
  var replacements: [GrowthReplacement] = []
  private var seen: Set<Followed> = []
  private var seenResults: Set<Followed> = []
  private var budget = 4000

  /// How many calls deep a container is followed.
  private static let depthLimit = 5

  private struct Followed: Hashable {
    let decl: DeclID
    let subject: GrowthSubject
    let via: Site?
  }

  init(_ resolver: Resolver, contexts: LaunchContexts) {
    self.resolver = resolver
    self.contexts = contexts
    self.guards = OnceGuards(resolver: resolver)
  }

  /// Collects what the module does to a container.
  func run(_ container: GlobalContainer) {
    follow(
      variable: container.root, as: GrowthSubject(path: container.path, kind: container.kind, level: 0), via: [])
  }

  /// Collects what the module does to a container that is a field, whatever object it belongs to.
  func run(field decl: DeclID, kind: ContainerKind) {
    let subject = GrowthSubject(path: [], kind: kind, level: 0)
    for use in resolver.uses(of: decl) where !resolver.program.file(use.file).isTest {
      budget -= 1
      guard budget > 0 else { return add(.escapes, use, subject, []) }
      guard let above = resolver.above(use) else { continue }
      if resolver.tree(of: above).selector(above.node)?.name == use.node {
        follow(expression: above, as: subject, via: [])
      }
    }
  }

  func add(_ kind: GrowthAct.Kind, _ site: Site, _ subject: GrowthSubject, _ via: [Site]) {
    acts.append(
      GrowthAct(kind: kind, site: site, via: via, level: subject.level, isOfContainer: subject.isContainer))
  }

  /// Whether the result of a function is followed for the first time: a function may return its own result.
  func followsFirst(resultOf function: FunctionID, _ subject: GrowthSubject, _ via: [Site]) -> Bool {
    seenResults.insert(Followed(decl: function, subject: subject, via: via.first)).inserted
  }

  /// All uses of a variable, parameter or receiver that holds the subject.
  func follow(variable decl: DeclID, as subject: GrowthSubject, via: [Site]) {
    guard via.count <= Self.depthLimit else { return add(.escapes, decl, subject, via) }
    guard seen.insert(Followed(decl: decl, subject: subject, via: via.first)).inserted else { return }
    for use in resolver.uses(of: decl) where !resolver.program.file(use.file).isTest {
      budget -= 1
      guard budget > 0 else { return add(.escapes, use, subject, via) }
      guard let above = resolver.above(use) else { continue }
      // A qualified use from another package, `pkg.History`: the selector is the expression.
      let isQualified = resolver.tree(of: above).selector(above.node)?.name == use.node
      follow(expression: isQualified ? above : use, as: subject, via: via)
    }
  }

  /// One use of the subject: upward from the expression to what is done with it.
  func follow(expression: Site, as subject: GrowthSubject, via: [Site]) {
    guard let above = resolver.above(expression) else { return }
    let tree = resolver.tree(of: above)
    switch tree.kind(above.node) {
    case .parenExpr, .starExpr, .typeAssertExpr: follow(expression: above, as: subject, via: via)
    case .unaryExpr:
      if tree.unary(above.node)?.operator == .and { followAddress(above, as: subject, via: via) }
    case .selectorExpr: followSelector(above, of: expression, as: subject, via: via)
    case .indexExpr:
      if subject.isContainer, tree.child(above.node, 0) == expression.node {
        followElement(above, of: expression, as: subject, via: via)
      }
    case .callExpr: followArgument(expression, of: above, as: subject, via: via)
    case .exprList: followListed(expression, in: above, as: subject, via: via)
    case .returnStmt: followReturned(expression, as: subject, via: via)
    case .compositeLit, .sendStmt: kept(expression, as: subject, via: via)
    case .keyValueExpr:
      if tree.child(above.node, 1) == expression.node { kept(expression, as: subject, via: via) }
    case .rangeStmt:
      if tree.rangeStmt(above.node)?.x != expression.node { add(.escapes, above, subject, via) }
    default: break
    }
  }

  /// `&x`: handed to a function, or kept.
  private func followAddress(_ address: Site, as subject: GrowthSubject, via: [Site]) {
    guard let above = resolver.above(address) else { return }
    switch resolver.kind(above) {
    case .parenExpr: followAddress(above, as: subject, via: via)
    case .callExpr: followPointer(address, of: above, as: subject, via: via)
    case .selectorExpr: followSelector(above, of: address, as: subject, via: via)
    case .exprList: followListed(address, in: above, as: subject, via: via, isPointer: true)
    case .returnStmt: followReturned(address, as: subject, via: via, isPointer: true)
    default: add(.escapes, address, subject, via)
    }
  }

  /// The subject is stored somewhere: a slice is copied by that, everything else is shared.
  private func kept(_ expression: Site, as subject: GrowthSubject, via: [Site]) {
    if !isCopied(expression, subject) { add(.escapes, expression, subject, via) }
  }

  /// Whether whoever gets the value of the expression cannot change the length of the container.
  func isCopied(_ expression: Site, _ subject: GrowthSubject) -> Bool {
    guard subject.isContainer, subject.kind == .slice else { return false }
    if case .slice = resolver.underlying(resolver.type(of: expression)) { return true }
    return false
  }

  /// `x.name`: a field on the way, or a method.
  private func followSelector(_ selector: Site, of x: Site, as subject: GrowthSubject, via: [Site]) {
    let tree = resolver.tree(of: selector)
    guard let view = tree.selector(selector.node), view.x == x.node else { return }
    let name = Site(file: selector.file, node: view.name)
    if case .declared(let decl) = resolver.entity(name), let index = subject.path.firstIndex(of: decl) {
      let rest = GrowthSubject(
        path: Array(subject.path[(index + 1)...]), kind: subject.kind, level: subject.level)
      return follow(expression: selector, as: rest, via: via)
    }
    guard let call = resolver.above(selector), resolver.kind(call) == .callExpr,
      tree.child(call.node, 0) == selector.node
    else {
      if isMethod(name) { add(.escapes, selector, subject, via) }
      return
    }
    followMethod(resolver.name(name), call, as: subject, via: via)
  }

  private func isMethod(_ name: Site) -> Bool {
    switch resolver.entity(name) {
    case .declared(let decl): return resolver.declarationKind(decl) == .method
    case .external, .unknown: return true
    default: return false
    }
  }

  private func followMethod(_ name: String, _ call: Site, as subject: GrowthSubject, via: [Site]) {
    switch resolver.callee(ofCall: call) {
    case .function(let method):
      guard let receiver = resolver.receiver(of: method) else { return }
      if subject.isContainer, subject.kind == .slice,
        case .slice = resolver.underlying(resolver.declaredType(receiver))
      {
        return followLength(call, of: subject, named: name, via: via)
      }
      followLength(call, of: subject, named: name, via: via)
      follow(variable: receiver, as: subject, via: via + [call])
    case .external(let full): methodOutside(full, name, call, as: subject, via: via)
    case .value: break
    default:
      if !Self.lockMethods.contains(name) { add(.escapes, call, subject, via) }
    }
  }

  private func methodOutside(_ full: String, _ name: String, _ call: Site, as subject: GrowthSubject, via: [Site]) {
    if full.hasPrefix("(sync.") && !full.hasPrefix("(sync.Map)") || full.hasPrefix("(sync/atomic.") { return }
    let kind = subject.kind
    guard kind != .slice && kind != .map else { return add(.escapes, call, subject, via) }
    if kind.growingMethods.contains(name) {
      let key = kind == .syncMap ? resolver.tree(of: call).call(call.node)?.arguments.first : nil
      add(.grows(key: key.map { Site(file: call.file, node: $0) }), call, subject, via)
    } else if !kind.readingMethods.contains(name) {
      add(.shrinks, call, subject, via)
    } else {
      followLength(call, of: subject, named: name, via: via)
    }
  }

  private func followLength(_ call: Site, of subject: GrowthSubject, named name: String, via: [Site]) {
    guard name == "Len" || name == "Size" || name == "Count" else { return }
    if GrowthBounds(resolver: resolver).isBound(call) { add(.bounded, call, subject, via) }
  }

  /// `x[i]`: an element of the container.
  private func followElement(_ element: Site, of x: Site, as subject: GrowthSubject, via: [Site]) {
    if subject.kind == .map, let write = GrowthWrites(resolver: resolver).write(to: element) {
      let tree = resolver.tree(of: element)
      let key = tree.index(element.node)?.indices.first.map { Site(file: element.file, node: $0) }
      if !write.clears { add(.grows(key: key), write.statement, subject, via) }
    }
    guard subject.level == 0, let kind = ContainerKind.of(resolver.type(of: element), resolver) else { return }
    follow(expression: element, as: GrowthSubject(path: [], kind: kind, level: 1), via: via)
  }

  private static let lockMethods: Set<String> = ["Lock", "Unlock", "RLock", "RUnlock", "TryLock", "TryRLock"]
}
