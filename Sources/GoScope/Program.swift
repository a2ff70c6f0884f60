import GoSyntax

/// Everything that is known of the sources of one run. Immutable to its users: packages beyond the given directories
/// are read on demand behind a lock, with the same answers in any order.
package final class Program: Sendable {
  package let modules: [Module]
  /// The packages to lint, in import path order.
  package let linted: [PackageID]
  /// All packages of the given directories, in import path order.
  package let given: [PackageID]
  let external: ExternalTypes
  /// Tables over all given packages.
  var inventory: ProgramInventory { lazyInventory.get { ProgramInventory(self) } }
  /// Uses of package-level declarations, and implementations of interface methods.
  let uses = SharedAnswers()
  let implementations = SharedAnswers()
  private let lazyInventory = Lazily<ProgramInventory>()
  /// The files of the given directories.
  let files: [SourceFile]
  /// The trees of the files, asked for most.
  private let trees: [SyntaxTree]
  private let packages: [Package]
  private let byPath: [String: PackageID]
  private let source: (any PackageSource)?
  private let store: ProgramStore
  private let isStandardLibrary: Bool

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
    var files: [SourceFile] = []
    var packages: [Package] = []
    var byPath: [String: PackageID] = [:]
    for directory in directories.sorted(by: { $0.importPath < $1.importPath }) {
      let module = directory.module.flatMap { modules.indices.contains($0) ? modules[$0] : nil }
      for (position, group) in PackageGrouping.groups(directory.files).enumerated() {
        let id = PackageID(UInt32(packages.count))
        let sources = group.files.enumerated().map { at, input in
          SourceFile(id: FileID(UInt32(files.count + at)), input: input, package: id)
        }
        files += sources
        let path = group.isExternalTest ? directory.importPath + "_test" : directory.importPath
        packages.append(
          Package(
            id: id, importPath: path, name: group.name, sources: sources, module: module, isLinted: directory.isLinted))
        if position == 0, byPath[path] == nil { byPath[path] = id }
      }
    }
    self.modules = modules
    self.files = files
    self.trees = files.map(\.tree)
    self.packages = packages
    self.byPath = byPath
    self.source = source
    self.external = ExternalTypes(externalResults)
    self.linted = packages.filter(\.isLinted).map(\.id)
    self.given = packages.map(\.id)
    self.store = ProgramStore(firstFile: files.count, firstPackage: packages.count)
    self.isStandardLibrary = modules.contains { $0.path == "std" }
  }

  package func file(_ id: FileID) -> SourceFile {
    let at = Int(id.rawValue)
    return at < files.count ? files[at] : store.file(id) ?? Self.missingFile
  }

  package func tree(_ id: FileID) -> SyntaxTree {
    let at = Int(id.rawValue)
    return at < trees.count ? trees[at] : file(id).tree
  }

  package func package(_ id: PackageID) -> Package {
    let at = Int(id.rawValue)
    return at < packages.count ? packages[at] : store.package(id) ?? Self.missingPackage
  }

  package func package(of file: FileID) -> Package { package(self.file(file).package) }

  /// Whether the file belongs to a package to lint: false for the standard library and dependencies.
  package func isLinted(_ file: FileID) -> Bool { package(of: file).isLinted }

  /// Whether the file belongs to one of the program's modules, so that its bodies are there and mean something.
  package func isOfModule(_ file: FileID) -> Bool { package(of: file).isOfModule }

  /// The package of an import path: a given one, the standard library's, or one that the source has.
  package func package(importing path: String) -> PackageID? {
    if let id = byPath[path] { return id }
    if !isStandardLibrary, let id = store.stdlib(path) { return id }
    if let earlier = store.known(path) { return earlier ?? (isStandardLibrary ? store.stdlib(path) : nil) }
    let inputs = source?.files(ofPackage: path) ?? []
    let found = store.keep(path, files: inputs, module: module(containing: path))
    return found ?? (isStandardLibrary ? store.stdlib(path) : nil)
  }

  /// Whether an import path is answered without asking the source.
  func isAtHand(_ path: String) -> Bool { byPath[path] != nil || StdlibStubs.position(of: path) != nil }

  /// Whether an import path means a package of the standard library that ships with the program.
  func isStandardStub(_ path: String) -> Bool { byPath[path] == nil && StdlibStubs.position(of: path) != nil }

  private func module(containing path: String) -> Module? {
    if isStandardLibrary { return modules.first { $0.path == "std" } }
    return modules.filter { path == $0.path || path.hasPrefix($0.path + "/") }.max { $0.path.count < $1.path.count }
  }

  /// Identities that were never given out have an empty file and package.
  private static let missingFile = SourceFile(
    id: FileID(UInt32.max), input: SourceInput(path: "", tree: SyntaxTree.empty), package: PackageID(UInt32.max))
  private static let missingPackage = Package(
    id: PackageID(UInt32.max), importPath: "", name: "", sources: [], module: nil, isLinted: false)
}

extension SyntaxTree {
  /// The tree of nothing.
  static let empty = SyntaxTree(
    source: [], tokenKinds: [.endOfFile], tokenStarts: [0], nodeKinds: [.file], firstTokens: [0], lastTokens: [0],
    childStarts: [0, 0], links: [], comments: [], errors: [])
}
