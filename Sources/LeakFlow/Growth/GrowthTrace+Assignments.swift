import GoScope
import GoSyntax

/// Containers on both sides of assignments and definitions.
/// An assignment that gives a container a new value.
struct GrowthReplacement {
  let statement: Site
  let subject: GrowthSubject
  /// The calls on the way to it.
  let via: [Site]
}

extension GrowthTrace {
  /// The subject stands in a list of expressions: of an assignment, a definition, a declaration, a case.
  func followListed(
    _ expression: Site, in list: Site, as subject: GrowthSubject, via: [Site], isPointer: Bool = false
  ) {
    guard let statement = resolver.above(list) else { return }
    let tree = resolver.tree(of: statement)
    let items = tree.children(list.node)
    guard let index = items.firstIndex(of: expression.node) else { return }
    let position = index - items.startIndex
    switch tree.kind(statement.node) {
    case .assignStmt, .defineStmt:
      guard let assign = tree.assign(statement.node) else { return }
      if tree.child(statement.node, 0) == list.node {
        followReplaced(expression, at: position, in: statement, assign, as: subject, via: via)
      } else if assign.left.count == assign.right.count {
        let target = Site(file: statement.file, node: assign.left[assign.left.startIndex + position])
        followCopied(expression, to: target, as: subject, via: via, isPointer: isPointer)
      }
    case .valueSpec:
      guard let spec = tree.valueSpec(statement.node), spec.names.count > position else { return }
      let target = Site(file: statement.file, node: spec.names[spec.names.startIndex + position])
      followCopied(expression, to: target, as: subject, via: via, isPointer: isPointer)
    default: break
    }
  }

  /// `target = x`, `target := x`.
  private func followCopied(
    _ expression: Site, to target: Site, as subject: GrowthSubject, via: [Site], isPointer: Bool
  ) {
    if !isPointer, isCopied(expression, subject) || resolver.name(target) == "_" { return }
    guard resolver.kind(target) == .ident, case .declared(let decl) = resolver.entity(target),
      resolver.declarationKind(decl) == .local
    else { return add(.escapes, expression, subject, via) }
    follow(variable: decl, as: subject, via: via)
  }

  /// `x = …`.
  private func followReplaced(
    _ expression: Site, at position: Int, in statement: Site, _ assign: AssignStmt, as subject: GrowthSubject,
    via: [Site]
  ) {
    guard assign.operator == .assign else { return }
    guard assign.left.count == assign.right.count else { return replaced(expression, statement, subject, via) }
    let value = Site(file: statement.file, node: assign.right[assign.right.startIndex + position])
    guard subject.isContainer else { return replaced(expression, statement, subject, via) }
    switch GrowthWrites(resolver: resolver).change(of: expression, to: value) {
    case .grows: add(.grows(key: nil), statement, subject, via)
    case .shrinks: add(.shrinks, statement, subject, via)
    case .replaces: replaced(expression, statement, subject, via)
    }
  }

  /// A new value: nothing but the first one where it is set once, at the start or behind a test for `nil`.
  private func replaced(_ expression: Site, _ statement: Site, _ subject: GrowthSubject, _ via: [Site]) {
    if subject.level > 0 {
      // `m[k] = make(…)`: the first value for a key, as far as a test for it stands around.
      if !isBehindLookup(statement) { add(.shrinks, statement, subject, via) }
      return
    }
    if case .declared(let decl) = resolver.entity(ofExpression: resolver.unwrapped(expression)),
      guards.guardian(of: statement) == decl
    {
      return
    }
    replacements.append(GrowthReplacement(statement: statement, subject: subject, via: via))
  }

  /// Makes acts of the replacements that can happen again. Asked for last, and only where something grows: how often
  /// control comes to a place is what costs most.
  func settleReplacements() {
    for each in replacements where !contexts.isOnce(at: each.via.first ?? each.statement) {
      add(.shrinks, each.statement, each.subject, each.via)
    }
    replacements = []
  }

  /// Whether a statement stands in an `if` that looks something up: `if !ok`, `if m[k] == nil`.
  private func isBehindLookup(_ statement: Site) -> Bool {
    var at = resolver.above(statement)
    while let node = at {
      switch resolver.kind(node) {
      case .ifStmt: return true
      case .funcLit, .funcDecl: return false
      default: at = resolver.above(node)
      }
    }
    return false
  }
}
