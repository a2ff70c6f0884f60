/// Paths as text, with `/` between elements.
package enum Paths {
  /// Whether the path begins at the root.
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  /// `path`, or what it means seen from `base`; cleaned.
  package static func absolute(_ path: String, from base: String) -> String {
    clean(isAbsolute(path) ? path : base + "/" + path)
  }

  /// The path without `.`, `..`, doubled and trailing slashes, by its text alone.
  package static func clean(_ path: String) -> String {
    let rooted = isAbsolute(path)
    var kept: [Substring] = []
    for element in path.split(separator: "/") {
      if element == "." { continue }
      if element == ".." {
        if let last = kept.last, last != ".." {
          kept.removeLast()
          continue
        }
        if rooted { continue }
      }
      kept.append(element)
    }
    let joined = kept.joined(separator: "/")
    if rooted { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// `path` as seen from `base`, both absolute and clean; `..` where it lies outside.
  package static func relative(_ path: String, to base: String) -> String {
    let (from, to) = (base.split(separator: "/"), path.split(separator: "/"))
    var common = 0
    while common < from.count, common < to.count, from[common] == to[common] { common += 1 }
    let elements = Array(repeating: "..", count: from.count - common) + to[common...].map(String.init)
    return elements.isEmpty ? "." : elements.joined(separator: "/")
  }

  /// What `path` is below `base`: empty for `base` itself, nil where it lies elsewhere.
  package static func below(_ base: String, _ path: String) -> String? {
    if path == base { return "" }
    let head = base == "/" ? "/" : base + "/"
    return path.hasPrefix(head) ? String(path.dropFirst(head.count)) : nil
  }

  /// Everything before the last element; `/` and `.` are their own.
  package static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last element.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  package static func join(_ base: String, _ name: String) -> String {
    if name.isEmpty { return base }
    return base.hasSuffix("/") ? base + name : base + "/" + name
  }

  /// The innermost directory that holds all of these absolute paths.
  package static func shared(by paths: [String]) -> String {
    guard let first = paths.first else { return "/" }
    return selfAndAncestors(of: first).first { place in paths.allSatisfy { below(place, $0) != nil } } ?? "/"
  }

  /// A directory and all above it, innermost first.
  package static func selfAndAncestors(of directory: String) -> [String] {
    var all = [directory]
    var at = directory
    while at != "/" && at != "." {
      at = self.directory(of: at)
      all.append(at)
    }
    return all
  }
}
