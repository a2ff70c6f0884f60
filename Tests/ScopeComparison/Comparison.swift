package import GoScope
internal import GoSyntax

/// Compares what a resolver says with what go/types said (the text that `peer/main.go` prints).
package struct Comparison {
  private let resolver: Resolver
  private let limit: Int
  private let filter: String
  private var figures = Figures()
  /// The files of the program by path.
  private var files: [String: FileID] = [:]
  private var names: [Int: String] = [:]
  private var file: FileID?
  private var tree = SyntaxTree.parse([])
  private var identifiers: [Int: NodeID] = [:]
  private var calls: [Int: NodeID] = [:]

  /// - Parameters:
  ///   - limit: how many differences to keep in words.
  ///   - filter: classes of differences to keep: letters of `l p f m c i b`, and `?` for unknown ones.
  package init(_ program: Program, limit: Int, filter: String = "lpfmcib") {
    self.resolver = Resolver(program)
    self.limit = limit
    self.filter = filter
    for package in program.given {
      for id in program.package(package).files { files[program.file(id).path] = id }
    }
  }

  /// Resolves every identifier, types every call and finds what it calls, one resolver for each package: what the
  /// answers cost by themselves.
  package static func resolveAll(_ program: Program) -> String {
    var (names, calls, unknown) = (0, 0, 0)
    for id in program.given {
      let resolver = Resolver(program)
      for file in program.package(id).files {
        let tree = program.tree(file)
        for (index, kind) in tree.nodeKinds.enumerated() where kind == .ident || kind == .callExpr {
          let site = Site(file: file, node: NodeID(UInt32(index)))
          if kind == .ident {
            names += 1
            if case .unknown = resolver.entity(site) { unknown += 1 }
          } else {
            calls += 1
            _ = resolver.type(of: site)
            _ = resolver.callee(ofCall: site)
          }
        }
      }
    }
    return "\(names) names (\(unknown) unknown), \(calls) calls"
  }

  /// The figures for the peer's whole output.
  package mutating func run(_ output: [UInt8]) -> Figures {
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      let words = text.split(separator: " ", maxSplits: 2).map(String.init)
      switch words.first {
      case "n": names[Int(words[1]) ?? -1] = words[2]
      case "f": open(names[Int(words[1]) ?? -1] ?? "")
      case "u": if file != nil { compareName(Int(words[1]) ?? -1, words[2]) }
      case "c": if file != nil { compareCall(Int(words[1]) ?? -1, words[2]) }
      default: break
      }
    }
    return figures
  }

  private mutating func open(_ path: String) {
    file = files[path]
    guard let file else { return }
    tree = resolver.program.tree(file)
    identifiers.removeAll(keepingCapacity: true)
    calls.removeAll(keepingCapacity: true)
    for (index, kind) in tree.nodeKinds.enumerated() {
      let node = NodeID(UInt32(index))
      if kind == .ident { identifiers[tree.start(node)] = node }
      if kind == .callExpr { calls[tree.end(node) - 1] = node }
    }
  }

  private mutating func note(_ kind: Character, _ node: NodeID, _ text: String) {
    guard figures.differences.count < limit, filter.contains(kind), let file else { return }
    let begin = tree.start(node)
    let line = tree.source[..<begin].count { $0 == UInt8(ascii: "\n") } + 1
    let snippet = String(decoding: tree.source[begin..<min(tree.end(node), begin + 60)], as: UTF8.self)
    figures.differences.append("\(resolver.program.file(file).path):\(line): [\(kind)] \(snippet): \(text)")
  }

  private mutating func compareName(_ offset: Int, _ rest: String) {
    guard let file, let node = identifiers[offset] else { return }
    let words = rest.split(separator: " ", maxSplits: 2).map(String.init)
    let entity = resolver.entity(Site(file: file, node: node))
    switch words[0] {
    case "b":
      if case .builtin = entity { return figures.packageRight += 1 }
      if case .external = entity { return figures.packageRight += 1 }
      if isUnsafe(entity) { return figures.packageRight += 1 }
      figures.packageWrong += 1
      note("b", node, "universe, not \(describe(entity))")
    case "i":
      if case .package(let path) = entity, path == words[1] { return figures.packageRight += 1 }
      if case .declared = entity, resolver.declarationKind(Site(file: file, node: node)) == .importName { return }
      figures.packageWrong += 1
      note("i", node, "import \(words[1]), not \(describe(entity))")
    default:
      guard words.count == 3 else { return }
      compareDeclared(words[0], node, entity, names[Int(words[1]) ?? -1] ?? "", Int(words[2]) ?? -1)
    }
  }

  private func isUnsafe(_ entity: Entity) -> Bool {
    guard case .declared(let decl) = entity else { return false }
    return resolver.program.package(of: decl.file).importPath == "unsafe"
  }

  private mutating func compareDeclared(_ kind: String, _ node: NodeID, _ entity: Entity, _ path: String, _ at: Int) {
    var isRight = false
    var isUnknown = false
    switch entity {
    case .declared(let decl):
      let other = resolver.program.file(decl.file)
      // Declarations of the standard library that ships with the program stand at other places.
      isRight = other.path == path && other.tree.start(decl.node) == at || other.path.hasSuffix("/stub.go")
    // An embedded field's name is the name of its type as well.
    case .external: isRight = files[path] == nil || at == tree.start(node)
    case .unknown: isUnknown = true
    default: break
    }
    let isMember = kind == "f" || kind == "m"
    switch (kind, isRight) {
    case ("l", true): figures.localRight += 1
    case ("l", false): figures.localWrong += 1
    case ("p", true): figures.packageRight += 1
    case ("p", false): figures.packageWrong += 1
    case (_, true): figures.memberRight += 1
    case (_, false): if isUnknown { figures.memberUnknown += 1 } else { figures.memberWrong += 1 }
    }
    if !isRight {
      note(isMember && isUnknown ? "?" : Character(kind), node, "\(path) at \(at), not \(describe(entity))")
    }
  }

  private func describe(_ entity: Entity) -> String {
    guard case .declared(let decl) = entity else { return "\(entity)" }
    let file = resolver.program.file(decl.file)
    let start = decl.node.exists ? file.tree.start(decl.node) : -1
    return "\(file.path) at \(start) (\(resolver.declarationKind(decl)))"
  }

  private mutating func compareCall(_ offset: Int, _ expected: String) {
    guard let file, let node = calls[offset] else { return }
    let type = resolver.type(of: Site(file: file, node: node))
    let text = resolver.description(type)
    guard expected != "?" else {
      if text.contains("?") { figures.callUnknownToBoth += 1 } else { figures.callBeyond += 1 }
      return
    }
    if text == expected { return figures.callRight += 1 }
    // Types with parts that are unknown claim less.
    if text.contains("?") {
      figures.callUnknown += 1
      return note("?", node, "\(expected), not \(text)")
    }
    figures.callWrong += 1
    note("c", node, "\(expected), not \(text)")
  }
}
