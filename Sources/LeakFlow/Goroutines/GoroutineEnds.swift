import GoScope
import GoSyntax

/// Whether functions can end, seen with the functions that they call.
///
/// `end(of:calls:)` looks that many calls deep; its answers for fewer calls do not depend on those for more, so cycles
/// need no special care and every answer is a pure function of the program.
package final class GoroutineEnds {
  let resolver: Resolver
  private var known: [Question: FunctionEnd] = [:]

  private struct Question: Hashable {
    let function: FunctionID
    let calls: Int
  }

  /// How many calls deep the way to an endless loop is followed.
  static let depth = 3

  package init(_ resolver: Resolver) { self.resolver = resolver }

  /// How a function ends, looking into calls `calls` deep.
  func end(of function: FunctionID, calls: Int) -> FunctionEnd {
    let question = Question(function: function, calls: calls)
    if let end = known[question] { return end }
    let body = resolver.body(of: function)
    guard body.exists else { return .ordinary }
    var walk = EndWalk(ends: self, file: function.file, calls: calls)
    let end = walk.run(body)
    known[question] = end
    return end
  }
}
