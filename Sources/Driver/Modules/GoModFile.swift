import GoScope

/// What the program needs of a `go.mod`.
package struct GoModFile: Hashable, Sendable {
  /// A `replace` directive.
  package struct Replacement: Hashable, Sendable {
    package let path: String
    /// Nil where it holds for all versions.
    package let version: String?
    /// A directory (beginning with `./`, `../` or `/`) or a module path.
    package let target: String
    /// The version of a target that is a module path.
    package let targetVersion: String?
  }

  package private(set) var module = ""
  /// The `go` directive.
  package private(set) var goVersion: GoVersion?
  /// Versions of the modules required.
  package private(set) var requirements: [String: String] = [:]
  package private(set) var replacements: [Replacement] = []
  /// Paths of `ignore` directives, which `...` does not match.
  package private(set) var ignored: [String] = []

  package init(_ source: [UInt8]) {
    for (verb, words) in DirectiveLines(source) {
      switch verb {
      case "module": module = words.first ?? ""
      case "go": goVersion = GoModFile.version(words.first ?? "")
      case "require" where words.count >= 2: requirements[words[0]] = words[1]
      case "ignore": ignored += words.prefix(1)
      case "replace": replacements += GoModFile.replacement(words).map { [$0] } ?? []
      default: continue
      }
    }
  }

  /// The same module under the path by which a `replace` directive knows it.
  package func named(_ path: String) -> GoModFile {
    var copy = self
    copy.module = path
    return copy
  }

  /// Major and minor number of `1.23`, `1.23.4` or `1.24rc1`.
  package static func version(_ text: String) -> GoVersion? {
    let parts = text.split(separator: ".")
    guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1].prefix { $0.isNumber }) else {
      return nil
    }
    return GoVersion(major, minor)
  }

  /// `path [version] => target [version]`.
  static func replacement(_ words: [String]) -> Replacement? {
    guard let arrow = words.firstIndex(of: "=>"), arrow >= 1, arrow + 1 < words.count else { return nil }
    return Replacement(
      path: words[0], version: arrow > 1 ? words[1] : nil, target: words[arrow + 1],
      targetVersion: arrow + 2 < words.count ? words[arrow + 2] : nil)
  }
}

/// What the program needs of a `go.work`.
package struct GoWorkFile: Hashable, Sendable {
  /// Directories of the modules, as written.
  package private(set) var uses: [String] = []
  package private(set) var replacements: [GoModFile.Replacement] = []

  package init(_ source: [UInt8]) {
    for (verb, words) in DirectiveLines(source) {
      switch verb {
      case "use": uses += words.prefix(1)
      case "replace": replacements += GoModFile.replacement(words).map { [$0] } ?? []
      default: continue
      }
    }
  }
}

/// The directives of a `go.mod` or `go.work`, one line each, those of a block with the block's verb.
private struct DirectiveLines: Sequence {
  private var found: [(verb: String, words: [String])] = []

  init(_ source: [UInt8]) {
    var block: String?
    for line in source.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var words = DirectiveLines.words(of: line)
      guard let first = words.first else { continue }
      if first == ")" {
        block = nil
      } else if let block {
        found.append((block, words))
      } else if words.count == 2, words[1] == "(" {
        block = first
      } else {
        words.removeFirst()
        found.append((first, words))
      }
    }
  }

  func makeIterator() -> IndexingIterator<[(verb: String, words: [String])]> { found.makeIterator() }

  /// The words of a line up to `//`; quotes around a word are not part of it.
  private static func words(of line: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    for part in String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace) {
      if part.hasPrefix("//") { break }
      let isQuoted = part.count >= 2 && (part.first == "\"" || part.first == "`") && part.last == part.first
      words.append(String(isQuoted ? part.dropFirst().dropLast() : part))
    }
    if let last = words.last, last.count > 1, last.hasSuffix("("), words.count == 1 {
      words = [String(last.dropLast()), "("]
    }
    return words
  }
}
