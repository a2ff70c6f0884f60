import GoScope
import GoSyntax

// `for { ctx = context.WithValue(ctx, key, value) }`: each iteration makes the chain of contexts longer, and the last one
// keeps all of them. So does each call of a literal that wraps a context around it.

/// An assignment that wraps a context once more, into where the context was: a variable, or a field of one.
private struct Wrap {
  let site: Site
  let call: CallExpr
  /// The variable, or the one that the field belongs to.
  let variable: DeclID
  /// What is assigned, as it is written.
  let name: String
  let isField: Bool
}

extension Flow {
  /// The assignments of a function, literals left out, that wrap a context from before a loop again in each of its
  /// iterations, or one from around a literal in each of its calls.
  package func growingContexts(in function: FunctionID) -> [Leak] {
    guard program.file(function.file).imports.contains(where: { Flow.wrappingPackages.contains($0.path) }) else {
      return []
    }
    return statements(.assignStmt, in: function).compactMap { node in
      guard let wrap = wrap(Site(file: function.file, node: node)) else { return nil }
      return growingInLoop(wrap, in: function) ?? growingInLiteral(wrap, function)
    }
  }

  /// Packages that a file imports which wraps contexts, or names them in a signature.
  private static let wrappingPackages: Set<String> = [
    "context", "golang.org/x/net/context", "go.opencensus.io/trace", "go.opentelemetry.io/otel/trace", "os/signal",
  ]

  private func wrap(_ site: Site) -> Wrap? {
    let tree = program.tree(site.file)
    guard let parts = tree.assign(site.node), parts.operator == .assign, parts.right.count == 1,
      let target = parts.left.first, let value = parts.right.first,
      let call = tree.call(tree.unparenthesized(value)), let parent = call.arguments.first
    else { return nil }
    var root = target
    while let selector = tree.selector(root) { root = selector.x }
    let name = text(target, in: tree)
    guard tree.kind(root) == .ident, name == text(parent, in: tree),
      case .declared(let variable) = resolver.entity(Site(file: site.file, node: root)),
      wrapsContext(Site(file: site.file, node: tree.unparenthesized(value)))
    else { return nil }
    return Wrap(site: site, call: call, variable: variable, name: name, isField: root != target)
  }

  private func growingInLoop(_ wrap: Wrap, in function: FunctionID) -> Leak? {
    let tree = program.tree(function.file)
    guard let loop = loop(around: wrap, in: function), comesAgain(to: .assign(wrap.site.node), in: function) else {
      return nil
    }
    let line = 1 + tree.source[..<tree.start(loop.node)].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    return growingContext(
      wrap, in: "iteration of the loop of line \(line)", certainty: loop.isEndless ? .high : .medium,
      steps: [
        FlowStep(place: FlowPlace(of: wrap.variable, in: tree), text: "\(wrap.name) is there before the loop"),
        FlowStep(
          place: FlowPlace(of: Site(file: function.file, node: loop.node), in: tree), text: "the loop begins here"),
      ], advice: "give the iteration a context of its own: `\(wrap.name) := …` inside the loop")
  }

  private func growingInLiteral(_ wrap: Wrap, _ literal: FunctionID) -> Leak? {
    let tree = program.tree(literal.file)
    guard resolver.kind(literal) == .funcLit, wrap.variable.file == literal.file, !wrap.isField,
      isVariableOfFunction(places.variable(wrap.variable)),
      !tree.subtree(of: literal.node).contains(wrap.variable.node.index), runsAgain(literal, wrap),
      !isRenewed(wrap, in: tree.subtree(of: literal.node), tree)
    else { return nil }
    return growingContext(
      wrap, in: "call of the function literal", certainty: .medium,
      steps: [
        FlowStep(place: FlowPlace(of: wrap.variable, in: tree), text: "\(wrap.name) is there before the calls"),
        FlowStep(place: FlowPlace(of: literal, in: tree), text: "the literal begins here"),
      ], advice: "give the call a context of its own: `\(wrap.name) := …` inside the literal")
  }

  /// Whether a literal is called more than once for each time that control comes by it, as far as can be told: it
  /// handles events, or is held in a variable that is called in a loop; or it is given away, or called here and there,
  /// where nobody behind it asks for what its calls put together.
  private func runsAgain(_ literal: FunctionID, _ wrap: Wrap) -> Bool {
    let launch = contexts.context(at: wrap.site)
    switch launch.origin {
    case .handler, .callback: if launch.distance == 0 { return true }
    default: break
    }
    let tree = program.tree(literal.file)
    let isUnused = isOfNoUse(wrap, behind: literal.node, in: literal)
    guard let held = heldIn(literal, tree) else {
      return isUnused && tree.kind(resolver.parent(of: literal)) != .callExpr
    }
    let uses = resolver.uses(of: held).filter { $0 != held }
    let calls = uses.filter { tree.call(resolver.parent(of: $0))?.function == $0.node }
    return calls.contains { isInLoop($0, behind: held, tree) } || isUnused && (calls.count != 1 || uses.count > 1)
  }

  /// Whether a use of a variable is in a loop that the variable was there before.
  private func isInLoop(_ use: Site, behind variable: DeclID, _ tree: SyntaxTree) -> Bool {
    guard use.file == variable.file else { return false }
    var node = resolver.parent(of: use)
    while node.exists, !tree.subtree(of: node).contains(variable.node.index) {
      if [.forStmt, .rangeStmt].contains(tree.kind(node)) { return true }
      if tree.kind(node) == .funcLit { return false }
      node = resolver.parent(of: Site(file: use.file, node: node))
    }
    return false
  }

  /// The variable that a literal is assigned to where it is written.
  private func heldIn(_ literal: FunctionID, _ tree: SyntaxTree) -> DeclID? {
    let statement = resolver.parent(of: Site(file: literal.file, node: resolver.parent(of: literal)))
    guard let parts = tree.assign(statement), parts.right.count == 1, let target = parts.left.first,
      case .declared(let variable) = resolver.entity(Site(file: literal.file, node: target))
    else { return nil }
    return variable
  }

  private func growingContext(
    _ wrap: Wrap, in round: String, certainty: Certainty, steps: [FlowStep], advice: String
  ) -> Leak {
    let tree = program.tree(wrap.site.file)
    let place = FlowPlace(of: wrap.site, in: tree)
    return Leak(
      rule: "growing-context", place: place,
      message:
        "\(text(wrap.call.function, in: tree)) wraps \(wrap.name) once more in each \(round): the chain of contexts grows",
      steps: steps + [FlowStep(place: place, text: "each time keeps the contexts of all before it")], advice: advice,
      certainty: certainty)
  }
}

// Loops.

extension Flow {
  /// The outermost loop around an assignment in its function that the variable was there before, where no iteration gives
  /// it a fresh value: one without an end, else one behind which nobody asks for what has been put together.
  private func loop(around wrap: Wrap, in function: FunctionID) -> (node: NodeID, isEndless: Bool)? {
    let tree = program.tree(wrap.site.file)
    var endless: NodeID?
    var bounded: NodeID?
    var node = resolver.parent(of: wrap.site)
    while node.exists, node != function.node, tree.kind(node) != .funcLit {
      let inside = tree.subtree(of: node)
      guard wrap.variable.file == wrap.site.file, !inside.contains(wrap.variable.node.index) else { break }
      if [.forStmt, .rangeStmt].contains(tree.kind(node)), !isRenewed(wrap, in: inside, tree) {
        if isEndless(Site(file: wrap.site.file, node: node), tree) {
          endless = node
        } else if isOfNoUse(wrap, behind: node, in: function), goesOn(wrap, in: node) {
          bounded = node
        }
      }
      node = resolver.parent(of: Site(file: wrap.site.file, node: node))
    }
    return endless.map { ($0, true) } ?? bounded.map { ($0, false) }
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

  /// Whether a loop, or a literal, also gives a variable a value that is not made of its old one.
  private func isRenewed(_ wrap: Wrap, in code: Range<Int>, _ tree: SyntaxTree) -> Bool {
    code.contains { index in
      guard let parts = tree.assign(NodeID(UInt32(truncatingIfNeeded: index))) else { return false }
      let isSet = parts.left.contains { target in
        wrap.isField
          ? text(target, in: tree) == wrap.name
          : resolver.entity(Site(file: wrap.site.file, node: target)) == .declared(wrap.variable)
      }
      return isSet && !parts.right.contains { mentions(wrap.variable, $0, wrap.site.file, tree) }
    }
  }

  /// Whether a variable of the function's own is not used behind a loop: what the loop put together was not what it is
  /// for.
  private func isOfNoUse(_ wrap: Wrap, behind loop: NodeID, in function: FunctionID) -> Bool {
    guard !wrap.isField, [.local, .parameter].contains(resolver.declarationKind(wrap.variable)) else { return false }
    let tree = program.tree(function.file)
    let end = FlowPlace.end(of: tree.lastToken(loop), in: tree)
    return resolver.uses(of: wrap.variable).allSatisfy { tree.start($0.node) < end }
  }

  /// `done = true` in a loop `for !done {…}`.
  private func sets(_ statement: NodeID, whatIsIn condition: NodeID, _ tree: SyntaxTree) -> Bool {
    guard condition.exists, let parts = tree.assign(statement) else { return false }
    let names = Set(
      tree.subtree(of: condition).compactMap { index in
        tree.nodeKinds[index] == .ident ? text(NodeID(UInt32(truncatingIfNeeded: index)), in: tree) : nil
      })
    return parts.left.contains { tree.kind($0) == .ident && names.contains(text($0, in: tree)) }
  }

  /// Whether what follows an assignment in its block goes on with the loop: `if ok { ctx = …; return serve(ctx) }` does
  /// not, wherever it stands.
  private func goesOn(_ wrap: Wrap, in loop: NodeID) -> Bool {
    let tree = program.tree(wrap.site.file)
    let block = resolver.parent(of: wrap.site)
    if resolver.parent(of: Site(file: wrap.site.file, node: block)) == loop { return true }
    let condition = tree.forStmt(loop)?.condition ?? .none
    return !tree.subtree(of: block).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.nodeKinds[index] {
      case .returnStmt, .branchStmt: return tree.start(node) > tree.start(wrap.site.node)
      case .assignStmt: return sets(node, whatIsIn: condition, tree)
      default: return false
      }
    }
  }
}
