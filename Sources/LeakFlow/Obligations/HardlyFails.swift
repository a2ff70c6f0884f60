import GoScope
import GoSyntax

// Ways out that are there for the compiler more than for anything that happens: `data, err := json.Marshal(settings)`.

extension Flow {
  /// Whether a `return` stands right behind a call that hardly ever fails: one that writes down a value of the program's
  /// own, or makes a pipe of a command that has none yet.
  func isBehindWhatHardlyFails(_ exit: NodeID, _ file: FileID) -> Bool {
    guard exit.exists else { return false }
    let tree = program.tree(file)
    let parent = { (node: NodeID) in self.resolver.parent(of: Site(file: file, node: node)) }
    let test = parent(parent(exit))
    guard let branch = tree.ifStmt(test) else { return false }
    if branch.initializer.exists { return hardlyFails(branch.initializer, tree) }
    let siblings = Array(tree.children(parent(test)))
    guard let at = siblings.firstIndex(of: test), at > 0 else { return false }
    return hardlyFails(siblings[at - 1], tree)
  }

  private func hardlyFails(_ statement: NodeID, _ tree: SyntaxTree) -> Bool {
    guard let assignment = tree.assign(statement), assignment.right.count == 1, let value = assignment.right.first,
      let call = tree.call(tree.unparenthesized(value))
    else { return false }
    let name = lastName(of: call.function, in: tree)
    return name.hasPrefix("Marshal") || ["StdinPipe", "StdoutPipe", "StderrPipe"].contains(name)
  }
}
