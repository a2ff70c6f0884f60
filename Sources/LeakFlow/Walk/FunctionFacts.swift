import GoScope
import GoSyntax

/// What a walk asks again and again about the code of one function, its literals included.
final class FunctionFacts {
  let function: FunctionID
  let tree: SyntaxTree
  unowned let flow: Flow
  private var meanings = FlatMap<Meaning>()
  private var conditionClasses = FlatMap<UInt32?>()
  private var sharedVariables = FlatMap<Bool>()
  private var heldLiterals = FlatMap<FunctionID?>()
  /// What walks have found out about nodes of the function, whatever the state.
  var places = FlatMap<Place?>()
  var constants = FlatMap<Constant?>()
  var fixedTruths = FlatMap<Bool?>()
  var exactConstants = FlatMap<ConstantID?>()
  var errors = FlatMap<Bool>()
  var calledNames = FlatMap<CalledName>()
  var errorResults = FlatMap<[UInt32]>()
  /// Variables that some condition of the function tests: only of these is it worth knowing values.
  private(set) lazy var tested: NumberSet = collectTested()
  /// Variables that are compared with texts or numbers, in more than one place, or parameters: what comparisons show of
  /// these is worth knowing.
  private(set) lazy var compared: NumberSet = collectCompared()
  /// The variables that some condition compares with nil.
  private(set) lazy var testedForNil: NumberSet = collectTestedForNil()
  /// The fields of local variables that conditions ask for.
  private(set) lazy var fieldsAskedFor: [UInt32: [String]] = collectFieldsAskedFor()
  private lazy var repeatedConditions: [String: NodeID] = collectRepeated()

  init(_ function: FunctionID, flow: Flow) {
    self.function = function
    self.flow = flow
    self.tree = flow.program.tree(function.file)
  }

  /// What an identifier stands for.
  enum Meaning {
    case variable(UInt32)
    /// `nil`, `true` or `false`.
    case constant(Constant)
    case other
  }

  func meaning(_ identifier: NodeID) -> Meaning {
    if let known = meanings[identifier] { return known }
    let found = findMeaning(identifier)
    meanings[identifier] = found
    return found
  }

  /// The literal that a local variable always holds; nil for any other.
  func literal(heldBy variable: UInt32) -> FunctionID? {
    if let known = heldLiterals[UInt64(variable)] { return known }
    var found: FunctionID?
    let decl = flow.places.variables[Int(variable)]
    if flow.resolver.declarationKind(decl) == .local, case .literal(let literal) = flow.resolver.held(by: decl) {
      found = literal
    }
    heldLiterals[UInt64(variable)] = .some(found)
    return found
  }

  /// The variable an identifier refers to or declares; nil for anything else.
  func variable(_ identifier: NodeID) -> UInt32? {
    if case .variable(let variable) = meaning(identifier) { return variable }
    return nil
  }

  private func findMeaning(_ identifier: NodeID) -> Meaning {
    guard tree.kind(identifier) == .ident else { return .other }
    switch flow.resolver.entity(Site(file: function.file, node: identifier)) {
    case .declared(let decl):
      switch flow.resolver.declarationKind(decl) {
      case .local, .parameter, .result, .receiver, .packageVariable: return .variable(flow.places.variable(decl))
      default: return .other
      }
    case .builtin(.nil): return .constant(.null)
    case .builtin(.true): return .constant(.yes)
    case .builtin(.false): return .constant(.no)
    default: return .other
    }
  }

  /// A number for a condition that the function tests more than once in the same words; nil for one tested once.
  func conditionClass(_ condition: NodeID) -> UInt32? {
    guard !repeatedConditions.isEmpty else { return nil }
    if let known = conditionClasses[condition] { return known }
    var found: UInt32?
    if let first = repeatedConditions[words(condition)] {
      found = flow.places.variable(Site(file: function.file, node: first))
    }
    conditionClasses[condition] = .some(found)
    return found
  }

  /// The numbers of the repeated conditions that read a variable.
  func conditionClasses(reading variable: UInt32) -> [UInt32] {
    repeatedConditions.isEmpty ? [] : classesByVariable[variable] ?? []
  }

  private lazy var classesByVariable: [UInt32: [UInt32]] = {
    var classes: [UInt32: [UInt32]] = [:]
    for condition in repeatedConditions.values.sorted() {
      guard let number = conditionClass(condition) else { continue }
      for variable in Set(variables(in: condition)) { classes[variable, default: []].append(number) }
    }
    return classes
  }()

  /// The variables that a condition reads.
  func variables(in condition: NodeID) -> [UInt32] {
    tree.subtree(of: condition).compactMap { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      return tree.kind(node) == .ident ? variable(node) : nil
    }
  }

  func conditions() -> [NodeID] {
    let body = flow.resolver.body(of: function)
    var found: [NodeID] = []
    for index in tree.subtree(of: body) {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.kind(node) {
      case .ifStmt: found.append(tree.child(node, 1))
      case .forStmt: if tree.child(node, 1).exists { found.append(tree.child(node, 1)) }
      case .switchStmt: if tree.child(node, 1).exists { found.append(tree.child(node, 1)) }
      case .returnStmt: found.append(contentsOf: tree.children(node))
      case .caseClause: found.append(contentsOf: tree.children(tree.child(node, 0)))
      default: break
      }
    }
    return found
  }

  private func collectTested() -> NumberSet {
    let found = NumberSet()
    for condition in conditions() { for variable in variables(in: condition) { found.insert(variable) } }
    for index in tree.subtree(of: flow.resolver.body(of: function)) {
      if tree.nodeKinds[index] == .callExpr {
        let call = NodeID(UInt32(truncatingIfNeeded: index))
        for variable in asserted(by: call) + testedElsewhere(call) { found.insert(variable) }
        continue
      }
      // `found := err == nil`: what the flag says depends on the error.
      for test in tests(in: NodeID(UInt32(truncatingIfNeeded: index))) {
        for variable in variables(in: test) { found.insert(variable) }
      }
      // `err = wrap(err)`: what comes out depends on what goes in.
      guard let parts = tree.assign(NodeID(UInt32(truncatingIfNeeded: index))), parts.right.count == 1,
        let value = parts.right.first, let call = tree.call(tree.unparenthesized(value))
      else { continue }
      for argument in call.arguments where tree.kind(argument) == .ident {
        guard let variable = variable(argument), isError(variable) else { continue }
        found.insert(variable)
      }
    }
    return found
  }

  private func collectTestedForNil() -> NumberSet {
    let found = NumberSet()
    for leaf in conditions().flatMap({ leaves(of: $0) }) {
      guard let pair = tree.binary(leaf), pair.operator == .equal || pair.operator == .notEqual else { continue }
      for (side, other) in [(pair.left, pair.right), (pair.right, pair.left)] where flow.text(other, in: tree) == "nil"
      {
        if let variable = variable(tree.unparenthesized(side)) { found.insert(variable) }
      }
    }
    return found
  }

  private func collectCompared() -> NumberSet {
    var places: [UInt32: Int] = [:]
    var fields: [UInt32: Int] = [:]
    for condition in conditions() {
      for leaf in leaves(of: condition) {
        guard let pair = tree.binary(leaf), FunctionFacts.comparisons.contains(pair.operator) else { continue }
        for (side, other) in [(pair.left, pair.right), (pair.right, pair.left)] where isConstant(other) {
          if let variable = variable(tree.unparenthesized(side)) {
            places[variable, default: 0] += 1
          } else if let variable = owner(ofField: side) {
            fields[variable, default: 0] += 1
          }
        }
      }
    }
    for index in tree.subtree(of: flow.resolver.body(of: function)) where tree.nodeKinds[index] == .switchStmt {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      guard let parts = tree.switchStmt(node), parts.tag.exists else { continue }
      if let variable = variable(tree.unparenthesized(parts.tag)) {
        places[variable, default: 0] += tree.children(parts.body).count
      } else if let variable = owner(ofField: parts.tag) {
        fields[variable, default: 0] += tree.children(parts.body).count
      }
    }
    let found = NumberSet()
    for (variable, count) in fields where count > 1 {
      if !isShared(flow.places.variables[Int(variable)]) { found.insert(variable) }
    }
    for (variable, count) in places {
      let decl = flow.places.variables[Int(variable)]
      switch flow.resolver.declarationKind(decl) {
      case .parameter: break
      case .local, .result: guard count > 1 else { continue }
      default: continue
      }
      // What others can change through its address is not known for long.
      if !isShared(decl) { found.insert(variable) }
    }
    return found
  }

  private func isShared(_ variable: DeclID) -> Bool {
    let home = flow.resolver.enclosingFunction(of: variable)
    // Changed by a literal, whenever that runs.
    let isChanged = flow.resolver.uses(of: variable).contains { use in
      isWritten(use, flow.resolver.parent(of: use)) && flow.resolver.enclosingFunction(of: use) != home
    }
    return isChanged || isPointedTo(variable)
  }

  private func isPointedTo(_ variable: DeclID) -> Bool {
    flow.resolver.uses(of: variable).contains { tree.unary(flow.resolver.parent(of: $0))?.operator == .and }
  }

  private func isWritten(_ use: Site, _ parent: NodeID) -> Bool {
    if tree.kind(parent) == .incDecStmt { return true }
    let statement = flow.resolver.parent(of: Site(file: use.file, node: parent))
    return tree.assign(statement)?.left.contains(use.node) ?? false
  }

  /// Whether somebody has the address of a variable: `flags.BoolVar(&force, "force", false, "")`.
  func isPointedTo(_ variable: UInt32) -> Bool {
    if let known = sharedVariables[UInt64(variable)] { return known }
    let found = isPointedTo(flow.places.variables[Int(variable)])
    sharedVariables[UInt64(variable)] = found
    return found
  }

  private static let comparisons: Set<TokenKind> = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ]

  /// Whether an expression may be a text or a number: a literal, or a name that is no variable's.
  private func isConstant(_ expression: NodeID) -> Bool {
    let node = tree.unparenthesized(expression)
    switch tree.kind(node) {
    case .basicLit, .unaryExpr: return true
    case .ident: if case .other = meaning(node) { return true } else { return false }
    case .selectorExpr: return root(of: node) == nil
    default: return false
    }
  }

  /// The local variable or parameter in `settings.network`; the state of a receiver is changed by its methods.
  private func owner(ofField expression: NodeID) -> UInt32? {
    let node = tree.unparenthesized(expression)
    guard tree.kind(node) == .selectorExpr, let owner = root(of: node) else { return nil }
    switch flow.resolver.declarationKind(flow.places.variables[Int(owner)]) {
    case .local, .parameter, .result: return owner
    default: return nil
    }
  }

  /// The variable that a name or a chain of fields begins with.
  private func root(of expression: NodeID) -> UInt32? {
    var node = tree.unparenthesized(expression)
    while tree.kind(node) == .selectorExpr { node = tree.unparenthesized(tree.child(node, 0)) }
    return variable(node)
  }

  /// The comparisons whose outcome an assignment or a declaration keeps in a variable.
  private func tests(in statement: NodeID) -> [NodeID] {
    let values = tree.assign(statement).map { Array($0.right) } ?? tree.valueSpec(statement).map { Array($0.values) }
    return (values ?? []).filter { value in
      let node = tree.unparenthesized(value)
      if let pair = tree.binary(node) {
        return [.equal, .notEqual, .logicalAnd, .logicalOr].contains(pair.operator)
      }
      return tree.unary(node)?.operator == .not
    }
  }

  /// The errors that a call asserts: `require.ErrorIs(t, err, target)`.
  private func asserted(by call: NodeID) -> [UInt32] {
    guard let parts = tree.call(call), tree.kind(parts.function) == .selectorExpr,
      ErrorNames.asserts(flow.lastName(of: parts.function, in: tree))
    else { return [] }
    return parts.arguments.prefix(3).compactMap { argument in
      guard tree.kind(argument) == .ident, let variable = variable(argument), isError(variable) else { return nil }
      return variable
    }
  }

  /// The errors that a call hands to a function of the module together with something else, where that function asks
  /// whether they are nil: `respond(w, response, err)`.
  private func testedElsewhere(_ call: NodeID) -> [UInt32] {
    guard let parts = tree.call(call), parts.arguments.count > 1 else { return [] }
    let errors = parts.arguments.enumerated().compactMap { slot, argument -> (slot: Int, variable: UInt32)? in
      guard tree.kind(argument) == .ident, let variable = variable(argument), isError(variable) else { return nil }
      return (slot, variable)
    }
    guard !errors.isEmpty,
      case .function(let callee) = flow.resolver.callee(ofCall: Site(file: function.file, node: call))
    else { return [] }
    return errors.filter { flow.asksForNil($0.slot, of: callee) }.map(\.variable)
  }

  private func isError(_ variable: UInt32) -> Bool {
    flow.isError(flow.resolver.declaredType(flow.places.variables[Int(variable)]))
  }

  /// Conditions without calls that occur more than once, `a != b` counted as `a == b`.
  private func collectRepeated() -> [String: NodeID] {
    var first: [String: NodeID] = [:]
    var repeated: [String: NodeID] = [:]
    for condition in conditions() {
      for leaf in leaves(of: condition) {
        let key = words(leaf)
        if key.isEmpty { continue }
        if let known = first[key] { repeated[key] = known } else { first[key] = leaf }
      }
    }
    return repeated
  }

  /// The parts of a condition that `&&`, `||` and `!` join.
  func leaves(of condition: NodeID) -> [NodeID] {
    var found: [NodeID] = []
    var open = [condition]
    while let next = open.popLast() {
      let node = tree.unparenthesized(next)
      if let pair = tree.binary(node), pair.operator == .logicalAnd || pair.operator == .logicalOr {
        open.append(pair.right)
        open.append(pair.left)
      } else if let negation = tree.unary(node), negation.operator == .not {
        open.append(negation.x)
      } else {
        found.append(node)
      }
    }
    return found
  }

  /// The words of a condition, made equal for a test and its opposite; empty where it calls something, receives, or is
  /// long.
  private func words(_ condition: NodeID) -> String {
    // By tokens first: finding where a subtree begins takes time in a long chain of operators.
    guard tree.lastToken(condition).rawValue - tree.firstToken(condition).rawValue < 48 else { return "" }
    let range = tree.subtree(of: condition)
    guard range.count < 24 else { return "" }
    for index in range {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.kind(node) {
      case .callExpr:
        guard flow.text(tree.child(node, 0), in: tree) == "len" else { return "" }
      case .funcLit, .unaryExpr: return ""
      default: break
      }
    }
    let read = variables(in: condition).map { "#\($0)" }.joined()
    if let pair = tree.binary(condition), pair.operator == .notEqual || pair.operator == .equal {
      // What is known of a variable's value answers these.
      if ["nil", "true", "false"].contains(flow.text(pair.right, in: tree)) { return "" }
      return "\(flow.text(pair.left, in: tree)) == \(flow.text(pair.right, in: tree)) \(read)"
    }
    return tree.kind(condition) == .ident ? "" : "\(flow.text(condition, in: tree)) \(read)"
  }
}

/// A set of small numbers.
final class NumberSet {
  private var members = FlatMap<Bool>()
  private(set) var isEmpty = true
  func contains(_ number: UInt32) -> Bool { members[UInt64(number)] != nil }
  func insert(_ number: UInt32) {
    members[UInt64(number)] = true
    isEmpty = false
  }
}

/// What the name of a call's function says, looked at once for each call.
struct CalledName {
  /// The last name of the function: `Do` of `c.client.Do`.
  let text: String
  /// Whether a call of this name may fail a test.
  let mayFailTest: Bool
  /// Whether what it gives is an error that is not nil: `fmt.Errorf`, `errors.New`.
  let makesError: Bool
  /// Whether it is true for an error only: `errors.Is`.
  let testsError: Bool
  /// Whether it may be that of a function that wraps an error.
  let mayWrap: Bool
  /// Whether the function's name is that of one that closes a descriptor's number.
  let mayClose: Bool
  /// The arguments that are function literals.
  let literals: [NodeID]

  init(_ name: String, _ call: CallExpr, isErrorsNew: Bool, in tree: SyntaxTree) {
    text = name
    mayFailTest = ErrorNames.failing.contains(name)
    makesError = name == "Errorf" || isErrorsNew
    testsError = ErrorNames.tests(name)
    mayClose = name.hasPrefix("Close") || name.hasPrefix("close")
    mayWrap = ErrorNames.wrapping.contains(name)
    literals = call.arguments.filter { tree.kind($0) == .funcLit }
  }
}
