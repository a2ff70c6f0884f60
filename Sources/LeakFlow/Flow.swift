import GoScope
import GoSyntax

/// Floor 3's front door: what becomes of values. One per task, with caches of its own; every answer is a pure function
/// of the program and the catalogue.
package final class Flow {
  package let resolver: Resolver
  package let catalogue: Catalogue
  var program: Program { resolver.program }

  var places = PlaceTable()
  var constants = ConstantTable()
  var summaries = SummaryTable()
  var analyses = AnalysisTable()
  var capturesOfLiterals = FlatMap<[UInt32]>()
  var assignedInLiterals = FlatMap<[UInt32]>()
  var namedResultsOfFunctions = FlatMap<[UInt32?]>()
  var traitsOfFunctions = FlatMap<CalleeTraits>()
  var fullNames = FlatMap<String>()
  var cataloguedFunctions = FlatMap<Bool>()
  /// Packages whose functions the catalogue speaks of, by number.
  var cataloguedPackages = FlatMap<Bool>()
  /// Methods whose names tell which library they are of.
  private(set) lazy var distinctiveMethods = catalogue.findDistinctiveMethods()
  private(set) lazy var cataloguedPaths = catalogue.functionPackages
  var bareNames: [String: String] = [:]
  var makingNames: [String: Bool] = [:]
  var endingCalls = FlatMap<Bool>()
  var neverReturning = FlatMap<Bool>()
  /// Functions behind which the process ends, see `endsProgram`.
  var programEnds = FlatMap<Bool>()
  /// Functions whose failures end the process, see `endsProgramByFailing`.
  var programEndsOnFailure = FlatMap<Bool>()
  /// Whether names stand for one value in every build, see `fixedTruth(of:)`.
  var fixedNames = FlatMap<Bool>()
  private var graphs = FlatMap<FlowGraph>()
  /// Implementations of interface methods, and those that give what the method gives; nil for too many.
  var implementationsOfMethods = FlatMap<[FunctionID]?>()
  var givers = FlatMap<[FunctionID]?>()
  /// What functions of the module are declared to give, see `owedByDeclaration`.
  var declaredResults = FlatMap<DeclaredResult?>()
  private var factsOfFunctions = FlatMap<FunctionFacts>()
  private var livenessOfFunctions = FlatMap<FactLiveness>()

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
  package private(set) lazy var growth = GrowthAnalysis(resolver, contexts: contexts, least: least)

  /// What the code at hand does with what calls give; the same object for all tasks of a run.
  let sharedHabits: SharedHabits
  var habits: FoundHabits?
  /// What is less sure than this nobody asks for: it need not be found.
  private let least: Certainty

  package init(
    resolver: Resolver, catalogue: Catalogue, habits: SharedHabits = SharedHabits(), least: Certainty = .low
  ) {
    self.resolver = resolver
    self.catalogue = catalogue
    self.sharedHabits = habits
    self.least = least
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
  package func leaks(in function: FunctionID) -> [Leak] {
    let leaks = analysis(of: function).leaks
    guard leaks.contains(where: { $0.isOnFailure || $0.isOfOnce }) else { return leaks }
    return leaks.map { isOfProcess($0, in: function) ? $0.unlikely : $0 }
  }

  /// Whether a leak ends with the process, which does not live on behind it, or is there once for as long as it lives.
  private func isOfProcess(_ leak: Leak, in function: FunctionID) -> Bool {
    guard Flow.rulesOfProcess.contains(leak.rule) else { return false }
    return leak.isOfOnce || leak.isOnFailure && endsProgramByFailing(function)
  }

  func facts(of function: FunctionID) -> FunctionFacts {
    if let known = factsOfFunctions[function] { return known }
    let facts = FunctionFacts(function, flow: self)
    factsOfFunctions[function] = facts
    return facts
  }

  /// Which facts can still matter where, in a function or literal; `facts` are those of the function it belongs to.
  func liveness(of function: FunctionID, in facts: FunctionFacts) -> FactLiveness {
    if let known = livenessOfFunctions[function] { return known }
    let liveness = FactLiveness(of: function, graph: graph(of: function), facts: facts, flow: self)
    livenessOfFunctions[function] = liveness
    return liveness
  }
}
