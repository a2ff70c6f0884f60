import GoScope
import GoSyntax

// Tickers that live as long as the goroutine they drive: one stays behind where a worker is told to end, which is seldom
// before the process ends.

extension Flow {
  /// Whether a ticker is made by a worker that ends only where it is told to, and that a service does not start again and
  /// again: `for { select { case <-ticker.C: …; case <-ctx.Done(): return } }`. How often something is started whose
  /// callers cannot be seen, nobody knows.
  func isOfLastingWorker(_ ticker: Site, in function: FunctionID) -> Bool {
    guard loop(around: ticker, in: function, program.tree(function.file)) == nil else { return false }
    let context = contexts.context(at: ticker)
    switch context.origin {
    // What `main` starts once is not looked at; what is left it starts in a loop.
    case .once(let guardian): return guardian == "sync.Once" || guardian == "guard"
    case .unused, .registered, .opaque, .exported, .setUp: return false
    case .service, .callback, .eventLoop, .handler:
      return !context.isNear() && endsOnlyWhenTold(function, after: ticker)
    }
  }

  /// Whether a function comes to an end behind a place by cases that wait for the end of something, and no other way.
  private func endsOnlyWhenTold(_ function: FunctionID, after site: Site) -> Bool {
    let graph = self.graph(of: function)
    guard !graph.isIncomplete else { return false }
    let tree = program.tree(function.file)
    let body = Site(file: function.file, node: resolver.body(of: function))
    let signals = StopCases(resolver: resolver).stops(in: body).compactMap { tree.clause($0.clause.node)?.head }
    guard !signals.isEmpty else { return false }
    let ways = WaysOut(graph: graph, resolver: resolver, function: function)
    return ways.exit(after: site.node, avoiding: signals.map { tree.child($0, 0) }) == nil
  }
}
