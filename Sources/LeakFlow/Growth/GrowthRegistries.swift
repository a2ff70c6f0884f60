import GoScope
import GoSyntax

/// Containers that hold what a program is made of, filled by whoever sets it up: callbacks, drivers, formats.
struct GrowthRegistries {
  let resolver: Resolver

  /// Whether what is added is a function, or adding the same twice is a mistake of the program.
  func isRegistry(_ container: GlobalContainer, _ growth: GrowthAct) -> Bool {
    holdsFunctions(container) || panics(growth.site)
  }

  /// Whether a container is named as one that holds settings.
  func isSettings(_ container: GlobalContainer) -> Bool {
    let name = container.name.lowercased()
    return ["option", "config", "setting", "flag", "registry", "registered"].contains { name.contains($0) }
  }

  /// Whether a growth, in what an exported function does, is that of something that happens, not of something that is
  /// set up: it keeps a time, an error, a running number, or the function is called like one that is told of events.
  func isEvent(_ growth: GrowthAct, _ exported: FunctionID) -> Bool {
    let name = LaunchEntries(resolver: resolver).declaredName(exported)
    if Self.eventWords.contains(where: { LaunchEntries.name(name, beginsWith: $0) }) { return true }
    return resolver.nodes(in: growth.site) { $0 == .ident || $0 == .callExpr || $0 == .compositeLit }
      .contains { isOfTime(resolver.type(of: $0)) }
  }

  private func isOfTime(_ type: GoType) -> Bool {
    switch type {
    case .basic(.error): return true
    case .pointer(let target): return isOfTime(target)
    case .named(let name, _):
      if ["time.Time", "time.Duration"].contains(resolver.qualifiedName(name)) { return true }
      return resolver.fields(of: type).contains { field in
        guard case .named(let name, _) = field.type else { return false }
        return resolver.qualifiedName(name) == "time.Time"
      }
    default: return false
    }
  }

  private static let eventWords = [
    "Record", "Track", "Observe", "Log", "Logf", "Note", "Emit", "Enqueue", "Submit", "Report", "Push", "Subscribe",
    "Enter", "Join", "Login", "Count", "Hit", "Visit", "Mark", "Pay", "Tell", "Say", "Send", "Receive",
  ]

  private func holdsFunctions(_ container: GlobalContainer) -> Bool {
    let type = resolver.declaredType(container.path.last ?? container.root)
    switch resolver.underlying(type) {
    case .slice(let element), .map(_, let element): return isFunction(element)
    default: return false
    }
  }

  private func isFunction(_ type: GoType) -> Bool {
    if case .function = resolver.underlying(type) { return true }
    return false
  }

  /// Whether the function around the growth panics: `panic("driver registered twice")`.
  private func panics(_ site: Site) -> Bool {
    guard let function = resolver.enclosingFunction(of: site) else { return false }
    return resolver.nodes(in: function) { $0 == .callExpr }.contains { call in
      if case .builtin(.panic) = resolver.callee(ofCall: call) { return true }
      return false
    }
  }
}
