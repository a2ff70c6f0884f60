import GoScope
import GoSyntax

// Transactions, rows, statements and commands from code that is not there, told by what they are called and by what is
// done to them.

extension Flow {
  /// `tx, err := store.BeginRo(ctx)`, `rows, err := statement.QueryContext(ctx)` of something whose type is not known.
  func toldByNames(_ call: Site) -> [Obligation] {
    let name = lastName(of: program.tree(call.file).child(call.node, 0), in: program.tree(call.file))
    let isQuery = Flow.queries.contains(name)
    let prepares = Flow.preparations.contains(name)
    let begins = name.hasPrefix("Begin") || name.hasSuffix("DatabaseTransaction")
    let watches = name.hasPrefix("Watch") || name.hasPrefix("Subscribe")
    guard isQuery || prepares || begins || watches, let bound = boundResult(of: call, at: 0), bound.count == 2,
      bound.hasError
    else { return [] }
    let type = resolver.declaredType(bound.variable)
    if watches {
      guard isUnseen(type), isListenedTo(bound.variable) else { return [] }
      let debt = Debt(
        rule: "unclosed-resource", what: name.hasPrefix("Watch") ? "watcher" : "subscription",
        releases: ["Stop", "Close", "Unsubscribe", "Cancel"].map { .method(path: [], name: $0) })
      return [obligation(debt, bound, call, isByUse: false)]
    }
    if isQuery {
      guard isUnseen(type), isUsedAsRows(bound.variable) else { return [] }
      let debt = Debt(rule: "unclosed-rows", what: "rows", releases: [.method(path: [], name: "Close")])
      return [obligation(debt, bound, call, isByUse: false)]
    }
    if prepares {
      guard isUnseen(type), !isOfTransaction(call), isUsedAsStatement(bound.variable) else { return [] }
      let debt = Debt(rule: "unclosed-rows", what: "statement", releases: [.method(path: [], name: "Close")])
      return [obligation(debt, bound, call, isByUse: false)]
    }
    guard beginsTransaction(name, bound.variable), type == .unknown || resolver.method("Rollback", of: type) != nil
    else {
      return []
    }
    let endings = ["Rollback", "Commit", "Discard", "Abort", "Close", "Cancel"]
    let debt = Debt(
      rule: "unclosed-rows", what: "transaction", releases: endings.map { .method(path: [], name: $0) })
    return [obligation(debt, bound, call, isByUse: true)]
  }

  /// Whether a variable's method gives the channel that is received from: `for event := range watcher.ResultChan()`.
  private func isListenedTo(_ variable: DeclID) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).prefix(60).contains { use in
      guard use.file == variable.file, let parts = tree.selector(resolver.parent(of: use)), parts.x == use.node,
        Flow.channels.contains(text(parts.name, in: tree))
      else { return false }
      let selector = Site(file: use.file, node: resolver.parent(of: use))
      let call = Site(file: use.file, node: resolver.parent(of: selector))
      guard tree.kind(call.node) == .callExpr, tree.child(call.node, 0) == selector.node else { return false }
      let user = resolver.parent(of: call)
      if let range = tree.rangeStmt(user) { return range.x == call.node }
      return tree.unary(user)?.operator == .arrow
    }
  }

  private static let channels: Set<String> = [
    "ResultChan", "Watch", "Chan", "Channel", "Events", "Updates", "Messages", "Out", "Event", "Err",
  ]

  private static let queries: Set<String> = ["Query", "QueryContext", "Queryx", "QueryxContext", "NamedQuery"]

  static let preparations: Set<String> = [
    "Prepare", "PrepareContext", "Preparex", "PreparexContext", "PrepareNamed", "PrepareNamedContext",
  ]

  /// Whether a call is one of a transaction, by its name: what it prepares ends with it.
  func isOfTransaction(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))) else { return true }
    return namesTransaction(lastName(of: selector.x, in: tree))
  }

  private func namesTransaction(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasPrefix("tx") || lower.hasSuffix("tx") || lower.hasSuffix("txn") || lower.contains("trans")
  }

  /// Whether a variable is executed and asked as statements are.
  private func isUsedAsStatement(_ variable: DeclID) -> Bool {
    methods(calledOn: variable).contains { name in
      ["Query", "Exec", "Select", "Get"].contains { name.hasPrefix($0) }
    }
  }

  /// Whether a method of this name begins a transaction of a database: by its name alone, or by its variable's.
  private func beginsTransaction(_ name: String, _ variable: DeclID) -> Bool {
    if ["BeginTx", "BeginTxx", "BeginRo", "BeginRw", "BeginTransaction", "NewDatabaseTransaction"].contains(name) {
      return true
    }
    return name == "Begin" && namesTransaction(resolver.name(variable))
  }

  /// Whether a variable is stepped through and read from as rows are.
  private func isUsedAsRows(_ variable: DeclID) -> Bool {
    let called = methods(calledOn: variable)
    return called.contains("Next") && called.contains { $0.hasSuffix("Scan") || $0 == "ScanStruct" }
  }

  /// The names of the fields and methods that are used of a variable.
  func methods(calledOn variable: DeclID) -> Set<String> {
    let tree = program.tree(variable.file)
    return Set(
      resolver.uses(of: variable).prefix(60).compactMap { use in
        guard use.file == variable.file, let parts = tree.selector(resolver.parent(of: use)), parts.x == use.node else {
          return nil
        }
        return text(parts.name, in: tree)
      })
  }

  /// `cmd.Start()` of a command that code made which is not there: it has pipes, attributes and a process as those of
  /// `os/exec` have.
  func startedCommand(_ call: Site) -> [Obligation] {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node), parts.arguments.isEmpty,
      let selector = tree.selector(tree.unparenthesized(parts.function)), text(selector.name, in: tree) == "Start",
      case .declared(let command) = resolver.entity(ofExpression: Site(file: call.file, node: selector.x)),
      resolver.declarationKind(command) == .local, resolver.declaredType(command) == .unknown,
      !methods(calledOn: command).isDisjoint(with: Flow.partsOfCommands),
      let entry = catalogue.acquisitions["(os/exec.Cmd).Start"]?.first, !isHarmless(entry.debt, call)
    else { return [] }
    return [
      Obligation(
        acquisition: call, debt: entry.debt, results: [.none], void: .error, certainty: .medium, slot: .receiver)
    ]
  }

  private static let partsOfCommands: Set<String> = [
    "StdinPipe", "StdoutPipe", "StderrPipe", "SysProcAttr", "ExtraFiles", "ProcessState",
  ]
}
