import GoScope
import GoSyntax

extension FlowPlace {
  /// The stretch of source that a node covers, from its first token to the end of its last.
  package init(of site: Site, in tree: SyntaxTree) {
    guard site.node.exists else {
      self.init(file: site.file, start: 0, end: 0)
      return
    }
    let end = FlowPlace.end(of: tree.lastToken(site.node), in: tree)
    self.init(file: site.file, start: tree.start(site.node), end: end)
  }

  /// Offset after a token: the last byte before the next token, or before a comment, that is no white space.
  static func end(of token: TokenID, in tree: SyntaxTree) -> Int {
    let start = tree.tokenStart(token)
    let isLast = token.next.index >= tree.tokenStarts.count
    var end = min(isLast ? tree.source.count : tree.tokenStart(token.next), tree.source.count)
    if let comment = firstComment(after: start, in: tree) { end = min(end, comment) }
    while end > start + 1, isSpace(tree.source[end - 1]) { end -= 1 }
    return max(end, start)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func firstComment(after offset: Int, in tree: SyntaxTree) -> Int? {
    let comments = tree.comments
    var (low, high) = (0, comments.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(comments[middle].start) > offset { high = middle } else { low = middle + 1 }
    }
    return low < comments.count ? Int(comments[low].start) : nil
  }
}
