import Foundation
import GoScope
import ScopeComparison

/// `ScopeOracle PEER ROOT MODULE [--tests] [--filter CLASSES] [--limit N] [--novendor] [package...]`: compares GoScope with go/types;
/// with
/// `none` as the peer it only measures, with `build` it builds the peer itself.
@main struct ScopeOracle {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func flag(_ name: String) -> Bool {
      guard let at = arguments.firstIndex(of: name) else { return false }
      arguments.remove(at: at)
      return true
    }
    func option(_ name: String) -> String? {
      guard let at = arguments.firstIndex(of: name), at + 1 < arguments.count else { return nil }
      defer { arguments.removeSubrange(at...(at + 1)) }
      return arguments[at + 1]
    }
    let withTests = flag("--tests")
    let hasVendor = !flag("--novendor")
    let filter = option("--filter") ?? "lpfmcib"
    let limit = option("--limit").flatMap { Int($0) } ?? 40
    guard arguments.count >= 3 else {
      print("usage: ScopeOracle PEER ROOT MODULE [--tests] [--filter CLASSES] [--limit N] [package...]")
      exit(2)
    }
    let tree = SourceTree(root: arguments[1], module: arguments[2], hasVendor: hasVendor)
    let paths = arguments.count > 3 ? Array(arguments.dropFirst(3)) : tree.importPaths()
    let clock = ContinuousClock()
    var marks: [(String, ContinuousClock.Instant)] = [("start", clock.now)]
    let program = tree.program(of: paths)
    marks.append(("read, parse, index", clock.now))
    if arguments[0] == "none" {
      print(Comparison.resolveAll(program))
      marks.append(("resolve all", clock.now))
      for (before, after) in zip(marks, marks.dropFirst()) { print("\(after.0): \(before.1.duration(to: after.1))") }
      return
    }
    let peer = arguments[0] == "build" ? Peer.build() : Peer(executable: arguments[0])
    guard let output = try peer?.output(tree, paths, withTests: withTests) else {
      print("the peer needs go")
      exit(2)
    }
    marks.append(("go/types", clock.now))
    var comparison = Comparison(program, limit: limit, filter: filter)
    let figures = comparison.run(output)
    marks.append(("compare", clock.now))
    for difference in figures.differences { print(difference) }
    print(figures.text)
    for (before, after) in zip(marks, marks.dropFirst()) { print("\(after.0): \(before.1.duration(to: after.1))") }
  }
}
