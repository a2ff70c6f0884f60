import GoScope
import GoSyntax

/// Reads and parses what one group of directories needs, and makes the program of it.
package struct Loader: Sendable {
  package let group: ModuleGroup
  /// Where a `go.mod` would be if directories without one had one.
  package let root: String
  package let jobs: Int
  /// Bytes to take instead of a file's, by absolute path: an editor's buffer.
  package let buffers: [String: [UInt8]]
  /// How an absolute path is shown.
  package let display: @Sendable (String) -> String

  package init(
    group: ModuleGroup, root: String, jobs: Int, buffers: [String: [UInt8]] = [:],
    display: @escaping @Sendable (String) -> String
  ) {
    self.group = group
    self.root = root
    self.jobs = jobs
    self.buffers = buffers
    self.display = display
  }

  /// What was loaded.
  package struct Loaded: Sendable {
    package let program: Program
    /// Files that could not be read.
    package let errors: [DiskError]
    /// Paths, as shown, of the files whose findings are asked for.
    package let reported: Set<String>
  }

  /// One directory whose files are to be read.
  private struct Plan {
    let path: String
    let files: [String]
    let isLinted: Bool
  }

  /// - Parameter signatures: result types of functions outside, as the catalogue has them.
  package func load(signatures: [String: [String]]) -> Loaded {
    var errors: [DiskError] = []
    var seen = Set(group.directories.map(\.path))
    var reported: Set<String> = []
    for directory in group.directories {
      for name in directory.reported.map({ Array($0) }) ?? directory.files {
        reported.insert(display(Paths.join(directory.path, name)))
      }
    }
    var wave = group.directories.map { Plan(path: $0.path, files: $0.files, isLinted: true) }
    var group = group
    var inputs: [DirectoryInput] = []
    while !wave.isEmpty {
      let read = read(wave, errors: &errors)
      let imports = Set(read.flatMap { $0.files.flatMap { Loader.imports(of: $0.tree) } })
      if group.members.isEmpty { group = group.withGuessedModule(in: root, imports: imports) }
      for (plan, files) in read {
        let (importPath, module) = group.importPath(of: plan.path)
        inputs.append(DirectoryInput(importPath: importPath, module: module, isLinted: plan.isLinted, files: files))
      }
      wave = context(of: imports, in: group, seen: &seen)
    }
    let program = Program(
      modules: group.modules, directories: inputs, source: DependencySource(group: group, display: display),
      externalResults: signatures)
    return Loaded(program: program, errors: errors, reported: reported)
  }

  /// The directories' files, read and parsed on all threads.
  private func read(_ plans: [Plan], errors: inout [DiskError]) -> [(plan: Plan, files: [SourceInput])] {
    let paths = plans.flatMap { plan in plan.files.map { Paths.join(plan.path, $0) } }
    let results = Parallel.map(count: paths.count, jobs: jobs) { parse(paths[$0]) }
    var read: [(plan: Plan, files: [SourceInput])] = []
    var next = 0
    for plan in plans {
      var files: [SourceInput] = []
      for result in results[next..<(next + plan.files.count)] {
        switch result {
        case .success(let file): files.append(file)
        case .failure(let error): errors.append(DiskError(path: display(error.path), problem: error.problem))
        }
      }
      next += plan.files.count
      read.append((plan, files))
    }
    return read
  }

  private func parse(_ path: String) -> Result<SourceInput, DiskError> {
    do throws(DiskError) {
      let bytes = if let buffer = buffers[path] { buffer } else { try Disk.read(path) }
      return .success(
        SourceInput(path: display(path), tree: SyntaxTree.parse(bytes, maximumDepth: SyntaxTree.goNesting)))
    } catch { return .failure(error) }
  }

  /// The packages of the modules that are imported and not there yet, without their tests: what they do with a value
  /// matters to those that call them.
  private func context(of imports: Set<String>, in group: ModuleGroup, seen: inout Set<String>) -> [Plan] {
    var plans: [Plan] = []
    for path in imports.sorted() {
      guard let directory = group.directory(ofPackage: path), seen.insert(directory).inserted else { continue }
      guard let entries = try? Disk.entries(of: directory) else { continue }
      let files = Selection.goFiles(entries).filter { !$0.hasSuffix("_test.go") }
      if !files.isEmpty { plans.append(Plan(path: directory, files: files, isLinted: false)) }
    }
    return plans
  }

  /// The import paths of a file.
  private static func imports(of tree: SyntaxTree) -> [String] {
    tree.children(tree.root).lazy.filter { tree.kind($0) == .importDecl }.flatMap { tree.children($0) }
      .compactMap { tree.importSpec($0) }
      .map { spec in
        let start = tree.start(spec.path) + 1
        let rest = tree.source[min(start, tree.source.count)...]
        return String(decoding: rest.prefix { $0 != 0x22 && $0 != 0x60 && $0 != 0x0A }, as: UTF8.self)
      }
  }
}
