extension SyntaxTree {
  /// How deep nesting may be where nothing else is said: what is read and walked safely on a thread with a stack of 8 MB.
  package static let defaultNesting = 5_000

  /// How deep Go's own parser allows nesting. Reading this deep takes a thread with a stack of 512 MB.
  package static let goNesting = 100_000

  /// The largest file that is read: 2 GB, so that every offset and every count fits in 32 bits.
  package static let maximumSize = 1 << 31

  /// The syntax of a Go file, whatever its bytes: what is wrong with it is in `errors`.
  ///
  /// - Parameters:
  ///   - source: The bytes of the file, as read.
  ///   - maximumNesting: How deep nesting may be, counted as Go's parser counts it (each statement, operator, operand,
  ///     type and literal inside another is a level); what is deeper becomes an error and a `badDecl`.
  package static func parse(_ source: [UInt8], maximumNesting: Int = defaultNesting) -> SyntaxTree {
    if source.count > maximumSize { return tooLarge(source) }
    return source.withUnsafeBufferPointer { buffer in
      let bytes = SourceBytes(base: buffer.baseAddress, count: buffer.count)
      var scanner = Scanner(bytes: bytes)
      scanner.scan()
      let comments = scanner.comments
      let lexical = scanner.errors
      var parser = Parser(scanner, maximumNesting: maximumNesting)
      parser.file()
      return SyntaxTree(
        source: source, tokenKinds: parser.kinds.array(), tokenStarts: parser.starts.array(),
        nodeKinds: parser.nodeKinds.array(),
        firstTokens: parser.firstTokens.array(), lastTokens: parser.lastTokens.array(),
        childStarts: parser.childStarts.array(), links: parser.links.array(), comments: comments,
        errors: merged(lexical, parser.errors.all))
    }
  }

  /// Lexical and syntax errors by offset; where both stand at one place, the lexical one first.
  static func merged(_ lexical: [SyntaxError], _ syntactic: [SyntaxError]) -> [SyntaxError] {
    let all = lexical + syntactic
    let inOrder = all.indices.sorted { (all[$0].offset, $0) < (all[$1].offset, $1) }
    return inOrder.map { all[$0] }
  }

  /// The tree of a file that is refused for its size: one error, no declarations.
  private static func tooLarge(_ source: [UInt8]) -> SyntaxTree {
    let message = "file is too large: \(source.count) bytes, and at most \(maximumSize) are read"
    return SyntaxTree(
      source: source, tokenKinds: [.endOfFile], tokenStarts: [0], nodeKinds: [.file], firstTokens: [0],
      lastTokens: [0], childStarts: [0, 1], links: [UInt32.max], comments: [],
      errors: [SyntaxError(offset: 0, message: message)])
  }
}
