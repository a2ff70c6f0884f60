import GoSyntax
import Synchronization

/// The packages of a program that are read when they are first asked for: the standard library's at fixed positions
/// after the given ones, then dependencies in the order in which they were asked for.
final class ProgramStore: Sendable {
  private struct State: Sendable {
    var files: [SourceFile?]
    var packages: [Package?]
    var byPath: [String: PackageID?] = [:]
  }

  private let firstFile: Int
  private let firstPackage: Int
  private let state: Mutex<State>

  init(firstFile: Int, firstPackage: Int) {
    self.firstFile = firstFile
    self.firstPackage = firstPackage
    let none = StdlibStubs.count
    self.state = Mutex(
      State(files: Array(repeating: nil, count: none), packages: Array(repeating: nil, count: none)))
  }

  func file(_ id: FileID) -> SourceFile? {
    state.withLock { state in
      let at = Int(id.rawValue) - firstFile
      return state.files.indices.contains(at) ? state.files[at] : nil
    }
  }

  func package(_ id: PackageID) -> Package? {
    state.withLock { state in
      let at = Int(id.rawValue) - firstPackage
      return state.packages.indices.contains(at) ? state.packages[at] : nil
    }
  }

  /// The package of the standard library with this import path.
  func stdlib(_ path: String) -> PackageID? {
    guard let position = StdlibStubs.position(of: path) else { return nil }
    let id = PackageID(UInt32(firstPackage + position))
    if package(id) != nil { return id }
    // Parsed outside the lock: two threads may do it at once, and the first one's is kept.
    let tree = SyntaxTree.parse(StdlibStubs.source(at: position))
    let input = SourceInput(path: path + "/stub.go", tree: tree)
    let file = SourceFile(id: FileID(UInt32(firstFile + position)), input: input, package: id)
    let package = Package(
      id: id, importPath: path, name: input.index.packageName, sources: [file], module: nil, isLinted: false)
    state.withLock { state in
      guard state.packages[position] == nil else { return }
      state.files[position] = file
      state.packages[position] = package
    }
    return id
  }

  /// What an earlier question for an import path found; nil where none was asked.
  func known(_ path: String) -> PackageID?? { state.withLock { $0.byPath[path] } }

  /// Keeps a package that was read, or that it is not there; an earlier answer wins.
  func keep(_ path: String, files inputs: [SourceInput], module: Module?) -> PackageID? {
    state.withLock { state in
      if let earlier = state.byPath[path] { return earlier }
      let plain = inputs.filter { !$0.index.isTest }
      guard let name = PackageGrouping.primaryName(of: plain) else {
        state.byPath[path] = .some(nil)
        return nil
      }
      let id = PackageID(UInt32(firstPackage + state.packages.count))
      var sources: [SourceFile] = []
      for input in plain where input.index.packageName == name {
        let file = SourceFile(id: FileID(UInt32(firstFile + state.files.count)), input: input, package: id)
        state.files.append(file)
        sources.append(file)
      }
      state.packages.append(
        Package(id: id, importPath: path, name: name, sources: sources, module: module, isLinted: false))
      state.byPath[path] = id
      return id
    }
  }
}
