import Foundation
import GoSyntax
import SyntaxComparison

/// Compares and measures floor 1 against Go's own packages.
@main struct Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "compare": compare(Array(arguments.dropFirst()))
    case "mutants": mutants(seed: arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1)
    case "tokens", "tree":
      guard arguments.count == 2, let data = FileManager.default.contents(atPath: arguments[1]) else { return }
      let tree = SyntaxTree.parse(Array(data))
      let text =
        arguments[0] == "tree"
        ? CommonForm.tree(tree) : CommonForm.tokens(tree, lexicalErrors: SyntaxTree.lexicalErrors(Array(data)))
      FileHandle.standardOutput.write(Data(text))
    case "nest":
      // How much stack nesting takes: parses COUNT times UNIT on a thread with a stack of KILOBYTES.
      guard arguments.count == 4, let count = Int(arguments[2]), let kilobytes = Int(arguments[3]) else { return }
      let source = Array(("package p\nfunc f() {\n" + String(repeating: arguments[1], count: count)).utf8)
      let thread = Thread {
        let tree = SyntaxTree.parse(source, maximumDepth: SyntaxTree.goNesting)
        print(tree.errors.first?.message ?? "no error", tree.nodeKinds.count)
        exit(0)
      }
      thread.stackSize = kilobytes << 10
      thread.start()
      sleep(60)
    case nil: Speed.measure([])
    case "stress": Stress.run()
    case "run": Phases.measure(arguments.count > 1 ? arguments[1] : FileManager.default.currentDirectoryPath)
    case "speed": Speed.measure(Array(arguments.dropFirst()))
    default:
      print(usage)
    }
  }

  private static let usage = """
    usage: goleaklint-benchmark COMMAND
      speed [directory...]    scanner and parser beside go/scanner and go/parser (also without a command)
      run [directory]         phases of `goleaklint ./...` there on one thread, in processor time, beside go/parser
      stress                  sources that are made to be hard
      compare [directory...]  tokens, trees and errors with those of Go's packages
      mutants [SEED]          the same over files with a mistake in each
      tokens FILE, tree FILE  what `compare` compares
      nest UNIT COUNT KB      how deep nesting may go on a stack of so many kilobytes
    """

  static func compare(_ directories: [String]) {
    guard let goroot = Peer.goroot(), let peer = Peer.build() else { return print("skipped: go is not installed") }
    let roots = directories.isEmpty ? [goroot] : directories.map { URL(fileURLWithPath: $0) }
    report(Comparison.run(roots.flatMap { goFiles(below: $0) }, with: peer))
  }

  /// Compares files of Go's source with a small mistake in each; the mutants are kept where there is a difference.
  static func mutants(seed: UInt64) {
    guard let goroot = Peer.goroot(), let peer = Peer.build() else { return print("skipped: go is not installed") }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("goleaklint-mutants-\(seed)")
    let comparison = Comparison.run(Mutants.write(of: goFiles(below: goroot), into: folder, seed: seed), with: peer)
    report(comparison)
    if comparison.differences.isEmpty { try? FileManager.default.removeItem(at: folder) }
  }

  static func report(_ comparison: Comparison) {
    comparison.differences.forEach { print($0) }
    print("\(comparison.files) files, \(comparison.accepted) accepted, \(comparison.differences.count) differences")
  }
}
