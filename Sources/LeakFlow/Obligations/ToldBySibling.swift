import GoScope
import GoSyntax

// `path, release, err := cache.Lookup(key)`: what is beside a value tells whether there is one at all.

extension Flow {
  /// Whether a value is used only where another result of the call that gives it, its error left out, was asked for
  /// first: `if path != "" { defer release(); … }`. Where the answer is no there is nothing to release.
  func isToldBySibling(_ acquisition: Site, _ obligation: Obligation) -> Bool {
    guard let index = obligation.results.firstIndex(where: { $0.isRelated }),
      let bound = boundResult(of: acquisition, at: index), bound.count > (bound.hasError ? 2 : 1)
    else { return false }
    let tree = program.tree(acquisition.file)
    let statement = resolver.parent(of: Site(file: acquisition.file, node: resolver.parent(of: acquisition)))
    guard let targets = tree.assign(statement)?.left else { return false }
    let others = Array(targets.dropLast(bound.hasError ? 1 : 0)).enumerated().filter { $0.offset != index }
    let siblings = Set(
      others.compactMap { _, target -> DeclID? in
        guard case .declared(let decl) = resolver.entity(Site(file: acquisition.file, node: target)) else { return nil }
        return resolver.declarationKind(decl) == .local ? decl : nil
      })
    let uses = resolver.uses(of: bound.variable).filter { $0.node != targets.dropFirst(index).first }
    return !siblings.isEmpty && !uses.isEmpty && uses.allSatisfy { stands($0, below: siblings, behind: acquisition) }
  }

  /// Whether a place stands in the body of an `if` that is behind a call and asks for one of some variables and nothing
  /// else.
  private func stands(_ use: Site, below siblings: Set<DeclID>, behind call: Site) -> Bool {
    guard use.file == call.file else { return false }
    let tree = program.tree(use.file)
    var (inner, outer) = (use.node, resolver.parent(of: use))
    while outer.exists, tree.kind(outer) != .funcDecl {
      if let branch = tree.ifStmt(outer), branch.body == inner, tree.start(outer) > tree.start(call.node),
        asks(branch.condition, for: siblings, use.file)
      {
        return true
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: use.file, node: outer)))
    }
    return false
  }

  /// `path != ""`, `found`; not `size > 0`: what is empty may be open.
  private func asks(_ condition: NodeID, for siblings: Set<DeclID>, _ file: FileID) -> Bool {
    let tree = program.tree(file)
    let node = tree.unparenthesized(condition)
    let asked: NodeID
    if let pair = tree.binary(node) {
      guard pair.operator == .notEqual, ["\"\"", "nil"].contains(text(pair.right, in: tree)) else { return false }
      asked = tree.unparenthesized(pair.left)
    } else {
      asked = node
    }
    guard tree.kind(asked) == .ident, case .declared(let decl) = resolver.entity(Site(file: file, node: asked)) else {
      return false
    }
    return siblings.contains(decl)
  }
}
