import GoScope
import GoSyntax

// Small questions about code that walks ask.

extension Flow {
  /// The source text of a node.
  func text(_ node: NodeID, in tree: SyntaxTree) -> String {
    guard node.exists else { return "" }
    let start = tree.start(node)
    let end = FlowPlace.end(of: tree.lastToken(node), in: tree)
    return String(decoding: tree.source[start..<min(max(end, start), tree.source.count)], as: UTF8.self)
  }

  /// The last name of a function expression: `Do` of `c.client.Do`; empty for what has none.
  func lastName(of expression: NodeID, in tree: SyntaxTree) -> String {
    let node = tree.unparenthesized(expression)
    switch tree.kind(node) {
    case .ident: return text(node, in: tree)
    case .selectorExpr: return text(tree.child(node, 1), in: tree)
    case .indexExpr: return lastName(of: tree.child(node, 0), in: tree)
    case .callExpr: return lastName(of: tree.child(node, 0), in: tree)
    default: return ""
    }
  }

  /// Whether a literal, deferred, could do anything to a value of its surroundings.
  func isWorthRunning(_ literal: FunctionID) -> Bool {
    let tree = program.tree(literal.file)
    return tree.subtree(of: literal.node).contains { tree.nodeKinds[$0] == .callExpr }
  }

  /// The variables around a literal that it refers to.
  func captures(of literal: FunctionID) -> [UInt32] {
    if let known = capturesOfLiterals[literal] { return known }
    let captures = resolver.captures(of: literal).map { places.variable($0) }
    capturesOfLiterals[literal] = captures
    return captures
  }

  /// The variables around a literal that it assigns.
  func assigned(in literal: FunctionID) -> [UInt32] {
    if let known = assignedInLiterals[literal] { return known }
    let tree = program.tree(literal.file)
    let captured = Set(captures(of: literal))
    var found: [UInt32] = []
    for index in tree.subtree(of: literal.node) {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      guard let parts = tree.assign(node) else { continue }
      for target in parts.left where tree.kind(target) == .ident {
        guard case .declared(let decl) = resolver.entity(Site(file: literal.file, node: target)) else { continue }
        let variable = places.variable(decl)
        if captured.contains(variable), !found.contains(variable) { found.append(variable) }
      }
    }
    assignedInLiterals[literal] = found
    return found
  }

  /// The variables of the named results, nil for one without a name.
  func namedResults(of function: FunctionID) -> [UInt32?] {
    if let known = namedResultsOfFunctions[function] { return known }
    let tree = program.tree(function.file)
    let type = tree.kind(function.node) == .funcDecl ? tree.child(function.node, 2) : tree.child(function.node, 0)
    var results: [UInt32?] = []
    for field in tree.children(tree.funcType(type)?.results ?? .none) {
      let names = tree.field(field)?.names
      for name in names.map(Array.init) ?? [] {
        let isBlank = text(name, in: tree) == "_"
        results.append(isBlank ? nil : places.variable(Site(file: function.file, node: name)))
      }
      if names?.isEmpty ?? true { results.append(nil) }
    }
    namedResultsOfFunctions[function] = results
    return results
  }

  func isResult(_ variable: UInt32, of function: FunctionID) -> Bool {
    namedResults(of: function).contains { $0 == variable }
  }

  /// Whether a variable is declared inside a function, its parameters included.
  func isLocal(_ variable: UInt32, to function: FunctionID) -> Bool {
    let decl = places.variables[Int(variable)]
    guard decl.file == function.file else { return false }
    return program.tree(function.file).subtree(of: function.node).contains(decl.node.index)
  }

  /// Whether a variable is declared in some function.
  func isVariableOfFunction(_ variable: UInt32) -> Bool {
    switch resolver.declarationKind(places.variables[Int(variable)]) {
    case .local, .result, .parameter: true
    default: false
    }
  }

  /// The parameter a variable is: its index, -1 for the receiver; nil for any other variable.
  func slot(of variable: UInt32, in function: FunctionID) -> Int? {
    let decl = places.variables[Int(variable)]
    switch resolver.declarationKind(decl) {
    case .receiver: return resolver.receiver(of: function) == decl ? -1 : nil
    case .parameter:
      if isOwnCopy(decl) { return nil }
      return resolver.parameters(of: function).firstIndex { $0 == decl }
    default: return nil
    }
  }

  /// `ticker.C`, the channel of a `time.Ticker`.
  func isTickerChannel(_ expression: Site) -> Bool {
    let tree = program.tree(expression.file)
    guard let selector = tree.selector(tree.unparenthesized(expression.node)), text(selector.name, in: tree) == "C"
    else { return false }
    return typeName(of: Site(file: expression.file, node: selector.x)) == "time.Ticker"
  }

  /// The qualified name of an expression's type, or of what it points to; empty where it has none.
  func typeName(of expression: Site) -> String {
    var type = resolver.type(of: expression)
    if case .pointer(let pointee) = type { type = pointee }
    guard case .named(let name, _) = type else { return "" }
    return resolver.qualifiedName(name)
  }

  /// The kinds of types a composite literal may have.
  enum Shape { case list, ownStruct, foreign }

  func shape(of type: GoType) -> Shape {
    switch resolver.underlying(type) {
    case .slice, .array: return .list
    case .pointer(let pointee): return shape(of: pointee)
    case .structure(let site): return program.isOfModule(site.file) ? .ownStruct : .foreign
    default: return .foreign
    }
  }

  /// The zero value of a declared variable, as far as tests tell.
  func zero(ofType type: Site) -> FlowValue {
    guard type.node.exists else { return .none }
    switch resolver.underlying(resolver.type(named: type)) {
    case .basic(.bool): return .known(.no)
    case .basic(.error), .pointer, .interface, .slice, .map, .channel, .function: return .known(.null)
    default: return .none
    }
  }

  /// Whether a type in an assertion has a method that releases the obligation, as `io.Closer` has, and none that a part
  /// of the value may be without: a response's body can seldom be written to.
  func isClosable(_ type: GoType, like obligation: Obligation, _ value: FlowValue = .none) -> Bool {
    if case .tracked(_, let part) = value, !part.isItself, resolver.method("Write", of: type) != nil { return false }
    for release in obligation.debt.releases {
      if case .method(_, let name) = release, resolver.method(name, of: type) != nil { return true }
    }
    return false
  }

  /// Whether a name of `types.Func.FullName` belongs to the standard library: the first element of its path has no dot.
  func isStandardLibrary(_ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    var path = name[...]
    while path.first == "(" || path.first == "*" { path = path.dropFirst() }
    guard let slash = path.firstIndex(of: "/") else { return true }
    return !path[..<slash].contains(".")
  }
}
