import GoScope
import GoSyntax

/// What a function makes of a value that it owes a release: readers over it, clients and loggers that it gives.
///
/// Whether they hold the value cannot always be told. Where one of them leaves the function, a release at the
/// function's end would take it away from whoever has it then: such a place is reported, and not repaired.
struct DerivedValues {
  private let flow: Flow
  private let function: FunctionID
  private var pending: [DeclID]
  private var seen: Set<DeclID>

  /// - Parameters:
  ///   - value: the variable that has the value.
  ///   - others: variables of what is of use no longer than it: the context that goes with a cancel function.
  init(of value: DeclID, and others: [DeclID], in function: FunctionID, flow: Flow) {
    self.flow = flow
    self.function = function
    pending = [value]
    seen = [value]
    for other in others { bind(other) }
  }

  /// Whether the value, or something that may hold it, is returned, sent, stored or given to a goroutine.
  mutating func outliveFunction() -> Bool {
    while let variable = pending.popLast() {
      for use in flow.resolver.uses(of: variable) where leaves(use) { return true }
    }
    return false
  }

  /// Follows one use outwards to the statement that it is part of.
  private mutating func leaves(_ use: Site) -> Bool {
    if isInLiteralForLater(use) { return true }
    let tree = flow.program.tree(use.file)
    var (inner, outer) = (use.node, flow.resolver.parent(of: use))
    while outer.exists {
      let site = Site(file: use.file, node: outer)
      switch tree.kind(outer) {
      case .selectorExpr:
        if tree.child(outer, 0) != inner { return false }
        if isPlain(flow.resolver.type(of: site)), flow.text(tree.child(outer, 1), in: tree) != "URL" { return false }
      case .callExpr:
        if gives(nothingOf: inner, through: site, tree) { return false }
      case .parenExpr, .unaryExpr, .starExpr, .keyValueExpr, .compositeLit, .indexExpr, .sliceExpr, .typeAssertExpr:
        break
      case .exprList:
        let parent = flow.resolver.parent(of: site)
        if let assignment = tree.assign(parent) { return assigns(assignment, inner, use.file, tree) }
        if let spec = tree.valueSpec(parent) {
          for name in spec.names { bind(Site(file: use.file, node: name)) }
          return false
        }
      case .valueSpec:
        guard let spec = tree.valueSpec(outer) else { return false }
        for name in spec.names { bind(Site(file: use.file, node: name)) }
        return false
      case .rangeStmt:
        guard let range = tree.rangeStmt(outer) else { return false }
        for target in [range.key, range.value] where target.exists && tree.kind(target) == .ident {
          bind(Site(file: use.file, node: target))
        }
        return false
      case .returnStmt:
        guard flow.resolver.enclosingFunction(of: site) == function else { return false }
        return true
      case .sendStmt: return tree.child(outer, 1) == inner
      case .goStmt: return true
      default: return false
      }
      (inner, outer) = (outer, flow.resolver.parent(of: site))
    }
    return false
  }

  /// Whether a use stands in a literal that is not called where it stands, nor deferred.
  private func isInLiteralForLater(_ use: Site) -> Bool {
    let tree = flow.program.tree(use.file)
    var at = flow.resolver.enclosingFunction(of: use)
    while let literal = at, literal != function {
      let call = flow.resolver.parent(of: literal)
      guard tree.kind(call) == .callExpr, tree.child(call, 0) == literal.node,
        tree.kind(flow.resolver.parent(of: Site(file: use.file, node: call))) != .goStmt
      else { return true }
      at = flow.resolver.enclosingFunction(of: literal)
    }
    return false
  }

  /// Whether what a call gives cannot hold what stands at `part` of it.
  private func gives(nothingOf part: NodeID, through call: Site, _ tree: SyntaxTree) -> Bool {
    guard let parts = tree.call(call.node) else { return true }
    switch flow.resolver.callee(ofCall: call) {
    case .conversion, .builtin(.append): return false
    case .builtin: return true
    default: break
    }
    let name = flow.lastName(of: parts.function, in: tree)
    if part != parts.function, OpaqueNames.looks(name), !name.lowercased().hasPrefix("new") { return true }
    let types = flow.resolver.resultTypes(ofCall: call)
    return !types.isEmpty && types.allSatisfy(isPlain)
  }

  private mutating func assigns(_ assignment: AssignStmt, _ value: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    guard let at = assignment.right.firstIndex(of: value) else { return false }
    let isPaired = assignment.left.count == assignment.right.count
    for (index, target) in assignment.left.enumerated()
    where !isPaired || index == at - assignment.right.startIndex {
      guard tree.kind(target) == .ident else { return true }
      bind(Site(file: file, node: target))
    }
    return false
  }

  /// A variable that gets what may hold the value.
  private mutating func bind(_ target: Site) {
    guard case .declared(let variable) = flow.resolver.entity(target),
      !isPlain(flow.resolver.declaredType(variable)), seen.insert(variable).inserted
    else { return }
    pending.append(variable)
  }

  /// Whether values of a type hold nothing that could be closed: numbers, text, errors, and lists of them.
  private func isPlain(_ type: GoType) -> Bool {
    switch type {
    case .basic(let kind): return kind != .unsafePointer
    case .untypedNil: return true
    case .slice(let element): return isPlain(element)
    default: break
    }
    switch flow.resolver.underlying(type) {
    case .basic: return true
    case .slice(let element): return isPlain(element)
    case .map(_, let element): return isPlain(element)
    default: return false
    }
  }
}
