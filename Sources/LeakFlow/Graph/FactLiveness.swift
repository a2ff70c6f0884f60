import GoScope
import GoSyntax

/// Which facts of a state can still matter at the beginning of each block of one graph.
///
/// A fact is what a test or an assignment has shown of a variable, or of a condition that is tested again. One that no
/// path reads any more only makes states differ that will go the same ways: a long function has too many of them.
final class FactLiveness {
  /// The bit of each fact that dies somewhere; one that is not here matters everywhere.
  private var bits = FlatMap<Int>()
  /// The same, by their variable: what dies with it.
  private var bitsOfRoots: [UInt32: [Int]] = [:]
  private var words = 0
  /// The bits that matter at the beginning of each block, `words` for each.
  private var live: [UInt64] = []

  /// Whether what is known of a place or condition can matter from `block` on.
  func isLive(_ place: Place, at block: BlockID) -> Bool {
    guard let bit = bits[place.key] else { return true }
    return live[block.index * words + bit / 64] & (1 << UInt64(bit % 64)) != 0
  }

  /// Looks at the whole graph of `function`, which is `facts.function` or a literal in it.
  init(of function: FunctionID, graph: FlowGraph, facts: FunctionFacts, flow: Flow) {
    let scan = FactScan(function: function, facts: facts, flow: flow)
    let inner = scan.rootsInLiterals()
    var effects: [[FactEffect]] = []
    for block in graph.blocks.indices { effects.append(scan.effects(of: graph[BlockID(block)])) }
    var count = 0
    for place in effects.joined().flatMap({ $0.uses + $0.kills }) where bits[place.key] == nil {
      guard !inner.contains(place.root), scan.mayDie(place.root) else { continue }
      bitsOfRoots[place.root, default: []].append(count)
      bits[place.key] = count
      count += 1
    }
    words = (count + 63) / 64
    live = Array(repeating: 0, count: words * graph.blocks.count)
    if words > 0 { settle(graph, effects) }
  }

  private func settle(_ graph: FlowGraph, _ effects: [[FactEffect]]) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for block in graph.blocks.indices.reversed() {
        var set = Array(repeating: UInt64(0), count: words)
        for next in graph.successors(of: BlockID(block)) {
          for word in 0..<words { set[word] |= live[next.index * words + word] }
        }
        for effect in effects[block].reversed() {
          for place in effect.kills { kill(place, in: &set) }
          for place in effect.uses { if let bit = bits[place.key] { set[bit / 64] |= 1 << UInt64(bit % 64) } }
        }
        for word in 0..<words where live[block * words + word] != set[word] {
          live[block * words + word] = set[word]
          hasChanged = true
        }
      }
    }
  }

  /// A variable that is assigned takes what is known of its fields along.
  private func kill(_ place: Place, in set: inout [UInt64]) {
    let dead = place.path.isItself ? bitsOfRoots[place.root] ?? [] : bits[place.key].map { [$0] } ?? []
    for bit in dead { set[bit / 64] &= ~(1 << UInt64(bit % 64)) }
  }
}

/// What an action, or the end of a block, reads and then replaces.
private struct FactEffect {
  var uses: [Place] = []
  var kills: [Place] = []
}

/// Reads actions for the facts they need.
private struct FactScan {
  let function: FunctionID
  let facts: FunctionFacts
  let flow: Flow

  private var tree: SyntaxTree { facts.tree }

  private func site(_ node: NodeID) -> Site { Site(file: facts.function.file, node: node) }

  /// Results are read by whoever gets them; in a literal, what belongs to the function around it goes on there.
  func mayDie(_ root: UInt32) -> Bool {
    guard !flow.isResult(root, of: facts.function), !flow.isResult(root, of: function) else { return false }
    if flow.resolver.declarationKind(flow.places.variables[Int(root)]) == .packageVariable { return true }
    return flow.isLocal(root, to: function) && (function == facts.function || facts.tested.contains(root))
  }

  /// What literals inside read: they may run at any time.
  func rootsInLiterals() -> Set<UInt32> {
    var found: Set<UInt32> = []
    for index in tree.subtree(of: flow.resolver.body(of: function)) where tree.nodeKinds[index] == .funcLit {
      var uses: [Place] = []
      read(NodeID(UInt32(truncatingIfNeeded: index)), into: &uses)
      found.formUnion(uses.map(\.root))
    }
    return found
  }

  func effects(of block: FlowBlock) -> [FactEffect] {
    block.actions.map(effect) + [effect(of: block.transfer)]
  }

  private func effect(of action: FlowAction) -> FactEffect {
    var effect = FactEffect()
    switch action {
    case .evaluate(let node), .send(let node), .increment(let node), .launch(let node), .defer(let node),
      .return(let node), .unsent(let node), .bind(let node, _):
      read(node, into: &effect.uses)
    case .assign(let node):
      guard let parts = tree.assign(node) else { break }
      for value in parts.right { read(value, into: &effect.uses) }
      let isPlain = parts.operator == .assign || parts.operator == .define
      for target in parts.left { write(target, isPlain, into: &effect) }
    case .declare(let node):
      guard let spec = tree.valueSpec(node) else { break }
      for value in spec.values { read(value, into: &effect.uses) }
      for name in spec.names { write(name, true, into: &effect) }
    case .next(let node):
      guard let loop = tree.rangeStmt(node) else { break }
      for target in [loop.key, loop.value] where target.exists { write(target, true, into: &effect) }
    }
    return effect
  }

  private func effect(of transfer: FlowTransfer) -> FactEffect {
    var effect = FactEffect()
    switch transfer {
    case .branch(let test, _, _):
      switch test {
      case .condition(let node): read(node, into: &effect.uses)
      case .equals(let tag, let value):
        read(tag, into: &effect.uses)
        read(value, into: &effect.uses)
      case .type(let node, _): read(node, into: &effect.uses)
      case .hasNext(let node): if let loop = tree.rangeStmt(node) { read(loop.x, into: &effect.uses) }
      }
    case .leave(let node): read(node, into: &effect.uses)
    default: break
    }
    return effect
  }

  private func write(_ target: NodeID, _ isPlain: Bool, into effect: inout FactEffect) {
    let target = tree.unparenthesized(target)
    guard isPlain, let place = place(of: target) else { return read(target, into: &effect.uses) }
    effect.kills.append(place)
    if tree.kind(target) == .selectorExpr { read(tree.child(target, 0), into: &effect.uses) }
  }

  /// The tested places that a node reads, and the conditions in it that are tested again.
  private func read(_ node: NodeID, into uses: inout [Place]) {
    guard node.exists else { return }
    if let number = facts.conditionClass(tree.unparenthesized(node)) { uses.append(Place(root: number, path: .itself)) }
    for index in tree.subtree(of: node) {
      let part = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.nodeKinds[index] {
      case .ident, .selectorExpr: if let place = place(of: part) { uses.append(place) }
      default: break
      }
      guard tree.nodeKinds[index] == .binaryExpr || tree.nodeKinds[index] == .selectorExpr else { continue }
      if let number = facts.conditionClass(part) { uses.append(Place(root: number, path: .itself)) }
    }
  }

  /// The tested variable, or the field of one, that an expression denotes.
  private func place(of expression: NodeID) -> Place? {
    var names: [String] = []
    var node = expression
    while tree.kind(node) != .ident {
      switch tree.kind(node) {
      case .selectorExpr: names.append(flow.text(tree.child(node, 1), in: tree))
      case .starExpr, .parenExpr: break
      default: return nil
      }
      node = tree.child(node, 0)
    }
    if facts.variable(node) == nil, !names.isEmpty, let parts = tree.selector(flow.resolver.parent(of: site(node))),
      parts.x == node, let variable = facts.variable(parts.name), facts.tested.contains(variable)
    {
      // A variable of another package.
      names.removeLast()
      return Place(root: variable, path: names.isEmpty ? .itself : flow.places.path(names.reversed()))
    }
    guard let variable = facts.variable(node), facts.tested.contains(variable) else { return nil }
    return Place(root: variable, path: names.isEmpty ? .itself : flow.places.path(names.reversed()))
  }
}
