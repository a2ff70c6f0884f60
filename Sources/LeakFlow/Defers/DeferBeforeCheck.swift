import GoScope
import GoSyntax

// `f, err := os.Open(p); defer f.Close(); if err != nil {…}`: the deferred call is registered for a value that may be nil.

extension Flow {
  /// The `defer` statements of a function that close what a call gave before the call's error is looked at.
  package func defersBeforeCheck(in function: FunctionID) -> [Leak] {
    statements(.deferStmt, in: function).compactMap { beforeCheck(Site(file: function.file, node: $0)) }
  }

  private func beforeCheck(_ site: Site) -> Leak? {
    let tree = program.tree(site.file)
    guard let closed = closedVariable(site, tree) else { return nil }
    let siblings = Array(tree.children(resolver.parent(of: site)))
    guard let at = siblings.firstIndex(of: site.node),
      let setting = setting(of: closed.variable, above: at, siblings, site.file, tree)
    else { return nil }
    let following = siblings[(at + 1)...]
    guard
      let fate = fate(
        of: setting.error, in: following, isDereferenced: closed.isDereferenced, site.file, tree)
    else { return nil }
    return leak(site, call: setting.call, fate, closed: closed.variable, tree)
  }

  /// The call above a `defer` that gave a variable its value and an error beside it, when no statement between looks at
  /// that error.
  private func setting(
    of closed: DeclID, above at: Int, _ siblings: [NodeID], _ file: FileID, _ tree: SyntaxTree
  ) -> (call: NodeID, error: DeclID)? {
    for index in stride(from: at - 1, through: max(0, at - 6), by: -1) {
      guard let parts = assigned(by: siblings[index], tree) else { continue }
      guard let error = errorBeside(closed, parts.left, parts.right, file, tree) else {
        if parts.left.contains(where: { resolver.entity(Site(file: file, node: $0)) == .declared(closed) }) {
          return nil
        }
        continue
      }
      let isLookedAt = siblings[(index + 1)..<at].contains { mentions(error, $0, file, tree) }
      guard !isLookedAt, let value = parts.right.first else { return nil }
      let call = tree.unparenthesized(value)
      return isValid(closed, despiteErrorOf: Site(file: file, node: call), parts.left) ? nil : (call, error)
    }
    return nil
  }

  /// Both sides of an assignment or of a `var` with values.
  private func assigned(by statement: NodeID, _ tree: SyntaxTree) -> (left: NodeList, right: NodeList)? {
    if let parts = tree.assign(statement) { return (parts.left, parts.right) }
    guard tree.kind(statement) == .declStmt,
      let only = tree.children(tree.child(statement, 0)).first, let spec = tree.valueSpec(only)
    else { return nil }
    return (spec.names, spec.values)
  }

  /// The local variable whose method a `defer` calls: `f` of `defer f.Close()`, `resp` of `defer resp.Body.Close()`.
  /// It is dereferenced where a field of it is closed: nil is not survived then.
  private func closedVariable(
    _ site: Site, _ tree: SyntaxTree
  ) -> (variable: DeclID, isDereferenced: Bool)? {
    guard let call = tree.call(tree.child(site.node, 0)) else { return nil }
    var operand = tree.unparenthesized(call.function)
    if tree.kind(operand) == .funcLit { operand = closeInLiteral(operand, site.file, tree) }
    guard let selector = tree.selector(operand), CloseNames.ends(text(selector.name, in: tree)) else {
      return nil
    }
    var root = tree.unparenthesized(selector.x)
    let isDereferenced = tree.kind(root) == .selectorExpr
    while let inner = tree.selector(root) { root = tree.unparenthesized(inner.x) }
    guard case .declared(let decl) = resolver.entity(Site(file: site.file, node: root)) else { return nil }
    switch resolver.declarationKind(decl) {
    case .local, .result: return (decl, isDereferenced)
    case .parameter: return given(decl, to: call, site.file, tree)
    default: return nil
    }
  }

  /// The variable that a literal called at once gets as a parameter, itself or a field of it:
  /// `func(f *os.File) { _ = f.Close() }(file)`, `func(body io.Closer) { _ = body.Close() }(resp.Body)`.
  private func given(
    _ parameter: DeclID, to call: CallExpr, _ file: FileID, _ tree: SyntaxTree
  ) -> (variable: DeclID, isDereferenced: Bool)? {
    let literal = FunctionID(file: file, node: tree.unparenthesized(call.function))
    guard tree.kind(literal.node) == .funcLit,
      let index = resolver.parameters(of: literal).firstIndex(of: parameter),
      let argument = call.arguments.dropFirst(index).first
    else { return nil }
    let field = tree.selector(argument)
    guard case .declared(let variable) = resolver.entity(Site(file: file, node: field?.x ?? argument)),
      [.local, .result].contains(resolver.declarationKind(variable))
    else { return nil }
    return (variable, field != nil)
  }

  /// The closing method that a literal calls, unless the literal asks for nil: `func() { _ = f.Close() }`.
  private func closeInLiteral(_ literal: NodeID, _ file: FileID, _ tree: SyntaxTree) -> NodeID {
    var found = NodeID.none
    for index in tree.subtree(of: tree.child(literal, 1)) {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      if let test = tree.binary(node), text(test.right, in: tree) == "nil", isOutside(test.left, literal, file, tree) {
        return .none
      }
      guard !found.exists, let call = tree.call(node) else { continue }
      let function = tree.unparenthesized(call.function)
      if tree.kind(function) == .selectorExpr, CloseNames.ends(text(tree.child(function, 1), in: tree)) {
        found = function
      }
    }
    return found
  }

  /// Whether a name in a literal is a variable around it, or one of its parameters.
  private func isOutside(_ name: NodeID, _ literal: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    guard case .declared(let decl) = resolver.entity(Site(file: file, node: name)), decl.file == file else {
      return false
    }
    return resolver.declarationKind(decl) == .parameter || !tree.subtree(of: literal).contains(decl.node.index)
  }

  /// The error that an assignment sets together with a variable, both from one call.
  private func errorBeside(
    _ closed: DeclID, _ left: NodeList, _ right: NodeList, _ file: FileID, _ tree: SyntaxTree
  ) -> DeclID? {
    guard right.count == 1, left.count > 1, let last = left.last, let value = right.first else { return nil }
    guard tree.kind(tree.unparenthesized(value)) == .callExpr else { return nil }
    let isSet = left.contains { resolver.entity(Site(file: file, node: $0)) == .declared(closed) }
    guard isSet, case .declared(let error) = resolver.entity(Site(file: file, node: last)), error != closed else {
      return nil
    }
    let type = resolver.declaredType(error)
    return type == .basic(.error) || (type == .unknown && resolver.name(error) == "err") ? error : nil
  }

  /// Whether a function of the module gives back, beside an error, something that may be closed: `return closers, err`.
  private func isValid(_ closed: DeclID, despiteErrorOf call: Site, _ left: NodeList) -> Bool {
    guard case .function(let function) = resolver.callee(ofCall: call),
      let index = left.firstIndex(where: { isNamed(closed, $0, call.file) }).map({ $0 - left.startIndex })
    else { return false }
    let tree = program.tree(function.file)
    return statements(.returnStmt, in: function).contains { statement in
      let values = Array(tree.children(statement))
      guard values.count == left.count, index < values.count, let error = values.last else { return false }
      return text(values[index], in: tree) != "nil" && text(error, in: tree) != "nil"
    }
  }

  private func isNamed(_ variable: DeclID, _ target: NodeID, _ file: FileID) -> Bool {
    resolver.entity(Site(file: file, node: target)) == .declared(variable)
  }

  /// What becomes of an error behind the `defer`.
  private enum ErrorFate {
    case checked(NodeID)
    /// Never looked at, only handed on.
    case returned(NodeID)
    /// Never looked at, and gone.
    case replaced(NodeID)

    var node: NodeID {
      switch self {
      case .checked(let node), .returned(let node), .replaced(let node): node
      }
    }
  }

  /// What the statements behind the `defer` do with the error; nil where nothing is to be said. An error that nobody
  /// looks at matters where the close does not survive nil.
  private func fate(
    of error: DeclID, in following: ArraySlice<NodeID>, isDereferenced: Bool, _ file: FileID, _ tree: SyntaxTree
  ) -> ErrorFate? {
    for statement in following {
      guard mentions(error, statement, file, tree) else { continue }
      switch tree.kind(statement) {
      case .ifStmt:
        guard let parts = tree.ifStmt(statement) else { return nil }
        if isReplaced(error, by: parts.initializer, file, tree) {
          return isDereferenced ? .replaced(statement) : nil
        }
        return mentions(error, parts.condition, file, tree) ? .checked(statement) : nil
      case .switchStmt, .exprStmt: return .checked(statement)
      case .returnStmt: return isDereferenced ? .returned(statement) : nil
      default:
        guard isReplaced(error, by: statement, file, tree), isDereferenced else { return nil }
        return .replaced(statement)
      }
    }
    return nil
  }

  /// Whether a statement gives an error another value without a look at the one it has.
  private func isReplaced(_ error: DeclID, by statement: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    guard let parts = assigned(by: statement, tree) else { return false }
    let isSet = parts.left.contains { resolver.entity(Site(file: file, node: $0)) == .declared(error) }
    return isSet && !parts.right.contains { mentions(error, $0, file, tree) }
  }

  func mentions(_ decl: DeclID, _ node: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    tree.subtree(of: node).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      return tree.kind(node) == .ident && resolver.entity(Site(file: file, node: node)) == .declared(decl)
    }
  }

  private func leak(_ site: Site, call: NodeID, _ fate: ErrorFate, closed: DeclID, _ tree: SyntaxTree) -> Leak {
    let deferred = text(tree.child(tree.child(site.node, 0), 0), in: tree)
    let words =
      tree.kind(tree.child(tree.child(site.node, 0), 0)) == .funcLit ? "the deferred close" : "defer \(deferred)"
    let acquiring = text(tree.child(call, 0), in: tree)
    let name = resolver.name(closed)
    let (wrong, step) =
      switch fate {
      case .checked: ("stands before the error of \(acquiring) is checked", "the error is checked only here")
      case .returned: ("stands before the error of \(acquiring) is looked at", "the error is only returned here")
      case .replaced: ("stands where the error of \(acquiring) is never checked", "the error is replaced here")
      }
    return Leak(
      rule: "defer-before-error-check", place: FlowPlace(of: site, in: tree),
      message: "\(words) \(wrong): \(name) is not valid where it failed",
      steps: [
        FlowStep(
          place: FlowPlace(of: Site(file: site.file, node: call), in: tree), text: "\(name) and its error are set here"),
        FlowStep(place: FlowPlace(of: site, in: tree), text: "the close is deferred here"),
        FlowStep(place: FlowPlace(of: Site(file: site.file, node: fate.node), in: tree), text: step),
      ],
      advice: "move the `defer` behind the error check", certainty: .high,
      repair: movingRepair(site, behind: fate.node))
  }
}
