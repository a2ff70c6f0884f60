import GoScope
import Testing

@testable import LeakFlow

/// Whether the function `f` of a file can end.
@Suite("Goroutine ends") struct GoroutineEndTests {
  private func end(_ row: GoCase) throws -> FunctionEnd {
    let module = TinyModule(row.source)
    let function = try #require(module.function("f"))
    return GoroutineEnds(module.resolver).end(of: function, calls: GoroutineEnds.depth)
  }

  static let endless: [GoCase] = [
    GoCase("an empty loop", "package p\nfunc f() { for { } }"),
    GoCase("a loop over the constant true", "package p\nfunc f() { for true { } }"),
    GoCase("a counting loop without a condition", "package p\nfunc f() { for i := 0; ; i++ { } }"),
    GoCase("an empty select", "package p\nfunc f() { select {} }"),
    GoCase("a break in a select", "package p\nfunc f(c chan int) { for { select { case <-c: break } } }"),
    GoCase("a break in a switch", "package p\nfunc f(x int) { for { switch x { case 1: break } } }"),
    GoCase("a break of an inner loop", "package p\nfunc f() { for { for { break } } }"),
    GoCase("a continue with the loop's label", "package p\nfunc f() { next: for { for { continue next } } }"),
    GoCase("a return of a literal inside", "package p\nfunc f() { for { func() { return }() } }"),
    GoCase("a goto backwards", "package p\nfunc f() { again: println(); goto again }"),
    GoCase("a loop in a function called", "package p\nfunc f() { g() }\nfunc g() { for { } }"),
    GoCase("a loop behind an early return", "package p\nfunc f(x int) { if x > 0 { return }\nfor { } }"),
    GoCase(
      "a range over a ticker's channel",
      "package p\nimport \"time\"\nfunc f() { t := time.NewTicker(1); for range t.C { } }"),
    GoCase("a range over time.Tick", "package p\nimport \"time\"\nfunc f() { for range time.Tick(1) { } }"),
    GoCase("a day's sleep", "package p\nimport \"time\"\nfunc f() { time.Sleep(24 * time.Hour) }"),
    GoCase("waiting for a day", "package p\nimport \"time\"\nfunc f() { <-time.After(24 * time.Hour) }"),
    GoCase("a condition that nothing changes", "package p\nfunc f() { on := true; for on { } }"),
    GoCase("a receive from a channel nobody else has", "package p\nfunc f() { c := make(chan int); <-c }"),
    GoCase(
      "a range over a channel nobody closes",
      "package p\nfunc f() { c := make(chan int); go func() { c <- 1 }(); for range c { } }"),
  ]

  @Test("control stays for ever", arguments: endless) func staysForEver(_ row: GoCase) throws {
    #expect(try end(row).noExit != nil)
  }

  static let ending: [GoCase] = [
    GoCase("nothing", "package p\nfunc f() { }"),
    GoCase("a loop with a condition", "package p\nfunc f(x int) { for x > 0 { x-- } }"),
    GoCase("a loop with a return", "package p\nfunc f(x int) { for { if x > 0 { return } } }"),
    GoCase("a loop with a break", "package p\nfunc f(x int) { for { if x > 0 { break } } }"),
    GoCase(
      "a break with the loop's label", "package p\nfunc f(c chan int) { out: for { select { case <-c: break out } } }"),
    GoCase("a continue of the outer loop", "package p\nfunc f(x int) { out: for x > 0 { for { continue out } } }"),
    GoCase("a goto out", "package p\nfunc f(x int) { for { if x > 0 { goto out } }\nout: println() }"),
    GoCase("a panic in the loop", "package p\nfunc f(x int) { for { if x > 0 { panic(x) } } }"),
    GoCase("an exit in the loop", "package p\nimport \"os\"\nfunc f(x int) { for { if x > 0 { os.Exit(1) } } }"),
    GoCase(
      "an exit in a function called",
      "package p\nimport \"runtime\"\nfunc f(x int) { for { g(x) } }\nfunc g(x int) { if x > 0 { runtime.Goexit() } }"),
    GoCase("a range over a slice", "package p\nfunc f(x []int) { for range x { } }"),
    GoCase("a range over a parameter", "package p\nfunc f(c chan int) { for range c { } }"),
    GoCase(
      "a range over a channel somebody closes",
      "package p\nfunc f() { c := make(chan int); go func() { close(c) }(); for range c { } }"),
    GoCase("a short sleep", "package p\nimport \"time\"\nfunc f() { time.Sleep(time.Second) }"),
    GoCase(
      "a condition that a closure changes",
      "package p\nfunc f() { on := true; g := func() { on = false }; g(); for on { } }"),
    GoCase("an endless loop that is only started", "package p\nfunc f() { go func() { for { } }() }"),
  ]

  @Test("control can leave", arguments: ending) func canLeave(_ row: GoCase) throws {
    #expect(try end(row).noExit == nil)
  }

  @Test("a misdirected break is named as the reason") func misdirected() {
    let module = TinyModule(
      """
      package p
      import "net/http"
      func h(w http.ResponseWriter, r *http.Request) {
        go func() {
          for {
            select {
            case <-r.Context().Done():
              break
            }
          }
        }()
      }
      """)
    #expect(
      module.launches.map(\.message) == [
        "goroutine started by h never ends: the break on line 8 leaves only the select"
      ])
  }
}
