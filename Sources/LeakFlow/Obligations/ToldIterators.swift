import GoScope
import GoSyntax

// Iterators of stores from code that is not there.

extension Flow {
  /// `it := store.NewIterator(prefix, nil)`: an iterator over keys and values holds on to what it reads from until it is
  /// closed. One over a list or a map in memory is made without a range, and has nothing to close.
  func toldIterators(_ call: Site) -> [Obligation] {
    let tree = program.tree(call.file)
    let name = lastName(of: tree.child(call.node, 0), in: tree)
    guard name.holds("Iter"), let bound = boundResult(of: call), bound.count == 1 || bound.hasError && bound.count == 2,
      resolver.declaredType(bound.variable) == .unknown, let arguments = tree.call(call.node)?.arguments.count
    else { return [] }
    let isOpened =
      name.hasPrefix("NewIter") || name.hasPrefix("New") && name.hasSuffix("Iterator") || name.hasPrefix("Iterate")
      || name.hasSuffix("Iterator") && arguments >= 2
    guard isOpened, arguments > 0 || bound.hasError else { return [] }
    let called = methods(calledOn: bound.variable).union(methodsOfCallees(given: bound.variable))
    guard called.contains("Next"), called.contains("Valid") || called.contains("Key") && called.contains("Value") else {
      return []
    }
    let debt = Debt(
      rule: "unclosed-resource", what: "iterator",
      releases: ["Close", "Release", "Discard"].map { .method(path: [], name: $0) })
    return [obligation(debt, bound, call, isByUse: false)]
  }

  /// What functions of the module call on a variable that they are given: `it := db.Iterator(a, b); return s.send(it)`.
  private func methodsOfCallees(given variable: DeclID) -> Set<String> {
    let tree = program.tree(variable.file)
    var called: Set<String> = []
    for use in resolver.uses(of: variable).prefix(20) where use.file == variable.file {
      let call = Site(file: use.file, node: resolver.parent(of: use))
      guard let at = tree.call(call.node)?.arguments.firstIndex(of: use.node),
        case .function(let function) = resolver.callee(ofCall: call), let arguments = tree.call(call.node)?.arguments,
        let parameter = resolver.parameters(of: function).dropFirst(at - arguments.startIndex).first ?? nil
      else { continue }
      called.formUnion(methods(calledOn: parameter))
    }
    return called
  }
}
