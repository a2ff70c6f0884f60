import Driver
import Foundation
import GoScope
import LeakFlow
import RuleKit
import SyntaxComparison

/// What the phases of a whole run take on one thread, in processor time, beside go/parser over the same files.
///
/// What several rules ask for is worked out for the first of them: the ownership engine stands under the first rule on
/// resources, launch contexts under the first that asks how often something happens.
struct Phases {
  private var seconds: [(phase: String, seconds: Double)] = []

  /// Measures `goleaklint ./...` in a directory.
  static func measure(_ directory: String) {
    var phases = Phases()
    do {
      let paths = try phases.run(directory)
      phases.report(paths)
    } catch { print("\(error)") }
  }

  /// The files that were linted.
  private mutating func run(_ directory: String) throws -> [String] {
    let catalogue = try timed("catalogue") { try BuiltinCatalogue.load() }
    let rules = try RuleSelection().rules(Configuration())
    let options = LintOptions(rules: rules, catalogue: catalogue, jobs: 1)
    let selection = timed("find files") { Selection(patterns: ["./..."], from: directory) }
    var grouping = ModuleGrouping()
    for group in grouping.groups(of: selection.directories) {
      let loader = Loader(group: group, root: directory, jobs: 1, display: { $0 })
      let loaded = timed("read, parse, index") { loader.load(signatures: catalogue.signatures) }
      check(loaded.program, options)
    }
    return selection.directories.flatMap { directory in directory.files.map { Paths.join(directory.path, $0) } }
  }

  private mutating func check(_ program: Program, _ options: LintOptions) {
    let flow = Flow(
      resolver: Resolver(program), catalogue: options.catalogue, least: Certainty(options.minConfidence))
    for id in program.linted {
      let facts = timed("facts") { PackageFacts(package: program.package(id), flow: flow) }
      var findings = Findings()
      for rule in options.rules where !type(of: rule).wakesOn.isDisjoint(with: facts.kinds) {
        timed(type(of: rule).card.code + " " + type(of: rule).card.name) { rule.check(facts, into: &findings) }
      }
    }
  }

  private mutating func timed<Result>(_ phase: String, _ work: () throws -> Result) rethrows -> Result {
    let start = Speed.processorTime()
    defer {
      let spent = Speed.processorTime() - start
      if let at = seconds.firstIndex(where: { $0.phase == phase }) {
        seconds[at].seconds += spent
      } else {
        seconds.append((phase, spent))
      }
    }
    return try work()
  }

  private func report(_ paths: [String]) {
    let total = seconds.reduce(0) { $0 + $1.seconds }
    for (phase, seconds) in seconds { print(line(phase, seconds, of: total)) }
    print(line("all \(paths.count) files", total, of: total))
    guard let peer = Peer.build(), let times = peer.times(rounds: 3, paths: paths) else {
      return print("no comparison: go is not installed")
    }
    print(line("go/parser", times.parse, of: total))
    print(String(format: "the run takes %.2f times what go/parser takes", total / times.parse))
  }

  private func line(_ name: String, _ seconds: Double, of total: Double) -> String {
    String(format: "%8.1f ms %5.1f%%  ", seconds * 1000, 100 * seconds / total) + name
  }
}
