import GoScope
import GoSyntax

// Values that are handed over to a field, or to a variable of the package, which nothing ever releases.

extension Flow {
  /// Whether nothing in the module could release what is stored in these fields and variables of a package, each inside
  /// the next, although somebody should: a struct on the way has a method that closes, or the value is a cancel function.
  func areForgotten(_ holders: [DeclID], _ obligation: Obligation) -> Bool {
    // A statement kept for good goes with the database it was prepared on.
    guard obligation.debt.what != "statement", let inner = holders.first else { return false }
    if holders.allSatisfy({ isForgotten($0, obligation) }) { return true }
    // What nothing can take out of the struct that holds it is not released by whoever has the struct.
    return isOutOfReach(inner, obligation)
      && holders.dropFirst().contains {
        resolver.declarationKind($0) == .field && !isBeside($0, inner) && isClosedByOwner($0)
      }
  }

  /// Whether two fields are of the same struct: `response` beside `body`.
  private func isBeside(_ field: DeclID, _ other: DeclID) -> Bool {
    guard field.file == other.file, resolver.declarationKind(other) == .field else { return false }
    let tree = program.tree(field.file)
    let lists = [field, other].map { field in
      var node = resolver.parent(of: field)
      while node.exists, tree.kind(node) != .structType {
        node = resolver.parent(of: Site(file: field.file, node: node))
      }
      return node
    }
    return lists[0].exists && lists[0] == lists[1]
  }

  private func isForgotten(_ holder: DeclID, _ obligation: Obligation) -> Bool {
    switch resolver.declarationKind(holder) {
    case .field: guard obligation.isReleasedByCall || isClosedByOwner(holder) else { return false }
    case .packageVariable: guard obligation.isReleasedByCall else { return false }
    default: return false
    }
    return isOutOfReach(holder, obligation)
  }

  /// Whether no use of a field or variable, which only its own package can name, could release its value.
  private func isOutOfReach(_ holder: DeclID, _ obligation: Obligation) -> Bool {
    let name = resolver.name(holder)
    guard let first = name.unicodeScalars.first, !first.properties.isUppercase, !isEmbedded(holder) else {
      return false
    }
    return !resolver.uses(of: holder).contains { mayRelease($0, obligation, depth: 0) }
  }

  /// Whether a field is embedded: its methods are its owner's.
  private func isEmbedded(_ holder: DeclID) -> Bool {
    guard resolver.declarationKind(holder) == .field else { return false }
    let tree = program.tree(holder.file)
    var node = resolver.parent(of: holder)
    while node.exists, tree.kind(node) != .structType {
      if let field = tree.field(node) { return !field.names.contains(holder.node) }
      node = resolver.parent(of: Site(file: holder.file, node: node))
    }
    return false
  }

  /// Whether the variable that has the value first is also given to code that may release it:
  /// `s.listener = l; go server.Serve(l)`.
  func isGivenElsewhere(_ obligation: Obligation) -> Bool {
    guard let call = obligation.acquisition, let index = obligation.results.firstIndex(where: { $0.isRelated }) else {
      return false
    }
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let target = tree.assign(statement)?.left.dropFirst(index).first, tree.kind(target) == .ident,
      case .declared(let variable) = resolver.entity(Site(file: call.file, node: target))
    else { return false }
    return resolver.uses(of: variable).contains { isGiven($0) || isEndedInLiteral($0) }
  }

  /// `onSignal(func() { server.Shutdown() })`: whoever calls the literal ends what the variable holds.
  private func isEndedInLiteral(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    guard let method = tree.selector(resolver.parent(of: use)), method.x == use.node,
      let function = resolver.enclosingFunction(of: use), resolver.kind(function) == .funcLit
    else { return false }
    return CloseNames.ends(text(method.name, in: tree))
  }

  /// Whether a use is an argument of a call that may take the value over.
  private func isGiven(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    let parent = resolver.parent(of: use)
    guard let call = tree.call(parent), let index = call.arguments.firstIndex(of: use.node) else { return false }
    switch resolver.callee(ofCall: Site(file: use.file, node: parent)) {
    case .builtin, .conversion: return false
    case .external(let written):
      let name = catalogueName(written)
      let given = Effect.Given.argument(index - call.arguments.startIndex)
      if let effect = (catalogue.effects[name] ?? []).first(where: { $0.given == given || $0.given == .rest }) {
        return effect.deed != .views
      }
      return !isStandardLibrary(name) && !OpaqueNames.looks(lastName(of: call.function, in: tree))
    default: return true
    }
  }

  /// Whether the struct that declares a field has a method that closes it or what it holds.
  private func isClosedByOwner(_ field: DeclID) -> Bool {
    let tree = program.tree(field.file)
    var node = resolver.parent(of: field)
    while node.exists, tree.kind(node) != .typeSpec {
      if tree.kind(node) == .funcDecl { return false }
      node = resolver.parent(of: Site(file: field.file, node: node))
    }
    guard let spec = tree.typeSpec(node) else { return false }
    let type = resolver.type(named: Site(file: field.file, node: spec.name))
    return CloseNames.owners.contains { name in
      guard let method = resolver.method(name, of: .pointer(type)) else { return false }
      return method.path.isEmpty && method.function != nil
    }
  }

  /// Whether a use of a field or variable could release its value, or give it to somebody who could.
  private func mayRelease(_ use: Site, _ obligation: Obligation, depth: Int) -> Bool {
    let tree = program.tree(use.file)
    var value = use.node
    var parent = resolver.parent(of: use)
    if let selector = tree.selector(parent), selector.name == value {
      value = parent
      parent = resolver.parent(of: Site(file: use.file, node: value))
    }
    if let index = tree.index(parent), index.x == value {
      value = parent
      parent = resolver.parent(of: Site(file: use.file, node: value))
    }
    switch tree.kind(parent) {
    case .selectorExpr:
      let name = text(tree.child(parent, 1), in: tree)
      if CloseNames.ends(name) || obligation.isReleased(byMethodNamed: name) { return true }
      return obligation.leadsToRelease([name])
    case .callExpr: return !onlyCounts(value, Site(file: use.file, node: parent))
    case .rangeStmt:
      guard let loop = tree.rangeStmt(parent), loop.x == value else { return true }
      return mayReleaseInside(loop.value, use.file, obligation, depth)
    case .binaryExpr:
      let other = tree.child(parent, 0) == value ? tree.child(parent, 1) : tree.child(parent, 0)
      return text(other, in: tree) != "nil"
    case .exprList:
      let statement = resolver.parent(of: Site(file: use.file, node: parent))
      guard let assignment = tree.assign(statement) else { return true }
      if assignment.left.contains(value) { return false }
      guard assignment.right.count == 1, let target = assignment.left.first else { return true }
      return mayReleaseInside(target, use.file, obligation, depth)
    case .keyValueExpr: return tree.child(parent, 0) != value
    case .valueSpec: return false
    default: return true
    }
  }

  /// Whether a variable that gets the value, or an element with it, could lead to its release.
  private func mayReleaseInside(_ target: NodeID, _ file: FileID, _ obligation: Obligation, _ depth: Int) -> Bool {
    let tree = program.tree(file)
    guard target.exists, !tree.isBlank(target) else { return false }
    guard depth < 3, tree.kind(target) == .ident,
      case .declared(let variable) = resolver.entity(Site(file: file, node: target)),
      resolver.declarationKind(variable) == .local
    else { return true }
    return resolver.uses(of: variable).contains { mayRelease($0, obligation, depth: depth + 1) }
  }

  /// `len(s.conns)`, and `s.conns = append(s.conns, conn)`: what is in the list stays there.
  private func onlyCounts(_ value: NodeID, _ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard case .builtin(let builtin) = resolver.callee(ofCall: call), tree.child(call.node, 0) != value else {
      return false
    }
    switch builtin {
    case .len, .cap, .delete: return true
    case .append:
      let list = resolver.parent(of: call)
      guard tree.call(call.node)?.arguments.first == value,
        let assignment = tree.assign(resolver.parent(of: Site(file: call.file, node: list))),
        let target = assignment.left.first, assignment.left.count == 1
      else { return false }
      return text(target, in: tree) == text(value, in: tree)
    default: return false
    }
  }
}
