import Foundation
import Testing

@Suite("The sample service")
struct ServiceTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Samples/service").path

  /// Lines of the service with a `// want`, as `path:line`.
  private func wanted(in directory: String) throws -> [String] {
    let names = try #require(FileManager.default.enumerator(atPath: directory)).compactMap { $0 as? String }
    return try names.filter { $0.hasSuffix(".go") }.flatMap { name in
      try String(contentsOfFile: directory + "/" + name, encoding: .utf8).components(separatedBy: "\n").enumerated()
        .filter { $1.contains("// want ") }.map { "\(name):\($0.offset + 1)" }
    }.sorted()
  }

  @Test("the leaking one is reported where it leaks and nowhere else")
  func leaking() throws {
    let directory = Self.root + "/leaking"
    let run = try Program().run([directory], shell: "cd \"$1\" && \"$0\" --root . ./...")
    let places = run.output.split(separator: "\n").map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    #expect(places.sorted() == (try wanted(in: directory)))
    #expect(run.status == 1)
  }

  @Test("in the repaired one nothing is found")
  func repaired() throws {
    let run = try Program().run([Self.root + "/repaired"], shell: "cd \"$1\" && \"$0\" --root . ./...")
    #expect(run.output == "")
    #expect(run.status == 0)
  }
}
