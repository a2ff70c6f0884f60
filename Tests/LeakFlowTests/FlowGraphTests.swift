import GoSyntax
import Testing

@testable import LeakFlow

/// The graph of the only function of a file, as lines `block: transfer`.
private func graph(of body: String) -> (graph: FlowGraph, tree: SyntaxTree) {
  let tree = SyntaxTree.parse(Array("package p\nfunc f() {\n\(body)\n}\n".utf8))
  let index = tree.nodeKinds.firstIndex(of: .funcDecl) ?? 0
  return (FlowGraph.build(tree.child(NodeID(UInt32(index)), 3), in: tree), tree)
}

/// How many ways out of the function control can reach.
private func reachableExits(of body: String) -> Int {
  let (graph, _) = graph(of: body)
  var seen: Set<BlockID> = [graph.entry]
  var open = [graph.entry]
  var exits = 0
  while let block = open.popLast() {
    if case .leave = graph[block].transfer { exits += 1 }
    for next in graph.successors(of: block) where seen.insert(next).inserted { open.append(next) }
  }
  return exits
}

@Suite struct FlowGraphTests {
  @Test(arguments: [
    ("x()", 1),
    ("for { x() }", 0),
    ("for { if a { break } }", 1),
    ("for { select { case <-c: break } }", 0),
    ("loop: for { select { case <-c: break loop } }", 1),
    ("select {}", 0),
    ("if a { return }; x()", 2),
    ("if a && b || !c { return }; x()", 2),
    ("switch a { case 1: return; default: return }", 2),
    ("switch a { case 1: fallthrough; case 2: return }", 2),
    ("switch v := a.(type) { case int: return v; default: return }", 2),
    ("for i := range n { if i > 3 { continue }; return }", 2),
    ("goto end; x(); end: return", 1),
    ("again: x(); if a { goto again }", 1),
    ("outer: for { for { continue outer } }", 0),
  ]) func hasItsWaysOut(body: String, exits: Int) {
    #expect(reachableExits(of: body) == exits)
  }

  @Test func testsEachOperandOfAConditionOnItsOwn() {
    let (graph, _) = graph(of: "if a && (b || !c) { x() }")
    let tests = graph.blocks.filter { if case .branch = $0.transfer { true } else { false } }
    #expect(tests.count == 3)
  }

  @Test func leavesOutWhatIsNestedTooDeeply() {
    let deep = String(repeating: "{", count: 1000) + String(repeating: "}", count: 1000)
    #expect(graph(of: deep).graph.isIncomplete)
  }
}
