import GoScope
import GoSyntax

// Streams and connections of the standard library's interface types that come from code that is not seen: what is given
// as an `io.ReadCloser`, with an error beside it, was opened for the one who called.

extension Flow {
  /// What a call owes by the types that it is declared to give.
  func owedByStreamType(_ call: Site, _ callee: Callee) -> [Obligation] {
    switch callee {
    case .function(let function), .interfaceMethod(let function):
      guard traits(of: function).contains(.mayGiveStream) else { return [] }
    default: break
    }
    guard mayGiveSeveral(call) else { return [] }
    let known = resolver.resultTypes(ofCall: call)
    let types = known.allSatisfy { $0 == .unknown } ? targetTypes(ofCall: call) ?? known : known
    guard types.count >= 2, isError(types.last), types.contains(where: { streamDebt($0) != nil }) else {
      return []
    }
    // `(reader, cleanup, err)`: what ends the stream is given beside it.
    let endsBeside = types.contains {
      if case .function(let signature) = $0 { signature.params.isEmpty } else { false }
    }
    guard !endsBeside else { return [] }
    let name = lastName(of: program.tree(call.file).child(call.node, 0), in: program.tree(call.file))
    guard !name.holds("Pipe"), !name.holds("Body"), !name.hasPrefix("Hijack"), !isGivenStream(call) else { return [] }
    return types.enumerated().compactMap { index, type -> Obligation? in
      guard let debt = streamDebt(type), handsOutFresh(call, index) else { return nil }
      // A writer on top of another holds nothing of the system.
      if debt.what == "writer", !makes(name) || name.hasPrefix("New") { return nil }
      return Obligation(
        acquisition: call, debt: debt, results: types.indices.map { $0 == index ? .itself : .none }, void: .error,
        certainty: .medium)
    }
  }

  /// Whether a call is given something that is read, written or closed: what it gives back is that thing, wrapped.
  func isGivenStream(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node) else { return false }
    return parts.arguments.contains { argument in
      let type = resolver.type(of: Site(file: call.file, node: argument))
      guard type != .unknown else { return false }
      if let name = unseenName(of: type) { return Flow.streamTypes.contains { name.hasSuffix($0) } }
      return ["Close", "Read", "Write"].contains { resolver.method($0, of: type) != nil }
    }
  }

  /// The name, in small letters, of a type whose declaration is not there, and which might have any method; nil for one
  /// that is there.
  private func unseenName(of type: GoType) -> String? {
    unseenType(type)?.split(separator: ".").last?.lowercased()
  }

  /// How things are called that are read, written or closed; a logger or a client, given to a constructor, is none.
  static let streamTypes = [
    "reader", "writer", "seeker", "closer", "stream", "conn", "connection", "session", "socket", "file", "pipe",
    "body", "buffer", "response", "channel", "rows",
  ]

  /// Whether a function of the module, or one that may be the method called, keeps what it gives or gives what it was
  /// given: a field, an element, a parameter, a variable that it stores or that it has from there.
  func isOwnedByCallee(_ call: Site, _ index: Int) -> Bool {
    let functions: [FunctionID]
    switch resolver.callee(ofCall: call) {
    case .function(let function): functions = [function]
    case .interfaceMethod(let method): functions = resolver.implementations(of: method).filter { !isStandIn($0) }
    default: return false
    }
    return functions.prefix(12).contains { keepsResult($0, index, depth: 0) }
  }

  private func keepsResult(_ function: FunctionID, _ index: Int, depth: Int) -> Bool {
    let tree = program.tree(function.file)
    let body = resolver.body(of: function)
    guard body.exists, depth < 3 else { return false }
    // `t.Cleanup(func() { head.Close() })` in what makes it for a test.
    if callsMethod(named: ["Cleanup", "DeferCleanup"], in: function) { return true }
    for at in tree.subtree(of: body) where tree.nodeKinds[at] == .returnStmt {
      let node = NodeID(UInt32(truncatingIfNeeded: at))
      guard resolver.enclosingFunction(of: Site(file: function.file, node: node)) == function else { continue }
      let values = Array(tree.children(node))
      let position = values.count == 1 ? 0 : index
      guard position < values.count else { continue }
      let value = Site(file: function.file, node: tree.unparenthesized(values[position]))
      switch tree.kind(value.node) {
      case .selectorExpr, .indexExpr, .typeAssertExpr:
        // `return resp.Body` of a response of its own keeps nothing.
        if isKept(root(of: value)) { return true }
      case .callExpr:
        if case .function(let inner) = resolver.callee(ofCall: value), keepsResult(inner, index, depth: depth + 1) {
          return true
        }
      case .ident: if isKept(value) { return true }
      default: break
      }
    }
    return false
  }

  /// The variable or package at the beginning of `a.b[i].(T)`.
  private func root(of expression: Site) -> Site {
    let tree = program.tree(expression.file)
    var node = expression.node
    while [.selectorExpr, .indexExpr, .typeAssertExpr, .starExpr].contains(tree.kind(node)) {
      node = tree.unparenthesized(tree.child(node, 0))
    }
    return Site(file: expression.file, node: node)
  }

  /// Whether a variable is a parameter, is stored in a field or element, or gets its value from one.
  private func isKept(_ name: Site) -> Bool {
    guard case .declared(let variable) = resolver.entity(ofExpression: name) else {
      return program.tree(name.file).kind(name.node) != .ident
    }
    switch resolver.declarationKind(variable) {
    case .parameter, .receiver, .packageVariable: return true
    default: break
    }
    let tree = program.tree(variable.file)
    // `for _, each := range pool { … return each.conn }`
    if let range = tree.rangeStmt(resolver.parent(of: variable)), range.value == variable.node {
      return isHeldOutside(root(of: Site(file: variable.file, node: tree.unparenthesized(range.x))))
    }
    for site in ([variable] + resolver.uses(of: variable)).prefix(40) where site.file == variable.file {
      let list = resolver.parent(of: site)
      if tree.kind(list) == .callExpr, tree.child(list, 0) != site.node,
        Flow.storing.contains(lastName(of: tree.child(list, 0), in: tree))
      {
        return true
      }
      let statement = resolver.parent(of: Site(file: site.file, node: list))
      let (left, right): ([NodeID], [NodeID])
      if let assignment = tree.assign(statement) {
        (left, right) = (Array(assignment.left), Array(assignment.right))
      } else if let spec = tree.valueSpec(statement) {
        (left, right) = (Array(spec.names), Array(spec.values))
      } else {
        continue
      }
      for (target, value) in zip(left, right) {
        let value = tree.unparenthesized(value)
        if value == site.node, tree.kind(target) == .selectorExpr || tree.kind(target) == .indexExpr { return true }
        guard target == site.node else { continue }
        switch tree.kind(value) {
        case .selectorExpr, .indexExpr, .typeAssertExpr: return true
        case .callExpr where lastName(of: tree.child(value, 0), in: tree) == "Load": return true
        case .ident:
          if case .declared(let source) = resolver.entity(Site(file: site.file, node: value)),
            resolver.declarationKind(source) == .parameter
          {
            return true
          }
        default: break
        }
      }
    }
    return false
  }

  /// Whether a variable is there for longer than the function that names it.
  private func isHeldOutside(_ name: Site) -> Bool {
    guard case .declared(let variable) = resolver.entity(ofExpression: name) else { return false }
    return [.parameter, .receiver, .packageVariable].contains(resolver.declarationKind(variable))
  }

  /// Methods that keep what they are given: `c.conn.Store(conn)`.
  private static let storing: Set<String> = ["Store", "Swap", "CompareAndSwap", "LoadOrStore"]

  /// What a library's type is whose name says that it is read or written and then closed: `storage.RangeReadCloser`.
  private func unseenCloser(_ type: GoType) -> String? {
    guard let name = unseenType(type)?.split(separator: ".").last, name.hasSuffix("Closer") else { return nil }
    if name.hasSuffix("WriteCloser") || name.hasSuffix("WCloser") { return "writer" }
    return ["ReadCloser", "SeekCloser", "RSCloser", "RCloser"].contains { name.hasSuffix($0) } ? "reader" : nil
  }

  /// What is owed with a value of a stream's type; nil for any other type.
  func streamDebt(_ type: GoType) -> Debt? {
    if isPointer(type, to: ["os.File"]) {
      return Debt(rule: "unclosed-file", what: "file", releases: [.method(path: [], name: "Close")])
    }
    guard case .named(let name, _) = type else { return nil }
    if let what = unseenCloser(type) {
      return Debt(rule: "unclosed-resource", what: what, releases: [.method(path: [], name: "Close")])
    }
    let (rule, what): (String, String)
    switch resolver.qualifiedName(name) {
    case "io.ReadCloser", "io.ReadSeekCloser": (rule, what) = ("unclosed-resource", "reader")
    case "io.WriteCloser": (rule, what) = ("unclosed-resource", "writer")
    case "io.ReadWriteCloser": (rule, what) = ("unclosed-resource", "stream")
    case "net.Conn": (rule, what) = ("unclosed-connection", "connection")
    default: return nil
    }
    return Debt(rule: rule, what: what, releases: [.method(path: [], name: "Close")])
  }
}
