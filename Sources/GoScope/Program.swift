import GoSyntax

/// Everything that is known of the sources of one run. Immutable to its users: packages beyond the given directories
/// are read on demand behind a lock, with the same answers in any order.
package final class Program: Sendable {
  package let modules: [Module]
  /// The packages to lint, in import path order.
  package let linted: [PackageID]
  private let files: [SourceFile]
  private let packages: [Package]

  /// - Parameters:
  ///   - modules: what `DirectoryInput.module` points into.
  ///   - directories: the directories of the run.
  ///   - source: where other packages come from.
  ///   - externalResults: result types of functions, methods and fields outside, by full name as the catalogue writes
  ///     them (`github.com/x/y.Open` → `["*github.com/x/y.DB", "error"]`).
  package init(
    modules: [Module] = [], directories: [DirectoryInput], source: (any PackageSource)? = nil,
    externalResults: [String: [String]] = [:]
  ) {
    self.modules = modules
    self.linted = []
    self.files = []
    self.packages = []
  }

  package func file(_ id: FileID) -> SourceFile { files[Int(id.rawValue)] }
  package func tree(_ id: FileID) -> SyntaxTree { file(id).tree }
  package func package(_ id: PackageID) -> Package { packages[Int(id.rawValue)] }
  /// Whether the file belongs to a package to lint: false for the standard library and dependencies.
  package func isLinted(_ file: FileID) -> Bool { false }
  /// Whether the file belongs to one of the program's modules, so that its bodies are there and mean something.
  package func isOfModule(_ file: FileID) -> Bool { false }
}
