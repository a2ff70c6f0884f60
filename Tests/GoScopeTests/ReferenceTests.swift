import GoScope
import Testing

@Suite("references and calls against their direction") struct ReferenceTests {
  private let snippet = Snippet(
    """
    var cache = map[string]int{}
    type store interface { Put(k string) }
    type disk struct { n int; hook func() }
    func (d *disk) Put(k string) { d.n++; cache[k] = d.n }
    type wrapped struct { *disk }
    func use(s store) { s.Put("a") }
    func run() { helper(); f := helper; f(); register(helper); use(&disk{hook: helper}) }
    func register(f func()) { f() }
    func helper() { n := 1; func() { n++ }(); n = 2 }
    """)

  private func decl(_ name: String) throws -> DeclID { try #require(snippet.node(name)) }
  private func function(_ name: String) throws -> FunctionID {
    let decl = try decl(name)
    return FunctionID(file: decl.file, node: snippet.resolver.parent(of: decl))
  }

  @Test("uses of a package variable are found over the package") func packageVariable() throws {
    #expect(snippet.resolver.uses(of: try decl("cache")).map(snippet.line) == [5])
  }

  @Test("uses of a local variable exclude its declaration") func local() throws {
    let uses = snippet.identifiers("n").filter { snippet.line($0) == 10 }
    #expect(snippet.resolver.uses(of: try #require(uses.first)) == Array(uses.dropFirst()))
  }

  @Test("uses of a field are its selectors") func field() throws {
    #expect(snippet.resolver.uses(of: try decl("n")).map(snippet.line) == [5, 5])
  }

  @Test("callers are direct calls and calls of a variable that only holds the function") func callers() throws {
    let sites = snippet.resolver.callers(of: try #require(functions("helper").last))
    #expect(sites.map(snippet.text) == ["helper()", "f()"])
  }

  @Test("a method is called through the interfaces it implements") func interfaceCallers() throws {
    let put = try #require(functions("Put").last)
    #expect(snippet.resolver.callers(of: put).map(snippet.text) == ["s.Put(\"a\")"])
  }

  @Test("an interface's method has the concrete methods that implement it") func implementations() throws {
    let method = try #require(functions("Put").first)
    #expect(snippet.resolver.implementations(of: method).map(snippet.resolver.name(of:)) == ["disk.Put"])
  }

  @Test("references are uses that are no calls") func references() throws {
    let sites = snippet.resolver.references(to: try #require(functions("helper").last))
    #expect(sites.map(snippet.line) == [8, 8, 8])
  }

  @Test("a literal captures the variables of functions around it") func captures() throws {
    let literal = try #require(snippet.node("func() { n++ }"))
    #expect(snippet.resolver.captures(of: literal).map(snippet.text) == ["n"])
  }

  /// The function nodes that declare a name.
  private func functions(_ name: String) -> [FunctionID] {
    snippet.nodes(name).compactMap { site in
      var node = snippet.resolver.parent(of: site)
      if snippet.program.tree(site.file).kind(node) == .exprList {
        node = snippet.resolver.parent(of: Site(file: site.file, node: node))
      }
      let function = FunctionID(file: site.file, node: node)
      return snippet.resolver.declaration(of: function) == site ? function : nil
    }
  }
}
