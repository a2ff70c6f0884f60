import GoSyntax

/// What the comments before the package clause say of a file.
struct FileHeader {
  /// The `//go:build` line's constraint.
  private(set) var constraint = BuildConstraint.always
  /// Whether a line `// Code generated … DO NOT EDIT.` stands before the package clause (`go help generate`).
  private(set) var isGenerated = false

  init(tree: SyntaxTree) {
    let clause = tree.tokenStarts.first.map(Int.init) ?? 0
    for comment in tree.comments {
      guard Int(comment.start) < clause else { break }
      let line = tree.source[Int(comment.start)..<Int(comment.end)]
      if line.starts(with: "//go:build ".utf8) {
        let text = String(decoding: line.dropFirst("//go:build".utf8.count), as: UTF8.self)
        // A malformed line keeps the file in every configuration, so that it is linted still.
        constraint = BuildLineParser.parse(text) ?? .always
      } else if line.starts(with: "// Code generated ".utf8) {
        let text = String(decoding: line, as: UTF8.self)
        if text.hasSuffix(" DO NOT EDIT.") || text.hasSuffix(" DO NOT EDIT.\r") { isGenerated = true }
      }
    }
  }
}
