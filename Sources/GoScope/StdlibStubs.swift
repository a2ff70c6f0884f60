internal import GoStdlib

/// The declarations of Go's standard library that ship with the program, package by package.
enum StdlibStubs {
  /// How many packages there are.
  static var count: Int { GoStdlib.count }

  /// The position of a package; nil where the standard library has no such package.
  static func position(of importPath: String) -> Int? { GoStdlib.position(of: importPath) }

  /// Go source of a package: exported declarations without bodies.
  static func source(at position: Int) -> [UInt8] { GoStdlib.source(at: position) }
}
