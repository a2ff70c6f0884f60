// Classes of tokens that the grammar asks for.

extension TokenKind {
  /// Precedence of a binary operator, 1 (lowest) to 5; 0 for every other token (specification, "Operators").
  @inline(__always) var precedence: Int {
    switch self {
    case .logicalOr: 1
    case .logicalAnd: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
    case .add, .sub, .or, .xor: 4
    case .mul, .quo, .rem, .shl, .shr, .and, .andNot: 5
    default: 0
    }
  }

  /// Keywords that begin a statement, at which parsing resumes after an error in a statement.
  var startsStatement: Bool {
    switch self {
    case .break, .const, .continue, .defer, .fallthrough, .for, .go, .goto, .if, .return, .select, .switch, .type, .var:
      true
    default: false
    }
  }

  /// Tokens that end an expression or a type, at which parsing resumes after an error in one.
  var endsExpression: Bool {
    switch self {
    case .comma, .colon, .semicolon, .automaticSemicolon, .rightParen, .rightBracket, .rightBrace: true
    default: false
    }
  }

  /// Tokens that continue an operand: a selector, an index, a call, a literal value.
  @inline(__always) var continuesOperand: Bool {
    self == .period || self == .leftParen || self == .leftBracket || self == .leftBrace
  }

  /// Keywords that begin a declaration of the file's top level.
  @inline(__always) var startsDeclaration: Bool {
    self == .func || self == .var || self == .const || self == .type || self == .import
  }

  /// Tokens that begin a type.
  @inline(__always) var startsType: Bool {
    switch self {
    case .identifier, .leftBracket, .struct, .mul, .func, .interface, .map, .chan, .arrow, .leftParen: true
    default: false
    }
  }

  /// Tokens that begin an expression statement or another simple statement.
  @inline(__always) var startsSimpleStatement: Bool {
    switch self {
    case .identifier, .int, .float, .imaginary, .char, .string, .func, .leftParen, .leftBracket, .struct, .map, .chan,
      .interface, .add, .sub, .mul, .and, .xor, .arrow, .not:
      true
    default: false
    }
  }

  /// What Go calls the token: its text where it has only one, else a word in capitals.
  package var spelling: String {
    switch self {
    case .illegal: "ILLEGAL"
    case .endOfFile: "EOF"
    case .identifier: "IDENT"
    case .int: "INT"
    case .float: "FLOAT"
    case .imaginary: "IMAG"
    case .char: "CHAR"
    case .string: "STRING"
    case .automaticSemicolon: ";"
    default: isKeyword ? "\(self)" : operatorText
    }
  }

  private var operatorText: String {
    let texts = [
      "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "&^", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=",
      ">>=", "&^=", "&&", "||", "<-", "++", "--", "==", "<", ">", "=", "!", "~", "!=", "<=", ">=", ":=", "...", "(",
      "[", "{", ",", ".", ")", "]", "}", ";", ";", ":",
    ]
    let index = Int(rawValue) - Int(TokenKind.add.rawValue)
    return texts.indices.contains(index) ? texts[index] : ""
  }
}
