// Types (specification, "Types").

extension Parser {
  mutating func type() -> NodeID {
    let type = tryType()
    if type.exists { return type }
    let start = position
    errorExpected("type")
    advance(to: \.endsExpression)
    return bad(.badExpr, from: start)
  }

  /// A type, or none where no type begins; then nothing is consumed.
  mutating func tryType() -> NodeID {
    enter()
    defer { leave() }
    let start = position
    switch token {
    case .identifier:
      let name = typeName()
      return token == .leftBracket ? typeInstance(name, from: start) : name
    case .leftBracket:
      next()
      return arrayType(from: start)
    case .struct: return structType()
    case .mul:
      next()
      let base = type()
      return node(.starExpr, from: start, base)
    case .func: return funcType()
    case .interface: return interfaceType()
    case .map: return mapType()
    case .chan, .arrow: return chanType()
    case .leftParen:
      next()
      let inner = type()
      expect(.rightParen)
      return node(.parenExpr, from: start, inner)
    default: return .none
    }
  }

  mutating func ident() -> NodeID {
    if token == .identifier { return leaf(.ident) }
    let start = position
    expect(.identifier)
    return bad(.badExpr, from: start)
  }

  /// `Name` or `package.Name`.
  mutating func typeName() -> NodeID {
    let start = position
    return qualified(ident(), from: start)
  }

  /// The rest of a type name after its first identifier.
  mutating func qualified(_ name: NodeID, from start: Int) -> NodeID {
    guard accept(.period) else { return name }
    let selected = ident()
    return node(.selectorExpr, from: start, name, selected)
  }

  /// `name[T1, T2]` after its name.
  mutating func typeInstance(_ name: NodeID, from start: Int) -> NodeID {
    let mark = pending.count
    hold(name)
    expect(.leftBracket)
    expressionLevel += 1
    typeArguments()
    expressionLevel -= 1
    expectClosing(.rightBracket, "type argument list")
    if pending.count == mark + 1 {
      error("expected type argument list", atToken: previous)
      hold(bad(.badExpr, from: position))
    }
    return node(.indexExpr, from: start, childrenSince: mark)
  }

  mutating func typeArguments() {
    while token != .rightBracket, token != .endOfFile {
      hold(type())
      guard atComma("type argument list", before: .rightBracket) else { return }
      next()
    }
  }

  /// An array or slice type after its `[`.
  mutating func arrayType(from start: Int, allowsEllipsis: Bool = true) -> NodeID {
    expressionLevel += 1
    var length = NodeID.none
    if token == .ellipsis, allowsEllipsis {
      length = leafEllipsis()
    } else if token != .rightBracket {
      length = rightHandSide()
    }
    expressionLevel -= 1
    return arrayType(from: start, length: length)
  }

  /// `...` as the length of an array: an ellipsis whose element is absent.
  private mutating func leafEllipsis() -> NodeID {
    let start = position
    next()
    return node(.ellipsis, from: start, NodeID.none)
  }

  /// An array type after its length.
  mutating func arrayType(from start: Int, length: NodeID) -> NodeID {
    if token == .comma {
      error("unexpected comma; expecting ]")
      next()
    }
    expect(.rightBracket)
    let element = type()
    return node(.arrayType, from: start, length, element)
  }

  private mutating func mapType() -> NodeID {
    let start = position
    next()
    expect(.leftBracket)
    let key = type()
    expect(.rightBracket)
    let value = type()
    return node(.mapType, from: start, key, value)
  }

  private mutating func chanType() -> NodeID {
    let start = position
    var kind = NodeKind.chanType
    if accept(.chan) {
      if accept(.arrow) { kind = .sendChanType }
    } else {
      expect(.arrow)
      expect(.chan)
      kind = .receiveChanType
    }
    let element = type()
    return node(kind, from: start, element)
  }

  // MARK: Functions

  /// `func(parameters) results`.
  mutating func funcType() -> NodeID {
    let start = position
    expect(.func)
    var typeParameters = NodeID.none
    if token == .leftBracket {
      // Accepted, so that reading goes on, but a mistake.
      let bracket = position
      typeParameters = self.typeParameters()
      if typeParameters.exists { error("function type must have no type parameters", atToken: bracket) }
    }
    return signature(from: start, typeParameters)
  }

  /// `(parameters) results`: the node begins at `start`.
  mutating func signature(from start: Int, _ typeParameters: NodeID) -> NodeID {
    let parameters = self.parameters(ofResult: false)
    let results = self.results()
    return node(.funcType, from: start, typeParameters, parameters, results)
  }

  private mutating func results() -> NodeID {
    if token == .leftParen { return parameters(ofResult: true) }
    let start = position
    let result = tryType()
    guard result.exists else { return .none }
    let field = node(.field, from: start, NodeID.none, result, NodeID.none)
    return node(.fieldList, from: start, field)
  }

  // MARK: Structs

  private mutating func structType() -> NodeID {
    let start = position
    next()
    let brace = position
    expect(.leftBrace)
    let mark = pending.count
    while token == .identifier || token == .mul || token == .leftParen { hold(structField()) }
    expect(.rightBrace)
    let fields = node(.fieldList, from: brace, childrenSince: mark)
    return node(.structType, from: start, fields)
  }

  private mutating func structField() -> NodeID {
    let start = position
    var names = NodeID.none
    let fieldType: NodeID
    if token == .identifier, isEmbeddedName() {
      let name = typeName()
      fieldType = token == .leftBracket && kind(name) == .selectorExpr ? typeInstance(name, from: start) : name
    } else if token == .identifier {
      if isInstanceAfterName() {
        fieldType = expressionInstance()
      } else {
        let isOneName = tokens.kind(position + 1) != .comma
        names = nameList()
        fieldType = isOneName ? typeAfterName() : type()
      }
    } else {
      fieldType = embeddedPointer()
    }
    let tag = token == .string ? leaf(.basicLit) : NodeID.none
    let field = node(.field, from: start, names, fieldType, tag)
    expectSemicolon()
    return field
  }

  /// Whether the identifier in hand is an embedded type: alone, or the package of a qualified name.
  private func isEmbeddedName() -> Bool {
    switch tokens.kind(position + 1) {
    case .period, .string, .semicolon, .automaticSemicolon, .rightBrace: true
    default: false
    }
  }

  /// `a, b, c` as an `exprList`.
  mutating func nameList() -> NodeID {
    let start = position
    let mark = pending.count
    hold(ident())
    while accept(.comma) { hold(ident()) }
    return node(.exprList, from: start, childrenSince: mark)
  }

  /// A type after a name where `[` begins an array type whose length must be written.
  mutating func typeAfterName() -> NodeID {
    guard token == .leftBracket else { return type() }
    let start = position
    next()
    return arrayType(from: start, allowsEllipsis: false)
  }

  /// `*T`, and what is not allowed but understood: `(T)`, `*(T)`, `(*T)`.
  private mutating func embeddedPointer() -> NodeID {
    let start = position
    if token == .leftParen {
      error("cannot parenthesize embedded type")
      next()
      let inner = token == .mul ? embeddedPointer() : embeddedTypeName()
      _ = accept(.rightParen)
      return node(.parenExpr, from: start, inner)
    }
    next()
    var base: NodeID
    if token == .leftParen {
      let paren = position
      error("cannot parenthesize embedded type")
      next()
      base = embeddedTypeName()
      _ = accept(.rightParen)
      base = node(.parenExpr, from: paren, base)
    } else {
      base = embeddedTypeName()
    }
    return node(.starExpr, from: start, base)
  }

  private mutating func embeddedTypeName() -> NodeID {
    let start = position
    let name = typeName()
    return token == .leftBracket ? typeInstance(name, from: start) : name
  }

  // MARK: Interfaces

  private mutating func interfaceType() -> NodeID {
    let start = position
    next()
    let brace = position
    expect(.leftBrace)
    let mark = pending.count
    while token != .endOfFile {
      let element = interfaceElement()
      guard element.exists else { break }
      hold(element)
    }
    expect(.rightBrace)
    let elements = node(.fieldList, from: brace, childrenSince: mark)
    return node(.interfaceType, from: start, elements)
  }

  /// A method or an embedded element; none where neither begins.
  private mutating func interfaceElement() -> NodeID {
    let start = position
    var names = NodeID.none
    var element: NodeID
    if token == .identifier, tokens.kind(position + 1) == .leftParen {
      names = nameList()
      element = signature(from: position, .none)
    } else if token == .identifier {
      element = typeName()
      if token == .leftBracket, kind(element) == .ident, isTypeParameterAfterMethod() {
        names = node(.exprList, from: start, element)
        element = genericMethod()
      } else {
        if token == .leftBracket { element = interfaceInstance(element, from: start) }
        element = union(element, from: start)
      }
    } else if token == .tilde {
      element = union()
    } else {
      element = tryType()
      guard element.exists else { return .none }
      element = union(element, from: start)
    }
    let field = node(.field, from: start, names, element, NodeID.none)
    expectSemicolon()
    return field
  }

  /// `T[A, B]` in an interface, whose first argument go/parser reads as an expression.
  private mutating func interfaceInstance(_ name: NodeID, from start: Int) -> NodeID {
    guard kind(name) == .ident else { return typeInstance(name, from: start) }
    let mark = pending.count
    hold(name)
    next()
    expressionLevel += 1
    hold(expression())
    if atComma("type argument list", before: .rightBracket) {
      next()
      typeArguments()
    }
    expressionLevel -= 1
    expectClosing(.rightBracket, "type argument list")
    return node(.indexExpr, from: start, childrenSince: mark)
  }

  /// `m[T any]`: not allowed, but read as what it is meant to be.
  private func isTypeParameterAfterMethod() -> Bool {
    guard tokens.kind(position + 1) == .identifier else { return false }
    switch tokens.kind(position + 2) {
    case .identifier, .interface, .map, .chan, .struct, .func, .tilde: return true
    default: return false
    }
  }

  private mutating func genericMethod() -> NodeID {
    let start = position
    error("interface method must have no type parameters")
    let typeParameters = self.typeParameters()
    return signature(from: start, typeParameters)
  }

  /// `~A | B`: terms of a union, the first of which may have been read already.
  mutating func union(_ first: NodeID = .none, from start: Int? = nil) -> NodeID {
    let start = start ?? position
    var left = first.exists ? first : term()
    while accept(.or) {
      let right = term()
      left = node(.binaryExpr, from: start, left, right)
    }
    return left
  }

  private mutating func term() -> NodeID {
    let start = position
    if accept(.tilde) {
      let underlying = type()
      return node(.unaryExpr, from: start, underlying)
    }
    let type = tryType()
    if type.exists { return type }
    errorExpected("~ term or type")
    advance(to: \.endsExpression)
    return bad(.badExpr, from: start)
  }
}
