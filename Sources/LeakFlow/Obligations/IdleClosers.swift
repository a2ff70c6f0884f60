import GoScope
import GoSyntax

// Values that have a closing method, which releases nothing: `io.NopCloser(reader)`, an iterator over a slice, a writer
// whose `Close` commits what it was lent.

extension Flow {
  /// Whether nothing that a call may give as its result at `index` is released by these methods. A type of one's own whose
  /// closing method does nothing yet asks its users to call it all the same, where it is known to be that type.
  func givesOnlyIdle(_ call: Site, at index: Int, closing names: [String]) -> Bool {
    let makers: [FunctionID]
    var countsEmpty = false
    switch resolver.callee(ofCall: call) {
    case .function(let maker): makers = [maker]
    case .interfaceMethod(let method): (makers, countsEmpty) = (givers(of: method) ?? [], true)
    case .value(let variable): makers = functionsGiven(to: variable)
    default: return false
    }
    return !makers.isEmpty && makers.allSatisfy { givesIdle($0, at: index, closing: names, countsEmpty: countsEmpty) }
  }

  /// `newWriter = disk.NewWriter`: what a variable of functions holds outside of tests.
  private func functionsGiven(to variable: DeclID) -> [FunctionID] {
    values(of: variable).filter { !program.file($0.file).isTest }.compactMap { value in
      if case .function(let function) = resolver.callee(ofExpression: value) { function } else { nil }
    }
  }

  /// Whether a function gives, whenever it succeeds, what nobody has to close.
  func givesIdle(
    _ function: FunctionID, at index: Int, closing names: [String], countsEmpty: Bool = true, depth: Int = 0
  ) -> Bool {
    guard depth < 3 else { return false }
    let tree = program.tree(function.file)
    let count = resolver.signature(of: function).results.count
    var isGiven = false
    for statement in statements(.returnStmt, in: function) {
      let values = Array(tree.children(statement))
      guard values.count == count, index < count else { return false }
      if text(values[index], in: tree) == "nil" { continue }
      let value = Site(file: function.file, node: tree.unparenthesized(values[index]))
      guard isIdle(value, closing: names, countsEmpty, madeBy: function, depth) else { return false }
      isGiven = true
    }
    return isGiven
  }

  private func isIdle(
    _ value: Site, closing names: [String], _ countsEmpty: Bool, madeBy maker: FunctionID, _ depth: Int
  ) -> Bool {
    let tree = program.tree(value.file)
    if tree.kind(value.node) == .callExpr {
      if lastName(of: value.node, in: tree).lowercased().hasSuffix("nopcloser") { return true }
      guard case .function(let inner) = resolver.callee(ofCall: value) else { return false }
      return resolver.signature(of: inner).results.count == 1
        && givesIdle(inner, at: 0, closing: names, countsEmpty: countsEmpty, depth: depth + 1)
    }
    let type = resolver.type(of: value)
    let methods = names.compactMap { resolver.method($0, of: type) }
    return !methods.isEmpty
      && methods.allSatisfy { method in
        guard let function = method.function,
          countsEmpty || callsMethod(named: ["Commit", "Flush"], in: function)
        else { return false }
        return releasesNothing(function, value, maker)
      }
  }

  /// Whether a closing method only marks its receiver, tells that it was closed before, or commits what was lent.
  private func releasesNothing(_ method: FunctionID, _ value: Site, _ maker: FunctionID) -> Bool {
    let body = resolver.body(of: method)
    let tree = program.tree(method.file)
    guard body.exists else { return false }
    return tree.subtree(of: body).allSatisfy { index in
      switch tree.nodeKinds[index] {
      case .sendStmt, .goStmt, .deferStmt: return false
      case .callExpr: break
      default: return true
      }
      let call = Site(file: method.file, node: NodeID(UInt32(truncatingIfNeeded: index)))
      switch lastName(of: call.node, in: tree) {
      case "panic", "Errorf": return true
      case "New": return text(tree.child(call.node, 0), in: tree) == "errors.New"
      case "Commit", "Flush": return isCalledOnLoan(call, value, maker)
      default: return false
      }
    }
  }

  /// `f.base.Commit()` of a field that the value has from a parameter of the function that makes it: whoever gave it
  /// releases it.
  private func isCalledOnLoan(_ call: Site, _ value: Site, _ maker: FunctionID) -> Bool {
    let tree = program.tree(call.file)
    guard let method = tree.selector(tree.unparenthesized(tree.child(call.node, 0))),
      let field = tree.selector(tree.unparenthesized(method.x)), tree.kind(field.x) == .ident
    else { return false }
    let name = text(field.name, in: tree)
    let making = program.tree(value.file)
    var made = tree.kind(value.node) == .ident ? onlyValue(of: value) ?? value : value
    if let address = making.unary(made.node), address.operator == .and {
      made = Site(file: made.file, node: making.unparenthesized(address.x))
    }
    guard let literal = making.compositeLit(made.node) else { return false }
    return literal.elements.contains { element in
      guard making.kind(element) == .keyValueExpr, text(making.child(element, 0), in: making) == name,
        case .declared(let lent) = resolver.entity(Site(file: made.file, node: making.child(element, 1)))
      else { return false }
      return resolver.parameters(of: maker).contains(lent)
    }
  }
}
