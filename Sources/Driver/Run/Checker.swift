import GoScope
import LeakFlow
import RuleKit

/// Runs the rules over a program.
package enum Checker {
  /// What the rules find in each package to lint, in the packages' order, whatever the number of threads. Some of what
  /// the filter leaves out is not even looked for.
  ///
  /// - Parameters:
  ///   - reported: paths of the files whose findings are asked for; nil for all.
  ///   - isLast: whether the process ends when these are found: what is known of the program is then left in place, since
  ///     taking it apart would only take time.
  package static func findings(
    in program: Program, options: LintOptions, reported: Set<String>? = nil, isLast: Bool = false
  ) -> [Finding] {
    let (rules, catalogue) = (options.rules, options.catalogue)
    let order = largestFirst(program)
    let habits = SharedHabits()
    let least = Certainty(options.minConfidence)
    let isWanted: @Sendable (FileID) -> Bool = { id in
      let file = program.file(id)
      return (options.generated || !file.isGenerated) && (options.tests != .off || !program.isForTests(id))
        && reported?.contains(file.path) ?? true
    }
    let found = Parallel.map(
      count: order.count, jobs: options.jobs,
      makeWorker: {
        let flow = Flow(resolver: Resolver(program), catalogue: catalogue, habits: habits, least: least)
        if isLast { _ = Unmanaged.passRetained(flow) }
        return flow
      },
      body: { flow, index in check(program.package(order[index]), rules: rules, flow: flow, isWanted: isWanted) })
    let sorted = zip(order, found).sorted { $0.0 < $1.0 }
    return sorted.flatMap { $0.1 }
  }

  /// The packages by size, so that no thread begins a large one when the others are done.
  private static func largestFirst(_ program: Program) -> [PackageID] {
    let sizes = program.linted.map { id in
      program.package(id).files.reduce(0) { $0 + program.tree($1).nodeKinds.count }
    }
    return zip(program.linted, sizes).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  private static func check(
    _ package: Package, rules: [any Rule], flow: Flow, isWanted: (FileID) -> Bool
  ) -> [Finding] {
    let facts = PackageFacts(package: package, flow: flow, isWanted: isWanted)
    var findings = Findings()
    for rule in rules where !type(of: rule).wakesOn.isDisjoint(with: facts.kinds) {
      rule.check(facts, into: &findings)
    }
    return findings.all
  }
}
