import GoScope
import GoSyntax

// Functions that tell of a failure by a last result that is no `error` as far as its type can be seen: the exit code of
// a command line, the problem that a web service answers with.

extension Flow {
  /// Whether every `return` of a function gives either what it hands out and nil behind it, or nil and something behind
  /// it: `return nil, exit(err)` and `return client, nil`.
  func tellsFailureBeside(_ values: [FlowValue], _ function: FunctionID) -> Bool {
    let tree = program.tree(function.file)
    var (succeeds, fails) = (false, false)
    for statement in statements(.returnStmt, in: function) {
      let results = Array(tree.children(statement))
      guard results.count == values.count, results.count > 1, let last = results.last else { return false }
      let isNil = { (node: NodeID) in self.text(node, in: tree) == "nil" }
      let handed = zip(results, values).dropLast().filter { $0.1.canRelease }.map(\.0)
      guard !handed.isEmpty else { return false }
      if isNil(last) {
        guard !handed.contains(where: isNil) else { return false }
        succeeds = true
      } else {
        guard handed.allSatisfy(isNil) else { return false }
        fails = true
      }
    }
    return succeeds && fails
  }
}
