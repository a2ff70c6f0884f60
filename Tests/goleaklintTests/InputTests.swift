import Foundation
import Testing

@Suite("Whatever the input")
struct InputTests {
  @Test("standard input is linted like the file it stands for")
  func standardInput() throws {
    let program = try Program(["pkg/a.go": Go.fine, "pkg/b.go": "package a\n"])
    let run = try program.run(["-", "--stdin-filename", "pkg/a.go"], input: Go.leak)
    #expect(run.output.hasPrefix("pkg/a.go:6:15: warning: "))
    #expect(run.status == 1)
    #expect(try program.run(["-"], input: Go.fine).status == 0)
    #expect(try program.run(["-"], input: Go.leak).output.hasPrefix("stdin.go:6:15: warning: "))
  }

  @Test("a file alone is linted with its package, and reported alone")
  func oneFile() throws {
    let helper = "package a\n\nimport \"net/http\"\n\nfunc done(resp *http.Response) { resp.Body.Close() }\n"
    let source = Go.leak.replacingOccurrences(of: "\treturn resp", with: "\tdone(resp)\n\treturn resp")
    let program = try Program(["p/a.go": source, "p/b.go": helper, "p/c.go": Go.leaks(1)])
    #expect(try program.run(["p/a.go"]).status == 0)
    #expect(try program.run(["p"]).output.hasPrefix("p/c.go:"))
  }

  @Test("helpers of other packages of the module are known, though only one directory is linted")
  func context() throws {
    let helper = "package util\n\nimport \"net/http\"\n\nfunc Done(resp *http.Response) { resp.Body.Close() }\n"
    let source = Go.leak.replacingOccurrences(
      of: "import \"net/http\"", with: "import (\n\t\"net/http\"\n\n\t\"example.com/m/util\"\n)"
    )
    .replacingOccurrences(of: "\treturn resp", with: "\tutil.Done(resp)\n\treturn resp")
    let program = try Program(["p/a.go": source, "util/u.go": helper])
    #expect(try program.run(["./p"]).status == 0)
    let keeps = helper.replacingOccurrences(of: "resp.Body.Close()", with: "_ = resp.Status")
    try program.write("util/u.go", Data(keeps.utf8))
    #expect(try program.run(["./p"]).status == 1)
  }

  @Test("a file with a syntax error is reported, and the rest linted")
  func syntaxError() throws {
    let run = try Program(["a.go": "package a\n\nfunc f( {\n", "b/b.go": Go.leak]).run(["./..."])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("goleaklint: a.go:3:9: syntax error: "), "\(run.errors)")
    #expect(run.output.hasPrefix("b/b.go:6:15: warning"))
  }

  @Test("the declarations around a syntax error are linted")
  func aroundSyntaxError() throws {
    let run = try Program(["a.go": Go.leak + "\nfunc broken() { x := }\n"]).run(["./..."])
    #expect(run.output.hasPrefix("a.go:6:15: warning"))
  }

  @Test("a file that cannot be read is an error, and the rest is linted")
  func unreadable() throws {
    let program = try Program(["a.go": Go.fine, "b.go": Go.leak])
    let path = program.directory.appendingPathComponent("a.go").path
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(try program.run(["b.go", "a.go"]).output.hasPrefix("b.go:6:15"))
    let run = try program.run(["b.go", "."], shell: "mkfifo c.go; \"$0\" b.go c.go")
    #expect(run.status == 2)
    #expect(run.errors.contains("c.go: is not a regular file"))
    #expect(run.output.hasPrefix("b.go:6:15"))
  }

  /// Files that no person writes: a beginning, and something many times.
  static let hostileFiles: [(String, String, Int)] = [
    ("", "", 0), ("\0", "", 0), ("package a\0\n", "", 0), ("\u{FEFF}", "", 0), ("package a // \u{202E}\n", "", 0),
    ("/*", "", 0), ("package a\n`", "", 0), ("package a\nfunc f() { ", "{", 200_000),
    ("package a\nvar x = ", "(", 200_000), ("package a\nvar x = ", "!", 200_000),
    ("package a\nvar x = 1", "+1", 200_000), ("package a\nvar x = \"", "x", 3_000_000),
    ("package a\nvar x = f", ".f()", 100_000), ("package a\nfunc f() {\n", "if x {\n", 9_000),
    ("package a\nfunc f() {\n", "func() {\n", 5_000), ("package a\n", "//nolint\n", 20_000),
    ("package a\nfunc f() {\n", "x()\n", 50_000), ("package a\n", "func f() { g() }\n", 10_000),
  ]

  @Test("no text brings the program down", arguments: hostileFiles)
  func hostile(_ file: (beginning: String, many: String, count: Int)) throws {
    let text = file.beginning + String(repeating: file.many, count: file.count)
    let program = try Program(["b/b.go": Go.leak, "a.go": text])
    let run = try program.run(["./..."])
    #expect([0, 1, 2].contains(run.status))
    #expect(run.output.contains("b/b.go:6:15: warning"))
  }

  @Test(
    "bytes that are no UTF-8 do not bring the program down", arguments: [[0xFF, 0xFE, 0x00], [0xC3], [0xED, 0xA0]])
  func invalid(_ bytes: [UInt8]) throws {
    let program = try Program(["b/b.go": Go.leak])
    try program.write("a.go", Data("package a\n\nvar s = \"".utf8) + Data(bytes))
    #expect(try program.run(["./..."]).output.contains("b/b.go:6:15: warning"))
  }

  @Test("strange names are shown on one line and encoded in SARIF")
  func names() throws {
    let program = try Program(["a b/ü%\n.go": Go.leak])
    #expect(try program.run(["./..."]).output.hasPrefix("a b/ü%\u{FFFD}.go:6:15: warning"))
    #expect(try program.run(["--format=sarif"]).output.contains("\"uri\": \"a%20b/%C3%BC%25%0A.go\""))
  }
}
