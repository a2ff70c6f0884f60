/// Reads a type as the catalogue writes it: `*github.com/x/y.T`, `error`, `[]byte`, `map[string]int`, `<-chan T`,
/// `func()`, `any`. Unknown where it cannot be read.
struct TypeText {
  private var rest: Substring
  private let name: (_ path: String, _ name: String) -> GoType
  private var depth = 0

  /// - Parameter name: gives the type of a qualified name.
  static func read(_ text: String, name: (_ path: String, _ name: String) -> GoType) -> GoType {
    withoutActuallyEscaping(name) { name in
      var reader = TypeText(rest: text[...], name: name)
      return reader.type()
    }
  }

  private init(rest: Substring, name: @escaping (String, String) -> GoType) {
    self.rest = rest
    self.name = name
  }

  private mutating func take(_ prefix: String) -> Bool {
    guard rest.hasPrefix(prefix) else { return false }
    rest = rest.dropFirst(prefix.count)
    return true
  }

  private mutating func type() -> GoType {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { return .unknown }
    rest = rest.drop { $0 == " " }
    if take("*") { return .pointer(type()) }
    if take("[]") { return .slice(type()) }
    if take("<-chan ") { return .channel(.receive, type()) }
    if take("chan<- ") { return .channel(.send, type()) }
    if take("chan ") { return .channel(.both, type()) }
    if take("map[") {
      let key = type()
      guard take("]") else { return .unknown }
      return .map(key: key, value: type())
    }
    if take("[") {
      rest = rest.drop { $0 != "]" }
      return take("]") ? .array(type()) : .unknown
    }
    if rest == "interface{}" || rest == "interface {}" { return .interface(nil) }
    if take("func(") { return function() }
    return namedType()
  }

  private mutating func function() -> GoType {
    let params = list()
    guard params != nil else { return .unknown }
    var results: [GoType] = []
    if take(" (") { results = list() ?? [] } else if take(" ") { results = [type()] }
    return .function(Signature(params: params ?? [], results: results, isVariadic: false))
  }

  /// Types up to the closing parenthesis.
  private mutating func list() -> [GoType]? {
    var types: [GoType] = []
    while !take(")") {
      guard !rest.isEmpty, types.count < 100 else { return nil }
      let before = rest.count
      types.append(type())
      _ = take(",")
      guard rest.count < before else { return nil }
    }
    return types
  }

  private mutating func namedType() -> GoType {
    let stop: Set<Character> = ["]", ",", ")", " ", "["]
    let word = rest.prefix { !stop.contains($0) }
    rest = rest.dropFirst(word.count)
    if rest.hasPrefix("[") { skipArguments() }
    if let known = Universe.type(NameID(word)) { return known }
    if word == "unsafe.Pointer" { return .basic(.unsafePointer) }
    let slash = word.lastIndex(of: "/") ?? word.startIndex
    guard let dot = word[slash...].lastIndex(of: "."), dot != word.startIndex else { return .unknown }
    return name(String(word[..<dot]), String(word[word.index(after: dot)...]))
  }

  private mutating func skipArguments() {
    var nesting = 0
    while let character = rest.popFirst() {
      if character == "[" { nesting += 1 }
      if character == "]" {
        nesting -= 1
        if nesting == 0 { return }
      }
    }
  }
}
