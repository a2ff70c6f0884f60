import GoSyntax

/// Walks one top-level declaration in the order in which Go's blocks open, declare and close (specification,
/// "Declarations and scope") and binds every identifier. The walk keeps its own stack of tasks, so that no input can
/// exhaust the thread's.
struct ScopeWalker {
  private enum Action: UInt8 {
    case visit, open, close, enterFunction, leaveFunction
    /// The children of a block whose scope is open already.
    case statements
    /// The names of a field list; their types.
    case declareFields, fieldTypes
    /// The names of an expression list: of `var`, and of `:=`.
    case declareNames, defineNames
    case declareName
    case typeClause
  }

  private struct Task {
    let node: UInt32
    let action: Action
  }

  private struct Label {
    let node: NodeID
    let function: Int
  }

  private var tree: SyntaxTree
  private var first = 0
  private var bindings: [UInt32] = []
  private var parents: [UInt32] = []
  private var scopes = ScopeStack()
  private var tasks: [Task] = []
  private var functions: [Int] = []
  private var functionCount = 0
  private var labels: [Label] = []
  private var labelUses: [Label] = []

  init() { tree = .empty }

  /// The scopes of the top-level declaration with this root.
  mutating func walk(_ root: NodeID, in tree: SyntaxTree) -> UnitScopes {
    self.tree = tree
    let range = tree.subtree(of: root)
    first = range.lowerBound
    bindings = Array(repeating: Binding.none, count: range.count)
    linkParents(range)
    scopes.reset()
    functions.removeAll(keepingCapacity: true)
    functionCount = 0
    labels.removeAll(keepingCapacity: true)
    labelUses.removeAll(keepingCapacity: true)
    tasks.removeAll(keepingCapacity: true)
    push(root, .visit)
    while let task = tasks.popLast() { perform(task.action, NodeID(task.node)) }
    bindLabels()
    return UnitScopes(first: first, bindings: bindings, parents: parents)
  }

  private mutating func linkParents(_ range: Range<Int>) {
    var parents = Array(repeating: UInt32.max, count: range.count)
    let (links, childStarts) = (tree.links, tree.childStarts)
    for node in range {
      var link = Int(childStarts[node])
      let end = Int(childStarts[node + 1])
      while link < end {
        // An absent child is far out of the range.
        let at = Int(links[link]) - first
        if at >= 0, at < parents.count { parents[at] = UInt32(truncatingIfNeeded: node) }
        link += 1
      }
    }
    self.parents = parents
  }

  private mutating func push(_ node: NodeID, _ action: Action) {
    if node.exists || action.rawValue <= Action.leaveFunction.rawValue && action != .visit {
      tasks.append(Task(node: node.rawValue, action: action))
    }
  }

  private mutating func pushChildren(_ node: NodeID) {
    var at = Int(tree.childStarts[node.index + 1]) - 1
    let start = Int(tree.childStarts[node.index])
    while at >= start {
      if tree.links[at] != UInt32.max { tasks.append(Task(node: tree.links[at], action: .visit)) }
      at -= 1
    }
  }

  private mutating func perform(_ action: Action, _ node: NodeID) {
    switch action {
    case .visit: visit(node)
    case .open: scopes.open()
    case .close: scopes.close()
    case .enterFunction:
      functionCount += 1
      functions.append(functionCount)
      scopes.open()
    case .leaveFunction:
      functions.removeLast()
      scopes.close()
    case .statements: pushChildren(node)
    case .declareFields:
      for field in tree.children(node) { for name in tree.children(tree.child(field, 0)) { declare(name) } }
    case .fieldTypes: for field in tree.children(node).reversed() { push(tree.child(field, 1), .visit) }
    case .declareNames: for name in tree.children(node) { declare(name) }
    case .defineNames: for name in tree.children(node) { define(name) }
    case .declareName: declare(node)
    case .typeClause: visitTypeClause(node)
    }
  }

  // MARK: Names

  private mutating func bind(_ identifier: NodeID, to declaration: UInt32) {
    bindings[identifier.index - first] = declaration
  }

  private mutating func declare(_ identifier: NodeID) {
    guard tree.kind(identifier) == .ident else { return push(identifier, .visit) }
    guard !tree.isBlank(identifier) else { return }
    bind(identifier, to: identifier.rawValue)
    // Package scope is the package's matter.
    if scopes.depth > 0 { scopes.declare(tree.nameID(identifier), as: identifier.rawValue) }
  }

  /// A name on the left of `:=`: declared, unless the same block has declared it (specification, "Short variable
  /// declarations").
  private mutating func define(_ identifier: NodeID) {
    guard tree.kind(identifier) == .ident else { return push(identifier, .visit) }
    if let known = scopes.findInnermost(tree.nameID(identifier)) { return bind(identifier, to: known) }
    declare(identifier)
  }

  private mutating func bindLabels() {
    guard !labelUses.isEmpty else { return }
    var known: [UInt64: NodeID] = [:]
    for label in labels where known[key(label)] == nil { known[key(label)] = label.node }
    for use in labelUses { bind(use.node, to: known[key(use)]?.rawValue ?? Binding.missingLabel) }
  }

  private func key(_ label: Label) -> UInt64 {
    tree.nameID(label.node).rawValue ^ (UInt64(label.function) &* 0x9E37_79B9_7F4A_7C15)
  }

  // MARK: Nodes

  private mutating func visit(_ node: NodeID) {
    switch tree.kind(node) {
    case .ident: if !tree.isBlank(node) { bind(node, to: scopes.find(tree.nameID(node))) }
    case .selectorExpr:
      let name = tree.child(node, 1)
      if name.exists { bind(name, to: Binding.member) }
      push(tree.child(node, 0), .visit)
    case .funcDecl: visitFunctionDeclaration(node)
    case .funcLit:
      push(node, .leaveFunction)
      pushSignatureAndBody(tree.child(node, 0), body: tree.child(node, 1))
      push(node, .enterFunction)
    case .funcType: visitFields([tree.child(node, 0), tree.child(node, 1), tree.child(node, 2)])
    case .structType, .interfaceType: visitFields([tree.child(node, 0)])
    case .typeSpec, .aliasSpec: visitTypeSpec(node)
    case .importSpec: if tree.child(node, 0).exists { declare(tree.child(node, 0)) }
    case .valueSpec:
      push(tree.child(node, 0), .declareNames)
      push(tree.child(node, 2), .visit)
      push(tree.child(node, 1), .visit)
    case .defineStmt:
      push(tree.child(node, 0), .defineNames)
      push(tree.child(node, 1), .visit)
    case .labeledStmt:
      let label = tree.child(node, 0)
      if label.exists, !tree.isBlank(label) {
        bind(label, to: label.rawValue)
        labels.append(Label(node: label, function: functions.last ?? 0))
      }
      push(tree.child(node, 1), .visit)
    case .branchStmt:
      let label = tree.child(node, 0)
      if label.exists { labelUses.append(Label(node: label, function: functions.last ?? 0)) }
    case .blockStmt, .ifStmt, .forStmt, .switchStmt, .caseClause, .commClause: pushScoped(node)
    case .typeSwitchStmt: visitTypeSwitch(node)
    case .rangeStmt: visitRange(node)
    default: pushChildren(node)
    }
  }

  private mutating func pushScoped(_ node: NodeID) {
    push(node, .close)
    pushChildren(node)
    push(node, .open)
  }

  private mutating func visitFields(_ lists: [NodeID]) {
    for list in lists.reversed() { push(list, .fieldTypes) }
    for list in lists {
      for field in tree.children(list) {
        for name in tree.children(tree.child(field, 0)) where tree.kind(name) == .ident && !tree.isBlank(name) {
          bind(name, to: name.rawValue)
        }
      }
    }
  }

  private mutating func visitFunctionDeclaration(_ node: NodeID) {
    guard let function = tree.funcDecl(node) else { return }
    if function.name.exists, !tree.isBlank(function.name) { bind(function.name, to: function.name.rawValue) }
    push(node, .leaveFunction)
    if function.receiver.exists {
      // Parameters and results are declared after all types of the signature are read.
      pushSignatureAndBody(function.type, body: function.body, receiver: function.receiver)
      push(function.receiver, .fieldTypes)
      for parameter in receiverTypeParameters(function.receiver).reversed() { push(parameter, .declareName) }
    } else {
      pushSignatureAndBody(function.type, body: function.body)
    }
    push(node, .enterFunction)
  }

  private mutating func pushSignatureAndBody(_ type: NodeID, body: NodeID, receiver: NodeID = .none) {
    guard let signature = tree.funcType(type) else { return }
    push(body, .statements)
    push(signature.results, .declareFields)
    push(signature.params, .declareFields)
    push(receiver, .declareFields)
    push(signature.results, .fieldTypes)
    push(signature.params, .fieldTypes)
    push(signature.typeParams, .fieldTypes)
    push(signature.typeParams, .declareFields)
  }

  /// The identifiers `K`, `V` of a receiver `(r *T[K, V])`, which declare type parameters.
  private func receiverTypeParameters(_ receiver: NodeID) -> [NodeID] {
    guard let field = tree.field(tree.child(receiver, 0)) else { return [] }
    var type = field.type
    while tree.kind(type) == .parenExpr || tree.kind(type) == .starExpr { type = tree.child(type, 0) }
    guard let index = tree.index(type) else { return [] }
    return index.indices.filter { tree.kind($0) == .ident }
  }

  private mutating func visitTypeSpec(_ node: NodeID) {
    guard let spec = tree.typeSpec(node) else { return }
    // A type's own name is visible in its definition.
    declare(spec.name)
    guard spec.typeParams.exists else { return push(spec.type, .visit) }
    push(node, .close)
    push(spec.type, .visit)
    push(spec.typeParams, .fieldTypes)
    push(spec.typeParams, .declareFields)
    push(node, .open)
  }

  private mutating func visitRange(_ node: NodeID) {
    guard let loop = tree.rangeStmt(node) else { return }
    push(node, .close)
    push(loop.body, .visit)
    if loop.defines {
      push(loop.value, .declareName)
      push(loop.key, .declareName)
    } else {
      push(loop.value, .visit)
      push(loop.key, .visit)
    }
    // The expression is outside of what the clause declares.
    push(node, .open)
    push(loop.x, .visit)
  }

  private mutating func visitTypeSwitch(_ node: NodeID) {
    guard let statement = tree.switchStmt(node) else { return }
    push(node, .close)
    for clause in tree.children(statement.body).reversed() { push(clause, .typeClause) }
    if tree.kind(statement.tag) == .defineStmt {
      let symbol = tree.child(tree.child(statement.tag, 0), 0)
      if tree.kind(symbol) == .ident, !tree.isBlank(symbol) { bind(symbol, to: symbol.rawValue) }
      push(tree.child(statement.tag, 1), .visit)
    } else {
      push(statement.tag, .visit)
    }
    push(statement.initializer, .visit)
    push(node, .open)
  }

  /// A clause of a type switch: the symbol of `switch x := y.(type)` is declared in each clause, after its types.
  private mutating func visitTypeClause(_ node: NodeID) {
    guard let clause = tree.clause(node) else { return push(node, .visit) }
    let body = NodeID(parents[node.index - first])
    let statement = body.exists ? NodeID(parents[body.index - first]) : .none
    push(node, .close)
    for inner in clause.statements.reversed() { push(inner, .visit) }
    let `guard` = tree.child(statement, 1)
    if tree.kind(`guard`) == .defineStmt { push(tree.child(tree.child(`guard`, 0), 0), .declareName) }
    push(clause.head, .visit)
    push(node, .open)
  }
}
