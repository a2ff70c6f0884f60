import GoScope
import GoSyntax

// Responses and rows that a function of the module is declared to give, although where they come from cannot be seen.

extension Flow {
  func owedByDeclaration(_ function: FunctionID, _ call: Site) -> [Obligation] {
    let traits = traits(of: function)
    guard traits.contains(.givesResponse) || traits.contains(.givesRows), let given = declaredResult(of: function),
      let owned = catalogue.ownedTypes[given.type]
    else {
      return []
    }
    return [
      Obligation(
        acquisition: call, debt: owned.debt, results: Array(repeating: .none, count: given.index) + [.itself],
        void: given.void, certainty: .medium, isInferred: true)
    ]
  }

  /// A response, or rows, among the results of a function.
  struct DeclaredResult {
    let type: String
    let index: Int
    let void: VoidCondition
  }

  private func declaredResult(of function: FunctionID) -> DeclaredResult? {
    if let known = declaredResults[function] { return known }
    let results = resolver.signature(of: function).results
    var found: DeclaredResult?
    for (index, result) in results.enumerated() where found == nil {
      guard let kind = Flow.declared.first(where: { isPointer(result, to: $0.type) }), isFromOutside(kind, function),
        !givesWhatIsThere(function, index)
      else { continue }
      found = DeclaredResult(type: kind.type, index: index, void: isError(results.last) ? .error : .nil)
    }
    declaredResults[function] = .some(found)
    return found
  }

  /// Whether nothing in a function tells where its result comes from: it makes none itself, reads none of it, and no
  /// function that can be seen, and hands out nothing that is owed, gives it.
  private func isFromOutside(_ kind: DeclaredKind, _ function: FunctionID) -> Bool {
    let isGiven = { self.isPointer($0, to: kind.type) }
    let tree = program.tree(function.file)
    for node in tree.subtree(of: resolver.body(of: function)) {
      let id = NodeID(UInt32(truncatingIfNeeded: node))
      switch tree.nodeKinds[node] {
      case .compositeLit: if isGiven(resolver.type(of: Site(file: function.file, node: id))) { return false }
      case .callExpr:
        let call = Site(file: function.file, node: id)
        guard resolver.resultTypes(ofCall: call).contains(where: isGiven) else { break }
        switch resolver.callee(ofCall: call) {
        case .function: return false
        // Those who give it are there, and followed.
        case .interfaceMethod(let method) where !(givers(of: method) ?? []).isEmpty: return false
        // What a goroutine of the function acquires comes by a channel, which nobody follows.
        case .external(let name)
        where resolver.enclosingFunction(of: call) == function && catalogue.acquisitions[catalogueName(name)] != nil:
          return false
        default: break
        }
      case .selectorExpr:
        if kind.members.contains(text(tree.child(id, 1), in: tree)) { return false }
      default: break
      }
    }
    return true
  }

  /// Whether all that a function gives as one of its results is there already, in its receiver, an argument or the
  /// package: `func (a *answer) raw() *http.Response { return a.response }`.
  private func givesWhatIsThere(_ function: FunctionID, _ index: Int) -> Bool {
    let tree = program.tree(function.file)
    let given = statements(.returnStmt, in: function).map { statement -> NodeID in
      let values = Array(tree.children(statement))
      return index < values.count ? tree.unparenthesized(values[index]) : .none
    }
    let fields = given.filter { !$0.exists || text($0, in: tree) != "nil" }
    return !fields.isEmpty
      && fields.allSatisfy { $0.exists && (isField($0, of: function, tree) || isParameter($0, function)) }
  }

  /// Whether an expression is a parameter that is given back as it came.
  private func isParameter(_ expression: NodeID, _ function: FunctionID) -> Bool {
    guard case .declared(let decl) = resolver.entity(Site(file: function.file, node: expression)),
      resolver.declarationKind(decl) == .parameter
    else { return false }
    return resolver.uses(of: decl).allSatisfy { onlyReads($0) }
  }

  /// Whether an expression leads from a receiver, a parameter or a variable of a package to a field.
  private func isField(_ expression: NodeID, of function: FunctionID, _ tree: SyntaxTree) -> Bool {
    guard tree.kind(expression) == .selectorExpr else { return false }
    var node = expression
    while [.selectorExpr, .starExpr, .indexExpr, .parenExpr].contains(tree.kind(node)) { node = tree.child(node, 0) }
    guard tree.kind(node) == .ident else { return false }
    switch resolver.entity(Site(file: function.file, node: node)) {
    case .declared(let decl):
      return [.receiver, .parameter, .packageVariable].contains(resolver.declarationKind(decl))
    case .package: return true
    default: return false
    }
  }

  /// Whether the implementations of an interface's method are all there, and each that makes the response that it gives
  /// closes it itself: what its callers get is its status and head. A method as `*http.Client` has it too may be that
  /// one's.
  func settlesItself(_ method: FunctionID) -> Bool {
    guard !Flow.methodsOfClients.contains(ownName(of: method)), let found = givers(of: method), !found.isEmpty else {
      return false
    }
    return found.allSatisfy { makesResponse($0) && analysis(of: $0).exports.isEmpty }
  }

  private func makesResponse(_ function: FunctionID) -> Bool {
    calls(in: function).contains { call in
      switch resolver.callee(ofCall: call) {
      case .external(let name):
        return catalogue.acquisitions[catalogueName(name)]?.contains { $0.debt.kind.contains(.responseBody) } ?? false
      case .function(let maker):
        return traits(of: maker).contains(.mayHandOut)
          && analysis(of: maker).exports.contains { $0.debt.kind.contains(.responseBody) }
      default: return false
      }
    }
  }

  private static let methodsOfClients: Set<String> = ["Do", "Get", "Head", "Post", "PostForm", "RoundTrip"]

  /// A type that is believed by its declaration alone, and the members by which a function reads or closes one.
  private struct DeclaredKind {
    let type: String
    let members: Set<String>
  }

  private static let declared = [
    DeclaredKind(type: "net/http.Response", members: ["Body"]),
    DeclaredKind(type: "database/sql.Rows", members: ["Next", "Scan", "Close"]),
  ]

  func isResponse(_ type: GoType) -> Bool { isPointer(type, to: "net/http.Response") }

  func isRows(_ type: GoType) -> Bool { isPointer(type, to: "database/sql.Rows") }

  private func isPointer(_ type: GoType, to name: String) -> Bool {
    switch type {
    case .pointer(let pointee): isPointer(pointee, to: name)
    case .named(let named, _): resolver.qualifiedName(named) == name
    default: false
    }
  }
}
