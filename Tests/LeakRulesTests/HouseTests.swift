import Driver
import LeakRules
import Testing

/// What the repository promises about itself.
@Suite("The house")
struct HouseTests {
  /// What each target may import of the others: what stands below it.
  private static let floors: [(folder: String, below: [String])] = [
    ("Sources/GoSyntax", []), ("Sources/GoScope", ["GoSyntax", "GoStdlib"]),
    ("Sources/LeakFlow", ["GoSyntax", "GoScope"]),
    ("Sources/RuleKit", ["GoSyntax", "GoScope", "LeakFlow"]),
    ("Rules", ["GoSyntax", "GoScope", "LeakFlow", "RuleKit"]),
    ("Sources/Reports", ["GoSyntax", "GoScope", "RuleKit"]),
  ]

  @Test("imports point down, and nothing below the driver brings Foundation or I/O", arguments: floors)
  func imports(_ floor: (folder: String, below: [String])) throws {
    for file in try Self.swiftFiles(in: floor.folder) {
      for line in try Repository.text(of: file).split(separator: "\n") where line.first != " " {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at < 2, at + 1 < words.count else { continue }
        #expect((floor.below + ["Synchronization"]).contains(String(words[at + 1])), "\(file): \(line)")
      }
    }
  }

  @Test("only reports know SARIF's words", arguments: ["GoSyntax", "GoScope", "LeakFlow", "RuleKit"])
  func sarif(_ floor: String) throws {
    for file in try Self.swiftFiles(in: "Sources/" + floor) {
      let text = try Repository.text(of: file)
      for word in ["partialFingerprints", "codeFlows", "artifactLocation", "physicalLocation"] {
        #expect(text.firstRange(of: word) == nil, "\(file)")
      }
    }
  }

  @Test("the visible top level is what the design says")
  func topLevel() throws {
    let visible = try Disk.entries(of: Repository.root).map(\.name).filter { !$0.hasPrefix(".") }
    #expect(visible == ["Package.swift", "README.md", "Rules", "Samples", "Sources", "Tests"])
  }

  @Test("a file holds one idea: no more than 450 lines", arguments: ["Sources", "Rules", "Tests"])
  func length(_ folder: String) throws {
    for file in try Self.swiftFiles(in: folder) {
      let lines = try Repository.text(of: file).utf8.count { $0 == 0x0A }
      #expect(lines <= 450, "\(file) has \(lines) lines")
    }
  }

  @Test("nothing brings the program down on purpose, and nothing is left for later", arguments: ["Sources", "Rules"])
  func forbidden(_ folder: String) throws {
    for file in try Self.swiftFiles(in: folder) {
      let text = try Repository.text(of: file)
      for mark in [
        "try" + "!", "as" + "! ", "fatalError" + "(", "precondition" + "Failure(", "FIX" + "ME", "TO" + "DO",
      ] {
        #expect(text.firstRange(of: mark) == nil, "\(file): \(mark)")
      }
    }
  }

  @Test("a rule is one folder, with its page, in the registry once, in the order of the codes")
  func registry() {
    let names = Registry.rules.map { $0.card.name }
    #expect(Set(names) == Set(Repository.folders(in: "Rules")).subtracting(["catalog"]))
    let codes = Registry.rules.map { $0.card.code }
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    for name in names { #expect(Repository.files(in: "Rules/" + name, ending: ".md") == [name + ".md"]) }
  }

  @Test("every folder of samples belongs to a rule")
  func samples() {
    let names = Set(Registry.rules.map { $0.card.name })
    #expect(Set(Repository.folders(in: "Samples")).subtracting(["service"]) == names)
  }

  @Test("a page has every heading, and the card's summary", arguments: Registry.rules.map { $0.card.name })
  func page(_ name: String) throws {
    let card = try RuleSelection.card(name)
    for heading in ["What it finds", "Why it leaks", "Leaks", "Fine", "When to suppress"] {
      #expect(card.page.firstRange(of: "\n## \(heading)\n") != nil, "\(heading)")
    }
    #expect(card.page.hasPrefix("# \(card.code) \(card.name)\n\n\(card.summary)."))
  }

  @Test("the README's table is that of the cards")
  func readme() throws {
    let text = try Repository.text(of: "README.md")
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| GL") }
    #expect(
      rows.map(String.init) == Registry.rules.map { "| \($0.card.code) | \($0.card.name) | \($0.card.summary) |" })
  }

  private static func swiftFiles(in folder: String) throws -> [String] {
    let entries = try Disk.entries(of: Paths.join(Repository.root, folder))
    var files = entries.filter { $0.kind == .file && $0.name.hasSuffix(".swift") }.map { folder + "/" + $0.name }
    for entry in entries where entry.kind == .directory { files += try swiftFiles(in: folder + "/" + entry.name) }
    return files
  }
}
