import GoScope
import GoSyntax

// What a call gives beside the value.

extension FlowWalk {
  /// `file, header, err := r.FormFile(name)`: a call of the standard library that succeeds gives all that it can give, and
  /// so does one whose callers ask both whether they have the value and whether they have what is beside it.
  func withSiblings(_ results: [FlowValue], _ types: [GoType], _ call: NodeID) -> [FlowValue] {
    guard results.count > 2, let at = results.firstIndex(where: { $0.isRelated }) else { return results }
    let statement = flow.resolver.parent(of: site(flow.resolver.parent(of: site(call))))
    guard let targets = tree.assign(statement)?.left, targets.count == results.count else { return results }
    var isSure = false
    if case .external(let name) = flow.resolver.callee(ofCall: site(call)) { isSure = flow.isStandardLibrary(name) }
    if !isSure, let target = targets.dropFirst(at).first, let variable = facts.variable(target) {
      isSure = facts.testedForNil.contains(variable)
    }
    guard isSure else { return results }
    return results.enumerated().map { index, value in
      guard value == .none, index < results.count - 1 else { return value }
      switch index < types.count ? flow.resolver.underlying(types[index]) : .unknown {
      case .pointer, .interface, .unknown: return .known(.notNull)
      default: return value
      }
    }
  }
}
