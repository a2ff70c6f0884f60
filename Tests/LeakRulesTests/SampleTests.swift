import LeakRules
import Testing

@Suite("Samples")
struct SampleTests {
  /// Leaks that are not reported yet. Once one is, its test says that it does not belong here any more.
  private static let missed: Set<String> = []

  /// Expects that what is reported is what is wanted.
  private func expectAgreement(_ sample: Sample) throws {
    let differences = try sample.differences()
    if Self.missed.contains(sample.testDescription) {
      withKnownIssue { #expect(differences == []) }
    } else {
      #expect(differences == [])
    }
  }

  @Test("reports the lines that want it and no other", arguments: Sample.all)
  func sample(_ sample: Sample) throws {
    try expectAgreement(sample)
  }

  @Test("the Go of a rule's page is reported as it says", arguments: Sample.ofPages)
  func page(_ sample: Sample) throws {
    #expect(try sample.differences() == [])
  }

  @Test("a leak in a comment is none", arguments: Sample.all)
  func comment(_ sample: Sample) throws {
    #expect(try sample.inComment().reports() == [:])
  }

  @Test("a leak in a string is none", arguments: Sample.all)
  func string(_ sample: Sample) throws {
    #expect(try sample.inString().reports() == [:])
  }

  @Test("text of several bytes before the code changes nothing", arguments: Sample.all)
  func multiByte(_ sample: Sample) throws {
    try expectAgreement(sample.afterMultiByteText())
  }

  @Test("CRLF and a byte order mark change nothing", arguments: Sample.all)
  func windows(_ sample: Sample) throws {
    try expectAgreement(sample.withWindowsLines())
  }

  @Test("a suppression on its line keeps a leak quiet", arguments: Sample.all.filter { !$0.wants.isEmpty })
  func suppressed(_ sample: Sample) throws {
    #expect(try sample.suppressed(by: "//nolint:goleaklint").reports() == [:])
  }

  @Test("every rule has samples that leak and samples that do not", arguments: Registry.rules.map { $0.card.name })
  func enough(_ rule: String) {
    let samples = Sample.all.filter { $0.testDescription.hasPrefix("Samples/\(rule)/") }
    #expect(samples.count { !$0.wants.isEmpty } >= 10)
    #expect(samples.count { $0.wants.isEmpty } >= 10)
  }
}
