import GoSyntax

/// One file as the outside gives it: read and parsed already.
package struct SourceInput: Sendable {
  /// The path as reports show it; its last element decides `_test.go` and `_GOOS_GOARCH` suffixes.
  package let path: String
  package let tree: SyntaxTree
  let index: FileIndex

  /// Reads off the tree what the file declares, so that this work is done wherever the file was parsed.
  package init(path: String, tree: SyntaxTree) {
    self.path = path
    self.tree = tree
    self.index = FileIndex(path: path, tree: tree)
  }
}

/// The Go files of one directory, all build variants and tests included; the program groups them into packages by
/// their package clauses.
package struct DirectoryInput: Sendable {
  /// The import path of the directory: module path and relative directory, joined by slashes.
  package let importPath: String
  /// The module it belongs to, an index into the program's modules; nil outside any module.
  package let module: Int?
  /// Whether its packages are to be linted; the others are there for what they declare and do.
  package let isLinted: Bool
  package let files: [SourceInput]

  package init(importPath: String, module: Int?, isLinted: Bool = true, files: [SourceInput]) {
    self.importPath = importPath
    self.module = module
    self.isLinted = isLinted
    self.files = files
  }
}

/// A module of the run.
package struct Module: Hashable, Sendable {
  /// The path of its `module` directive; `std` for Go's own source tree, whose packages have no prefix.
  package let path: String
  /// The version of its `go` directive.
  package let goVersion: GoVersion?

  package init(path: String, goVersion: GoVersion? = nil) {
    self.path = path
    self.goVersion = goVersion
  }
}

/// A Go language version: `1.23`.
package struct GoVersion: Hashable, Sendable, Comparable {
  package let major: Int
  package let minor: Int

  package init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  package static func < (left: GoVersion, right: GoVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}

/// What the outside tells of packages that are not among the program's directories: packages of `vendor/`, of the
/// module cache, and packages of the program's own modules that no pattern named.
package protocol PackageSource: Sendable {
  /// The files of an import path, tests excluded; nil when it is not there. Must give the same answer each time.
  func files(ofPackage importPath: String) -> [SourceInput]?
}
