import GoScope
import GoSyntax
import Testing

@Suite("many resolvers of one program") struct ConcurrencyTests {
  @Test("answer alike at the same time") func answersAlike() async {
    let text = (0..<40).map { number in
      """
      func f\(number)() { resp, err := http.Get("u"); file, _ := os.Open("f"); db, _ := sql.Open("a", "b")
        _, _, _, _ = resp, err, file, db; f\((number + 1) % 40)() }
      """
    }.joined(separator: "\n")
    let snippet = Snippet("import (\n\"net/http\"\n\"os\"\n\"database/sql\"\n)\n" + text)
    let program = snippet.program
    let answers = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { Self.answers(program) } }
      var all: [[String]] = []
      for await answer in group { all.append(answer) }
      return all
    }
    #expect(Set(answers).count == 1)
    #expect(answers.first?.contains("(*net/http.Response, error)") == true)
  }

  private static func answers(_ program: Program) -> [String] {
    let resolver = Resolver(program)
    return program.given.flatMap { program.package($0).files }.flatMap { file in
      let tree = program.tree(file)
      return tree.nodeKinds.indices.filter { tree.nodeKinds[$0] == .callExpr || tree.nodeKinds[$0] == .funcDecl }.map {
        let site = Site(file: file, node: NodeID(UInt32($0)))
        return tree.kind(site.node) == .funcDecl
          ? "\(resolver.callers(of: site).count)" : resolver.description(resolver.type(of: site))
      }
    }
  }
}
