import Foundation

/// The built program, run as a process in a directory of its own.
final class Program {
  /// A process that has ended.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the test bundle, where the package manager puts both.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("goleaklint").path

  let directory: URL

  /// - Parameter files: contents by path; a `go.mod` is added.
  init(_ files: [String: String] = [:], module: String? = "module example.com/m\n\ngo 1.24\n") throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("goleaklint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    for (path, text) in files { try write(path, Data(text.utf8)) }
    if let module { try write("go.mod", Data(module.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  func write(_ path: String, _ data: Data) throws {
    let file = directory.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: directory.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Runs with these arguments.
  ///
  /// - Parameter shell: words to be run by `sh`, with `$0` the program, instead of the program itself.
  func run(
    _ arguments: [String], input: String = "", in subdirectory: String = "", environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell == nil ? Self.path : "/bin/sh")
    process.arguments = shell.map { ["-c", $0, Self.path] + arguments } ?? arguments
    let place = subdirectory.isEmpty ? directory : directory.appendingPathComponent(subdirectory)
    process.currentDirectoryURL = place
    var variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    variables["PWD"] = place.path
    process.environment = variables
    let out = directory.appendingPathComponent(".stdout"), err = directory.appendingPathComponent(".stderr")
    let text = directory.appendingPathComponent(".stdin")
    for (file, data) in [(out, Data()), (err, Data()), (text, Data(input.utf8))] { try data.write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: text)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }
}

/// Go that leaks and Go that does not.
enum Go {
  static let leak = """
    package a

    import "net/http"

    func Status(url string) (int, error) {
    \tresp, err := http.Get(url)
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn resp.StatusCode, nil
    }

    """

  static let fine = """
    package a

    func Sum(a, b int) int { return a + b }

    """

  /// So many functions with the same leak.
  static func leaks(_ count: Int) -> String {
    let parts = leak.components(separatedBy: "func Status")
    let functions = (0..<count).map { "func Status\($0)\(parts[1])" }
    return parts[0] + functions.joined(separator: "\n")
  }
}
