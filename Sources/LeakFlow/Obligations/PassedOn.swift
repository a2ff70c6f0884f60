import GoScope
import GoSyntax

// Functions of the module that pass on, fresh, what code that is not seen has given them.

extension Flow {
  /// Whether a result is made for the caller, as far as can be told: code that is not seen gives it, or a function of the
  /// module passes on what such code gives, itself or through others.
  func handsOutFresh(_ call: Site, _ index: Int) -> Bool { isFresh(call, index, depth: 0) }

  private func isFresh(_ call: Site, _ index: Int, depth: Int) -> Bool {
    switch resolver.callee(ofCall: call) {
    case .external(let name): !isStandardLibrary(catalogueName(name))
    case .interfaceMethod(let method):
      resolver.implementations(of: method).allSatisfy { isStandIn($0) || passesOn($0, index, depth: depth) }
    case .function(let function): passesOn(function, index, depth: depth)
    case .value: depth == 0
    case .unknown: true
    default: false
    }
  }

  /// Through how many functions of the module a value is followed to where it comes from.
  private static let mostPassings = 4

  /// Whether every way that a function gives a value at all, it gives what code outside has just given it.
  private func passesOn(_ function: FunctionID, _ index: Int, depth: Int) -> Bool {
    let tree = program.tree(function.file)
    let body = resolver.body(of: function)
    guard body.exists else { return true }
    guard depth < Flow.mostPassings else { return false }
    let named = resolver.results(of: function).dropFirst(index).first ?? nil
    var gives = false
    for statement in statements(.returnStmt, in: function) {
      let values = Array(tree.children(statement))
      if values.count == 1, tree.kind(tree.unparenthesized(values[0])) == .callExpr {
        let call = Site(file: function.file, node: tree.unparenthesized(values[0]))
        guard isFresh(call, index, depth: depth + 1) else { return false }
        gives = true
      } else if index < values.count {
        let value = tree.unparenthesized(values[index])
        if text(value, in: tree) == "nil" { continue }
        guard isFromOutside(Site(file: function.file, node: value), depth) else { return false }
        gives = true
      } else if values.isEmpty, let named {
        guard comesFromOutside(named, depth) else { return false }
        gives = true
      } else {
        return false
      }
    }
    return gives
  }

  /// Whether an expression is a call of code outside, or a local variable that only such calls give a value.
  private func isFromOutside(_ expression: Site, _ depth: Int) -> Bool {
    let tree = program.tree(expression.file)
    if tree.kind(expression.node) == .callExpr { return isFresh(expression, 0, depth: depth + 1) }
    guard case .declared(let variable) = resolver.entity(ofExpression: expression),
      [.local, .result].contains(resolver.declarationKind(variable))
    else { return false }
    return comesFromOutside(variable, depth)
  }

  /// Whether all that a variable is given comes from calls of code outside, with an error beside it.
  private func comesFromOutside(_ variable: DeclID, _ depth: Int) -> Bool {
    let tree = program.tree(variable.file)
    var isGiven = false
    for site in [variable] + resolver.uses(of: variable) where site.file == variable.file {
      let statement = resolver.parent(of: Site(file: site.file, node: resolver.parent(of: site)))
      if tree.valueSpec(statement)?.values.isEmpty == false { return false }
      guard let assignment = tree.assign(statement), let index = Array(assignment.left).firstIndex(of: site.node) else {
        continue
      }
      guard assignment.right.count == 1, assignment.left.count >= 2, let value = assignment.right.first else {
        return false
      }
      let call = Site(file: site.file, node: tree.unparenthesized(value))
      guard tree.kind(call.node) == .callExpr, isFresh(call, index, depth: depth + 1) else { return false }
      isGiven = true
    }
    return isGiven
  }
}
