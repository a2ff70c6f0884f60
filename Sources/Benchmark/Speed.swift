import Foundation
import GoSyntax
import SyntaxComparison

/// How fast files are scanned and parsed, beside Go's own packages: one thread, files in memory, medians of processor
/// time.
enum Speed {
  private static let rounds = 5

  static func measure(_ directories: [String]) {
    let goroot = Peer.goroot()
    var roots = directories.map { URL(fileURLWithPath: $0) }
    if roots.isEmpty, let goroot { roots = [goroot.appendingPathComponent("src")] }
    guard !roots.isEmpty else { return print("skipped: go is not installed, and no directory is named") }
    let paths = roots.flatMap { goFiles(below: $0) }
    let sources = paths.compactMap { FileManager.default.contents(atPath: $0).map { Array($0) } }
    let bytes = sources.reduce(0) { $0 + $1.count }
    print("\(sources.count) files, \(decimal(Double(bytes) / 1e6)) MB, median of \(rounds) rounds, processor time")

    var scans: [Double] = []
    var parses: [Double] = []
    var footprint = 0
    var tokens = 0
    for _ in 0..<rounds {
      scans.append(seconds { tokens = sources.reduce(0) { $0 + SyntaxTree.tokenCount($1) } })
      parses.append(seconds { footprint = sources.reduce(0) { $0 + SyntaxTree.parse($1).footprint } })
    }
    report("goleaklint", median(scans), median(parses), bytes)
    if let peer = Peer.build(), let times = peer.times(rounds: rounds, paths: paths) {
      report("go", times.scan, times.parse, bytes)
      print("scan: \(decimal(times.scan / median(scans))) times as fast as go/scanner")
      print("scan and parse: \(decimal(times.parse / median(parses))) times as fast as go/parser")
    } else {
      print("no comparison: go is not installed")
    }
    print(
      "\(tokens) tokens; tokens, nodes and comments take \(decimal(Double(footprint) / Double(bytes))) times the source"
    )
  }

  private static func report(_ name: String, _ scan: Double, _ parse: Double, _ bytes: Int) {
    let rate = { (time: Double) in "\(decimal(time * 1000)) ms, \(decimal(Double(bytes) / time / 1e6)) MB/s" }
    print("\(name): scan \(rate(scan)); scan and parse \(rate(parse))")
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = processorTime()
    work()
    return processorTime() - start
  }

  /// What this process has used so far, in seconds.
  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func decimal(_ value: Double) -> String { String(format: "%.1f", value) }
}
