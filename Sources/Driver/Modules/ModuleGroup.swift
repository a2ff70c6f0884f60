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
    if module.isEmpty {
      let isName = !best.below.isEmpty && !StandardLibrary.holds(best.below)
      return (isName ? best.below : "_" + directory, best.index)
    }
    if module == "std" { return (best.below.isEmpty ? "std" : best.below, best.index) }
    return (best.below.isEmpty ? module : module + "/" + best.below, best.index)
  }

  /// The directory of a package that one of the modules holds, whether it is there or not.
  package func directory(ofPackage importPath: String) -> String? {
    var best: (root: String, below: String)?
    for member in members {
      guard let below = below(member, importPath) else { continue }
      if best.map({ below.utf8.count < $0.below.utf8.count }) ?? true { best = (member.root, below) }
    }
    return best.map { Paths.join($0.root, $0.below) }
  }

  private func below(_ member: Member, _ importPath: String) -> String? {
    switch member.file.module {
    case "std": importPath
    // A source root: directories are import paths, but never the standard library's.
    case "": StandardLibrary.holds(importPath) ? nil : importPath
    case let module: Paths.below(module, importPath)
    }
  }
}

extension ModuleGroup {
  /// Directories below a source root, laid out as in a `GOPATH`: each directory's path below it is its import path.
  init(sourceRoot: String, directories: [Selection.Directory]) {
    self.init(
      members: [Member(root: sourceRoot, file: GoModFile([]))], directories: directories, root: sourceRoot)
  }

  /// Where the `vendor` directories of a source root are: beside or above the directories to lint.
  var vendorDirectories: [String] {
    guard let root, members.contains(where: { $0.file.module.isEmpty }) else { return [] }
    var places: Set<String> = []
    for directory in directories {
      places.formUnion(Paths.selfAndAncestors(of: directory.path).prefix { Paths.below(root, $0) != nil })
    }
    return places.sorted().map { $0 + "/vendor" }.filter { Disk.kind(of: $0) == .directory }
  }

  /// Directories without a `go.mod` as the module that their imports of each other make them.
  ///
  /// - Parameter root: where the module would begin if all directories lie below it; else that is what they share.
  func withGuessedModule(in root: String, imports: Set<String>) -> ModuleGroup {
    let isBelow = directories.allSatisfy { Paths.below(root, $0.path) != nil }
    let base = isBelow ? root : Paths.shared(by: directories.map(\.path))
    guard let path = ModuleGuess.path(of: base, imports: imports) else {
      let source = ModuleGuess.sourceRoot(around: directories.map(\.path), base: base, imports: imports)
      return source.map { ModuleGroup(sourceRoot: $0, directories: directories) } ?? self
    }
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
      if let source = ModuleGrouping.analysisRoot(of: directory.path, in: moduleRoot) {
        let key = "src " + source
        if byKey[key] == nil { order.append(key) }
        byKey[key, default: ([source], [])].directories.append(directory)
        continue
      }
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
    if let source = roots.first, key == "src " + source {
      return ModuleGroup(sourceRoot: source, directories: directories)
    }
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

  /// The `testdata/src` around a directory, where the packages that an analyser is tested on lie as in a `GOPATH`; nil
  /// where a module lies between.
  private static func analysisRoot(of directory: String, in moduleRoot: String?) -> String? {
    Paths.selfAndAncestors(of: directory).dropFirst().first { place in
      place.hasSuffix("/testdata/src") && moduleRoot.map { Paths.below(place, $0) == nil } ?? true
    }
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
