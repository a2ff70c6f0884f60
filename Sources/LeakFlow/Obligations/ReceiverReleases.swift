import GoScope
import GoSyntax

// What a method puts into its receiver and has taken out again when it ends: `w.ticker = time.NewTicker(d)` above
// `w.serve(ctx)`, which stops it.

extension Flow {
  /// Whether a method, in the end or on the way, always calls a method of its receiver that releases what it has put
  /// there.
  func releasesInReceiver(_ value: FlowValue, _ obligation: Obligation, in function: FunctionID) -> Bool {
    guard let acquisition = obligation.acquisition, let receiver = resolver.receiver(of: function) else { return false }
    let tree = program.tree(function.file)
    return calls(in: function).contains { call in
      guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))),
        tree.kind(selector.x) == .ident,
        resolver.entity(Site(file: call.file, node: selector.x)) == .declared(receiver),
        case .function(let method) = resolver.callee(ofCall: call), method != function
      else { return false }
      let around = tree.kind(resolver.parent(of: call))
      guard around != .goStmt, around == .deferStmt || tree.start(call.node) > tree.start(acquisition.node),
        isPlain(call, in: function),
        let outcomes = outcomes(
          of: method, entries: [SummaryEntry(slot: -1, value: value)], obligation: obligation)
      else { return false }
      return !outcomes.isEmpty && outcomes.allSatisfy { $0.standing == .discharged }
    }
  }
}
