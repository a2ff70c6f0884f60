import Testing

@testable import GoSyntax

/// The tokens of a source in one line, automatic semicolons as `⏎`, without the end of the file.
private func tokens(_ source: String) -> String {
  let tree = parse(source)
  let words = tree.tokenKinds.indices.dropLast().map { index -> String in
    let token = TokenID(UInt32(index))
    return tree.tokenKind(token) == .automaticSemicolon ? "⏎" : tree.text(of: token)
  }
  return words.joined(separator: " ")
}

private func kinds(_ source: String) -> [TokenKind] { parse(source).tokenKinds.dropLast() }

private func lexicalErrors(_ source: [UInt8]) -> [String] {
  SyntaxTree.lexicalErrors(source).map { "\($0.offset) \($0.message)" }
}

@Suite struct ScannerTests {
  @Test(arguments: [
    ("x\n", "x ⏎"), ("x", "x ⏎"), ("x // c\ny", "x ⏎ y ⏎"), ("x /* c */ y", "x y ⏎"), ("x /* \n */ y", "x ⏎ y ⏎"),
    ("return\n", "return ⏎"), ("break /**/ \n", "break ⏎"), ("func\n", "func"), ("x++\ny--\n", "x ++ ⏎ y -- ⏎"),
    (")\n]\n}\n{\n(\n", ") ⏎ ] ⏎ } ⏎ { ("), ("1\n'a'\n\"s\"\n`r`\n2.5\n3i\n", "1 ⏎ 'a' ⏎ \"s\" ⏎ `r` ⏎ 2.5 ⏎ 3i ⏎"),
    ("x;\n", "x ;"), ("+\n", "+"), ("/* a */ /* b\n */", ""), ("x /* a */ /* b\n */", "x ⏎"), ("x\r\n", "x ⏎"),
    ("goto\ncontinue\nfallthrough\n", "goto continue ⏎ fallthrough ⏎"), ("x /* unterminated \n", "x ⏎"),
  ])
  func lineEndsBecomeSemicolonsWhereAStatementCanEnd(source: String, expected: String) {
    #expect(tokens(source) == expected)
  }

  @Test(arguments: [
    ("<<=<<<=<-<", "<<= << <= <- <"), (">>=>>>=>", ">>= >> >= >"), ("&^=&^&&&=&", "&^= &^ && &= &"),
    ("||=|=|", "|| = |= |"), ("...", "..."), ("..", ". ."), ("a.b", "a . b ⏎"), (":=:=", ":= :="), ("!=!", "!= !"),
    ("==- =-=", "== - = -="), ("++ +=", "++ +="), ("~^=^%=%*=*/=/", "~ ^= ^ %= % *= * /= /"),
  ])
  func operatorsAreAsLongAsPossible(source: String, expected: String) { #expect(tokens(source) == expected) }

  @Test func everyKeywordIsOneAndItsNeighboursAreNot() {
    for kind in TokenKind.allCases where kind.isKeyword {
      #expect(kinds(kind.spelling).first == kind)
      #expect(kinds(kind.spelling + "x").first == .identifier)
      #expect(kinds(String(kind.spelling.dropLast())).first != kind)
      #expect(kinds(kind.spelling.uppercased()).first == .identifier)
    }
  }

  @Test(arguments: [
    ("0 1 42 007 0b1010 0B1 0o17 0xFF 0Xf 1_000 0x_FF 0_7", TokenKind.int),
    ("0. 1. .5 1e10 1E-3 1.5e+3 0x1p-2 0X1.8P1 0x.8p0 1_0.2_5 09.5 08e1", .float),
    ("1i 0123i 1.5i 0x1p1i 08i 1e3i .5i 0b1i", .imaginary), (#"'a' '\'' '\n' '\000' '\xff' '\u12e4' '世'"#, .char),
    (#""" "\a\"" "\000\377\x00\u1234\U0010FFFF" `raw` `\n` "世界""#, .string), ("x _ é 日本 x1 a٣ Größe", .identifier),
  ])
  func literalsOfEveryFormAreOneToken(sources: String, kind: TokenKind) {
    for source in sources.split(separator: " ") {
      let tree = parse(String(source))
      #expect(tree.tokenKinds == [kind, .automaticSemicolon, .endOfFile], "\(source)")
      #expect(tree.text(of: TokenID(0)) == String(source))
      #expect(lexicalErrors(Array(source.utf8)) == [], "\(source)")
    }
  }

  @Test(arguments: [
    ("0x", "2 hexadecimal literal has no digits"), ("0b2", "2 invalid digit '2' in binary literal"),
    ("089", "1 invalid digit '8' in octal literal"), ("1_", "1 '_' must separate successive digits"),
    ("0b1.5", "3 invalid radix point in binary literal"), ("1e", "2 exponent has no digits"),
    ("0x1.5", "5 hexadecimal mantissa requires a 'p' exponent"),
    ("1p3", "1 'p' exponent requires hexadecimal mantissa"),
    ("0o1e3", "3 'e' exponent requires decimal mantissa"), ("''", "0 illegal rune literal"),
    ("'ab'", "0 illegal rune literal"), ("'a", "0 rune literal not terminated"),
    ("\"a\nb", "0 string literal not terminated"), ("`a", "0 raw string literal not terminated"),
    (#""\q""#, "2 unknown escape sequence"), (#"'\400'"#, "2 escape sequence is invalid Unicode code point"),
    (#""\uD800""#, "2 escape sequence is invalid Unicode code point"),
    (#""\xg0""#, "3 illegal character U+0067 'g' in escape sequence"), ("/* a", "0 comment not terminated"),
    ("@", "0 illegal character U+0040 '@'"), ("a\u{FEFF}", "1 illegal byte order mark"),
    ("“", "0 curly quotation mark '“' (use neutral '\"')"), ("//line a:0", "9 invalid line number: 0"),
    ("//line a:1:x", "11 invalid line number: x"), ("/*line a:1:0*/", "11 invalid column number: 0"),
  ])
  func aLexicalErrorStandsWhereGoPutsIt(source: String, expected: String) {
    #expect(lexicalErrors(Array(source.utf8)) == [expected])
  }

  @Test func bytesThatAreNoTextAreErrorsEverywhere() {
    #expect(lexicalErrors([0]) == ["0 illegal character NUL", "0 illegal character U+0000"])
    #expect(lexicalErrors([0x61, 0xFF]) == ["1 illegal UTF-8 encoding", "1 illegal character U+FFFD '\u{FFFD}'"])
    #expect(
      lexicalErrors(Array("// ".utf8) + [0xC0, 0x80]) == ["3 illegal UTF-8 encoding", "4 illegal UTF-8 encoding"])
    #expect(lexicalErrors(Array("\"".utf8) + [0] + Array("\"".utf8)) == ["1 illegal character NUL"])
    #expect(lexicalErrors([0xFF, 0xFE, 0x61, 0]).first == "0 illegal UTF-8 encoding (got UTF-16)")
  }

  @Test func aFileOfAnotherKindHasABoundedNumberOfErrors() {
    let tree = SyntaxTree.parse([UInt8](repeating: 0, count: 100_000))
    #expect(tree.tokenKinds.count == 100_001)
    #expect((1...2 * Scanner.errorLimit + 1).contains(tree.errors.count))
  }

  @Test func aByteOrderMarkAtTheBeginningIsSkipped() {
    let tree = parse("\u{FEFF}package p")
    #expect(tree.tokenStarts == [3, 11, 12, 12])
    #expect(tree.errors == [])
  }

  @Test func carriageReturnsStayInsideOfRawStringsAndComments() {
    let tree = parse("`a\r\nb` // c\r\n")
    #expect(tree.text(of: TokenID(0)) == "`a\r\nb`")
    #expect(tree.comments.count == 1)
    #expect(tree.textWithoutCarriageReturns(of: tree.comments[0]) == Array("// c".utf8))
  }

  @Test func commentsAreKeptAsideInOrder() {
    let tree = parse("//go:build x\npackage p /* a */ // b\n//c")
    let texts = tree.comments.map { String(decoding: tree.source[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(texts == ["//go:build x", "/* a */", "// b", "//c"])
  }

  @Test func anEmptySourceIsOnlyItsEnd() {
    #expect(kinds("") == [])
    #expect(kinds("  \n\t") == [])
  }
}
