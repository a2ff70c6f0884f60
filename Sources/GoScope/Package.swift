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
  /// Whether its function bodies are there and part of what is looked at: packages of the modules and loose files.
  package let isOfModule: Bool
  /// Its files themselves, in the order of `files`.
  let sources: [SourceFile]
  let index: PackageIndex
  /// The import path without major version, as qualified names have it.
  let qualifiedPath: String
  /// Its identifiers by name.
  var occurrences: Occurrences { lazyOccurrences.get { Occurrences(sources) } }
  private let lazyOccurrences = Lazily<Occurrences>()

  /// Whether this is `package main`.
  package var isCommand: Bool { name == "main" }
  /// Whether this is the external test package of its directory.
  package var isExternalTest: Bool { importPath.hasSuffix("_test") && name.hasSuffix("_test") }

  init(id: PackageID, importPath: String, name: String, sources: [SourceFile], module: Module?, isLinted: Bool) {
    self.id = id
    self.importPath = importPath
    self.name = name
    self.files = sources.map(\.id)
    self.module = module
    self.isLinted = isLinted
    self.isOfModule = isLinted || module != nil
    self.sources = sources
    self.index = PackageIndex(sources)
    self.qualifiedPath = ImportNames.withoutVersion(importPath)
  }
}

/// A file of the program.
package final class SourceFile: Sendable {
  package let id: FileID
  /// The path as reports show it.
  package let path: String
  package let tree: SyntaxTree
  package let package: PackageID
  let index: FileIndex
  /// The configuration in which its names are looked up: the nearest to `linux/amd64` that builds it.
  let configuration: BuildConfiguration?

  /// Whether its name ends in `_test.go`.
  package var isTest: Bool { index.isTest }
  /// Whether it carries Go's `// Code generated ... DO NOT EDIT.` line before its package clause.
  package var isGenerated: Bool { index.isGenerated }
  package var imports: [Import] { index.imports }
  /// Whether `linux/amd64` without further tags builds it.
  package var isBuiltByDefault: Bool { index.constraint.holds(in: .standard) }
  /// Whether every system, processor and set of tags builds it.
  package var isBuiltAlways: Bool { index.constraint == .always }

  init(id: FileID, input: SourceInput, package: PackageID) {
    self.id = id
    self.path = input.path
    self.tree = input.tree
    self.package = package
    self.index = input.index
    self.configuration = input.index.constraint.representative
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
