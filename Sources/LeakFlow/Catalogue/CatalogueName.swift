/// Names of functions and types as the catalogue compares them.
package enum CatalogueName {
  /// The name without pointer stars and without major-version elements of its path: `(*gopkg.in/x/y.v3.T).Close`
  /// becomes `(gopkg.in/x/y.T).Close`, `github.com/jackc/pgx/v5/pgxpool.New` becomes `github.com/jackc/pgx/pgxpool.New`.
  package static func normalized(_ name: String) -> String {
    guard mayChange(name) else { return name }
    let bytes = Array(name.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "*") {
        at += 1
      } else if let end = versionElement(bytes, at) {
        at = end
      } else {
        kept.append(byte)
        at += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The package in a normalized name: `net/http` of `(net/http.Client).Do`; of a path with a dot behind its last slash,
  /// what stands before that.
  static func package(of name: String) -> Substring {
    let bytes = name.utf8
    var start = bytes.startIndex
    if bytes.first == UInt8(ascii: "(") { start = bytes.index(after: start) }
    let last = bytes.lastIndex(of: UInt8(ascii: "/")) ?? start
    let end = bytes[last...].firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
    return name[start..<end]
  }

  /// A look at the bytes: a star, or a `v` that begins an element.
  private static func mayChange(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      var before: UInt8 = 0
      for byte in bytes {
        if byte == UInt8(ascii: "*") { return true }
        if byte == UInt8(ascii: "v"), before == UInt8(ascii: "/") || before == UInt8(ascii: ".") { return true }
        before = byte
      }
      return false
    }
  }

  /// The name without the folder that a copy of a library stands in: `example.com/a/vendor/example.com/b.New` becomes
  /// `example.com/b.New`; the context package from before Go 1.7 counts as the standard library's.
  package static func withoutVendoring(_ name: String) -> String {
    var path = name[...]
    for folder in ["/vendor/", "/Godeps/_workspace/src/"] {
      if let end = endOfLast(folder, in: path) { path = path[end...] }
    }
    let isMethod = name.hasPrefix("(") && path.startIndex != name.startIndex
    let bare = (isMethod ? "(" : "") + path
    let old = "golang.org/x/net/context."
    return bare.hasPrefix(old) ? "context." + bare.dropFirst(old.count) : bare
  }

  private static func endOfLast(_ folder: String, in path: Substring) -> String.Index? {
    let (bytes, wanted) = (path.utf8, Array(folder.utf8))
    guard bytes.count > wanted.count else { return nil }
    var start = bytes.index(bytes.endIndex, offsetBy: -wanted.count)
    while true {
      if bytes[start...].starts(with: wanted) { return bytes.index(start, offsetBy: wanted.count) }
      guard start > bytes.startIndex else { return nil }
      start = bytes.index(before: start)
    }
  }

  /// The end of `/v2` or `.v3` that stands at `start` as a whole path element, else nil. A function or type called
  /// `v2` is no version: `.v3` counts only before another `.` or `/`.
  private static func versionElement(_ bytes: [UInt8], _ start: Int) -> Int? {
    let isSlash = bytes[start] == UInt8(ascii: "/")
    guard isSlash || bytes[start] == UInt8(ascii: ".") else { return nil }
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "v") else { return nil }
    var end = start + 2
    while end < bytes.count, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") { end += 1 }
    guard end > start + 2, end < bytes.count else { return nil }
    // `/v1` is a package of its own (`k8s.io/api/core/v1`): only later major versions stand in module paths.
    if isSlash, end == start + 3, bytes[start + 2] <= UInt8(ascii: "1") { return nil }
    let isStop = bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: "/")
    return isStop ? end : nil
  }
}
