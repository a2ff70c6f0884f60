import GoScope
import GoSyntax

// Values that are handed over to a field, or to a variable of the package, which nothing ever releases.

extension Flow {
  /// Whether nothing in the module could release what is stored in a field or in a variable of a package, although
  /// somebody should: the struct has a method that closes, or the value is a cancel function.
  func isForgotten(_ holder: DeclID, _ obligation: Obligation) -> Bool {
    let name = resolver.name(holder)
    guard let first = name.unicodeScalars.first, !first.properties.isUppercase else { return false }
    // A statement kept for good goes with the database it was prepared on.
    guard obligation.debt.what != "statement" else { return false }
    switch resolver.declarationKind(holder) {
    case .field: guard obligation.isReleasedByCall || isClosedByOwner(holder) else { return false }
    case .packageVariable: guard obligation.isReleasedByCall else { return false }
    default: return false
    }
    return !resolver.uses(of: holder).contains { mayRelease($0, obligation) }
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
    return resolver.uses(of: variable).contains { isGiven($0) }
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
  private func mayRelease(_ use: Site, _ obligation: Obligation) -> Bool {
    let tree = program.tree(use.file)
    var value = use.node
    var parent = resolver.parent(of: use)
    if let selector = tree.selector(parent), selector.name == value {
      value = parent
      parent = resolver.parent(of: Site(file: use.file, node: value))
    }
    switch tree.kind(parent) {
    case .selectorExpr:
      let name = text(tree.child(parent, 1), in: tree)
      if CloseNames.ends(name) || obligation.isReleased(byMethodNamed: name) { return true }
      return obligation.leadsToRelease([name])
    case .callExpr: return true
    case .binaryExpr:
      let other = tree.child(parent, 0) == value ? tree.child(parent, 1) : tree.child(parent, 0)
      return text(other, in: tree) != "nil"
    case .exprList:
      let statement = resolver.parent(of: Site(file: use.file, node: parent))
      guard let assignment = tree.assign(statement) else { return true }
      return !assignment.left.contains(value)
    case .keyValueExpr: return tree.child(parent, 0) != value
    case .valueSpec: return false
    default: return true
    }
  }
}
