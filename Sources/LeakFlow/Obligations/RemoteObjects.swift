import GoScope
import GoSyntax

// Methods that ask a server to do away with something: nothing is held here that they would release.

extension Flow {
  /// `task, err := machine.Destroy(ctx)`: who gives a context and gets something beside an error asks a server.
  func asksRemote(_ name: String, _ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard Flow.requests.contains(name), let first = tree.call(call.node)?.arguments.first, isContext(first, call.file)
    else { return false }
    let parent = resolver.parent(of: call)
    if tree.kind(parent) == .returnStmt, tree.children(parent).count == 1,
      let function = resolver.enclosingFunction(of: call)
    {
      return resolver.signature(of: function).results.count > 1
    }
    guard let assignment = tree.assign(resolver.parent(of: Site(file: call.file, node: parent))) else { return false }
    return assignment.right.count == 1 && assignment.left.count > 1
  }

  private static let requests: Set<String> = [
    "Abort", "Cancel", "Destroy", "Disconnect", "Dispose", "Free", "Kill", "Release", "Stop", "Terminate",
  ]

  /// Whether an argument is a context, by its type or by its name.
  func isContext(_ argument: NodeID, _ file: FileID) -> Bool {
    let tree = program.tree(file)
    if typeName(of: Site(file: file, node: argument)) == "context.Context" { return true }
    let text = text(argument, in: tree)
    return text.lowercased().hasSuffix("ctx") || text.hasPrefix("context.")
  }
}
