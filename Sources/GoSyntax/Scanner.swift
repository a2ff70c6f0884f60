/// Turns the bytes of a file into columns of tokens, as the specification's "Lexical elements" says and exactly as
/// Go's own `go/scanner` does: same kinds, same offsets, same automatic semicolons, same errors.
///
/// Every turn of every loop consumes at least one byte. Nothing is allocated for a token.
struct Scanner: ~Copyable {
  let bytes: SourceBytes
  /// Offset of the next byte to read.
  var at = 0
  var tokens: TokenColumns
  var comments: [Comment] = []
  private var tokenErrors: [SyntaxError] = []
  /// Bytes that are no text, wherever they stand: go/scanner finds these when it reads ahead, before all else at a place.
  private var textErrors: [SyntaxError] = []
  /// Whether a line end here ends a statement (specification, "Semicolons").
  private var endsStatement = false

  init(bytes: SourceBytes) {
    self.bytes = bytes
    // Go source has a token every five to six bytes, comments included.
    tokens = TokenColumns(capacity: bytes.count / 5 + 32)
    comments.reserveCapacity(bytes.count / 400)
  }

  /// A scanner that reads one token again.
  init(bytes: SourceBytes, from start: Int) {
    self.bytes = bytes
    at = start
    tokens = TokenColumns(capacity: 16)
  }

  /// Scans the whole file. The last token is `endOfFile`.
  ///
  /// The offset is kept in a local variable, and written back only for what is rare: from one token to the next it is what
  /// everything waits for.
  mutating func scan() {
    skipByteOrderMark()
    var at = self.at
    while at < bytes.count {
      var byte = bytes[at]
      while byte == 0x20 || byte == 0x09 {
        at &+= 1
        byte = bytes[at]
      }
      switch byte {
      case 0x0A:
        if endsStatement { insertSemicolon(at: at) }
        at &+= 1
      case 0x0D: at &+= 1
      case 0 where at >= bytes.count: break
      case 0x61...0x7A, 0x41...0x5A, 0x5F: at = scanName(from: at)
      case 0x28, 0x29, 0x2C, 0x3B, 0x5B, 0x5D, 0x7B, 0x7D:
        let kind = byte.delimiter
        emit(kind, from: at, endsStatement: kind.rawValue >= TokenKind.rightParen.rawValue && kind != .semicolon)
        at &+= 1
      case 0x2E where bytes[at &+ 1].isASCIILetter:
        emit(.period, from: at, endsStatement: false)
        at &+= 1
      default:
        self.at = at
        scanOther(byte)
        at = self.at
      }
    }
    if endsStatement { insertSemicolon(at: bytes.count) }
    tokens.append(.endOfFile, at: bytes.count)
  }

  private mutating func scanOther(_ byte: UInt8) {
    switch byte {
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

  /// More lexical errors than these are not kept: a file of another kind has one in every byte.
  static let errorLimit = 10_000

  @inline(never) mutating func report(_ message: @autoclosure () -> String, at offset: Int) {
    guard tokenErrors.count < Self.errorLimit else { return }
    tokenErrors.append(SyntaxError(offset: UInt32(truncatingIfNeeded: offset), message: message()))
  }

  private mutating func reportText(_ message: String, at offset: Int) {
    guard textErrors.count < Self.errorLimit else { return }
    textErrors.append(SyntaxError(offset: UInt32(truncatingIfNeeded: offset), message: message))
  }

  /// All lexical errors; those of one place in the order in which go/scanner reports them.
  var errors: [SyntaxError] { textErrors + tokenErrors }

  /// Writes a token that began at `start`; `at` already stands after it, or is moved there by the caller.
  @inline(__always) mutating func emit(_ kind: TokenKind, from start: Int, endsStatement ends: Bool) {
    tokens.append(kind, at: start)
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

  /// A name or keyword. Returns where it ends.
  @inline(__always) private mutating func scanName(from start: Int) -> Int {
    if let word = bytes.word(at: start) {
      let length = word.nameLength
      let rest = word >> UInt64(8 &* (length & 7))
      // Most are shorter than eight bytes, and what follows is ASCII.
      if length < 8, rest & 0x80 == 0 {
        let letters = word & ~(UInt64.max << UInt64(8 &* length))
        let (kind, ends) = Keywords.kind(of: letters)
        emit(kind, from: start, endsStatement: ends)
        return start &+ length
      }
    }
    at = start
    scanLongName()
    return at
  }

  @inline(never) private mutating func scanLongName() {
    let start = at
    var letters: UInt64 = 0
    while let word = bytes.word(at: at) {
      let length = word.nameLength
      if at == start { letters = length == 8 ? word : word & ~(UInt64.max << UInt64(8 &* length)) }
      at &+= length
      if length < 8 { break }
    }
    // The last bytes of the file one by one.
    while at &+ 8 > bytes.count, bytes[at].isASCIILetter || bytes[at].isDecimalDigit {
      if at &- start < 8 { letters |= UInt64(bytes[at]) << UInt64(8 &* (at &- start)) }
      at &+= 1
    }
    let end = at
    if bytes[end] >= 0x80 { skipNameBeyondASCII() }
    let isASCII = at == end
    let kind = isASCII ? Keywords.kind(of: letters, length: at &- start, in: bytes, at: start) : .identifier
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
      reportText("illegal UTF-8 encoding (got UTF-16)", at: 0)
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
      reportText("illegal character NUL", at: at)
    } else if character.isMalformed {
      reportText("illegal UTF-8 encoding", at: at)
    } else if character.scalar == byteOrderMark, at > 0 {
      reportText("illegal byte order mark", at: at)
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
    case 0x2E:
      if next == 0x2E, bytes[at &+ 2] == 0x2E { emitOperator(.ellipsis, 3) } else { emitOperator(.period, 1) }
    case 0x3A: emitWithEqual(next, .colon, .define)
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

extension UInt8 {
  /// The token that consists of this character, which begins no other: `(`, `)`, `,`, `;`, `[`, `]`, `{` or `}`.
  ///
  /// A number that is different for each of them is the place in a table: no jump is needed, where the next one is hard
  /// to predict.
  @inline(__always) fileprivate var delimiter: TokenKind { delimiters[Int((self &+ (self >> 3)) & 15)] }
}

private let delimiters: [TokenKind] = [
  .illegal, .comma, .semicolon, .illegal, .illegal, .illegal, .leftBracket, .illegal, .rightBracket, .illegal,
  .leftBrace, .illegal, .rightBrace, .leftParen, .rightParen, .illegal,
]
