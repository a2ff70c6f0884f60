import Foundation
import SyntaxComparison
import Testing

/// Our tokens and trees against those of go/scanner and go/parser. A debug build compares every twelfth file;
/// `swift run -c release goleaklint-benchmark compare [DIRECTORY…]` compares all.
@Suite struct PeerTests {
  @Test(.enabled("skipped: go is not installed") { Peer.goroot() != nil })
  func tokensAndTreesEqualGosOverItsOwnSource() throws {
    let goroot = try #require(Peer.goroot())
    let peer = try #require(Peer.build())
    let paths = goFiles(below: goroot).enumerated().filter { $0.offset % 12 == 0 || $0.element.contains("/testdata/") }
    let comparison = Comparison.run(paths.map(\.element).filter { size($0) < 200_000 }, with: peer)
    #expect(comparison.files > 100)
    #expect(comparison.differences == [])
  }

  @Test(.enabled("skipped: go is not installed") { Peer.goroot() != nil })
  func filesWithSmallMistakesAreAcceptedAndRefusedAsGoDoes() throws {
    let goroot = try #require(Peer.goroot())
    let peer = try #require(Peer.build())
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "goleaklint-mutants-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = goFiles(below: goroot).filter { size($0) < 8_000 }.enumerated().filter { $0.offset % 8 == 0 }
    let mutants = Mutants.write(of: paths.map(\.element), into: folder, seed: 1)
    #expect(Comparison.run(mutants, with: peer).differences == [])
  }

  @Test(.enabled("skipped: no GOLEAKLINT_CORPUS") { ProcessInfo.processInfo.environment["GOLEAKLINT_CORPUS"] != nil })
  func tokensAndTreesEqualGosOverACorpus() throws {
    let corpus = try #require(ProcessInfo.processInfo.environment["GOLEAKLINT_CORPUS"])
    let peer = try #require(Peer.build())
    let paths = goFiles(below: URL(fileURLWithPath: corpus))
    let step = Swift.max(1, paths.count / 1000)
    let comparison = Comparison.run(paths.enumerated().filter { $0.offset % step == 0 }.map(\.element), with: peer)
    #expect(comparison.differences == [])
  }

  private func size(_ path: String) -> Int {
    ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int) ?? 0
  }
}
