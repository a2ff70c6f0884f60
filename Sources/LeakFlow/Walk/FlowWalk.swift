import GoScope
import GoSyntax

/// What a walk may spend, nested walks included; when it is spent nothing is concluded.
final class WalkBudget {
  private(set) var left: Int
  init(_ steps: Int) { left = steps }
  var isSpent: Bool { left <= 0 }
  /// Takes what the same work has cost before; false where that is no longer there, so that the work has to be done.
  func spendAgain(_ steps: Int) -> Bool {
    guard left > steps else { return false }
    left -= steps
    return true
  }
  func spend(_ steps: Int = 1) { left -= steps }
}

/// A literal that is run in a state.
struct LiteralRun: Hashable {
  let literal: FunctionID
  let entry: FlowState
}

/// The ways out of a literal, nil where nothing can be concluded, and what finding them cost.
struct LiteralExits {
  let exits: [FlowExit]?
  let cost: Int
}

/// Where a path left the function, or lost the value.
struct FlowExit {
  enum Kind: Hashable {
    case leaves
    /// The last way to reach the value was overwritten or dropped here.
    case lost
    /// The same call acquires again while the first value is still owed.
    case reacquired
  }

  let kind: Kind
  let state: FlowState
  let values: [FlowValue]
  /// The `returnStmt`; `none` for the function's end; what loses the value for `lost`.
  let node: NodeID
  /// The last item of the path.
  let item: Int
}

/// Follows one obligation through the graph of one function: a worklist over blocks and states, each pair visited once.
final class FlowWalk {
  struct Item {
    let block: BlockID
    let state: FlowState
    /// The item before this one, -1 at the entry.
    let parent: Int
    /// The last item before this one whose block and state have the same number; -1 for none.
    let alike: Int
  }

  /// States a walk may visit.
  static let mostItems = 4000
  /// From this many on, states forget what no path reads any more.
  static let fewItems = 48
  /// Literals and callees inside each other.
  static let deepest = 8

  let flow: Flow
  let obligation: Obligation
  /// The function or literal whose body is walked.
  let function: FunctionID
  /// The function that the walk began in; variables declared inside are local to the walk.
  let outer: FunctionID
  let facts: FunctionFacts
  let tree: SyntaxTree
  let budget: WalkBudget
  let depth: Int

  /// The state that evaluation works on.
  var state = FlowState()
  var choices = Choices()
  /// Whether the path ends in the middle of the action: a call that does not come back.
  var isOver = false
  /// What lost the value during the action.
  var loss: (kind: FlowExit.Kind, node: NodeID)?
  /// Whether the call that acquires is part of the action.
  var hasAcquired = false
  /// Whether what repeated conditions tell is left out, so that a long function can be walked at all.
  var isCoarse = false
  /// Whether what comparisons with texts and numbers tell is kept in mind.
  var knowsConstants = false
  /// Whether the walk begins where the value is acquired, and knows nothing of how control came there.
  var isFromAcquisition = false
  /// Whether paths are followed to the end of the function although nothing can be owed there any more.
  var isWhole = true
  /// Whether the call at hand runs in a goroutine of its own.
  var isLaunching = false
  /// A goroutine that was given the value and ends on some way without releasing it.
  var forsaken: (by: FunctionID, at: NodeID)?
  /// Whether that call ran while the first value was still owed.
  var isReacquiring = false
  private(set) var items: [Item] = []
  /// The states before and behind the action at hand; kept for their memory.
  private var states: [FlowState] = []
  private var following: [FlowState] = []
  /// The blocks from which control may come to the acquisition; nil where all matter.
  private var mayAcquire: [Bool]?
  /// Which facts still matter where, once there are many states.
  private var liveness: FactLiveness?
  /// The last item of each number, see `visit`.
  private var itemsByNumber = FlatMap<Int>()
  /// Whether the walk gave up: nothing may be concluded.
  private(set) var isExhausted = false
  /// Something was kept in a parameter; for the functions that open things inside their receivers.
  var keptStates: [FlowState] = []
  /// What running literals has given, by literal and state: an action runs once for each combination of choices.
  var runs: [LiteralRun: LiteralExits] = [:]
  /// The fields and package variables that the value was stored in.
  var holders: [DeclID] = []
  /// What the struct literal at hand has of the value besides what it is taken for: `response` in
  /// `answer{response: response, body: response.Body}`.
  var siblings: [FlowValue] = []
  /// Whether the value was released, or went somewhere else than into these.
  var wentElsewhere = false
  /// Whether some path released the value before it left.
  private(set) var wasReleased = false
  /// The items that the walk came to where the value had just been released.
  private var releasing: Set<Int> = []
  /// Whether some path gave the value to somebody else before it left.
  private(set) var wasHandedOver = false

  init(flow: Flow, obligation: Obligation, function: FunctionID, outer: FunctionID, budget: WalkBudget, depth: Int) {
    self.flow = flow
    self.obligation = obligation
    self.function = function
    self.outer = outer
    self.facts = flow.facts(of: function.file == outer.file ? outer : function)
    self.tree = flow.program.tree(function.file)
    self.budget = budget
    self.depth = depth
  }

  /// Whether the walk answers a summary: the value is owed from the entry on.
  var isSummary: Bool { obligation.acquisition == nil }

  /// Whether the code is a test's, or helps tests: a value that is dropped is reported where the test passes.
  private(set) lazy var isTest = flow.program.file(function.file).isTest || flow.helpsTests(function.file)

  /// What the value ends with, where it is rows or a statement of a transaction.
  private(set) lazy var transactions: [Place] = findTransactions()

  /// Whether the walk is in the function that it began in: a literal of another file may be called.
  var isAtHome: Bool { facts.function == outer }

  func site(_ node: NodeID) -> Site { Site(file: function.file, node: node) }

  /// All ways out of the function, starting in `initial`.
  func exits(from initial: FlowState) -> [FlowExit] {
    let graph = flow.graph(of: function)
    guard !graph.isIncomplete, depth < FlowWalk.deepest else {
      isExhausted = true
      return []
    }
    mayAcquire = blocksThatMayAcquire(in: graph)
    liveness = nil
    var exits: [FlowExit] = []
    items = []
    itemsByNumber = FlatMap()
    let entry = isFromAcquisition ? acquiringBlock(in: graph) ?? graph.entry : graph.entry
    visit(entry, withZeroResults(initial), from: -1)
    var next = 0
    while next < items.count {
      guard items.count < FlowWalk.mostItems, !budget.isSpent else {
        isExhausted = true
        return []
      }
      budget.spend()
      if liveness == nil, items.count > FlowWalk.fewItems { liveness = flow.liveness(of: function, in: facts) }
      step(next, in: graph, exits: &exits)
      next += 1
    }
    return exits
  }

  /// The item of a block and a state, a new one unless control has come there before.
  @discardableResult
  private func visit(_ block: BlockID, _ state: FlowState, from parent: Int) -> Int {
    let number = (state.digest ^ UInt64(truncatingIfNeeded: block.index) &* 0x9E37_79B9_7F4A_7C15) >> 1
    let last = itemsByNumber[number] ?? -1
    var alike = last
    while alike >= 0 {
      if items[alike].block == block, items[alike].state == state { return alike }
      alike = items[alike].alike
    }
    itemsByNumber[number] = items.count
    items.append(Item(block: block, state: state, parent: parent, alike: last))
    return items.count - 1
  }

  /// Runs one block from one state, and goes on to the blocks and states that follow.
  private func step(_ item: Int, in graph: FlowGraph, exits: inout [FlowExit]) {
    let block = items[item].block
    states.removeAll(keepingCapacity: true)
    states.append(items[item].state)
    for action in graph[block].actions {
      if case .return = action { continue }
      following.removeAll(keepingCapacity: true)
      for before in states {
        run(item, before, mayDrop: true, exits: &exits, { self.perform(action) }) { state, _ in
          if !following.contains(state) { following.append(state) }
        }
      }
      swap(&states, &following)
      if states.isEmpty { return }
    }
    switch graph[block].transfer {
    case .stop: break
    case .jump(let target): for state in states { goOn(to: target, state, from: item) }
    case .oneOf(let targets): for target in targets { for state in states { goOn(to: target, state, from: item) } }
    case .branch(let test, let yes, let no):
      for state in states { branch(item, test, state, yes: yes, no: no, exits: &exits) }
    case .leave(let node):
      for state in states { leave(item, node, state, exits: &exits) }
    }
  }

  /// Control comes from an item to the beginning of a block.
  private func goOn(to block: BlockID, _ state: FlowState, from item: Int) {
    let isReleased = state.standing == .discharged
    guard var state = carried(state) else { return }
    if state.standing == .idle, mayAcquire?[block.index] == false { return }
    if let liveness { state.keepFacts { liveness.isLive($0, at: block) } }
    let next = visit(block, state, from: item)
    if isReleased { releasing.insert(next) }
  }

  /// Whether the value was released on the path to a way out.
  func hasReleased(before exit: FlowExit) -> Bool {
    if exit.state.standing == .discharged { return true }
    var item = exit.item
    while item >= 0 {
      if releasing.contains(item) { return true }
      item = items[item].parent
    }
    return false
  }

  /// What of a state goes on into the next block: where the walk follows an acquisition, a settled obligation leaves
  /// room for the next one, and an unknown one ends the path.
  private func carried(_ state: FlowState) -> FlowState? {
    guard !isSummary, depth == 0 else { return state }
    var state = state
    switch state.standing {
    case .idle, .owed: return state
    case .unknown:
      wentElsewhere = true
      return nil
    case .discharged:
      wentElsewhere = true
      wasReleased = true
      state.standing = .idle
    case .handedOver:
      wasHandedOver = true
      state.standing = .idle
    case .kept:
      keptStates.append(state)
      state.standing = .idle
    }
    return state
  }

  /// Runs something on a state, once for each combination of choices.
  private func run<Answer>(
    _ item: Int, _ before: FlowState, mayDrop: Bool, exits: inout [FlowExit], _ body: () -> Answer,
    _ accept: (FlowState, Answer) -> Void
  ) {
    choices = Choices()
    repeat {
      state = before
      isOver = false
      loss = nil
      hasAcquired = false
      isReacquiring = false
      budget.spend()
      let answer = body()
      if isOver { continue }
      if mayDrop, hasAcquired, !isTest, loss == nil, state.standing == .owed, !state.isReachable {
        loss = (.lost, obligation.acquisition?.node ?? .none)
      }
      if let loss, !isSummary {
        exits.append(FlowExit(kind: loss.kind, state: state, values: [], node: loss.node, item: item))
        state.settle(.idle)
      }
      accept(state, answer)
    } while choices.advance() && !budget.isSpent
  }

  private func branch(
    _ item: Int, _ test: FlowTest, _ before: FlowState, yes: BlockID, no: BlockID, exits: inout [FlowExit]
  ) {
    run(item, before, mayDrop: true, exits: &exits, { self.truth(of: test) }) { after, answer in
      if answer != false {
        state = after
        assume(test, true)
        if !isOver { goOn(to: yes, state, from: item) }
        isOver = false
      }
      if answer != true {
        state = after
        assume(test, false)
        if !isOver { goOn(to: no, state, from: item) }
        isOver = false
      }
    }
  }

  private func leave(_ item: Int, _ node: NodeID, _ before: FlowState, exits: inout [FlowExit]) {
    var found: [FlowExit] = []
    let returning = { () -> [FlowValue] in
      let values = self.returnedValues(node)
      guard !self.isOver else { return values }
      self.runDeferred()
      return self.afterDeferred(values, of: node)
    }
    run(item, before, mayDrop: false, exits: &exits, returning) { after, values in
      found.append(FlowExit(kind: .leaves, state: after, values: values, node: node, item: item))
    }
    exits.append(contentsOf: found)
  }
}
