import GoScope
import GoSyntax

/// How reports on goroutines name things.
struct GoroutineWords {
  private let resolver: Resolver

  init(_ resolver: Resolver) { self.resolver = resolver }

  /// The name of the declared function around a place, literals passed over.
  func starter(of site: Site) -> String {
    var starter = resolver.enclosingFunction(of: site) ?? site
    while resolver.kind(starter) == .funcLit, let outer = resolver.enclosingFunction(of: starter) { starter = outer }
    return resolver.name(of: starter)
  }
}

extension FlowPlace {
  /// The word `go` of a `go` statement.
  init(keyword launch: Site, _ resolver: Resolver) {
    let whole = resolver.place(of: launch)
    self.init(file: whole.file, start: whole.start, end: min(whole.end, whole.start + 2))
  }
}
