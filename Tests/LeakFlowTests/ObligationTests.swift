import GoScope
import GoSyntax
import Testing

@testable import LeakFlow

/// A situation, the code of it, and what is left unpaid: `function: message`.
struct Situation: Sendable, CustomTestStringConvertible {
  let name: String
  let code: String
  let leaks: [String]
  var testDescription: String { name }

  init(_ name: String, _ code: String, leaks: [String] = []) {
    self.name = name
    self.code = code
    self.leaks = leaks
  }
}

/// The leaks of a package that has one file, `package p`: `function: message`.
func leaks(of code: String) -> [String] {
  let (flow, functions) = flow(of: code)
  return functions.flatMap { function in
    flow.leaks(in: function).map { "\(flow.resolver.name(of: function)): \($0.message)" }
  }
}

func allLeaks(of code: String) -> [Leak] {
  let (flow, functions) = flow(of: code)
  return functions.flatMap { flow.leaks(in: $0) }
}

/// The functions and literals of a package that has one file, in source order, and what answers for them.
private func flow(of code: String) -> (Flow, [FunctionID]) {
  let tree = SyntaxTree.parse(Array("package p\n\(code)\n".utf8))
  let input = SourceInput(path: "p.go", tree: tree)
  let program = Program(
    modules: [Module(path: "example.com/p", goVersion: GoVersion(1, 24))],
    directories: [DirectoryInput(importPath: "example.com/p", module: 0, files: [input])])
  let resolver = Resolver(program)
  let flow = Flow(resolver: resolver, catalogue: smallCatalogue)
  guard let package = program.linted.first, let file = program.package(package).files.first else { return (flow, []) }
  let functions = tree.nodeKinds.indices.filter { tree.nodeKinds[$0] == .funcDecl || tree.nodeKinds[$0] == .funcLit }
  return (flow, functions.map { FunctionID(file: file, node: NodeID(UInt32($0))) })
}

/// Files, responses and cancel functions of the standard library.
let smallCatalogue: Catalogue = {
  var catalogue = Catalogue()
  let close = Release.method(path: [], name: "Close")
  catalogue.add(
    Acquisition(
      debt: Debt(rule: "unclosed-file", what: "file", releases: [close]), returns: ["*os.File", "error"]),
    calls: ["os.Open", "os.Create"])
  catalogue.add(
    Acquisition(
      debt: Debt(
        rule: "unclosed-response-body", what: "response body", releases: [.method(path: ["Body"], name: "Close")]),
      returns: ["*net/http.Response", "error"]),
    calls: ["net/http.Get"])
  catalogue.add(
    Acquisition(
      owes: .result(1), debt: Debt(rule: "lost-cancel", what: "cancel function", releases: [.call]),
      returns: ["context.Context", "context.CancelFunc"]),
    calls: ["context.WithCancel"])
  catalogue.addNeverReturning(["os.Exit", "log.Fatal"])
  return catalogue
}()

@Suite struct ObligationTests {
  @Test(arguments: leaking) func reportsWhatIsLeftUnpaid(_ situation: Situation) {
    #expect(leaks(of: situation.code) == situation.leaks)
  }

  @Test(arguments: innocent) func staysSilentWhereEverythingIsPaid(_ situation: Situation) {
    #expect(leaks(of: situation.code) == [])
  }

  static let leaking = [
    Situation(
      "an early return before the close",
      """
      import "os"
      func f(p string, bad bool) error {
      	g, err := os.Open(p)
      	if err != nil { return err }
      	if bad { return nil }
      	return g.Close()
      }
      """, leaks: ["f: file opened by os.Open is not closed when line 6 returns"]),
    Situation(
      "a dropped result",
      """
      import "os"
      func f(p string) { os.Create(p) }
      """, leaks: ["f: file opened by os.Create is never closed"]),
    Situation(
      "the second half of a condition",
      """
      import "net/http"
      func f(u string) int {
      	r, err := http.Get(u)
      	if err != nil || r.StatusCode != 200 {
      		return 0
      	}
      	defer r.Body.Close()
      	return r.StatusCode
      }
      """, leaks: ["f: body of the response from http.Get is not closed when line 6 returns"]),
    Situation(
      "a loop that comes round",
      """
      import "os"
      func f(ps []string) {
      	for _, p := range ps {
      		g, err := os.Open(p)
      		if err != nil { continue }
      		g.Name()
      	}
      }
      """,
      leaks: ["f: file opened by os.Open is never closed"]),
    Situation(
      "a constructor of the module, whose owner is dropped",
      """
      import "os"
      type log struct { f *os.File }
      func open(p string) (*log, error) {
      	f, err := os.Open(p)
      	if err != nil { return nil, err }
      	return &log{f: f}, nil
      }
      func (l *log) Close() error { return l.f.Close() }
      func use(p string) error {
      	l, err := open(p)
      	if err != nil { return err }
      	_ = l
      	return nil
      }
      """, leaks: ["use: result of open, which holds a file, is never closed"]),
    Situation(
      "a deferred close that only runs for errors",
      """
      import "os"
      func f(p string) (err error) {
      	g, err := os.Open(p)
      	if err != nil { return err }
      	defer func() {
      		if err != nil { g.Close() }
      	}()
      	return nil
      }
      """, leaks: ["f: file opened by os.Open is not closed when line 9 returns"]),
    Situation(
      "a cancel function that a branch replaces",
      """
      import "context"
      func f(ctx context.Context, b bool) {
      	ctx, cancel := context.WithCancel(ctx)
      	if b { ctx, cancel = context.WithCancel(ctx) }
      	defer cancel()
      	<-ctx.Done()
      }
      """, leaks: ["f: cancel function from context.WithCancel is not called before line 5 drops it"]),
    Situation(
      "a field that the owner's close forgets",
      """
      import "os"
      type pair struct { a, b *os.File }
      func open(p, q string) (*pair, error) {
      	a, err := os.Open(p)
      	if err != nil { return nil, err }
      	b, err := os.Open(q)
      	if err != nil { a.Close(); return nil, err }
      	return &pair{a: a, b: b}, nil
      }
      func (x *pair) Close() error { return x.a.Close() }
      """,
      leaks: ["open: file opened by os.Open is stored in the field b, and nothing closes it"]),
  ]

  static let innocent = [
    Situation(
      "deferred after the check",
      """
      import "os"
      func f(p string) error {
      	g, err := os.Open(p)
      	if err != nil { return err }
      	defer g.Close()
      	return nil
      }
      """),
    Situation(
      "closed by a helper through an interface, in a variadic list",
      """
      import ("io"; "os")
      func all(cs ...io.Closer) { for _, c := range cs { c.Close() } }
      func f(p string) error {
      	g, err := os.Open(p)
      	if err != nil { return err }
      	defer all(g)
      	return nil
      }
      """),
    Situation(
      "handed to a channel, a map, a field of the receiver",
      """
      import "os"
      type s struct { f *os.File; m map[string]*os.File; c chan *os.File }
      func (x *s) f1(p string) { g, _ := os.Open(p); x.f = g }
      func (x *s) f2(p string) { g, _ := os.Open(p); x.m[p] = g }
      func (x *s) f3(p string) { g, _ := os.Open(p); x.c <- g }
      func (x *s) Close() error { for _, g := range x.m { g.Close() }; return x.f.Close() }
      """),
    Situation(
      "a retry that closes or keeps",
      """
      import "net/http"
      func f(u string) (*http.Response, error) {
      	var r *http.Response
      	var err error
      	for i := 0; i < 3; i++ {
      		r, err = http.Get(u)
      		if err == nil { break }
      	}
      	if err != nil { return nil, err }
      	return r, nil
      }
      """),
    Situation(
      "the other paths never return",
      """
      import ("log"; "os")
      func f(p string, bad bool) {
      	g, err := os.Open(p)
      	if err != nil { log.Fatal(err) }
      	if bad { panic("bad") }
      	g.Close()
      }
      """),
    Situation(
      "nil checks of the response and its body",
      """
      import "net/http"
      func f(u string) (code int, err error) {
      	r, err := http.Get(u)
      	if r != nil && r.Body != nil { defer r.Body.Close() }
      	return 0, err
      }
      """),
    Situation(
      "a literal that is called later",
      """
      import "os"
      func f(p string) error {
      	g, err := os.Open(p)
      	if err != nil { return err }
      	done := func() { g.Close() }
      	defer done()
      	return nil
      }
      """),
  ]
}
