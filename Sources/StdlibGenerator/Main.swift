import Foundation
import GoScope
import GoSyntax

/// `swift run -c release StdlibGenerator GOROOT OUTPUT` writes the declarations of Go's standard library: what its
/// packages export, without bodies, as Go source that GoScope reads on demand.
@main struct StdlibGenerator {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: StdlibGenerator GOROOT OUTPUT")
      exit(2)
    }
    let root = URL(fileURLWithPath: arguments[1])
    let version = try String(contentsOf: root.appendingPathComponent("VERSION"), encoding: .utf8)
    let library = GoLibrary(root: root.appendingPathComponent("src"))
    let program = library.program()
    let writer = StubWriter(program)
    let packages = writer.write()
    var text = "// Declarations of Go's standard library, made by StdlibGenerator; do not edit.\n"
    text += "\(version.split(separator: "\n").first ?? "unknown")\n"
    for (path, source) in packages { text += "== \(path) \(source.utf8.count)\n\(source)" }
    try Data(text.utf8).write(to: URL(fileURLWithPath: arguments[2]))
    print(
      "\(packages.count) packages, \(text.utf8.count) bytes; \(writer.unknown) variables and constants without a type")
  }
}
