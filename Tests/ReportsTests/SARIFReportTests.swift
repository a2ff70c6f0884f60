import Foundation
import Reports
import RuleKit
import Testing

@Suite("SARIF")
struct SARIFReportTests {
  private typealias Object = [String: Any]

  private func log(_ report: Report = ReportSample.report) throws -> [String: Any] {
    let data = Data(SARIFReport.bytes(of: report))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// What stands at a path of names and indices of the log.
  private func at(_ path: [any Hashable], of log: [String: Any]) -> Any? {
    path.reduce(log as Any?) { value, step in
      if let name = step as? String { return (value as? [String: Any])?[name] }
      if let index = step as? Int, let list = value as? [Any], index < list.count { return list[index] }
      return nil
    }
  }

  private func text(_ path: any Hashable...) throws -> String? { at(path, of: try log()) as? String }

  private func region(_ path: any Hashable...) throws -> [Int] {
    let region = try #require(at(path + ["region"], of: try log()) as? [String: Int])
    return ["startLine", "startColumn", "endLine", "endColumn"].compactMap { region[$0] }
  }

  private let physical: [any Hashable] = ["runs", 0, "results", 0, "locations", 0, "physicalLocation"]

  @Test("says its version and schema")
  func version() throws {
    #expect(try text("version") == "2.1.0")
    #expect(try text("$schema")?.hasSuffix("sarif-schema-2.1.0.json") == true)
  }

  @Test("a rule has id, name in Pascal case, texts from its page, precision and CWE")
  func rule() throws {
    #expect(try text("runs", 0, "tool", "driver", "rules", 0, "id") == "GL302")
    #expect(try text("runs", 0, "tool", "driver", "rules", 0, "name") == "UnclosedResponseBody")
    #expect(
      try text("runs", 0, "tool", "driver", "rules", 0, "shortDescription", "text")
        == "The body of a response is not closed.")
    #expect(try text("runs", 0, "tool", "driver", "rules", 0, "fullDescription", "text") == "A Body.")
    #expect(try text("runs", 0, "tool", "driver", "rules", 0, "help", "markdown") == ReportSample.card.page)
    #expect(try text("runs", 0, "tool", "driver", "rules", 0, "properties", "precision") == "high")
    #expect(try text("runs", 0, "tool", "driver", "rules", 0, "properties", "problem.severity") == "warning")
    #expect(try text("runs", 0, "tool", "driver", "rules", 0, "properties", "tags", 2) == "external/cwe/cwe-772")
  }

  @Test("columns are in UTF-16 units, and the run says so")
  func columns() throws {
    #expect(try text("runs", 0, "columnKind") == "utf16CodeUnits")
    #expect(
      try region("runs", 0, "results", 0, "locations", 0, "physicalLocation") == [4, 35, 4, 49])
  }

  @Test("paths are relative to the root and percent-encoded")
  func uri() throws {
    let path = ["runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation"] as [any Hashable]
    #expect(at(path + ["uri"], of: try log()) as? String == "pkg/a%20b.go")
    #expect(at(path + ["uriBaseId"], of: try log()) as? String == "%SRCROOT%")
  }

  @Test("a result carries the fingerprint of its line")
  func fingerprint() throws {
    let expected = LineHashes.hashes(of: ReportSample.bytes)[3]
    #expect(
      try text("runs", 0, "results", 0, "partialFingerprints", "primaryLocationLineHash") == expected)
  }

  @Test("a result's way is a code flow from where the leak begins to where control leaves")
  func codeFlow() throws {
    let steps = at(["runs", 0, "results", 0, "codeFlows", 0, "threadFlows", 0, "locations"], of: try log()) as? [Any]
    #expect(steps?.count == 2)
    #expect(
      try region(
        "runs", 0, "results", 0, "codeFlows", 0, "threadFlows", 0, "locations", 1, "location", "physicalLocation")
        == [9, 3, 9, 16])
    #expect(
      try text("runs", 0, "results", 0, "relatedLocations", 0, "message", "text") == "the function returns here")
  }

  @Test("a fix is complete: what is taken away and what is put in")
  func fix() throws {
    let change = ["runs", 0, "results", 0, "fixes", 0, "artifactChanges", 0] as [any Hashable]
    let inserted = at(change + ["replacements", 0, "insertedContent", "text"], of: try log()) as? String
    #expect(inserted == "\tdefer resp.Body.Close()\n")
    let deleted = at(change + ["replacements", 0, "deletedRegion"], of: try log()) as? [String: Int]
    #expect(deleted == ["startLine": 8, "startColumn": 1, "endLine": 8, "endColumn": 1])
  }

  @Test("information is a note, and a run that missed a file did not succeed")
  func levels() throws {
    #expect(try text("runs", 0, "results", 0, "level") == "warning")
    #expect(try text("runs", 0, "results", 1, "level") == "note")
    #expect(at(["runs", 0, "invocations", 0, "executionSuccessful"], of: try log()) as? Bool == false)
    #expect(
      try text("runs", 0, "invocations", 0, "toolExecutionNotifications", 0, "message", "text")
        == "cannot be read: Permission denied")
  }

  @Test(
    "a path with anything in it is a URI reference",
    arguments: [
      ("a/b.go", "a/b.go"), ("a b#c?.go", "a%20b%23c%3F.go"), ("ä.go", "%C3%A4.go"), ("c:d.go", "c%3Ad.go"),
      ("100%.go", "100%25.go"), ("../x.go", "../x.go"),
    ])
  func encoded(_ path: String, _ uri: String) throws {
    let finding = ReportedFinding(
      code: "GL302", level: .warning, confidence: .high, place: Place(path: path, start: 0, end: 0), message: "m")
    let log = try log(Report(version: "1", rules: [], results: [finding], sources: [path: []]))
    #expect(at(physical + ["artifactLocation", "uri"], of: log) as? String == uri)
  }

  @Test("every character of a message survives")
  func escapes() throws {
    let message = "quote \" back \\ tab \t bell \u{7} line \n del \u{7F} é 🚰 \u{2028}"
    let finding = ReportedFinding(
      code: "GL302", level: .warning, confidence: .high, place: Place(path: "a.go", start: 0, end: 0), message: message)
    let log = try log(Report(version: "1", rules: [], results: [finding], sources: ["a.go": []]))
    #expect(at(["runs", 0, "results", 0, "message", "text"], of: log) as? String == message)
  }
}
