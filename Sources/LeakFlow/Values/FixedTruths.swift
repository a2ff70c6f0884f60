import GoScope
import GoSyntax

// Conditions that constants decide: `if !debug { return }` with `const debug = false`, or with a variable of the package
// that nothing ever sets. What stands behind them does not run in this program.

extension Flow {
  /// How a condition always comes out; nil where something may change it.
  func fixedTruth(of condition: Site, depth: Int = 0) -> Bool? {
    let tree = program.tree(condition.file)
    let node = tree.unparenthesized(condition.node)
    let at = { (part: NodeID) in Site(file: condition.file, node: part) }
    guard depth < 6 else { return nil }
    if let negation = tree.unary(node) {
      return negation.operator == .not ? fixedTruth(of: at(negation.x), depth: depth + 1).map { !$0 } : nil
    }
    if let pair = tree.binary(node) {
      switch pair.operator {
      case .logicalAnd, .logicalOr:
        let absorbing = pair.operator == .logicalOr
        let sides = [pair.left, pair.right].map { fixedTruth(of: at($0), depth: depth + 1) }
        if sides.contains(absorbing) { return absorbing }
        return sides == [!absorbing, !absorbing] ? !absorbing : nil
      default: return comparison(of: at(pair.left), pair.operator, at(pair.right))
      }
    }
    guard tree.kind(node) == .ident || tree.kind(node) == .selectorExpr else { return nil }
    switch resolver.entity(ofExpression: at(node)) {
    case .builtin(.true): return true
    case .builtin(.false): return false
    case .declared(let decl):
      guard isFixed(decl) else { return nil }
      guard let value = writtenValue(of: decl) else { return isZeroFlag(decl) ? false : nil }
      return fixedTruth(of: value, depth: depth + 1)
    default: return nil
    }
  }

  /// How two numbers compare that never change.
  private func comparison(of left: Site, _ operation: TokenKind, _ right: Site) -> Bool? {
    guard let left = fixedNumber(left), let right = fixedNumber(right) else { return nil }
    switch operation {
    case .equal: return left == right
    case .notEqual: return left != right
    case .less: return left < right
    case .lessOrEqual: return left <= right
    case .greater: return left > right
    case .greaterOrEqual: return left >= right
    default: return nil
    }
  }

  private func fixedNumber(_ expression: Site) -> Int64? {
    if case .declared(let decl) = resolver.entity(ofExpression: expression) {
      guard isFixed(decl) else { return nil }
      if resolver.declarationKind(decl) == .packageVariable {
        return writtenValue(of: decl).flatMap { resolver.constantInt($0) }
      }
    }
    return resolver.constantInt(expression)
  }

  /// Whether a name stands for one value in every build: a constant, or a variable that only its package can see and that
  /// nothing in it sets. A file that only some builds have may have a counterpart that says otherwise.
  private func isFixed(_ decl: DeclID) -> Bool {
    if let known = fixedNames[decl] { return known }
    let found = program.file(decl.file).isBuiltAlways && hasOneValue(decl)
    fixedNames[decl] = found
    return found
  }

  private func hasOneValue(_ decl: DeclID) -> Bool {
    switch resolver.declarationKind(decl) {
    case .constant: return true
    case .packageVariable:
      guard resolver.name(decl).unicodeScalars.first.map({ !$0.properties.isUppercase }) ?? false,
        case .basic(let type) = resolver.declaredType(decl), type != .string
      else { return false }
      return resolver.uses(of: decl).allSatisfy { onlyReads($0) }
    default: return false
    }
  }

  /// `var verbose bool`.
  private func isZeroFlag(_ decl: DeclID) -> Bool {
    let tree = program.tree(decl.file)
    let list = Site(file: decl.file, node: resolver.parent(of: decl))
    guard let spec = tree.valueSpec(list.node) ?? tree.valueSpec(resolver.parent(of: list)) else { return false }
    return spec.values.isEmpty && resolver.declaredType(decl) == .basic(.bool)
      && resolver.declarationKind(decl) == .packageVariable
  }
}
