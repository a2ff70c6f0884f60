import Foundation
import Testing

@Suite("The command")
struct CommandTests {
  @Test("a leak is one line, and the status is 1")
  func leak() throws {
    let run = try Program(["pkg/a.go": Go.leak]).run(["./..."])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("pkg/a.go:6:15: warning: body of the response from http.Get "))
    #expect(run.output.hasSuffix("(GL302 unclosed-response-body)\n"))
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors == "")
  }

  @Test("nothing found says nothing, and the status is 0", arguments: [["./..."], [], ["."], ["a.go"]])
  func clean(_ arguments: [String]) throws {
    let run = try Program(["a.go": Go.fine]).run(arguments)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "")
  }

  /// Arguments that cannot be followed, with how the one line of error begins. Typed, since the compiler takes minutes
  /// to infer it.
  private static let mistakes: [([String], String)] = [
    (["--fromat", "text"], "goleaklint: unknown flag --fromat; did you mean --format?\n"),
    (["--zzzzzzzz"], "goleaklint: unknown flag --zzzzzzzz; --help shows all\n"),
    (["--format", "sarfi"], "goleaklint: --format takes text, sarif, not sarfi; did you mean sarif?\n"),
    (["--format"], "goleaklint: --format needs a value: --format text|sarif\n"),
    (["--verbose=yes"], "goleaklint: --verbose takes no value\n"),
    (["--jobs", "0"], "goleaklint: --jobs takes a number from 1 to 1024, not 0\n"),
    (["--report", "sarif"], "goleaklint: --report takes FORMAT=FILE, such as sarif=leaks.sarif\n"),
    (["--disable", "unclosed-flie"], "goleaklint: there is no rule unclosed-flie; did you mean unclosed-file?; "),
    (["--explain", "GL999"], "goleaklint: there is no rule GL999"),
    (["--root", "nowhere"], "goleaklint: --root nowhere: there is no such directory\n"),
    (["--config", "nowhere.json"], "goleaklint: "),
    (["--stdin-filename", "a.go"], "goleaklint: --stdin-filename needs the pattern -, "),
    (
      ["inspect", "tokns", "a.go"], "goleaklint: inspect shows tokens, tree, scopes, types, calls, not tokns; did you"
    ),
    (["inspect"], "goleaklint: usage: goleaklint inspect "),
    (["nowhere/..."], "goleaklint: nowhere/...: there is no such directory\n"),
    (["nowhere.go"], "goleaklint: nowhere.go: there is no such file or directory\n"),
  ]

  @Test(
    "what the run cannot follow is one line that says how to mend it, and the status is 2",
    arguments: mistakes)
  func usage(_ arguments: [String], _ message: String) throws {
    let run = try Program(["a.go": Go.fine]).run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output == "")
  }

  @Test("a path that does not exist does not keep the others from being linted")
  func missing() throws {
    let run = try Program(["a.go": Go.leak]).run(["nowhere", "."])
    #expect(run.status == 2)
    #expect(run.output.contains("a.go:6:15: warning"))
  }

  @Test("help names every flag, from the table that reads them")
  func help() throws {
    let run = try Program().run(["--help"])
    #expect(run.status == 0)
    for flag in ["--format", "--report", "--tests", "--min-confidence", "--generated", "--color", "--root", "--fix"] {
      #expect(run.output.contains("\n  \(flag)"), "\(flag)")
    }
    #expect(try Program().run(["-h"]).output == run.output)
  }

  @Test("the version is one line")
  func version() throws {
    #expect(try Program().run(["--version"]).output.contains(/^goleaklint \d+\.\d+\.\d+\n$/))
  }

  @Test("rules are listed one a line, and explained by code and by name")
  func rules() throws {
    let program = try Program()
    let list = try program.run(["--list-rules"]).output
    #expect(list.split(separator: "\n").contains { $0.hasPrefix("GL302  unclosed-response-body ") })
    let page = try program.run(["--explain", "GL302"]).output
    #expect(page.contains("## What it finds"))
    #expect(try program.run(["--explain", "unclosed-response-body"]).output == page)
  }

  @Test("output is the same byte for byte whatever the number of threads")
  func threads() throws {
    var files: [String: String] = [:]
    for index in 0..<30 { files["p\(index)/a.go"] = Go.leaks(index % 4 + 1) }
    let program = try Program(files)
    let once = try program.run(["--format", "sarif", "--jobs", "1", "./..."]).output
    #expect(once.contains("GL302"))
    for jobs in ["2", "3", "16"] {
      #expect(try program.run(["--format", "sarif", "--jobs", jobs, "./..."]).output == once)
    }
  }

  @Test(
    "findings in tests are information that fails no run, none, or like others",
    arguments: [
      ([], 0, "info"), (["--tests=info"], 0, "info"), (["--tests=full"], 1, "warning"), (["--tests", "off"], 0, ""),
    ])
  func tests(_ flags: [String], _ status: Int32, _ level: String) throws {
    let run = try Program(["a_test.go": Go.leak]).run(flags + ["./..."])
    #expect(run.status == status)
    #expect(level.isEmpty ? run.output.isEmpty : run.output.contains(" \(level): "))
  }

  @Test(
    "findings in code that is there for tests are information, by a parameter, a package's name or a build tag",
    arguments: [
      ("package a", "func Status(", "func Status(", 1),
      ("//go:build integration\n\npackage a", "func Status(", "func Status(", 0),
      ("//go:build linux\n\npackage a", "func Status(", "func Status(", 1),
      ("package testutil", "func Status(", "func Status(", 0),
      ("package a\n\nimport \"testing\"", "func Status(", "func Status(t testing.TB, ", 0),
      ("package storetest\n\nimport \"testing\"", "func Status(", "func Status(", 0),
      ("package latest", "func Status(", "func Status(", 1),
    ])
  func helpers(_ head: String, _ from: String, _ to: String, _ status: Int32) throws {
    let source = Go.leak.replacingOccurrences(of: "package a", with: head).replacingOccurrences(of: from, with: to)
    let program = try Program(["a.go": source])
    #expect(try program.run([]).status == status)
    #expect(try program.run(["--tests=full"]).status == 1)
  }

  @Test(
    "findings in a folder for tests are information, unless the module has nothing else",
    arguments: [
      ("tests/a.go", "b.go", "package a\n", 0), ("internal/e2e/a.go", "b.go", "package a\n", 0),
      ("tests/a.go", "tests/go.mod", "module example.com/checks\n", 0), ("tests/a.go", "tests/b.go", "package a\n", 1),
    ])
  func folders(_ leaking: String, _ other: String, _ content: String, _ status: Int32) throws {
    let program = try Program([leaking: Go.leak, other: content])
    #expect(try program.run(["./..."]).status == status)
    #expect(try program.run(["--tests=full", "./..."]).status == 1)
  }

  @Test(
    "findings beside helpers of tests, in a folder called after tests, are information",
    arguments: [("system_test/a.go", true, 0), ("system_test/a.go", false, 1), ("system/a.go", true, 1)])
  func namedFolders(_ leaking: String, _ helps: Bool, _ status: Int32) throws {
    let helper = "package a\n" + (helps ? "\nimport \"testing\"\n\nfunc Check(t testing.TB) {}\n" : "")
    let folder = leaking.prefix { $0 != "/" }
    let program = try Program([leaking: Go.leak, folder + "/b.go": helper, "c.go": "package c\n"])
    #expect(try program.run(["./..."]).status == status)
  }

  @Test("generated files are read, and reported when asked for")
  func generated() throws {
    let program = try Program(["a.go": "// Code generated by x. DO NOT EDIT.\n\n" + Go.leak])
    #expect(try program.run([]).status == 0)
    #expect(try program.run(["--generated"]).status == 1)
  }

  @Test("a suppressed leak is silent", arguments: ["//lint:ignore GL302 why", "//nolint:goleaklint"])
  func suppressed(_ comment: String) throws {
    let source = Go.leak.replacingOccurrences(of: "\tresp, err", with: "\t\(comment)\n\tresp, err")
    #expect(try Program(["a.go": source]).run([]).status == 0)
  }

  @Test("a report is written beside the terminal's, in place of the old one")
  func report() throws {
    let program = try Program(["a.go": Go.leak, "leaks.sarif": "old"])
    let run = try program.run(["--report", "sarif=leaks.sarif", "--report", "text=leaks.txt"])
    #expect(run.status == 1)
    #expect(try program.read("leaks.txt") == run.output)
    #expect(try program.read("leaks.sarif") == program.run(["--format", "sarif"]).output)
  }

  @Test("a report that cannot be written fails the run")
  func reportNowhere() throws {
    let run = try Program(["a.go": Go.fine]).run(["--report", "sarif=nowhere/leaks.sarif"])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("goleaklint: "))
  }

  @Test("paths are relative to the repository's root, or to --root")
  func root() throws {
    let program = try Program(["x/y/a.go": Go.leak])
    #expect(try program.run(["y/..."], in: "x").output.hasPrefix("y/a.go:6"))
    #expect(try program.run(["--root", "..", "y/..."], in: "x").output.hasPrefix("x/y/a.go:6"))
    try program.write(".git/HEAD", Data())
    #expect(try program.run(["y/..."], in: "x").output.hasPrefix("x/y/a.go:6"))
  }

  @Test("colours are there when always, not in a pipe, never with never")
  func colors() throws {
    let program = try Program(["a.go": Go.leak])
    #expect(try program.run(["--color=always"]).output.contains("\u{1B}["))
    #expect(try !program.run([]).output.contains("\u{1B}["))
    #expect(try !program.run(["--color=never"]).output.contains("\u{1B}["))
  }

  @Test("a closed pipe ends quietly")
  func closedPipe() throws {
    let program = try Program(["a.go": Go.leaks(2000)])
    let run = try program.run([], shell: "\"$0\" ./... | head -n 1")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors == "")
  }

  @Test("the configuration switches rules and teaches types")
  func configuration() throws {
    let program = try Program(["a.go": Go.leak])
    try program.write(".goleaklint.json", Data(#"{"rules": {"GL302": false}}"#.utf8))
    #expect(try program.run([]).status == 0)
    #expect(try program.run(["--enable", "GL302"]).status == 1)
    #expect(try program.run(["--config", "none"]).status == 1)
    try program.write(".goleaklint.json", Data(#"{"rules": }"#.utf8))
    let run = try program.run([])
    #expect(run.status == 2)
    #expect(run.errors == "goleaklint: .goleaklint.json:1:11: a value must stand here\n")
  }

  @Test("a user's own type is followed like those of the catalogue")
  func ownType() throws {
    let source = """
      package a

      import "example.com/pool"

      func Use() {
      \tlease := pool.Get()
      \tlease.Work()
      }

      """
    let program = try Program(["a.go": source])
    #expect(try program.run([]).status == 0)
    let entry = #"""
      {"catalogue": {"acquires": [{"calls": ["example.com/pool.Get"], "rule": "unclosed-resource", "what": "lease",
        "release": ["Release"], "returns": ["*example.com/pool.Lease"]}]}}
      """#
    try program.write(".goleaklint.json", Data(entry.utf8))
    #expect(try program.run([]).output.hasPrefix("a.go:6:11: warning: lease "))
  }
}
