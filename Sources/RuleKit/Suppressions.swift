import GoSyntax

/// What a file's comments ask to keep quiet: `//lint:ignore GL302 reason`, `//lint:file-ignore GL302 reason`,
/// `//nolint`, `//nolint:goleaklint`, `//nolint:unclosed-response-body // reason`.
///
/// A comment behind code covers its line, one on a line of its own the next line that holds code. `//nolint` before or
/// behind the beginning of a declaration or statement covers all of it, as golangci-lint has it.
package struct Suppressions: Sendable {
  private let directives: [Directive]

  /// - Parameter lines: the index of the same file.
  package init(_ tree: SyntaxTree, lines: LineIndex) {
    var directives: [Directive] = []
    for (index, comment) in tree.comments.enumerated() {
      guard let words = SuppressionComment(tree.source, comment) else { continue }
      let line = lines.line(of: Int(comment.start))
      let isAlone = Suppressions.isAlone(comment, in: tree.source, lineStart: lines.start(ofLine: line))
      let target = isAlone ? Suppressions.lineBelow(index, of: tree, lines: lines) : line
      directives.append(
        Directive(
          words: words, first: words.coversFile ? 1 : target, last: words.coversFile ? Int.max : target,
          column: isAlone ? Int(comment.start) - lines.start(ofLine: line) : nil))
    }
    self.directives = Suppressions.extended(directives, over: tree, lines: lines)
  }

  /// Whether a finding of the rule on the line is to be kept quiet.
  package func cover(line: Int, of card: RuleCard) -> Bool {
    directives.contains { $0.first <= line && line <= $0.last && $0.words.mean(card) }
  }

  /// Whether nothing but white space stands before the comment on its line.
  private static func isAlone(_ comment: Comment, in source: [UInt8], lineStart: Int) -> Bool {
    var start = lineStart
    if start == 0, source.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    return source[start..<Int(comment.start)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The line after a comment of its own line, and after further such comments that follow at once.
  private static func lineBelow(_ index: Int, of tree: SyntaxTree, lines: LineIndex) -> Int {
    var line = lines.line(of: Int(tree.comments[index].end)) + 1
    for comment in tree.comments[(index + 1)...] {
      guard lines.line(of: Int(comment.start)) == line,
        isAlone(comment, in: tree.source, lineStart: lines.start(ofLine: line))
      else { break }
      line = lines.line(of: Int(comment.end)) + 1
    }
    return line
  }

  /// The directives with those of `//nolint` grown over the nodes that begin on their line.
  private static func extended(_ directives: [Directive], over tree: SyntaxTree, lines: LineIndex) -> [Directive] {
    var grown = directives
    var byLine: [Int: [Int]] = [:]
    for (index, directive) in directives.enumerated() where directive.words.growsOverNodes {
      byLine[directive.first, default: []].append(index)
    }
    guard !byLine.isEmpty else { return directives }
    for raw in tree.nodeKinds.indices where tree.nodeKinds[raw].canCarrySuppression {
      let node = NodeID(UInt32(truncatingIfNeeded: raw))
      let line = lines.line(of: tree.start(node))
      guard let indices = byLine[line] else { continue }
      let last = lines.line(of: tree.tokenStart(tree.lastToken(node)))
      for index in indices where last > grown[index].last {
        if let column = grown[index].column, column != tree.start(node) - lines.start(ofLine: line) { continue }
        grown[index].last = last
      }
    }
    return grown
  }
}

/// The lines one comment covers.
private struct Directive: Sendable {
  let words: SuppressionComment
  let first: Int
  var last: Int
  /// The comment's column where it stands on a line of its own.
  let column: Int?
}

extension NodeKind {
  /// Whether a comment at its beginning speaks about all of it.
  fileprivate var canCarrySuppression: Bool {
    switch self {
    case .file, .importDecl, .constDecl, .varDecl, .typeDecl, .funcDecl, .valueSpec, .typeSpec, .aliasSpec, .field,
      .funcLit, .compositeLit, .callExpr, .declStmt, .labeledStmt, .exprStmt, .sendStmt, .incDecStmt, .assignStmt,
      .defineStmt, .goStmt, .deferStmt, .returnStmt, .blockStmt, .ifStmt, .switchStmt, .typeSwitchStmt, .caseClause,
      .selectStmt, .commClause, .forStmt, .rangeStmt:
      true
    default: false
    }
  }
}
