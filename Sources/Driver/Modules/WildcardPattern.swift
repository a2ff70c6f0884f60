/// A path with `...`, as the Go command matches it: `...` is any text, and a trailing `/...` may be nothing.
package struct WildcardPattern: Hashable, Sendable {
  private let pieces: [Substring]

  package init(_ pattern: String) {
    var pieces: [Substring] = []
    var rest = Substring(pattern)
    while let dots = rest.firstRange(of: "...") {
      pieces.append(rest[..<dots.lowerBound])
      rest = rest[dots.upperBound...]
    }
    self.pieces = pieces + [rest]
  }

  /// Whether a path, with the same beginning and cleaned the same way, matches.
  package func matches(_ path: String) -> Bool {
    if pieces.count == 2, pieces[1].isEmpty, pieces[0].hasSuffix("/"), path == pieces[0].dropLast() { return true }
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return pieces.first ?? "" == path }
    guard path.hasPrefix(first) else { return false }
    var rest = path.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

extension StringProtocol {
  /// Where `text` first stands, byte for byte.
  package func firstRange(of text: some StringProtocol) -> Range<Index>? {
    let (wanted, bytes) = (Array(text.utf8), Array(utf8))
    guard !wanted.isEmpty else { return startIndex..<startIndex }
    guard bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      let lower = utf8.index(startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: wanted.count)
    }
    return nil
  }
}
