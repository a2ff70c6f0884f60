package import Foundation

/// Go's own scanner and parser as a program: `peer/main.go`, built where `go` is installed.
package struct Peer: Sendable {
  package let executable: URL

  /// Builds the peer; nil where there is no `go`, or it does not build.
  package static func build() -> Peer? {
    guard goroot() != nil else { return nil }
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("peer/main.go")
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("goleaklint-peer-\(UUID().uuidString)")
    let executable = folder.appendingPathComponent("peer")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = run("go", ["build", "-o", executable.path, source.path])
    return FileManager.default.isExecutableFile(atPath: executable.path) ? Peer(executable: executable) : nil
  }

  /// Where Go is installed; nil where it is not.
  package static func goroot() -> URL? {
    let path = run("go", ["env", "GOROOT"]).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    return path.flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
  }

  /// What the peer prints when it is given these paths on standard input.
  package func output(_ arguments: [String], paths: [String]) -> String? {
    Self.run(executable.path, arguments, input: paths.joined(separator: "\n"))
  }

  /// The medians of what the peer needs to scan and to parse all files, in seconds, on one thread.
  package func times(rounds: Int, paths: [String]) -> (scan: Double, parse: Double)? {
    let output = Self.run(
      "env", ["GOMAXPROCS=1", executable.path, "bench", "\(rounds)"], input: paths.joined(separator: "\n"))
    let lines = (output ?? "").split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
    guard lines.count == rounds, lines.allSatisfy({ $0.count == 2 }) else { return nil }
    return (median(lines.map { $0[0] }), median(lines.map { $0[1] }))
  }

  private static func run(_ command: String, _ arguments: [String], input: String? = nil) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    if let input {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("goleaklint-paths-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: file) }
      guard (try? input.write(to: file, atomically: true, encoding: .utf8)) != nil else { return nil }
      process.standardInput = try? FileHandle(forReadingFrom: file)
    }
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}

package func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// All `.go` files below a directory, in order of their paths.
package func goFiles(below directory: URL) -> [String] {
  guard let files = FileManager.default.enumerator(at: directory, includingPropertiesForKeys: [.isRegularFileKey])
  else {
    return []
  }
  var paths: [String] = []
  for case let file as URL in files where file.pathExtension == "go" {
    if (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true { paths.append(file.path) }
  }
  return paths.sorted()
}
