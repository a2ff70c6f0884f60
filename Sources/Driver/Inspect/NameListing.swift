import GoScope
import GoSyntax
import Reports

/// `inspect scopes`, `types` and `calls`: what the program makes of a file's names, expressions and calls.
struct NameListing {
  private let resolver: Resolver
  private let file: SourceFile
  private let positions: Positions

  init(resolver: Resolver, file: SourceFile) {
    self.resolver = resolver
    self.file = file
    positions = Positions(file.tree.source)
  }

  /// Each identifier and what it refers to.
  func scopes() -> String {
    listing(of: [.ident]) { site in "\(resolver.name(site))\t\(describe(resolver.entity(site)))" }
  }

  /// Each expression that can have a type, and its type.
  func types() -> String {
    let kinds: Set<NodeKind> = [
      .ident, .basicLit, .funcLit, .compositeLit, .parenExpr, .selectorExpr, .indexExpr, .sliceExpr, .typeAssertExpr,
      .callExpr, .starExpr, .unaryExpr, .binaryExpr,
    ]
    return listing(of: kinds) { site in
      "\(source(site))\t\(resolver.description(resolver.type(of: site)))"
    }
  }

  /// Each call, what it calls and the types of its results.
  func calls() -> String {
    listing(of: [.callExpr]) { site in
      let results = resolver.resultTypes(ofCall: site).map { resolver.description($0) }.joined(separator: ", ")
      return "\(source(site))\t\(describe(resolver.callee(ofCall: site)))\t(\(results))"
    }
  }

  private func listing(of kinds: Set<NodeKind>, _ line: (Site) -> String) -> String {
    let tree = file.tree
    var lines: [(start: Int, node: Int, text: String)] = []
    for index in tree.nodeKinds.indices where kinds.contains(tree.nodeKinds[index]) {
      let site = Site(file: file.id, node: NodeID(UInt32(truncatingIfNeeded: index)))
      lines.append((tree.start(site.node), index, line(site)))
    }
    return lines.sorted { ($0.start, $0.node) < ($1.start, $1.node) }
      .map { "\(place($0.start))\t\($0.text)\n" }.joined()
  }

  private func place(_ offset: Int) -> String {
    let position = positions.position(of: offset)
    return "\(position.line):\(position.column)"
  }

  /// The beginning of a node's source, on one line.
  private func source(_ site: Site) -> String {
    let tree = file.tree
    let (start, end) = (tree.start(site.node), tree.end(site.node))
    let words = String(decoding: tree.source[start..<max(start, end)].prefix(60), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ") + (end - start > 60 ? "…" : "")
  }

  private func describe(_ entity: Entity) -> String {
    switch entity {
    case .declared(let decl): "\(resolver.declarationKind(decl)) \(describe(decl))"
    case .builtin(let builtin): "builtin \(builtin)"
    case .package(let path): "package \(path)"
    case .external(let name): "external \(name)"
    case .unknown: "unknown"
    }
  }

  private func describe(_ callee: Callee) -> String {
    switch callee {
    case .function(let function): "function \(resolver.name(of: function)) \(describe(function))"
    case .literal(let literal): "literal \(describe(literal))"
    case .interfaceMethod(let method): "interface method \(resolver.name(of: method)) \(describe(method))"
    case .external(let name): "external \(name)"
    case .value(let decl): "value \(describe(decl))"
    case .builtin(let builtin): "builtin \(builtin)"
    case .conversion(let type): "conversion to \(resolver.description(type))"
    case .unknown: "unknown"
    }
  }

  /// Where a declaration stands: line and column, with the path where it is in another file.
  private func describe(_ site: Site) -> String {
    if site.file == file.id { return place(file.tree.start(site.node)) }
    let other = resolver.program.file(site.file)
    let position = Positions(other.tree.source).position(of: other.tree.start(site.node))
    return "\(other.path):\(position.line):\(position.column)"
  }
}
