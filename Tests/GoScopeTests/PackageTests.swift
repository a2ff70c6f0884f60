import GoSyntax
import Testing

@testable import GoScope

@Suite("files become packages") struct PackageTests {
  @Test("names resolve first among files that are built together") func variants() throws {
    let snippet = Snippet([
      "use.go": "package m\nvar _ = open()\n",
      "open_linux.go": "package m\nfunc open() int { return 1 }\n",
      "open_windows.go": "package m\nfunc open() string { return \"\" }\n",
      "use_windows.go": "package m\nvar _ = open() + \"\"\n",
    ])
    #expect(
      snippet.nodes("open()").filter { snippet.program.tree($0.file).kind($0.node) == .callExpr }.map {
        snippet.resolver.description(snippet.resolver.type(of: $0))
      }.sorted() == [
        "int", "string",
      ])
  }

  @Test("the external test of a package is a package of its own that sees what tests export") func externalTest() {
    let snippet = Snippet([
      "m.go": "package m\nfunc hidden() int { return 1 }\n",
      "export_test.go": "package m\nvar Hidden = hidden\n",
      "m_test.go": "package m_test\nimport \"example.com/m\"\nvar v = m.Hidden()\n",
    ])
    #expect(snippet.type("v") == "int")
    #expect(
      snippet.program.linted.map { snippet.program.package($0).importPath } == ["example.com/m", "example.com/m_test"])
  }

  @Test("files that build ignores do not name the package") func ignored() {
    let snippet = Snippet([
      "gen.go": "//go:build ignore\n\npackage main\nfunc main() {}\n", "m.go": "package m\n",
    ])
    let id = snippet.program.package(importing: "example.com/m")
    #expect(id.map { snippet.program.package($0).name } == "m")
  }

  @Test("a name that no import declares is the import whose path suggests it") func guessedImport() {
    let snippet = Snippet(
      "import \"github.com/acme/go-widget-sdk\"\nimport yaml \"gopkg.in/yaml.v3\"\nfunc f() { widget.New(); yaml.Marshal() }"
    )
    #expect(snippet.callee("widget.New()") == "external github.com/acme/go-widget-sdk.New")
    #expect(snippet.callee("yaml.Marshal()") == "external gopkg.in/yaml.Marshal")
  }

  @Test("dot imports bring names into the file") func dotImport() {
    let snippet = Snippet(
      "import . \"example.com/m/sub\"\nfunc f() { Open() }", packages: ["sub": "package other\nfunc Open() {}\n"])
    #expect(snippet.callee("Open()") == "function Open")
  }

  @Test("a package is found by its path and called by its own name") func ownName() {
    let snippet = Snippet(
      "import \"example.com/m/sub\"\nfunc f() { other.Open() }", packages: ["sub": "package other\nfunc Open() {}\n"])
    #expect(snippet.callee("other.Open()") == "function Open")
  }

  private struct Vendor: PackageSource {
    func files(ofPackage importPath: String) -> [SourceInput]? {
      guard importPath == "github.com/acme/db" else { return nil }
      let text =
        "package db\ntype Conn struct{}\nfunc Open() (*Conn, error) { return nil, nil }\nfunc (c *Conn) Close() error { return nil }\n"
      return [SourceInput(path: "vendor/github.com/acme/db/db.go", tree: SyntaxTree.parse(Array(text.utf8)))]
    }
  }

  @Test("dependencies are read from their source, and stay outside") func dependency() throws {
    let text = "package m\nimport \"github.com/acme/db\"\nfunc f() { c, _ := db.Open(); c.Close() }\n"
    let file = SourceInput(path: "m.go", tree: SyntaxTree.parse(Array(text.utf8)))
    let program = Program(
      modules: [Module(path: "example.com/m")],
      directories: [DirectoryInput(importPath: "example.com/m", module: 0, files: [file])], source: Vendor())
    let resolver = Resolver(program)
    let calls = file.tree.nodeKinds.indices.filter { file.tree.nodeKinds[$0] == .callExpr }
      .map { Site(file: FileID(0), node: NodeID(UInt32($0))) }
    #expect(
      calls.map { resolver.callee(ofCall: $0) } == [
        .external("github.com/acme/db.Open"), .external("(github.com/acme/db.Conn).Close"),
      ])
    #expect(resolver.description(resolver.type(of: try #require(calls.first))) == "(*github.com/acme/db.Conn, error)")
  }

  @Test(
    "build lines and file names say when a file is built",
    arguments: [
      ("a_windows.go", "", false), ("a_linux_amd64.go", "", true), ("a_linux_arm64_test.go", "", false),
      ("linux.go", "", true), ("a.go", "linux && !cgo", false), ("a.go", "(darwin || unix) && go1.20", true),
      ("a.go", "!ignore", true), ("a.go", "ignore", false),
    ]) func constraint(name: String, line: String, isBuilt: Bool)
  {
    let written = line.isEmpty ? .always : BuildLineParser.parse(line) ?? .always
    #expect(BuildConstraint.ofFile(named: name).and(written).holds(in: .standard) == isBuilt)
  }

  @Test(
    "major versions are left out of names",
    arguments: [
      ("github.com/jackc/pgx/v5/pgxpool", "github.com/jackc/pgx/pgxpool"), ("gopkg.in/yaml.v3", "gopkg.in/yaml"),
      ("k8s.io/api/core/v1", "k8s.io/api/core/v1"), ("vendor/x", "vendor/x"),
    ]) func versions(path: String, expected: String)
  { #expect(ImportNames.withoutVersion(path) == expected) }
}
