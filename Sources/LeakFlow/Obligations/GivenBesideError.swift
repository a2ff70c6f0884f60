import GoScope
import GoSyntax

// A value that is given back beside an error: whoever gets the error takes the value for nothing.

extension Flow {
  /// Whether a `return` gives the value whether or not the error beside it is nil: `return file, header, err`, where
  /// `err` comes from a step after the value was acquired.
  func isGivenBesideError(
    _ exit: FlowExit, _ all: [FlowExit], _ acquisition: Site, _ function: FunctionID
  ) -> Bool {
    let types = resolver.signature(of: function).results
    // Who calls a literal, and what he expects, is not seen.
    guard resolver.kind(function) == .funcDecl, exit.kind == .leaves, exit.node.exists, types.count > 1,
      isError(types.last),
      exit.values.dropLast().contains(where: { $0.canRelease }), let error = errorVariable(of: exit, function),
      isAssigned(error, behind: acquisition), !tellsMore(error, behind: acquisition, function)
    else { return false }
    switch exit.values.last {
    case FlowValue.none?, .view?:
      // A deferred call that looks at the error closes it where there is one.
      let isSeenTo = all.contains { $0.node == exit.node && $0.state.standing == .discharged }
      let held = exit.state.value(at: Place(root: error, path: .itself))
      return !isSeenTo && (held == .none || held == .view)
    case .known(.notNull)?:
      return all.contains { other in
        other.kind == .leaves && other.node == exit.node && other.values.last == .known(.null)
          && other.values.contains { $0.canRelease }
      }
    default: return false
    }
  }

  /// Whether a `return` gives the value beside what is an error for sure: its caller owes it then too.
  func isGivenOnFailure(
    _ exit: FlowExit, _ all: [FlowExit], _ acquisition: Site, _ function: FunctionID
  ) -> Bool {
    exit.values.last == .known(.notNull) && isError(resolver.signature(of: function).results.last)
      && !isGivenBesideError(exit, all, acquisition, function)
  }

  /// Whether the error beside a response tells that its body could not be read to the end: its connection is gone then.
  func isFailedRead(_ exit: FlowExit, _ obligation: Obligation, _ function: FunctionID) -> Bool {
    guard obligation.debt.kind.contains(.responseBody), let error = errorVariable(of: exit, function) else {
      return false
    }
    let tree = program.tree(function.file)
    let variable = places.variables[Int(error)]
    let last = ([variable] + resolver.uses(of: variable)).map(\.node)
      .filter { tree.start($0) < tree.start(exit.node) && assignedCall($0, tree, function.file) != nil }
      .max { tree.start($0) < tree.start($1) }
    guard let last, let call = assignedCall(last, tree, function.file) else { return false }
    return ["ReadAll", "Copy"].contains(lastName(of: tree.child(call, 0), in: tree))
  }

  /// The call whose results are assigned to a variable and others: `data, err := io.ReadAll(body)`.
  private func assignedCall(_ target: NodeID, _ tree: SyntaxTree, _ file: FileID) -> NodeID? {
    let list = resolver.parent(of: Site(file: file, node: target))
    guard let assignment = tree.assign(resolver.parent(of: Site(file: file, node: list))),
      assignment.left.contains(target), assignment.right.count == 1, let value = assignment.right.first,
      tree.kind(value) == .callExpr
    else { return nil }
    return value
  }

  /// The variable that a `return` gives as its last result, a named result included.
  private func errorVariable(of exit: FlowExit, _ function: FunctionID) -> UInt32? {
    let tree = program.tree(function.file)
    let expressions = Array(tree.children(exit.node))
    guard let last = expressions.last else { return namedResults(of: function).last ?? nil }
    guard expressions.count == exit.values.count else { return nil }
    return facts(of: function).variable(tree.unparenthesized(last))
  }

  /// Whether a variable is assigned below the call that acquires.
  private func isAssigned(_ variable: UInt32, behind acquisition: Site) -> Bool {
    !assignments(of: variable, behind: acquisition).isEmpty
  }

  /// The statements below the call that acquires in which a variable is assigned.
  private func assignments(of variable: UInt32, behind acquisition: Site) -> [NodeID] {
    let tree = program.tree(acquisition.file)
    let from = tree.start(acquisition.node)
    let declaration = places.variables[Int(variable)]
    return ([declaration] + resolver.uses(of: declaration)).compactMap { use in
      guard use.file == acquisition.file, tree.start(use.node) > from else { return nil }
      let statement = resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use)))
      return tree.assign(statement)?.left.contains(use.node) ?? false ? statement : nil
    }
  }

  /// `if isEmpty { told = ErrNew }; return file, told`: a variable that gets nothing but errors of packages below the
  /// call tells something beside the value, where a caller asks for one of them by its name.
  private func tellsMore(_ variable: UInt32, behind acquisition: Site, _ function: FunctionID) -> Bool {
    let tree = program.tree(acquisition.file)
    var told: Set<String> = []
    for statement in assignments(of: variable, behind: acquisition) {
      guard let parts = tree.assign(statement), parts.left.count == 1, let value = parts.right.first else {
        return false
      }
      switch resolver.entity(ofExpression: Site(file: acquisition.file, node: tree.unparenthesized(value))) {
      case .declared(let decl) where resolver.declarationKind(decl) == .packageVariable: break
      case .external: guard tree.kind(tree.unparenthesized(value)) == .selectorExpr else { return false }
      default: return false
      }
      told.insert(lastName(of: value, in: tree))
    }
    return resolver.callers(of: function).contains { asks(for: told, behind: $0) }
  }

  /// Whether the function around a call asks for one of some errors by its name: `errors.Is(err, ErrNew)`, `err == ErrNew`.
  private func asks(for errors: Set<String>, behind call: Site) -> Bool {
    guard let function = resolver.enclosingFunction(of: call) else { return false }
    let tree = program.tree(call.file)
    let body = resolver.body(of: function)
    return tree.subtree(of: body).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      if let test = tree.call(node), lastName(of: test.function, in: tree) == "Is" {
        return test.arguments.dropFirst().first.map { errors.contains(lastName(of: $0, in: tree)) } ?? false
      }
      guard let pair = tree.binary(node), pair.operator == .equal || pair.operator == .notEqual else { return false }
      return errors.contains(lastName(of: pair.right, in: tree))
    }
  }

  /// Whether some caller in the module looks after what it gets beside an error.
  func isSeenToOnErrorByCallers(_ function: FunctionID) -> Bool {
    resolver.callers(of: function).contains { isSeenToOnError($0) }
  }

  /// Whether a function has several callers, all of which take what it gives and leave it where there is an error beside.
  /// Those that only pass it on, `return c.do(request)`, count as their own callers do.
  func isLeftOnErrorByCallers(_ function: FunctionID) -> Bool {
    leavingCallers(of: function, around: []).map { $0 > 1 } ?? false
  }

  /// How many callers leave it; nil where one does something else.
  private func leavingCallers(of function: FunctionID, around: [FunctionID]) -> Int? {
    guard around.count < 4, !around.contains(function) else { return nil }
    var count = 0
    for call in resolver.callers(of: function) where !TestCode.contains(call, program) {
      let tree = program.tree(call.file)
      let parent = resolver.parent(of: call)
      if tree.assign(resolver.parent(of: Site(file: call.file, node: parent))) != nil {
        guard !isSeenToOnError(call) else { return nil }
        count += 1
      } else if tree.kind(parent) == .returnStmt, tree.children(parent).count == 1,
        let outer = resolver.enclosingFunction(of: call), resolver.kind(outer) == .funcDecl,
        let further = leavingCallers(of: outer, around: around + [function])
      {
        count += further
      } else {
        return nil
      }
    }
    return count
  }

  private func isSeenToOnError(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let assignment = tree.assign(statement) else { return false }
    let names = Set(assignment.left.dropLast().map { text($0, in: tree) }).subtracting(["_"])
    let around = resolver.parent(of: Site(file: call.file, node: statement))
    let siblings = Array(tree.children(around))
    let check: NodeID
    if tree.kind(around) == .ifStmt {
      check = around
    } else if let at = siblings.firstIndex(of: statement), at + 1 < siblings.count {
      check = siblings[at + 1]
    } else {
      return false
    }
    guard let parts = tree.ifStmt(check) else { return tree.kind(check) == .deferStmt }
    // `if err == nil {…}`: what is done on an error stands behind `else`.
    let asked = tree.binary(tree.unparenthesized(parts.condition))
    let isOfSuccess = asked.map { $0.operator == .equal && text($0.right, in: tree) == "nil" } ?? false
    let onError = isOfSuccess ? parts.otherwise : parts.body
    guard onError.exists else { return false }
    // Where the error does not end it, what comes behind has the value.
    if !isOfSuccess, !leavesAtItsEnd(onError, call.file) { return true }
    return tree.subtree(of: onError).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      return tree.nodeKinds[index] == .ident && names.contains(text(node, in: tree))
    }
  }

  /// Whether control does not come out at the end of a block.
  private func leavesAtItsEnd(_ block: NodeID, _ file: FileID) -> Bool {
    let tree = program.tree(file)
    guard let last = Array(tree.children(block)).last else { return false }
    return tree.kind(last) == .branchStmt || leaves(last, tree, file)
  }

  /// Notes what a `return` of an error hands out all the same.
  func exportOnFailure(
    _ exit: FlowExit, _ obligation: Obligation, _ function: FunctionID, _ walk: FlowWalk,
    into analysis: inout FunctionAnalysis
  ) {
    let values = exit.values.map { outside($0, exit, walk) }
    let types = resolver.signature(of: function).results
    guard !obligation.isByUse, values.count == types.count, values.contains(where: { $0.canRelease }) else { return }
    for (value, type) in zip(values, types) where value.canRelease {
      guard canRelease(value, of: type, obligation) else { return }
    }
    let failing = values.map { $0.canRelease ? $0 : FlowValue.none }
    if let same = analysis.exports.firstIndex(where: { $0.debt == obligation.debt && $0.captured == nil }) {
      analysis.exports[same].failing = failing
    } else {
      analysis.exports.append(
        Export(
          results: [], failing: failing, receiver: .none, debt: obligation.debt, void: .error,
          certainty: min(obligation.certainty, .medium)))
    }
  }
}
