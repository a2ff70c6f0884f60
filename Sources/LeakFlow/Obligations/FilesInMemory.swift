import GoScope
import GoSyntax

// Files that are in memory, whatever they are opened by: those that are compiled into the program, and uploads that are
// too small to be put into temporary files.

extension Flow {
  /// `assets.Open(name)` of a file system that is, or may be, made of files that are compiled in: `var assets embed.FS`,
  /// also behind `fs.Sub`, a parameter or a field.
  func isOfEmbeddedFiles(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))),
      case .external(let name) = resolver.callee(ofCall: call),
      ["(io/fs.FS).Open", "(net/http.FileSystem).Open"].contains(name)
    else { return false }
    var seen: Set<DeclID> = []
    return isEmbedded(Site(file: call.file, node: selector.x), &seen)
  }

  private static let typesInMemory: Set<String> = ["embed.FS", "testing/fstest.MapFS"]

  private func isEmbedded(_ expression: Site, _ seen: inout Set<DeclID>) -> Bool {
    let tree = program.tree(expression.file)
    let node = tree.unparenthesized(expression.node)
    let site = Site(file: expression.file, node: node)
    if Flow.typesInMemory.contains(typeName(of: site)) { return true }
    switch tree.kind(node) {
    case .unaryExpr, .typeAssertExpr: return isEmbedded(Site(file: site.file, node: tree.child(node, 0)), &seen)
    case .callExpr:
      guard let parts = tree.call(node) else { return false }
      switch resolver.callee(ofCall: site) {
      case .external("io/fs.Sub"), .external("net/http.FS"), .conversion:
        guard let inner = parts.arguments.first else { return false }
        return isEmbedded(Site(file: site.file, node: inner), &seen)
      case .function(let maker):
        guard seen.insert(maker).inserted else { return false }
        return statements(.returnStmt, in: maker).contains { statement in
          guard let first = program.tree(maker.file).children(statement).first else { return false }
          return isEmbedded(Site(file: maker.file, node: first), &seen)
        }
      default: return false
      }
    case .ident, .selectorExpr:
      guard case .declared(let variable) = resolver.entity(ofExpression: site), seen.insert(variable).inserted else {
        return false
      }
      // A parameter may be anything that callers give; a variable may be what is compiled in, and is a directory for
      // those alone who work on it.
      let given = argumentsGiven(for: variable).filter { !program.file($0.file).isTest }
      if !given.isEmpty { return given.allSatisfy { isEmbedded($0, &seen) } }
      return values(of: variable).contains { isEmbedded($0, &seen) }
    default: return false
    }
  }

  /// What callers give for a parameter; nothing for another variable.
  func argumentsGiven(for variable: DeclID) -> [Site] {
    guard resolver.declarationKind(variable) == .parameter, let function = resolver.enclosingFunction(of: variable),
      let slot = resolver.parameters(of: function).firstIndex(where: { $0 == variable })
    else { return [] }
    return resolver.callers(of: function).compactMap { call in
      program.tree(call.file).call(call.node)?.arguments.dropFirst(slot).first.map { Site(file: call.file, node: $0) }
    }
  }

  /// The expressions that a variable or field gets its value from; of several results the first.
  func values(of variable: DeclID) -> [Site] {
    var found: [Site] = []
    for place in ([variable] + resolver.uses(of: variable)).prefix(40) {
      let tree = program.tree(place.file)
      var node = place.node
      if let selector = tree.selector(resolver.parent(of: place)), selector.name == node {
        node = resolver.parent(of: place)
      }
      let around = resolver.parent(of: Site(file: place.file, node: node))
      if tree.kind(around) == .keyValueExpr, tree.child(around, 0) == node {
        found.append(Site(file: place.file, node: tree.child(around, 1)))
        continue
      }
      let statement = resolver.parent(of: Site(file: place.file, node: around))
      let pairs: ([NodeID], [NodeID])
      if let assignment = tree.assign(statement) {
        pairs = (Array(assignment.left), Array(assignment.right))
      } else if let spec = tree.valueSpec(statement) {
        pairs = (Array(spec.names), Array(spec.values))
      } else {
        continue
      }
      for (target, value) in zip(pairs.0, pairs.1) where target == node {
        found.append(Site(file: place.file, node: value))
      }
    }
    return found
  }

  /// `r.Body = http.MaxBytesReader(w, r.Body, limit); r.ParseMultipartForm(limit)`: what cannot be larger than what is
  /// kept in memory is never put into a file.
  func isUploadInMemory(_ call: Site) -> Bool {
    guard let function = resolver.enclosingFunction(of: call) else { return false }
    let tree = program.tree(call.file)
    var most: NodeID?
    var kept: NodeID?
    for other in calls(in: function) where tree.start(other.node) < tree.start(call.node) {
      guard let parts = tree.call(other.node), case .external(let name) = resolver.callee(ofCall: other) else {
        continue
      }
      switch catalogueName(name) {
      case "net/http.MaxBytesReader": most = parts.arguments.dropFirst(2).first
      case "(net/http.Request).ParseMultipartForm": kept = parts.arguments.first
      default: break
      }
    }
    guard let most else { return false }
    if let kept, text(kept, in: tree) == text(most, in: tree) { return true }
    guard let limit = resolver.constantInt(Site(file: call.file, node: most)) else { return false }
    guard let kept else { return limit <= Flow.keptByDefault }
    return limit <= resolver.constantInt(Site(file: call.file, node: kept)) ?? 0
  }

  /// What `FormFile` keeps in memory where nobody has parsed the form before.
  private static let keptByDefault: Int64 = 32 << 20
}
