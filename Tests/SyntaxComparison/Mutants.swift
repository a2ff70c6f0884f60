package import Foundation
internal import GoSyntax

/// Go files with small mistakes, made from right ones: most are refused, and some are accepted after all. Both programs
/// have to agree on which, and on what they see in them.
package enum Mutants {
  /// What is put where a token was, or before one.
  private static let words = [
    "*", "(", ")", "[", "]", "{", "}", ",", ";", "\n", "T", "|", "~", "<-", "chan", "func", "...", ":=", "=", ":", ".",
    "range", "type", "interface", "struct", "map", "if", "for", "go", "1", "\"s\"", "switch", "case", "select",
    "default", "return", "var", "const", "import", "else", "&", "+", "-", "!", "^",
  ]

  /// Writes a mutant of each file into a folder and gives their paths; the same for the same files and `seed`.
  package static func write(of paths: [String], into folder: URL, seed: UInt64) -> [String] {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var random = SplitMix(state: seed)
    var written: [String] = []
    for (index, path) in paths.enumerated() {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      let mutant = folder.appendingPathComponent("\(index).go")
      guard (try? Data(mutated(Array(data), &random)).write(to: mutant)) != nil else { continue }
      written.append(mutant.path)
    }
    return written
  }

  private static func mutated(_ source: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let tree = SyntaxTree.parse(source)
    let token = TokenID(UInt32(random.below(tree.tokenKinds.count - 1)))
    let other = TokenID(UInt32(random.below(tree.tokenKinds.count - 1)))
    let range = tree.tokenStart(token)..<tree.end(of: token)
    let word = Array((words[random.below(words.count)] + " ").utf8)
    var result = source
    switch random.below(5) {
    case 0: result.removeSubrange(range)
    case 1: result.insert(contentsOf: Array(tree.bytes(of: token)) + [0x20], at: range.lowerBound)
    case 2: result.insert(contentsOf: word, at: range.lowerBound)
    case 3: result.replaceSubrange(range, with: word)
    default: result.replaceSubrange(range, with: tree.bytes(of: other))
    }
    return result
  }
}

/// A small generator of pseudo-random numbers: the same in every run.
package struct SplitMix: Sendable {
  private var state: UInt64

  package init(state: UInt64) { self.state = state }

  /// A number from 0 up to `bound`, which is excluded; 0 where there is none.
  package mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return bound > 0 ? Int((value ^ (value >> 31)) % UInt64(bound)) : 0
  }
}
