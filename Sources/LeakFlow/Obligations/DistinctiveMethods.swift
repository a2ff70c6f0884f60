import GoScope
import GoSyntax

// Methods of something whose type is not known, and whose names tell which of the catalogue's libraries they are of.

extension Flow {
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
