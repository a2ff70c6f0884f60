import GoScope
import GoSyntax

extension FlowWalk {
  /// A named error is nil until something is assigned to it, unless somebody else can assign it.
  func withZeroResults(_ state: FlowState) -> FlowState {
    var state = state
    for result in errorResults() {
      let place = Place(root: result, path: .itself)
      if state.value(at: place) == .none { state.bind(.known(.null), at: place) }
    }
    return state
  }

  /// The named results of the function that are errors and whose address nobody has.
  private func errorResults() -> [UInt32] {
    if let known = facts.errorResults[function.node] { return known }
    let found = flow.namedResults(of: function).compactMap { result -> UInt32? in
      guard let result else { return nil }
      let decl = flow.places.variables[Int(result)]
      guard flow.isError(flow.resolver.declaredType(decl)) else { return nil }
      let isShared = flow.resolver.uses(of: decl).contains { use in
        use.file != function.file || tree.unary(flow.resolver.parent(of: use))?.operator == .and
      }
      return isShared ? nil : result
    }
    facts.errorResults[function.node] = found
    return found
  }
}
