import GoScope
import GoSyntax

// Parts of a value that variables of a package keep: the entries of an archive are opened whenever somebody asks for
// one, and the archive has to be there then.

extension Flow {
  /// Whether something of what a call opens, which is opened or read by itself, is put into a variable of a package.
  func keepsPartsForLife(_ call: Site) -> Bool {
    guard let bound = boundResult(of: call) else { return false }
    let tree = program.tree(call.file)
    return resolver.uses(of: bound.variable).contains { use in
      let part = Site(file: use.file, node: resolver.parent(of: use))
      guard use.file == call.file, let selector = tree.selector(part.node), selector.x == use.node,
        case .declared(let field) = resolver.entity(ofExpression: part), resolver.declarationKind(field) == .field
      else { return false }
      return goesToPackage(part, depth: 0)
    }
  }

  /// Follows a part outwards to what it is put into.
  private func goesToPackage(_ part: Site, depth: Int) -> Bool {
    guard depth < 4 else { return false }
    let tree = program.tree(part.file)
    var (inner, outer) = (part.node, resolver.parent(of: part))
    while outer.exists {
      let site = Site(file: part.file, node: outer)
      switch tree.kind(outer) {
      case .parenExpr, .unaryExpr, .compositeLit, .keyValueExpr: break
      case .indexExpr, .sliceExpr: if tree.child(outer, 0) != inner { return false }
      case .callExpr:
        guard case .builtin(.append) = resolver.callee(ofCall: site) else { return false }
      case .rangeStmt:
        guard let range = tree.rangeStmt(outer), range.x == inner, range.value.exists else { return false }
        return isKept(Site(file: part.file, node: range.value), depth)
      case .exprList:
        guard let assignment = tree.assign(resolver.parent(of: site)) else { break }
        guard let at = assignment.right.firstIndex(of: inner), assignment.left.count == assignment.right.count else {
          return false
        }
        let target = assignment.left[assignment.left.startIndex + (at - assignment.right.startIndex)]
        return isKept(Site(file: part.file, node: target), depth)
      default: return false
      }
      (inner, outer) = (outer, resolver.parent(of: site))
    }
    return false
  }

  /// Whether a target of an assignment is, or is in, a variable of a package, or is a local one that is put there.
  private func isKept(_ target: Site, _ depth: Int) -> Bool {
    let tree = program.tree(target.file)
    var node = tree.unparenthesized(target.node)
    while tree.kind(node) == .indexExpr || tree.kind(node) == .selectorExpr {
      if case .declared(let decl) = resolver.entity(ofExpression: Site(file: target.file, node: node)),
        resolver.declarationKind(decl) == .packageVariable
      {
        return true
      }
      node = tree.unparenthesized(tree.child(node, 0))
    }
    guard tree.kind(node) == .ident, case .declared(let variable) = resolver.entity(Site(file: target.file, node: node))
    else { return false }
    switch resolver.declarationKind(variable) {
    case .packageVariable: return true
    case .local:
      guard node == target.node, isOpenedByItself(resolver.declaredType(variable)) else { return false }
      return resolver.uses(of: variable).contains { $0.file == target.file && goesToPackage($0, depth: depth + 1) }
    default: return false
    }
  }

  /// `*zip.File`, or a list of them.
  private func isOpenedByItself(_ type: GoType) -> Bool {
    switch resolver.underlying(type) {
    case .slice(let element), .map(_, let element), .array(let element): isOpenedByItself(element)
    default: ["Open", "Read", "ReadAt"].contains { resolver.method($0, of: type) != nil }
    }
  }
}
