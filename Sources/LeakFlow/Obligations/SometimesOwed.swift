import GoScope
import GoSyntax

// What a function of the module hands out on some of its ways only, and closes on the others: `Do(ctx, options)`, whose
// answer has a body where the options ask for the raw one.

extension Flow {
  /// Whether a function releases a value on a way on which it succeeds all the same, and gives something else there than
  /// where it hands the value out.
  func releasesOnSuccess(_ exits: [FlowExit], _ walk: FlowWalk, _ function: FunctionID) -> Bool {
    let isFallible = isError(resolver.signature(of: function).results.last)
    let giving = exits.filter { $0.kind == .leaves && $0.values.contains { $0.canRelease } }.map(\.node)
    guard !giving.isEmpty else { return false }
    return exits.contains { exit in
      guard exit.kind == .leaves, let first = exit.values.first, first != .known(.null), !giving.contains(exit.node)
      else { return false }
      return (!isFallible || exit.values.last == .known(.null)) && walk.hasReleased(before: exit)
    }
  }

  /// Whether a function gives a value that it has released beside an error, where it gives it unreleased beside others.
  func releasesOnFailure(_ exits: [FlowExit], _ given: [FlowExit], _ walk: FlowWalk) -> Bool {
    guard let index = given.first?.values.firstIndex(where: { $0.canRelease }) else { return false }
    return exits.contains { exit in
      exit.kind == .leaves && exit.values.last == .known(.notNull) && index < exit.values.count
        && exit.values[index] != .known(.null) && walk.hasReleased(before: exit)
    }
  }

  /// Whether who gets such a result reaches for the part that holds the value, or closes it.
  func touchesPart(of obligation: Obligation) -> Bool {
    guard let call = obligation.acquisition, let index = obligation.results.firstIndex(where: { $0.canRelease }),
      case .tracked(let owner, let part) = obligation.results[index], let bound = boundResult(of: call, at: index)
    else { return false }
    var names = Set(places.names(owner) + places.names(part))
    for case .method(let path, let name) in obligation.debt.releases { names.formUnion(path + [name]) }
    let tree = program.tree(call.file)
    return resolver.uses(of: bound.variable).contains { use in
      guard use.file == call.file, let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node else {
        return false
      }
      let name = text(selector.name, in: tree)
      return names.contains(name) || CloseNames.ends(name)
    }
  }
}
