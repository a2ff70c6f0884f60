import GoSyntax

/// A file of the program: an index into `Program`'s files.
@usableFromInline package struct FileID: Hashable, Sendable, Comparable {
  @usableFromInline package let rawValue: UInt32
  @inlinable package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  @inlinable package static func < (left: FileID, right: FileID) -> Bool { left.rawValue < right.rawValue }
  @inlinable package static func == (left: FileID, right: FileID) -> Bool { left.rawValue == right.rawValue }
}

/// A package of the program: an index into `Program`'s packages. A package's external tests (`package x_test`) are a
/// package of their own.
@usableFromInline package struct PackageID: Hashable, Sendable, Comparable {
  @usableFromInline package let rawValue: UInt32
  @inlinable package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  @inlinable package static func < (left: PackageID, right: PackageID) -> Bool { left.rawValue < right.rawValue }
  @inlinable package static func == (left: PackageID, right: PackageID) -> Bool { left.rawValue == right.rawValue }
}

/// A node of a file of the program.
@usableFromInline package struct Site: Hashable, Sendable, Comparable {
  @usableFromInline package let file: FileID
  @usableFromInline package let node: NodeID
  @inlinable package init(file: FileID, node: NodeID) {
    self.file = file
    self.node = node
  }
  @inlinable package static func < (left: Site, right: Site) -> Bool { left.key < right.key }
  @inlinable package static func == (left: Site, right: Site) -> Bool { left.key == right.key }

  /// One number in place of two: sites are the keys of most tables.
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// A declaration, known by the identifier node that declares the name (for an embedded field: the identifier of its
/// type's name).
package typealias DeclID = Site

/// A function with a body or a signature: its `funcDecl` or `funcLit` node (for an interface's method: its `field`).
package typealias FunctionID = Site
