/// A rule's page: a little Markdown, read by line.
package struct RulePage: Sendable {
  private let lines: [Substring]

  package init(_ markdown: String) { lines = markdown.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The lines below a heading, up to the next.
  package func section(_ title: String) -> [Substring] {
    guard let start = headings().first(where: { RulePage.title(lines[$0]) == title }) else { return [] }
    let end = headings().first { $0 > start } ?? lines.count
    return Array(lines[(start + 1)..<end])
  }

  /// The first paragraph below a heading, as one line.
  package func firstParagraph(of title: String) -> String? {
    let paragraph = section(title).drop(while: \.isEmpty).prefix { !$0.isEmpty }
    return paragraph.isEmpty ? nil : RulePage.plain(paragraph.joined(separator: " "))
  }

  /// The fenced Go blocks below a heading.
  package func goBlocks(of title: String) -> [String] {
    var blocks: [String] = []
    var open: [Substring]?
    for line in section(title) {
      if line.hasPrefix("```") {
        if let done = open { blocks.append(done.joined(separator: "\n") + "\n") }
        open = open == nil && line.hasPrefix("```go") ? [] : nil
      } else {
        open?.append(line)
      }
    }
    return blocks
  }

  /// The page without Markdown's marks.
  package var plainText: String {
    var isCode = false
    var plain: [String] = []
    for line in lines {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if isCode {
        plain.append("    " + line)
      } else {
        plain.append(RulePage.isHeading(line) ? RulePage.title(line) : RulePage.plain(String(line)))
      }
    }
    return plain.joined(separator: "\n")
  }

  /// The indices of heading lines; a `#` within a fenced block is none.
  private func headings() -> [Int] {
    var inside = false
    var found: [Int] = []
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") { inside.toggle() } else if !inside, RulePage.isHeading(line) { found.append(index) }
    }
    return found
  }

  private static func isHeading(_ line: Substring) -> Bool { line.hasPrefix("#") && line.contains("# ") }

  private static func title(_ line: Substring) -> String {
    let text = line.drop { $0 == "#" }.drop { $0 == " " }
    return plain(String(text))
  }

  /// Without the marks of code; a star may be a pointer's and stays.
  private static func plain(_ text: String) -> String { text.filter { $0 != "`" } }
}
