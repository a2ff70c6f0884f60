import GoScope

/// The module path of sources without a `go.mod`, as code from before modules is: from what its packages import of each
/// other.
enum ModuleGuess {
  /// - Parameters:
  ///   - root: the directory that would hold the `go.mod`.
  ///   - imports: the import paths of the sources.
  /// - Returns: the path below which most imports name directories that are there; nil where none does.
  static func path(of root: String, imports: Set<String>) -> String? {
    var votes: [String: Int] = [:]
    for path in imports {
      let elements = path.split(separator: "/", omittingEmptySubsequences: false)
      guard elements.count > 1, elements[0].utf8.contains(UInt8(ascii: ".")), !elements[0].hasPrefix(".") else {
        continue
      }
      for split in 1..<elements.count {
        let below = elements[split...].joined(separator: "/")
        guard Disk.kind(of: Paths.join(root, below)) == .directory else { continue }
        votes[elements[..<split].joined(separator: "/"), default: 0] += 1
      }
    }
    return votes.max { ($0.value, $0.key.utf8.count, $0.key) < ($1.value, $1.key.utf8.count, $1.key) }?.key
  }

  /// The directory below which imports name directories by their whole path, as in a `GOPATH`: a `src` around all of
  /// them, the shared base, or what is above it; nil where no import does.
  static func sourceRoot(around directories: [String], base: String, imports: Set<String>) -> String? {
    let wanted = imports.filter { !StandardLibrary.holds($0) && $0 != "C" && !$0.hasPrefix(".") && !$0.isEmpty }
    let shared = Paths.selfAndAncestors(of: Paths.shared(by: directories))
    let sources = shared.filter { Paths.name(of: $0) == "src" }
    var best: (root: String, votes: Int)?
    for place in sources + [base, Paths.directory(of: base)] {
      let votes = wanted.count { holdsPackage(Paths.join(place, $0)) }
      if votes > best?.votes ?? 0 { best = (place, votes) }
    }
    return best?.root
  }

  private static func holdsPackage(_ directory: String) -> Bool {
    guard let entries = try? Disk.entries(of: directory) else { return false }
    return !Selection.goFiles(entries).isEmpty
  }
}
