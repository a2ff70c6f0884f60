import Testing

/// Values from code that is not there, told by their names, by other ways and by other implementations.
@Suite("What names and other ways tell") struct ToldElsewhereTests {
  @Test("is believed of iterators, readers, sessions and profiles", arguments: [iterators, others, givers])
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

  private static let givers = """
    package p

    import (
    \t"bufio"
    \t"context"
    \t"io"
    \t"net/http"
    \t"os"

    \t"github.com/x/y/packer"
    \t"github.com/x/y/store"
    \t"golang.org/x/sys/unix"
    )

    type device struct{ fd int }

    func (d *device) ask() error {
    \t_, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(d.fd), 1, 2)
    \tif errno != 0 {
    \t\treturn errno
    \t}
    \treturn nil
    }

    func (d *device) Close() error { return unix.Close(d.fd) }

    func openDevice(path string) (*device, error) {
    \tfd, err := unix.Open(path, unix.O_RDONLY, 0) // want "GL301"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \td := &device{fd}
    \tif err := d.ask(); err != nil {
    \t\treturn nil, err
    \t}
    \treturn d, nil
    }

    func openRaw(path string) error {
    \tfd, err := unix.Open(path, unix.O_RDONLY, 0)
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, _, _ = unix.Syscall(unix.SYS_CLOSE, uintptr(fd), 0, 0)
    \treturn nil
    }

    // What gives back no more than an error is done with what it is given.
    func pack(p packer.Packer, path string) error {
    \tf, err := os.Create(path) // want "GL301"
    \tif err != nil {
    \t\treturn err
    \t}
    \treturn p.Package(packer.Defaults(), f)
    }

    func consume(url string) error {
    \tresp, err := http.Get(url) // want "GL302"
    \tif err != nil {
    \t\treturn err
    \t}
    \tif err := packer.Consume(resp.Body); err != nil {
    \t\treturn err
    \t}
    \treturn nil
    }

    func keeps(p packer.Packer, path string) error {
    \tf, err := os.Create(path)
    \tif err != nil {
    \t\treturn err
    \t}
    \treturn p.SetOutput(f)
    }

    func filed(db store.DB) error {
    \tstatement, err := db.PrepareNamed("select :a") // want "GL303"
    \tif err != nil {
    \t\treturn err
    \t}
    \tvar n int
    \treturn statement.Get(&n, 1)
    }

    // A variable of a declared type gets what code that is not there opens.
    func summed(ctx context.Context, u store.Unit) (int64, error) {
    \tvar r io.ReadCloser
    \tid, err := store.Find(ctx)
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \tr, err = u.NewReader(ctx, id) // want "GL305"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn io.Copy(io.Discard, bufio.NewReader(r))
    }

    func decoded(url string) (*packer.Report, error) {
    \tresp, err := http.Get(url) // want "GL302"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn packer.ReportOf(resp.Body)
    }

    func streamed(url string) (*packer.Stream, error) {
    \tresp, err := http.Get(url)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn packer.NewStream(resp.Body)
    }

    // A request that is sent is answered by a response, whatever the method is called; one beside what decodes it is not.
    func probe(r store.Remote, url string) (bool, error) {
    \treq, err := http.NewRequest("GET", url, nil)
    \tif err != nil {
    \t\treturn false, err
    \t}
    \tresp, err := r.DoHTTP(req) // want "GL302"
    \tif err != nil {
    \t\treturn false, err
    \t}
    \treturn resp.StatusCode == http.StatusOK, nil
    }

    func fetched(ctx context.Context, r store.Remote, url string, v any) (bool, error) {
    \treq, err := http.NewRequest("GET", url, nil)
    \tif err != nil {
    \t\treturn false, err
    \t}
    \tresp, err := r.Do(ctx, req, v)
    \tif err != nil {
    \t\treturn false, err
    \t}
    \treturn resp.StatusCode == http.StatusOK, nil
    }

    // What is written over another stream is finished by Close, and no more.
    func assembled(out io.Writer) error {
    \tw := packer.NewPartWriter(out)
    \tif err := w.Part("text"); err != nil {
    \t\treturn err
    \t}
    \treturn w.Close()
    }

    // What is closed by who else calls for it.
    func catalogue(b *store.Bucket) (*store.Collection, error) {
    \treturn b.Collection("catalogue"), nil
    }

    func entered(b *store.Bucket, name string) error {
    \tc, err := catalogue(b)
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer c.Close()
    \treturn c.Insert(name)
    }

    func counted(b *store.Bucket) (int, error) {
    \tc, err := catalogue(b) // want "GL305"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn c.Count()
    }

    type script struct{ file *os.File }

    func newScript(path string) (*script, error) {
    \ts := &script{}
    \tvar err error
    \tif s.file, err = packer.TempFile(path); err != nil { // want "GL301"
    \t\treturn nil, err
    \t}
    \tif _, err := s.file.WriteString("begin"); err != nil {
    \t\treturn nil, err
    \t}
    \treturn s, s.file.Close()
    }
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
