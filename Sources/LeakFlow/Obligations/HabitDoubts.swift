import GoScope
import GoSyntax

// What speaks against a release that other calls of the same function show.

extension Flow {
  /// `session, err := store.Get(c); session.Destroy()`: what was there before and is only looked up is deleted for good,
  /// which those who go on using it never do.
  func deletes(_ name: String, whatIsGivenBy call: Site) -> Bool {
    let tree = program.tree(call.file)
    return name == "Destroy" && lastName(of: tree.child(call.node, 0), in: tree).hasPrefix("Get")
  }

  /// `parts := textproto.NewMultipartWriter(out)` of code outside: closing what writes to a stream that it is given writes
  /// the end, which is of no use where the rest has failed.
  func writesToGiven(_ name: String, _ call: Site) -> Bool {
    guard name.hasPrefix("New"), name.hasSuffix("Writer") || name.hasSuffix("Encoder"),
      case .external = resolver.callee(ofCall: call)
    else { return false }
    return isGivenStream(call)
  }

  /// `service.Stop()` beside `service.Restart()`: what others only stop they command; it is somewhere else.
  private func controls(_ habit: ReleaseHabits.Habit, _ call: Site) -> Bool {
    guard habit.names.allSatisfy({ $0.hasPrefix("Stop") }),
      case .function(let function) = resolver.callee(ofCall: call)
    else { return false }
    return resolver.callers(of: function).contains { other in
      guard let bound = boundResult(of: other, at: habit.index) else { return false }
      return !methods(calledOn: bound.variable).isDisjoint(with: ["Restart", "Install", "Uninstall"])
    }
  }

  /// Whether what a call gives has nothing to be released, whatever others do with theirs: its closing method is empty,
  /// or the call leaves it out by `_` although it could have it, as where a flag asks for none.
  func isDoubtful(_ habit: ReleaseHabits.Habit, _ call: Site) -> Bool {
    if givesOnlyIdle(call, at: habit.index, closing: habit.names) || controls(habit, call) { return true }
    let tree = program.tree(call.file)
    guard case .function = resolver.callee(ofCall: call),
      let parts = tree.assign(resolver.parent(of: Site(file: call.file, node: resolver.parent(of: call)))),
      let target = parts.left.dropFirst(habit.index).first
    else { return false }
    return tree.kind(target) == .ident && tree.isBlank(target)
  }
}
