import GoSyntax

extension Resolver {
  /// The value of a constant integer expression: literals, named constants, arithmetic, `5 * time.Second`.
  package func constantInt(_ expression: Site) -> Int64? {
    integer(expression.node, state(expression.file), iota: nil, depth: 0)
  }

  private func integer(_ node: NodeID, _ state: FileState, iota: Int64?, depth: Int) -> Int64? {
    guard depth < 64, node.exists else { return nil }
    let tree = state.tree
    switch tree.kind(node) {
    case .basicLit: return integerLiteral(node, tree)
    case .parenExpr: return integer(tree.child(node, 0), state, iota: iota, depth: depth + 1)
    case .unaryExpr:
      guard let unary = tree.unary(node), let value = integer(unary.x, state, iota: iota, depth: depth + 1) else {
        return nil
      }
      switch unary.operator {
      case .sub: return value == .min ? nil : -value
      case .add: return value
      case .xor: return ~value
      default: return nil
      }
    case .binaryExpr:
      guard let binary = tree.binary(node), let left = integer(binary.left, state, iota: iota, depth: depth + 1),
        let right = integer(binary.right, state, iota: iota, depth: depth + 1)
      else { return nil }
      return Self.combine(left, binary.operator, right)
    case .callExpr:
      guard let call = tree.call(node), call.arguments.count == 1, let argument = call.arguments.first,
        denotedType(tree.unparenthesized(call.function), state) != nil
      else { return nil }
      return integer(argument, state, iota: iota, depth: depth + 1)
    case .ident, .selectorExpr:
      let entity = entityOfExpression(node, state)
      if case .builtin(.iota) = entity { return iota }
      guard case .declared(let decl) = entity else { return nil }
      return namedConstant(decl) { source, state in
        integer(source.value, state, iota: Int64(source.iota), depth: depth + 1)
      }
    default: return nil
    }
  }

  private func namedConstant<Value>(_ decl: DeclID, _ evaluate: (ConstantSource, FileState) -> Value?) -> Value? {
    let declaration = declaration(decl)
    guard declaration.kind == .constant else { return nil }
    let state = state(decl.file)
    return constantSource(decl.node, declaration.node, state).flatMap { evaluate($0, state) }
  }

  private static func combine(_ left: Int64, _ operation: TokenKind, _ right: Int64) -> Int64? {
    func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
      result.overflow ? nil : result.partialValue
    }
    switch operation {
    case .add: return checked(left.addingReportingOverflow(right))
    case .sub: return checked(left.subtractingReportingOverflow(right))
    case .mul: return checked(left.multipliedReportingOverflow(by: right))
    case .quo: return checked(left.dividedReportingOverflow(by: right))
    case .rem: return checked(left.remainderReportingOverflow(dividingBy: right))
    case .and: return left & right
    case .or: return left | right
    case .xor: return left ^ right
    case .andNot: return left & ~right
    case .shl:
      guard (0..<63).contains(right) else { return nil }
      let shifted = left << right
      return shifted >> right == left ? shifted : nil
    case .shr: return (0..<64).contains(right) ? left >> right : nil
    default: return nil
    }
  }

  private func integerLiteral(_ node: NodeID, _ tree: SyntaxTree) -> Int64? {
    let kind = tree.tokenKind(tree.firstToken(node))
    guard kind == .int || kind == .char else { return nil }
    let text = String(decoding: tree.source[tree.start(node)..<tree.end(node)], as: UTF8.self)
    if kind == .char {
      let scalars = text.unicodeScalars.dropFirst().dropLast()
      guard scalars.count == 1, let only = scalars.first else { return nil }
      return Int64(only.value)
    }
    let digits = text.filter { $0 != "_" }.lowercased()
    for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] where digits.hasPrefix(prefix) {
      return Int64(digits.dropFirst(2), radix: radix)
    }
    return digits.count > 1 && digits.hasPrefix("0") ? Int64(digits, radix: 8) : Int64(digits)
  }

  /// The value of a constant string expression: literals without escapes, named constants, concatenation.
  package func constantString(_ expression: Site) -> String? {
    string(expression.node, state(expression.file), depth: 0)
  }

  private func string(_ node: NodeID, _ state: FileState, depth: Int) -> String? {
    guard depth < 64, node.exists else { return nil }
    let tree = state.tree
    switch tree.kind(node) {
    case .basicLit:
      guard let text = tree.stringLiteral(node) else { return nil }
      let isRaw = tree.source[tree.start(node)] == UInt8(ascii: "`")
      return isRaw || !text.contains("\\") ? text : nil
    case .parenExpr: return string(tree.child(node, 0), state, depth: depth + 1)
    case .binaryExpr:
      guard let binary = tree.binary(node), binary.operator == .add,
        let left = string(binary.left, state, depth: depth + 1),
        let right = string(binary.right, state, depth: depth + 1)
      else { return nil }
      return left + right
    case .ident, .selectorExpr:
      guard case .declared(let decl) = entityOfExpression(node, state) else { return nil }
      return namedConstant(decl) { source, state in string(source.value, state, depth: depth + 1) }
    default: return nil
    }
  }
}
