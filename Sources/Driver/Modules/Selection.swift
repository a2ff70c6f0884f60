/// What the patterns of the command line name: directories, and in some of them only certain files.
package struct Selection: Sendable {
  /// One directory to lint.
  package struct Directory: Sendable {
    /// Absolute and clean.
    package let path: String
    /// The names of the files that were asked for; nil for all of the directory.
    package fileprivate(set) var files: Set<String>?
  }

  /// In the order of their paths.
  package var directories: [Directory] {
    byPath.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
  /// What could not be found or read: the run goes on without it, and has failed.
  package private(set) var errors: [DiskError] = []
  /// Patterns that name nothing to lint, in words for a person.
  package private(set) var remarks: [String] = []
  private var byPath: [String: Directory] = [:]

  /// - Parameters:
  ///   - patterns: `./...`, `dir/...`, directories, files.
  ///   - base: the working directory.
  package init(patterns: [String], from base: String) {
    for pattern in patterns { add(pattern, from: base) }
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
    var entry = byPath[directory] ?? Directory(path: directory, files: [])
    entry.files?.insert(name)
    byPath[directory] = entry
  }

  private mutating func addDirectory(_ path: String, named pattern: String) {
    do throws(DiskError) {
      guard Selection.holdsGo(try Disk.entries(of: path)) else {
        remarks.append("no Go files in \(pattern)")
        return
      }
      byPath[path] = Directory(path: path, files: nil)
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
    var walk = Walk(root: root)
    walk.run { if wildcard.matches($0) { byPath[$0] = Directory(path: $0, files: nil) } }
    errors += walk.errors
    if walk.found == 0 { remarks.append("\(pattern) matches no Go files") }
  }

  /// Whether a directory's entries include a Go file that the Go command looks at.
  static func holdsGo(_ entries: [Disk.Entry]) -> Bool { entries.contains { isGoFile($0) } }

  /// Whether the Go command looks at the file: names that begin with `_` or `.` are passed over.
  static func isGoFile(_ entry: Disk.Entry) -> Bool {
    entry.kind == .file && entry.name.hasSuffix(".go") && !entry.name.hasPrefix("_") && !entry.name.hasPrefix(".")
  }
}

/// A walk down a directory tree that passes over what the Go command passes over: `vendor`, `testdata`, names that
/// begin with `.` or `_`, other modules, and what `ignore` directives of `go.mod` name.
private struct Walk {
  let root: String
  private(set) var errors: [DiskError] = []
  /// How many directories held Go files.
  private(set) var found = 0
  private let ignored: [String]
  /// Whether the walk begins in a module; where it does not, modules below are walked into.
  private let isInModule: Bool

  init(root: String) {
    self.root = root
    let moduleRoot = Paths.selfAndAncestors(of: root).first { Disk.kind(of: Paths.join($0, "go.mod")) == .file }
    isInModule = moduleRoot != nil
    let file = moduleRoot.flatMap { try? Disk.read(Paths.join($0, "go.mod")) }.map { GoModFile($0) }
    ignored = (file?.ignored ?? []).map { path in
      path.hasPrefix("./") ? Paths.join(moduleRoot ?? root, Paths.clean(path)) : Paths.clean(path)
    }
  }

  mutating func run(_ visit: (String) -> Void) {
    var pending = [root]
    while let directory = pending.popLast() {
      do throws(DiskError) {
        let entries = try Disk.entries(of: directory)
        if directory != root, isInModule, entries.contains(where: { $0.name == "go.mod" && $0.kind == .file }) {
          continue
        }
        if Selection.holdsGo(entries) {
          found += 1
          visit(directory)
        }
        for entry in entries where entry.kind == .directory && !isPassedOver(entry.name) {
          let path = Paths.join(directory, entry.name)
          if !isIgnored(path) { pending.append(path) }
        }
      } catch { errors.append(error) }
    }
  }

  private func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("_") || name == "testdata" || name == "vendor"
  }

  /// `ignore ./x` names one directory, `ignore x` all whose path ends so.
  private func isIgnored(_ path: String) -> Bool {
    ignored.contains { Paths.isAbsolute($0) ? path == $0 : path.hasSuffix("/" + $0) }
  }
}
