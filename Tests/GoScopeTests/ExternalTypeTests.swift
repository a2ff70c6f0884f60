import Testing

@Suite("types of names whose sources are not there") struct ExternalTypeTests {
  private let snippet = Snippet(
    """
    import "github.com/acme/socket/v2"
    func dial() {
      c, err := socket.DefaultDialer.Dial("u")
      r := socket.New().Open()
      r.Inner.Close()
      use(c, err)
      socket.Unheard.Dial("u")
    }
    """,
    externalResults: [
      "(github.com/acme/socket).field DefaultDialer": ["*github.com/acme/socket.Dialer"],
      "(*github.com/acme/socket.Dialer).Dial": ["*github.com/acme/socket.Conn", "error"],
      "github.com/acme/socket.New": ["*github.com/acme/socket.Hub"],
      "(*github.com/acme/socket.Hub).Open": ["*github.com/acme/socket.Room"],
      "(*github.com/acme/socket.Room).field Inner": ["*github.com/acme/socket.Conn"],
    ])

  @Test(
    "come from the catalogue: results, methods on the way, fields, variables of packages",
    arguments: [
      ("socket.DefaultDialer.Dial(\"u\")", "external (github.com/acme/socket.Dialer).Dial"),
      ("socket.New().Open()", "external (github.com/acme/socket.Hub).Open"),
      ("r.Inner.Close()", "external (github.com/acme/socket.Conn).Close"),
    ]) func callee(call: String, expected: String)
  { #expect(snippet.callee(call) == expected) }

  @Test("a variable that the catalogue does not tell of stays unknown") func unheard() {
    #expect(snippet.type("socket.Unheard") == "?")
  }

  @Test("an absent package whose path ends like a predeclared type hides that type from nobody") func predeclared() {
    let snippet = Snippet(
      """
      import "example.com/other/http/error"
      func fail() error { return &httperror.Problem{} }
      var failure = fail()
      """)
    #expect(snippet.type("fail()") == "error")
  }
}
