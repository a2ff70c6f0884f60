// The file: package clause, declarations, and how reading resumes after a damaged one.

extension Parser {
  /// Parses the whole file. The last node is the `file`.
  mutating func file() {
    declarationColumn = column(ofFirstOnLine: 0) ?? 0
    let mark = pending.count
    hold(packageClause())
    var before = TokenKind.import
    while token != .endOfFile {
      if token == .import, before != .import { error("imports must appear before other declarations") }
      before = token
      if token.startsDeclaration { boundedDeclaration() } else { skipStray() }
    }
    _ = node(.file, from: 0, to: limit, childrenSince: mark)
  }

  private mutating func packageClause() -> NodeID {
    errors.begin()
    guard token == .package else {
      errorExpected("'package'")
      if !token.startsDeclaration { seek(nextDeclaration(after: position)) }
      return .none
    }
    next()
    let name = token == .identifier ? leaf(.ident) : .none
    if !name.exists { errorExpected("'IDENT'") }
    if token.isSemicolon {
      next()
    } else {
      if name.exists { errorExpected("';'") }
      if !token.startsDeclaration { seek(nextDeclaration(after: position)) }
    }
    return name
  }

  /// Tokens between declarations that begin none.
  private mutating func skipStray() {
    let start = position
    errorExpected("declaration")
    seek(nextDeclaration(after: start))
    hold(bad(.badDecl, from: start))
  }

  /// One declaration, as a pending node.
  ///
  /// It is tried first without bounds, as Go reads it. If an error is in it, it is read again up to the next line that
  /// begins a declaration, so that a missing brace does not swallow what follows. Where that has happened often, the
  /// bound is set at once: the whole file is read in time proportional to its size, whatever is wrong with it.
  private mutating func boundedDeclaration() {
    let start = position
    let old = mark
    declarationColumn = column(ofFirstOnLine: start) ?? declarationColumn
    let allowedOverruns = 8
    if overruns < allowedOverruns {
      errors.begin()
      errors.stopsAtFirst = true
      let node = declaration()
      errors.stopsAtFirst = false
      guard let offset = errors.firstOffset else { return hold(node) }
      reset(to: old, at: start)
      let bound = nextDeclaration(after: start)
      if offset > tokens.start(bound) { overruns += 1 }
      errors.ignoredFrom = bound < limit ? tokens.start(bound) : Int.max
      readDamaged(from: start, to: bound, old)
      errors.ignoredFrom = Int.max
    } else {
      readDamaged(from: start, to: nextDeclaration(after: start), old)
    }
  }

  private mutating func reset(to old: TreeMark, at start: Int) {
    cut(to: old)
    seek(start)
    nesting = 0
    depth = 0
    expressionLevel = 0
    isRightHandSide = false
    syncPosition = -1
    syncCount = 0
  }

  /// Reads a declaration as if the file ended at `bound`.
  private mutating func readDamaged(from start: Int, to bound: Int, _ old: TreeMark) {
    let (end, kind) = (limit, tokens.kind(bound))
    limit = bound
    tokens.setKind(bound, to: .endOfFile)
    token = tokens.kind(position)
    errors.begin()
    let node = declaration()
    widenRanges(since: old)
    let isTooDeep = errors.isAborted
    errors.isAborted = false
    tokens.setKind(bound, to: kind)
    limit = end
    let stopped = position
    if isTooDeep { reset(to: old, at: start) } else { hold(node) }
    let damageStart = isTooDeep ? start : stopped
    nesting = 0
    depth = 0
    expressionLevel = 0
    isRightHandSide = false
    seek(bound)
    if damageStart < bound, isTooDeep || errors.firstOffset != nil {
      hold(bad(.badDecl, from: damageStart))
    } else {
      seek(damageStart)
    }
  }

  /// Makes the tokens of each node a range that holds those of its children: what is missing in damaged source stands on
  /// a token nearby.
  private mutating func widenRanges(since old: TreeMark) {
    for index in old.node..<nodes.count {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      var (first, last) = (Swift.min(first(node), last(node)), last(node))
      for link in nodes.childRange(node) {
        let child = nodes.link(at: link)
        guard child.exists else { continue }
        first = Swift.min(first, self.first(child))
        last = Swift.max(last, self.last(child))
      }
      nodes.setFirst(node, to: first)
      nodes.setLast(node, to: last)
    }
  }

  /// The next token that begins a declaration of the top level as far as can be told without understanding what is before
  /// it: a keyword of a declaration that is the first on its line, not further to the right than the damaged one.
  private func nextDeclaration(after start: Int) -> Int {
    var index = start + 1
    while index < limit {
      if tokens.kind(index).startsDeclaration, looksLikeDeclaration(index), let column = column(ofFirstOnLine: index),
        column <= declarationColumn
      {
        return index
      }
      index += 1
    }
    return limit
  }

  private func looksLikeDeclaration(_ index: Int) -> Bool {
    let next = tokens.kind(index + 1)
    switch tokens.kind(index) {
    case .func: return next == .identifier || (next == .leftParen && beginsMethod(index))
    case .import: return next == .string || next == .leftParen || next == .period || next == .identifier
    default: return next == .identifier || next == .leftParen
    }
  }

  /// Whether `func (` begins a method and not a function literal.
  private func beginsMethod(_ index: Int) -> Bool {
    if index > 0, tokens.kind(index - 1).isSemicolon { return true }
    var end = index + 2
    let near = Swift.min(index + 24, limit)
    while end < near, tokens.kind(end) != .rightParen { end += 1 }
    return end < near && tokens.kind(end + 1) == .identifier && tokens.kind(end + 2) == .leftParen
  }

  /// The column, in bytes from 0, of a token before which only blanks and comments stand on its line; else nil. Where
  /// comments stand before it, that of the first.
  private func column(ofFirstOnLine token: Int) -> Int? {
    var first = tokens.start(token)
    var offset = first
    while offset > 0 {
      switch bytes[offset - 1] {
      case 0x0A: return first - offset
      case 0x20, 0x09: offset -= 1
      case 0x2F:
        guard let comment = comment(endingAt: offset) else { return nil }
        offset = Int(comment.start)
        first = offset
        if (offset..<Int(comment.end)).contains(where: { bytes[$0] == 0x0A }) { return 0 }
      default: return nil
      }
    }
    return first
  }

  private func comment(endingAt end: Int) -> Comment? {
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if Int(comments[middle].end) < end { low = middle + 1 } else { high = middle }
    }
    return low < comments.count && Int(comments[low].end) == end ? comments[low] : nil
  }
}
