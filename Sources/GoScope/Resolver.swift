import GoSyntax

/// Answers about names, types and calls. One per task, with caches of its own; every answer is a pure function of the
/// program.
package final class Resolver {
  package let program: Program
  /// What is known of the given files, and of those that are read on demand.
  private let given: [FileState]
  private var states: [FileState?] = []
  private var walker = ScopeWalker()
  var declaredTypes = FlatMap<GoType>()
  var underlyingTypes = FlatMap<GoType>()
  var structs = FlatMap<StructLayout>()
  var interfaces = FlatMap<InterfaceLayout>()
  var signatures = FlatMap<Signature>()
  var holders = FlatMap<Callee?>()
  var constants = FlatMap<Operand>()
  /// Fields and methods of declared types that were looked up, see `MemberLookup`.
  var memberAnswers = FlatMap<Member?>()
  /// The methods of declared interfaces and of interface literals, see `implements`.
  var interfaceNames = FlatMap<[MemberName]?>()
  /// Whether a type may implement a declared interface, by both together.
  var implementers = FlatMap<Bool>()
  /// The packages that import a path, directly or through others.
  var importersOfPaths: [String: [PackageID]] = [:]
  /// Interface methods whose implementations are being looked for.
  var implementing: Set<FunctionID> = []
  var parameterLists = FlatMap<[DeclID]>()
  /// How deep the current question has recursed; bounded, so that no code exhausts the stack.
  var depth = 0
  static let depthLimit = 200

  package init(_ program: Program) {
    self.program = program
    given = program.files.map { FileState(file: $0, package: program.package($0.package)) }
  }

  /// What is known of a file, made when first asked for.
  func state(_ id: FileID) -> FileState {
    let at = Int(id.rawValue)
    if at < given.count { return given[at] }
    if at < states.count, let state = states[at] { return state }
    let file = program.file(id)
    let state = FileState(file: file, package: program.package(file.package))
    guard at < 1 << 26 else { return state }
    while states.count <= at { states.append(nil) }
    states[at] = state
    return state
  }

  /// The scopes of the top-level declaration around a node.
  func unit(_ node: NodeID, _ state: FileState) -> UnitScopes? {
    if let last = state.lastUnit, last.holds(node) { return last }
    guard let position = state.unitPosition(of: node) else { return nil }
    if let unit = state.units[position] {
      state.lastUnit = unit
      return unit
    }
    let unit = walker.walk(NodeID(state.file.index.roots[position]), in: state.tree)
    state.units[position] = unit
    state.lastUnit = unit
    return unit
  }

  /// The node's parent; `none` for the root.
  package func parent(of site: Site) -> NodeID { parent(site.node, state(site.file)) }

  func parent(_ node: NodeID, _ state: FileState) -> NodeID {
    guard let unit = unit(node, state) else { return .none }
    let parent = unit.parent(node)
    if parent.exists { return parent }
    return node == state.tree.root ? .none : state.tree.root
  }

  /// The name an identifier spells.
  package func name(_ identifier: Site) -> String {
    let tree = state(identifier.file).tree
    return tree.kind(identifier.node) == .ident ? tree.name(identifier.node) : ""
  }
}
