import GoSyntax

/// The words of one comment that keeps findings quiet.
struct SuppressionComment: Sendable {
  /// Codes and names of rules; nil where it means all.
  let rules: [String]?
  /// `//lint:file-ignore`.
  let coversFile: Bool
  /// `//nolint`, which speaks about all of the declaration or statement that it stands at.
  let growsOverNodes: Bool

  /// Nil where the comment is none of ours.
  init?(_ source: [UInt8], _ comment: Comment) {
    let bytes = source[Int(comment.start)..<Int(comment.end)]
    guard bytes.starts(with: [0x2F, 0x2F]), let first = bytes.dropFirst(2).first(where: { $0 != 0x20 && $0 != 0x09 }),
      first == UInt8(ascii: "l") || first == UInt8(ascii: "n")
    else { return nil }
    let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    if let list = SuppressionComment.ignored(text) {
      (rules, coversFile, growsOverNodes) = (list, text.hasPrefix("lint:file-ignore"), false)
    } else if let list = SuppressionComment.unlinted(text) {
      let isForAll = list.isEmpty || list.contains("all") || list.contains("goleaklint")
      (rules, coversFile, growsOverNodes) = (isForAll ? nil : list, false, true)
    } else {
      return nil
    }
  }

  /// `lint:ignore A,B reason`: the comment begins at once, as a directive does.
  private static func ignored(_ text: String) -> [String]? {
    guard text.hasPrefix("lint:") else { return nil }
    let words = text.split(maxSplits: 2) { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let head = words.first, head == "lint:ignore" || head == "lint:file-ignore", words.count > 1 else {
      return nil
    }
    return words[1].split(separator: ",").map(String.init)
  }

  /// `nolint`, `nolint:a,b`, both with anything after `//` or white space; empty for all.
  private static func unlinted(_ text: String) -> [String]? {
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    guard trimmed.hasPrefix("nolint") else { return nil }
    let rest = trimmed.dropFirst("nolint".count)
    guard let next = rest.first, next != "\r" else { return [] }
    if next.isWhitespace || next == "/" { return [] }
    guard next == ":" else { return nil }
    let list = rest.dropFirst().split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return list.split(separator: ",").map { String($0.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }) }
  }

  /// Whether it speaks of the rule: by code, by name, by a beginning such as `GL3*`, or of all.
  func mean(_ card: RuleCard) -> Bool {
    guard let rules else { return true }
    return rules.contains { word in
      guard word.hasSuffix("*") else { return card.answers(to: word) }
      let head = word.dropLast().lowercased()
      return card.code.lowercased().hasPrefix(head) || card.name.hasPrefix(head)
    }
  }
}
