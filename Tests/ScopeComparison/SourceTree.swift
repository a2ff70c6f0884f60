internal import Foundation
package import GoScope
internal import GoSyntax

/// Reads directories of Go files for the comparison with go/types.
package struct SourceTree: PackageSource {
  /// Where the packages of the module are.
  package let root: String
  /// The module's path; `std` for Go's own tree.
  package let module: String
  /// Whether packages below `vendor/` are given when asked for.
  package let hasVendor: Bool

  package init(root: String, module: String, hasVendor: Bool = true) {
    self.root = root
    self.module = module
    self.hasVendor = hasVendor
  }

  package func files(ofPackage importPath: String) -> [SourceInput]? {
    if let directory = directory(of: importPath), let files = Self.read(directory), !files.isEmpty { return files }
    return hasVendor ? Self.read("\(root)/vendor/\(importPath)") : nil
  }

  private func directory(of importPath: String) -> String? {
    if module == "std" { return "\(root)/\(importPath)" }
    guard importPath == module || importPath.hasPrefix(module + "/") else { return nil }
    return root + importPath.dropFirst(module.count)
  }

  /// The Go files of a directory, parsed; nil where there is no such directory.
  static func read(_ directory: String) -> [SourceInput]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else { return nil }
    var inputs: [SourceInput] = []
    for name in names.sorted() where name.hasSuffix(".go") && !name.hasPrefix("_") && !name.hasPrefix(".") {
      let path = "\(directory)/\(name)"
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      inputs.append(SourceInput(path: path, tree: SyntaxTree.parse([UInt8](data))))
    }
    return inputs
  }

  /// All package directories, as the Go command's `./...` finds them.
  package func importPaths() -> [String] {
    var paths: [String] = []
    var stack = [""]
    while let relative = stack.popLast() {
      let directory = relative.isEmpty ? root : "\(root)/\(relative)"
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else { continue }
      if !relative.isEmpty, names.contains("go.mod") { continue }
      if names.contains(where: { $0.hasSuffix(".go") }) {
        let path = module == "std" ? relative : relative.isEmpty ? module : "\(module)/\(relative)"
        if !path.isEmpty { paths.append(path) }
      }
      for name in names {
        guard !name.hasPrefix("."), !name.hasPrefix("_"), name != "testdata", name != "vendor" else { continue }
        var isDirectory: ObjCBool = false
        let child = relative.isEmpty ? name : "\(relative)/\(name)"
        guard FileManager.default.fileExists(atPath: "\(root)/\(child)", isDirectory: &isDirectory) else { continue }
        if isDirectory.boolValue { stack.append(child) }
      }
    }
    return paths.sorted()
  }

  /// A program of these packages.
  package func program(of importPaths: [String]) -> Program {
    let directories = importPaths.compactMap { path -> DirectoryInput? in
      guard let files = directory(of: path).flatMap(Self.read) else { return nil }
      return DirectoryInput(importPath: path, module: 0, files: files)
    }
    return Program(modules: [Module(path: module)], directories: directories, source: self)
  }
}
