import GoScope
import GoSyntax

// What makes a context out of a context.

extension Flow {
  /// Functions that give back a context which holds the one they are given first.
  private static let wrapping: Set<String> = [
    "context.WithCancel", "context.WithCancelCause", "context.WithDeadline", "context.WithDeadlineCause",
    "context.WithTimeout", "context.WithTimeoutCause", "context.WithValue", "context.WithoutCancel",
    "(go.opentelemetry.io/otel/trace.Tracer).Start", "go.opencensus.io/trace.StartSpan", "os/signal.NotifyContext",
  ]

  /// Whether a call gives back a context that holds the one it is given first: one of a library's, or a function of the
  /// module that returns what such a call made of its first parameter.
  func wrapsContext(_ call: Site) -> Bool { wrapsContext(call, depth: 0) }

  private func wrapsContext(_ call: Site, depth: Int) -> Bool {
    switch resolver.callee(ofCall: call) {
    case .external(let name): return Flow.wrapping.contains(catalogueName(name))
    case .interfaceMethod(let function): return Flow.wrapping.contains(fullName(of: function))
    case .function(let function):
      return Flow.wrapping.contains(fullName(of: function)) || depth < 3 && returnsWrapped(function, depth: depth + 1)
    default: return false
    }
  }

  private func returnsWrapped(_ function: FunctionID, depth: Int) -> Bool {
    guard isContext(resolver.signature(of: function).results.first),
      let first = resolver.parameters(of: function).first, let parent = first
    else { return false }
    let tree = program.tree(function.file)
    return statements(.returnStmt, in: function).contains { statement in
      guard let value = tree.children(statement).first(where: { $0.exists }) else { return false }
      return isMade(of: parent, tree.unparenthesized(value), in: function, depth: depth)
    }
  }

  /// Whether an expression is a wrapping call of a parameter, or the parameter itself after one was assigned to it.
  private func isMade(of parent: DeclID, _ value: NodeID, in function: FunctionID, depth: Int) -> Bool {
    let tree = program.tree(function.file)
    func isParent(_ node: NodeID) -> Bool {
      resolver.entity(Site(file: function.file, node: node)) == .declared(parent)
    }
    if tree.kind(value) == .ident, isParent(value) {
      return statements(.assignStmt, in: function).contains { statement in
        guard let parts = tree.assign(statement), parts.right.count == 1, let made = parts.right.first,
          let target = parts.left.first, isParent(target)
        else { return false }
        return isMade(of: parent, tree.unparenthesized(made), in: function, depth: depth)
          && tree.kind(tree.unparenthesized(made)) == .callExpr
      }
    }
    guard let call = tree.call(value), let first = call.arguments.first, isParent(first) else { return false }
    return wrapsContext(Site(file: function.file, node: value), depth: depth)
  }

  private func isContext(_ type: GoType?) -> Bool {
    guard case .named(let name, _)? = type else { return false }
    return ["context.Context", "golang.org/x/net/context.Context"].contains(resolver.qualifiedName(name))
  }
}
