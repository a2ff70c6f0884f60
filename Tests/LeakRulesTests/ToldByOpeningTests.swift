import Testing

/// What packages that are not there open, and what their stores iterate, whatever is made of it.
@Suite("What is opened elsewhere") struct ToldByOpeningTests {
  @Test("is owed where numbers and texts of it are given back", arguments: [opened, iterated])
  func told(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/told.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  private static let opened = """
    package p

    import "github.com/x/y/soundtags"

    func tags(path string) (map[string][]string, error) {
    \tf, err := soundtags.Open(path) // want "f from soundtags.Open is never closed"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \traw := f.ReadTags()
    \treturn raw, nil
    }

    func count(path string) (int, error) {
    \tf, err := soundtags.Open(path) // want "f from soundtags.Open is never closed"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn f.Count(), nil
    }

    func list(path string) ([]string, error) {
    \tf, err := soundtags.Open(path) // want "f from soundtags.Open is never closed"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn f.Names(), nil
    }

    func first(path string) (soundtags.Track, error) {
    \tf, err := soundtags.Open(path)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn f.First(), nil
    }
    """

  private static let iterated = """
    package p

    import "github.com/x/y/store"

    type server struct{ db store.DB }

    func (s *server) all(start, end []byte, send func(k, v []byte) error) error {
    \tit := s.db.Iterator(start, end) // want "iterator from s.db.Iterator is never closed"
    \treturn s.each(it, send)
    }

    func (s *server) each(it store.Iterator, send func(k, v []byte) error) error {
    \tfor ; it.Valid(); it.Next() {
    \t\tif err := send(it.Key(), it.Value()); err != nil {
    \t\t\treturn err
    \t\t}
    \t}
    \treturn nil
    }

    func (s *server) latest(start, end []byte, send func(k, v []byte) error) error {
    \tit := s.db.ReverseIterator(start, end)
    \tdefer it.Close()
    \treturn s.each(it, send)
    }
    """
}
