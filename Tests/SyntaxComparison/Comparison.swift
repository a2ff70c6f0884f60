internal import Foundation
internal import GoSyntax

/// The comparison of our tokens and trees with those of the peer, file by file.
package struct Comparison: Sendable {
  /// How many files were compared.
  package var files = 0
  /// How many of them the peer accepts.
  package var accepted = 0
  /// A line for each difference.
  package var differences: [String] = []

  /// Compares all files of a list.
  package static func run(_ paths: [String], with peer: Peer) -> Comparison {
    var comparison = Comparison()
    guard let output = peer.output(["compare"], paths: paths) else {
      comparison.differences.append("the peer failed: nothing was compared")
      return comparison
    }
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 3, let data = FileManager.default.contents(atPath: parts[0]) else { continue }
      comparison.add(parts[0], Array(data), tokenHash: parts[1], shape: parts[2])
    }
    return comparison
  }

  private mutating func add(_ path: String, _ source: [UInt8], tokenHash: String, shape: String) {
    files += 1
    let tree = SyntaxTree.parse(source)
    let tokens = CommonForm.tokens(tree, lexicalErrors: SyntaxTree.lexicalErrors(source))
    if CommonForm.hash(tokens) != tokenHash { differences.append("\(path): tokens differ") }
    if shape.hasPrefix("rejected") {
      let offsets = shape.split(separator: " ").compactMap { UInt32($0) }
      if tree.errors.isEmpty { differences.append("\(path): accepted here, rejected there") }
      // go/parser stops without a word at the end of a package clause in or after which the scanner has found errors.
      let isStopped = offsets.first.map { offset in tree.errors.contains { $0.offset == offset } } ?? false
      if let first = tree.errors.first, !offsets.contains(first.offset), !isStopped {
        differences.append("\(path): first error at \(first.offset) here, at \(offsets) there: \(first.message)")
      }
    } else {
      accepted += 1
      if let first = tree.errors.first {
        differences.append("\(path): rejected here (\(first.offset): \(first.message)), accepted there")
      } else if CommonForm.hash(CommonForm.tree(tree)) != shape {
        differences.append("\(path): trees differ")
      }
    }
  }
}
