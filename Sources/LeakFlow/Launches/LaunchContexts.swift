import GoScope
import GoSyntax

/// How often control comes to places of the module, and from where: the callers of the function around a place, their
/// callers, and so on, until something says "once" or "again".
///
/// Every answer is a pure function of the program: a breadth-first search of its own, so that the shortest way wins
/// and the order of questions does not matter.
package final class LaunchContexts {
  private let resolver: Resolver
  private let entries: LaunchEntries
  private let loops: EventLoops
  private let guards: OnceGuards
  private var known: [Site: LaunchContext] = [:]
  private var knownOnce: [Site: Bool] = [:]

  /// How many places one search looks at before it gives up and answers with what it has.
  private static let searchLimit = 400

  package init(_ resolver: Resolver) {
    self.resolver = resolver
    self.entries = LaunchEntries(resolver: resolver)
    self.loops = EventLoops(resolver: resolver)
    self.guards = OnceGuards(resolver: resolver)
  }

  /// How often control comes to a statement or expression.
  package func context(at site: Site) -> LaunchContext {
    if let context = known[site] { return context }
    let context = strongest(from: site)
    known[site] = context
    return context
  }

  /// Whether control comes to a place once only. Asked in place of `context(at:)` where that is all that matters: the
  /// first reason for more ends the search.
  func isOnce(at site: Site) -> Bool {
    if let context = known[site] { return context.recurrence == .once }
    if let known = knownOnce[site] { return known }
    let strongest = LaunchOrigin.once("").strength
    let isOnce = search(from: site, enough: strongest + 1)?.candidate.origin.strength == strongest
    knownOnce[site] = isOnce
    return isOnce
  }

  /// One place that a search looks at, and the place it was reached from.
  private struct Place {
    let site: Site
    let from: Int?
    let distance: Int
  }

  private struct Candidate {
    let origin: LaunchOrigin
    let place: Int
  }

  private func strongest(from site: Site) -> LaunchContext {
    guard let (best, queue) = search(from: site, enough: LaunchOrigin.eventLoop(site).strength) else {
      return LaunchContext(origin: .unused)
    }
    return LaunchContext(
      origin: best.origin, chain: steps(to: best, in: queue), distance: queue[best.place].distance)
  }

  /// The strongest origin and the places on the way; the search ends with one that is strong enough.
  private func search(from site: Site, enough: Int) -> (candidate: Candidate, queue: [Place])? {
    var queue = [Place(site: site, from: nil, distance: 0)]
    var seen: Set<Site> = []
    var best: Candidate?
    var next = 0
    while next < queue.count, next < Self.searchLimit {
      let index = next
      next += 1
      var found: [LaunchOrigin] = []
      let onward = origins(of: queue[index].site, seen: &seen, into: &found)
      for origin in found where origin.strength > best?.origin.strength ?? -1 {
        best = Candidate(origin: origin, place: index)
      }
      if let best, best.origin.strength >= enough { break }
      queue += onward.map { Place(site: $0, from: index, distance: queue[index].distance + length(of: $0)) }
    }
    return best.map { ($0, queue) }
  }

  /// What a call adds to the distance.
  private func length(of site: Site) -> Int {
    guard resolver.kind(site) == .callExpr else { return 1 }
    switch resolver.callee(ofCall: site) {
    case .literal: return 0
    case .interfaceMethod: return 3
    default: return 1
    }
  }

  /// What is known of a place itself, and the places from which its function is reached.
  private func origins(of site: Site, seen: inout Set<Site>, into found: inout [LaunchOrigin]) -> [Site] {
    guard let function = resolver.enclosingFunction(of: site) else {
      found.append(.once("package variable"))
      return []
    }
    if let guardian = guards.guardian(of: site) {
      // A field guards once for each object, and how many there are cannot be seen from here.
      found.append(resolver.declarationKind(guardian) == .packageVariable ? .once("guard") : .opaque)
      return []
    }
    if let loop = loops.loop(around: site) { found.append(.eventLoop(loop)) }
    guard seen.insert(function).inserted else { return [] }
    if let own = entries.ownOrigin(of: function) {
      found.append(own)
      return []
    }
    return resolver.kind(function) == .funcLit
      ? waysToLiteral(function, into: &found) : waysToDeclared(function, into: &found)
  }

  private func waysToDeclared(_ function: FunctionID, into found: inout [LaunchOrigin]) -> [Site] {
    let callers = resolver.callers(of: function).filter(isLive)
    let values = resolver.references(to: function).filter(isLive)
    if callers.isEmpty, values.isEmpty {
      found.append(entries.originWithoutCallers(of: function))
      return []
    }
    return callers + values.flatMap { waysOfValue($0, into: &found) }
  }

  private func waysToLiteral(_ literal: FunctionID, into found: inout [LaunchOrigin]) -> [Site] {
    let callers = resolver.callers(of: literal).filter(isLive)
    let ways = waysOfValue(literal, into: &found)
    return callers + ways.filter { !callers.contains($0) }
  }

  /// Where control comes from when a function is used as a value at `site`.
  private func waysOfValue(_ site: Site, into found: inout [LaunchOrigin]) -> [Site] {
    var at = site
    guard var above = resolver.above(at) else { return [] }
    while [.parenExpr, .selectorExpr].contains(resolver.kind(above)), let outer = resolver.above(above) {
      (at, above) = (above, outer)
    }
    let tree = resolver.tree(of: above)
    switch tree.kind(above.node) {
    case .callExpr:
      guard tree.child(above.node, 0) != at.node else { return [above] }
      return waysOfArgument(at, to: above, into: &found)
    case .keyValueExpr:
      let key = tree.child(above.node, 0)
      let name = tree.kind(key) == .ident ? resolver.name(Site(file: above.file, node: key)) : ""
      found.append(entries.origin(ofKey: name, at: above))
      return []
    case .exprList where isDefinition(above): return []
    default:
      found.append(entries.originOfValue(at: above))
      return []
    }
  }

  /// Whether a list of expressions is the right side of a definition, whose variable the resolver follows.
  private func isDefinition(_ list: Site) -> Bool {
    guard let statement = resolver.above(list) else { return false }
    return resolver.kind(statement) == .defineStmt || resolver.kind(statement) == .valueSpec
  }

  private func waysOfArgument(_ argument: Site, to call: Site, into found: inout [LaunchOrigin]) -> [Site] {
    let callee = resolver.callee(ofCall: call)
    switch callee {
    case .conversion: return waysOfValue(call, into: &found)
    case .function(let function) where !resolver.body(of: function).exists:
      found.append(entries.originOfValue(at: call))
      return []
    case .function(let function), .literal(let function):
      guard let parameter = parameter(of: function, takes: argument, in: call) else {
        found.append(.opaque)
        return [call]
      }
      found += originsOfParameter(parameter)
      return [call]
    case .external("(sync.Once).Do") where entries.isOnceOfObject(call):
      found.append(.opaque)
      return []
    default:
      guard let origin = entries.origin(ofArgumentTo: callee, call: call) else { return [call] }
      found.append(origin)
      if case .opaque = origin { return [call] }
      if case .registered = origin { return [call] }
      return []
    }
  }

  private func parameter(of function: FunctionID, takes argument: Site, in call: Site) -> DeclID? {
    guard let arguments = resolver.tree(of: call).call(call.node)?.arguments,
      let index = arguments.firstIndex(of: argument.node)
    else { return nil }
    let parameters = resolver.parameters(of: function)
    let position = index - arguments.startIndex
    return position < parameters.count ? parameters[position] : nil
  }

  /// What a function does with a parameter that is a function: it calls it in a loop, once, or hands it on.
  private func originsOfParameter(_ parameter: DeclID) -> [LaunchOrigin] {
    var found: [LaunchOrigin] = []
    for use in resolver.uses(of: parameter) {
      guard let above = resolver.above(use), resolver.kind(above) == .callExpr else {
        if !isComparison(use) { found.append(.opaque) }
        continue
      }
      if resolver.tree(of: above).child(above.node, 0) == use.node {
        if let loop = loops.loop(around: above) { found.append(.eventLoop(loop)) }
      } else if let origin = entries.origin(ofArgumentTo: resolver.callee(ofCall: above), call: above) {
        found.append(origin)
      }
    }
    return found
  }

  private func isComparison(_ use: Site) -> Bool {
    guard let above = resolver.above(use) else { return false }
    return resolver.kind(above) == .binaryExpr
  }

  private func isLive(_ site: Site) -> Bool { !TestCode.contains(site, resolver.program) }

  /// The way from the origin to the place asked about, outermost first.
  private func steps(to candidate: Candidate, in queue: [Place]) -> [FlowStep] {
    var steps: [FlowStep] = []
    if let first = originStep(candidate.origin) { steps.append(first) }
    var at: Int? = candidate.place
    while let index = at {
      let place = queue[index]
      guard let from = place.from, let called = resolver.enclosingFunction(of: queue[from].site) else { break }
      let caller = resolver.enclosingFunction(of: place.site).map(resolver.name(of:)) ?? "the package"
      steps.append(
        FlowStep(place: resolver.place(of: place.site), text: "\(caller) calls \(resolver.name(of: called)) here"))
      at = from
    }
    return steps
  }

  private func originStep(_ origin: LaunchOrigin) -> FlowStep? {
    switch origin {
    case .handler(let function, let what):
      return FlowStep(place: head(of: function), text: "\(resolver.name(of: function)) runs for every \(what)")
    case .service(let function), .exported(let function), .setUp(let function):
      return FlowStep(place: head(of: function), text: "\(resolver.name(of: function)) can be called again and again")
    case .eventLoop(let loop):
      return FlowStep(place: keyword(of: loop), text: "this loop goes round for as long as the process lives")
    default: return nil
    }
  }

  /// The name of a declared function, or the keyword of a literal.
  private func head(of function: FunctionID) -> FlowPlace {
    if let decl = resolver.tree(of: function).funcDecl(function.node) {
      return resolver.place(of: Site(file: function.file, node: decl.name))
    }
    return keyword(of: function)
  }

  /// The first token of a statement or literal.
  private func keyword(of site: Site) -> FlowPlace {
    let place = resolver.place(of: site)
    let length = resolver.kind(site) == .funcLit ? 4 : 3
    return FlowPlace(file: place.file, start: place.start, end: min(place.end, place.start + length))
  }
}
