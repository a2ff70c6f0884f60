import GoScope
import GoSyntax

// Repairs that are safe by construction: a `defer` that releases the value, right behind the acquisition's error check,
// in a function that neither releases the value nor gives it to anybody.

extension Flow {
  /// The edits that put a `defer` behind an acquisition; none where it is not sure that the repair is right.
  func deferringRepair(of obligation: Obligation, acquisition: Site, in function: FunctionID) -> [FlowEdit] {
    let tree = program.tree(acquisition.file)
    guard obligation.captured == nil, !obligation.isByUse, case .result = obligation.slot,
      let index = obligation.results.firstIndex(where: { $0 == .itself }),
      let call = releasingCall(obligation)
    else { return [] }
    let list = resolver.parent(of: acquisition)
    let statement = resolver.parent(of: Site(file: acquisition.file, node: list))
    guard let assignment = tree.assign(statement), assignment.right.count == 1,
      let target = assignment.left.dropFirst(index).first, tree.kind(target) == .ident,
      case .declared(let variable) = resolver.entity(Site(file: acquisition.file, node: target)),
      resolver.declarationKind(variable) == .local, isAssignedOnce(variable), !isSharedWithLiteral(variable, function),
      hasRelease(call, variable), !isComparedWithNil(variable), !isInLoop(statement, acquisition.file, function)
    else { return [] }
    // The context that goes with a cancel function ends with its call.
    let others = call.isEmpty ? assignment.left.filter { tree.kind($0) == .ident && $0 != target } : []
    var derived = DerivedValues(
      of: variable, and: others.map { Site(file: acquisition.file, node: $0) }, in: function, flow: self)
    guard let anchor = place(toDefer: statement, obligation, assignment, acquisition.file, tree),
      !derived.outliveFunction()
    else { return [] }
    let name = text(target, in: tree)
    let indentation = self.indentation(of: statement, in: tree)
    let end = FlowPlace(of: Site(file: acquisition.file, node: anchor), in: tree).end
    return [
      FlowEdit(
        place: FlowPlace(file: acquisition.file, start: end, end: end),
        replacement: "\n\(indentation)defer \(name)\(call)()")
    ]
  }

  /// Whether a function literal has the value too: it may run when this function has ended.
  private func isSharedWithLiteral(_ variable: DeclID, _ function: FunctionID) -> Bool {
    resolver.uses(of: variable).contains { resolver.enclosingFunction(of: $0) != function }
  }

  /// Whether a variable's own type has what releases the value: an `io.Reader` that holds a file has no `Close`.
  private func hasRelease(_ call: String, _ variable: DeclID) -> Bool {
    guard call == ".Close" else { return true }
    let type = resolver.declaredType(variable)
    return type == .unknown || resolver.method("Close", of: type) != nil
  }

  /// Whether the code asks if the value is there: without an error it may still be nil.
  private func isComparedWithNil(_ variable: DeclID) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).contains { use in
      guard use.file == variable.file, let test = tree.binary(resolver.parent(of: use)) else { return false }
      return [test.left, test.right].contains { text($0, in: tree) == "nil" }
    }
  }

  private func releasingCall(_ obligation: Obligation) -> String? {
    switch obligation.debt.releases.first {
    case .method(let path, "Close"): ([""] + path + ["Close"]).joined(separator: ".")
    case .call: ""
    default: nil
    }
  }

  /// The statement behind which the value is known to be there.
  private func place(
    toDefer statement: NodeID, _ obligation: Obligation, _ assignment: AssignStmt, _ file: FileID, _ tree: SyntaxTree
  ) -> NodeID? {
    let block = resolver.parent(of: Site(file: file, node: statement))
    guard [.blockStmt, .caseClause, .commClause].contains(tree.kind(block)) else { return nil }
    if obligation.void == .never { return statement }
    let siblings = Array(tree.children(block))
    guard obligation.void == .error, let at = siblings.firstIndex(of: statement), at + 1 < siblings.count,
      let check = tree.ifStmt(siblings[at + 1]), !check.initializer.exists, !check.otherwise.exists,
      let test = tree.binary(tree.unparenthesized(check.condition)), test.operator == .notEqual,
      text(test.right, in: tree) == "nil", let error = assignment.left.last,
      text(test.left, in: tree) == text(error, in: tree), leavesFunction(check.body, file, tree)
    else { return nil }
    return siblings[at + 1]
  }

  private func leavesFunction(_ body: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    guard let last = tree.children(body).last(where: { $0.exists }) else { return false }
    switch tree.kind(last) {
    case .returnStmt: return true
    case .exprStmt: return endsHere(call: Site(file: file, node: tree.unparenthesized(tree.child(last, 0))))
    default: return false
    }
  }

  private func isAssignedOnce(_ variable: DeclID) -> Bool {
    let tree = program.tree(variable.file)
    return !resolver.uses(of: variable).contains { use in
      guard use.file == variable.file else { return true }
      let list = resolver.parent(of: use)
      let statement = resolver.parent(of: Site(file: use.file, node: list))
      return tree.assign(statement)?.left.contains(use.node) ?? false
    }
  }

  private func isInLoop(_ statement: NodeID, _ file: FileID, _ function: FunctionID) -> Bool {
    let tree = program.tree(file)
    var node = resolver.parent(of: Site(file: file, node: statement))
    while node.exists, node != function.node {
      switch tree.kind(node) {
      case .forStmt, .rangeStmt, .labeledStmt: return true
      default: node = resolver.parent(of: Site(file: file, node: node))
      }
    }
    return false
  }

  /// The white space before a statement that begins its line.
  func indentation(of statement: NodeID, in tree: SyntaxTree) -> String {
    let start = tree.start(statement)
    var begin = start
    while begin > 0, tree.source[begin - 1] == 0x09 || tree.source[begin - 1] == 0x20 { begin -= 1 }
    return String(decoding: tree.source[begin..<start], as: UTF8.self)
  }

  /// The edits that move a premature `defer` behind the `if` that follows it at once; none where it does not.
  func movingRepair(_ deferred: Site, behind check: NodeID) -> [FlowEdit] {
    let tree = program.tree(deferred.file)
    let siblings = Array(tree.children(resolver.parent(of: deferred)))
    guard tree.kind(check) == .ifStmt, !tree.child(check, 3).exists, let at = siblings.firstIndex(of: deferred.node),
      at + 1 < siblings.count, siblings[at + 1] == check, leavesFunction(tree.child(check, 2), deferred.file, tree)
    else { return [] }
    let whole = FlowPlace(of: deferred, in: tree)
    let indentation = self.indentation(of: deferred.node, in: tree)
    let begin = whole.start - indentation.utf8.count
    guard begin > 0, tree.source[begin - 1] == 0x0A, whole.end < tree.source.count, tree.source[whole.end] == 0x0A
    else { return [] }
    let end = FlowPlace(of: Site(file: deferred.file, node: check), in: tree).end
    let text = String(decoding: tree.source[whole.start..<whole.end], as: UTF8.self)
    return [
      FlowEdit(place: FlowPlace(file: deferred.file, start: begin, end: whole.end + 1), replacement: ""),
      FlowEdit(place: FlowPlace(file: deferred.file, start: end, end: end), replacement: "\n\(indentation)\(text)"),
    ]
  }
}
