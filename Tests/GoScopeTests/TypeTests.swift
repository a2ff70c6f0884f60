import Testing

@Suite("types of expressions") struct TypeTests {
  private static let text = """
    import "io"
    type point struct { x, y int }
    type list[T any] struct { items []T; head *T }
    func (l *list[T]) first() T { return l.items[0] }
    type shape interface { area() float64 }
    type named func() (int, error)
    type base struct { id string }
    func (b *base) key() []byte { return nil }
    type derived struct { *base; extra map[string][]point }
    func pair() (int, error) { return 0, nil }
    func mapped[K comparable, V any](m map[K]V) []K { return nil }
    func each[T any](s []T, f func(T)) {}
    func seq(yield func(string, point) bool) {}
    const big = 1 << 40
    type color uint8
    const ( red color = iota; green )
    func f(a any, s shape, d derived, l list[string], fn named, c <-chan *point, r io.Reader) (out error) {
      lit := []point{{1, 2}}
      ptrs := map[string]*point{"a": {1, 2}}
      v1, ok1 := ptrs["a"]
      v2, ok2 := a.(*point)
      v3, ok3 := <-c
      n, err := pair()
      fv := func(x int) string { return "" }
      sum := lit[0].x + 1
      quot := 1.5 * 2
      shifted := 1 << 3
      conv := []byte("x")
      made := make(chan int, 3)
      fresh := new(point)
      sub := lit[1:2]
      arr := [3]string{}
      keys := mapped(ptrs)
      for i, p := range lit { _, _ = i, p }
      for word, spot := range seq { _, _ = word, spot }
      for count := range 10 { _ = count }
      for index, char := range "text" { _, _ = index, char }
      switch t := a.(type) { case *point: use(t); case int, string: other(t) }
      _, _, _, _, _, _, _, _, _, _ = v1, ok1, v2, ok2, v3, ok3, n, err, fv, sum
      _ = d.id; _ = d.key(); _ = d.extra["k"][0].y; _ = l.first(); _ = l.head; _ = s.area(); _ = fn
      _ = (*base).key; _ = green; _ = big; _ = fv(1)
      return
    }
    """

  @Test(
    arguments: [
      ("lit", "[]example.com/m.point"), ("v1", "*example.com/m.point"), ("ok1", "bool"),
      ("v2", "*example.com/m.point"), ("ok2", "bool"), ("v3", "*example.com/m.point"), ("ok3", "bool"),
      ("n", "int"), ("err", "error"), ("fv", "func(int) string"), ("sum", "int"), ("quot", "float64"),
      ("shifted", "int"), ("conv", "[]uint8"), ("made", "chan int"), ("fresh", "*example.com/m.point"),
      ("sub", "[]example.com/m.point"), ("arr", "[...]string"), ("keys", "[]string"), ("i", "int"),
      ("p", "example.com/m.point"), ("word", "string"), ("spot", "example.com/m.point"), ("count", "int"),
      ("index", "int"), ("char", "int32"), ("{1, 2}", "example.com/m.point"), ("d.id", "string"),
      ("d.key()", "[]uint8"), ("d.extra[\"k\"][0].y", "int"), ("l.first()", "string"), ("l.head", "*string"),
      ("s.area()", "float64"), ("(*base).key", "func(*example.com/m.base) []uint8"),
      ("green", "example.com/m.color"), ("big", "int"), ("fv(1)", "string"), ("out", "error"),
      ("fn", "example.com/m.named"), ("r", "io.Reader"),
    ]) func types(expression: String, type: String)
  {
    #expect(Snippet(Self.text).type(expression) == type)
  }

  @Test("the symbol of a type switch has the type of its clause") func typeSwitch() {
    let snippet = Snippet(Self.text)
    #expect(snippet.type("t", 1) == "*example.com/m.point")
    #expect(snippet.type("t", 2) == "any")
  }

  @Test("what is not there is unknown, and what it returns is what the catalogue says") func external() {
    let text = """
      import "github.com/acme/db/v2"
      func f() { c, err := db.Open(); r := c.Query("q"); _, _, _ = err, r, db.Other() }
      """
    let plain = Snippet(text)
    #expect(plain.type("c") == "?")
    #expect(plain.callee("c.Query(\"q\")") == "unknown")
    let taught = Snippet(
      text,
      externalResults: [
        "github.com/acme/db.Open": ["*github.com/acme/db.Conn", "error"],
        "(*github.com/acme/db.Conn).Query": ["*database/sql.Rows"],
      ])
    #expect(taught.type("c") == "*github.com/acme/db.Conn")
    #expect(taught.type("r") == "*database/sql.Rows")
    #expect(taught.callee("c.Query(\"q\")") == "external (github.com/acme/db.Conn).Query")
    #expect(taught.type("db.Other()") == "?")
  }

  @Test("declarations that depend on themselves end in unknown") func cycles() {
    let snippet = Snippet("var a = b\nvar b = a\ntype T = U\ntype U = T\nvar c T")
    #expect(snippet.type("a") == "?")
    #expect(snippet.type("c") == "?")
  }

  @Test("deep nesting ends in unknown and not in a crash") func deep() {
    let chain = String(repeating: "f(", count: 400) + "1" + String(repeating: ")", count: 400)
    let snippet = Snippet(
      "func f(x int) int { return x }\nvar v = \(chain)\nvar s = \"a\"" + String(repeating: "+\"a\"", count: 9000))
    #expect(["int", "?"].contains(snippet.type("v")))
    #expect(snippet.type("s") == "string")
  }
}
