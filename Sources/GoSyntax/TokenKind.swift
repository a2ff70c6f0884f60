/// The kind of a Go token: the lexical elements of the language specification, named as `go/token` names them.
///
/// Operators stand in an order that keeps assignment operators and keywords in ranges, so that a kind's class is a
/// comparison.
@usableFromInline package enum TokenKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// Compared as what they are, one byte each: loops over whole files do nothing else.
  @inlinable package static func == (left: TokenKind, right: TokenKind) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }

  case illegal, endOfFile
  // Literals and names.
  case identifier, int, float, imaginary, char, string
  // Operators.
  case add, sub, mul, quo, rem, and, or, xor, shl, shr, andNot
  case addAssign, subAssign, mulAssign, quoAssign, remAssign
  case andAssign, orAssign, xorAssign, shlAssign, shrAssign, andNotAssign
  case logicalAnd, logicalOr, arrow, increment, decrement
  case equal, less, greater, assign, not, tilde
  case notEqual, lessOrEqual, greaterOrEqual, define, ellipsis
  // Delimiters.
  case leftParen, leftBracket, leftBrace, comma, period
  case rightParen, rightBracket, rightBrace
  /// A semicolon written in the source.
  case semicolon
  /// A semicolon the scanner inserted at a line end or at the end of the file (specification, "Semicolons").
  case automaticSemicolon
  case colon
  // Keywords.
  case `break`, `case`, `chan`, const, `continue`, `default`, `defer`, `else`, `fallthrough`, `for`, `func`, go, goto,
    `if`, `import`, interface, map, package, range, `return`, select, `struct`, `switch`, type, `var`
}

extension TokenKind {
  /// Whether this is one of the 25 keywords.
  @inlinable package var isKeyword: Bool { rawValue >= TokenKind.break.rawValue }

  /// Whether this is a semicolon, written or inserted.
  @inlinable package var isSemicolon: Bool { self == .semicolon || self == .automaticSemicolon }

  /// Whether this is a basic literal: number, rune or string.
  @inlinable package var isLiteral: Bool {
    rawValue >= TokenKind.int.rawValue && rawValue <= TokenKind.string.rawValue
  }

  /// Whether this is `=` or an operator that ends in `=` and assigns (`:=` not included).
  @inlinable package var isAssignment: Bool {
    self == .assign || (rawValue >= TokenKind.addAssign.rawValue && rawValue <= TokenKind.andNotAssign.rawValue)
  }
}
