import GoScope
import GoSyntax

/// Floor 3's front door: what becomes of values. One per task, with caches of its own; every answer is a pure function
/// of the program and the catalogue.
package final class Flow {
  package let resolver: Resolver
  package let catalogue: Catalogue
  var program: Program { resolver.program }

  var places = PlaceTable()
  var summaries = SummaryTable()
  var analyses = AnalysisTable()
  var capturesOfLiterals: [FunctionID: [UInt32]] = [:]
  var assignedInLiterals: [FunctionID: [UInt32]] = [:]
  var namedResultsOfFunctions: [FunctionID: [UInt32?]] = [:]
  var mayHandOutResults: [FunctionID: Bool] = [:]
  var fullNames: [FunctionID: String] = [:]
  var cataloguedFunctions: [FunctionID: Bool] = [:]
  var bareNames: [String: String] = [:]
  var makingNames: [String: Bool] = [:]
  var endingCalls: [Site: Bool] = [:]
  var neverReturning: [FunctionID: Bool] = [:]
  private var graphs: [FunctionID: FlowGraph] = [:]
  private var factsOfFunctions: [FunctionID: FunctionFacts] = [:]

  /// How often control comes to places of the module.
  package private(set) lazy var contexts = LaunchContexts(resolver)
  /// Goroutines that never end.
  package private(set) lazy var launches = GoroutineLaunches(
    resolver, ends: GoroutineEnds(resolver), contexts: contexts)
  /// Goroutines that wait for ever to send.
  package private(set) lazy var sends = GoroutineSends(resolver, contexts: contexts) { [unowned self] in
    graph(of: $0)
  }
  /// Package-level containers that only grow.
  package private(set) lazy var growth = GrowthAnalysis(resolver, contexts: contexts)

  /// What the code at hand does with what calls give; the same object for all tasks of a run.
  let sharedHabits: SharedHabits
  var habits: ReleaseHabits?

  package init(resolver: Resolver, catalogue: Catalogue, habits: SharedHabits = SharedHabits()) {
    self.resolver = resolver
    self.catalogue = catalogue
    self.sharedHabits = habits
  }

  /// The control-flow graph of a function or literal with a body; an empty one where it has none.
  package func graph(of function: FunctionID) -> FlowGraph {
    if let known = graphs[function] { return known }
    let body = resolver.body(of: function)
    let graph = FlowGraph.build(body, in: program.tree(function.file))
    graphs[function] = graph
    return graph
  }

  /// What a function acquires and leaves unpaid on some path, in source order; literals inside are functions of their
  /// own.
  package func leaks(in function: FunctionID) -> [Leak] { analysis(of: function).leaks }

  func facts(of function: FunctionID) -> FunctionFacts {
    if let known = factsOfFunctions[function] { return known }
    let facts = FunctionFacts(function, flow: self)
    factsOfFunctions[function] = facts
    return facts
  }
}
