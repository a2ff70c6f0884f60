/// What belongs to Go's standard library.
package enum StandardLibrary {
  /// Whether an import path is that of a package of the standard library.
  package static func holds(_ importPath: String) -> Bool { StdlibStubs.position(of: importPath) != nil }
}
