import Foundation
import GoScope
import GoSyntax

/// Go's source tree.
struct GoLibrary: PackageSource {
  let root: URL

  func files(ofPackage importPath: String) -> [SourceInput]? {
    read(root.appendingPathComponent("vendor/\(importPath)"), importPath)
  }

  /// All packages but commands, vendored ones and tests.
  func program() -> Program {
    var directories: [DirectoryInput] = []
    var stack = [""]
    while let relative = stack.popLast() {
      let directory = root.appendingPathComponent(relative)
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else { continue }
      if !relative.isEmpty, let files = read(directory, relative) {
        directories.append(DirectoryInput(importPath: relative, module: 0, files: files))
      }
      for name in names where !["testdata", "vendor", "cmd", "builtin"].contains(name) {
        guard !name.hasPrefix("_"), !name.hasPrefix("."), !name.contains(".") else { continue }
        stack.append(relative.isEmpty ? name : "\(relative)/\(name)")
      }
    }
    return Program(modules: [Module(path: "std")], directories: directories, source: self)
  }

  private func read(_ directory: URL, _ importPath: String) -> [SourceInput]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory.path) else { return nil }
    let files = names.filter { $0.hasSuffix(".go") && !$0.hasSuffix("_test.go") }.sorted()
    guard !files.isEmpty else { return nil }
    return files.compactMap { name in
      guard let data = FileManager.default.contents(atPath: directory.appendingPathComponent(name).path) else {
        return nil
      }
      return SourceInput(path: "\(importPath)/\(name)", tree: SyntaxTree.parse([UInt8](data)))
    }
  }
}
