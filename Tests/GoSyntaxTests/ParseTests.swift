import Testing

@testable import GoSyntax

@Suite struct ParseTests {
  @Test func wholeProgramParsesWithoutErrors() {
    let tree = SyntaxTree.parse(Array("package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(\"hi\") }\n".utf8))
    #expect(tree.errors == [])
    #expect(tree.kind(tree.root) == .file)
    #expect(tree.children(tree.root).count == 3)
  }
}
