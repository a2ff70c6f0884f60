// Parameters, results, receivers and type parameters.

/// What has been seen of a parameter list: whether its entries are all named or all types.
private struct ParameterCensus {
  var named = 0
  var unnamed = 0
  /// First token of the first entry that is a type and cannot be a name.
  var firstType: Int?
  /// The first `...` that is followed by another parameter, or stands where none is allowed.
  var misplacedEllipsis: Int?
  var lastEllipsis: Int?

  var count: Int { named + unnamed }
}

extension Parser {
  /// `(parameters)`.
  mutating func parameters(ofResult isResult: Bool) -> NodeID {
    let start = position
    expect(.leftParen)
    let mark = pending.count
    if token != .rightParen { parameterList(before: .rightParen, allowsEllipsis: !isResult) }
    expect(.rightParen)
    return node(.fieldList, from: start, childrenSince: mark)
  }

  /// `[P any]`; none, with an error, where the brackets are empty.
  mutating func typeParameters() -> NodeID {
    let start = position
    expect(.leftBracket)
    let mark = pending.count
    if token != .rightBracket { parameterList(before: .rightBracket, allowsEllipsis: false) }
    if pending.count == mark {
      let bracket = position
      expect(.rightBracket)
      error("empty type parameter list", atToken: bracket)
      return .none
    }
    expect(.rightBracket)
    return node(.fieldList, from: start, childrenSince: mark)
  }

  /// The entries of a parameter list as pending fields.
  ///
  /// The specification allows names for all or for none. Go decides at the end of the list; here the tokens of each
  /// entry decide (`a, b T` is named), and a mixture is an error, as it is for Go.
  mutating func parameterList(before closer: TokenKind, allowsEllipsis: Bool) {
    let start = position
    let isTypeParameters = closer == .rightBracket
    var census = ParameterCensus()
    while token != closer, token != .endOfFile {
      let before = position
      if token == .identifier {
        namesOrTypes(before: closer, &census)
      } else {
        typeEntry(isTypeParameters, &census)
      }
      guard atComma("parameter list", before: closer) else { break }
      next()
      if position == before { break }
    }
    finishParameters(census, from: start, isTypeParameters, allowsEllipsis)
  }

  /// The type parameters `P C, …` where `P C` has been read as the beginning of an array length and is read again here:
  /// the constraint is what follows the name, as an expression.
  mutating func typeParametersAfterExpression(from bracket: Int) -> NodeID {
    let mark = pending.count
    let start = position
    var census = ParameterCensus()
    let name = ident()
    let names = node(.exprList, from: start, name)
    let constraintStart = position
    expressionLevel += 1
    var constraint: NodeID
    if token == .leftParen {
      next()
      expressionLevel += 1
      constraint = rightHandSide()
      expressionLevel -= 1
      _ = accept(.comma)
      expect(.rightParen)
      constraint = node(.parenExpr, from: constraintStart, constraint)
      constraint = binary(constraint, from: constraintStart, above: 1)
    } else {
      constraint = expression()
    }
    expressionLevel -= 1
    constraint = union(constraint, from: constraintStart)
    hold(node(.field, from: start, names, constraint, NodeID.none))
    census.named = 1
    if atComma("parameter list", before: .rightBracket) {
      next()
      if token != .rightBracket, token != .endOfFile { parameterList(before: .rightBracket, allowsEllipsis: false) }
    }
    expect(.rightBracket)
    return node(.fieldList, from: bracket, childrenSince: mark)
  }

  /// Entries from an identifier on: `a, b, c T` as one field with names, or `A, B` as types.
  private mutating func namesOrTypes(before closer: TokenKind, _ census: inout ParameterCensus) {
    let isTypeParameters = closer == .rightBracket
    var last = position
    while tokens.kind(last + 1) == .comma, tokens.kind(last + 2) == .identifier { last += 2 }
    if isType(afterNameAt: last, isTypeParameters) {
      namedEntry(isTypeParameters, &census)
    } else {
      // All but the last are followed by a comma: bare names, which are types.
      while position < last, token == .identifier {
        let start = position
        let name = ident()
        hold(node(.field, from: start, NodeID.none, name, NodeID.none))
        census.unnamed += 1
        next()
      }
      typeEntry(isTypeParameters, &census)
    }
  }

  /// Whether the identifier at an index is a parameter's name: whether its type follows.
  private mutating func isType(afterNameAt index: Int, _ isTypeParameters: Bool) -> Bool {
    switch tokens.kind(index + 1) {
    case .identifier, .mul, .arrow, .func, .chan, .map, .struct, .interface, .leftParen, .ellipsis: true
    case .tilde: isTypeParameters
    case .leftBracket: isArray(atBracket: index + 1)
    default: false
    }
  }

  private mutating func namedEntry(_ isTypeParameters: Bool, _ census: inout ParameterCensus) {
    let start = position
    let names = nameList()
    let typeStart = position
    var type: NodeID
    if token == .ellipsis {
      type = dotsType()
      note(ellipsisAt: typeStart, &census)
      if childCount(names) > 1 { census.misplacedEllipsis = census.misplacedEllipsis ?? typeStart }
    } else if token == .tilde {
      type = union()
    } else {
      type = typeAfterName()
      if isTypeParameters { type = union(type, from: typeStart) }
    }
    hold(node(.field, from: start, names, type, NodeID.none))
    census.named += 1
  }

  /// An entry that is a type.
  private mutating func typeEntry(_ isTypeParameters: Bool, _ census: inout ParameterCensus) {
    let start = position
    var type: NodeID
    switch token {
    case .identifier:
      if isInstanceAfterName() {
        type = expressionInstance()
      } else {
        type = typeName()
        if token == .leftBracket { type = typeInstance(type, from: start) }
      }
    case .ellipsis:
      type = dotsType()
      note(ellipsisAt: start, &census)
    case .tilde where isTypeParameters: type = union()
    default:
      type = token == .tilde ? .none : tryType()
      guard type.exists else {
        errorExpected("')'")
        return advance(to: \.endsExpression)
      }
    }
    if isTypeParameters, token == .or { type = union(type, from: start) }
    if kind(type) != .ident, census.firstType == nil { census.firstType = start }
    hold(node(.field, from: start, NodeID.none, type, NodeID.none))
    census.unnamed += 1
  }

  private mutating func dotsType() -> NodeID {
    let start = position
    next()
    let element = type()
    return node(.ellipsis, from: start, element)
  }

  private func note(ellipsisAt index: Int, _ census: inout ParameterCensus) {
    if let last = census.lastEllipsis, census.misplacedEllipsis == nil { census.misplacedEllipsis = last }
    census.lastEllipsis = index
  }

  private mutating func finishParameters(
    _ census: ParameterCensus, from start: Int, _ isTypeParameters: Bool, _ allowsEllipsis: Bool
  ) {
    if census.count == 0 { return }
    let what = isTypeParameters ? "type " : ""
    if census.named == 0, isTypeParameters {
      if census.firstType == nil {
        error("missing type constraint")
      } else {
        let only = census.count == 1 ? " or invalid array length" : ""
        error("missing type parameter name\(only)", atToken: start)
      }
    } else if census.named > 0, census.unnamed > 0 {
      if let type = census.firstType {
        error("missing \(what)parameter name", atToken: type)
      } else {
        error(isTypeParameters ? "missing type constraint" : "missing parameter type")
      }
    }
    checkEllipsis(census, allowsEllipsis)
  }

  private mutating func checkEllipsis(_ census: ParameterCensus, _ allowsEllipsis: Bool) {
    guard let last = census.lastEllipsis else { return }
    if !allowsEllipsis {
      error("invalid use of ...", atToken: census.misplacedEllipsis ?? last)
    } else if let misplaced = census.misplacedEllipsis {
      error("can only use ... with final parameter", atToken: misplaced)
    } else if let field = pending.last, !isEllipsisField(NodeID(field)) {
      error("can only use ... with final parameter", atToken: last)
    }
  }

  private func isEllipsisField(_ field: NodeID) -> Bool {
    let type = child(field, 1)
    return type.exists && kind(type) == .ellipsis
  }
}
