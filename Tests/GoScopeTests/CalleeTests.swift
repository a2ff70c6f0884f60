import Testing

@Suite("what a call calls") struct CalleeTests {
  private let snippet = Snippet(
    """
    import (
      "net/http"
      "example.com/m/sub"
      "github.com/acme/go-kit/v2"
    )
    type server struct { client *http.Client; conn kit.Conn; run func() }
    type closer interface { Close() error }
    func (s *server) serve(c closer) {
      http.Get("u")
      s.client.Do(nil)
      s.conn.Close()
      s.run()
      c.Close()
      s.serve(nil)
      sub.Open()
      kit.Dial()
      len("x")
      int64(1)
      ok := func() {}
      ok()
      func() int { return 1 }()
      m := s.serve
      m(nil)
      var again func()
      again = func() { again() }
    }
    """, packages: ["sub": "package sub\nfunc Open() {}\n"])

  @Test(
    "by name, method, field, package and value",
    arguments: [
      ("http.Get(\"u\")", "external net/http.Get"),
      ("s.client.Do(nil)", "external (net/http.Client).Do"),
      ("s.conn.Close()", "external (github.com/acme/go-kit.Conn).Close"),
      ("s.run()", "value run"),
      ("c.Close()", "interface closer.Close"),
      ("s.serve(nil)", "function server.serve"),
      ("sub.Open()", "function Open"),
      ("kit.Dial()", "external github.com/acme/go-kit.Dial"),
      ("len(\"x\")", "builtin len"),
      ("int64(1)", "conversion int64"),
      ("ok()", "literal on line 20"),
      ("func() int { return 1 }()", "literal on line 22"),
      ("m(nil)", "function server.serve"),
      ("again()", "literal on line 26"),
    ]) func callee(call: String, expected: String)
  { #expect(snippet.callee(call) == expected) }
}
