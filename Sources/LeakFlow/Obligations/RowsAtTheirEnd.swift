import GoScope
import GoSyntax

// Rows that are stepped through to their end close themselves there, whatever comes behind.

extension Flow {
  /// The ways out of which rows are lost, those left out behind their end where some way closes them by hand: who does
  /// that means the ways that do not come there.
  func lostBeforeTheEnd(_ leaking: [FlowExit], of exits: [FlowExit], _ walk: FlowWalk) -> [FlowExit] {
    guard walk.wasReleased || exits.contains(where: { $0.state.standing == .discharged }) else { return leaking }
    return leaking.filter { !$0.state.isAtEnd }
  }

  /// Whether no way leads past the end of rows: each way out lies behind it, no call inside the loop ends the program, and
  /// a row that cannot be read is passed over (`if err := rows.Scan(&id); err != nil { continue }`).
  func isReadToTheEnd(_ leaking: [FlowExit], in function: FunctionID) -> Bool {
    guard leaking.allSatisfy({ $0.kind == .leaves && $0.state.isAtEnd }) else { return false }
    let tree = program.tree(function.file)
    let loops = tree.subtree(of: resolver.body(of: function)).compactMap { index -> ForStmt? in
      tree.forStmt(NodeID(UInt32(truncatingIfNeeded: index))).flatMap { loop in
        guard loop.condition.exists, let step = tree.call(tree.unparenthesized(loop.condition)) else { return nil }
        return lastName(of: step.function, in: tree) == "Next" ? loop : nil
      }
    }
    return !loops.isEmpty && loops.allSatisfy { passesOver(tree.subtree(of: $0.body), tree, function.file) }
  }

  private func passesOver(_ body: Range<Int>, _ tree: SyntaxTree, _ file: FileID) -> Bool {
    var isTolerant = false
    for index in body {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      if let branch = tree.ifStmt(node) {
        isTolerant =
          isTolerant
          || tree.subtree(of: branch.body).contains { tree.nodeKinds[$0] == .branchStmt }
      }
      if tree.nodeKinds[index] == .callExpr, endsHere(call: Site(file: file, node: node)) { return false }
    }
    return isTolerant
  }
}
