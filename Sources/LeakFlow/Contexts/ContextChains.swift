import GoScope
import GoSyntax

// `for { ctx = context.WithValue(ctx, key, value) }`: each iteration makes the chain of contexts longer, and the last one
// keeps all of them.

extension Flow {
  /// The assignments of a function, literals left out, that wrap a context from before a loop without an end again in
  /// each of its iterations.
  package func growingContexts(in function: FunctionID) -> [Leak] {
    let tree = program.tree(function.file)
    guard program.file(function.file).imports.contains(where: { Flow.wrappingPackages.contains($0.path) }) else {
      return []
    }
    return statements(.assignStmt, in: function).compactMap { node in
      let site = Site(file: function.file, node: node)
      guard let parts = tree.assign(node), parts.operator == .assign, parts.right.count == 1,
        let target = parts.left.first, tree.kind(target) == .ident, let value = parts.right.first,
        let call = tree.call(tree.unparenthesized(value)), let parent = call.arguments.first,
        case .declared(let context) = resolver.entity(Site(file: function.file, node: target)),
        resolver.entity(Site(file: function.file, node: parent)) == .declared(context),
        wraps(Site(file: function.file, node: tree.unparenthesized(value))),
        let loop = endlessLoop(around: site, of: context, in: function), comesAgain(to: .assign(node), in: function)
      else { return nil }
      return growingContext(site, call, context, loop, tree)
    }
  }

  /// Functions that give back a context which holds the one they are given first.
  private static let wrapping: Set<String> = [
    "context.WithCancel", "context.WithCancelCause", "context.WithDeadline", "context.WithDeadlineCause",
    "context.WithTimeout", "context.WithTimeoutCause", "context.WithValue", "context.WithoutCancel",
    "(go.opentelemetry.io/otel/trace.Tracer).Start", "go.opencensus.io/trace.StartSpan", "os/signal.NotifyContext",
  ]

  /// Packages that a file imports which wraps contexts, or names them in a signature.
  private static let wrappingPackages: Set<String> = [
    "context", "golang.org/x/net/context", "go.opencensus.io/trace", "go.opentelemetry.io/otel/trace", "os/signal",
  ]

  private func wraps(_ call: Site) -> Bool {
    switch resolver.callee(ofCall: call) {
    case .external(let name): Flow.wrapping.contains(catalogueName(name))
    case .function(let function), .interfaceMethod(let function): Flow.wrapping.contains(fullName(of: function))
    default: false
    }
  }

  /// The outermost loop without a bound around a statement that a variable was there before, where no iteration gives
  /// the variable a fresh value.
  private func endlessLoop(around site: Site, of variable: DeclID, in function: FunctionID) -> NodeID? {
    let tree = program.tree(site.file)
    var found: NodeID?
    var node = resolver.parent(of: site)
    while node.exists, node != function.node, tree.kind(node) != .funcLit {
      if isEndless(Site(file: site.file, node: node), tree) {
        let inside = tree.subtree(of: node)
        guard variable.file == site.file, !inside.contains(variable.node.index) else { return found }
        if !isRenewed(variable, in: inside, tree) { found = node }
      }
      node = resolver.parent(of: Site(file: site.file, node: node))
    }
    return found
  }

  /// A loop that nothing bounds but the world outside: without a condition, over a channel, until a call says so.
  private func isEndless(_ loop: Site, _ tree: SyntaxTree) -> Bool {
    if let range = tree.rangeStmt(loop.node) {
      if case .channel = resolver.underlying(resolver.type(of: Site(file: loop.file, node: range.x))) { return true }
      return false
    }
    guard let parts = tree.forStmt(loop.node), !parts.post.exists, !parts.condition.exists else { return false }
    // A `break` may tell that the input has come to its end; one that waits for the world goes on.
    return waits(loop, tree)
      || !tree.subtree(of: loop.node).contains { index in
        tree.nodeKinds[index] == .branchStmt
          && tree.tokenKind(tree.firstToken(NodeID(UInt32(truncatingIfNeeded: index)))) == .break
      }
  }

  /// Whether a loop selects, receives, accepts or sleeps.
  private func waits(_ loop: Site, _ tree: SyntaxTree) -> Bool {
    tree.subtree(of: loop.node).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.nodeKinds[index] {
      case .selectStmt: return true
      case .unaryExpr: return tree.unary(node)?.operator == .arrow
      case .callExpr:
        return ["Sleep", "Accept", "Recv", "Receive", "ReadMessage"].contains(
          lastName(of: tree.child(node, 0), in: tree))
      default: return false
      }
    }
  }

  /// Whether a loop also gives a variable a value that is not made of its old one.
  private func isRenewed(_ variable: DeclID, in loop: Range<Int>, _ tree: SyntaxTree) -> Bool {
    loop.contains { index in
      guard let parts = tree.assign(NodeID(UInt32(truncatingIfNeeded: index))) else { return false }
      let isSet = parts.left.contains { resolver.entity(Site(file: variable.file, node: $0)) == .declared(variable) }
      return isSet && !parts.right.contains { mentions(variable, $0, variable.file, tree) }
    }
  }

  private func growingContext(
    _ site: Site, _ call: CallExpr, _ context: DeclID, _ loop: NodeID, _ tree: SyntaxTree
  ) -> Leak {
    let name = resolver.name(context)
    let line = 1 + tree.source[..<tree.start(loop)].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    return Leak(
      rule: "growing-context", place: FlowPlace(of: site, in: tree),
      message:
        "\(text(call.function, in: tree)) wraps \(name) once more in each iteration of the loop of line \(line): "
        + "the chain of contexts grows",
      steps: [
        FlowStep(place: FlowPlace(of: context, in: tree), text: "\(name) is there before the loop"),
        FlowStep(place: FlowPlace(of: Site(file: site.file, node: loop), in: tree), text: "the loop begins here"),
        FlowStep(place: FlowPlace(of: site, in: tree), text: "each iteration keeps the contexts of all before it"),
      ],
      advice: "give the iteration a context of its own: `\(name) := …` inside the loop", certainty: .high)
  }
}
