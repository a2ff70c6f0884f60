/// A node of one `SyntaxTree`: an index into its columns, or `none` where an optional child is absent.
@usableFromInline package struct NodeID: Hashable, Sendable, Comparable {
  /// The index, `UInt32.max` for `none`.
  @usableFromInline package let rawValue: UInt32

  @inlinable package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// No node: an optional child that is absent.
  @inlinable package static var none: NodeID { NodeID(UInt32.max) }

  /// Whether this is a node at all.
  @inlinable package var exists: Bool { rawValue != UInt32.max }

  @inlinable package static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
  @inlinable package static func == (left: NodeID, right: NodeID) -> Bool { left.rawValue == right.rawValue }
}

/// A token of one `SyntaxTree`: an index into its token columns.
@usableFromInline package struct TokenID: Hashable, Sendable, Comparable {
  @usableFromInline package let rawValue: UInt32

  @inlinable package init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// The token after this one.
  @inlinable package var next: TokenID { TokenID(rawValue &+ 1) }

  @inlinable package static func < (left: TokenID, right: TokenID) -> Bool { left.rawValue < right.rawValue }
}

extension NodeID {
  @inlinable init(index: Int) { self.init(UInt32(truncatingIfNeeded: index)) }
  @inlinable package var index: Int { Int(rawValue) }
}
extension TokenID { @inlinable package var index: Int { Int(rawValue) } }
