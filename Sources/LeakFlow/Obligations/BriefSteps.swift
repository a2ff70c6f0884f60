import GoScope
import GoSyntax

// Steps that take no time: what a program does between a failure and its end.

extension Flow {
  /// Whether a block waits for nothing, starts nothing, and comes back to nothing.
  func isBrief(
    _ actions: [FlowAction], _ block: FlowBlock, behind call: Site, in function: FunctionID
  ) -> Bool {
    let tree = program.tree(function.file)
    if block.isLoopHead { return false }
    if case .oneOf = block.transfer { return false }
    let nodes = actions.map(\.subject) + [block.decider]
    return actions.allSatisfy { !$0.mayWait }
      && nodes.allSatisfy { node in
        guard let node, node.exists else { return true }
        return isBrief(Site(file: function.file, node: node), behind: call, tree)
      }
  }

  /// Whether nothing in a statement or expression waits: what is done only where something has failed may be anything
  /// that does not sound like the program's work; elsewhere it is a word about how it went.
  func isBrief(_ part: Site, behind call: Site, _ tree: SyntaxTree) -> Bool {
    let isBranch = isInBranch(part, beside: call, tree)
    let range = tree.subtree(of: part.node)
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.nodeKinds[index] {
      case .funcLit: index = tree.subtree(of: node).lowerBound
      case .unaryExpr: if tree.unary(node)?.operator == .arrow { return false }
      case .callExpr:
        let inner = Site(file: part.file, node: node)
        if inner == call {
          index = tree.subtree(of: node).lowerBound
          break
        }
        let name = lastName(of: tree.child(node, 0), in: tree)
        if case .builtin(.panic) = resolver.callee(ofCall: inner), !contexts.isOnce(at: inner) { return false }
        if isWord(inner, tree) || name != "Wait" && CloseNames.all.contains(name) { break }
        if !isBranch || Flow.isWork(name) { return false }
      default: break
      }
      index -= 1
    }
    return true
  }

  /// Whether a place is in a branch that the call is not in.
  private func isInBranch(_ part: Site, beside call: Site, _ tree: SyntaxTree) -> Bool {
    var (inner, outer) = (part.node, resolver.parent(of: part))
    while outer.exists, !tree.subtree(of: inner).contains(call.node.index) {
      switch tree.kind(outer) {
      case .ifStmt: if let parts = tree.ifStmt(outer), inner == parts.body || inner == parts.otherwise { return true }
      case .caseClause: return true
      case .funcLit, .funcDecl: return false
      default: break
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: part.file, node: outer)))
    }
    return false
  }

  /// Whether a function of this name may well be what the program is there for, or wait.
  private static func isWork(_ name: String) -> Bool {
    works.contains { name.contains($0) || name.hasPrefix($0.lowercased()) }
  }

  private static let works = [
    "Serve", "Listen", "Run", "Wait", "Loop", "Start", "Sleep", "Accept", "Handle", "Watch", "Poll", "Join", "Retry",
    "Block", "Main", "Work", "Await", "Reconnect",
  ]
}

extension FlowAction {
  /// Whether it starts a goroutine, or waits for one that receives.
  fileprivate var mayWait: Bool {
    switch self {
    case .launch, .send, .unsent: true
    default: false
    }
  }

  /// The node that an action is about.
  var subject: NodeID? {
    switch self {
    case .evaluate(let node), .assign(let node), .declare(let node), .send(let node), .increment(let node),
      .launch(let node), .return(let node), .next(let node), .unsent(let node), .defer(let node):
      node
    case .bind: nil
    }
  }
}

extension FlowBlock {
  /// The node that decides how a block ends.
  var decider: NodeID? {
    switch transfer {
    case .branch(.condition(let node), _, _): node
    case .leave(let node): node.exists ? node : nil
    default: nil
    }
  }
}
