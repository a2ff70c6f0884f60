import Testing

@testable import GoSyntax

@Suite struct InspectTests {
  @Test func tokensArePrintedOneALineWithCommentsBetweenThem() {
    let text = parse("package p // c\nvar x = `a\nb` +\n").inspectTokens()
    #expect(
      text == """
        0 package
        8 identifier p
        10 comment // c
        14 automatic semicolon
        15 var
        19 identifier x
        21 =
        23 string `a\\nb`
        29 +
        31 end of file
        31 error expected operand, found 'EOF'

        """)
  }

  @Test func theTreeIsPrintedWithChildrenIndented() {
    let text = parse("package p\nvar x = -a.b\n").inspectTree()
    #expect(
      text == """
        file 0..23
          ident 8..9 p
          varDecl 10..22
            valueSpec 14..22
              exprList 14..15
                ident 14..15 x
              -
              exprList 18..22
                unaryExpr 18..22 -
                  selectorExpr 19..22
                    ident 19..20 a
                    ident 21..22 b

        """)
  }
}
