import GoScope
import GoSyntax

// Functions that hand something out for some of their arguments only: `dial(t, addr, expectUp)`.

extension Flow {
  /// What a function's parameters are known to be where it leaves so, those that it assigns left out.
  func conditions(of exit: FlowExit, _ function: FunctionID) -> [SummaryEntry] {
    resolver.parameters(of: function).enumerated().compactMap { slot, parameter in
      guard let parameter else { return nil }
      let value = exit.state.value(at: Place(root: places.variable(parameter), path: .itself))
      guard case .known = value, !isAssigned(parameter) else { return nil }
      return SummaryEntry(slot: slot, value: value)
    }
  }

  private func isAssigned(_ variable: DeclID) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).contains { use in
      let parent = resolver.parent(of: use)
      if tree.unary(parent)?.operator == .and { return true }
      return tree.assign(resolver.parent(of: Site(file: use.file, node: parent)))?.left.contains(use.node) ?? false
    }
  }

  /// Whether an argument of a call is a constant other than the one that the function wants to hand something out.
  func contradicts(_ call: Site, _ conditions: [SummaryEntry]) -> Bool {
    guard !conditions.isEmpty, let parts = program.tree(call.file).call(call.node) else { return false }
    let arguments = Array(parts.arguments)
    return conditions.contains { condition in
      guard condition.slot < arguments.count, case .known(let wanted) = condition.value else { return false }
      let argument = Site(file: call.file, node: program.tree(call.file).unparenthesized(arguments[condition.slot]))
      if wanted == .null, isNeverNil(argument) { return true }
      guard case .builtin(let builtin) = resolver.entity(ofExpression: argument) else { return false }
      return switch (builtin, wanted) {
      case (.true, .no), (.false, .yes), (.nil, .notNull): true
      default: false
      }
    }
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
