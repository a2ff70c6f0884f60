import Testing

@testable import GoSyntax

@Suite struct ParseTests {
  @Test(arguments: ["grammar.go", "generics.go", "literals.go", "windows.go"])
  func theWholeGrammarParsesWithoutErrors(name: String) {
    let tree = SyntaxTree.parse(seeds[name] ?? [])
    #expect(tree.errors == [])
    #expect(tree.children(tree.root).count > 1)
  }

  @Test(arguments: [
    ("a + b*c - d", "(binaryExpr (binaryExpr a (binaryExpr b c)) d)"),
    ("a || b && c == d", "(binaryExpr a (binaryExpr b (binaryExpr c d)))"),
    ("-a.b[c](d)...", "expected ';', found '...'"),
    ("-a.b[c](d, e...)", "(unaryExpr (callExpr (indexExpr (selectorExpr a b) c) d e))"),
    ("*p.x", "(starExpr (selectorExpr p x))"), ("(a)", "(parenExpr a)"), ("x.(T)", "(typeAssertExpr x T)"),
    ("x[1:2:3]", "(sliceExpr x 1 2 3)"), ("x[:]", "(sliceExpr x - - -)"), ("<-c", "(unaryExpr c)"),
    ("f[int, string](1)", "(callExpr (indexExpr f int string) 1)"),
    ("[]int{1, 2: 3}", "(compositeLit (arrayType - int) 1 (keyValueExpr 2 3))"),
    ("[...]T{{1}}", "(compositeLit (arrayType (ellipsis -) T) (compositeLit - 1))"),
    ("a.B{x: 1}", "(compositeLit (selectorExpr a B) (keyValueExpr x 1))"),
    ("func() {}", "(funcLit (funcType - (fieldList) -) (blockStmt))"),
    ("<-chan int(nil)", "(unaryExpr (callExpr (chanType int) nil))"),
    ("(<-chan int)(nil)", "(callExpr (parenExpr (receiveChanType int)) nil)"),
    ("(<-chan<- chan int)(nil)", "(callExpr (parenExpr (receiveChanType (receiveChanType int))) nil)"),
    ("make(chan<- func())", "(callExpr make (sendChanType (funcType - (fieldList) -)))"),
    ("map[string]T{}", "(compositeLit (mapType string T))"),
  ])
  func expressionsHaveTheirShape(source: String, expected: String) { #expect(expressionShape(source) == expected) }

  @Test(arguments: [
    ("a, b = c, d", "(assignStmt (exprList a b) (exprList c d))"), ("a := 1", "(defineStmt (exprList a) (exprList 1))"),
    ("a <<= 1", "(assignStmt (exprList a) (exprList 1))"), ("a++", "(incDecStmt a)"), ("c <- v", "(sendStmt c v)"),
    ("go f()", "(goStmt (callExpr f))"), ("defer f()", "(deferStmt (callExpr f))"), ("return a, b", "(returnStmt a b)"),
    ("L: break L", "(labeledStmt L (branchStmt L))"), ("L:", "(labeledStmt L (emptyStmt))"), (";", "(emptyStmt)"),
    ("if a {}", "(ifStmt - a (blockStmt) -)"),
    (
      "if a := b; a {} else if c {}",
      "(ifStmt (defineStmt (exprList a) (exprList b)) a (blockStmt) (ifStmt - c (blockStmt) -))"
    ),
    ("for {}", "(forStmt - - - (blockStmt))"), ("for a {}", "(forStmt - a - (blockStmt))"),
    (
      "for i := 0; i < n; i++ {}",
      "(forStmt (defineStmt (exprList i) (exprList 0)) (binaryExpr i n) (incDecStmt i) (blockStmt))"
    ),
    ("for range x {}", "(rangeStmt - - x (blockStmt))"), ("for k := range 10 {}", "(rangeStmt k - 10 (blockStmt))"),
    ("for k, v = range x {}", "(rangeStmt k v x (blockStmt))"),
    (
      "switch a := b; c {case 1, 2: d()}",
      "(switchStmt (defineStmt (exprList a) (exprList b)) c (blockStmt (caseClause (exprList 1 2) (exprStmt (callExpr d)))))"
    ),
    ("switch {default:}", "(switchStmt - - (blockStmt (caseClause -)))"),
    (
      "switch a := b.(type) {}",
      "(typeSwitchStmt - (defineStmt (exprList a) (exprList (typeAssertExpr b -))) (blockStmt))"
    ),
    (
      "switch b.(type) {case nil:}",
      "(typeSwitchStmt - (exprStmt (typeAssertExpr b -)) (blockStmt (caseClause (exprList nil))))"
    ),
    (
      "select {case a := <-c: d(); case c <- 1: default:}",
      "(selectStmt (blockStmt (commClause (defineStmt (exprList a) (exprList (unaryExpr c))) (exprStmt (callExpr d))) (commClause (sendStmt c 1)) (commClause -)))"
    ),
    ("select {case <-c:}", "(selectStmt (blockStmt (commClause (exprStmt (unaryExpr c)))))"),
    ("var a, b T = 1, 2", "(declStmt (varDecl (valueSpec (exprList a b) T (exprList 1 2))))"),
    ("for _, x := range (T{}).y {}", "(rangeStmt _ x (selectorExpr (parenExpr (compositeLit T)) y) (blockStmt))"),
    (
      "if f := func() bool { return T{} == x }; f() {}",
      "(ifStmt (defineStmt (exprList f) (exprList (funcLit (funcType - (fieldList) (fieldList (field - bool -))) (blockStmt (returnStmt (binaryExpr (compositeLit T) x)))))) (callExpr f) (blockStmt) -)"
    ),
    ("{ a() }", "(blockStmt (exprStmt (callExpr a)))"),
  ])
  func statementsHaveTheirShape(source: String, expected: String) { #expect(statementShape(source) == expected) }

  @Test(arguments: [
    ("type T [n]int", "(typeDecl (typeSpec T - (arrayType n int)))"),
    ("type T [n*m]int", "(typeDecl (typeSpec T - (arrayType (binaryExpr n m) int)))"),
    ("type T[P any] int", "(typeDecl (typeSpec T (fieldList (field (exprList P) any -)) int))"),
    ("type T[P *C,] int", "(typeDecl (typeSpec T (fieldList (field (exprList P) (starExpr C) -)) int))"),
    (
      "type T[P *struct{}] int",
      "(typeDecl (typeSpec T (fieldList (field (exprList P) (starExpr (structType (fieldList))) -)) int))"
    ),
    ("type T[P (C),] int", "(typeDecl (typeSpec T (fieldList (field (exprList P) (parenExpr C) -)) int))"),
    ("type T [P (C)]int", "(typeDecl (typeSpec T - (arrayType (callExpr P C) int)))"),
    (
      "type T[P *C|D, Q any] int",
      "(typeDecl (typeSpec T (fieldList (field (exprList P) (binaryExpr (starExpr C) D) -) (field (exprList Q) any -)) int))"
    ),
    (
      "type T[P ~int|string] = int",
      "(typeDecl (aliasSpec T (fieldList (field (exprList P) (binaryExpr (unaryExpr int) string) -)) int))"
    ),
    ("type T []int", "(typeDecl (typeSpec T - (arrayType - int)))"),
    ("type T = a.B[c]", "(typeDecl (aliasSpec T - (indexExpr (selectorExpr a B) c)))"),
    (
      "type T struct { a, b int `t`; *c; d.E[f]; g [n]int; h[i] }",
      "(typeDecl (typeSpec T - (structType (fieldList (field (exprList a b) int `t`) (field - (starExpr c) -) (field - (indexExpr (selectorExpr d E) f) -) (field (exprList g) (arrayType n int) -) (field - (indexExpr h i) -)))))"
    ),
    (
      "type T interface { m(int) int; a.B; ~int|*c; d[e] }",
      "(typeDecl (typeSpec T - (interfaceType (fieldList (field (exprList m) (funcType - (fieldList (field - int -)) (fieldList (field - int -))) -) (field - (selectorExpr a B) -) (field - (binaryExpr (unaryExpr int) (starExpr c)) -) (field - (indexExpr d e) -)))))"
    ),
    (
      "func (r *T[P]) m[Q any](a, b int, c ...Q) (n int, err error)",
      "(funcDecl (fieldList (field (exprList r) (starExpr (indexExpr T P)) -)) m (funcType (fieldList (field (exprList Q) any -)) (fieldList (field (exprList a b) int -) (field (exprList c) (ellipsis Q) -)) (fieldList (field (exprList n) int -) (field (exprList err) error -))) -)"
    ),
    (
      "func f(a, b.C, []d, e[f], ...g) h {}",
      "(funcDecl - f (funcType - (fieldList (field - a -) (field - (selectorExpr b C) -) (field - (arrayType - d) -) (field - (indexExpr e f) -) (field - (ellipsis g) -)) (fieldList (field - h -))) (blockStmt))"
    ),
    (
      "func f(a [n]int, b []int, c[d] ) {}",
      "(funcDecl - f (funcType - (fieldList (field (exprList a) (arrayType n int) -) (field (exprList b) (arrayType - int) -) (field - (indexExpr c d) -)) -) (blockStmt))\nerror: missing parameter name"
    ),
    (
      "import (a \"b\"; . \"c\"; _ \"d\"; \"e\")",
      "(importDecl (importSpec a \"b\") (importSpec . \"c\") (importSpec _ \"d\") (importSpec - \"e\"))"
    ),
    (
      "const (a, b = iota, 1; c; d T = 2)",
      "(constDecl (valueSpec (exprList a b) - (exprList iota 1)) (valueSpec (exprList c) - -) (valueSpec (exprList d) T (exprList 2)))"
    ),
    ("var ()", "(varDecl)"),
  ])
  func declarationsHaveTheirShape(source: String, expected: String) { #expect(declarationShape(source) == expected) }

  @Test(arguments: [
    ("func f() { if x {} {} ", "expected ';', found '{'"), ("var x = ", "expected operand, found 'EOF'"),
    ("func f() { x := T{1 \n} }", "missing ',' before newline in composite literal"),
    ("x", "expected declaration, found x"),
    ("func f() { for i := range x, y {} }", "expected '{', found ','"),
    ("func f(a int, string) {}", "missing parameter type"),
    ("func f(a ...int, b int) {}", "can only use ... with final parameter"),
    ("func f() (...int)", "invalid use of ..."),
    ("type T[P] int", ""), ("type T[P,] int", "missing type constraint"), ("type T[] int", ""),
    ("func f[]()", "empty type parameter list"),
    ("func f() { go x }", "expression in go must be function call"),
    ("var f = func[T any]() {}", "function type must have no type parameters"),
    (
      "func f() { if x := 1 {} }",
      "expected boolean expression, found assignment (missing parentheses around composite literal?)"
    ),
    ("func f() { a = b = c }", "expected '==', found '='"),
    ("func f() { switch x = y.(type) {} }", "expected ':=', found '='"),
    ("type I interface { m[T any]() }", "interface method must have no type parameters"),
    ("func f()\n{}", "unexpected semicolon or newline before {"),
    ("var x = a[::]", "middle index required in 3-index slice"),
  ])
  func theFirstErrorIsGos(source: String, expected: String) {
    let message = parse("package p\n" + source + "\n").errors.first?.message ?? ""
    #expect(message == expected)
  }

  @Test(arguments: seeds.keys.sorted())
  func nodesAreInPostOrderWithOneParentEach(name: String) {
    #expect(brokenPromises(SyntaxTree.parse(seeds[name] ?? [])).prefix(5) == [])
  }

  @Test func nestingIsBoundedWithAClearError() {
    let deep = "package p\nvar x = " + String(repeating: "(", count: 200_000)
    let tree = parse(deep + "\nfunc f() {}\n")
    #expect(tree.errors.map(\.message) == ["exceeded max nesting depth"])
    #expect(tree.children(tree.root).map { tree.kind($0) } == [.ident, .badDecl, .funcDecl])
  }

  @Test(arguments: [
    "(", "[]", "*", "func(", "{", "x.(", "f(", "if x {", "-", "map[", "struct{a ", "<-", "a[", "a:", "go func(){",
  ])
  func deepNestingOfEveryKindEnds(unit: String) {
    for prefix in ["package p\nvar x = ", "package p\nfunc f() {\n", "package p\ntype T "] {
      let tree = parse(prefix + String(repeating: unit, count: 20_000))
      #expect(!tree.errors.isEmpty)
      #expect(brokenPromises(tree).prefix(3) == [])
    }
  }

  @Test func aFileThatIsTooLargeIsRefusedWithAMessage() {
    let source = Array("package p\nvar x = 1\n".utf8)
    let tree = SyntaxTree.parse(source, SyntaxTree.Limits(size: 10))
    #expect(tree.errors.map(\.message) == ["file is too large: 20 bytes, and at most 10 are read"])
    #expect(tree.children(tree.root).filter(\.exists).isEmpty)
    #expect(SyntaxTree.parse(source, SyntaxTree.Limits(size: 20)).errors == [])
  }

  @Test func aTreeWithMoreNodesThanCanBeNumberedIsRefusedWithAMessage() {
    for limit in 1..<60 {
      let tree = SyntaxTree.parse(seeds["grammar.go"] ?? [], SyntaxTree.Limits(nodes: limit))
      #expect(tree.errors.map(\.message) == ["file is too large: more than \(limit) nodes"])
    }
  }
}
