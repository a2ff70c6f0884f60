import Driver
import LeakFlow
import LeakRules
import RuleKit
import Testing

@Suite("JSON, the catalogue and the configuration")
struct SettingsTests {
  @Test(
    "JSON that is none is refused where it goes wrong",
    arguments: [
      ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\" 1}", 5), ("01", 2), ("1.", 2), ("\"a", 2), ("\"\\x\"", 2), ("tru", 0),
      ("1 2", 2), ("\"\t\"", 1), ("[1 2]", 3), ("{a: 1}", 1), ("-", 1), ("1e", 2),
    ])
  func refused(_ text: String, _ offset: Int) {
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)) }
    do { _ = try JSONParser.parse(Array(text.utf8)) } catch { #expect(error.offset == offset) }
  }

  @Test("JSON nested without end is refused")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)) }
  }

  @Test(
    "strings with every kind of escape",
    arguments: [
      (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\ud83d\ude80é🚀""#, "é🚀é🚀"),
      (#""\ud83d""#, "\u{FFFD}"),
    ])
  func strings(_ text: String, _ expected: String) throws {
    guard case .string(let value) = try JSONParser.parse(Array(text.utf8)).content else {
      Issue.record("no string")
      return
    }
    #expect(value == expected)
  }

  /// What a configuration is refused with.
  private func refusal(_ text: String) -> String? {
    do {
      _ = try Configuration(Array(text.utf8), path: ".goleaklint.json")
      return nil
    } catch { return error.message }
  }

  @Test(
    "a wrong entry is refused with file, place and mend",
    arguments: [
      ("{\"ruls\": {}}", ".goleaklint.json:1:2: the configuration has no \"ruls\"; did you mean rules?"),
      (
        "{\n  \"rules\": {\n    \"GL999\": false\n  }\n}",
        ".goleaklint.json:3:5: there is no rule \"GL999\""
      ),
      ("{\"tests\": \"some\"}", ".goleaklint.json:1:11: \"tests\" must be off, info or full, not the string \"some\""),
      ("{\"generated\": 1}", ".goleaklint.json:1:15: \"generated\" must be true or false, not the number 1"),
      (
        "{\"catalogue\": {\"acquires\": [{\"calls\": [\"Open\"], \"rule\": \"unclosed-file\", \"what\": \"f\", \"release\": [\"Close\"]}]}}",
        ".goleaklint.json:1:40: \"Open\" is not a full name; write pkg/path.Func, (pkg/path.T).Method or "
          + "(*pkg/path.T).Method"
      ),
      (
        "{\"catalogue\": {\"acquires\": [{\"calls\": [\"a.Open\"], \"rule\": \"unclosed-fil\", \"what\": \"f\", \"release\": [\"Close\"]}]}}",
        ".goleaklint.json:1:59: there is no rule \"unclosed-fil\"; did you mean unclosed-file?"
      ),
      (
        "{\"catalogue\": {\"types\": [{\"type\": \"a.T\", \"rule\": \"unclosed-file\", \"what\": \"f\"}]}}",
        ".goleaklint.json:1:26: an entry of \"types\" needs \"release\""
      ),
      ("{", ".goleaklint.json:1:2: a name in quotation marks must stand here"),
    ])
  func wrongEntry(_ text: String, _ message: String) {
    #expect(refusal(text)?.hasPrefix(message) == true, "\(refusal(text) ?? "accepted")")
  }

  @Test("rules are switched, and set by code or name")
  func rules() throws {
    let text =
      #"{"rules": {"unclosed-file": false, "GL302": "off", "GL101": true}, "tests": "off", "min-confidence": "low", "#
      + #""nested-modules": "skip"}"#
    let configuration = try Configuration(Array(text.utf8), path: "c")
    #expect(configuration.switches == ["GL301": false, "GL302": false, "GL101": true])
    #expect(configuration.tests == .off)
    #expect(configuration.minConfidence == .low)
    #expect(configuration.nestedModules == .skip)
    let codes = try RuleSelection(configuration).rules(configuration).map { type(of: $0).card.code }
    #expect(!codes.contains("GL301"))
    #expect(codes.contains("GL101"))
  }

  @Test("--disable all and --enable leave the rules enabled")
  func switches() throws {
    var selection = RuleSelection()
    try selection.set("all", to: false)
    try selection.set("gl302,unclosed-file", to: true)
    #expect(try selection.rules(Configuration()).map { type(of: $0).card.code } == ["GL301", "GL302"])
    #expect(throws: ConfigurationError.self) { try selection.set("GL999", to: true) }
  }

  @Test("every option is refused by a rule that has none")
  func options() throws {
    let configuration = try Configuration(Array(#"{"rules": {"GL301": {"nothing": 1}}}"#.utf8), path: "c.json")
    #expect(throws: ConfigurationError.self) { try RuleSelection(configuration).rules(configuration) }
  }

  @Test("the user's entries are those of the catalogue's format")
  func catalogue() throws {
    let text = """
      {"catalogue": {"acquires": [{"calls": ["(*example.com/x/v2.Pool).Get"], "owes": "result:0", "rule": "unclosed-resource",
        "what": "lease", "release": ["Release", "example.com/x.Put(arg:0)", "()"], "returns": ["*example.com/x.Lease"],
        "void": "nil", "confidence": "low", "before": "1.23"}],
        "effects": [{"calls": ["example.com/x.Wrap"], "arg": 0, "does": "owns", "result": 1},
                    {"calls": ["example.com/x.Look"], "arg": "rest", "does": "views"}],
        "innocent": ["example.com/x.Shared"], "neverReturns": ["example.com/x.Die"],
        "signatures": {"example.com/x.New": ["*example.com/x.Pool"]}, "closers": {"*example.com/x.Lease": ["Release"]}}}
      """
    let catalogue = try Configuration(Array(text.utf8), path: "c").catalogue
    let entry = try #require(catalogue.acquisitions["(example.com/x.Pool).Get"]?.first)
    #expect(entry.debt.rule == "unclosed-resource")
    #expect(entry.debt.releases.count == 3)
    #expect(entry.void == .nil)
    #expect(entry.certainty == .low)
    #expect(entry.before == LanguageVersion(major: 1, minor: 23))
    #expect(catalogue.effects["example.com/x.Wrap"] == [Effect(given: .argument(0), deed: .owns(result: 1))])
    #expect(catalogue.effects["example.com/x.Look"] == [Effect(given: .rest, deed: .views)])
    #expect(catalogue.innocent == ["example.com/x.Shared"])
    #expect(catalogue.neverReturning == ["example.com/x.Die"])
    #expect(catalogue.signatures["example.com/x.New"] == ["*example.com/x.Pool"])
  }

  @Test("every table that ships is read, and names rules that exist")
  func builtin() throws {
    let names = Registry.rules.map { $0.card.name }
    for (path, text) in Resources.all where path.hasPrefix("catalog/") && path != "catalog/schema.json" {
      #expect(throws: Never.self, "\(path)") {
        var decoder = CatalogueDecoder(rules: names)
        try decoder.add(try JSONParser.parse(Array(text.utf8)))
      }
    }
    #expect(try BuiltinCatalogue.load().acquisitions["os.Open"] != nil)
  }

  @Test(
    "a misspelled word is guessed when it is near",
    arguments: [
      ("--fromat", "--format"), ("unclosed-flie", "unclosed-file"), ("GL30", "GL301"),
    ])
  func spelling(_ word: String, _ meant: String) {
    #expect(Spelling.nearest(to: word, among: ["--format", "--fix", "unclosed-file", "GL301"]) == meant)
  }

  @Test("a word near nothing is not guessed")
  func noGuess() {
    #expect(Spelling.nearest(to: "--zzzzzzzz", among: ["--format", "--fix"]) == nil)
  }
}
