// Expressions (specification, "Expressions"). An expression may turn out to be a type: a conversion, an argument of
// `make`, a composite literal's type.

extension Parser {
  @inline(__always) mutating func expression() -> NodeID {
    let start = position
    let left = unary()
    // One level for the operator that may follow, as go/parser counts.
    let hasNoOperator = token.precedence == 0 && token != .assign && isShallow
    return hasNoOperator ? left : binary(left, from: start, above: 1)
  }

  /// An expression on the right of an assignment, or an operand: `=` in it is a mistyped `==`.
  mutating func rightHandSide() -> NodeID {
    let old = isRightHandSide
    isRightHandSide = true
    let x = expression()
    isRightHandSide = old
    return x
  }

  /// One or more expressions between commas, as pending nodes.
  mutating func pendingExpressions(isRightHandSide isRight: Bool) {
    let old = isRightHandSide
    isRightHandSide = isRight
    hold(expression())
    while accept(.comma) { hold(expression()) }
    isRightHandSide = old
  }

  mutating func expressionList(isRightHandSide isRight: Bool) -> NodeID {
    let start = position
    let mark = pending.count
    pendingExpressions(isRightHandSide: isRight)
    return node(.exprList, from: start, childrenSince: mark)
  }

  /// Operators of at least this precedence after a left operand.
  mutating func binary(_ first: NodeID, from start: Int, above lowest: Int) -> NodeID {
    var left = first
    var levels = 1
    enterLink()
    while true {
      let isMistyped = isRightHandSide && token == .assign
      let precedence = isMistyped ? TokenKind.equal.precedence : token.precedence
      if precedence < lowest || precedence == 0 { break }
      expect(isMistyped ? .equal : token)
      let rightStart = position
      var right = unary()
      let next = token.precedence
      if next > precedence || (token == .assign && isRightHandSide) {
        right = binary(right, from: rightStart, above: precedence + 1)
      }
      left = node(.binaryExpr, from: start, left, right)
      levels += 1
      enterLink()
    }
    leaveChain(of: levels)
    return left
  }

  mutating func unary() -> NodeID {
    let start = position
    if token == .identifier, isShallow {
      // Most operands are a name and nothing else.
      let name = leaf(.ident)
      if !token.continuesOperand { return name }
      enter()
      let x = primary(name, from: start)
      leave()
      return x
    }
    enter()
    defer { leave() }
    switch token {
    case .add, .sub, .not, .xor, .and, .tilde, .mul:
      let kind = token == .mul ? NodeKind.starExpr : .unaryExpr
      next()
      let x = unary()
      return node(kind, from: start, x)
    case .arrow:
      next()
      let x = unary()
      return receive(x, from: start)
    default:
      let x = operand()
      return primary(x, from: start)
    }
  }

  /// `<-x`: a receive operation, or a channel type where `x` is one: the arrow then belongs to it.
  private mutating func receive(_ x: NodeID, from arrow: Int) -> NodeID {
    guard isChan(x) else { return node(.unaryExpr, from: arrow, x) }
    // `<-chan<- T` is `<-chan (<-T)`: each arrow moves to the channel type on its right.
    var type = x
    var arrow = arrow
    while true {
      let kind = nodes.kind(type)
      if kind == .receiveChanType { error("expected 'chan'", atToken: first(type)) }
      let ownArrow = first(type) + 1
      nodes.setKind(type, to: .receiveChanType)
      nodes.setFirst(type, to: arrow)
      guard kind == .sendChanType else { return x }
      arrow = ownArrow
      let element = child(type, 0)
      guard isChan(element) else {
        error("expected channel type", atToken: arrow)
        return x
      }
      type = element
    }
  }

  private func isChan(_ node: NodeID) -> Bool {
    let kind = kind(node)
    return kind == .chanType || kind == .sendChanType || kind == .receiveChanType
  }

  private mutating func operand() -> NodeID {
    switch token {
    case .identifier: return leaf(.ident)
    case .int, .float, .imaginary, .char, .string: return leaf(.basicLit)
    case .leftParen:
      let start = position
      next()
      expressionLevel += 1
      let x = rightHandSide()
      expressionLevel -= 1
      expect(.rightParen)
      return node(.parenExpr, from: start, x)
    case .func:
      let start = position
      let type = funcType()
      guard token == .leftBrace else { return type }
      expressionLevel += 1
      let body = block()
      expressionLevel -= 1
      return node(.funcLit, from: start, type, body)
    default:
      let type = tryType()
      if type.exists { return type }
      let start = position
      errorExpected("operand")
      advance(to: \.startsStatement)
      return bad(.badExpr, from: start)
    }
  }

  /// Selectors, indices, calls, assertions and literal values after an operand.
  mutating func primary(_ operand: NodeID, from start: Int) -> NodeID {
    var x = operand
    var levels = 0
    while true {
      levels &+= 1
      enterLink()
      switch token {
      case .period: x = selectorOrAssertion(x, from: start)
      case .leftBracket: x = indexOrSlice(x, from: start)
      case .leftParen: x = call(x, from: start)
      case .leftBrace:
        guard beginsLiteral(x) else {
          leaveChain(of: levels)
          return x
        }
        x = literalValue(x, from: start)
      default:
        leaveChain(of: levels)
        return x
      }
    }
  }

  private mutating func selectorOrAssertion(_ x: NodeID, from start: Int) -> NodeID {
    next()
    switch token {
    case .identifier:
      let name = leaf(.ident)
      return node(.selectorExpr, from: start, x, name)
    case .leftParen:
      next()
      var asserted = NodeID.none
      if !accept(.type) { asserted = type() }
      expect(.rightParen)
      return node(.typeAssertExpr, from: start, x, asserted)
    default:
      let missing = position
      errorExpected("selector or type assertion")
      if token != .rightBrace { next() }
      let name = bad(.badExpr, from: missing)
      return node(.selectorExpr, from: start, x, name)
    }
  }

  private mutating func indexOrSlice(_ x: NodeID, from start: Int) -> NodeID {
    next()
    if token == .rightBracket {
      errorExpected("operand")
      let index = bad(.badExpr, from: position)
      next()
      return node(.indexExpr, from: start, x, index)
    }
    expressionLevel += 1
    let first = token == .colon ? NodeID.none : rightHandSide()
    if token == .colon { return slice(x, low: first, from: start) }
    let mark = pending.count
    hold(x)
    hold(first)
    while accept(.comma) {
      if token != .rightBracket, token != .endOfFile { hold(type()) }
    }
    expressionLevel -= 1
    expect(.rightBracket)
    return node(.indexExpr, from: start, childrenSince: mark)
  }

  /// `x[low:high:max]` from its first colon on.
  private mutating func slice(_ x: NodeID, low: NodeID, from start: Int) -> NodeID {
    let firstColon = position
    next()
    let high = bound()
    var highest = NodeID.none
    let secondColon = position
    let hasTwoColons = accept(.colon)
    if hasTwoColons { highest = bound() }
    expressionLevel -= 1
    expect(.rightBracket)
    if hasTwoColons {
      if !high.exists { error("middle index required in 3-index slice", atToken: firstColon) }
      if !highest.exists { error("final index required in 3-index slice", atToken: secondColon) }
    }
    return node(.sliceExpr, from: start, x, low, high, highest)
  }

  private mutating func bound() -> NodeID {
    token == .colon || token == .rightBracket || token == .endOfFile ? .none : rightHandSide()
  }

  private mutating func call(_ function: NodeID, from start: Int) -> NodeID {
    next()
    let mark = pending.count
    hold(function)
    expressionLevel += 1
    while token != .rightParen, token != .endOfFile {
      hold(rightHandSide())
      let isLast = accept(.ellipsis)
      guard atComma("argument list", before: .rightParen) else { break }
      next()
      if isLast { break }
    }
    expressionLevel -= 1
    expectClosing(.rightParen, "argument list")
    return node(.callExpr, from: start, childrenSince: mark)
  }

  // MARK: Composite literals

  /// Whether the `{` after `x` begins a literal value of type `x`, and not a block.
  private mutating func beginsLiteral(_ x: NodeID) -> Bool {
    let type = unparenthesized(x)
    switch kind(type) {
    case .badExpr, .ident, .selectorExpr, .indexExpr:
      if expressionLevel < 0 { return false }
    case .arrayType, .structType, .mapType: break
    default: return false
    }
    if type != x { error("cannot parenthesize type in composite literal", atToken: first(type)) }
    return true
  }

  /// `{elements}` of a literal whose type has been read, or is that of the literal around it.
  private mutating func literalValue(_ type: NodeID, from start: Int) -> NodeID {
    enter()
    defer { leave() }
    expect(.leftBrace)
    let mark = pending.count
    hold(type)
    expressionLevel += 1
    while token != .rightBrace, token != .endOfFile {
      hold(element())
      guard atComma("composite literal", before: .rightBrace) else { break }
      next()
    }
    expressionLevel -= 1
    expectClosing(.rightBrace, "composite literal")
    return node(.compositeLit, from: start, childrenSince: mark)
  }

  private mutating func element() -> NodeID {
    let start = position
    let x = elementValue()
    guard accept(.colon) else { return x }
    let value = elementValue()
    return node(.keyValueExpr, from: start, x, value)
  }

  private mutating func elementValue() -> NodeID {
    token == .leftBrace ? literalValue(.none, from: position) : expression()
  }
}
