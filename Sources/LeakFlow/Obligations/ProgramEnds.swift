import GoScope
import GoSyntax

// Functions behind which the process ends: what is open when they return is closed with it.

extension Flow {
  /// `main`, and functions that are the last thing it does. A command of a library for command lines is not among them:
  /// programs grow around it, and who reads a report on it mends it.
  func endsProgram(_ function: FunctionID) -> Bool {
    if let known = programEnds[function] { return known }
    let ends = endsProgram(function, steps: 4)
    programEnds[function] = ends
    return ends
  }

  /// `steps`: how far behind `main` it may stand.
  private func endsProgram(_ function: FunctionID, steps: Int) -> Bool {
    isProgram(function) || steps > 0 && isLastStep(function, steps: steps - 1)
  }

  /// Whether the whole function is the program: what it drops in the middle lives not much longer than the rest.
  func isProgram(_ function: FunctionID) -> Bool { isInitialValue(function) || isMain(function) }

  private func isMain(_ function: FunctionID) -> Bool {
    guard program.package(program.file(function.file).package).isCommand else { return false }
    if resolver.kind(function) == .funcLit { return isActionInMain(function) }
    return resolver.name(of: function) == "main" && resolver.receiver(of: function) == nil
  }

  /// `var session = func() *Session {…}()` of a package: what it opens is there for as long as the variable.
  private func isInitialValue(_ literal: FunctionID) -> Bool {
    guard resolver.kind(literal) == .funcLit, resolver.enclosingFunction(of: literal) == nil else { return false }
    let call = resolver.parent(of: literal)
    let tree = program.tree(literal.file)
    return tree.kind(call) == .callExpr && tree.child(call, 0) == literal.node
  }

  /// `app.Action = func(…) {…}` and `cli.App{Action: func(…) {…}}` within `main`.
  private func isActionInMain(_ literal: FunctionID) -> Bool {
    guard let around = resolver.enclosingFunction(of: literal), resolver.kind(around) == .funcDecl,
      resolver.name(of: around) == "main"
    else { return false }
    let tree = program.tree(literal.file)
    let parent = resolver.parent(of: literal)
    if tree.kind(parent) == .keyValueExpr { return Flow.actions.contains(text(tree.child(parent, 0), in: tree)) }
    guard let assignment = tree.assign(resolver.parent(of: Site(file: literal.file, node: parent))),
      let target = assignment.left.first, assignment.left.count == 1
    else { return false }
    return tree.kind(target) == .selectorExpr && Flow.actions.contains(lastName(of: target, in: tree))
  }

  private static let actions: Set<String> = ["Action", "Run", "RunE", "Exec"]

  // MARK: Last steps

  /// A function that nobody outside can call, and that the module calls only where the process ends behind it.
  private func isLastStep(_ function: FunctionID, steps: Int) -> Bool {
    guard resolver.kind(function) == .funcDecl, resolver.receiver(of: function) == nil, isOwnBusiness(function) else {
      return false
    }
    let callers = resolver.callers(of: function).filter { !program.file($0.file).isTest }
    guard !callers.isEmpty, callers.count <= 4, resolver.references(to: function).isEmpty else { return false }
    return callers.allSatisfy { call in
      guard let around = resolver.enclosingFunction(of: call), around != function, resolver.kind(around) == .funcDecl
      else { return false }
      return isLast(call, in: around) && endsProgram(around, steps: steps)
    }
  }

  /// Whether only the code of its own package can call a function.
  func isOwnBusiness(_ function: FunctionID) -> Bool {
    if program.package(program.file(function.file).package).isCommand { return true }
    guard let name = resolver.declaration(of: function) else { return false }
    return resolver.name(name).unicodeScalars.first.map { !$0.properties.isUppercase } ?? false
  }

  /// Whether nothing but a word about how it went comes after a call in its function.
  private func isLast(_ call: Site, in function: FunctionID) -> Bool {
    let tree = program.tree(call.file)
    var (inner, outer) = (call.node, resolver.parent(of: call))
    while outer.exists, outer != function.node {
      switch tree.kind(outer) {
      case .forStmt, .rangeStmt, .goStmt, .funcLit, .selectStmt: return false
      case .deferStmt: return true
      case .exprStmt: if ends(.evaluate(tree.child(outer, 0)), tree, call.file) { return true }
      case .blockStmt, .caseClause:
        for statement in tree.children(outer).drop(while: { $0 != inner }).dropFirst() {
          guard isIdle(Site(file: call.file, node: statement)) else { return false }
          if leaves(statement, tree, call.file) { return true }
        }
      case .ifStmt:
        guard let parts = tree.ifStmt(outer) else { return false }
        if inner != parts.body, inner != parts.otherwise {
          guard [parts.body, parts.otherwise].allSatisfy({ isIdle(Site(file: call.file, node: $0)) }) else {
            return false
          }
        }
      default: break
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: call.file, node: outer)))
    }
    return true
  }

  /// Whether a statement returns, or never comes back.
  func leaves(_ statement: NodeID, _ tree: SyntaxTree, _ file: FileID) -> Bool {
    switch tree.kind(statement) {
    case .returnStmt: true
    case .exprStmt: ends(.evaluate(tree.child(statement, 0)), tree, file)
    default: false
    }
  }

  /// Whether a statement only prints, looks at errors, or leaves.
  private func isIdle(_ statement: Site) -> Bool {
    guard statement.node.exists else { return true }
    let tree = program.tree(statement.file)
    return tree.subtree(of: statement.node).allSatisfy { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.nodeKinds[index] {
      case .forStmt, .rangeStmt, .selectStmt, .goStmt: return false
      case .callExpr: return isWord(Site(file: statement.file, node: node), tree)
      default: return true
      }
    }
  }

  /// Whether a call only says something, makes an error, or leaves.
  func isWord(_ call: Site, _ tree: SyntaxTree) -> Bool {
    switch resolver.callee(ofCall: call) {
    case .builtin, .conversion: return true
    case .external(let name): if Flow.wordy.contains(where: { name.hasPrefix($0) }) { return true }
    default: break
    }
    let name = lastName(of: tree.child(call.node, 0), in: tree)
    return ["Error", "String", "Close", "Sync", "Flush"].contains(name) || OpaqueNames.prints(name)
      || endsHere(call: call) || Flow.words.contains { name.hasPrefix($0) }
  }

  private static let wordy = [
    "fmt.", "log.", "log/slog.", "(log.", "(log/slog.", "errors.", "os.Exit", "strings.", "strconv.", "time.Since",
    "time.Now", "(time.",
  ]
  private static let words = ["Debug", "Info", "Warn", "Error", "Fatal", "Success", "Exit"]
}
