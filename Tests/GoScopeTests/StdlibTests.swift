import GoSyntax
import Testing

@testable import GoScope

@Suite("the standard library that ships with the program") struct StdlibTests {
  private let snippet = Snippet(
    """
    import (
      "context"
      "database/sql"
      "io"
      "net"
      "net/http"
      "os"
      "slices"
      "maps"
      "sync"
      "time"
    )
    type conn struct { net.Conn }
    func f(db *sql.DB, rc io.ReadCloser, c conn, m map[string]time.Duration) {
      resp, err := http.Get("u")
      resp.Body.Close()
      file, _ := os.Open("f")
      rows, _ := db.QueryContext(context.Background(), "q")
      ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
      rc.Close()
      c.Close()
      keys := slices.Sorted(maps.Keys(m))
      var mu sync.Mutex
      mu.Lock()
      _, _, _, _, _, _, _ = err, file, rows, ctx, cancel, keys, mu
    }
    """)

  @Test(
    "gives types to what it returns",
    arguments: [
      ("resp", "*net/http.Response"), ("err", "error"), ("file", "*os.File"), ("rows", "*database/sql.Rows"),
      ("ctx", "context.Context"), ("cancel", "context.CancelFunc"), ("keys", "[]string"),
      ("resp.Body", "io.ReadCloser"), ("5*time.Second", "time.Duration"),
    ]) func types(expression: String, type: String)
  { #expect(snippet.type(expression) == type) }

  @Test(
    "names its methods as go/types does",
    arguments: [
      ("resp.Body.Close()", "external (io.Closer).Close"), ("rc.Close()", "external (io.Closer).Close"),
      ("c.Close()", "external (net.Conn).Close"), ("mu.Lock()", "external (sync.Mutex).Lock"),
      ("http.Get(\"u\")", "external net/http.Get"),
    ]) func callees(call: String, expected: String)
  { #expect(snippet.callee(call) == expected) }

  @Test("a product with a duration is a constant of nanoseconds") func constant() throws {
    let site = try #require(snippet.node("5*time.Second"))
    #expect(snippet.resolver.constantInt(site) == 5_000_000_000)
  }

  @Test("every package parses without errors") func parses() {
    for position in 0..<StdlibStubs.count {
      let tree = SyntaxTree.parse(StdlibStubs.source(at: position))
      #expect(tree.errors.isEmpty, "package at \(position)")
    }
    #expect(StdlibStubs.count > 150)
  }
}
