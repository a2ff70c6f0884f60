// Statements (specification, "Statements").

extension Parser {
  /// `{ statements }`.
  mutating func block() -> NodeID {
    let start = position
    expect(.leftBrace)
    let mark = pending.count
    statementList()
    expect(.rightBrace)
    return node(.blockStmt, from: start, childrenSince: mark)
  }

  /// Statements up to the end of a block or clause, as pending nodes.
  private mutating func statementList() {
    while token != .case, token != .default, token != .rightBrace, token != .endOfFile { hold(statement()) }
  }

  mutating func statement() -> NodeID {
    enter()
    defer { leave() }
    let start = position
    switch token {
    case .const, .type, .var:
      let declaration = genericDeclaration()
      let statement = node(.declStmt, from: start, declaration)
      nodes.setLast(statement, to: last(declaration))
      return statement
    case .go: return callStatement(.goStmt, "go")
    case .defer: return callStatement(.deferStmt, "defer")
    case .return: return returnStatement()
    case .break, .continue, .goto, .fallthrough: return branchStatement()
    case .leftBrace: return ended(block())
    case .if: return ended(ifStatement())
    case .switch: return ended(switchStatement())
    case .select: return ended(selectStatement())
    case .for: return ended(forStatement())
    case .semicolon, .automaticSemicolon: return leaf(.emptyStmt)
    // A semicolon may be omitted before a closing brace.
    case .rightBrace: return bad(.emptyStmt, from: start)
    default: break
    }
    if token.startsSimpleStatement {
      let simple = simpleStatement(.list)
      let statement = asStatement(simple)
      if simple.form != .labeled { expectSemicolon() }
      return statement
    }
    errorExpected("statement")
    advance(to: \.startsStatement)
    return bad(.badStmt, from: start)
  }

  /// A statement that is complete, after the semicolon that ends it has been consumed.
  @inline(__always) private mutating func ended(_ statement: NodeID) -> NodeID {
    expectSemicolon()
    return statement
  }

  private mutating func callStatement(_ kind: NodeKind, _ keyword: StaticString) -> NodeID {
    let start = position
    let old = mark
    next()
    let x = rightHandSide()
    let call = unparenthesized(x)
    if call != x { error("expression in \(keyword) must not be parenthesized", atToken: first(x)) }
    if self.kind(call) == .callExpr { return ended(node(kind, from: start, x)) }
    if self.kind(call) != .badExpr {
      let last = self.last(call)
      let end = bytes.tokenEnd(tokens.kind(last), from: tokens.start(last))
      error("expression in \(keyword) must be function call", at: end)
    }
    cut(to: old)
    return ended(bad(.badStmt, from: start))
  }

  private mutating func returnStatement() -> NodeID {
    let start = position
    next()
    let mark = pending.count
    if !token.isSemicolon, token != .rightBrace { pendingExpressions(isRightHandSide: true) }
    return ended(node(.returnStmt, from: start, childrenSince: mark))
  }

  private mutating func branchStatement() -> NodeID {
    let start = position
    let keyword = token
    next()
    var label = NodeID.none
    if keyword == .goto || (token == .identifier && keyword != .fallthrough) { label = ident() }
    return ended(node(.branchStmt, from: start, label))
  }

  // MARK: If

  private mutating func ifStatement() -> NodeID {
    enter()
    defer { leave() }
    let start = position
    next()
    let (initializer, condition) = ifHeader()
    let body = block()
    var otherwise = NodeID.none
    if accept(.else) {
      switch token {
      case .if: otherwise = ifStatement()
      case .leftBrace: otherwise = block()
      default:
        errorExpected("if statement or block")
        otherwise = bad(.badStmt, from: position)
      }
    }
    return node(.ifStmt, from: start, initializer, condition, body, otherwise)
  }

  private mutating func ifHeader() -> (initializer: NodeID, condition: NodeID) {
    if token == .leftBrace {
      error("missing condition in if statement")
      return (.none, bad(.badExpr, from: position))
    }
    let level = expressionLevel
    expressionLevel = -1
    defer { expressionLevel = level }
    var old = mark
    var simple: SimpleStatement?
    if !token.isSemicolon {
      if accept(.var) { error("var declaration not allowed in if initializer") }
      simple = simpleStatement(.header)
    }
    if token == .leftBrace, let simple { return (.none, asExpression(simple, "boolean expression", since: old)) }
    let initializer = simple.map { asStatement($0) } ?? .none
    let semicolon = position
    let isNewline = token == .automaticSemicolon
    let hasSemicolon = token.isSemicolon
    if hasSemicolon { next() } else { expect(.semicolon) }
    if token != .leftBrace {
      old = mark
      let condition = simpleStatement(.header)
      return (initializer, asExpression(condition, "boolean expression", since: old))
    }
    if hasSemicolon {
      let newline = "unexpected newline, expecting { after if clause"
      error(isNewline ? newline : "missing condition in if statement", atToken: semicolon)
    }
    return (initializer, bad(.badExpr, from: position))
  }

  // MARK: Switch and select

  private mutating func switchStatement() -> NodeID {
    let start = position
    next()
    var initializer = NodeID.none
    var tag: SimpleStatement?
    var old = mark
    if token != .leftBrace {
      let level = expressionLevel
      expressionLevel = -1
      if !token.isSemicolon { tag = simpleStatement(.header) }
      if token.isSemicolon {
        next()
        initializer = tag.map { asStatement($0) } ?? .none
        tag = nil
        old = mark
        if token != .leftBrace { tag = simpleStatement(.header) }
      }
      expressionLevel = level
    }
    if let guardStatement = tag, isTypeSwitchGuard(guardStatement) {
      let statement = asStatement(guardStatement)
      let body = clauses(isSelect: false)
      return node(.typeSwitchStmt, from: start, initializer, statement, body)
    }
    let value = tag.map { asExpression($0, "switch expression", since: old) } ?? .none
    let body = clauses(isSelect: false)
    return node(.switchStmt, from: start, initializer, value, body)
  }

  /// `x.(type)`, or `v := x.(type)`.
  private mutating func isTypeSwitchGuard(_ simple: SimpleStatement) -> Bool {
    if simple.form == .expression { return isTypeKeywordAssertion(simple.node) }
    let kind = kind(simple.node)
    guard kind == .defineStmt || kind == .assignStmt else { return false }
    let (left, right) = (child(simple.node, 0), child(simple.node, 1))
    guard childCount(left) == 1, childCount(right) == 1, isTypeKeywordAssertion(child(right, 0)) else { return false }
    let operatorToken = last(left) + 1
    if kind == .assignStmt {
      guard tokens.kind(operatorToken) == .assign else { return false }
      error("expected ':=', found '='", atToken: operatorToken)
    }
    return true
  }

  private func isTypeKeywordAssertion(_ node: NodeID) -> Bool {
    kind(node) == .typeAssertExpr && !child(node, 1).exists
  }

  private mutating func clauses(isSelect: Bool) -> NodeID {
    let start = position
    expect(.leftBrace)
    let mark = pending.count
    while token == .case || token == .default { hold(isSelect ? commClause() : caseClause()) }
    expect(.rightBrace)
    return node(.blockStmt, from: start, childrenSince: mark)
  }

  private mutating func caseClause() -> NodeID {
    let start = position
    let values = accept(.case) ? expressionList(isRightHandSide: true) : skipDefault()
    return clauseBody(.caseClause, values, from: start)
  }

  private mutating func skipDefault() -> NodeID {
    expect(.default)
    return .none
  }

  /// `: statements` of a clause, which ends with its last statement, the semicolon excluded.
  private mutating func clauseBody(_ kind: NodeKind, _ head: NodeID, from start: Int) -> NodeID {
    let colon = position
    expect(.colon)
    let mark = pending.count
    hold(head)
    statementList()
    let statement = pending.count > mark + 1 ? pending.last : nil
    let end = statement.map { Swift.max(last(NodeID($0)), Swift.min(colon, previous)) } ?? Swift.min(colon, previous)
    return node(kind, from: start, to: end, childrenSince: mark)
  }

  private mutating func selectStatement() -> NodeID {
    let start = position
    next()
    let body = clauses(isSelect: true)
    return node(.selectStmt, from: start, body)
  }

  private mutating func commClause() -> NodeID {
    let start = position
    let communication = accept(.case) ? self.communication() : skipDefault()
    return clauseBody(.commClause, communication, from: start)
  }

  /// A send or receive operation of a `select`.
  private mutating func communication() -> NodeID {
    let start = position
    let old = mark
    pendingExpressions(isRightHandSide: false)
    let count = pending.count - old.pending
    if token == .assign || token == .define {
      if count > 2 {
        error("expected 1 or 2 expressions", atToken: start)
        let kept = (NodeID(pending[old.pending]), NodeID(pending[old.pending + 1]))
        cut(to: TreeMark(node: kept.1.index + 1, pending: old.pending))
        hold(kept.0)
        hold(kept.1)
      }
      let left = node(.exprList, from: start, childrenSince: old.pending)
      let kind = token == .define ? NodeKind.defineStmt : .assignStmt
      next()
      let rightStart = position
      let value = rightHandSide()
      let right = node(.exprList, from: rightStart, value)
      return node(kind, from: start, left, right)
    }
    if count > 1 { keepFirstExpression(since: old) }
    let x = NodeID(pending[old.pending])
    pending.truncate(to: old.pending)
    guard accept(.arrow) else { return asStatement(SimpleStatement(form: .expression, node: x)) }
    let value = rightHandSide()
    return node(.sendStmt, from: start, x, value)
  }

  // MARK: For

  private mutating func forStatement() -> NodeID {
    let start = position
    next()
    var header = ForHeader()
    if token != .leftBrace {
      let level = expressionLevel
      expressionLevel = -1
      forHeader(&header)
      expressionLevel = level
    }
    let body = block()
    if header.range.exists {
      return node(.rangeStmt, from: start, header.key, header.value, header.range, body)
    }
    return node(.forStmt, from: start, header.initializer, header.condition, header.post, body)
  }

  private mutating func forHeader(_ header: inout ForHeader) {
    var old = mark
    var first: SimpleStatement?
    if accept(.range) {
      header.range = rightHandSide()
      return
    }
    if !token.isSemicolon { first = simpleStatement(.forHeader) }
    if let range = first, range.form == .range {
      header.key = range.key
      header.value = range.value
      header.range = range.node
      return
    }
    let want: StaticString = "boolean or range expression"
    guard token.isSemicolon else {
      header.condition = first.map { asExpression($0, want, since: old) } ?? .none
      return
    }
    header.initializer = first.map { asStatement($0) } ?? .none
    next()
    if !token.isSemicolon {
      old = mark
      let condition = simpleStatement(.header)
      header.condition = asExpression(condition, want, since: old)
    }
    expectSemicolon()
    if token != .leftBrace {
      let post = simpleStatement(.header)
      header.post = asStatement(post)
    }
  }
}

/// The parts of a `for` statement before its body.
private struct ForHeader {
  var initializer = NodeID.none
  var condition = NodeID.none
  var post = NodeID.none
  var key = NodeID.none
  var value = NodeID.none
  /// What is ranged over.
  var range = NodeID.none
}
