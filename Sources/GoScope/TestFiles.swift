// Which files are there for tests, or for developers alone.

extension Program {
  /// Whether a file is there for tests: by its own name, by the name of its package (`testutil`, or `storetest` where it
  /// imports `testing`), by a folder that it is in (`test/`, `e2e/`), by a library for tests that it imports, or because
  /// only those who develop or test the module build it.
  package func isForTests(_ id: FileID) -> Bool {
    let file = file(id)
    if file.isTest { return true }
    if let tags = file.configuration?.tags, !tags.isDisjoint(with: TestFiles.tags) { return true }
    let isTestLibrary = { (path: String) in TestFiles.libraries.contains { path.hasPrefix($0) } }
    if file.imports.contains(where: { isTestLibrary($0.path) }) { return true }
    let package = package(file.package)
    if TestFiles.packages.contains(where: { package.name.hasSuffix($0) }) || isBesideProgram(file) { return true }
    guard package.name.hasSuffix("test") || TestFiles.isInNamedFolder(file.path), !package.isCommand else {
      return false
    }
    return package.sources.contains { source in !source.isTest && source.imports.contains { $0.path == "testing" } }
  }

  /// Whether a file is in a folder for tests that is not all there is: other packages are in none, or the folder has a
  /// module of its own.
  private func isBesideProgram(_ file: SourceFile) -> Bool {
    guard TestFiles.isInFolder(file.path) else { return false }
    let package = package(file.package)
    if let module = package.module, package.importPath.hasPrefix(module.path) {
      let folders = package.importPath.dropFirst(module.path.count).split(separator: "/").count
      let root = file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast(folders + 1)
      if TestFiles.isInFolder(root.joined(separator: "/") + "/") { return true }
    }
    return given.contains { !(self.package($0).sources.first.map { TestFiles.isInFolder($0.path) } ?? true) }
  }
}

private enum TestFiles {
  /// Build tags of what is no part of the program that is shipped.
  static let tags: Set<String> = ["dev", "e2e", "ignore", "integration", "mage", "test", "tools"]
  /// Libraries that nothing but a test uses.
  static let libraries = [
    "github.com/stretchr/testify/", "github.com/onsi/ginkgo", "github.com/onsi/gomega", "gotest.tools/",
  ]
  /// Folders of what tests a module from outside, and of what helps tests.
  static let folders: Set<String> = [
    "dockertest", "e2e", "test", "testhelper", "testhelpers", "tests", "testutil", "testutils",
  ]
  /// Whether a path leads through one of the folders.
  static func isInFolder(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().contains { folders.contains(String($0)) }
  }
  /// Whether the folder that a file is in is called after tests: `system_test/helpers.go`.
  static func isInNamedFolder(_ path: String) -> Bool {
    guard let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().last else {
      return false
    }
    return ["_test", "_tests", "-test", "-tests"].contains { folder.hasSuffix($0) }
  }
  /// How the names of packages end that are there for tests.
  static let packages = ["testutil", "testutils", "testhelper", "testhelpers", "testsupport", "testlib"]
}
