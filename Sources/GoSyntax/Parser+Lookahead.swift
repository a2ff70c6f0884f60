// Where the grammar is ambiguous by one token, and the tokens ahead decide.

extension Parser {
  /// Whether the identifier in hand is followed by `[A]` or `[A, B]` and is thus an instantiated type, and not the name
  /// of something of type `[]T` or `[n]T`.
  mutating func isInstanceAfterName() -> Bool {
    tokens.kind(position + 1) == .leftBracket && !isArray(atBracket: position + 1)
  }

  /// Whether the bracket after a name begins an array or slice type: `[]…`, or `[n]` with a type behind it.
  mutating func isArray(atBracket bracket: Int) -> Bool {
    if tokens.kind(bracket + 1) == .rightBracket { return true }
    let closer = self.closer(of: bracket)
    guard closer < limit, tokens.kind(closer) == .rightBracket, tokens.kind(closer + 1).startsType else { return false }
    return !hasTwoArguments(from: bracket, to: closer)
  }

  /// Whether a comma between others stands in the brackets: an array has one length. Only near ones are looked for; two
  /// arguments with a type behind them are a mistake in any case, and this decides only how it is reported.
  private func hasTwoArguments(from bracket: Int, to closer: Int) -> Bool {
    var depth = 0
    for index in bracket..<Swift.min(closer, bracket + 64) {
      depth += tokens.kind(index).depthChange
      if depth == 1, tokens.kind(index) == .comma, index + 1 < closer { return true }
    }
    return false
  }

  /// The token that closes the bracket, brace or parenthesis at an index; `limit` where none does.
  ///
  /// Near closers are looked for; for far ones a column of all is made once, so that nested ones do not cost the square
  /// of their number.
  mutating func closer(of opener: Int) -> Int {
    var depth = 0
    let near = Swift.min(opener + 64, limit)
    var index = opener
    while index < near {
      depth += tokens.kind(index).depthChange
      if depth == 0 { return index }
      index += 1
    }
    if near == limit { return limit }
    if closers.count == 0 { findClosers() }
    return Swift.min(Int(closers[opener]), limit)
  }

  private mutating func findClosers() {
    var open = Column<UInt32>(capacity: 64)
    for index in 0..<tokens.count {
      closers.append(UInt32.max)
      let change = tokens.kind(index).depthChange
      if change > 0 { open.append(UInt32(truncatingIfNeeded: index)) }
      if change < 0, let opener = open.last {
        closers[Int(opener)] = UInt32(truncatingIfNeeded: index)
        open.truncate(to: open.count - 1)
      }
    }
  }

  /// `T[A, B]` whose arguments go/parser reads as expressions, since `[` might have begun an array.
  mutating func expressionInstance() -> NodeID {
    let start = position
    let mark = pending.count
    hold(ident())
    expect(.leftBracket)
    expressionLevel += 1
    hold(rightHandSide())
    while accept(.comma) {
      if token == .rightBracket { break }
      hold(rightHandSide())
    }
    expressionLevel -= 1
    expect(.rightBracket)
    return node(.indexExpr, from: start, childrenSince: mark)
  }
}

extension TokenKind {
  /// 1 for an opening bracket, -1 for a closing one.
  @inline(__always) fileprivate var depthChange: Int {
    switch self {
    case .leftParen, .leftBracket, .leftBrace: 1
    case .rightParen, .rightBracket, .rightBrace: -1
    default: 0
    }
  }
}
