import GoScope
import GoSyntax

// Functions that hand something out for some of their arguments only: `dial(t, addr, expectUp)`.

extension Flow {
  /// What a function's parameters are known to be where it leaves so, those that it assigns left out: one way, or none
  /// where nothing is known of them.
  func alternatives(of exit: FlowExit, _ function: FunctionID) -> [[SummaryEntry]] {
    let known = conditions(of: exit, function)
    return known.isEmpty ? [] : [known]
  }

  func conditions(of exit: FlowExit, _ function: FunctionID) -> [SummaryEntry] {
    resolver.parameters(of: function).enumerated().compactMap { slot, parameter in
      guard let parameter else { return nil }
      let value = exit.state.value(at: Place(root: places.variable(parameter), path: .itself))
      guard value.isKnown, !isAssigned(parameter) else { return nil }
      return SummaryEntry(slot: slot, value: value)
    }
  }

  /// Whether something else is put into a variable, or somebody has its address.
  func isAssigned(_ variable: DeclID) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).contains { use in
      let parent = resolver.parent(of: use)
      if tree.unary(parent)?.operator == .and { return true }
      return tree.assign(resolver.parent(of: Site(file: use.file, node: parent)))?.left.contains(use.node) ?? false
    }
  }

  /// Whether what a call gives for the parameters rules out every way on which the function hands something out.
  func contradicts(_ call: Site, _ alternatives: [[SummaryEntry]]) -> Bool {
    guard !alternatives.isEmpty, let parts = program.tree(call.file).call(call.node) else { return false }
    let arguments = Array(parts.arguments)
    return alternatives.allSatisfy { conditions in
      conditions.contains { condition in
        guard condition.slot < arguments.count else { return false }
        return excludes(condition.value, Site(file: call.file, node: arguments[condition.slot]))
      }
    }
  }

  /// Whether an expression cannot be what is wanted.
  func excludes(_ wanted: FlowValue, _ expression: Site) -> Bool {
    constants.areEqual(wanted, plainValue(of: expression)) == false
  }

  /// What an expression is by itself: a literal, a constant, or what a variable was made with.
  func plainValue(of expression: Site) -> FlowValue {
    let tree = program.tree(expression.file)
    let site = Site(file: expression.file, node: tree.unparenthesized(expression.node))
    if isNeverNil(site) { return .known(.notNull) }
    if case .builtin(let builtin) = resolver.entity(ofExpression: site) {
      switch builtin {
      case .true: return .known(.yes)
      case .false: return .known(.no)
      case .nil: return .known(.null)
      default: return .none
      }
    }
    return exactConstant(site).map(FlowValue.constant) ?? .none
  }

  /// `&answer`, `func() {…}`, `Options{…}`.
  private func isNeverNil(_ argument: Site) -> Bool {
    let tree = program.tree(argument.file)
    switch tree.kind(argument.node) {
    case .compositeLit, .funcLit: return true
    case .unaryExpr: return tree.unary(argument.node)?.operator == .and
    default: return false
    }
  }
}
