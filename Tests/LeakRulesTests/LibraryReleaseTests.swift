import Testing

/// Releases of values from code that is not there, handed over as methods that are not called yet.
@Suite("Releases that are kept for later") struct LibraryReleaseTests {
  @Test("are a handing over, whether or not the method can be seen", arguments: [listed])
  func kept(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/kept.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  private static let listed = """
    package p

    import (
    \t"context"

    \t"github.com/x/y/store"
    )

    func table(ctx context.Context, path string) (map[string]func() error, error) {
    \tclosers := make(map[string]func() error)
    \tisEarly := true
    \tdefer func() {
    \t\tif !isEarly {
    \t\t\treturn
    \t\t}
    \t\tfor _, end := range closers {
    \t\t\t_ = end()
    \t\t}
    \t}()
    \tgraph, err := store.Open(ctx, path, "graph")
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tclosers["graph"] = graph.Close
    \tkeys, err := store.Open(ctx, path, "keys")
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tclosers["keys"] = keys.Close
    \tisEarly = false
    \treturn closers, nil
    }

    func stack(path string) error {
    \tvar ends []func() error
    \tdefer func() {
    \t\tfor i := len(ends) - 1; i >= 0; i-- {
    \t\t\t_ = ends[i]()
    \t\t}
    \t}()
    \tfirst, err := store.Open(path, "first")
    \tif err != nil {
    \t\treturn err
    \t}
    \tends = append(ends, first.Close)
    \tsecond, err := store.Open(path, "second")
    \tif err != nil {
    \t\treturn err
    \t}
    \tends = append(ends, second.Close)
    \treturn first.CopyTo(second)
    }

    type server struct{ end func() error }

    func (s *server) serve(path string) error {
    \tbase, err := store.Open(path, "base")
    \tif err != nil {
    \t\treturn err
    \t}
    \ts.end = base.Close
    \tif err := base.Ping(); err != nil {
    \t\treturn err
    \t}
    \treturn nil
    }

    func variable(path string) error {
    \tbase, err := store.Open(path, "base")
    \tif err != nil {
    \t\treturn err
    \t}
    \tend := base.Close
    \tif err := base.Ping(); err != nil {
    \t\t_ = end()
    \t\treturn err
    \t}
    \treturn end()
    }

    func early(path string) error {
    \tends := map[string]func() error{}
    \tbase, err := store.Open(path, "base") // want "GL305"
    \tif err != nil {
    \t\treturn err
    \t}
    \tif err := base.Ping(); err != nil {
    \t\treturn err
    \t}
    \tends["base"] = base.Close
    \treturn run(ends)
    }

    func run(ends map[string]func() error) error { return ends["base"]() }
    """
}
