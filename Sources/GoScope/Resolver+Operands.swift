import GoSyntax

/// The type of a constant or operator expression, and whether it is an untyped constant (specification, "Constants"):
/// its type is then the default one.
struct Operand {
  var type: GoType
  var isUntyped = false
}

extension Resolver {
  func operand(_ node: NodeID, _ state: FileState) -> Operand {
    let tree = state.tree
    switch tree.kind(node) {
    case .basicLit: return literalOperand(node, state)
    case .parenExpr: return operand(tree.unparenthesized(node), state)
    case .binaryExpr: return binaryOperand(node, state)
    case .unaryExpr:
      guard let unary = tree.unary(node), unary.operator != .and, unary.operator != .arrow else {
        return Operand(type: type(node, state))
      }
      return operand(unary.x, state)
    case .ident, .selectorExpr:
      switch entityOfExpression(node, state) {
      case .declared(let decl):
        let declaration = declaration(decl)
        if declaration.kind == .constant {
          return constantOperand(decl, declaration.node, self.state(decl.file))
        }
      case .builtin(.true), .builtin(.false), .builtin(.iota), .builtin(.nil):
        return Operand(type: type(node, state), isUntyped: true)
      default: break
      }
      return Operand(type: type(node, state))
    default: return Operand(type: type(node, state))
    }
  }

  func literalOperand(_ node: NodeID, _ state: FileState) -> Operand {
    let kind: BasicKind
    switch state.tree.tokenKind(state.tree.firstToken(node)) {
    case .int: kind = .int
    case .float: kind = .float64
    case .imaginary: kind = .complex128
    case .char: kind = .int32
    case .string: kind = .string
    default: return Operand(type: .unknown)
    }
    return Operand(type: .basic(kind), isUntyped: true)
  }

  /// Chains lean to the left; they are folded from their leftmost operand without recursion.
  private func binaryOperand(_ node: NodeID, _ state: FileState) -> Operand {
    var spine: [NodeID] = []
    var leftmost = node
    while state.tree.kind(leftmost) == .binaryExpr {
      spine.append(leftmost)
      leftmost = state.tree.child(leftmost, 0)
    }
    guard depth < Self.depthLimit else { return Operand(type: .unknown) }
    depth += 1
    defer { depth -= 1 }
    var left = operand(leftmost, state)
    for node in spine.reversed() {
      guard let binary = state.tree.binary(node) else { return Operand(type: .unknown) }
      left = combine(left, binary, state)
    }
    return left
  }

  private func combine(_ left: Operand, _ binary: BinaryExpr, _ state: FileState) -> Operand {
    switch binary.operator {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return Operand(type: .basic(.bool))
    case .shl, .shr: return left
    default: break
    }
    if !left.isUntyped, left.type != .unknown { return left }
    let right = operand(binary.right, state)
    if left.type == .unknown { return right.isUntyped ? left : right }
    guard right.isUntyped else { return right }
    return rank(right.type) > rank(left.type) ? right : left
  }

  /// Of untyped constants the later kind wins: integer, rune, floating-point, complex.
  func rank(_ type: GoType) -> Int {
    switch type {
    case .basic(.int): 1
    case .basic(.int32): 2
    case .basic(.float64): 3
    case .basic(.complex128): 4
    default: 0
    }
  }

  /// The type of a constant: written, or that of its value, which may be the one repeated from above.
  func constantOperand(_ decl: DeclID, _ node: NodeID, _ state: FileState) -> Operand {
    if let known = constants[decl] { return known }
    constants[decl] = Operand(type: .unknown)
    let result = readConstant(decl, node, state)
    constants[decl] = result
    return result
  }

  private func readConstant(_ decl: DeclID, _ node: NodeID, _ state: FileState) -> Operand {
    guard let source = constantSource(decl.node, node, state) else { return Operand(type: .unknown) }
    if source.type.exists { return Operand(type: readType(source.type, state)) }
    return operand(source.value, state)
  }

  /// Whether a constant has no type of its own.
  package func isUntypedConstant(_ decl: DeclID) -> Bool {
    let declaration = declaration(decl)
    guard declaration.kind == .constant else { return false }
    return constantOperand(decl, declaration.node, state(decl.file)).isUntyped
  }

  struct ConstantSource {
    let type: NodeID
    let value: NodeID
    /// The constant's position in its declaration.
    let iota: Int
  }

  /// The type and the value expression of a constant: of its own specification, or of the last one above that has any
  /// (specification, "Constant declarations").
  func constantSource(_ name: NodeID, _ node: NodeID, _ state: FileState) -> ConstantSource? {
    guard let spec = state.tree.valueSpec(node), let position = spec.names.firstIndex(of: name) else { return nil }
    let group = state.tree.children(parent(node, state))
    guard let iota = group.firstIndex(of: node).map({ $0 - group.startIndex }) else { return nil }
    var at = iota
    while at >= 0 {
      guard let source = state.tree.valueSpec(group[group.startIndex + at]) else { return nil }
      if source.values.isEmpty, !source.type.exists {
        at -= 1
        continue
      }
      let value = source.values.startIndex + (position - spec.names.startIndex)
      return ConstantSource(
        type: source.type, value: value < source.values.endIndex ? source.values[value] : .none, iota: iota)
    }
    return nil
  }

  /// Key and value types of a `range` clause (specification, "For statements with range clause").
  func rangeTypes(_ node: NodeID, _ state: FileState) -> (key: GoType, value: GoType) {
    guard let loop = state.tree.rangeStmt(node) else { return (.unknown, .unknown) }
    let type = type(loop.x, state)
    switch core(type) {
    case .slice(let element), .array(let element): return (.basic(.int), element)
    case .pointer(let inner):
      if case .array(let element) = core(inner) { return (.basic(.int), element) }
      return (.unknown, .unknown)
    case .map(let key, let value): return (key, value)
    case .channel(_, let element): return (element, .unknown)
    case .basic(.string): return (.basic(.int), .basic(.int32))
    case .basic(let kind) where kind.isInteger: return (type, .unknown)
    case .function(let signature):
      guard let yield = signature.params.first, case .function(let inner) = core(yield) else {
        return (.unknown, .unknown)
      }
      return (inner.params.first ?? .unknown, inner.params.count > 1 ? inner.params[1] : .unknown)
    default: return (.unknown, .unknown)
    }
  }
}
