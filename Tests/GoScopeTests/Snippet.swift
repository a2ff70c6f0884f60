import GoSyntax

@testable import GoScope

/// A program made of Go text, with answers found by the text they concern.
struct Snippet {
  let program: Program
  let resolver: Resolver
  private let files: [SourceFile]

  /// One package `example.com/m` of these files, and further packages by path below it.
  init(_ files: [String: String], packages: [String: String] = [:], externalResults: [String: [String]] = [:]) {
    var directories = [Self.directory("example.com/m", files)]
    for (path, text) in packages { directories.append(Self.directory("example.com/m/\(path)", ["\(path).go": text])) }
    let program = Program(
      modules: [Module(path: "example.com/m", goVersion: GoVersion(1, 26))], directories: directories,
      externalResults: externalResults)
    resolver = Resolver(program)
    self.program = program
    self.files = program.given.flatMap { program.package($0).sources }
  }

  init(_ text: String, packages: [String: String] = [:], externalResults: [String: [String]] = [:]) {
    self.init(["m.go": "package m\n" + text], packages: packages, externalResults: externalResults)
  }

  private static func directory(_ path: String, _ files: [String: String]) -> DirectoryInput {
    DirectoryInput(
      importPath: path, module: 0,
      files: files.map { SourceInput(path: "\(path)/\($0.key)", tree: SyntaxTree.parse(Array($0.value.utf8))) })
  }

  /// The nodes whose text this is, outermost first among those that start together.
  func nodes(_ text: String) -> [Site] {
    files.flatMap { file in
      file.tree.nodeKinds.indices.reversed().compactMap { index -> Site? in
        let node = NodeID(UInt32(index))
        guard self.text(Site(file: file.id, node: node)) == text else { return nil }
        return Site(file: file.id, node: node)
      }.reversed()
    }
  }

  /// The mentions of a name.
  func identifiers(_ name: String) -> [Site] {
    nodes(name).filter { program.tree($0.file).kind($0.node) == .ident }
  }

  /// The n-th node with this text, counted from zero; for an identifier: its n-th mention.
  func node(_ text: String, _ position: Int = 0) -> Site? {
    let names = identifiers(text)
    let all = names.isEmpty ? nodes(text) : names
    return all.indices.contains(position) ? all[position] : nil
  }

  func text(_ site: Site) -> String {
    let tree = program.tree(site.file)
    guard site.node.exists, tree.start(site.node) < tree.end(site.node) else { return "" }
    return String(decoding: tree.source[tree.start(site.node)..<tree.end(site.node)], as: UTF8.self)
  }

  /// The line of a site, counted from one.
  func line(_ site: Site) -> Int {
    let tree = program.tree(site.file)
    return tree.source[..<tree.start(site.node)].count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// The type of the n-th expression with this text, as text.
  func type(_ text: String, _ position: Int = 0) -> String {
    node(text, position).map { resolver.description(resolver.type(of: $0)) } ?? "no such expression"
  }

  /// The line of the declaration that the n-th mention of an identifier refers to; nil where there is none.
  func declarationLine(_ name: String, _ position: Int) -> Int? {
    guard let site = node(name, position), case .declared(let decl) = resolver.entity(site) else { return nil }
    return line(decl)
  }

  /// What the n-th call with this text calls, in words.
  func callee(_ call: String, _ position: Int = 0) -> String {
    guard let site = node(call, position) else { return "no such call" }
    switch resolver.callee(ofCall: site) {
    case .function(let function): return "function " + resolver.name(of: function)
    case .literal(let function): return "literal on line \(line(function))"
    case .interfaceMethod(let function): return "interface " + resolver.name(of: function)
    case .external(let name): return "external " + name
    case .value(let decl): return "value " + resolver.name(decl)
    case .builtin(let builtin): return "builtin " + builtin.rawValue
    case .conversion(let type): return "conversion " + resolver.description(type)
    case .unknown: return "unknown"
    }
  }
}
