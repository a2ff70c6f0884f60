import Driver

/// Where this checkout is.
enum Repository {
  static let root = Paths.directory(of: Paths.directory(of: Paths.directory(of: #filePath)))

  /// The folders of a directory of the checkout, by name.
  static func folders(in path: String) -> [String] {
    let entries = (try? Disk.entries(of: Paths.join(root, path))) ?? []
    return entries.filter { $0.kind == .directory }.map(\.name)
  }

  /// The files of a directory of the checkout with that ending, by name.
  static func files(in path: String, ending: String) -> [String] {
    let entries = (try? Disk.entries(of: Paths.join(root, path))) ?? []
    return entries.filter { $0.kind == .file && $0.name.hasSuffix(ending) }.map(\.name)
  }

  static func text(of path: String) throws -> String {
    String(decoding: try Disk.read(Paths.join(root, path)), as: UTF8.self)
  }
}
