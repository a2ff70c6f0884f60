/// The declarations of Go's standard library, as `stdlib.txt` holds them: a line with the Go version they were made
/// from, then for each package a line `== PATH LENGTH` and its Go source of that many bytes. In it a comment names the
/// file each declaration was read from.
///
/// `swift run -c release StdlibGenerator "$(go env GOROOT)" Sources/GoScope/Stdlib/stdlib.txt` renews it.
package enum GoStdlib {
  /// The Go version, `go1.27`.
  package static let goVersion = String(decoding: index.version, as: UTF8.self)

  /// How many packages there are.
  package static var count: Int { index.packages.count }

  /// The position of a package; nil where the standard library has no such package.
  package static func position(of importPath: String) -> Int? { index.positions[importPath] }

  /// Go source of the package at a position.
  package static func source(at position: Int) -> [UInt8] {
    guard index.packages.indices.contains(position) else { return [] }
    let range = index.packages[position]
    return withBytes { Array($0[range]) }
  }

  private struct Index: Sendable {
    var version: [UInt8] = []
    var packages: [Range<Int>] = []
    var positions: [String: Int] = [:]
  }

  /// Where each package stands: made by hopping from header to header.
  private static let index: Index = withBytes { bytes in
    var index = Index()
    var at = 0
    func line() -> UnsafeBufferPointer<UInt8>.SubSequence {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      defer { at = min(end + 1, bytes.endIndex) }
      return bytes[at..<end]
    }
    _ = line()
    index.version = Array(line())
    while at < bytes.count {
      let words = line().split(separator: UInt8(ascii: " "))
      guard words.count == 3, let length = Int(String(decoding: words[2], as: UTF8.self)), length >= 0,
        length <= bytes.count - at
      else { break }
      index.positions[String(decoding: words[1], as: UTF8.self)] = index.packages.count
      index.packages.append(at..<(at + length))
      at += length
    }
    return index
  }

  /// The bytes of the resource, in place: a string literal's storage is contiguous.
  private static func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Resources.stdlibTxt.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(Resources.stdlibTxt.utf8).withUnsafeBufferPointer(body)
  }
}
