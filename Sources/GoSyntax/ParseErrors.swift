/// The syntax errors found so far, by the rules of go/parser: at most one a line.
struct ParseErrors {
  /// More than these are counted, not kept.
  static let limit = 100

  private(set) var all: [SyntaxError] = []
  /// Whether reading stops at the first error: so a declaration is tried, before it is read again within its bounds.
  var stopsAtFirst = false
  /// Set where reading has stopped: nothing that is found afterwards is an error of the source.
  var isAborted = false
  /// Errors from this offset on are those of the next declaration's beginning, and have been reported.
  var ignoredFrom = Int.max
  /// Line of the last error, as offsets of its first byte and of its end.
  private var line = 0..<0
  /// The first error since `begin`.
  private(set) var firstOffset: Int?

  mutating func begin() {
    firstOffset = nil
    isAborted = false
  }

  mutating func add(_ message: String, at offset: Int, in bytes: SourceBytes) {
    if isAborted || offset >= ignoredFrom { return }
    if firstOffset == nil { firstOffset = offset }
    if stopsAtFirst { isAborted = true }
    let isSameLine = !all.isEmpty && line.lowerBound <= offset && offset <= line.upperBound
    guard !isSameLine, all.count < Self.limit else { return }
    all.append(SyntaxError(offset: UInt32(truncatingIfNeeded: offset), message: message))
    var start = Swift.min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    line = start..<Swift.max(start, end)
  }
}

extension Parser {
  /// Reports an error at the token in hand.
  @inline(never) mutating func error(_ message: String) {
    error(message, at: tokens.start(position))
  }

  mutating func error(_ message: String, atToken token: Int) {
    error(message, at: tokens.start(Swift.min(token, tokens.count - 1)))
  }

  mutating func error(_ message: String, at offset: Int) {
    errors.add(message, at: offset, in: bytes)
    if errors.isAborted, token != .endOfFile { seek(limit) }
  }

  /// `expected …, found …` at the token in hand.
  @inline(never) mutating func errorExpected(_ what: String) {
    if errors.isAborted { return }
    let message = "expected \(what), found \(found)"
    error(message)
  }

  private var found: String {
    switch token {
    case .automaticSemicolon: "newline"
    case .identifier, .int, .float, .imaginary, .char, .string: text(ofToken: position)
    default: "'\(token.spelling)'"
    }
  }

  private func text(ofToken token: Int) -> String {
    let start = tokens.start(token)
    let end = bytes.tokenEnd(tokens.kind(token), from: start)
    return String(decoding: (start..<Swift.max(start, end)).map { bytes[$0] }, as: UTF8.self)
  }
}
