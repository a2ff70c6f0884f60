import GoScope
import GoSyntax

/// Functions that are left by a panic of what they call, which they recover from.
struct RecoveredPanics {
  let resolver: Resolver

  /// `defer func() { x := recover(); if x == nil || x == errStop { return } … }()`: a function that knows one of the values
  /// that it may recover is left by a panic with that value. One that only logs what it recovers is not.
  func areExpected(in body: Site) -> Bool {
    resolver.nodes(in: body) { $0 == .deferStmt }.contains { statement in
      resolver.nodes(in: statement, enteringLiterals: true) { $0 == .callExpr }.contains { call in
        guard case .builtin(.recover) = resolver.callee(ofCall: call), let value = variable(with: call) else {
          return false
        }
        return resolver.uses(of: value).contains(where: isComparedWithKnown)
      }
    }
  }

  /// The variable that gets what is recovered.
  private func variable(with call: Site) -> DeclID? {
    guard let list = resolver.above(call), let statement = resolver.above(list),
      let assignment = resolver.tree(of: statement).assign(statement.node), let target = assignment.left.first,
      case .declared(let variable) = resolver.entity(Site(file: statement.file, node: target))
    else { return nil }
    return variable
  }

  /// `x == errStop`, and not `x == nil`.
  private func isComparedWithKnown(_ use: Site) -> Bool {
    guard let above = resolver.above(use), let pair = resolver.tree(of: above).binary(above.node),
      pair.operator == .equal || pair.operator == .notEqual
    else { return false }
    let other = Site(file: use.file, node: pair.left == use.node ? pair.right : pair.left)
    if case .builtin(.nil) = resolver.entity(ofExpression: other) { return false }
    return true
  }
}
