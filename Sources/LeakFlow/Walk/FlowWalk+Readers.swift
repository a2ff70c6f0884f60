import GoScope
import GoSyntax

// Streams that are given to somebody who reads them, and to somebody who closes them.

extension FlowWalk {
  /// `err := destination.StreamIn(".", out)`: what a method of an interface takes as an `io.Reader`, and gives back no more
  /// than an error for, is read by it and closed by the one who has it.
  func isOnlyRead(_ call: Invocation) -> Bool {
    guard !isLaunching, !call.receiver.isRelated, call.arguments.count == call.parts.arguments.count,
      case .function(let signature) = flow.resolver.type(of: site(call.function)),
      signature.results == [.basic(.error)], !signature.isVariadic,
      !OpaqueNames.mayStore(flow.lastName(of: call.function, in: tree))
    else { return false }
    return zip(call.arguments, signature.params).allSatisfy { value, parameter in
      guard value.isRelated else { return true }
      guard case .tracked(let owner, let part) = value, owner.isItself, part.isItself,
        case .named(let name, _) = parameter
      else { return false }
      return flow.resolver.qualifiedName(name) == "io.Reader"
    }
  }

  /// `it, err := decoder.Decode(stream)`: an iterator over what a stream holds reads on while it is stepped through.
  func givesIterator(_ call: Invocation) -> Bool {
    guard let assignment = tree.assign(flow.resolver.parent(of: site(flow.resolver.parent(of: site(call.node))))),
      assignment.left.count <= 2, let target = assignment.left.first
    else { return false }
    let name = flow.lastName(of: target, in: tree).lowercased()
    return ["it", "itr"].contains(name) || name.hasSuffix("iter") || name.hasSuffix("iterator")
  }

  /// `&reader{Reader: r, close: func() error { return f.Close() }}`: whether a struct with a method that closes it gets a
  /// function to close the value with.
  func isGivenToClose(_ value: FlowValue, by composite: NodeID, element: NodeID) -> Bool {
    guard tree.kind(element) == .keyValueExpr,
      flow.text(tree.child(element, 0), in: tree).lowercased().holds("clos"),
      flow.resolver.method("Close", of: flow.resolver.type(of: site(composite))) != nil
    else { return false }
    guard case .closure(let literal) = value else { return value == .releaser }
    guard let exits = run(literal, arguments: [:]), !exits.isEmpty else { return false }
    return exits.allSatisfy { $0.state.standing == .discharged }
  }
}
