import GoScope
import ScopeComparison
import Testing

/// The peer, built once for all tests.
private let peer = Peer.build()

@Suite("agreement with go/types", .enabled(if: peer != nil, "go is not installed"))
struct OracleTests {
  @Test(
    "in packages of the standard library, their tests included",
    arguments: ["bufio", "container/list", "slices", "sync", "text/template/parse", "database/sql", "log/slog"]
  ) func standardLibrary(package: String) throws {
    let peer = try #require(peer)
    let tree = SourceTree(root: peer.goroot + "/src", module: "std")
    try compare(tree, [package], withTests: true)
  }

  @Test("in programs that know the standard library by its shipped declarations") func shipped() throws {
    let peer = try #require(peer)
    let tree = SourceTree(root: peer.goroot + "/src/cmd", module: "cmd", hasVendor: false)
    try compare(tree, ["cmd/gofmt", "cmd/doc", "cmd/cover"], withTests: false)
  }

  private func compare(_ tree: SourceTree, _ packages: [String], withTests: Bool) throws {
    let peer = try #require(peer)
    let output = try peer.output(tree, packages, withTests: withTests)
    var comparison = Comparison(tree.program(of: packages), limit: 10)
    let figures = comparison.run(output)
    #expect(figures.localWrong == 0, "\(figures.differences)")
    #expect(figures.packageWrong == 0, "\(figures.differences)")
    let members = figures.memberRight + figures.memberUnknown + figures.memberWrong
    #expect(figures.memberRight * 100 >= members * 97, "\(figures.text)")
    #expect(figures.memberWrong * 1000 <= members * 2, "\(figures.differences)")
    let calls = figures.callRight + figures.callUnknown + figures.callWrong
    #expect(calls > 100)
    #expect(figures.callRight * 100 >= calls * 95, "\(figures.text)")
    #expect(figures.callWrong * 1000 <= calls * 2, "\(figures.differences)")
  }
}
