import GoScope
import GoSyntax

/// From how large a set a value comes: what decides whether a map that only gains keys grows without bound.
enum KeyRange: UInt8, Comparable {
  /// A fixed set: constants, types, what the program itself is made of.
  case fixed
  case unknown
  /// The world outside: requests, clocks, random numbers.
  case input

  static func < (left: KeyRange, right: KeyRange) -> Bool { left.rawValue < right.rawValue }
}

/// Follows a key back to where it comes from.
struct GrowthKeys {
  let resolver: Resolver
  /// The calls through which the container came to where the key is used: a parameter there has their arguments.
  let via: [Site]

  /// How many definitions and calls a value is followed through.
  private static let depthLimit = 7

  func range(of key: Site) -> KeyRange { range(of: key, depth: 0) }

  private func range(of site: Site, depth: Int) -> KeyRange {
    guard depth < Self.depthLimit else { return .unknown }
    let tree = resolver.tree(of: site)
    let node = tree.unparenthesized(site.node)
    let expression = Site(file: site.file, node: node)
    let type = resolver.type(of: expression)
    if isConstant(expression) || KeyTypes(resolver: resolver).isFixed(type) { return .fixed }
    if KeyTypes(resolver: resolver).isFromOutside(type) { return .input }
    if isNamedLikeFew(expression) { return .unknown }
    switch tree.kind(node) {
    case .basicLit, .funcLit: return .fixed
    case .ident: return rangeOfName(expression, depth: depth)
    case .selectorExpr: return rangeOfSelector(expression, depth: depth)
    case .callExpr: return rangeOfCall(expression, depth: depth)
    case .binaryExpr:
      guard let binary = tree.binary(node) else { return .unknown }
      if binary.operator == .rem { return .fixed }
      return widest([binary.left, binary.right], in: site, depth: depth)
    case .compositeLit: return rangeOfLiteral(expression, depth: depth)
    case .indexExpr, .sliceExpr, .starExpr, .unaryExpr, .typeAssertExpr:
      return range(of: Site(file: site.file, node: tree.child(node, 0)), depth: depth + 1)
    default: return .unknown
    }
  }

  /// Whether a variable or field is named like something of which there are few: a status, a method, a time zone.
  private func isNamedLikeFew(_ expression: Site) -> Bool {
    let tree = resolver.tree(of: expression)
    let name: NodeID
    switch tree.kind(expression.node) {
    case .ident: name = expression.node
    case .selectorExpr: name = tree.child(expression.node, 1)
    default: return false
    }
    return Self.fewNames.contains(resolver.name(Site(file: expression.file, node: name)).lowercased())
  }

  private static let fewNames: Set<String> = [
    "code", "status", "statuscode", "method", "kind", "level", "type", "typ", "mode", "state", "op", "category", "lang",
    "language", "locale", "timezone", "tz", "network", "proto", "protocol", "scheme", "format", "layout", "driver",
    "region", "pkg", "day", "hour", "month", "severity", "priority", "arn",
  ]

  private func isConstant(_ expression: Site) -> Bool {
    if resolver.constantInt(expression) != nil || resolver.constantString(expression) != nil { return true }
    guard case .declared(let decl) = resolver.entity(ofExpression: expression) else { return false }
    return resolver.declarationKind(decl) == .constant
  }

  /// The widest range among several parts; a fixed part beside an unknown one says nothing.
  private func widest(_ nodes: some Sequence<NodeID>, in site: Site, depth: Int) -> KeyRange {
    nodes.map { range(of: Site(file: site.file, node: $0), depth: depth + 1) }.max() ?? .fixed
  }

  private func rangeOfLiteral(_ literal: Site, depth: Int) -> KeyRange {
    let tree = resolver.tree(of: literal)
    let values = (tree.compositeLit(literal.node)?.elements).map(Array.init) ?? []
    return widest(values.map { tree.kind($0) == .keyValueExpr ? tree.child($0, 1) : $0 }, in: literal, depth: depth)
  }

  private func rangeOfName(_ name: Site, depth: Int) -> KeyRange {
    guard case .declared(let decl) = resolver.entity(name) else { return .unknown }
    switch resolver.declarationKind(decl) {
    case .parameter, .receiver: return rangeOfParameter(decl, depth: depth)
    case .local: return rangeOfLocal(decl, depth: depth)
    case .packageVariable: return isCounter(decl) ? .input : .unknown
    default: return .unknown
    }
  }

  /// What callers pass.
  private func rangeOfParameter(_ decl: DeclID, depth: Int) -> KeyRange {
    guard let function = resolver.enclosingFunction(of: decl) ?? owner(of: decl) else { return .unknown }
    let entries = LaunchEntries(resolver: resolver)
    guard let position = resolver.parameters(of: function).firstIndex(of: decl) else { return .unknown }
    if case .handler? = entries.ownOrigin(of: function) {
      if HandlerSignatures(resolver: resolver).isRequest(resolver.declaredType(decl)) { return .input }
    }
    let calls = callsThatMatter(function)
    if calls.isEmpty {
      switch entries.originWithoutCallers(of: function) {
      case .exported, .service: return isPlainData(resolver.declaredType(decl)) ? .input : .unknown
      default: return .unknown
      }
    }
    let ranges = calls.prefix(12).map { call -> KeyRange in
      guard let arguments = resolver.tree(of: call).call(call.node)?.arguments, position < arguments.count else {
        return .unknown
      }
      let argument = Site(file: call.file, node: arguments[arguments.startIndex + position])
      return isKnownElsewhere(argument) ? .unknown : range(of: argument, depth: depth + 1)
    }
    return ranges.max() ?? .unknown
  }

  private func callsThatMatter(_ function: FunctionID) -> [Site] {
    let own = via.filter { resolver.callee(ofCall: $0) == .function(function) }
    return own.isEmpty ? resolver.callers(of: function).filter { !TestCode.contains($0, resolver.program) } : own
  }

  /// Whether the key is one that something else knows already: `s := streams[key]; if s == nil { return }` before it.
  func isKnownElsewhere(_ key: Site) -> Bool {
    guard case .declared(let decl) = resolver.entity(ofExpression: resolver.unwrapped(key)),
      let function = resolver.enclosingFunction(of: key)
    else { return false }
    return resolver.uses(of: decl).contains { use in
      guard use.node < key.node, let call = resolver.above(use) else { return false }
      switch resolver.kind(call) {
      case .indexExpr: return isTestedForPresence(call, key, function)
      case .callExpr: return isTestedForPresence(call, key, function)
      default: return false
      }
    }
  }

  /// Whether the function leaves where a lookup finds nothing: `v := look(key)`, then `if v == nil { return }` or
  /// `if !ok { return }`. A lookup in the container itself is no such test: it leaves where something is found.
  private func isTestedForPresence(_ lookup: Site, _ key: Site, _ function: FunctionID) -> Bool {
    guard let list = resolver.above(lookup), let statement = resolver.above(list),
      let assign = resolver.tree(of: statement).assign(statement.node), assign.right.count == 1
    else { return false }
    let names = assign.left.compactMap { node -> DeclID? in
      guard case .declared(let decl) = resolver.entity(ofExpression: Site(file: statement.file, node: node)) else {
        return nil
      }
      return decl
    }
    let finds = isNamedAsLookup(lookup)
    return resolver.nodes(in: function, enteringLiterals: true) { $0 == .ifStmt }.contains { branch in
      guard branch.node > lookup.node, branch.node < key.node else { return false }
      return leavesWithout(names, branch, onError: finds)
    }
  }

  /// `getStore(name)`, `Lookup(id)`: an error says that there is no such thing.
  private func isNamedAsLookup(_ lookup: Site) -> Bool {
    guard resolver.kind(lookup) == .callExpr else { return false }
    let name = LaunchEntries(resolver: resolver).calledName(lookup).lowercased()
    return ["get", "find", "lookup", "load", "validate", "check", "login", "auth"].contains { name.hasPrefix($0) }
  }

  private func leavesWithout(_ names: [DeclID], _ site: Site, onError: Bool) -> Bool {
    let tree = resolver.tree(of: site)
    guard let branch = tree.ifStmt(site.node), let last = tree.children(branch.body).last,
      tree.kind(last) == .returnStmt
    else { return false }
    let condition = tree.unparenthesized(branch.condition)
    if let unary = tree.unary(condition), unary.operator == .not {
      return denotes(unary.x, names, site)
    }
    guard let binary = tree.binary(condition), binary.operator == (onError ? .notEqual : .equal) else { return false }
    return denotes(binary.left, names, site) && resolver.text(of: Site(file: site.file, node: binary.right)) == "nil"
  }

  private func denotes(_ node: NodeID, _ names: [DeclID], _ beside: Site) -> Bool {
    guard case .declared(let decl) = resolver.entity(ofExpression: Site(file: beside.file, node: node)) else {
      return false
    }
    return names.contains(decl)
  }

  /// The function whose signature declares a parameter.
  private func owner(of decl: DeclID) -> FunctionID? {
    var at = resolver.above(decl)
    while let node = at {
      if resolver.kind(node) == .funcDecl || resolver.kind(node) == .funcLit { return node }
      at = resolver.above(node)
    }
    return nil
  }

  /// Strings, numbers, bytes, and structs and slices of them: what callers make afresh.
  private func isPlainData(_ type: GoType) -> Bool {
    switch resolver.underlying(type) {
    case .basic(let kind): return kind != .bool && kind != .error
    case .slice(let element), .array(let element): return isPlainData(element)
    default: return false
    }
  }

  private func rangeOfLocal(_ decl: DeclID, depth: Int) -> KeyRange {
    guard let above = resolver.above(decl) else { return .unknown }
    let tree = resolver.tree(of: above)
    if let range = tree.rangeStmt(above.node) {
      let x = Site(file: above.file, node: range.x)
      if range.key == decl.node, isIndexed(x) { return .unknown }
      if case .channel = resolver.underlying(resolver.type(of: x)) { return .input }
      return self.range(of: Site(file: above.file, node: range.x), depth: depth + 1)
    }
    if isFilledFromOutside(decl), isInHandler(decl) { return .input }
    guard tree.kind(above.node) == .exprList, let statement = resolver.above(above) else { return .unknown }
    return rangeOfDefinition(decl, in: statement, depth: depth)
  }

  private func isIndexed(_ x: Site) -> Bool {
    switch resolver.underlying(resolver.type(of: x)) {
    case .slice, .array, .basic: true
    default: false
    }
  }

  private func rangeOfDefinition(_ decl: DeclID, in statement: Site, depth: Int) -> KeyRange {
    let tree = resolver.tree(of: statement)
    let (names, values): ([NodeID], [NodeID])
    if let assign = tree.assign(statement.node) {
      (names, values) = (Array(assign.left), Array(assign.right))
    } else if let spec = tree.valueSpec(statement.node) {
      (names, values) = (Array(spec.names), Array(spec.values))
    } else {
      return .unknown
    }
    guard let position = names.firstIndex(of: decl.node), !values.isEmpty else { return .unknown }
    let value = values.count == names.count ? values[position] : values[0]
    return range(of: Site(file: statement.file, node: value), depth: depth + 1)
  }

  private func isInHandler(_ decl: DeclID) -> Bool {
    var at = resolver.enclosingFunction(of: decl)
    while let function = at {
      if case .handler? = LaunchEntries(resolver: resolver).ownOrigin(of: function) { return true }
      at = resolver.enclosingFunction(of: function)
    }
    return false
  }

  /// `json.NewDecoder(r.Body).Decode(&req)`, `c.Bind(&req)`: a call fills the variable.
  private func isFilledFromOutside(_ decl: DeclID) -> Bool {
    resolver.uses(of: decl).contains { use in
      guard let address = resolver.above(use), resolver.tree(of: address).unary(address.node)?.operator == .and,
        let call = resolver.above(address), resolver.kind(call) == .callExpr
      else { return false }
      let name = LaunchEntries(resolver: resolver).calledName(call)
      return Self.fillingCalls.contains(name)
    }
  }

  private static let fillingCalls: Set<String> = [
    "Decode", "Unmarshal", "Bind", "BindJSON", "ShouldBind", "ShouldBindJSON", "ShouldBindQuery", "BodyParser", "Scan",
    "ReadJSON", "DecodeJSON", "UnmarshalJSON", "Parse",
  ]

  private func rangeOfSelector(_ selector: Site, depth: Int) -> KeyRange {
    let tree = resolver.tree(of: selector)
    guard let view = tree.selector(selector.node) else { return .unknown }
    if case .declared(let decl) = resolver.entity(Site(file: selector.file, node: view.name)), isCounter(decl) {
      return .input
    }
    return range(of: Site(file: selector.file, node: view.x), depth: depth + 1)
  }

  /// Whether a variable or field is counted up: an identity made from it never comes again.
  private func isCounter(_ decl: DeclID) -> Bool {
    resolver.uses(of: decl).prefix(200).contains { use in
      guard var above = resolver.above(use) else { return false }
      if resolver.kind(above) == .selectorExpr, let outer = resolver.above(above) { above = outer }
      return resolver.kind(above) == .incDecStmt
    }
  }

  private func rangeOfCall(_ call: Site, depth: Int) -> KeyRange {
    let tree = resolver.tree(of: call)
    guard let view = tree.call(call.node) else { return .unknown }
    let callee = resolver.callee(ofCall: call)
    if case .external(let name) = callee {
      if Self.freshCalls.contains(name) || Self.freshPackages.contains(where: { name.hasPrefix($0) }) { return .input }
      if Self.fixedCalls.contains(where: { name.hasPrefix($0) }) { return .fixed }
    }
    var parts = Array(view.arguments)
    if let selector = tree.selector(tree.unparenthesized(view.function)), isValue(selector.x, beside: call) {
      parts.append(selector.x)
    }
    return parts.isEmpty ? .unknown : widest(parts, in: call, depth: depth)
  }

  /// Whether a selector's left side is a value, not a package or a type.
  private func isValue(_ x: NodeID, beside call: Site) -> Bool {
    switch resolver.entity(ofExpression: Site(file: call.file, node: x)) {
    case .package: false
    case .declared(let decl): resolver.declarationKind(decl) != .typeName
    default: true
    }
  }

  private static let freshCalls: Set<String> = [
    "time.Now", "os.Getpid", "crypto/rand.Text", "(time.Time).UnixNano", "math/rand.Int", "math/rand.Int63",
  ]
  private static let freshPackages = [
    "github.com/google/uuid.", "github.com/gofrs/uuid.", "github.com/satori/go.uuid.", "github.com/rs/xid.",
    "github.com/oklog/ulid.", "math/rand.", "math/rand/v2.", "crypto/rand.",
  ]
  private static let fixedCalls = ["reflect.TypeOf", "reflect.TypeFor", "runtime.FuncForPC", "runtime.Caller"]
}
