import GoScope
import GoSyntax

// Values that are handed over to a field, or to a variable of the package, which nothing ever releases.

extension Flow {
  /// Whether nothing in the module could release what is stored in a field or in a variable of a package, although
  /// somebody should: the struct has a method that closes, or the value is a cancel function.
  func isForgotten(_ holder: DeclID, _ obligation: Obligation) -> Bool {
    let name = resolver.name(holder)
    guard let first = name.unicodeScalars.first, !first.properties.isUppercase else { return false }
    switch resolver.declarationKind(holder) {
    case .field: guard obligation.isReleasedByCall || isClosedByOwner(holder) else { return false }
    case .packageVariable: guard obligation.isReleasedByCall else { return false }
    default: return false
    }
    return !resolver.uses(of: holder).contains { mayRelease($0, obligation) }
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
