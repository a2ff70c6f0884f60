internal import Foundation

/// The Go program whose answers GoScope's are compared with: `peer/main.go`, built where `go` is installed.
package struct Peer: Sendable {
  private let executable: String
  /// Where Go's source is.
  package let goroot: String

  /// A peer that is built already.
  package init(executable: String, goroot: String = "") {
    self.executable = executable
    self.goroot = goroot
  }

  /// Builds the peer; nil where there is no `go`.
  package static func build() -> Peer? {
    guard let goroot = try? run("/usr/bin/env", ["go", "env", "GOROOT"]), goroot.count > 1 else { return nil }
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("peer/main.go")
    let executable = FileManager.default.temporaryDirectory.appendingPathComponent("scopepeer-\(UUID().uuidString)")
    _ = try? run("/usr/bin/env", ["go", "build", "-o", executable.path, source.path])
    guard FileManager.default.isExecutableFile(atPath: executable.path) else { return nil }
    return Peer(
      executable: executable.path,
      goroot: String(decoding: goroot, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// What the peer prints of packages of a tree.
  package func output(_ tree: SourceTree, _ packages: [String], withTests: Bool = false) throws -> [UInt8] {
    let module = tree.module == "std" ? [] : ["-root", tree.root, "-module", tree.module]
    return try Self.run(executable, (withTests ? ["-tests"] : []) + module + packages)
  }

  /// Standard output of a program, through a file: it is hundreds of megabytes for the whole standard library.
  private static func run(_ program: String, _ arguments: [String]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("scopepeer-\(UUID().uuidString).txt")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return [UInt8](try Data(contentsOf: file))
  }
}
