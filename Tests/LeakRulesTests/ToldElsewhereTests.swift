import Testing

/// Values from code that is not there, told by their names, by other ways and by other implementations.
@Suite("What names and other ways tell") struct ToldElsewhereTests {
  @Test("is believed of iterators, readers, sessions and profiles", arguments: [iterators, others])
  func told(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/told.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  private static let iterators = """
    package p

    import (
    \t"github.com/x/y/lists"
    \t"github.com/x/y/store"
    )

    func keys(db store.DB) int {
    \tn := 0
    \tit := db.NewIterator([]byte("a"), nil) // want "GL305"
    \tfor it.Next() {
    \t\tn += len(it.Key()) + len(it.Value())
    \t}
    \treturn n
    }

    func until(db store.DB, most int) int {
    \tn := 0
    \tit, err := db.Iterator([]byte("a"), []byte("b")) // want "GL305"
    \tif err != nil {
    \t\treturn 0
    \t}
    \tfor ; it.Valid(); it.Next() {
    \t\tif n++; n > most {
    \t\t\treturn n
    \t\t}
    \t}
    \t_ = it.Close()
    \treturn n
    }

    func inMemory(l *lists.List) int {
    \tn := 0
    \tit := l.Iterator()
    \tfor it.Next() {
    \t\tn += it.Value() + it.Key()
    \t}
    \treturn n
    }

    func given(db store.DB) *cursor {
    \tit := db.NewIterator(nil, nil)
    \tif it.Valid() {
    \t\tit.Next()
    \t}
    \treturn &cursor{it}
    }

    type cursor struct{ it store.Iterator }
    """

  private static let others = """
    package p

    import (
    \t"context"
    \t"errors"
    \t"io"
    \t"net"
    \t"net/http"
    \t"os"
    \t"runtime/pprof"

    \t"github.com/x/y/commands"
    \t"github.com/x/y/link"
    \t"github.com/x/y/repo"
    )

    // A field called err is no error value of a package: it may be nil.
    type reader struct {
    \terr  error
    \tbody io.ReadCloser
    }

    func (r *reader) open(url string) error {
    \tif r.err != nil {
    \t\treturn r.err
    \t}
    \tresp, err := http.Get(url) // want "GL302"
    \tif err != nil {
    \t\treturn err
    \t}
    \tif resp.StatusCode != http.StatusOK {
    \t\treturn errors.New(resp.Status)
    \t}
    \tr.body = resp.Body
    \treturn nil
    }

    func profile(path string) (func(), error) {
    \tf, err := os.Create(path) // want "GL301"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tif err := pprof.StartCPUProfile(f); err != nil {
    \t\treturn nil, err
    \t}
    \treturn func() {
    \t\tpprof.StopCPUProfile()
    \t\tf.Close()
    \t}, nil
    }

    func logs(ctx context.Context, c *commands.Container, w io.Writer) error {
    \tr, err := c.Engine.ContainerLogs(ctx, c.ID, commands.Options{}) // want "GL305"
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, err = io.Copy(w, r)
    \treturn err
    }

    func secure(l *net.TCPListener) (net.Conn, error) {
    \tc, err := l.AcceptTCP() // want "GL304"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tsecret, err := link.MakeSecret(c, 1)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn secret, nil
    }

    func padded(get func(int) (repo.Reader, error)) (*repo.Padded, error) {
    \tr, err := get(1) // want "GL305"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tif r.Size() == 0 {
    \t\tr.Close()
    \t\treturn nil, errors.New("empty")
    \t}
    \tif r.Size() > 10 {
    \t\treturn nil, errors.New("large")
    \t}
    \treturn &repo.Padded{Reader: r}, nil
    }

    type source interface{ Open(string) (session, error) }

    type session interface {
    \tio.Closer
    \tAsk() error
    }

    type realSource struct{}

    type conn struct{ net.Conn }

    func (c *conn) Ask() error { _, err := c.Write(nil); return err }

    func (realSource) Open(address string) (session, error) {
    \tc, err := net.Dial("tcp", address)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn &conn{c}, nil
    }

    type mockSource struct{ made session }

    func (m *mockSource) Open(string) (session, error) { return m.made, nil }

    func ask(s source) error {
    \tc, err := s.Open("a:1") // want "GL305"
    \tif err != nil {
    \t\treturn err
    \t}
    \tif err := c.Ask(); err != nil {
    \t\treturn err
    \t}
    \treturn c.Close()
    }
    """
}
