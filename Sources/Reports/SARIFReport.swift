import RuleKit

/// Findings as SARIF 2.1.0, in the shape that GitHub code scanning takes.
package enum SARIFReport {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private static let base = "%SRCROOT%"

  /// The log as bytes of UTF-8.
  package static func bytes(of report: Report) -> [UInt8] {
    var writer = Writer(report)
    return writer.log().bytes()
  }

  /// Builds the log; keeps what is known of the files.
  private struct Writer {
    private let report: Report
    private let ruleIndices: [String: Int]
    private var positions: PositionCache
    private var hashes: [String: [String]] = [:]

    init(_ report: Report) {
      self.report = report
      positions = PositionCache(report)
      ruleIndices = Dictionary(report.rules.enumerated().map { ($1.code, $0) }) { first, _ in first }
    }

    mutating func log() -> JSONNode {
      var results: [JSONNode] = []
      for finding in report.results { results.append(result(finding)) }
      let driver: JSONNode = .object([
        "name": "goleaklint", "version": .string(report.version), "semanticVersion": .string(report.version),
        "rules": .array(report.rules.map(SARIFRule.node)),
      ])
      let run: JSONNode = .object([
        "tool": .object(["driver": driver]), "invocations": .array([invocation()]),
        "originalUriBaseIds": .object([
          SARIFReport.base: .object(["description": message("the directory that paths are relative to")])
        ]),
        "columnKind": "utf16CodeUnits", "results": .array(results),
      ])
      return .object(["$schema": .string(SARIFReport.schema), "version": "2.1.0", "runs": .array([run])])
    }

    /// How the run went: files that could not be read or parsed make it incomplete.
    private func invocation() -> JSONNode {
      let notifications = report.problems.map { problem -> JSONNode in
        let region = problem.position.map {
          JSONNode.object(["startLine": .number($0.line), "startColumn": .number($0.utf16Column)])
        }
        let place: JSONNode = .object(["artifactLocation": artifact(problem.path), "region": region])
        return .object([
          "level": "error", "message": message(problem.message),
          "locations": .array([.object(["physicalLocation": place])]),
        ])
      }
      return .object([
        "executionSuccessful": .bool(report.problems.isEmpty),
        "toolExecutionNotifications": notifications.isEmpty ? nil : .array(notifications),
      ])
    }

    private mutating func result(_ finding: ReportedFinding) -> JSONNode {
      let line = positions.position(of: finding.place.start, in: finding.place.path).line
      return .object([
        "ruleId": .string(finding.code), "ruleIndex": ruleIndices[finding.code].map { .number($0) },
        "level": .string(SARIFReport.level(finding.level)), "message": message(finding.message),
        "locations": .array([location(finding.place)]),
        "relatedLocations": relatedLocations(finding), "codeFlows": codeFlows(finding),
        "partialFingerprints": .object(["primaryLocationLineHash": .string(hash(of: line, in: finding.place.path))]),
        "fixes": finding.fix.map { .array([fix($0)]) },
        "properties": .object([
          "confidence": .string(finding.confidence.word), "advice": finding.advice.map { .string($0) },
        ]),
      ])
    }

    /// The steps after the first, to be linked from the alert.
    private mutating func relatedLocations(_ finding: ReportedFinding) -> JSONNode? {
      var locations: [JSONNode] = []
      for step in finding.steps where step.place != finding.place {
        locations.append(location(step.place, text: step.text, id: locations.count + 1))
      }
      return locations.isEmpty ? nil : .array(locations)
    }

    /// From where the leak begins to where control escapes.
    private mutating func codeFlows(_ finding: ReportedFinding) -> JSONNode? {
      guard !finding.steps.isEmpty else { return nil }
      var steps = finding.steps
      if steps.first?.place.start != finding.place.start || steps.first?.place.path != finding.place.path {
        steps.insert(ReportedStep(place: finding.place, text: finding.message), at: 0)
      }
      var locations: [JSONNode] = []
      for step in steps { locations.append(.object(["location": location(step.place, text: step.text)])) }
      let thread: JSONNode = .object(["locations": .array(locations)])
      return .array([.object(["threadFlows": .array([thread])])])
    }

    private mutating func fix(_ fix: ReportedFix) -> JSONNode {
      var paths: [String] = []
      var replacements: [String: [JSONNode]] = [:]
      for edit in fix.edits {
        let replacement: JSONNode = .object([
          "deletedRegion": region(edit.place), "insertedContent": .object(["text": .string(edit.replacement)]),
        ])
        if replacements[edit.place.path] == nil { paths.append(edit.place.path) }
        replacements[edit.place.path, default: []].append(replacement)
      }
      let changes = paths.map { path -> JSONNode in
        .object(["artifactLocation": artifact(path), "replacements": .array(replacements[path] ?? [])])
      }
      return .object(["description": message(fix.description), "artifactChanges": .array(changes)])
    }

    private mutating func location(_ place: Place, text: String? = nil, id: Int? = nil) -> JSONNode {
      .object([
        "id": id.map { .number($0) },
        "physicalLocation": .object(["artifactLocation": artifact(place.path), "region": region(place)]),
        "message": text.map { message($0) },
      ])
    }

    private mutating func region(_ place: Place) -> JSONNode {
      let start = positions.position(of: place.start, in: place.path)
      let end = positions.position(of: place.end, in: place.path)
      return .object([
        "startLine": .number(start.line), "startColumn": .number(start.utf16Column), "endLine": .number(end.line),
        "endColumn": .number(end.utf16Column),
      ])
    }

    private func artifact(_ path: String) -> JSONNode {
      .object(["uri": .string(URIPath.encoded(path)), "uriBaseId": .string(SARIFReport.base)])
    }

    private func message(_ text: String) -> JSONNode { .object(["text": .string(text)]) }

    private mutating func hash(of line: Int, in path: String) -> String {
      let lines = hashes[path] ?? LineHashes.hashes(of: report.sources[path] ?? [])
      hashes[path] = lines
      return line <= lines.count ? lines[line - 1] : lines.last ?? ""
    }
  }

  static func level(_ level: Level) -> String {
    switch level {
    case .info: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
