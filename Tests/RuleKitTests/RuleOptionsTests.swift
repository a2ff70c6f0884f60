import RuleKit
import Testing

@Suite("Options and pages of rules")
struct RuleOptionsTests {
  @Test("an option that is not given has its standard value")
  func standard() throws {
    #expect(try RuleOptions().number("limit", standard: 3) == 3)
    #expect(try RuleOptions().flag("strict", standard: true))
    #expect(try RuleOptions().list("names") == [])
  }

  @Test("an option of the wrong kind is refused with what it must be")
  func wrongKind() {
    #expect(throws: OptionError(option: "limit", problem: "must be a whole number")) {
      try RuleOptions(["limit": .flag(true)]).number("limit", standard: 3)
    }
  }

  @Test("an unknown option is refused with the known ones")
  func unknown() {
    #expect(throws: OptionError(option: "limt", problem: "is not an option of this rule; known are limit")) {
      try RuleOptions(["limt": .number(1)]).allow(only: ["limit"])
    }
  }

  private static let page = """
    # GL1 a-rule

    One line.

    ## What it finds

    First `part`,
    second.

    More.

    ## Leaks

    ```go
    # not a heading
    x := 1
    ```

    ## Fine
    """

  @Test("a page's first paragraph is one line without marks")
  func paragraph() {
    #expect(RulePage(Self.page).firstParagraph(of: "What it finds") == "First part, second.")
    #expect(RulePage(Self.page).firstParagraph(of: "Fine") == nil)
  }

  @Test("a page's Go blocks are those of the section")
  func blocks() {
    #expect(RulePage(Self.page).goBlocks(of: "Leaks") == ["# not a heading\nx := 1\n"])
    #expect(RulePage(Self.page).goBlocks(of: "Fine") == [])
  }
}
