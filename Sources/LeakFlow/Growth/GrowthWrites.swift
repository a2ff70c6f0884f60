import GoScope
import GoSyntax

/// What assignments do to a container or to an element of one.
struct GrowthWrites {
  let resolver: Resolver

  enum Change { case grows, shrinks, replaces }

  struct ElementWrite {
    let statement: Site
    /// Whether the element only becomes `nil` or zero.
    let clears: Bool
  }

  /// The statement that writes an element: `m[k] = v`, `m[k] += v`, `m[k]++`.
  func write(to element: Site) -> ElementWrite? {
    guard let above = resolver.above(element) else { return nil }
    let tree = resolver.tree(of: above)
    switch tree.kind(above.node) {
    case .parenExpr: return write(to: above)
    case .incDecStmt: return ElementWrite(statement: above, clears: false)
    case .exprList:
      guard let statement = resolver.above(above), let assign = tree.assign(statement.node),
        tree.child(statement.node, 0) == above.node, assign.operator != .define,
        let index = assign.left.firstIndex(of: element.node)
      else { return nil }
      let position = index - assign.left.startIndex
      let value = position < assign.right.count ? assign.right[assign.right.startIndex + position] : .none
      return ElementWrite(statement: statement, clears: isEmpty(value, in: statement))
    default: return nil
    }
  }

  /// `nil`, `0`, `""`, `false`.
  private func isEmpty(_ value: NodeID, in statement: Site) -> Bool {
    guard value.exists else { return false }
    let text = resolver.text(of: Site(file: statement.file, node: value))
    return ["nil", "0", "\"\"", "false"].contains(text)
  }

  /// What `container = value` does to the length of the container.
  func change(of container: Site, to value: Site) -> Change {
    let tree = resolver.tree(of: value)
    let inner = resolver.unwrapped(value)
    if tree.kind(inner.node) == .sliceExpr {
      return same(tree.child(inner.node, 0), in: value, as: container) ? .shrinks : .replaces
    }
    guard let call = tree.call(inner.node), let first = call.arguments.first else { return .replaces }
    switch resolver.callee(ofCall: inner) {
    case .builtin(.append): return changeByAppend(call, first, in: value, of: container)
    case .external("slices.Insert"), .external("slices.Concat"):
      return same(first, in: value, as: container) ? .grows : .replaces
    case .external(let name) where name.hasPrefix("slices."): return .shrinks
    default: return .replaces
    }
  }

  private func changeByAppend(_ call: CallExpr, _ first: NodeID, in value: Site, of container: Site) -> Change {
    let tree = resolver.tree(of: value)
    if same(first, in: value, as: container) { return call.arguments.count > 1 ? .grows : .replaces }
    let inner = tree.unparenthesized(first)
    let last = call.arguments[call.arguments.endIndex - 1]
    switch tree.kind(inner) {
    case .sliceExpr where same(tree.child(inner, 0), in: value, as: container):
      // `append(x[:i], append([]T{v}, x[i:]...)...)` inserts; `append(x[:i], x[i+1:]...)` removes.
      return tree.kind(tree.unparenthesized(last)) == .callExpr ? .grows : .shrinks
    case .compositeLit where call.hasEllipsis && same(last, in: value, as: container):
      return (tree.compositeLit(inner)?.elements.isEmpty ?? true) ? .replaces : .grows
    default: return .replaces
    }
  }

  /// Whether two expressions are written alike: within one statement they are then the same container.
  private func same(_ node: NodeID, in site: Site, as container: Site) -> Bool {
    let other = Site(file: site.file, node: resolver.tree(of: site).unparenthesized(node))
    return resolver.text(of: other, limit: 200) == resolver.text(of: resolver.unwrapped(container), limit: 200)
  }
}
