import Driver
import Foundation
import Testing

@Suite("Patterns")
struct SelectionTests {
  private static let tree: [String: String] = [
    "go.mod": "module example.com/m\n", "a.go": "package a\n", "b/b.go": "package b\n", "b/c/c.go": "package c\n",
    "vendor/v/v.go": "package v\n", "testdata/t.go": "package t\n", ".hidden/h.go": "package h\n",
    "_skipped/s.go": "package s\n", "nested/go.mod": "module example.com/n\n", "nested/n.go": "package n\n",
    "empty/readme.txt": "", "b/_off.go": "package b\n", "b/.dot.go": "package b\n", "bx/x.go": "package x\n",
  ]

  /// The directories that patterns name, relative.
  private func directories(_ patterns: String..., in scratch: Scratch) -> [String] {
    Selection(patterns: patterns, from: scratch.path, nestedModules: .skip).directories.map {
      Paths.relative($0.path, to: scratch.path)
    }
  }

  @Test(
    "name the directories that the Go command would",
    arguments: [
      ("./...", [".", "b", "b/c", "bx"]), ("...", [".", "b", "b/c", "bx"]), ("./b/...", ["b", "b/c"]),
      ("b/...", ["b", "b/c"]), ("./b...", ["b", "b/c", "bx"]), ("./.../c", ["b/c"]), (".", ["."]), ("b", ["b"]),
      ("./b/../b/c/", ["b/c"]), ("./vendor/...", ["vendor/v"]), ("testdata", ["testdata"]),
      ("./testdata/...", ["testdata"]), (".hidden", [".hidden"]), ("./nested/...", ["nested"]), ("nested", ["nested"]),
      ("empty", []), ("./empty/...", []),
    ])
  func walk(_ pattern: String, _ expected: [String]) throws {
    #expect(directories(pattern, in: try Scratch(Self.tree)) == expected)
  }

  @Test("modules below are walked into unless they are to be skipped, and their own ignore directives hold")
  func nestedModules() throws {
    var files = Self.tree
    files["nested/go.mod"] = "module example.com/n\nignore ./out\n"
    files["nested/out/o.go"] = "package o\n"
    files["b/out/o.go"] = "package o\n"
    let scratch = try Scratch(files)
    let walked = Selection(patterns: ["./..."], from: scratch.path).directories
    #expect(
      walked.map { Paths.relative($0.path, to: scratch.path) } == [".", "b", "b/c", "b/out", "bx", "nested"])
  }

  @Test("files that begin with _ or . are passed over unless named")
  func hiddenFiles() throws {
    let scratch = try Scratch(Self.tree)
    #expect(Selection(patterns: ["b"], from: scratch.path).directories.first?.files == ["b.go"])
    let named = Selection(patterns: ["b/_off.go"], from: scratch.path).directories.first
    #expect(named?.reported == ["_off.go"])
    #expect(named?.files == ["b.go", "_off.go"])
  }

  @Test("a file brings its directory along, and is reported alone")
  func file() throws {
    let scratch = try Scratch(["x/a.go": "package x\n", "x/b.go": "package x\n"])
    let selection = Selection(patterns: ["x/a.go"], from: scratch.path)
    #expect(selection.directories.map(\.files) == [["a.go", "b.go"]])
    #expect(selection.directories.map(\.reported) == [["a.go"]])
  }

  @Test("a directory named x.go is a directory")
  func directoryNamedLikeFile() throws {
    let scratch = try Scratch(["x.go/a.go": "package x\n"])
    #expect(directories("x.go", "./...", in: scratch) == ["x.go"])
  }

  @Test("what does not exist is an error, what holds no Go a remark")
  func errors() throws {
    let scratch = try Scratch(Self.tree)
    let selection = Selection(
      patterns: ["nowhere", "nowhere/...", "empty", "empty/readme.txt", "b"], from: scratch.path)
    #expect(selection.errors.map(\.path) == ["nowhere", "nowhere/..."])
    #expect(selection.remarks == ["no Go files in empty", "empty/readme.txt is not a Go file"])
    #expect(selection.directories.count == 1)
  }

  @Test("below a directory without a module, modules are walked into")
  func noModule() throws {
    let scratch = try Scratch(["one/go.mod": "module one\n", "one/a.go": "package a\n", "two/b.go": "package b\n"])
    #expect(directories("./...", in: scratch) == ["one", "two"])
  }

  @Test("what go.mod ignores is passed over")
  func ignored() throws {
    let scratch = try Scratch([
      "go.mod": "module m\nignore ./gen\nignore node_modules\n", "gen/g.go": "package g\n",
      "a/node_modules/n.go": "package n\n", "a/gen/g.go": "package g\n",
    ])
    #expect(directories("./...", in: scratch) == ["a/gen"])
  }

  @Test("links to directories are not followed, links to files are")
  func links() throws {
    let scratch = try Scratch(["a/a.go": "package a\n"])
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: scratch("a/loop"), withDestinationPath: scratch.path)
    try manager.createSymbolicLink(atPath: scratch("a/b.go"), withDestinationPath: scratch("a/a.go"))
    try manager.createSymbolicLink(atPath: scratch("a/c.go"), withDestinationPath: scratch("a/c.go"))
    #expect(Selection(patterns: ["./..."], from: scratch.path).directories.map(\.files) == [["a.go", "b.go"]])
  }
}
