extension SyntaxTree {
  /// How deep Go's own parser allows a tree to be, and this one as well: statements, types, operands, operators and
  /// literals inside another each count as a level.
  package static let goNesting = 100_000

  /// How deep the parser may call itself where nothing else is said (chains as `a + b + …` and `a.b.c…` take no depth).
  ///
  /// A level takes at most 0.7 KB of stack in a release build and 2.7 KB in a debug build: so this is safe on the 8 MB of
  /// a main thread in both. To read all that Go reads, parse on a thread with a stack of 512 MB (of which only what is
  /// used is ever touched) with a depth of `goNesting`.
  package static let defaultDepth = 2_000

  /// The largest file that is read: 2 GB, so that every offset and every count fits in 32 bits.
  package static let maximumSize = 1 << 31

  /// The syntax of a Go file, whatever its bytes: what is wrong with it is in `errors`.
  ///
  /// - Parameters:
  ///   - source: The bytes of the file, as read.
  ///   - maximumDepth: How deep the parser may call itself; a declaration that is deeper becomes an error and a `badDecl`.
  package static func parse(_ source: [UInt8], maximumDepth: Int = defaultDepth) -> SyntaxTree {
    parse(source, Limits(depth: maximumDepth))
  }

  /// What bounds the work on one file.
  struct Limits {
    var depth = SyntaxTree.defaultDepth
    var size = SyntaxTree.maximumSize
    /// Nodes, and links between them: one less than 32 bits can number.
    var nodes = Int(UInt32.max) - 1
  }

  static func parse(_ source: [UInt8], _ limits: Limits) -> SyntaxTree {
    if source.count > limits.size {
      return refused(source, "file is too large: \(source.count) bytes, and at most \(limits.size) are read")
    }
    return source.withUnsafeBufferPointer { buffer in
      let bytes = SourceBytes(buffer)
      var scanner = Scanner(bytes: bytes)
      scanner.scan()
      let comments = scanner.comments
      let lexical = scanner.errors
      var parser = Parser(scanner, maximumDepth: limits.depth, maximumNodes: limits.nodes)
      parser.file()
      if parser.nodes.isFull { return refused(source, "file is too large: more than \(limits.nodes) nodes") }
      return SyntaxTree(
        source: source, tokenKinds: parser.tokens.kindArray(), tokenStarts: parser.tokens.startArray(),
        nodeKinds: parser.nodes.kindArray(), firstTokens: parser.nodes.firstArray(),
        lastTokens: parser.nodes.lastArray(), childStarts: parser.nodes.childStartArray(),
        links: parser.nodes.linkArray(), comments: comments,
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
  private static func refused(_ source: [UInt8], _ message: String) -> SyntaxTree {
    SyntaxTree(
      source: source, tokenKinds: [.endOfFile], tokenStarts: [0], nodeKinds: [.file], firstTokens: [0],
      lastTokens: [0], childStarts: [0, 1], links: [UInt32.max], comments: [],
      errors: [SyntaxError(offset: 0, message: message)])
  }
}
