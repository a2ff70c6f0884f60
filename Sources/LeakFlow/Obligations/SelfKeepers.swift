import GoScope
import GoSyntax

// Values that look after themselves: a goroutine which their maker has started, and which runs one of their methods,
// closes them.

extension Flow {
  /// Whether what a call gives is of a type of the module one of whose methods, run by a goroutine, closes it:
  /// `go c.readLoop()`, where `readLoop` begins with `defer c.Close()`.
  func isLookedAfterByItself(_ call: Site) -> Bool {
    guard let bound = boundResult(of: call) else { return false }
    let type = resolver.declaredType(bound.variable)
    return ["Close", "close"].contains { name in
      guard let method = resolver.method(name, of: type), !method.isInterface, let release = method.function else {
        return false
      }
      return resolver.callers(of: release).contains { isClose($0, ofReceiver: type) && isRunByGoroutine(around: $0) }
    }
  }

  /// `c.Close()` in a method of `c`.
  private func isClose(_ call: Site, ofReceiver type: GoType) -> Bool {
    let tree = program.tree(call.file)
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))), tree.kind(selector.x) == .ident,
      case .declared(let operand) = resolver.entity(Site(file: call.file, node: selector.x))
    else { return false }
    return resolver.declarationKind(operand) == .receiver && resolver.declaredType(operand) == type
  }

  private func isRunByGoroutine(around call: Site) -> Bool {
    guard let method = resolver.enclosingFunction(of: call), resolver.kind(method) == .funcDecl else { return false }
    return resolver.callers(of: method).contains { launch in
      program.tree(launch.file).kind(resolver.parent(of: launch)) == .goStmt
    }
  }

  /// Whether a function starts a goroutine, or gives a literal to a function that may.
  func startsSomething(_ function: FunctionID) -> Bool {
    let tree = program.tree(function.file)
    return tree.subtree(of: resolver.body(of: function)).contains { index in
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      switch tree.nodeKinds[index] {
      case .goStmt: return true
      case .funcLit:
        let parent = resolver.parent(of: Site(file: function.file, node: node))
        return tree.kind(parent) == .callExpr && tree.child(parent, 0) != node
      default: return false
      }
    }
  }

  /// `s.Manager()`: a method without arguments that does not say that it makes something gives what its receiver has.
  func isGetter(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node), parts.arguments.isEmpty,
      let selector = tree.selector(tree.unparenthesized(parts.function))
    else { return false }
    if case .package = resolver.entity(Site(file: call.file, node: selector.x)) { return false }
    return !makes(text(selector.name, in: tree))
  }
}
