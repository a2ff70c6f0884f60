import GoScope
import Testing

@testable import LeakFlow

/// How often control comes to the first `go` statement of a file.
@Suite("Launch contexts") struct LaunchContextTests {
  static let once: [GoCase] = [
    GoCase("in main", "package main\nfunc main() { go f() }\nfunc f() {}"),
    GoCase("in init", "package p\nfunc init() { go f() }\nfunc f() {}"),
    GoCase(
      "in a function that only main calls", "package main\nfunc main() { run() }\nfunc run() { go f() }\nfunc f() {}"),
    GoCase(
      "in a package variable's initialiser",
      "package p\nvar x = start()\nfunc start() int { go f(); return 1 }\nfunc f() {}"),
    GoCase(
      "under sync.Once",
      "package p\nimport \"sync\"\nvar once sync.Once\nfunc Get() { once.Do(func() { go f() }) }\nfunc f() {}"),
    GoCase(
      "behind a flag that is set",
      "package p\nvar started bool\nfunc Get() { if started { return }\nstarted = true\ngo f() }\nfunc f() {}"),
    GoCase(
      "in a loop of main over what it was given",
      "package main\nfunc main() { for range []int{1, 2} { go f() } }\nfunc f() {}"),
  ]

  @Test("control comes once", arguments: once) func comesOnce(_ row: GoCase) throws {
    let module = TinyModule(row.source)
    let statement = try #require(module.sites(.goStmt).first)
    #expect(module.contexts.context(at: statement).recurrence == .once)
  }

  static let again: [GoCase] = [
    GoCase(
      "in an HTTP handler",
      "package p\nimport \"net/http\"\nfunc h(w http.ResponseWriter, r *http.Request) { go f() }\nfunc f() {}"),
    GoCase(
      "in what an HTTP handler calls",
      "package p\nimport \"net/http\"\nfunc h(w http.ResponseWriter, r *http.Request) { g() }\nfunc g() { go f() }\nfunc f() {}"
    ),
    GoCase(
      "in an accept loop of main",
      """
      package main
      import "net"
      func main() {
        l, _ := net.Listen("tcp", ":1")
        for {
          c, err := l.Accept()
          if err != nil { return }
          go f(c)
        }
      }
      func f(c net.Conn) {}
      """),
    GoCase(
      "in a loop over a channel", "package main\nvar ch chan int\nfunc main() { for range ch { go f() } }\nfunc f() {}"),
    GoCase(
      "in a remote procedure",
      """
      package p
      import "context"
      type PutRequest struct{}
      type PutReply struct{}
      type S struct{}
      func (s *S) Put(ctx context.Context, in *PutRequest) (*PutReply, error) { go f(); return nil, nil }
      func f() {}
      """),
    GoCase(
      "in a method that takes a connection",
      "package p\nimport \"net\"\ntype S struct{}\nfunc (s *S) Attach(c net.Conn) { go f() }\nfunc f() {}"),
  ]

  @Test("control comes again and again", arguments: again) func comesAgain(_ row: GoCase) throws {
    let module = TinyModule(row.source)
    let statement = try #require(module.sites(.goStmt).first)
    #expect(module.contexts.context(at: statement).recurrence == .again)
  }

  @Test("an exported function without callers may be called more than once") func exported() throws {
    let module = TinyModule("package p\nfunc Watch() { go f() }\nfunc f() {}")
    let statement = try #require(module.sites(.goStmt).first)
    let function = try #require(module.function("Watch"))
    #expect(module.contexts.context(at: statement).origin == .exported(function))
  }

  @Test("a constructor without callers is set-up") func constructor() throws {
    let module = TinyModule("package p\nfunc NewWatch() int { go f(); return 1 }\nfunc f() {}")
    let statement = try #require(module.sites(.goStmt).first)
    let function = try #require(module.function("NewWatch"))
    #expect(module.contexts.context(at: statement).origin == .setUp(function))
  }

  @Test("a sync.Once in a field lets control through once for each object") func onceOfObject() throws {
    let module = TinyModule(
      """
      package p
      import "sync"
      type T struct { once sync.Once }
      func (t *T) Write() { t.once.Do(t.start) }
      func (t *T) start() { go f() }
      func f() {}
      """)
    let statement = try #require(module.sites(.goStmt).first)
    #expect(module.contexts.context(at: statement).recurrence == .unknown)
  }

  @Test("callers in tests do not count") func testsDoNotCount() throws {
    let module = TinyModule(
      "package p\nfunc watch() { go f() }\nfunc f() {}", others: ["a_test.go": "package p\nfunc TestX() { watch() }"])
    let statement = try #require(module.sites(.goStmt).first)
    #expect(module.contexts.context(at: statement).recurrence == .never)
  }

  @Test("the way from a handler is told from the outside in") func chain() throws {
    let module = TinyModule(
      """
      package p
      import "net/http"
      func h(w http.ResponseWriter, r *http.Request) { g() }
      func g() { go f() }
      func f() {}
      """)
    let statement = try #require(module.sites(.goStmt).first)
    #expect(
      module.contexts.context(at: statement).chain.map(\.text) == ["h runs for every HTTP request", "h calls g here"])
  }
}
