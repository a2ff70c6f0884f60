/// The syntax of one Go file: its bytes, its tokens as columns, and a flat tree of nodes over them.
///
/// Immutable once built. Nodes are in post-order: every child has a smaller index than its parent, and the nodes of a
/// subtree are the contiguous range `subtree(of:)`. So "all calls in this body" is a loop over the kinds column.
///
/// The columns and their accessors are inlined into other modules, which takes `@usableFromInline` on the types as well.
@usableFromInline package final class SyntaxTree: Sendable {
  /// The file's bytes, as read.
  @usableFromInline package let source: [UInt8]
  /// Token kinds, the last one `endOfFile`. Comments are kept aside in `comments`.
  @usableFromInline package let tokenKinds: [TokenKind]
  /// Byte offset at which each token starts.
  @usableFromInline package let tokenStarts: [UInt32]
  @usableFromInline package let nodeKinds: [NodeKind]
  /// First token of each node.
  @usableFromInline package let firstTokens: [UInt32]
  /// Last token of each node (the closing brace of a block, the last token of an expression).
  @usableFromInline package let lastTokens: [UInt32]
  /// Where each node's children begin in `links`; they end where the next node's begin. One entry more than nodes.
  @usableFromInline package let childStarts: [UInt32]
  /// Children, node after node; `UInt32.max` for an absent one.
  @usableFromInline package let links: [UInt32]
  /// All comments in source order.
  package let comments: [Comment]
  /// Lexical and syntax errors in source order; an empty array for a file that Go's parser accepts.
  package let errors: [SyntaxError]

  package init(
    source: [UInt8], tokenKinds: [TokenKind], tokenStarts: [UInt32], nodeKinds: [NodeKind], firstTokens: [UInt32],
    lastTokens: [UInt32], childStarts: [UInt32], links: [UInt32], comments: [Comment], errors: [SyntaxError]
  ) {
    self.source = source
    self.tokenKinds = tokenKinds
    self.tokenStarts = tokenStarts
    self.nodeKinds = nodeKinds
    self.firstTokens = firstTokens
    self.lastTokens = lastTokens
    self.childStarts = childStarts
    self.links = links
    self.comments = comments
    self.errors = errors
  }

  /// The `file` node: the last one created.
  @inlinable package var root: NodeID { NodeID(UInt32(truncatingIfNeeded: nodeKinds.count &- 1)) }
}

/// A comment: `//` to the end of its line (line end excluded), or `/*` to `*/`.
package struct Comment: Hashable, Sendable {
  /// Byte offset of the first `/`.
  package let start: UInt32
  /// Byte offset after the last byte.
  package let end: UInt32

  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }
}

/// A lexical or syntax error.
package struct SyntaxError: Hashable, Sendable {
  /// Byte offset.
  package let offset: UInt32
  /// What is wrong, in the words of Go's own parser.
  package let message: String

  package init(offset: UInt32, message: String) {
    self.offset = offset
    self.message = message
  }
}
