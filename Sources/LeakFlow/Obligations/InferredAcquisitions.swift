import GoScope
import GoSyntax

// Calls into code that is not there, whose results the code at hand treats as something to be released: it closes them
// on some path, it dials or listens, it reads the status and the body of a response.

extension Flow {
  /// What a call acquires, told by the use of its first result; nothing where the catalogue or a summary knows better.
  /// For a function of the module, whose body told nothing, only what its name says and an error beside are believed.
  func inferredByUse(_ call: Site, isOwn: Bool = false) -> [Obligation] {
    let tree = program.tree(call.file)
    // A look at what stands around and at the name first: it costs less than the variable.
    guard tree.kind(resolver.parent(of: call)) == .exprList else { return [] }
    let name = lastName(of: tree.child(call.node, 0), in: tree)
    guard let bound = boundResult(of: call), !isOwn || bound.hasError, !isWrapped(bound.variable, call) else {
      return []
    }
    guard !name.hasSuffix("Server") || bound.hasError && isListening(bound.variable, name), !name.hasSuffix("Instance"),
      !name.hasPrefix("Default")
    else {
      return []
    }
    let isBelieved = makes(name) || (!isOwn && bound.hasError && name.hasPrefix("Get"))
    let type = resolver.declaredType(bound.variable)
    guard isBelieved || isUnseen(type) || isOwn && closesAlone(type) else { return [] }
    if isOwn, isOwnedByCallee(call, bound.index) { return [] }
    var names = isBelieved ? releases(of: bound.variable, type).filter { !deletes($0, whatIsGivenBy: call) } : []
    if names.isEmpty, !isBelieved, bound.hasError {
      // What is closed on one way is owed on the others, whatever the function is called.
      names = releases(of: bound.variable, type).filter { $0 == "Close" }
    }
    if names.isEmpty, isBelieved, bound.hasError, !isGivenStream(call), !isOwnedByCallee(call, bound.index),
      !givesTeardown(resolver.resultTypes(ofCall: call))
    {
      names = unseenType(type).flatMap { releaseHabits.all.types[$0] } ?? []
      names.removeAll { deletes($0, whatIsGivenBy: call) }
    }
    if names.isEmpty, isBelieved, !isOwn { names = finishes(of: bound.variable, in: call) }
    if names.isEmpty, isBelieved, !isOwn, bound.hasError, !isGivenStream(call) {
      names = releasesOfSink(bound.variable)
    }
    if !names.isEmpty {
      if givesOnlyIdle(call, at: bound.index, closing: names) || writesToGiven(name, call) { return [] }
      let debt = Debt(
        rule: "unclosed-resource", what: words(for: bound.variable),
        releases: (names + Flow.undoing).map { .method(path: [], name: $0) })
      var owed = obligation(debt, bound, call, isByUse: true)
      // What writes to another stream is closed to finish what it writes: nothing is lost where that fails.
      // So is what writes one message of a connection, `w, err := ws.NextWriter(kind)`, which ends where that breaks.
      owed.isOnlyNever =
        name == "NextWriter" || OpaqueNames.wrapsStream(name) && name.hasSuffix("Writer") && isGivenStream(call)
      return [owed]
    }
    if isBelieved, !isOwn, let other = laterResult(of: call), other.hasError {
      let names = releases(of: other.variable, resolver.declaredType(other.variable))
      if !names.isEmpty {
        let debt = Debt(
          rule: "unclosed-resource", what: words(for: other.variable),
          releases: (names + Flow.undoing).map { .method(path: [], name: $0) })
        return [obligation(debt, other, call, isByUse: true)]
      }
    }
    guard type == .unknown, !isOwn else { return [] }
    if makesCloser(name, call) || opensByName(name, call, bound.variable) && bound.hasError && bound.count == 2 {
      let debt = Debt(
        rule: "unclosed-resource", what: words(for: bound.variable), releases: [.method(path: [], name: "Close")])
      return [obligation(debt, bound, call, isByUse: false)]
    }
    if let owned = catalogue.ownedTypes["net/http.Response"], bound.hasError,
      isUsedAsResponse(bound.variable, answering: request(sentBy: name, call))
    {
      return [obligation(owned.debt, bound, call, isByUse: false)]
    }
    guard bound.count >= 2, bound.hasError else { return [] }
    if handsOutStream(name, call), bound.count == 2 || !name.hasPrefix("Create"), !isGivenStream(call) {
      // `kind, reader, err := socket.Reader(ctx)`: what is named after a stream gives it first.
      let isNamedAfterStream = Flow.streamNames.contains { name.hasSuffix($0) }
      for stream in [bound, isNamedAfterStream ? nil : laterResult(of: call)] {
        guard let stream, isUsedAsStream(stream.variable) else { continue }
        let debt = Debt(
          rule: "unclosed-resource", what: words(for: stream.variable), releases: [.method(path: [], name: "Close")])
        return [obligation(debt, stream, call, isByUse: false)]
      }
    }
    let isDial = name.hasPrefix("Dial") || name.hasPrefix("dial")
    guard bound.count == 2 || Flow.dials.contains(name), isDial || name.hasPrefix("Listen"),
      !isUsedAsList(bound.variable)
    else {
      return []
    }
    let debt = Debt(
      rule: "unclosed-resource", what: isDial ? "connection" : "listener",
      releases: [.method(path: [], name: "Close")])
    return [obligation(debt, bound, call, isByUse: false)]
  }

  /// Whether a type of the module has a `Close` that asks for nothing: `post.Close(user)` changes what a post says.
  private func closesAlone(_ type: GoType) -> Bool {
    guard let close = resolver.method("Close", of: type) else { return false }
    return close.function.map { resolver.signature(of: $0).params.isEmpty } ?? close.isInterface
  }

  /// `reader = wrap(reader)`: whoever has the first has the second.
  private func isWrapped(_ variable: DeclID, _ call: Site) -> Bool {
    program.tree(call.file).call(call.node)?.arguments.contains { argument in
      resolver.entity(Site(file: call.file, node: argument)) == .declared(variable)
    } ?? false
  }

  /// The variable that gets a result of a call, and what is assigned beside it.
  struct BoundResult {
    let variable: DeclID
    let index: Int
    let count: Int
    let hasError: Bool
  }

  /// The local variable that gets the result of a call, where the call is all that is assigned.
  func boundResult(of call: Site) -> BoundResult? { boundResult(of: call, at: 0) }

  /// The one that gets the second of three results: `executor, client, err := start(…)`.
  private func laterResult(of call: Site) -> BoundResult? {
    boundResult(of: call, at: 1).flatMap { $0.count == 3 ? $0 : nil }
  }

  func boundResult(of call: Site, at index: Int) -> BoundResult? {
    let tree = program.tree(call.file)
    let list = resolver.parent(of: call)
    let statement = resolver.parent(of: Site(file: call.file, node: list))
    guard let assignment = tree.assign(statement), assignment.right.count == 1 else { return nil }
    let targets = Array(assignment.left)
    guard let first = targets.dropFirst(index).first, tree.kind(first) == .ident, targets.count <= 4,
      case .declared(let variable) = resolver.entity(Site(file: call.file, node: first)),
      [.local, .result].contains(resolver.declarationKind(variable))
    else { return nil }
    let last = targets.count > 1 ? targets.last.map { text($0, in: tree) } ?? "" : ""
    var isError = false
    if let error = targets.last, case .declared(let decl) = resolver.entity(Site(file: call.file, node: error)) {
      isError = targets.count > 1 && self.isError(resolver.declaredType(decl))
    }
    return BoundResult(
      variable: variable, index: index, count: targets.count,
      hasError: isError || isErrorName(last))
  }

  func obligation(_ debt: Debt, _ bound: BoundResult, _ call: Site, isByUse: Bool) -> Obligation {
    Obligation(
      acquisition: call, debt: debt,
      results: (0..<bound.count).map { $0 == bound.index ? .itself : .none },
      void: bound.hasError ? .error : .never, certainty: .medium, isByUse: isByUse)
  }

  /// What names of functions contain that make what they give.
  private static let making = [
    "open", "new", "create", "dial", "connect", "listen", "accept", "acquire", "begin", "start", "make", "build",
    "reader",
    "writer", "stream", "session", "subscribe", "watch", "iterator",
  ]

  /// Whether a function of this name makes what it gives.
  func makes(_ name: String) -> Bool {
    if let known = makingNames[name] { return known }
    let lower = name.lowercased()
    let answer = Flow.making.contains { lower.holds($0) }
    makingNames[name] = answer
    return answer
  }

  /// Functions that may tell more beside the connection: `conn, route, err := proxy.Dial("tcp", address)`.
  private static let dials: Set<String> = ["Dial", "DialContext", "DialTCP", "DialUDP", "DialTLS"]

  /// Methods that end what others would have closed.
  static let undoing = ["Abort", "Discard", "Rollback", "CloseWithError", "Cancel", "Kill", "Terminate"]

  static let endings = ["Close", "Release", "Shutdown", "Rollback", "Commit", "Disconnect", "Destroy", "Free"]

  /// The releasing methods that the code calls on a variable, those that say so without doubt first; none where there is
  /// no such one. What gives up (`sink.Cancel()`) releases as well where something else says that there is a debt.
  private func releases(of variable: DeclID, _ type: GoType) -> [String] {
    let tree = program.tree(variable.file)
    var found: [String] = []
    var others: [String] = []
    var kills = 0
    for use in resolver.uses(of: variable) where use.file == variable.file {
      let selector = resolver.parent(of: use)
      if type == .unknown, isGivenToClose(use, selector), !found.contains("Close") { found.append("Close") }
      guard let parts = tree.selector(selector), parts.x == use.node else { continue }
      let name = text(parts.name, in: tree)
      let isEnding = Flow.endings.contains(name)
      if name == "Kill" { kills += 1 }
      guard isEnding || CloseNames.givesUp(name), !found.contains(name), !others.contains(name) else { continue }
      let call = resolver.parent(of: Site(file: use.file, node: selector))
      if name == "Close", isHandedOver(Site(file: use.file, node: selector), to: call) {
        // `Session{end: key.Close}`: whoever gets the method closes with it.
        if isUnseen(type) || resolver.method(name, of: type) != nil { found.append(name) }
        continue
      }
      guard let parts = tree.call(call), parts.function == selector, parts.arguments.count <= 1,
        !asksRemote(name, Site(file: use.file, node: call))
      else { continue }
      if !isUnseen(type), resolver.method(name, of: type) == nil { continue }
      if isEnding { found.append(name) } else { others.append(name) }
    }
    // What is killed in two places runs until it is.
    if found.isEmpty, kills > 1 { found.append("Kill") }
    if !found.isEmpty { found += others.filter { !found.contains($0) } }
    // A transaction ends either way, whichever of them this function calls itself.
    for (name, other) in [("Commit", "Rollback"), ("Rollback", "Commit")]
    where found.contains(name) && !found.contains(other) {
      found.append(other)
    }
    return found
  }

  /// Whether a method that is not called is given to somebody: as an argument, a result, or a field of a literal.
  private func isHandedOver(_ method: Site, to parent: NodeID) -> Bool {
    let tree = program.tree(method.file)
    switch tree.kind(parent) {
    case .callExpr: return tree.child(parent, 0) != method.node
    case .keyValueExpr: return tree.child(parent, 1) == method.node
    case .returnStmt: return true
    default: return false
    }
  }

  /// Methods that end what runs or is shown until then: `bar.Finish()`, `progress.Done()`.
  private static let finishing: Set<String> = ["Done", "Finish"]

  /// The finishing methods that the function calls on a variable as statements of their own; none where something else is
  /// done to end it, or where it counts others (`group.Done()`).
  private func finishes(of variable: DeclID, in call: Site) -> [String] {
    let tree = program.tree(variable.file)
    let lower = resolver.name(variable).lowercased()
    guard !["wg", "group", "ctx", "context", "wait", "timer", "ticker"].contains(where: { lower.contains($0) }) else {
      return []
    }
    let function = resolver.enclosingFunction(of: call)
    var found: [String] = []
    for use in resolver.uses(of: variable) where use.file == variable.file {
      let selector = resolver.parent(of: use)
      guard let parts = tree.selector(selector), parts.x == use.node else { continue }
      let name = text(parts.name, in: tree)
      let ending = resolver.parent(of: Site(file: use.file, node: selector))
      guard Flow.finishing.contains(name), let parts = tree.call(ending), parts.function == selector else { continue }
      guard parts.arguments.isEmpty, tree.kind(resolver.parent(of: Site(file: use.file, node: ending))) == .exprStmt,
        resolver.enclosingFunction(of: use) == function
      else { return [] }
      if !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// `io.Close(conn)`, `defer closeQuietly(conn)`: a function named after it is given the variable alone.
  private func isGivenToClose(_ use: Site, _ call: NodeID) -> Bool {
    let tree = program.tree(use.file)
    guard let parts = tree.call(call), parts.arguments.count == 1, parts.arguments.first == use.node else {
      return false
    }
    let name = lastName(of: parts.function, in: tree)
    guard name.hasPrefix("Close") || name.hasPrefix("close") || name.hasPrefix("MustClose") else { return false }
    return !closesNumbers(Site(file: use.file, node: call))
  }

  /// Whether a function closes what is no object: a channel, or a descriptor's number (`unix.Close(fd)`).
  func closesNumbers(_ call: Site) -> Bool {
    switch resolver.callee(ofCall: call) {
    case .builtin: true
    case .external(let name): isStandardLibrary(catalogueName(name)) || name.hasPrefix("golang.org/x/sys/")
    default: false
    }
  }

  private func words(for variable: DeclID) -> String { resolver.name(variable) }

  /// Whether a leak of a value that is only known to be released by the way the code treats it can be believed: the code
  /// releases it further below, or fails here.
  func isBelievable(_ exit: FlowExit, _ obligation: Obligation, _ function: FunctionID) -> Bool {
    if obligation.needsRelease { return isReleasedBelow(exit, obligation) }
    if isEndOfAccepting(exit, obligation) { return false }
    if let call = obligation.acquisition, obligation.isByHabit || obligation.isByUse {
      if obligation.isByHabit, isNeverOpened(call) { return false }
      if isOfClosedParent(call) || isLookedAfterByItself(call) { return false }
    }
    if obligation.isByHabit, isBeforeOpenedHere(exit, obligation) { return false }
    guard obligation.isByUse else { return true }
    if isBeforeOpening(exit, obligation, function) { return false }
    if exit.kind == .leaves, exit.values.last == .known(.notNull) { return true }
    let names = obligation.debt.releases.compactMap { release -> String? in
      if case .method(_, let name) = release { return name }
      return nil
    }
    let tree = program.tree(function.file)
    let from = exit.node.exists ? tree.start(exit.node) : Int.max
    return calls(in: function).contains { call in
      let callee = tree.child(call.node, 0)
      return tree.start(call.node) > from && names.contains(lastName(of: callee, in: tree))
    }
  }

  /// Whether nothing that a function of the module gives is open before one of its methods has run, and none runs here:
  /// a server that is only looked at.
  private func isNeverOpened(_ call: Site) -> Bool {
    guard case .function = resolver.callee(ofCall: call) else { return false }
    let bound = boundResult(of: call)
    let type = bound.map { resolver.declaredType($0.variable) } ?? resolver.resultTypes(ofCall: call).first ?? .unknown
    // A type that cannot be seen may have any method.
    guard !isUnseen(type), Flow.starters.contains(where: { resolver.method($0, of: type) != nil }) else { return false }
    guard let bound else { return true }
    let tree = program.tree(call.file)
    return resolver.uses(of: bound.variable).allSatisfy { use in
      guard let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node else { return false }
      let name = text(selector.name, in: tree)
      return !Flow.starters.contains { name.hasPrefix($0) }
    }
  }

  /// `session, err := client.NewSession()` where the function closes the client: what belongs to it is closed with it, and
  /// so is `flusher, err := newFlusher(writer)` where it defers the end of the writer.
  private func isOfClosedParent(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    if tree.call(call.node)?.arguments.contains(where: { isEndedByDefer(Site(file: call.file, node: $0)) }) ?? false {
      return true
    }
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))), tree.kind(selector.x) == .ident,
      case .declared(let parent) = resolver.entity(Site(file: call.file, node: selector.x)),
      resolver.declarationKind(parent) == .local
    else { return false }
    return resolver.uses(of: parent).contains { use in
      guard let method = tree.selector(resolver.parent(of: use)), method.x == use.node else { return false }
      return ["Close", "Shutdown", "Disconnect"].contains(text(method.name, in: tree))
    }
  }

  /// Whether the function defers a call that closes what a local variable holds.
  private func isEndedByDefer(_ argument: Site) -> Bool {
    let tree = program.tree(argument.file)
    guard tree.kind(argument.node) == .ident, case .declared(let variable) = resolver.entity(argument),
      resolver.declarationKind(variable) == .local
    else { return false }
    return resolver.uses(of: variable).contains { use in
      guard let method = tree.selector(resolver.parent(of: use)), method.x == use.node,
        CloseNames.owners.contains(text(method.name, in: tree))
      else { return false }
      let ending = Site(file: use.file, node: resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use))))
      return tree.kind(resolver.parent(of: ending)) == .deferStmt
    }
  }

  /// Methods that open or start what their receiver describes.
  static let starters = ["Start", "Run", "Serve", "ListenAndServe", "Connect"]

  /// How methods begin that open what their receiver only describes.
  static let opening = ["Connect", "Open", "Dial", "Init", "Start", "Login", "Listen"]

  /// Whether the variable that gets the value is released further below.
  private func isReleasedBelow(_ exit: FlowExit, _ obligation: Obligation) -> Bool {
    guard exit.kind == .leaves, exit.node.exists, let call = obligation.acquisition, let bound = boundResult(of: call)
    else { return false }
    let tree = program.tree(call.file)
    return resolver.uses(of: bound.variable).contains { use in
      guard use.file == call.file, tree.start(use.node) > tree.start(exit.node) else { return false }
      var node = use.node
      var parent = resolver.parent(of: use)
      while let selector = tree.selector(parent), selector.x == node {
        node = parent
        parent = resolver.parent(of: Site(file: use.file, node: node))
      }
      return tree.kind(parent) == .callExpr && tree.child(parent, 0) == node
        && obligation.isReleased(byMethodNamed: lastName(of: node, in: tree))
    }
  }
}
