/// How often GoScope and go/types agree.
package struct Figures: Sendable {
  package var localRight = 0
  package var localWrong = 0
  package var packageRight = 0
  package var packageWrong = 0
  package var memberRight = 0
  package var memberWrong = 0
  package var memberUnknown = 0
  package var callRight = 0
  package var callWrong = 0
  package var callUnknown = 0
  /// Calls that go/types cannot type for want of a dependency, and that are unknown to GoScope too, or not.
  package var callUnknownToBoth = 0
  package var callBeyond = 0
  /// Differences in words, as many as were asked for.
  package var differences: [String] = []

  package init() {}

  /// The figures as lines for people.
  package var text: String {
    """
    local names:         \(localRight) right, \(localWrong) different
    package-level names: \(packageRight) right, \(packageWrong) different
    fields and methods:  \(memberRight) right, \(memberUnknown) unknown, \(memberWrong) wrong \
    (\(Self.share(memberRight, memberRight + memberUnknown + memberWrong)) right, \
    \(Self.share(memberWrong, memberRight + memberUnknown + memberWrong)) wrong)
    calls:               \(callRight) right, \(callUnknown) unknown, \(callWrong) wrong \
    (\(Self.share(callRight, callRight + callUnknown + callWrong)) right, \
    \(Self.share(callWrong, callRight + callUnknown + callWrong)) wrong); without an answer of go/types: \
    \(callUnknownToBoth) unknown, \(callBeyond) known
    """
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let hundredths = part * 10_000 / whole
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
  }
}
