import GoScope
import GoSyntax

/// Packages beyond the modules of a run, from `vendor/` or the module cache where they are there.
package struct DependencySource: PackageSource {
  private let group: ModuleGroup
  private let cache: String?
  private let vendors: [String]
  /// Module path and version of what the modules require, longest paths first.
  private let requirements: [(path: String, target: String, version: String)]
  private let display: @Sendable (String) -> String

  /// - Parameter display: how a file's absolute path is shown.
  package init(group: ModuleGroup, display: @escaping @Sendable (String) -> String) {
    self.group = group
    self.display = display
    vendors = group.vendorDirectories
    cache = DependencySource.cacheDirectory()
    requirements = DependencySource.requirements(of: group.members.map(\.file))
  }

  package func files(ofPackage importPath: String) -> [SourceInput]? {
    for directory in candidates(importPath) {
      guard let entries = try? Disk.entries(of: directory) else { continue }
      let files = Selection.goFiles(entries).filter { !$0.hasSuffix("_test.go") }
      let inputs = files.compactMap { name -> SourceInput? in
        let path = Paths.join(directory, name)
        guard let bytes = try? Disk.read(path) else { return nil }
        return SourceInput(path: display(path), tree: SyntaxTree.parse(bytes))
      }
      if !inputs.isEmpty { return inputs }
    }
    return nil
  }

  /// Where the package may be, the best place first.
  private func candidates(_ importPath: String) -> [String] {
    guard !importPath.isEmpty, !Paths.isAbsolute(importPath), !importPath.hasPrefix(".") else { return [] }
    var places: [String] = group.directory(ofPackage: importPath).map { [$0] } ?? []
    if let root = group.root { places.append(root + "/vendor/" + importPath) }
    places += group.members.map { $0.root + "/vendor/" + importPath }
    places += vendors.map { $0 + "/" + importPath }
    if let cache {
      for (path, target, version) in requirements {
        guard let below = Paths.below(path, importPath) else { continue }
        let module = "\(DependencySource.escaped(target))@\(DependencySource.escaped(version))"
        places.append(Paths.join(cache + "/" + module, below))
      }
    }
    return places
  }

  private static func requirements(of files: [GoModFile]) -> [(path: String, target: String, version: String)] {
    var all: [String: (target: String, version: String)] = [:]
    for file in files.reversed() {
      for (path, version) in file.requirements { all[path] = (path, version) }
      for replacement in file.replacements {
        if let version = replacement.targetVersion { all[replacement.path] = (replacement.target, version) }
      }
    }
    return all.map { ($0.key, $0.value.target, $0.value.version) }
      .sorted { ($1.path.utf8.count, $0.path) < ($0.path.utf8.count, $1.path) }
  }

  /// `GOMODCACHE`, else `pkg/mod` of the first directory of `GOPATH`, else of `~/go`; nil where there is none.
  private static func cacheDirectory() -> String? {
    let path =
      Disk.environment("GOMODCACHE")
      ?? Disk.environment("GOPATH").flatMap { $0.split(separator: ":").first.map { $0 + "/pkg/mod" } }
      ?? Disk.environment("HOME").map { $0 + "/go/pkg/mod" }
    return path.flatMap { Disk.kind(of: $0) == .directory ? $0 : nil }
  }

  /// A module path as the cache spells it: capital letters become `!` and the small letter.
  private static func escaped(_ path: String) -> String {
    path.contains(where: \.isUppercase)
      ? path.map { $0.isUppercase ? "!" + $0.lowercased() : String($0) }.joined() : path
  }
}
