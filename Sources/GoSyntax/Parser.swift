/// Builds the tree from the columns of tokens: recursive descent over the grammar of the specification, accepting what
/// Go's own `go/parser` accepts.
///
/// Nodes are written in post-order: a node's children are complete before it is. Where the grammar cannot be told apart
/// by one token, the tokens ahead decide (`Parser+Lookahead.swift`); where even they cannot, the columns are cut back to
/// a mark and the tokens read again, so that no node is left without a parent.
struct Parser: ~Copyable {
  let bytes: SourceBytes
  var tokens: TokenColumns
  let comments: [Comment]

  /// The token in hand: its index and its kind. The kind is `endOfFile` at `limit`.
  var position = 0
  var token = TokenKind.endOfFile
  /// The token that ends the input; while a damaged declaration is read again, the one that begins the next.
  var limit: Int

  /// The tree so far.
  var nodes: NodeColumns
  /// Children of nodes that are not finished yet, innermost last.
  var pending = Column<UInt32>(capacity: 256)

  /// Below zero in the header of a control statement, where `T {` begins a block and not a composite literal.
  var expressionLevel = 0
  /// Whether a right-hand side is being read, where `=` is a mistyped `==`.
  var isRightHandSide = false
  /// How deep the tree is nested, counted as go/parser counts it.
  var nesting = 0
  /// How deep the parser has called itself: less than `nesting`, since chains of operators are read in a loop.
  var depth = 0
  let maximumDepth: Int

  var errors = ParseErrors()
  /// Guards against standing still while recovering from errors.
  var syncPosition = -1
  var syncCount = 0
  /// Where a type parameter list was found at a `[` that could also begin an array length.
  var knownTypeParameterLists: Set<Int> = []
  /// For each opening bracket its closing one; made when first needed.
  var closers = Column<UInt32>(capacity: 16)
  /// The column at which declarations begin: 0 in formatted source.
  var declarationColumn = 0
  /// How often the reading of a damaged declaration ran into the next ones.
  var overruns = 0

  /// A parser of what a scanner has read to the end.
  init(_ scanner: consuming Scanner, maximumDepth: Int, maximumNodes: Int) {
    bytes = scanner.bytes
    limit = scanner.tokens.count - 1
    token = scanner.tokens.kind(0)
    // Go source has about four nodes for five tokens, and a link for each of them.
    nodes = NodeColumns(capacity: scanner.tokens.count &* 7 / 8 + 32, limit: maximumNodes)
    tokens = scanner.tokens
    comments = scanner.comments
    self.maximumDepth = maximumDepth
  }

  // MARK: Tokens

  @inline(__always) mutating func next() {
    if token != .endOfFile {
      position &+= 1
      token = tokens.kind(position)
    }
  }

  mutating func seek(_ newPosition: Int) {
    position = Swift.min(newPosition, limit)
    token = tokens.kind(position)
  }

  /// Consumes a token of this kind, or reports its absence and consumes what stands there, to make progress.
  @inline(__always) mutating func expect(_ kind: TokenKind) {
    if token != kind { errorExpected("'\(kind.spelling)'") }
    next()
  }

  @inline(__always) mutating func accept(_ kind: TokenKind) -> Bool {
    if token != kind { return false }
    next()
    return true
  }

  /// A closing bracket, with a better message where only a comma is missing before the line end.
  mutating func expectClosing(_ kind: TokenKind, _ context: StaticString) {
    if token == .automaticSemicolon {
      error("missing ',' before newline in \(context)")
      next()
    }
    expect(kind)
  }

  mutating func expectSemicolon() {
    switch token {
    case .semicolon, .automaticSemicolon: next()
    case .rightParen, .rightBrace: break
    case .comma:
      errorExpected("';'")
      next()
    default:
      errorExpected("';'")
      advance(to: \.startsStatement)
    }
  }

  /// Whether a comma (or what is reported as a missing one) stands here.
  @inline(__always) mutating func atComma(_ context: StaticString, before closer: TokenKind) -> Bool {
    if token == .comma { return true }
    if token == closer { return false }
    error("missing ','\(token == .automaticSemicolon ? " before newline" : "") in \(context)")
    return true
  }

  /// Skips to a token of a set, or to the end. May stand still ten times at one place, not more: so every loop that
  /// recovers with it moves on.
  mutating func advance(to isWanted: (TokenKind) -> Bool) {
    while token != .endOfFile {
      if isWanted(token) {
        if position == syncPosition, syncCount < 10 {
          syncCount += 1
          return
        }
        if position > syncPosition {
          syncPosition = position
          syncCount = 0
          return
        }
      }
      next()
    }
  }

  // MARK: Nesting

  /// Counts one more level that the parser calls itself for; every call is matched by a `leave`.
  @inline(__always) mutating func enter() {
    depth &+= 1
    if depth > maximumDepth { stopAtNesting() }
    enterLink()
  }

  @inline(__always) mutating func leave() {
    depth &-= 1
    nesting &-= 1
  }

  /// Counts one more link of a chain that is read in a loop; `leaveChain` takes the number of its links back.
  @inline(__always) mutating func enterLink() {
    nesting &+= 1
    if nesting > SyntaxTree.goNesting { stopAtNesting() }
  }

  /// Whether the bound is far enough for what takes no depth of its own.
  @inline(__always) var isShallow: Bool { nesting < SyntaxTree.goNesting &- 4 }

  @inline(__always) mutating func leaveChain(of links: Int) { nesting &-= links }

  @inline(never) private mutating func stopAtNesting() {
    error("exceeded max nesting depth")
    errors.isAborted = true
    seek(limit)
  }
}
