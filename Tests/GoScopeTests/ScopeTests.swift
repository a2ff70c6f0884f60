import Testing

/// Each case: Go text, a name, and for each mention of it in order the line of its declaration (nil: none in the file).
@Suite("names resolve by Go's blocks") struct ScopeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let lines: [Int?]
    let text: String
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a block hides what is around it until it ends", name: "x", lines: [2, 3, 3, 2],
      text: "func f(x int) {\n  { x := 1; _ = x }\n  _ = x }"),
    Case(
      testDescription: ":= declares only what its own block does not have", name: "err", lines: [2, 2, 4, 4, 2],
      text:
        "func f() { a, err := g()\n  b, err := g()\n  if c, err := g(); true { _, _ = c, err }\n  _, _, _ = a, b, err }"
    ),
    Case(
      testDescription: "parameters and the body are one block", name: "a", lines: [2, 2],
      text: "func f(a int) {\n  a, b := 1, 2; _ = b }"),
    Case(
      testDescription: "the init statement of if is seen in else", name: "v", lines: [2, 2, 2, nil],
      text: "func f() { if v := 1; v > 0 {} else { _ = v }\n  _ = v }"),
    Case(
      testDescription: "the right side of := is outside of what it declares", name: "s", lines: [2, 3, 2, 3],
      text: "func f(s []int) {\n  for _, s := range s { _ = s } }"),
    Case(
      testDescription: "a type switch declares its symbol in every clause", name: "t", lines: [2, 3, 2, 3, 3],
      text: "func f(t any) {\n  switch t := t.(type) {\n  case int: _ = t\n  default: _ = t } }"),
    Case(
      testDescription: "the types of a clause are outside of the symbol", name: "error", lines: [2, nil, 2],
      text: "func f(v any) { switch error := v.(type) {\n  case error: _ = error } }"),
    Case(
      testDescription: "a select clause keeps what it receives", name: "got", lines: [3, 3, nil],
      text: "func f(c chan int) { select {\n  case got := <-c: _ = got }\n  _ = got }"),
    Case(
      testDescription: "labels are of the function, and apart from variables", name: "L", lines: [2, 3, 3, 2],
      text: "func f(L int) {\n  L: for { break L }\n  _ = L }"),
    Case(
      testDescription: "a literal sees the variables around it", name: "n", lines: [2, 2, 3, 3],
      text: "func f() { n := 0; _ = func() { n++ }\n  _ = func(n int) { n++ } }"),
    Case(
      testDescription: "type parameters are seen in the signature and the body", name: "T", lines: [2, 2, 2, 2],
      text: "func f[T any](x T) (y T) { var z T; _ = z; return }"),
    Case(
      testDescription: "a receiver declares the type parameters of its type", name: "K", lines: [2, 2, 3, 3],
      text: "type box[K any] struct { k K }\nfunc (b box[K]) get() (k K) { return }"),
    Case(
      testDescription: "a local constant begins after its specification", name: "c", lines: [2, 3, 2, 3],
      text: "const c = 1\nfunc f() { const c = c + 1; _ = c }"),
    Case(
      testDescription: "a type's name is seen in its own definition", name: "node", lines: [2, 2],
      text: "func f() { type node struct { next *node } }"),
    Case(
      testDescription: "keys of struct literals are fields, even where a variable has the name", name: "a",
      lines: [2, 3, 2, 3], text: "type p struct { a int }\nfunc f(a int) { _ = p{a: a} }"),
    Case(
      testDescription: "keys of map literals are variables", name: "a", lines: [2, 2],
      text: "func f(a string) { _ = map[string]int{a: 1} }"),
    Case(
      testDescription: "results are declared like parameters", name: "err", lines: [2, 2],
      text: "func f() (err error) { err = nil; return }"),
    Case(
      testDescription: "a key of a struct literal may be a promoted field", name: "n", lines: [2, 2],
      text: "type in struct { n int }; type out struct { in }\nvar v = out{n: 1}"),
    Case(
      testDescription: "a method declared on an alias is one of the type", name: "run", lines: [2, 2],
      text: "type A = B; type B int; func (a A) run() {}\nfunc f(b B) { b.run() }"),
    Case(
      testDescription: "promoted fields are found in the embedded type", name: "n", lines: [2, 2],
      text: "type in struct { n int }; type mid struct { *in }\ntype out struct { mid }; func f(o out) { o.n = 1 }"),
  ]

  @Test(arguments: cases) func resolves(_ test: Case) {
    let snippet = Snippet(test.text)
    let mentions = snippet.identifiers(test.name)
    #expect(mentions.indices.map { snippet.declarationLine(test.name, $0) } == test.lines)
  }
}
