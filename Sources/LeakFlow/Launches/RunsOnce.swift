import GoScope
import GoSyntax

// What is done once in the life of the process: what it makes is there once, whoever forgets it.

extension Flow {
  /// Whether control comes to a place once, or as often as two or three lines of the program say: in no loop, in `main`,
  /// `init` or the value of a package variable, or in a function that is called or started in such places only. A function
  /// that is handed on as a value may be called again and again, and so may a method that frameworks know by its name.
  func runsOnce(_ site: Site) -> Bool { runsOnce(site, steps: 6, callers: 3) }

  /// `steps`: calls inside each other; `callers`: as many as there may be of the first function that has more than one.
  private func runsOnce(_ site: Site, steps: Int, callers: Int) -> Bool {
    guard !isInLoop(site) else { return false }
    guard let function = resolver.enclosingFunction(of: site) else { return true }
    if isRunAtStart(function) { return true }
    guard steps > 0, let calls = allCalls(of: function), calls.count <= callers else { return false }
    return calls.allSatisfy { runsOnce($0, steps: steps - 1, callers: calls.count > 1 ? 1 : callers) }
  }

  /// Whether a loop of the function stands around a place, its condition included.
  private func isInLoop(_ site: Site) -> Bool {
    let tree = program.tree(site.file)
    var (inner, outer) = (site.node, resolver.parent(of: site))
    while outer.exists {
      switch tree.kind(outer) {
      case .forStmt: if tree.child(outer, 0) != inner { return true }
      case .rangeStmt: if tree.rangeStmt(outer)?.x != inner { return true }
      case .funcLit, .funcDecl: return false
      default: break
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: site.file, node: outer)))
    }
    return false
  }

  private func isRunAtStart(_ function: FunctionID) -> Bool {
    guard resolver.kind(function) == .funcDecl, resolver.receiver(of: function) == nil else { return false }
    switch resolver.name(of: function) {
    case "init": return true
    case "main": return program.package(program.file(function.file).package).isCommand
    default: return false
    }
  }

  /// The places of the program that call a function; nil where there are none, or others may.
  private func allCalls(of function: FunctionID) -> [Site]? {
    let calls = resolver.callers(of: function).filter { !TestCode.contains($0, program) }
    let values = resolver.references(to: function).filter { !TestCode.contains($0, program) }
    if calls.isEmpty, values.count == 1 { return starter(values[0]).map { [$0] } }
    guard !calls.isEmpty, values.isEmpty, isOfProgram(function), !isJob(function) else { return nil }
    return calls
  }

  /// The name by which a function or method is declared, without that of its type.
  func ownName(of function: FunctionID) -> String {
    resolver.declaration(of: function).map { resolver.name($0) } ?? ""
  }

  /// Whether a function is a method of a name by which schedulers and servers call what they are given.
  func isJob(_ function: FunctionID) -> Bool {
    resolver.receiver(of: function) != nil && Flow.jobs.contains(ownName(of: function))
  }

  private static let jobs: Set<String> = [
    "Run", "Serve", "ServeHTTP", "Do", "Exec", "Execute", "Process", "Handle", "Call", "Work", "Perform", "Collect",
    "Check", "Update", "Sync", "Reconcile", "Poll", "Tick", "Gather", "Fetch", "Invoke", "Apply", "Scan", "Probe",
  ]

  /// `group.Go(func() error {…})`, which calls what it is given once.
  private func starter(_ value: Site) -> Site? {
    let tree = program.tree(value.file)
    let call = Site(file: value.file, node: resolver.parent(of: value))
    guard let parts = tree.call(call.node), parts.arguments.first == value.node, parts.arguments.count == 1,
      lastName(of: parts.function, in: tree) == "Go"
    else { return nil }
    return call
  }
}
