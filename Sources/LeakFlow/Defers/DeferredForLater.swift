import GoScope
import GoSyntax

// `defer` in a loop that is meant to wait for the function's end: what it releases is of use until then.

extension Flow {
  /// Whether a deferred call in a loop that comes to its end is meant for the function's end: it removes files or
  /// entries, ends the use of what was there before the loop, or releases a value that the loop keeps for later.
  func isMeantForLater(_ site: Site, _ loop: NodeID) -> Bool {
    let tree = program.tree(site.file)
    guard let call = tree.call(tree.unparenthesized(tree.child(site.node, 0))) else { return false }
    let function = tree.unparenthesized(call.function)
    if tree.kind(function) == .funcLit, onlySets(tree.child(function, 1), site.file, tree) { return true }
    if isBehindFirst(site, in: loop, tree) || isBehindQuestion(site, in: loop) { return true }
    if removes(Site(file: site.file, node: tree.unparenthesized(tree.child(site.node, 0)))) {
      return comesToItsEnd(loop, site.file) || breaksOut(loop, site.file)
    }
    let comesToItsEnd = comesToItsEnd(loop, site.file)
    guard comesToItsEnd || breaksOut(loop, site.file) else { return false }
    if comesToItsEnd, isAboutElements(call, of: loop, site.file, tree) { return true }
    for root in roots(of: call, site.file, tree) {
      let uses = resolver.uses(of: root)
      // A loop that only its input ends is believed to keep what is looked at behind it.
      if uses.contains(where: { isKept($0, beyond: loop, tree, mustBeUsed: !comesToItsEnd) }) { return true }
      // `late = timer.C`: the turns that follow wait for it.
      if uses.contains(where: { isNoted($0, as: "C", beyond: loop, tree) }) { return true }
      guard comesToItsEnd else { continue }
      if isElement(root, of: loop, tree) || uses.contains(where: { isNoted($0, as: "Addr", beyond: loop, tree) }) {
        return true
      }
    }
    return false
  }

  /// `os.Remove(name)`, `delete(m, key)`: nothing of the process stays open until then.
  private func removes(_ call: Site) -> Bool {
    switch resolver.callee(ofCall: call) {
    case .builtin(.delete): true
    case .external(let name): Flow.isRemoval(name) || !isStandardLibrary(name) && takesOut(call)
    case .function(let function):
      Flow.isRemoval(fullName(of: function)) || Flow.putsBack(ownName(of: function)) || takesOut(call)
    case .interfaceMethod, .value, .unknown: takesOut(call)
    case .literal(let literal) where resolver.kind(literal) == .funcLit: removesOnly(literal)
    default: false
    }
  }

  private static func isRemoval(_ name: String) -> Bool {
    restoring.contains(name) || name.hasPrefix("runtime/pprof.")
  }

  /// Whether a function of the module says that it takes away or puts back what was there before.
  private static func putsBack(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["delete", "remove", "restore", "undo", "revert", "unset"].contains { name.hasPrefix($0) }
  }

  /// What removes files and puts back what was there before.
  private static let restoring: Set<String> = [
    "os.Remove", "os.RemoveAll", "os.WriteFile", "io/ioutil.WriteFile", "os.Rename", "os.Chdir", "os.Chmod",
    "os.Setenv",
    "os.Unsetenv",
  ]

  /// `cache.Delete(key)`: takes something that it is given out of something else.
  private func takesOut(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node), !parts.arguments.isEmpty, let selector = tree.selector(parts.function),
      ["Delete", "Remove", "Unset"].contains(where: { text(selector.name, in: tree).hasPrefix($0) })
    else { return false }
    if case .package = resolver.entity(Site(file: call.file, node: selector.x)) { return false }
    return true
  }

  /// Whether all that a literal calls for its effects, or asks for an error, removes something.
  private func removesOnly(_ literal: FunctionID) -> Bool {
    let tree = program.tree(literal.file)
    let effects = calls(in: literal).filter { call in
      let parent = resolver.parent(of: call)
      return tree.kind(parent) == .exprStmt ? !endsHere(call: call) : tree.kind(parent) == .exprList
    }
    return !effects.isEmpty && effects.allSatisfy { removes($0) }
  }

  /// Whether a block does nothing but set variables and fields: it releases nothing, and comes last on purpose. What a
  /// function gives may be set too, unless its name says that it ends something or nothing but an error is taken.
  private func onlySets(_ block: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    let statements = tree.children(block).filter(\.exists)
    return !statements.isEmpty
      && statements.allSatisfy { statement in
        switch tree.kind(statement) {
        case .blockStmt: return onlySets(statement, file, tree)
        case .ifStmt:
          guard let parts = tree.ifStmt(statement), !parts.initializer.exists, !calls(anythingIn: parts.condition, tree)
          else { return false }
          return onlySets(parts.body, file, tree)
            && (!parts.otherwise.exists || onlySets(parts.otherwise, file, tree))
        case .assignStmt: return sets(statement, file, tree)
        default: return false
        }
      }
  }

  private func sets(_ assignment: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    let called = tree.subtree(of: assignment).map { NodeID(UInt32(truncatingIfNeeded: $0)) }
      .filter { tree.kind($0) == .callExpr }
    if called.isEmpty { return true }
    let endsSomething = called.contains { call in
      let name = lastName(of: tree.child(call, 0), in: tree)
      return CloseNames.ends(name) || OpaqueNames.ends(name)
    }
    guard !endsSomething, let targets = tree.assign(assignment)?.left else { return false }
    return targets.contains { target in
      let site = Site(file: file, node: target)
      return !tree.isBlank(target) && !isError(resolver.type(of: site))
    }
  }

  /// Whether an expression calls a function at all.
  private func calls(anythingIn expression: NodeID, _ tree: SyntaxTree) -> Bool {
    tree.subtree(of: expression).contains { tree.nodeKinds[$0] == .callExpr }
  }

  /// Whether a loop runs over a list, or counts.
  func comesToItsEnd(_ loop: NodeID, _ file: FileID) -> Bool {
    let tree = program.tree(file)
    if let range = tree.rangeStmt(loop) {
      if case .channel = resolver.underlying(resolver.type(of: Site(file: file, node: range.x))) { return false }
      return true
    }
    guard let parts = tree.forStmt(loop), let test = tree.binary(tree.unparenthesized(parts.condition)) else {
      return false
    }
    switch test.operator {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return true
    default: return false
    }
  }

  /// Whether a loop without a condition has a `break` of its own: it ends when its input does. One that leaves only a
  /// loop, `switch` or `select` inside it is none.
  func breaksOut(_ loop: NodeID, _ file: FileID) -> Bool {
    let tree = program.tree(file)
    return tree.subtree(of: loop).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      return tree.kind(node) == .branchStmt && tree.tokenKind(tree.firstToken(node)) == .break
        && leaves(node, loop, file)
    }
  }

  /// Whether a `break` leaves a loop around it. A label inside the loop names something else.
  private func leaves(_ jump: NodeID, _ loop: NodeID, _ file: FileID) -> Bool {
    let tree = program.tree(file)
    let label = tree.child(jump, 0)
    var node = resolver.parent(of: Site(file: file, node: jump))
    while node.exists, node != loop {
      switch tree.kind(node) {
      case .funcLit: return false
      case .forStmt, .rangeStmt, .switchStmt, .typeSwitchStmt, .selectStmt: if !label.exists { return false }
      case .labeledStmt:
        if label.exists, text(tree.child(node, 0), in: tree) == text(label, in: tree) { return false }
      default: break
      }
      node = resolver.parent(of: Site(file: file, node: node))
    }
    return node == loop
  }

  /// The local variables that a deferred call releases: of its receiver, and of its arguments where its name says that
  /// it closes them. What a call only prints or counts is not kept by it.
  private func roots(of call: CallExpr, _ file: FileID, _ tree: SyntaxTree) -> [DeclID] {
    var found: [DeclID] = []
    let closes = OpaqueNames.closes(lastName(of: call.function, in: tree))
    var expressions = [tree.unparenthesized(call.function)] + (closes ? Array(call.arguments) : [])
    if tree.kind(expressions[0]) == .funcLit {
      expressions += calls(in: Site(file: file, node: expressions[0])).map { tree.child($0.node, 0) }.filter {
        CloseNames.ends(lastName(of: $0, in: tree))
      }
    }
    for expression in expressions {
      guard var decl = root(of: expression, file, tree) else { continue }
      // `defer func(c net.Conn) { c.Close() }(conn)`
      if let slot = resolver.parameters(of: Site(file: file, node: expressions[0])).firstIndex(of: decl),
        let argument = call.arguments.dropFirst(slot).first, let given = root(of: argument, file, tree)
      {
        decl = given
      }
      if resolver.declarationKind(decl) == .local { found.append(decl) }
    }
    return found
  }

  /// The variable that a name, or a chain of fields, begins with.
  private func root(of expression: NodeID, _ file: FileID, _ tree: SyntaxTree) -> DeclID? {
    var node = tree.unparenthesized(expression)
    while let selector = tree.selector(node) { node = tree.unparenthesized(selector.x) }
    guard tree.kind(node) == .ident, case .declared(let decl) = resolver.entity(Site(file: file, node: node)) else {
      return nil
    }
    return decl
  }

  /// Whether a `defer` stands behind a test that lets it through once: `if buffer == nil { buffer = get(); defer put(buffer) }`
  /// and `if !told { told = true; defer tell() }` with a variable from before the loop.
  private func isBehindFirst(_ site: Site, in loop: NodeID, _ tree: SyntaxTree) -> Bool {
    let body = tree.subtree(of: loop)
    var node = resolver.parent(of: site)
    while node.exists, node != loop {
      if let test = tree.ifStmt(node), let first = unsetVariable(test.condition, tree),
        isOutside(first, body, site.file, tree)
      {
        return isSetForGood(text(first, in: tree), behind: test.body, of: site, in: loop, tree)
      }
      node = resolver.parent(of: Site(file: site.file, node: node))
    }
    return false
  }

  /// Whether a variable is set in a branch before control can come round to it, and nowhere else in the loop.
  private func isSetForGood(
    _ variable: String, behind body: NodeID, of site: Site, in loop: NodeID, _ tree: SyntaxTree
  ) -> Bool {
    let branch = tree.subtree(of: body)
    let isSetElsewhere = tree.subtree(of: loop).contains {
      !branch.contains($0) && assigns(variable, in: NodeID(UInt32(truncatingIfNeeded: $0)), tree)
    }
    if isSetElsewhere { return false }
    let statements = tree.children(body)
    let isSetBefore = statements.prefix { !tree.subtree(of: $0).contains(site.node.index) }
      .contains { sets(variable, $0, site.file, tree) }
    guard !isSetBefore, let function = resolver.enclosingFunction(of: site) else { return isSetBefore }
    return !comesAgain(to: .defer(site.node), in: function) { node in
      let statement = tree.kind(node) == .assignStmt ? node : resolver.parent(of: Site(file: site.file, node: node))
      return sets(variable, statement, site.file, tree)
    }
  }

  /// `x` of `x == nil` and of `!x`.
  private func unsetVariable(_ condition: NodeID, _ tree: SyntaxTree) -> NodeID? {
    let node = tree.unparenthesized(condition)
    if let unary = tree.unary(node), unary.operator == .not { return tree.unparenthesized(unary.x) }
    guard let pair = tree.binary(node), pair.operator == .equal, text(pair.right, in: tree) == "nil" else { return nil }
    return pair.left
  }

  /// Whether a statement assigns a variable, itself or by calling a literal that does.
  private func sets(_ variable: String, _ statement: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    if assigns(variable, in: statement, tree) { return true }
    return tree.subtree(of: statement).contains { index in
      let call = Site(file: file, node: NodeID(UInt32(truncatingIfNeeded: index)))
      guard tree.nodeKinds[index] == .callExpr, case .literal(let literal) = resolver.callee(ofCall: call),
        literal.file == file
      else { return false }
      return tree.subtree(of: literal.node).contains {
        assigns(variable, in: NodeID(UInt32(truncatingIfNeeded: $0)), tree)
      }
    }
  }

  private func assigns(_ variable: String, in statement: NodeID, _ tree: SyntaxTree) -> Bool {
    tree.kind(statement) == .assignStmt
      && tree.assign(statement)?.left.contains { text($0, in: tree) == variable } ?? false
  }

  /// `defer func(each Config, at int) { restart(each, at) }(item.config, at)`: what is done in the end is done to what was
  /// there before the loop, and to nothing that an iteration makes.
  private func isAboutElements(_ call: CallExpr, of loop: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    let literal = Site(file: file, node: tree.unparenthesized(call.function))
    guard tree.kind(literal.node) == .funcLit, !call.arguments.isEmpty else { return false }
    let body = tree.subtree(of: loop)
    let captured = captures(of: literal).map { places.variables[Int($0)] }
    return call.arguments.allSatisfy { root(of: $0, file, tree).map { isElement($0, of: loop, tree) } ?? false }
      && captured.allSatisfy { $0.file != file || !body.contains($0.node.index) || isElement($0, of: loop, tree) }
  }

  /// Whether a variable is the element that a `range` gives: it was there before the loop.
  private func isElement(_ variable: DeclID, of loop: NodeID, _ tree: SyntaxTree) -> Bool {
    guard let range = tree.rangeStmt(loop) else { return false }
    return range.key == variable.node || range.value == variable.node
  }

  /// Whether a use puts the value itself into a variable from before the loop: `list = append(list, f)`, `last = f`.
  private func isKept(_ use: Site, beyond loop: NodeID, _ tree: SyntaxTree, mustBeUsed: Bool) -> Bool {
    let body = tree.subtree(of: loop)
    guard body.contains(use.node.index) else { return false }
    var (inner, outer) = (use.node, resolver.parent(of: use))
    while outer.exists {
      let site = Site(file: use.file, node: outer)
      switch tree.kind(outer) {
      case .parenExpr, .unaryExpr, .compositeLit, .keyValueExpr: break
      case .callExpr:
        guard tree.child(outer, 0) != inner else { return false }
        switch resolver.callee(ofCall: site) {
        case .builtin(.append), .conversion: break
        default: return false
        }
      case .exprList:
        if tree.kind(resolver.parent(of: site)) == .callExpr || tree.kind(resolver.parent(of: site)) == .compositeLit {
          break
        }
        guard let assignment = tree.assign(resolver.parent(of: site)), assignment.right.contains(inner) else {
          return false
        }
        return assignment.left.contains {
          isOutside($0, body, use.file, tree) && (!mustBeUsed || isUsedBehind(loop, $0, use.file, tree))
        }
      default: return false
      }
      (inner, outer) = (outer, resolver.parent(of: site))
    }
    return false
  }

  /// Whether a local variable is looked at behind a loop.
  private func isUsedBehind(_ loop: NodeID, _ variable: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    guard let decl = root(of: variable, file, tree), resolver.declarationKind(decl) == .local else { return false }
    return resolver.uses(of: decl).contains { $0.file == file && tree.start($0.node) >= tree.end(loop) }
  }

  /// `ports = append(ports, l.Addr().(*net.TCPAddr).Port)`: an address is of use as long as its listener is open, and
  /// the next one has to be another.
  private func isNoted(_ use: Site, as name: String, beyond loop: NodeID, _ tree: SyntaxTree) -> Bool {
    let body = tree.subtree(of: loop)
    guard body.contains(use.node.index), let selector = tree.selector(resolver.parent(of: use)),
      selector.x == use.node, text(selector.name, in: tree) == name
    else { return false }
    var (inner, outer) = (use.node, resolver.parent(of: use))
    while outer.exists, outer != loop {
      if tree.kind(outer) == .exprList,
        let assignment = tree.assign(resolver.parent(of: Site(file: use.file, node: outer))),
        assignment.right.contains(inner)
      {
        return assignment.left.contains { isOutside($0, body, use.file, tree) }
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: use.file, node: outer)))
    }
    return false
  }

  /// Whether the variable that a target belongs to is declared outside a loop.
  private func isOutside(_ target: NodeID, _ body: Range<Int>, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    var node = tree.unparenthesized(target)
    while true {
      switch tree.kind(node) {
      case .selectorExpr, .indexExpr, .starExpr: node = tree.unparenthesized(tree.child(node, 0))
      case .ident:
        guard case .declared(let decl) = resolver.entity(Site(file: file, node: node)) else { return false }
        return decl.file != file || !body.contains(Int(decl.node.index))
      default: return false
      }
    }
  }
}
