import GoScope
import GoSyntax
import Testing

@testable import LeakFlow

/// How many of the leaks of a package that has one file carry a repair, and how many there are.
private func repairs(of code: String) -> (repaired: Int, all: Int) {
  let found = allLeaks(of: code)
  return (found.filter { !$0.repair.isEmpty }.count, found.count)
}

@Suite("Repairs")
struct RepairTests {
  static let safe: [Situation] = [
    Situation(
      "what is read from the value is returned",
      """
      import ("io"; "os")
      func f(p string) ([]byte, error) {
      	g, err := os.Open(p)
      	if err != nil { return nil, err }
      	return io.ReadAll(g)
      }
      """),
    Situation(
      "a decoder fills something else",
      """
      import ("encoding/json"; "net/http")
      func f(u string) (map[string]int, error) {
      	r, err := http.Get(u)
      	if err != nil { return nil, err }
      	all := map[string]int{}
      	d := json.NewDecoder(r.Body)
      	err = d.Decode(&all)
      	return all, err
      }
      """),
    Situation(
      "a number of it is returned",
      """
      import "net/http"
      func f(u string) (int, error) {
      	r, err := http.Get(u)
      	if err != nil { return 0, err }
      	return r.StatusCode, nil
      }
      """),
    Situation(
      "a context that only this function uses",
      """
      import "context"
      func g(context.Context) error
      func f(parent context.Context) error {
      	ctx, cancel := context.WithCancel(parent)
      	_ = cancel
      	return g(ctx)
      }
      """),
  ]

  @Test("are given where nothing of the value outlives the function", arguments: safe)
  func given(_ situation: Situation) {
    #expect(repairs(of: situation.code) == (1, 1))
  }

  static let unsafe: [Situation] = [
    Situation(
      "a helper gives a file as a reader that may be nil, and that has no Close",
      """
      import ("errors"; "io"; "os")
      func find(p string) (io.Reader, error) {
      	if p == "" { return nil, nil }
      	f, err := os.Open(p)
      	if err != nil { return nil, err }
      	return f, nil
      }
      func f(p string) ([]byte, error) {
      	r, err := find(p)
      	if err != nil { return nil, err }
      	if r == nil { return nil, errors.New("none") }
      	return io.ReadAll(r)
      }
      """),
    Situation(
      "a part that is more than a number or a text is returned",
      """
      import "net/http"
      func f(u string) (*http.Request, error) {
      	r, err := http.Get(u)
      	if err != nil { return nil, err }
      	return r.Request, nil
      }
      """),
    Situation(
      "a goroutine works with the context",
      """
      import "context"
      func g(context.Context)
      func f(parent context.Context) {
      	ctx, cancel := context.WithCancel(parent)
      	_ = cancel
      	go g(ctx)
      }
      """),
    Situation(
      "a request with the context is returned",
      """
      import ("context"; "net/http")
      func f(r *http.Request) *http.Request {
      	ctx, cancel := context.WithCancel(r.Context())
      	_ = cancel
      	return r.WithContext(ctx)
      }
      """),
  ]

  @Test("are not given where something made of the value outlives the function", arguments: unsafe)
  func withheld(_ situation: Situation) {
    #expect(repairs(of: situation.code).repaired == 0)
    #expect(repairs(of: situation.code).all == 1)
  }
}
