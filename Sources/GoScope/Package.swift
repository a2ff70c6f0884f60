import GoSyntax

/// A package: the files of one directory that have one package name, all build variants together.
package final class Package: Sendable {
  package let id: PackageID
  /// The directory's import path; external tests (`package x_test`) have `_test` appended.
  package let importPath: String
  /// The name of its package clauses.
  package let name: String
  /// Its files in path order.
  package let files: [FileID]
  /// The module it belongs to; nil for the standard library, dependencies and loose files.
  package let module: Module?
  /// Whether the package is to be linted.
  package let isLinted: Bool

  /// Whether this is `package main`.
  package var isCommand: Bool { name == "main" }

  init(id: PackageID, importPath: String, name: String, files: [FileID], module: Module?, isLinted: Bool) {
    self.id = id
    self.importPath = importPath
    self.name = name
    self.files = files
    self.module = module
    self.isLinted = isLinted
  }
}

/// A file of the program.
package final class SourceFile: Sendable {
  package let id: FileID
  /// The path as reports show it.
  package let path: String
  package let tree: SyntaxTree
  package let package: PackageID
  /// Whether its name ends in `_test.go`.
  package let isTest: Bool
  /// Whether it carries Go's `// Code generated ... DO NOT EDIT.` line before its package clause.
  package let isGenerated: Bool
  package let imports: [Import]

  init(
    id: FileID, path: String, tree: SyntaxTree, package: PackageID, isTest: Bool, isGenerated: Bool, imports: [Import]
  ) {
    self.id = id
    self.path = path
    self.tree = tree
    self.package = package
    self.isTest = isTest
    self.isGenerated = isGenerated
    self.imports = imports
  }
}

/// One import of a file.
package struct Import: Hashable, Sendable {
  /// The import path.
  package let path: String
  /// The local name as written, `.` and `_` included; nil where it is the package's own.
  package let name: String?
  /// The `importSpec`.
  package let node: NodeID
}
