import GoScope
import GoSyntax

extension Flow {
  /// `net/http.Get`, `(net/http.Client).Do` of a function of the module, as the catalogue compares names.
  func fullName(of function: FunctionID) -> String {
    if let known = fullNames[function] { return known }
    let tree = program.tree(function.file)
    let path = program.package(program.file(function.file).package).importPath
    var name = ""
    if let decl = tree.funcDecl(function.node) {
      let simple = text(decl.name, in: tree)
      if decl.receiver.exists, let receiver = receiverName(decl.receiver, tree) {
        name = "(\(path).\(receiver)).\(simple)"
      } else {
        name = "\(path).\(simple)"
      }
    } else if let method = tree.field(function.node)?.names.first,
      let interface = interfaceName(around: function, tree)
    {
      name = "(\(path).\(interface)).\(text(method, in: tree))"
    }
    name = CatalogueName.normalized(name)
    fullNames[function] = name
    return name
  }

  /// The name of the interface that declares a method; nil in a module of its own, whose code knows more of it than the
  /// catalogue.
  private func interfaceName(around method: FunctionID, _ tree: SyntaxTree) -> String? {
    guard program.package(program.file(method.file).package).module?.path.isEmpty ?? true else { return nil }
    let interface = resolver.parent(of: Site(file: method.file, node: resolver.parent(of: method)))
    guard let spec = tree.typeSpec(resolver.parent(of: Site(file: method.file, node: interface))) else { return nil }
    return text(spec.name, in: tree)
  }

  func receiverName(_ list: NodeID, _ tree: SyntaxTree) -> String? {
    guard let field = tree.children(list).first, var type = tree.field(field)?.type else { return nil }
    while true {
      switch tree.kind(type) {
      case .starExpr, .parenExpr, .indexExpr: type = tree.child(type, 0)
      case .ident: return text(type, in: tree)
      default: return nil
      }
    }
  }

  /// A name of code outside as the catalogue has it.
  func catalogueName(_ name: String) -> String {
    if let known = bareNames[name] { return known }
    let bare = CatalogueName.withoutVendoring(name)
    bareNames[name] = bare
    return bare
  }

  /// Whether the catalogue speaks of a function of the module: Go's own source tree, or a library linting itself.
  func isCatalogued(_ function: FunctionID) -> Bool {
    guard isInCataloguedPackage(function.file) else { return false }
    if let known = cataloguedFunctions[function] { return known }
    let name = fullName(of: function)
    let isKnown =
      catalogue.acquisitions[name] != nil || catalogue.effects[name] != nil || catalogue.innocent.contains(name)
    cataloguedFunctions[function] = isKnown
    return isKnown
  }

  /// Whether the catalogue speaks of a file's package at all: of most it does not, and then no name has to be put
  /// together to tell.
  private func isInCataloguedPackage(_ file: FileID) -> Bool {
    let package = program.file(file).package
    let key = UInt64(package.rawValue)
    if let known = cataloguedPackages[key] { return known }
    let name = CatalogueName.normalized(program.package(package).importPath + ".")
    let isKnown = cataloguedPaths.contains(CatalogueName.package(of: name))
    cataloguedPackages[key] = isKnown
    return isKnown
  }

  /// Whether a call never comes back: `os.Exit`, `log.Fatal`, `t.Fatal`, a function of the module that always ends so.
  func endsHere(call: Site) -> Bool {
    if let known = endingCalls[call] { return known }
    let ends: Bool
    switch resolver.callee(ofCall: call) {
    case .builtin(.panic): ends = true
    case .external(let name):
      ends = catalogue.neverReturning.contains(catalogueName(name)) || !isStandardLibrary(name) && saysFatal(call)
    case .function(let function), .literal(let function): ends = neverReturns(function)
    case .interfaceMethod, .value, .unknown: ends = saysFatal(call)
    default: ends = false
    }
    endingCalls[call] = ends
    return ends
  }

  /// `logger.Fatal("…")` of a logger that is not seen, and `log.Fatal().Err(err).Msg("…")`.
  private func saysFatal(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard var selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))) else { return false }
    let isChain = ["Msg", "Msgf", "Send"].contains(text(selector.name, in: tree))
    while isChain, let inner = tree.call(tree.unparenthesized(selector.x)),
      let next = tree.selector(tree.unparenthesized(inner.function))
    {
      selector = next
    }
    let name = text(selector.name, in: tree)
    guard isChain ? name == "Fatal" || name == "Panic" : Flow.fatalNames.contains(name) else { return false }
    return text(selector.x, in: tree).lowercased().contains("log")
  }

  private static let fatalNames: Set<String> = ["Fatal", "Fatalf", "Fatalln", "Fatalw", "FatalContext", "Panicf"]

  /// Whether no path through a function of the module reaches its end.
  func neverReturns(_ function: FunctionID) -> Bool {
    if let known = neverReturning[function] { return known }
    // In recursion the other paths decide.
    neverReturning[function] = false
    let name = fullName(of: function)
    let answer =
      catalogue.neverReturning.contains(name) || (catalogue.acquisitions[name] == nil && !hasWayOut(function))
    neverReturning[function] = answer
    return answer
  }

  private func hasWayOut(_ function: FunctionID) -> Bool {
    let tree = program.tree(function.file)
    let body = resolver.body(of: function)
    guard body.exists, let last = tree.children(body).last(where: { $0.exists }) else { return true }
    // A stand-in for something that is not written yet, or not there.
    if tree.kind(last) == .exprStmt, tree.children(body).count == 1, !resolver.signature(of: function).results.isEmpty {
      return true
    }
    switch tree.kind(last) {
    case .exprStmt, .forStmt, .selectStmt, .ifStmt, .switchStmt, .blockStmt, .labeledStmt, .typeSwitchStmt: break
    default: return true
    }
    let graph = self.graph(of: function)
    guard !graph.isIncomplete else { return true }
    var seen: Set<BlockID> = [graph.entry]
    var open = [graph.entry]
    while let block = open.popLast() {
      if graph[block].actions.contains(where: { ends($0, tree, function.file) }) { continue }
      if case .leave = graph[block].transfer { return true }
      for next in graph.successors(of: block) where seen.insert(next).inserted { open.append(next) }
    }
    return false
  }

  /// Whether control does not go on behind an action.
  func ends(_ action: FlowAction, _ tree: SyntaxTree, _ file: FileID) -> Bool {
    guard case .evaluate(let node) = action else { return false }
    let call = tree.unparenthesized(node)
    return tree.kind(call) == .callExpr && endsHere(call: Site(file: file, node: call))
  }

  /// Whether a function's body, literals included, calls a method of one of these names.
  func callsMethod(named names: [String], in function: FunctionID) -> Bool {
    let tree = program.tree(function.file)
    return tree.subtree(of: function.node).contains { index in
      guard tree.nodeKinds[index] == .callExpr else { return false }
      let callee = tree.child(NodeID(UInt32(truncatingIfNeeded: index)), 0)
      return tree.kind(callee) == .selectorExpr && names.contains(lastName(of: callee, in: tree))
    }
  }
}
