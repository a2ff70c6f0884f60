import GoScope
import GoSyntax

/// Steps from node to node, with the file carried along.
extension Resolver {
  func tree(of site: Site) -> SyntaxTree { program.tree(site.file) }

  func kind(_ site: Site) -> NodeKind { program.tree(site.file).kind(site.node) }

  /// A node of the same file; nil where the node is absent.
  func site(_ node: NodeID, beside other: Site) -> Site? { node.exists ? Site(file: other.file, node: node) : nil }

  /// The parent; nil for the root.
  func above(_ site: Site) -> Site? { self.site(parent(of: site), beside: site) }

  /// The expression inside any number of parentheses.
  func unwrapped(_ site: Site) -> Site { Site(file: site.file, node: tree(of: site).unparenthesized(site.node)) }

  /// The nodes of a subtree that `accepts` takes, in source order of their ends; nested function literals are not
  /// entered unless asked for.
  func nodes(
    in root: Site, enteringLiterals: Bool = false, where accepts: (NodeKind) -> Bool
  ) -> [Site] {
    let tree = tree(of: root)
    let range = tree.subtree(of: root.node)
    var found: [Site] = []
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      let kind = tree.nodeKinds[index]
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      if accepts(kind) { found.append(Site(file: root.file, node: node)) }
      if kind == .funcLit, !enteringLiterals, node != root.node {
        index = tree.subtree(of: node).lowerBound
      }
      index -= 1
    }
    return found.reversed()
  }

  /// The case of a `select` whose communication a receive is, or is part of; nil where it is none.
  func clause(communicatingBy receive: Site) -> Site? {
    var (inner, outer) = (receive, above(receive))
    while let node = outer {
      switch kind(node) {
      case .commClause: return tree(of: node).child(node.node, 0) == inner.node ? node : nil
      case .blockStmt, .funcLit, .funcDecl: return nil
      default: (inner, outer) = (node, above(node))
      }
    }
    return nil
  }

  /// Whether a `range` statement runs over an expression, or gives it its values.
  func isRanged(_ site: Site) -> Bool { above(site).map { kind($0) == .rangeStmt } ?? false }

  /// Whether `inner` is `outer` or lies below it.
  func contains(_ outer: Site, _ inner: Site) -> Bool {
    outer.file == inner.file && tree(of: outer).subtree(of: outer.node).contains(inner.node.index)
  }

  /// The line of a node's first byte, from 1.
  func line(of site: Site) -> Int {
    let tree = tree(of: site)
    let end = min(tree.start(site.node), tree.source.count)
    var line = 1
    for byte in tree.source[..<end] where byte == 0x0A { line += 1 }
    return line
  }

  /// The bytes of a node as text, white space folded, cut to `limit` characters.
  func text(of site: Site, limit: Int = 40) -> String {
    let tree = tree(of: site)
    let place = FlowPlace(of: site, in: tree)
    let words = String(decoding: tree.source[place.start..<min(place.end, tree.source.count)], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= limit ? words : words.prefix(limit - 1) + "…"
  }

  func place(of site: Site) -> FlowPlace { FlowPlace(of: site, in: tree(of: site)) }
}
