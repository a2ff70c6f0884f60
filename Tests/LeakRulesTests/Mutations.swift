/// The same sample in other surroundings.
extension Sample {
  /// All after the package clause as line comments.
  func inComment() -> Sample {
    changed { line, isClause in isClause ? line : "// " + line }
  }

  /// All after the package clause as one string literal.
  func inString() -> Sample {
    let text = source.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return Sample(path: path, source: "package \(packageName)\n\nconst text = \"\(text)\"\n")
  }

  func afterMultiByteText() -> Sample {
    Sample(path: path, source: "/* naïve 世界 🚰 */ " + source + "\nvar größe, 漏れ = \"ñ\", '🚰'\n")
  }

  func withWindowsLines() -> Sample {
    Sample(path: path, source: "\u{FEFF}" + source.replacing("\n", with: "\r\n"))
  }

  /// With a comment in the place of each `// want`.
  func suppressed(by comment: String) -> Sample {
    changed { line, _ in
      guard let mark = line.firstRange(of: "// want ") else { return line }
      return line[..<mark.lowerBound] + comment
    }
  }

  private var packageName: String {
    let clause = source.split(separator: "\n").first { $0.hasPrefix("package ") } ?? "package p"
    return String(clause.dropFirst("package ".count).prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  private func changed(_ change: (_ line: Substring, _ isClause: Bool) -> Substring) -> Sample {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return Sample(path: path, source: lines.map { change($0, $0.hasPrefix("package ")) }.joined(separator: "\n"))
  }
}
