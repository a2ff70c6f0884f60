import Testing

@Suite("--fix and --diff")
struct FixCommandTests {
  @Test("--diff shows the repair and changes nothing")
  func diff() throws {
    let program = try Program(["a.go": Go.leak])
    let run = try program.run(["--diff"])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("--- a/a.go\n+++ b/a.go\n@@ "))
    #expect(run.output.contains("\n+\tdefer resp.Body.Close()\n"))
    #expect(try program.read("a.go") == Go.leak)
  }

  @Test("--fix repairs, and then nothing is found and nothing left to do")
  func fix() throws {
    let program = try Program(["a.go": Go.leaks(3)])
    let run = try program.run(["--fix"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try program.read("a.go").contains("\t}\n\tdefer resp.Body.Close()\n\treturn"))
    #expect(try program.run(["--diff"]).output == "")
  }

  @Test("--fix does not change standard input")
  func standardInput() throws {
    let run = try Program().run(["--fix", "-"], input: Go.leak)
    #expect(run.status == 2)
    #expect(run.errors == "goleaklint: --fix cannot change standard input; --diff shows the repairs\n")
  }
}
