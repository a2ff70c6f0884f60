import GoScope
import GoSyntax

// Iterators of stores, and what a library's method gives, from code that is not there.

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
    let called = methods(calledOn: bound.variable)
    guard called.contains("Next"), called.contains("Valid") || called.contains("Key") && called.contains("Value") else {
      return []
    }
    let debt = Debt(
      rule: "unclosed-resource", what: "iterator",
      releases: ["Close", "Release", "Discard"].map { .method(path: [], name: $0) })
    return [obligation(debt, bound, call, isByUse: false)]
  }

  /// `logs, err := engine.ContainerLogs(ctx, id, options)` of something whose type is not known: a method that only one
  /// of the catalogue's libraries has, called as that is.
  func toldByMethod(_ call: Site) -> [Obligation] {
    let tree = program.tree(call.file)
    guard tree.kind(tree.unparenthesized(tree.child(call.node, 0))) == .selectorExpr,
      let entry = distinctiveMethods[lastName(of: tree.child(call.node, 0), in: tree)],
      case .result(let index) = entry.owes, let bound = boundResult(of: call, at: index),
      bound.count == entry.returns.count, bound.hasError || bound.count == 1, !isUsedAsList(bound.variable),
      resolver.declaredType(bound.variable) == .unknown, isUsedAsStream(bound.variable)
    else { return [] }
    return [obligation(entry.debt, bound, call, isByUse: false)]
  }
}

extension Catalogue {
  /// Methods by their simple names, of several words, that all of the catalogue's libraries which have one of that name
  /// owe alike, and that give a stream.
  func findDistinctiveMethods() -> [String: Acquisition] {
    var found: [String: Acquisition] = [:]
    var ambiguous: Set<String> = []
    for (name, entries) in acquisitions.sorted(by: { $0.key < $1.key }) where name.hasPrefix("(") {
      guard let dot = name.lastIndex(of: "."), let entry = entries.first, entries.count == 1 else { continue }
      let simple = String(name[name.index(after: dot)...])
      guard simple.count(where: \.isUppercase) > 1, simple.utf8.count > 8 else { continue }
      if let known = found[simple], known.debt != entry.debt || known.returns.count != entry.returns.count {
        ambiguous.insert(simple)
      }
      found[simple] = entry
    }
    return found.filter { !ambiguous.contains($0.key) && $0.value.certainty > .low }
  }
}
