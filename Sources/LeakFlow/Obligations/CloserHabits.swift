import GoScope
import GoSyntax

// What is given on as a closer can be closed, and is not closed by itself.

extension Flow {
  /// `readCloser{Reader: tar.NewReader(out), Closer: out}`: what a call gives is put where whoever gets the whole closes
  /// it. Who calls the same function and keeps the result to himself has to do so too.
  func noteCloser(_ key: Site, in habits: inout ReleaseHabits) {
    let tree = program.tree(key.file)
    let pair = resolver.parent(of: key)
    guard tree.kind(pair) == .keyValueExpr, tree.child(pair, 0) == key.node else { return }
    let value = tree.unparenthesized(tree.child(pair, 1))
    guard tree.kind(value) == .ident, case .declared(let variable) = resolver.entity(Site(file: key.file, node: value)),
      resolver.declarationKind(variable) == .local
    else { return }
    for source in sources(of: variable) where source.hasError {
      guard let callee = habitualCallee(ofCall: source.call) else { continue }
      let habit = ReleaseHabits.Habit(
        index: source.index, count: source.count, hasError: true, names: ["Close"], isDeferred: true)
      habits.note(habit, of: callee, inTest: program.file(key.file).isTest)
    }
  }
}
