/// Reads the expression of a `//go:build` line: `a && (b || !c)`. Nesting is bounded.
struct BuildLineParser {
  private var rest: Substring
  private var depth = 0

  /// The constraint of the text after `//go:build`; nil where it is malformed.
  static func parse(_ text: some StringProtocol) -> BuildConstraint? {
    var parser = BuildLineParser(rest: Substring(text))
    guard let constraint = parser.disjunction() else { return nil }
    parser.skipSpace()
    return parser.rest.isEmpty ? constraint : nil
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func disjunction() -> BuildConstraint? {
    guard var left = conjunction() else { return nil }
    while take("||") {
      guard let right = conjunction() else { return nil }
      left = .or(left, right)
    }
    return left
  }

  private mutating func conjunction() -> BuildConstraint? {
    guard var left = negation() else { return nil }
    while take("&&") {
      guard let right = negation() else { return nil }
      left = .and(left, right)
    }
    return left
  }

  private mutating func negation() -> BuildConstraint? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { return nil }
    if take("!") { return negation().map { .not($0) } }
    if take("(") {
      let inner = disjunction()
      return take(")") ? inner : nil
    }
    skipSpace()
    let tag = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    guard !tag.isEmpty else { return nil }
    rest = rest.dropFirst(tag.count)
    return .tag(String(tag))
  }

  private mutating func take(_ token: String) -> Bool {
    skipSpace()
    guard rest.hasPrefix(token) else { return false }
    rest = rest.dropFirst(token.count)
    return true
  }

  private mutating func skipSpace() { rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\r" } }
}
