import Driver
import GoScope
import Testing

@Suite("Modules")
struct ModuleTests {
  @Test("go.mod in all its forms")
  func goMod() {
    let file = GoModFile(
      Array(
        """
        // a comment
        module "example.com/m" // another

        go 1.23.4
        toolchain go1.24.0

        require (
        \texample.com/a v1.2.3 // indirect
        \texample.com/B v0.0.1
        )
        require example.com/c v1.0.0
        replace example.com/a => ../a
        replace (
        \texample.com/c v1.0.0 => example.com/d v1.1.0
        )
        ignore ./gen\r
        """.utf8))
    #expect(file.module == "example.com/m")
    #expect(file.goVersion == GoVersion(1, 23))
    #expect(
      file.requirements == ["example.com/a": "v1.2.3", "example.com/B": "v0.0.1", "example.com/c": "v1.0.0"])
    #expect(file.replacements.map(\.target) == ["../a", "example.com/d"])
    #expect(file.replacements.map(\.targetVersion) == [nil, "v1.1.0"])
    #expect(file.ignored == ["./gen"])
  }

  @Test("versions", arguments: [("1.23", 23), ("1.22.4", 22), ("1.25rc1", 25)])
  func version(_ text: String, _ minor: Int) {
    #expect(GoModFile.version(text) == GoVersion(1, minor))
  }

  @Test("go.work lists modules")
  func goWork() {
    let file = GoWorkFile(Array("go 1.22\nuse (\n\t./a\n\t./b // x\n)\nuse ./c\nreplace x => ./y\n".utf8))
    #expect(file.uses == ["./a", "./b", "./c"])
    #expect(file.replacements.map(\.path) == ["x"])
  }

  /// The groups of the directories that a walk over everything finds.
  private func groups(_ scratch: Scratch, _ patterns: [String] = ["./..."]) -> [ModuleGroup] {
    var grouping = ModuleGrouping()
    return grouping.groups(of: Selection(patterns: patterns, from: scratch.path).directories)
  }

  @Test("a package's import path is its module's and its directory")
  func importPath() throws {
    let scratch = try Scratch(["go.mod": "module example.com/m\n", "a/b/b.go": "package b\n"])
    let group = try #require(groups(scratch).first)
    #expect(group.importPath(of: scratch("a/b")).path == "example.com/m/a/b")
    #expect(group.directory(ofPackage: "example.com/m/a/b") == scratch("a/b"))
    #expect(group.directory(ofPackage: "example.com/mx") == nil)
  }

  @Test("the standard library's packages have no prefix")
  func standardLibrary() throws {
    let scratch = try Scratch(["go.mod": "module std\n", "net/http/h.go": "package http\n"])
    let group = try #require(groups(scratch).first)
    #expect(group.importPath(of: scratch("net/http")).path == "net/http")
    #expect(group.directory(ofPackage: "net/http") == scratch("net/http"))
  }

  @Test("the modules of a workspace make one group")
  func workspace() throws {
    let scratch = try Scratch([
      "go.work": "use ./a\nuse ./b\n", "a/go.mod": "module a\n", "a/a.go": "package a\n", "b/go.mod": "module b\n",
      "b/b.go": "package b\n", "c/go.mod": "module c\n", "c/c.go": "package c\n",
    ])
    #expect(groups(scratch).map { $0.members.map(\.file.module) } == [["a", "b"], ["c"]])
  }

  @Test("a module that a replace directive puts here is known by the path it replaces")
  func replaced() throws {
    let scratch = try Scratch([
      "m/go.mod": "module m\nreplace example.com/x => ../x\n", "m/m.go": "package m\n", "x/go.mod": "module y\n",
      "x/sub/s.go": "package sub\n",
    ])
    let group = try #require(groups(scratch, ["./m/..."]).first)
    #expect(group.directory(ofPackage: "example.com/x/sub") == scratch("x/sub"))
  }

  @Test("sources without go.mod are the module that their imports of each other make them")
  func guessed() throws {
    let scratch = try Scratch([
      "main.go": "package main\nimport \"example.com/old/app/pkg/wait\"\nimport \"example.com/x/pkg\"\n",
      "pkg/wait/w.go": "package wait\nimport \"example.com/old/app/raft\"\n", "raft/r.go": "package raft\n",
    ])
    let group = try #require(groups(scratch, [scratch.path + "/..."]).first)
    let root = scratch.path
    let loader = Loader(group: group, root: root, jobs: 1) { Paths.relative($0, to: root) }
    let program = loader.load(signatures: [:]).program
    let paths = program.linted.map { program.package($0).importPath }
    #expect(paths == ["example.com/old/app", "example.com/old/app/pkg/wait", "example.com/old/app/raft"])
  }

  /// The import paths of everything that a run over `patterns` loads.
  private func loadedPaths(_ scratch: Scratch, _ patterns: [String]) throws -> [String] {
    let group = try #require(groups(scratch, patterns).first)
    let root = scratch.path
    let loader = Loader(group: group, root: root, jobs: 1) { Paths.relative($0, to: root) }
    let program = loader.load(signatures: [:]).program
    return program.given.map { program.package($0).importPath }.sorted()
  }

  @Test("directories below a testdata/src are import paths, whatever module is around")
  func analysisLayout() throws {
    let scratch = try Scratch([
      "go.mod": "module example.com/linter\n", "testdata/src/a/a.go": "package a\nimport \"github.com/x/y\"\n",
      "testdata/src/github.com/x/y/y.go": "package y\n",
    ])
    #expect(try loadedPaths(scratch, ["./testdata/src/a"]) == ["a", "github.com/x/y"])
  }

  @Test("without go.mod, imports name directories below what is around them", arguments: ["src/", ""])
  func sourceRoot(_ place: String) throws {
    let scratch = try Scratch([
      place + "a/a.go": "package a\nimport \"fmt\"\nimport \"github.com/x/y\"\n",
      place + "github.com/x/y/y.go": "package y\n", place + "fmt/f.go": "package fmt\n",
    ])
    #expect(try loadedPaths(scratch, ["./\(place)a"]) == ["a", "github.com/x/y"])
  }

  @Test("a vendor folder beside a package of a source root is searched")
  func vendorInSourceRoot() throws {
    let scratch = try Scratch([
      "testdata/src/a/a.go": "package a\nimport \"github.com/x/y\"\n",
      "testdata/src/a/vendor/github.com/x/y/y.go": "package y\n",
    ])
    let group = try #require(groups(scratch, ["./testdata/src/a"]).first)
    let source = DependencySource(group: group) { $0 }
    #expect(source.files(ofPackage: "github.com/x/y")?.count == 1)
  }
}
