import Testing

/// Values from code that is not there, told by what functions further away do with what they give.
@Suite("What functions further away tell") struct ToldFromAfarTests {
  @Test(
    "is believed of what is opened",
    arguments: [describedFirst])
  func told(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/told.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  private static let describedFirst = """
    package p

    import (
    \t"fmt"

    \t"github.com/x/y/archive"
    \t"github.com/x/y/native"
    \t"github.com/x/y/radio"
    )

    type shelf struct{ book *archive.Book }

    func (s *shelf) put(b *archive.Book) { s.book = b }
    func (s *shelf) Close() error        { return s.book.Close() }

    func openBook(path string) (*archive.Book, error) {
    \tb, err := archive.Open(path) // want "GL305"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tif b.Start()%8 != 0 {
    \t\treturn nil, fmt.Errorf("begins at %d", b.Start())
    \t}
    \treturn b, nil
    }

    func tune(address string) (int, error) {
    \tr, err := radio.NewReceiver(address) // want "GL305"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \tif err := r.Connect(); err != nil {
    \t\treturn 0, err
    \t}
    \tn, err := r.Count()
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn n, r.Close()
    }

    func tuneInOneStep(address string) (int, error) {
    \tr, err := radio.NewReceiver(address)
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \tif r.Connect() != nil {
    \t\treturn 0, fmt.Errorf("no %s", address)
    \t}
    \tn := r.Count()
    \tr.Close()
    \treturn n, nil
    }

    func scale(path string) (*native.Image, error) {
    \ti, err := native.NewImage(path) // want "GL305"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tif err := i.OpenPixels(); err != nil {
    \t\treturn nil, err
    \t}
    \treturn i, nil
    }

    func show(path string) error {
    \ti, err := scale(path)
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer i.Free()
    \treturn i.Show()
    }
    """
}
