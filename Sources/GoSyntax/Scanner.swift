/// Turns the bytes of a file into columns of tokens, as the specification's "Lexical elements" says and exactly as
/// Go's own `go/scanner` does: same kinds, same offsets, same automatic semicolons, same errors.
///
/// Every turn of every loop consumes at least one byte. Nothing is allocated for a token.
struct Scanner: ~Copyable {
  let bytes: SourceBytes
  /// Offset of the next byte to read.
  var at = 0
  var kinds: Column<TokenKind>
  var starts: Column<UInt32>
  var comments: [Comment] = []
  var errors: [SyntaxError] = []
  /// Whether a line end here ends a statement (specification, "Semicolons").
  private var endsStatement = false

  init(bytes: SourceBytes) {
    self.bytes = bytes
    // Go source has a token every five to six bytes, comments included.
    let estimate = bytes.count / 5 + 32
    kinds = Column(capacity: estimate)
    starts = Column(capacity: estimate)
    comments.reserveCapacity(bytes.count / 400)
  }

  /// A scanner that reads one token again.
  init(bytes: SourceBytes, from start: Int) {
    self.bytes = bytes
    at = start
    kinds = Column(capacity: 16)
    starts = Column(capacity: 16)
  }

  /// Scans the whole file. The last token is `endOfFile`.
  mutating func scan() {
    skipByteOrderMark()
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x20, 0x09, 0x0D: at &+= 1
      case 0x0A:
        if endsStatement { insertSemicolon(at: at) }
        at &+= 1
      case 0x61...0x7A, 0x41...0x5A, 0x5F: scanName()
      case 0x30...0x39: scanNumber()
      case 0x22: scanString()
      case 0x60: scanRawString()
      case 0x27: scanRune()
      case 0x2F where bytes[at &+ 1] == 0x2F: scanLineComment()
      case 0x2F where bytes[at &+ 1] == 0x2A: scanBlockComment()
      case 0x2E where bytes[at &+ 1].isDecimalDigit: scanNumber()
      default: scanOperator(byte)
      }
    }
    if endsStatement { insertSemicolon(at: bytes.count) }
    kinds.append(.endOfFile)
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  func error(_ message: String, at offset: Int) -> SyntaxError {
    SyntaxError(offset: UInt32(truncatingIfNeeded: offset), message: message)
  }

  mutating func report(_ message: String, at offset: Int) { errors.append(error(message, at: offset)) }

  /// Writes a token that began at `start`; `at` already stands after it, or is moved there by the caller.
  @inline(__always) mutating func emit(_ kind: TokenKind, from start: Int, endsStatement ends: Bool) {
    kinds.append(kind)
    starts.append(UInt32(truncatingIfNeeded: start))
    endsStatement = ends
  }

  private mutating func insertSemicolon(at offset: Int) {
    emit(.automaticSemicolon, from: offset, endsStatement: false)
  }

  @inline(__always) private mutating func emitOperator(
    _ kind: TokenKind, _ length: Int, endsStatement ends: Bool = false
  ) {
    emit(kind, from: at, endsStatement: ends)
    at &+= length
  }

  // MARK: Names

  @inline(__always) private mutating func scanName() {
    let start = at
    var end = at &+ 1
    while bytes[end].isASCIILetter || bytes[end].isDecimalDigit { end &+= 1 }
    at = end
    if bytes[end] >= 0x80 { skipNameBeyondASCII() }
    let kind = keyword(in: bytes, at: start, length: at &- start)
    emit(kind, from: start, endsStatement: kind == .identifier || kind.endsStatement)
  }

  /// The rest of a name from a character beyond ASCII on.
  @inline(never) private mutating func skipNameBeyondASCII() {
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        guard byte.isASCIILetter || byte.isDecimalDigit else { return }
        at += 1
      } else {
        let character = bytes.character(at: at)
        guard UnicodeClasses.isLetterOrDigit(character.scalar) else { return }
        at += character.width
      }
    }
  }

  // MARK: What is in no valid token

  /// A byte order mark at the very beginning is skipped; UTF-16 is refused as a whole.
  private mutating func skipByteOrderMark() {
    let first = bytes.character(at: 0)
    if bytes.count >= 2, (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) {
      report("illegal UTF-8 encoding (got UTF-16)", at: 0)
      report("illegal character \(describe(0xFFFD))", at: 0)
      emit(.illegal, from: 0, endsStatement: false)
      at = bytes.count
    } else if first.scalar == byteOrderMark {
      at = first.width
    }
  }

  /// Reports a NUL, malformed UTF-8 or a misplaced byte order mark at `at`, wherever it stands, and gives the character.
  mutating func readUnusualCharacter() -> SourceCharacter {
    let character = bytes.character(at: at)
    if character.scalar == 0 {
      report("illegal character NUL", at: at)
    } else if character.isMalformed {
      report("illegal UTF-8 encoding", at: at)
    } else if character.scalar == byteOrderMark, at > 0 {
      report("illegal byte order mark", at: at)
    }
    return character
  }

  @inline(never) private mutating func scanUnusual() {
    let start = at
    let character = readUnusualCharacter()
    at += character.width
    if character.scalar >= 0x80, UnicodeClasses.isLetter(character.scalar) {
      skipNameBeyondASCII()
      return emit(.identifier, from: start, endsStatement: true)
    }
    if character.scalar == 0x201C || character.scalar == 0x201D {
      let quote = character.scalar == 0x201C ? "“" : "”"
      report("curly quotation mark '\(quote)' (use neutral '\"')", at: start)
    } else if character.scalar != byteOrderMark {
      report("illegal character \(describe(character.scalar))", at: start)
    }
    // Whether a line end here ends a statement is as before the illegal character.
    emit(.illegal, from: start, endsStatement: endsStatement)
  }

  // MARK: Comments

  private mutating func scanLineComment() {
    let start = at
    at &+= 2
    skipText(until: 0x0A)
    addComment(from: start)
  }

  private mutating func scanBlockComment() {
    let start = at
    var lineEnd: Int?
    at &+= 2
    var isTerminated = false
    while at < bytes.count {
      skipText(until: 0x2A, or: lineEnd == nil ? 0x0A : 0x2A)
      if bytes[at] == 0x0A, at < bytes.count, lineEnd == nil { lineEnd = at }
      if bytes[at] == 0x2A, bytes[at &+ 1] == 0x2F {
        at &+= 2
        isTerminated = true
        break
      }
      if at < bytes.count { at &+= 1 }
    }
    if isTerminated {
      addComment(from: start)
    } else {
      comments.append(Comment(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at)))
      report("comment not terminated", at: start)
    }
    // A comment that spans lines acts like a newline: the semicolon stands at its first line end.
    if endsStatement, let lineEnd { insertSemicolon(at: lineEnd) }
  }

  private mutating func addComment(from start: Int) {
    comments.append(Comment(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: at)))
    if bytes[start &+ 2] == 0x6C { checkLineDirective(from: start, to: at) }
  }

  // MARK: Operators

  private mutating func scanOperator(_ byte: UInt8) {
    let next = bytes[at &+ 1]
    switch byte {
    case 0x28: emitOperator(.leftParen, 1)
    case 0x29: emitOperator(.rightParen, 1, endsStatement: true)
    case 0x2C: emitOperator(.comma, 1)
    case 0x2E:
      if next == 0x2E, bytes[at &+ 2] == 0x2E { emitOperator(.ellipsis, 3) } else { emitOperator(.period, 1) }
    case 0x7B: emitOperator(.leftBrace, 1)
    case 0x7D: emitOperator(.rightBrace, 1, endsStatement: true)
    case 0x5B: emitOperator(.leftBracket, 1)
    case 0x5D: emitOperator(.rightBracket, 1, endsStatement: true)
    case 0x3A: emitWithEqual(next, .colon, .define)
    case 0x3B: emitOperator(.semicolon, 1)
    case 0x3D: emitWithEqual(next, .assign, .equal)
    case 0x21: emitWithEqual(next, .not, .notEqual)
    case 0x2A: emitWithEqual(next, .mul, .mulAssign)
    case 0x2F: emitWithEqual(next, .quo, .quoAssign)
    case 0x25: emitWithEqual(next, .rem, .remAssign)
    case 0x5E: emitWithEqual(next, .xor, .xorAssign)
    case 0x7E: emitOperator(.tilde, 1)
    case 0x2B:
      if next == byte {
        emitOperator(.increment, 2, endsStatement: true)
      } else {
        emitWithEqual(next, .add, .addAssign)
      }
    case 0x2D:
      if next == byte {
        emitOperator(.decrement, 2, endsStatement: true)
      } else {
        emitWithEqual(next, .sub, .subAssign)
      }
    case 0x7C: if next == byte { emitOperator(.logicalOr, 2) } else { emitWithEqual(next, .or, .orAssign) }
    case 0x26, 0x3C, 0x3E: scanLongOperator(byte, next)
    default: scanUnusual()
    }
  }

  /// The operators of up to three characters: those that begin with `&`, `<` and `>`.
  private mutating func scanLongOperator(_ byte: UInt8, _ next: UInt8) {
    let third = bytes[at &+ 2]
    switch (byte, next) {
    case (0x26, 0x26): emitOperator(.logicalAnd, 2)
    case (0x26, 0x5E): emitLong(third, .andNot, .andNotAssign)
    case (0x26, _): emitWithEqual(next, .and, .andAssign)
    case (0x3C, 0x2D): emitOperator(.arrow, 2)
    case (0x3C, 0x3C): emitLong(third, .shl, .shlAssign)
    case (0x3C, _): emitWithEqual(next, .less, .lessOrEqual)
    case (_, 0x3E): emitLong(third, .shr, .shrAssign)
    default: emitWithEqual(next, .greater, .greaterOrEqual)
    }
  }

  @inline(__always) private mutating func emitWithEqual(_ next: UInt8, _ plain: TokenKind, _ withEqual: TokenKind) {
    if next == 0x3D { emitOperator(withEqual, 2) } else { emitOperator(plain, 1) }
  }

  @inline(__always) private mutating func emitLong(_ third: UInt8, _ plain: TokenKind, _ withEqual: TokenKind) {
    if third == 0x3D { emitOperator(withEqual, 3) } else { emitOperator(plain, 2) }
  }
}

extension TokenKind {
  /// Whether a line end after this keyword ends a statement.
  @inline(__always) fileprivate var endsStatement: Bool {
    self == .return || self == .break || self == .continue || self == .fallthrough
  }
}
