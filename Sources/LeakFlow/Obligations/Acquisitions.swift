import GoScope
import GoSyntax

// Which calls acquire something.

extension Flow {
  /// What a call acquires: by the catalogue, by the summary of the function of the module it calls, or by the type of
  /// what code that cannot be seen gives.
  func acquisitions(ofCall call: Site) -> [Obligation] {
    let tree = program.tree(call.file)
    guard tree.kind(call.node) == .callExpr, mayAcquire(tree.child(call.node, 0), tree) else { return [] }
    let captured = leftInVariables(by: call)
    if !captured.isEmpty { return captured }
    let callee = resolver.callee(ofCall: call)
    switch callee {
    case .function(let function):
      let traits = traits(of: function)
      if traits.contains(.isCatalogued) { return catalogued(fullName(of: function), call) ?? [] }
      let known = traits.contains(.mayHandOut) ? handedOut(by: [function], call) : []
      if !known.isEmpty { return known }
      let started = startedAndStopped(call, callee)
      if !started.isEmpty { return started }
      let made = owedByCallback(function, call)
      if !made.isEmpty { return made }
      let declared = owedByDeclaration(function, call)
      return declared.isEmpty ? inferred(call, callee, isOwn: true) : declared
    case .literal(let literal): return handedOut(by: [literal], call)
    case .interfaceMethod(let method):
      if let known = catalogued(fullName(of: method), call) { return known }
      let byType = owedByType(call)
      if !byType.isEmpty {
        return settlesItself(method) ? byType.filter { !$0.debt.kind.contains(.responseBody) } : byType
      }
      let running = givers(of: method).map { those(of: $0, mayRunAt: call) } ?? []
      if !running.isEmpty, running.allSatisfy({ givesIdle($0, at: 0, closing: ["Close"]) }) { return [] }
      let known = handedOut(by: running, call)
      return known.isEmpty ? inferred(call, callee) : known
    case .external(let written):
      let name = catalogueName(written)
      if let known = catalogued(name, call) { return known }
      // What the standard library opens is all in the catalogue; the rest gives back what it was given.
      if isStandardLibrary(name) { return [] }
      let byType = owedByType(call)
      return byType.isEmpty ? inferred(call, callee) : byType
    case .value, .unknown:
      let byType = owedByType(call)
      if !byType.isEmpty { return byType }
      let started = startedCommand(call) + startedAndStopped(call, callee)
      return started.isEmpty ? inferred(call, callee) : started
    case .builtin, .conversion: return []
    }
  }

  /// What only the code around tells: how this result is treated, or how others of the same function are.
  private func inferred(_ call: Site, _ callee: Callee, isOwn: Bool = false) -> [Obligation] {
    let byUse = inferredByUse(call, isOwn: isOwn)
    if !byUse.isEmpty { return byUse }
    let byName = isOwn ? [] : toldByNames(call) + toldIterators(call)
    if !byName.isEmpty { return byName }
    let byHabit = inferredByHabit(call, callee)
    if !byHabit.isEmpty { return byHabit }
    if callee == .unknown {
      let byMethod = toldByMethod(call)
      if !byMethod.isEmpty { return byMethod }
    }
    let byType = owedByStreamType(call, callee) + owedClosingFunctions(callee, call)
    return byType.isEmpty && !isOwn ? dialledForCallers(call) : byType
  }

  /// A look at the words: conversions and builtins acquire nothing.
  private func mayAcquire(_ function: NodeID, _ tree: SyntaxTree) -> Bool {
    let function = tree.unparenthesized(function)
    switch tree.kind(function) {
    case .ident: return !Flow.harmlessNames.contains(text(function, in: tree))
    case .selectorExpr, .indexExpr, .funcLit: return true
    default: return false
    }
  }

  private static let harmlessNames: Set<String> = [
    "append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make", "max", "min", "new", "panic",
    "print", "println", "real", "recover", "string", "byte", "rune", "int", "int8", "int16", "int32", "int64", "uint",
    "uint8", "uint16", "uint32", "uint64", "uintptr", "float32", "float64", "bool", "error", "any",
  ]

  /// By name; nil for a name that the catalogue does not know.
  private func catalogued(_ name: String, _ call: Site) -> [Obligation]? {
    if catalogue.innocent.contains(name) { return [] }
    guard let entries = catalogue.acquisitions[name] else { return nil }
    let types = resolver.resultTypes(ofCall: call)
    return entries.compactMap { entry in
      guard isInForce(entry, call), !isHarmless(entry.debt, call),
        !(entry.condition == .receiverStaysOpen && isReceiverClosed(call))
      else { return nil }
      let isHead = isHead(call)
      var results: [FlowValue] = []
      if case .result(let index) = entry.owes {
        results = Array(repeating: .none, count: index) + [.itself]
      }
      let count = max(types.count, entry.returns.count)
      let void = entry.void ?? (isErrorLast(types, entry.returns) && count > 0 ? .error : .never)
      return Obligation(
        acquisition: call, debt: entry.debt, results: results, void: void,
        certainty: isHead ? min(entry.certainty, .medium) : certainty(of: entry, call), slot: entry.owes,
        needsRelease: isHead || entry.condition == .releasedBelow, isOnlyNever: entry.condition == .neverReleased,
        endsWithReceiver: entry.condition == .receiverStaysOpen)
    }
  }

  /// How sure an entry is at this call: a subscription is wanted for life where control comes by once, a short timer is
  /// soon gone.
  private func certainty(of entry: Acquisition, _ call: Site) -> Certainty {
    if entry.condition == .againAndAgain {
      return contexts.context(at: call).recurrence == .again ? entry.certainty : .low
    }
    guard entry.debt.releases.contains(where: { if case .receive = $0 { true } else { false } }) else {
      return entry.certainty
    }
    // `time.NewTimer(d).C`: where it is waited for is looked at elsewhere.
    if program.tree(call.file).kind(resolver.parent(of: call)) == .selectorExpr { return .low }
    guard let argument = program.tree(call.file).call(call.node)?.arguments.first,
      let duration = resolver.constantInt(Site(file: call.file, node: argument))
    else { return entry.certainty }
    return duration < Flow.shortTime && !isSetAgain(call) ? .low : entry.certainty
  }

  /// `timer.Reset(time.Hour)`: the time that a timer was made for is not the one that it runs.
  private func isSetAgain(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let target = tree.assign(statement)?.left.first,
      case .declared(let timer) = resolver.entity(Site(file: call.file, node: target))
    else { return false }
    return resolver.uses(of: timer).contains { use in
      guard use.file == call.file, let selector = tree.selector(resolver.parent(of: use)),
        text(selector.name, in: tree) == "Reset",
        let parts = tree.call(resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use)))),
        let duration = parts.arguments.first
      else { return false }
      return resolver.constantInt(Site(file: use.file, node: duration)) ?? 0 >= Flow.shortTime
    }
  }

  /// Timers that run for less are soon gone.
  private static let shortTime = 60_000_000_000

  private func isErrorLast(_ types: [GoType], _ written: [String]) -> Bool {
    types.last == nil || types.last == .unknown ? written.last == "error" : isError(types.last)
  }

  private func isInForce(_ entry: Acquisition, _ call: Site) -> Bool {
    guard let before = entry.before else { return true }
    // Without a directive, or without a module at all, it is older.
    guard let version = program.package(program.file(call.file).package).module?.goVersion else { return true }
    return LanguageVersion(major: version.major, minor: version.minor) < before
  }

  /// A call into code that is not seen whose result has a type that is owed.
  private func owedByType(_ call: Site) -> [Obligation] {
    let known = resolver.resultTypes(ofCall: call)
    let isUnseen = known.allSatisfy { $0 == .unknown }
    let types = isUnseen ? targetTypes(ofCall: call) ?? known : known
    guard !isGetter(call, types) else { return [] }
    var found: [Obligation] = []
    for (index, type) in types.enumerated() {
      let (named, isPointer) = if case .pointer(let pointee) = type { (pointee, true) } else { (type, false) }
      guard case .named(let name, _) = named, let owned = catalogue.ownedTypes[resolver.qualifiedName(name)],
        isPointer || !owned.isPointer, isBeside(owned.beside, types), !isGiven(type, call)
      else { continue }
      found.append(obligation(owned, at: index, types, call))
    }
    if isHead(call) { return [] }
    return found.filter { $0.debt.rule != "unclosed-response-body" || !isReadAlready(types) }
  }

  /// `handled, err := check(ctx, resp)`: what is given one of a type gives that one back.
  private func isGiven(_ type: GoType, _ call: Site) -> Bool {
    program.tree(call.file).call(call.node)?.arguments.contains {
      resolver.type(of: Site(file: call.file, node: $0)) == type
    } ?? false
  }

  private func isBeside(_ wanted: String?, _ types: [GoType]) -> Bool {
    guard let wanted else { return true }
    return types.contains { if case .named(let name, _) = $0 { resolver.qualifiedName(name) == wanted } else { false } }
  }

  /// A call without arguments and without an error gives what is there: `future.latestResponse()`.
  private func isGetter(_ call: Site, _ types: [GoType]) -> Bool {
    let tree = program.tree(call.file)
    guard types.count == 1, let parts = tree.call(call.node), parts.arguments.isEmpty else { return false }
    return !makes(lastName(of: parts.function, in: tree))
  }

  /// A response with what was read from it beside: `user, resp, err := api.GetUser(ctx)`, `resp, body, err := c.Do(r)`.
  private func isReadAlready(_ types: [GoType]) -> Bool {
    types.count > (isError(types.last) ? 2 : 1)
  }

  /// `retry(func() (*http.Response, error) { … })`: a generic function of the module whose result can only come from a
  /// function that it is given.
  private func owedByCallback(_ function: FunctionID, _ call: Site) -> [Obligation] {
    guard traits(of: function).contains(.givesParameter) else { return [] }
    let signature = resolver.signature(of: function)
    guard
      signature.results.contains(where: { result in
        guard case .typeParameter = result else { return false }
        var isMade = false
        for parameter in signature.params where Self.mentions(result, in: parameter) {
          guard case .function(let callback) = parameter, callback.results.contains(result),
            !callback.params.contains(where: { Self.mentions(result, in: $0) })
          else { return false }
          isMade = true
        }
        return isMade
      })
    else { return [] }
    return owedByType(call)
  }

  private static func mentions(_ wanted: GoType, in type: GoType) -> Bool {
    if type == wanted { return true }
    switch type {
    case .pointer(let inner), .slice(let inner), .array(let inner), .channel(_, let inner):
      return mentions(wanted, in: inner)
    case .map(let key, let value): return mentions(wanted, in: key) || mentions(wanted, in: value)
    case .function(let signature):
      return (signature.params + signature.results).contains { mentions(wanted, in: $0) }
    case .named(_, let arguments), .tuple(let arguments):
      return arguments.contains { mentions(wanted, in: $0) }
    default: return false
    }
  }

  /// The types of the variables that get the results of a call, all of whose results are assigned.
  func targetTypes(ofCall call: Site) -> [GoType]? {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let assignment = tree.assign(statement), assignment.operator == .assign, assignment.right.count == 1 else {
      return nil
    }
    return assignment.left.map { target in
      if tree.kind(target) == .selectorExpr { return resolver.type(of: Site(file: call.file, node: target)) }
      guard tree.kind(target) == .ident, case .declared(let decl) = resolver.entity(Site(file: call.file, node: target))
      else { return .unknown }
      let type = resolver.declaredType(decl)
      if type == .unknown, isErrorName(resolver.name(decl)) { return .basic(.error) }
      return isResponse(type) && !isRead(decl) ? .unknown : type
    }
  }

  /// Whether the code reads the body of a response: a client that decodes answers by itself closes them too.
  private func isRead(_ response: DeclID) -> Bool {
    let tree = program.tree(response.file)
    return resolver.uses(of: response).contains { use in
      guard use.file == response.file, let selector = tree.selector(resolver.parent(of: use)) else { return false }
      return text(selector.name, in: tree) == "Body"
    }
  }

  private func obligation(_ owned: OwnedType, at index: Int, _ types: [GoType], _ call: Site) -> Obligation {
    Obligation(
      acquisition: call, debt: owned.debt, results: types.indices.map { $0 == index ? .itself : .none },
      void: types.count > 1 && isError(types.last) ? .error : .never,
      certainty: min(owned.certainty, types.count > 1 ? .high : .medium))
  }

  /// `request.Method = "GET"` above the call.
  private func isMethodReplaced(_ request: DeclID, before call: Site) -> Bool {
    let tree = program.tree(call.file)
    return resolver.uses(of: request).contains { use in
      guard use.file == call.file, tree.start(use.node) < tree.start(call.node),
        let selector = tree.selector(resolver.parent(of: use)), text(selector.name, in: tree) == "Method"
      else { return false }
      let list = resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use)))
      let statement = resolver.parent(of: Site(file: use.file, node: list))
      return tree.assign(statement)?.left.contains(resolver.parent(of: use)) ?? false
    }
  }

  /// What functions of the module hand out to whoever calls them.
  private func handedOut(by functions: [FunctionID], _ call: Site) -> [Obligation] {
    var found: [Obligation] = []
    var seen: Set<Export> = []
    for function in functions where traits(of: function).contains(.mayHandOut) {
      for export in analysis(of: function).exports where export.captured == nil && seen.insert(export).inserted {
        if export.receiver != .none, program.tree(call.file).kind(resolver.parent(of: call)) == .goStmt { continue }
        if contradicts(call, export.alternatives) { continue }
        found.append(
          Obligation(
            acquisition: call, debt: closersDebt(export, of: function) ?? ownersDebt(export), results: export.results,
            failing: export.failing,
            receiver: export.receiver, void: export.void, certainty: ownersCertainty(export), isInferred: true,
            isSometimes: export.isSometimes))
      }
    }
    return functions.count > 1 ? believed(found, of: functions) : found
  }

  /// What literals that a call is given, or that it calls, leave in variables of this function.
  private func leftInVariables(by call: Site) -> [Obligation] {
    let tree = program.tree(call.file)
    let literals = tree.children(call.node).filter { tree.kind($0) == .funcLit }
    guard !literals.isEmpty else { return [] }
    switch tree.kind(resolver.parent(of: call)) {
    // These run at another time.
    case .goStmt, .deferStmt: return []
    default: break
    }
    var found: [Obligation] = []
    for node in literals {
      for export in analysis(of: Site(file: call.file, node: node)).exports {
        guard let captured = export.captured else { continue }
        let isErrorLast =
          resolver.resultTypes(ofCall: call).last.map { $0 == .basic(.error) || $0 == .unknown } ?? false
        found.append(
          Obligation(
            acquisition: call, debt: export.debt, results: [], receiver: export.receiver,
            void: isErrorLast ? .error : .nil, certainty: export.certainty, isInferred: true, captured: captured,
            capturedError: export.origin.flatMap { errorLeft(by: $0, around: node) }, origin: export.origin))
      }
    }
    return found
  }

  /// The variable around a literal that gets the error of a call inside: `func() { resp, err = client.Do(req) }`.
  private func errorLeft(by call: Site, around literal: NodeID) -> UInt32? {
    let tree = program.tree(call.file)
    let statement = resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))
    guard let assignment = tree.assign(statement), assignment.left.count > 1, let last = assignment.left.last,
      case .declared(let error) = resolver.entity(Site(file: call.file, node: last)), error.file == call.file,
      resolver.declaredType(error) == .basic(.error), !tree.subtree(of: literal).contains(error.node.index)
    else { return nil }
    return places.variable(error)
  }

  /// Whether what is handed out holds the resource, and is not the resource itself.
  private func isOwner(_ export: Export) -> Bool {
    ([export.receiver] + export.results + export.failing).contains { value in
      if case .tracked(let owner, _) = value { return !owner.isItself }
      return value == .wrapper
    }
  }

  /// An object that keeps the cancel function of its own context is collected with it; one that holds a response, or
  /// the error in its place, closes it in methods that look which of them it holds: worth a look, no more.
  private func ownersCertainty(_ export: Export) -> Certainty {
    guard isOwner(export) else { return export.certainty }
    let holdsEither = export.debt.rule == "unclosed-response-body" && export.void != .error
    return holdsEither || export.debt.releases == [.call] ? .low : export.certainty
  }

  /// What is owed where the owner of a resource is handed out: a resource of the module's own.
  private func ownersDebt(_ export: Export) -> Debt {
    guard isOwner(export), export.debt.rule != "unreaped-process" else { return export.debt }
    return Debt(rule: "unclosed-resource", what: export.debt.what, releases: export.debt.releases)
  }

  /// A HEAD request, whose body is empty: nothing is lost, and only who closes it elsewhere wants it closed.
  private func isHead(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node) else { return false }
    for argument in parts.arguments where tree.kind(argument) == .ident {
      guard case .declared(let decl) = resolver.entity(Site(file: call.file, node: argument)) else { continue }
      guard !isMethodReplaced(decl, before: call), let maker = request(in: decl, before: call),
        let made = tree.call(maker)
      else { continue }
      for argument in made.arguments.prefix(2) {
        if resolver.constantString(Site(file: call.file, node: argument)) == "HEAD" { return true }
        if lastName(of: argument, in: tree) == "MethodHead" { return true }
      }
    }
    return false
  }

  /// The call that made the request which a variable has where it is sent: who asks with HEAD first, and with GET where
  /// that is not allowed, sends two.
  private func request(in variable: DeclID, before call: Site) -> NodeID? {
    let tree = program.tree(call.file)
    let names = [variable] + resolver.uses(of: variable)
    let makers = names.compactMap { name -> NodeID? in
      guard name.file == call.file, tree.start(name.node) < tree.start(call.node) else { return nil }
      let statement = resolver.parent(of: Site(file: name.file, node: resolver.parent(of: name)))
      guard let assignment = tree.assign(statement), assignment.left.contains(name.node),
        let value = assignment.right.first, let made = tree.call(value),
        lastName(of: made.function, in: tree).hasPrefix("NewRequest")
      else { return nil }
      return value
    }
    return makers.max { tree.start($0) < tree.start($1) }
  }
}
