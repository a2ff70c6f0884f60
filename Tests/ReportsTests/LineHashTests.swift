import Reports
import Testing

/// The values come from a second implementation by the definition: for each line the polynomial over the 100 units from
/// its start, reckoned anew.
@Suite("Fingerprints of lines")
struct LineHashTests {
  @Test(
    "each line's hash is over the 100 units from its start",
    arguments: [
      ("", ["c129715d7a2bc9a3:1"]),
      ("package p\n", ["cde080435e064ff1:1", "c129715d7a2bc9a3:1"]),
      ("no line end", ["b8badb76438af127:1"]),
      ("x\nx\nx\n", ["4c74ab87820424b1:1", "8c072f39cc89b447:1", "828973aa50c68d6d:1", "c129715d7a2bc9a3:1"]),
      (" é世🚰\n", ["82896105cfd4cfa5:1", "c129715d7a2bc9a3:1"]),
      (
        "a b\t c\n\n\n",
        ["7717197e974b680f:1", "5b5d4caf73a13177:1", "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"]
      ),
    ])
  func values(_ source: String, _ hashes: [String]) {
    #expect(LineHashes.hashes(of: Array(source.utf8)) == hashes)
  }

  @Test("CR and CRLF are LF", arguments: ["a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\rb\rc\r", "a\r\nb\rc\n"])
  func returns(_ source: String) {
    let hashes = ["52668e89249e7477:1", "9ed7939040abc6c0:1", "3791504be0bd17cc:1", "c129715d7a2bc9a3:1"]
    #expect(LineHashes.hashes(of: Array(source.utf8)) == hashes)
  }

  @Test("spaces and tabs do not count")
  func blanks() {
    #expect(LineHashes.hashes(of: Array("\ta  b\n".utf8)) == LineHashes.hashes(of: Array("ab\n".utf8)))
  }

  @Test("a line further than 100 units from a change keeps its hash")
  func far() {
    let lines = (0..<6).map { "line \($0) of a file long enough to fill the window\n" }.joined()
    let hashes = LineHashes.hashes(of: Array(lines.utf8))
    #expect(hashes.first == "d65335524a97b1fc:1")
    #expect(hashes.dropLast(4).allSatisfy { !$0.isEmpty })
    #expect(LineHashes.hashes(of: Array((lines + "more\n").utf8)).prefix(3) == hashes.prefix(3))
  }

  @Test("equal lines are counted")
  func counted() {
    let line = String(repeating: "0123456789", count: 12) + "\n"
    let hashes = LineHashes.hashes(of: Array((line + line + line).utf8))
    #expect(hashes.prefix(3).map { $0.suffix(2) } == [":1", ":2", ":3"])
    #expect(Set(hashes.prefix(3).map { $0.dropLast(2) }).count == 1)
  }
}
