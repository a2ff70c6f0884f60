extension SourceBytes {
  /// Where the token of this kind that starts at `start` ends: found by reading it again, since columns keep no ends.
  ///
  /// An automatic semicolon and the end of the file are empty.
  func tokenEnd(_ kind: TokenKind, from start: Int) -> Int {
    switch kind {
    case .identifier: nameEnd(from: start)
    case .string: stringEnd(from: start)
    case .char: quotedEnd(from: start, quote: 0x27)
    case .int, .float, .imaginary: numberEnd(from: start)
    case .illegal: Swift.min(count, start + (isUTF16 ? count : character(at: start).width))
    case .endOfFile, .automaticSemicolon: start
    default: start + kind.spelling.utf8.count
    }
  }

  /// A file that begins with a UTF-16 byte order mark is one illegal token.
  private var isUTF16: Bool { (self[0] == 0xFF && self[1] == 0xFE) || (self[0] == 0xFE && self[1] == 0xFF) }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < count {
      let byte = self[end]
      if byte < 0x80 {
        guard byte.isASCIILetter || byte.isDecimalDigit else { return end }
        end += 1
      } else {
        let character = character(at: end)
        guard UnicodeClasses.isLetterOrDigit(character.scalar) else { return end }
        end += character.width
      }
    }
    return end
  }

  private func stringEnd(from start: Int) -> Int {
    guard self[start] == 0x60 else { return quotedEnd(from: start, quote: 0x22) }
    var end = start + 1
    while end < count, self[end] != 0x60 { end += 1 }
    return Swift.min(count, end + 1)
  }

  private func quotedEnd(from start: Int, quote: UInt8) -> Int {
    var end = start + 1
    while end < count, self[end] != 0x0A {
      if self[end] == quote { return end + 1 }
      let isEscaped = self[end] == 0x5C && end + 1 < count && (self[end + 1] == 0x5C || self[end + 1] == quote)
      end += isEscaped ? 2 : 1
    }
    return end
  }

  private func numberEnd(from start: Int) -> Int {
    var scanner = Scanner(bytes: self, from: start)
    scanner.scanNumber()
    return scanner.at
  }
}

extension SyntaxTree {
  /// Byte offset after the last byte of a token.
  package func end(of token: TokenID) -> Int {
    guard token.index < tokenKinds.count else { return source.count }
    return withBytes { $0.tokenEnd(tokenKinds[token.index], from: tokenStart(token)) }
  }

  /// Byte offset after the last byte of a node.
  package func end(_ node: NodeID) -> Int { node.index < nodeKinds.count ? end(of: lastToken(node)) : source.count }

  /// The bytes of a token, as written.
  package func bytes(of token: TokenID) -> ArraySlice<UInt8> {
    guard token.index < tokenKinds.count else { return [] }
    let start = tokenStart(token)
    return source[start..<Swift.max(start, end(of: token))]
  }

  /// The text of a token, as written.
  package func text(of token: TokenID) -> String { String(decoding: bytes(of: token), as: UTF8.self) }

  /// The text of a node, as written, from its first to its last token.
  package func text(_ node: NodeID) -> String {
    guard node.index < nodeKinds.count else { return "" }
    let start = start(node)
    return String(decoding: source[start..<Swift.max(start, end(node))], as: UTF8.self)
  }

  /// Whether a token is written exactly so; cheaper than its `text`.
  package func token(_ token: TokenID, is text: StaticString) -> Bool {
    guard token.index < tokenKinds.count, text.hasPointerRepresentation else { return false }
    let written = bytes(of: token)
    return text.withUTF8Buffer { written.elementsEqual($0) }
  }

  /// Whether a node is an identifier with this name.
  package func ident(_ node: NodeID, is name: StaticString) -> Bool {
    kind(node) == .ident && token(firstToken(node), is: name)
  }

  func withBytes<Result>(_ body: (SourceBytes) -> Result) -> Result {
    source.withUnsafeBufferPointer { body(SourceBytes($0)) }
  }
}
