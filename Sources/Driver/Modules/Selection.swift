/// What the patterns of the command line name: directories, and in some of them only certain files.
package struct Selection: Sendable {
  /// One directory to lint.
  package struct Directory: Sendable {
    /// Absolute and clean.
    package let path: String
    /// The names of its Go files, sorted.
    package fileprivate(set) var files: [String]
    /// The names of the files whose findings are asked for; nil for all of the directory.
    package fileprivate(set) var reported: Set<String>?
  }

  /// What becomes of modules below the one in which a `...` begins.
  package enum NestedModules: String, Sendable, CaseIterable {
    /// Each is linted, as the module that it is: whoever asks for a whole repository means them too.
    case lint
    /// They are left out, as the Go command does.
    case skip
  }

  /// In the order of their paths.
  package var directories: [Directory] {
    byPath.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
  /// What could not be found or read: the run goes on without it, and has failed.
  package private(set) var errors: [DiskError] = []
  /// Patterns that name nothing to lint, in words for a person.
  package private(set) var remarks: [String] = []
  private let nestedModules: NestedModules
  private var byPath: [String: Directory] = [:]

  /// - Parameters:
  ///   - patterns: `./...`, `dir/...`, directories, files.
  ///   - base: the working directory.
  package init(patterns: [String], from base: String, nestedModules: NestedModules = .lint) {
    self.nestedModules = nestedModules
    for pattern in patterns { add(pattern, from: base) }
  }

  /// One file that is not on the disk, or not as it is there.
  package mutating func add(buffer path: String, alone: Bool) {
    let (directory, name) = (Paths.directory(of: path), Paths.name(of: path))
    let files = alone ? [] : (try? Disk.entries(of: directory)).map(Selection.goFiles) ?? []
    byPath[directory] = Directory(path: directory, files: files.filter { $0 != name } + [name], reported: [name])
  }

  private mutating func add(_ pattern: String, from base: String) {
    if pattern.firstRange(of: "...") != nil {
      addWalk(pattern, from: base)
      return
    }
    let path = Paths.absolute(pattern, from: base)
    switch Disk.kind(of: path) {
    case nil: errors.append(DiskError(path: pattern, problem: "there is no such file or directory"))
    case .directory: addDirectory(path, named: pattern)
    case .file, .other: addFile(path, named: pattern)
    }
  }

  private mutating func addFile(_ path: String, named pattern: String) {
    guard path.hasSuffix(".go") else {
      remarks.append("\(pattern) is not a Go file")
      return
    }
    let (directory, name) = (Paths.directory(of: path), Paths.name(of: path))
    let files = (try? Disk.entries(of: directory)).map(Selection.goFiles) ?? []
    var entry = byPath[directory] ?? Directory(path: directory, files: files, reported: [])
    entry.reported?.insert(name)
    if !entry.files.contains(name) { entry.files.append(name) }
    byPath[directory] = entry
  }

  private mutating func addDirectory(_ path: String, named pattern: String) {
    do throws(DiskError) {
      let files = Selection.goFiles(try Disk.entries(of: path))
      if files.isEmpty {
        remarks.append("no Go files in \(pattern)")
      } else {
        byPath[path] = Directory(path: path, files: files, reported: nil)
      }
    } catch { errors.append(error) }
  }

  /// Everything below the part of the pattern that has no `...`, as the Go command walks it.
  private mutating func addWalk(_ pattern: String, from base: String) {
    let head = pattern.firstRange(of: "...").map { String(pattern[..<$0.lowerBound]) } ?? pattern
    let start = head.hasSuffix("/") ? head : Paths.directory(of: head)
    let root = Paths.absolute(start.isEmpty ? "." : start, from: base)
    guard Disk.kind(of: root) == .directory else {
      errors.append(DiskError(path: pattern, problem: "there is no such directory"))
      return
    }
    let wildcard = WildcardPattern(Paths.absolute(pattern, from: base))
    var walk = Walk(root: root, nestedModules: nestedModules)
    walk.run { path, files in
      if wildcard.matches(path) { byPath[path] = Directory(path: path, files: files, reported: nil) }
    }
    errors += walk.errors
    if walk.found == 0 { remarks.append("\(pattern) matches no Go files") }
  }

  /// The files of a directory that the Go command looks at: names that begin with `_` or `.` are passed over.
  static func goFiles(_ entries: [Disk.Entry]) -> [String] {
    entries.filter {
      $0.kind == .file && $0.name.hasSuffix(".go") && !$0.name.hasPrefix("_") && !$0.name.hasPrefix(".")
    }
    .map(\.name)
  }
}

/// A walk down a directory tree that passes over what the Go command passes over: `vendor`, `testdata`, names that
/// begin with `.` or `_`, what `ignore` directives of `go.mod` name, and, where asked for, other modules.
private struct Walk {
  /// A directory to look into, with what the `ignore` directives of its module name.
  private struct Step {
    let directory: String
    let ignored: [String]
  }

  let root: String
  private(set) var errors: [DiskError] = []
  /// How many directories held Go files.
  private(set) var found = 0
  private let ignored: [String]
  /// Whether modules below are walked into; always where the walk does not begin in a module.
  private let entersModules: Bool

  init(root: String, nestedModules: Selection.NestedModules) {
    self.root = root
    let moduleRoot = Paths.selfAndAncestors(of: root).first { Disk.kind(of: Paths.join($0, "go.mod")) == .file }
    entersModules = nestedModules == .lint || moduleRoot == nil
    ignored = moduleRoot.map(Walk.ignored) ?? []
  }

  mutating func run(_ visit: (_ directory: String, _ files: [String]) -> Void) {
    var pending = [Step(directory: root, ignored: ignored)]
    while let step = pending.popLast() {
      do throws(DiskError) {
        let entries = try Disk.entries(of: step.directory)
        var ignored = step.ignored
        if step.directory != root, entries.contains(where: { $0.name == "go.mod" && $0.kind == .file }) {
          if !entersModules { continue }
          ignored = Walk.ignored(in: step.directory)
        }
        let files = Selection.goFiles(entries)
        if !files.isEmpty {
          found += 1
          visit(step.directory, files)
        }
        for entry in entries where entry.kind == .directory && !isPassedOver(entry.name) {
          let path = Paths.join(step.directory, entry.name)
          if !Walk.names(ignored, path) { pending.append(Step(directory: path, ignored: ignored)) }
        }
      } catch { errors.append(error) }
    }
  }

  private func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("_") || name == "testdata" || name == "vendor"
  }

  /// What the `ignore` directives of a module name: `./x` one directory, made absolute, `x` all whose path ends so.
  private static func ignored(in moduleRoot: String) -> [String] {
    let file = (try? Disk.read(Paths.join(moduleRoot, "go.mod"))).map { GoModFile($0) }
    return (file?.ignored ?? []).map { path in
      path.hasPrefix("./") ? Paths.join(moduleRoot, Paths.clean(path)) : Paths.clean(path)
    }
  }

  private static func names(_ ignored: [String], _ path: String) -> Bool {
    ignored.contains { Paths.isAbsolute($0) ? path == $0 : path.hasSuffix("/" + $0) }
  }
}
