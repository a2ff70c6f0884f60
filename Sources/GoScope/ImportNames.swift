/// Import paths and the names that stand for them.
enum ImportNames {
  /// Whether a path element is a major version from the second on: `v2`, `v15`.
  static func isMajorVersion(_ element: some StringProtocol) -> Bool {
    guard element.first == "v", element.count >= 2, element.count <= 4 else { return false }
    let digits = element.dropFirst()
    return digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } && digits != "0"
      && digits != "1" && digits.first != "0"
  }

  /// The path without its major version: `github.com/jackc/pgx/pgxpool` for `github.com/jackc/pgx/v5/pgxpool`,
  /// `gopkg.in/yaml` for `gopkg.in/yaml.v3`; and without the folder that a copy of the library stands in.
  static func withoutVersion(_ written: String) -> String {
    let path = withoutVendoring(written)
    guard mayHaveVersion(path) else { return path }
    var elements: [Substring] = []
    for element in path.split(separator: "/", omittingEmptySubsequences: false) {
      if !elements.isEmpty, isMajorVersion(element) { continue }
      elements.append(withoutDotVersion(element))
    }
    return elements.joined(separator: "/")
  }

  /// A look at the bytes: a `v` that begins an element or a suffix.
  private static func mayHaveVersion(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      var before: UInt8 = 0
      for byte in bytes {
        if byte == UInt8(ascii: "v"), before == UInt8(ascii: "/") || before == UInt8(ascii: ".") { return true }
        before = byte
      }
      return false
    }
  }

  private static let folders = ["/vendor/", "/Godeps/_workspace/src/"]

  /// `golang.org/x/crypto/ssh` for `example.com/app/Godeps/_workspace/src/golang.org/x/crypto/ssh`.
  private static func withoutVendoring(_ path: String) -> String {
    let bytes = path.utf8
    var at = bytes.endIndex
    while let slash = bytes[..<at].lastIndex(of: UInt8(ascii: "/")) {
      for folder in folders where bytes[slash...].starts(with: folder.utf8) {
        return String(path[bytes.index(slash, offsetBy: folder.utf8.count)...])
      }
      at = slash
    }
    return path
  }

  private static func withoutDotVersion(_ element: Substring) -> Substring {
    guard let dot = element.lastIndex(of: "."), dot != element.startIndex else { return element }
    let version = element[element.index(after: dot)...]
    let isVersion = version.first == "v" && version.count >= 2 && version.dropFirst().allSatisfy(\.isNumber)
    return isVersion ? element[..<dot] : element
  }

  /// The name a package most likely has, by its path alone: the last element without version, `go-` and `-go`.
  static func likelyName(ofPath path: String) -> String { likelyNames(ofPath: path).first ?? path }

  /// Names a package may have, the most likely first.
  static func likelyNames(ofPath path: String) -> [String] {
    let elements = withoutVersion(path).split(separator: "/")
    guard let last = elements.last.map(String.init) else { return [path] }
    var names: [String] = []
    func add(_ name: some StringProtocol) {
      let name = String(name)
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    var bare = last
    for prefix in ["go-", "go.", "golang-"] where bare.hasPrefix(prefix) { bare.removeFirst(prefix.count) }
    for suffix in ["-go", ".go", "-golang", "-sdk"] where bare.hasSuffix(suffix) { bare.removeLast(suffix.count) }
    let isPlain = bare.utf8.allSatisfy { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
    if isPlain { add(bare) }
    if bare.hasPrefix("go"), bare.utf8.count > 4 { add(bare.dropFirst(2)) }
    if bare.hasSuffix("2go") { add(bare.dropLast(3)) }
    add(bare.filter { $0 != "-" && $0 != "." })
    add(String(bare.map { $0 == "-" || $0 == "." ? "_" : $0 }))
    for part in bare.split(whereSeparator: { $0 == "-" || $0 == "." }).reversed() { add(part) }
    add(last)
    add(last.filter { $0 != "-" && $0 != "." })
    if let original = path.split(separator: "/").last { add(original) }
    if elements.count >= 2 { add(elements[elements.count - 2]) }
    return names
  }
}
