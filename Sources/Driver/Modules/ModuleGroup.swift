import GoScope

/// The directories of a run that belong together: those of one module, or of the modules of one workspace, with what
/// else their imports can reach on this disk.
package struct ModuleGroup: Sendable {
  /// A module, by where it is.
  package struct Member: Sendable {
    package let root: String
    package let file: GoModFile
  }

  /// Modules whose packages import each other by directory: those linted first, then those of the workspace and of
  /// `replace` directives.
  package let members: [Member]
  /// Directories to lint, in path order.
  package let directories: [Selection.Directory]
  /// Where `vendor/` may be; nil for loose files.
  package let root: String?

  /// What the program is told of the modules.
  package var modules: [Module] {
    members.map { Module(path: $0.file.module, goVersion: $0.file.goVersion) }
  }

  /// The import path of a directory and the index of its module.
  package func importPath(of directory: String) -> (path: String, module: Int?) {
    var best: (index: Int, below: String)?
    for (index, member) in members.enumerated() {
      guard let below = Paths.below(member.root, directory) else { continue }
      if best.map({ below.utf8.count < $0.below.utf8.count }) ?? true { best = (index, below) }
    }
    guard let best else { return ("_" + directory, nil) }
    let module = members[best.index].file.module
    if module == "std" { return (best.below.isEmpty ? "std" : best.below, best.index) }
    return (best.below.isEmpty ? module : module + "/" + best.below, best.index)
  }

  /// The directory of a package that one of the modules holds, whether it is there or not.
  package func directory(ofPackage importPath: String) -> String? {
    var best: (root: String, below: String)?
    for member in members {
      let module = member.file.module
      guard let below = module == "std" ? importPath : Paths.below(module, importPath) else { continue }
      if best.map({ below.utf8.count < $0.below.utf8.count }) ?? true { best = (member.root, below) }
    }
    return best.map { Paths.join($0.root, $0.below) }
  }
}

extension ModuleGroup {
  /// Directories without a `go.mod` as the module that their imports of each other make them.
  ///
  /// - Parameter root: where the module would begin if all directories lie below it; else that is what they share.
  func withGuessedModule(in root: String, imports: Set<String>) -> ModuleGroup {
    let isBelow = directories.allSatisfy { Paths.below(root, $0.path) != nil }
    let base = isBelow ? root : Paths.shared(by: directories.map(\.path))
    guard let path = ModuleGuess.path(of: base, imports: imports) else { return self }
    let member = Member(root: base, file: GoModFile([]).named(path))
    return ModuleGroup(members: [member], directories: directories, root: base)
  }
}

/// Sorts directories into groups.
package struct ModuleGrouping {
  private var moduleRoots: [String: String?] = [:]
  private var workspaces: [String: Workspace?] = [:]

  /// A `go.work` and the modules it uses.
  private struct Workspace {
    let root: String
    let file: GoWorkFile
    var members: [String] { file.uses.map { Paths.absolute($0, from: root) } }
  }

  package init() {}

  /// The groups, those of the first directories first.
  package mutating func groups(of directories: [Selection.Directory]) -> [ModuleGroup] {
    var order: [String] = []
    var byKey: [String: (roots: [String], directories: [Selection.Directory])] = [:]
    for directory in directories {
      let moduleRoot = root(of: directory.path)
      let key = moduleRoot.map { workspace(of: $0)?.root ?? $0 } ?? ""
      if byKey[key] == nil { order.append(key) }
      var group = byKey[key] ?? ([], [])
      if let moduleRoot, !group.roots.contains(moduleRoot) { group.roots.append(moduleRoot) }
      group.directories.append(directory)
      byKey[key] = group
    }
    return order.compactMap { key in byKey[key].map { group(key, $0.roots, $0.directories) } }
  }

  private mutating func group(
    _ key: String, _ roots: [String], _ directories: [Selection.Directory]
  ) -> ModuleGroup {
    guard let first = roots.first else { return ModuleGroup(members: [], directories: directories, root: nil) }
    var members: [ModuleGroup.Member] = []
    var seen: Set<String> = []
    let workspace = workspace(of: first)
    for root in roots + (workspace?.members ?? []) where seen.insert(root).inserted {
      if let file = ModuleGrouping.goMod(in: root) { members.append(ModuleGroup.Member(root: root, file: file)) }
    }
    let replacements =
      members.flatMap { member in member.file.replacements.map { (member.root, $0) } }
      + (workspace.map { place in place.file.replacements.map { (place.root, $0) } } ?? [])
    for (base, replacement) in replacements where replacement.targetVersion == nil {
      let root = Paths.absolute(replacement.target, from: base)
      guard seen.insert(root).inserted, let file = ModuleGrouping.goMod(in: root) else { continue }
      members.append(ModuleGroup.Member(root: root, file: file.named(replacement.path)))
    }
    return ModuleGroup(members: members, directories: directories, root: key)
  }

  private static func goMod(in root: String) -> GoModFile? {
    (try? Disk.read(Paths.join(root, "go.mod"))).map { GoModFile($0) }
  }

  /// The innermost directory at or above one that holds a `go.mod`.
  private mutating func root(of directory: String) -> String? {
    if let known = moduleRoots[directory] { return known }
    let found: String? =
      if Disk.kind(of: Paths.join(directory, "go.mod")) == .file { directory } else if directory == "/" { nil } else {
        root(of: Paths.directory(of: directory))
      }
    moduleRoots[directory] = .some(found)
    return found
  }

  /// The workspace that uses the module, by `GOWORK` or a `go.work` at or above it.
  private mutating func workspace(of root: String) -> Workspace? {
    if let known = workspaces[root] { return known }
    var found: Workspace?
    let setting = Disk.environment("GOWORK")
    let places =
      setting.map { $0 == "off" ? [] : [$0] } ?? Paths.selfAndAncestors(of: root).map { Paths.join($0, "go.work") }
    if let path = places.first(where: { Disk.kind(of: $0) == .file }), let source = try? Disk.read(path) {
      let workspace = Workspace(root: Paths.directory(of: path), file: GoWorkFile(source))
      if workspace.members.contains(root) { found = workspace }
    }
    workspaces[root] = .some(found)
    return found
  }
}
