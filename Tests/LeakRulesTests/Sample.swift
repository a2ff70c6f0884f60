import Driver
import LeakRules
import Reports
import RuleKit
import Testing

/// A piece of Go with `// want "regexp"` on each line that must be reported.
struct Sample: Sendable, CustomTestStringConvertible {
  /// Absolute; it decides which `go.mod` holds.
  let path: String
  let source: String

  var testDescription: String { Paths.relative(path, to: Repository.root) }

  /// The samples of every rule of the registry.
  static let all: [Sample] = Registry.rules.flatMap { rule in
    let folder = "Samples/" + rule.card.name
    return Repository.files(in: folder, ending: ".go").compactMap { name in
      (try? Repository.text(of: folder + "/" + name)).map {
        Sample(path: Paths.join(Repository.root, folder + "/" + name), source: $0)
      }
    }
  }

  /// The fenced Go blocks of every rule's page that are whole files.
  static let ofPages: [Sample] = Registry.rules.flatMap { rule in
    let page = RulePage(rule.card.page)
    return ["Leaks", "Fine"].flatMap { title in
      page.goBlocks(of: title).enumerated().filter { $1.hasPrefix("package ") }.map { index, block in
        let name = "page_\(title.lowercased())_\(index + 1).go"
        return Sample(path: Paths.join(Repository.root, "Samples/\(rule.card.name)/\(name)"), source: block)
      }
    }
  }

  /// What is reported of it, linted alone as a package of one file with every rule: `message (CODE name)` by line.
  func reports() throws -> [Int: [String]] {
    var run = LintRun(options: try Sample.options.get(), directory: Repository.root, root: Repository.root)
    run.buffers[path] = Array(source.utf8)
    var selection = Selection(patterns: [], from: Repository.root)
    selection.add(buffer: path, alone: true)
    let report = run.lint(selection).report
    let positions = Positions(Array(source.utf8))
    var byLine: [Int: [String]] = [:]
    for problem in report.problems { byLine[problem.position?.line ?? 0, default: []].append(problem.message) }
    for result in report.results {
      let name = report.rules.first { $0.code == result.code }?.name ?? ""
      byLine[positions.position(of: result.place.start).line, default: []]
        .append("\(result.message) (\(result.code) \(name))")
    }
    return byLine
  }

  private static let options: Result<LintOptions, ConfigurationError> = Result { () throws(ConfigurationError) in
    LintOptions(
      rules: try RuleSelection().rules(Configuration()), catalogue: try BuiltinCatalogue.load(), jobs: 1)
  }

  /// The patterns that each line wants.
  var wants: [Int: [String]] {
    var wants: [Int: [String]] = [:]
    for (index, bytes) in source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = Substring(bytes)
      guard let mark = line.firstRange(of: "// want ") else { continue }
      let patterns = line[mark.upperBound...].split(separator: "\"", omittingEmptySubsequences: false)
      wants[index + 1] = patterns.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
    return wants
  }

  /// What differs between what is wanted and what is reported; empty where nothing does.
  func differences() throws -> [String] {
    let reports = try reports()
    var differences: [String] = []
    for (line, patterns) in wants.sorted(by: { $0.key < $1.key }) {
      for pattern in patterns where try !Sample.matches(reports[line] ?? [], pattern) {
        differences.append("line \(line) wants \"\(pattern)\", reported is \(reports[line] ?? [])")
      }
    }
    for (line, messages) in reports.sorted(by: { $0.key < $1.key }) {
      for message in messages where try !(wants[line] ?? []).contains(where: { try Sample.matches([message], $0) }) {
        differences.append("line \(line) must stay silent: \(message)")
      }
    }
    return differences
  }

  private static func matches(_ messages: [String], _ pattern: String) throws -> Bool {
    let expression = try Regex(pattern)
    return messages.contains { $0.contains(expression) }
  }
}
