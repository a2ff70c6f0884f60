import GoScope
import GoSyntax

// Fields that a new struct leaves out: they have their zero value for as long as nobody sets them.

extension FlowWalk {
  /// `cursor := &cursor{file: file}` where the function asks `cursor.id == ""` below.
  func noteUnsetFields(of value: NodeID, in target: NodeID) {
    guard tree.kind(target) == .ident, let variable = facts.variable(target), facts.fieldsAskedFor[variable] != nil
    else { return }
    var literal = tree.unparenthesized(value)
    if let address = tree.unary(literal), address.operator == .and { literal = tree.unparenthesized(address.x) }
    if let call = tree.call(literal), let type = call.arguments.first,
      case .builtin(.new) = flow.resolver.callee(ofCall: site(literal))
    {
      return noteUnsetFields(of: variable, flow.resolver.type(named: site(type)), besides: [])
    }
    guard let parts = tree.compositeLit(literal) else { return }
    var given: Set<String> = []
    for element in parts.elements {
      guard tree.kind(element) == .keyValueExpr else { return }
      given.insert(flow.text(tree.child(element, 0), in: tree))
    }
    noteUnsetFields(of: variable, flow.resolver.type(of: site(literal)), besides: given)
  }

  /// Writes down what the fields of a new struct are that nothing has been given to.
  func noteUnsetFields(of variable: UInt32, _ type: GoType, besides given: Set<String>) {
    guard let names = facts.fieldsAskedFor[variable], flow.isLocal(variable, to: outer),
      flow.shape(of: type) == .ownStruct
    else { return }
    for name in names where !given.contains(name) {
      guard let field = flow.resolver.field(name, of: type), field.path.isEmpty, let decl = field.decl,
        isSetOnlyThrough(variable, decl, name)
      else { continue }
      let zero = zero(of: field.type)
      if zero != .none { state.bind(zero, at: Place(root: variable, path: flow.places.path([name]))) }
    }
  }

  private func zero(of type: GoType) -> FlowValue {
    switch flow.resolver.underlying(type) {
    case .basic(.string): knowsConstants ? .constant(flow.constants.id(of: .text(""))) : .none
    case .basic(.bool): .known(.no)
    case .basic(.error), .pointer, .interface, .slice, .map, .channel, .function: .known(.null)
    case .basic(let kind): knowsConstants && kind.isWhole ? .constant(flow.constants.id(of: .number(0))) : .none
    default: .none
    }
  }

  /// Whether a field that only its package can see is set nowhere but in this function, through this variable.
  private func isSetOnlyThrough(_ variable: UInt32, _ field: DeclID, _ name: String) -> Bool {
    guard name.unicodeScalars.first.map({ !$0.properties.isUppercase }) ?? false, !name.isEmpty else { return false }
    return flow.resolver.uses(of: field).allSatisfy { use in
      let tree = flow.program.tree(use.file)
      let selector = flow.resolver.parent(of: use)
      guard let parts = tree.selector(selector), parts.name == use.node else {
        // A key of a literal makes another struct.
        return tree.kind(selector) == .keyValueExpr
      }
      var (inner, around) = (selector, flow.resolver.parent(of: Site(file: use.file, node: selector)))
      // `count.list[0] = x` and `count.list.next = x` leave the field what it is, unless it is a struct itself.
      while tree.kind(around) == .parenExpr {
        (inner, around) = (around, flow.resolver.parent(of: Site(file: use.file, node: around)))
      }
      if tree.unary(around)?.operator == .and || tree.kind(around) == .incDecStmt || tree.kind(around) == .rangeStmt {
        return false
      }
      let statement = flow.resolver.parent(of: Site(file: use.file, node: around))
      guard tree.assign(statement)?.left.contains(inner) ?? false else { return true }
      return use.file == outer.file && flow.resolver.enclosingFunction(of: use) == function
        && facts.variable(tree.unparenthesized(parts.x)) == variable
    }
  }
}

extension BasicKind {
  /// Whether values of the kind are whole numbers.
  fileprivate var isWhole: Bool {
    switch self {
    case .int, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64, .uintptr: true
    default: false
    }
  }
}

extension FunctionFacts {
  /// The fields of local variables that conditions ask for: `id` of `cursor.id == ""`, `isOpen` of `!conn.isOpen`.
  func collectFieldsAskedFor() -> [UInt32: [String]] {
    var found: [UInt32: [String]] = [:]
    for leaf in conditions().flatMap(leaves) {
      let pair = tree.binary(leaf)
      for side in pair.map({ [$0.left, $0.right] }) ?? [leaf] {
        guard let selector = tree.selector(tree.unparenthesized(side)),
          let variable = variable(tree.unparenthesized(selector.x))
        else { continue }
        let name = flow.text(selector.name, in: tree)
        if !(found[variable]?.contains(name) ?? false) { found[variable, default: []].append(name) }
      }
    }
    return found
  }
}
