import Testing

@testable import GoSyntax

@Suite struct StringLiteralTests {
  @Test(arguments: [
    (#""""#, ""), (#""abc""#, "abc"), (#""a\"\\b""#, "a\"\\b"), (#""\a\b\f\n\r\t\v""#, "\u{7}\u{8}\u{C}\n\r\t\u{B}"),
    (#""\x41\101\u00e9\U0001F600""#, "AA\u{e9}\u{1F600}"), (#"`raw \n`"#, "raw \\n"), ("`a\r\nb`", "a\nb"),
    (#""世界""#, "世界"),
  ])
  func aStringLiteralStandsForItsText(literal: String, expected: String) {
    #expect(parse(literal).stringBytes(of: TokenID(0)) == Array(expected.utf8))
  }

  @Test func bytesThatAreNoTextAreKept() { #expect(parse(#""\xff\377""#).stringBytes(of: TokenID(0)) == [255, 255]) }

  @Test(arguments: [#""\q""#, #""\400""#, #""\uD800""#, #""\x4""#, "\"open", "`open", "x", "'a'", #""\"#])
  func whatIsNoWholeStringLiteralStandsForNothing(literal: String) {
    #expect(parse(literal).stringBytes(of: TokenID(0)) == nil)
  }

  @Test func anImportsPathIsItsText() throws {
    let tree = parse("package p\nimport x \"a/b\"\n")
    let spec = try #require(
      tree.importSpec(tree.child(tree.children(tree.root)[tree.children(tree.root).startIndex + 1], 0)))
    #expect(tree.stringValue(spec.path) == "a/b")
    #expect(tree.stringValue(spec.name) == nil)
    #expect(tree.ident(spec.name, is: "x"))
  }
}
