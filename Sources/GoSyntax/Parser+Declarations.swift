// Declarations (specification, "Declarations and scope").

extension Parser {
  /// A declaration of the file's top level; the token in hand begins one.
  mutating func declaration() -> NodeID { token == .func ? functionDeclaration() : genericDeclaration() }

  /// `const`, `var`, `type` or `import`, of one or of a group in parentheses.
  mutating func genericDeclaration() -> NodeID {
    let start = position
    let keyword = token
    next()
    let mark = pending.count
    let kind: NodeKind =
      switch keyword {
      case .const: .constDecl
      case .var: .varDecl
      case .type: .typeDecl
      default: .importDecl
      }
    guard token == .leftParen else {
      hold(spec(keyword))
      let last = self.last(NodeID(pending[mark]))
      return node(kind, from: start, to: last, childrenSince: mark)
    }
    next()
    while token != .rightParen, token != .endOfFile { hold(spec(keyword)) }
    expect(.rightParen)
    let declaration = node(kind, from: start, childrenSince: mark)
    expectSemicolon()
    return declaration
  }

  /// One entry of a declaration and the semicolon that ends it.
  private mutating func spec(_ keyword: TokenKind) -> NodeID {
    let spec =
      switch keyword {
      case .const, .var: valueSpec(isConst: keyword == .const)
      case .type: typeSpec()
      default: importSpec()
      }
    expectSemicolon()
    return spec
  }

  private mutating func importSpec() -> NodeID {
    let start = position
    var name = NodeID.none
    if token == .identifier || token == .period { name = leaf(.ident) }
    let path: NodeID
    if token == .string {
      path = leaf(.basicLit)
    } else {
      let pathStart = position
      if token.isLiteral || token == .identifier {
        error("import path must be a string")
        next()
      } else {
        error("missing import path")
        advance(to: \.endsExpression)
      }
      path = bad(.badExpr, from: pathStart)
    }
    return node(.importSpec, from: start, name, path)
  }

  private mutating func valueSpec(isConst: Bool) -> NodeID {
    let start = position
    let names = nameList()
    var type = NodeID.none
    var values = NodeID.none
    if isConst {
      if token != .endOfFile, !token.isSemicolon, token != .rightParen { type = tryType() }
    } else if token != .assign {
      type = self.type()
    }
    let mayHaveValues = !isConst || (token != .endOfFile && !token.isSemicolon && token != .rightParen)
    if mayHaveValues, accept(.assign) { values = expressionList(isRightHandSide: true) }
    return node(.valueSpec, from: start, names, type, values)
  }

  // MARK: Types

  private mutating func typeSpec() -> NodeID {
    let start = position
    let name = ident()
    var typeParameters = NodeID.none
    var isAlias = false
    let type: NodeID
    if token == .leftBracket {
      if tokens.kind(position + 1) == .identifier {
        (typeParameters, type) = typeParametersOrArray(&isAlias)
      } else {
        let bracket = position
        next()
        type = arrayType(from: bracket)
      }
    } else {
      isAlias = accept(.assign)
      type = self.type()
    }
    return node(isAlias ? .aliasSpec : .typeSpec, from: start, name, typeParameters, type)
  }

  /// After a type's name, from `[` with an identifier behind it on: `[P any] T`, or `[n]T`.
  private mutating func typeParametersOrArray(_ isAlias: inout Bool) -> (typeParameters: NodeID, type: NodeID) {
    let bracket = position
    let parameters: NodeID
    next()
    switch tokens.kind(position + 1) {
    case .mul, .leftParen:
      if !knownTypeParameterLists.contains(bracket) {
        let old = mark
        let length = lengthExpression()
        guard splitsIntoNameAndConstraint(length, force: token == .comma) else {
          return (.none, arrayType(from: bracket, length: length))
        }
        cut(to: old)
        knownTypeParameterLists.insert(bracket)
        seek(bracket + 1)
      }
      parameters = typeParametersAfterExpression(from: bracket)
    case .rightBracket, .period, .leftBrace:
      return (.none, arrayType(from: bracket, length: lengthExpression()))
    case let following where following.precedence > 0 || (following == .assign && isRightHandSide):
      return (.none, arrayType(from: bracket, length: lengthExpression()))
    default:
      let mark = pending.count
      parameterList(before: .rightBracket, allowsEllipsis: false)
      expect(.rightBracket)
      parameters = node(.fieldList, from: bracket, childrenSince: mark)
    }
    isAlias = accept(.assign)
    return (parameters, type())
  }

  private mutating func lengthExpression() -> NodeID {
    expressionLevel += 1
    let length = expression()
    expressionLevel -= 1
    return length
  }

  /// Whether an expression can be read as a type parameter's name and its constraint, and not as the length of an array:
  /// `P *T` and `P (T)`, where the rest is certainly a type (or `force`, since a comma follows), and unions of them.
  private func splitsIntoNameAndConstraint(_ x: NodeID, force: Bool) -> Bool {
    var x = x
    var force = force
    while kind(x) == .binaryExpr {
      let left = child(x, 0)
      let right = child(x, 1)
      switch tokens.kind(last(left) + 1) {
      case .mul: return kind(left) == .ident && (force || isTypeElement(right))
      case .or:
        force = force || isTypeElement(right)
        x = left
      default: return false
      }
    }
    guard kind(x) == .callExpr, childCount(x) == 2, kind(child(x, 0)) == .ident else { return false }
    let argument = child(x, 1)
    return tokens.kind(last(argument) + 1) != .ellipsis && (force || isTypeElement(argument))
  }

  /// Whether an expression is certainly an element of a constraint.
  private func isTypeElement(_ x: NodeID) -> Bool {
    var x = x
    while true {
      switch kind(x) {
      case .arrayType, .structType, .funcType, .interfaceType, .mapType, .chanType, .sendChanType, .receiveChanType:
        return true
      case .binaryExpr:
        if isTypeElement(child(x, 1)) { return true }
        x = child(x, 0)
      case .unaryExpr: return tokens.kind(first(x)) == .tilde
      case .parenExpr: x = child(x, 0)
      default: return false
      }
    }
  }

  // MARK: Functions

  private mutating func functionDeclaration() -> NodeID {
    let start = position
    next()
    let receiver = token == .leftParen ? parameters(ofResult: false) : .none
    let name = ident()
    let signatureStart = position
    let typeParameters = token == .leftBracket ? self.typeParameters() : .none
    let type = signature(from: signatureStart, typeParameters)
    var body = NodeID.none
    let end: Int
    if token == .leftBrace {
      body = block()
      end = previous
      expectSemicolon()
    } else {
      end = previous
      if token.isSemicolon {
        next()
        if token == .leftBrace {
          error("unexpected semicolon or newline before {")
          body = block()
          expectSemicolon()
        }
      } else {
        expectSemicolon()
      }
    }
    let declaration = node(.funcDecl, from: start, receiver, name, type, body)
    nodes.setLast(declaration, to: body.exists ? last(body) : end)
    return declaration
  }
}
