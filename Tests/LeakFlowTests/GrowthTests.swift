import GoScope
import Testing

@testable import LeakFlow

@Suite("Growing globals") struct GrowthTests {
  private static let handler = "func h(w http.ResponseWriter, r *http.Request)"
  private static func code(_ name: String, _ body: String) -> GoCase {
    GoCase(name, "package p\nimport \"net/http\"\n" + body)
  }

  static let growing: [GoCase] = [
    code("an append in a handler", "var x []string\n\(handler) { x = append(x, r.URL.Path) }"),
    code("an insertion in a handler", "var x = map[string]int{}\n\(handler) { x[r.URL.Path] = 1 }"),
    code("a count by key", "var x = map[string]int{}\n\(handler) { x[r.URL.Path]++ }"),
    code("a field of a struct", "var s struct { x []string }\n\(handler) { s.x = append(s.x, r.URL.Path) }"),
    code(
      "a method of a struct",
      "type T struct { x []string }\nvar s T\nfunc (t *T) add(v string) { t.x = append(t.x, v) }\n\(handler) { s.add(r.URL.Path) }"
    ),
    code(
      "a pointer handed to a helper",
      "var x []string\nfunc add(to *[]string, v string) { *to = append(*to, v) }\n\(handler) { add(&x, r.URL.Path) }"),
    code(
      "a getter",
      "var x = map[string]int{}\nfunc all() map[string]int { return x }\n\(handler) { all()[r.URL.Path] = 1 }"),
    code("an append per key", "var x = map[bool][]string{}\n\(handler) { x[true] = append(x[true], r.URL.Path) }"),
    code(
      "entries that are only set to nil",
      "var x = map[string]*int{}\n\(handler) { x[r.URL.Path] = new(int) }\nfunc drop(k string) { x[k] = nil }"),
  ]

  @Test("a container that only grows is reported once", arguments: growing) func reported(_ row: GoCase) {
    #expect(TinyModule(row.source).growths.count == 1)
  }

  static let harmless: [GoCase] = [
    code(
      "a delete", "var x = map[string]int{}\n\(handler) { x[r.URL.Path] = 1 }\nfunc drop(k string) { delete(x, k) }"),
    code("a clear", "var x = map[string]int{}\n\(handler) { x[r.URL.Path] = 1 }\nfunc drop() { clear(x) }"),
    code("a reset", "var x []string\n\(handler) { x = append(x, r.URL.Path) }\nfunc drop() { x = nil }"),
    code("a reslice", "var x []string\n\(handler) { x = append(x, r.URL.Path); x = x[1:] }"),
    code("a limit", "var x []string\n\(handler) { if len(x) > 9 { return }; x = append(x, r.URL.Path) }"),
    code(
      "keys of an enumeration",
      "type E int\nconst A E = 1\nvar x = map[E]int{}\nfunc g(e E) { x[e]++ }\n\(handler) { g(A) }"),
    code("a constant key", "var x = map[string]int{}\n\(handler) { x[\"hits\"]++ }"),
    code(
      "an update of what is there",
      "var x = map[string]int{}\n\(handler) { k := r.URL.Path; if _, ok := x[k]; ok { x[k] = 1 } }"),
    code("only in init", "var x []string\nfunc init() { x = append(x, \"a\") }\n\(handler) {}"),
    code(
      "an address that escapes",
      "var x []string\nvar g func(*[]string)\n\(handler) { x = append(x, r.URL.Path) }\nfunc i() { g(&x) }"),
    code(
      "a map that escapes",
      "var x = map[string]int{}\nvar g func(any)\n\(handler) { x[r.URL.Path] = 1 }\nfunc i() { g(x) }"),
    code("a local of the same name", "var x []string\n\(handler) { x := x; x = append(x, r.URL.Path) }"),
    code("a function that is never called", "var x []string\nfunc add(s string) { x = append(x, s) }"),
  ]

  @Test("a container that is bounded, emptied or unseen is left alone", arguments: harmless)
  func silent(_ row: GoCase) {
    #expect(TinyModule(row.source).growths.map(\.message) == [])
  }

  @Test("the message names the container and who makes it grow") func message() {
    let module = TinyModule(
      """
      package p
      import "net/http"
      type Server struct{}
      var history []string
      func (s *Server) handle(w http.ResponseWriter, r *http.Request) { history = append(history, r.URL.Path) }
      """)
    #expect(
      module.growths.map(\.message) == [
        "global slice history grows with every call of Server.handle and nothing shrinks it"
      ])
  }

  @Test("resets in tests do not count") func testsDoNotCount() {
    let module = TinyModule(
      "package p\nimport \"net/http\"\nvar x []string\n\(Self.handler) { x = append(x, r.URL.Path) }",
      others: ["a_test.go": "package p\nfunc reset() { x = nil }"])
    #expect(module.growths.count == 1)
  }
}
