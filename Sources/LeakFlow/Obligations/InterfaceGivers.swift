import GoScope
import GoSyntax

// Methods of interfaces: what their implementations hand out, of which one is called and cannot be told.

extension Flow {
  /// The implementations of an interface's method that may give what it gives; nil where they are too many to look at.
  func givers(of method: FunctionID) -> [FunctionID]? {
    if let known = givers[method] { return known }
    let found = resolver.implementations(of: method, most: Flow.mostImplementations) {
      givesTheSame($0, as: method) && !isStandIn($0)
    }
    givers[method] = .some(found)
    return found
  }

  /// `func (s *Store) Add(m Message) { m.Open() … }`: those of an interface method's implementations that run where its
  /// receiver is a parameter for which all callers give values of known types; all of them elsewhere.
  func those(of implementations: [FunctionID], mayRunAt call: Site) -> [FunctionID] {
    let tree = program.tree(call.file)
    guard implementations.count > 1, let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))),
      case .declared(let parameter) = resolver.entity(Site(file: call.file, node: selector.x)),
      resolver.declarationKind(parameter) == .parameter, !isAssigned(parameter)
    else { return implementations }
    let name = text(selector.name, in: tree)
    let given = argumentsGiven(for: parameter).filter { !program.file($0.file).isTest }
    let methods = given.map { resolver.method(name, of: resolver.type(of: $0))?.function }
    guard !methods.isEmpty, methods.allSatisfy({ $0.map { implementations.contains($0) } ?? false }) else {
      return implementations
    }
    return implementations.filter { methods.contains($0) }
  }

  /// Whether a method is one of a type that stands in for another in tests: what it gives was put there.
  func isStandIn(_ method: FunctionID) -> Bool {
    let tree = program.tree(method.file)
    guard let receiver = tree.funcDecl(method.node)?.receiver, receiver.exists,
      let name = receiverName(receiver, tree)?.lowercased()
    else { return false }
    return ["mock", "fake", "stub"].contains { name.hasPrefix($0) || name.hasSuffix($0) }
  }

  /// How many implementations of an interface's method are looked at for what it does.
  private static let mostImplementations = 12

  /// The implementations of an interface's method; nil where they are too many to look at.
  func fewImplementations(of method: FunctionID) -> [FunctionID]? {
    if let known = implementationsOfMethods[method] { return known }
    let found = resolver.implementations(of: method, most: Flow.mostImplementations)
    implementationsOfMethods[method] = .some(found)
    return found
  }

  /// A method that gives something else than the interface's method does not implement it, however little is known of
  /// the rest of its type.
  private func givesTheSame(_ function: FunctionID, as method: FunctionID) -> Bool {
    let given = resolver.signature(of: function).results
    let wanted = resolver.signature(of: method).results
    return given.count == wanted.count && zip(given, wanted).allSatisfy { mayBeTheSame($0, $1) }
  }

  private func mayBeTheSame(_ left: GoType, _ right: GoType) -> Bool {
    switch (left, right) {
    case (.unknown, _), (_, .unknown), (.typeParameter, _), (_, .typeParameter): return true
    case (.pointer(let left), .pointer(let right)): return mayBeTheSame(left, right)
    case (.named(let left, _), .named(let right, _)): return left == right
    default: return left == right
    }
  }

  /// What is owed of all that several implementations hand out: one thing, and nothing where a caller knows by something
  /// else whether there is any. Where most of them give what needs no closing, callers may never meet the others.
  func believed(_ found: [Obligation], of functions: [FunctionID]) -> [Obligation] {
    let sure = found.filter { obligation in !functions.contains { givesNothing($0, insteadOf: obligation) } }
    guard var owed = sure.first else { return [] }
    guard let index = owed.results.firstIndex(where: { $0.isRelated }) else { return [owed] }
    let idle = functions.count { givesIdle($0, at: index, closing: ["Close"]) }
    guard idle > 0 else { return [owed] }
    let giving = functions.count { traits(of: $0).contains(.mayHandOut) && !analysis(of: $0).exports.isEmpty }
    owed.certainty = min(owed.certainty, idle > 2 * giving ? .low : .medium)
    return [owed]
  }

  /// Whether an implementation of an interface's method succeeds with `nil` where another one gives what is owed: then
  /// callers know by something else which of the results there are.
  private func givesNothing(_ function: FunctionID, insteadOf obligation: Obligation) -> Bool {
    guard let index = obligation.results.firstIndex(where: { $0.isRelated }) else { return false }
    let tree = program.tree(function.file)
    return statements(.returnStmt, in: function).contains { statement in
      let values = Array(tree.children(statement))
      guard values.count > 2, index < values.count - 1, let error = values.last else { return false }
      return text(values[index], in: tree) == "nil" && text(error, in: tree) == "nil"
    }
  }
}
