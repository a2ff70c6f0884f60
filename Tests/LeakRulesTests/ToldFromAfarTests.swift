import Testing

/// Values from code that is not there, told by what functions further away do with what they give.
@Suite("What functions further away tell") struct ToldFromAfarTests {
  @Test(
    "is believed of what is opened, passed on, closed by others and given beside an error",
    arguments: [describedFirst, passedOn, givenOn, beside])
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

  private static let passedOn = """
    package p

    import (
    \t"context"
    \t"io"
    \t"net"

    \t"github.com/x/y/mux"
    )

    type tunnel interface {
    \tConn(context.Context) (net.Conn, error)
    }

    type direct struct{ session *mux.Session }

    func (d *direct) Conn(context.Context) (net.Conn, error) { return d.session.Open() }

    type pool struct{ free []net.Conn }

    func (p *pool) take(context.Context) (net.Conn, error) { return p.free[0], nil }

    type visitor struct {
    \tway  tunnel
    \tpool *pool
    }

    func (v *visitor) conn(ctx context.Context) (net.Conn, error) {
    \tc, err := v.way.Conn(ctx)
    \tif err == nil {
    \t\treturn c, nil
    \t}
    \treturn nil, err
    }

    func (v *visitor) again(ctx context.Context) (c net.Conn, err error) {
    \tfor range 3 {
    \t\tc, err = v.conn(ctx)
    \t\tif err == nil {
    \t\t\treturn
    \t\t}
    \t}
    \treturn nil, err
    }

    func (v *visitor) greet(ctx context.Context) error {
    \tc, err := v.again(ctx) // want "GL304"
    \tif err != nil {
    \t\treturn err
    \t}
    \tif _, err := io.WriteString(c, "hello"); err != nil {
    \t\treturn err
    \t}
    \treturn c.Close()
    }

    func (v *visitor) forget(ctx context.Context) error {
    \tc, err := v.conn(ctx) // want "GL304"
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, err = io.WriteString(c, "hello")
    \treturn err
    }

    func (v *visitor) pooled(ctx context.Context) (net.Conn, error) {
    \tc, err := v.pool.take(ctx)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn c, nil
    }

    func (v *visitor) borrow(ctx context.Context) error {
    \tc, err := v.pooled(ctx)
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, err = io.WriteString(c, "hello")
    \treturn err
    }
    """

  private static let givenOn = """
    package p

    import (
    \t"archive/tar"
    \t"bytes"
    \t"io"

    \t"github.com/x/y/box"
    \t"github.com/x/y/kv"
    )

    type parcel struct {
    \tio.Reader
    \tio.Closer
    }

    func first(b box.Box) (io.ReadCloser, error) {
    \tout, err := b.StreamOut("a") // want "GL305"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tt := tar.NewReader(out)
    \tif _, err := t.Next(); err != nil {
    \t\treturn nil, err
    \t}
    \treturn parcel{Reader: t, Closer: out}, nil
    }

    func size(b box.Box) (int64, error) {
    \tout, err := b.StreamOut("a") // want "GL305"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn io.Copy(io.Discard, out)
    }

    func closed(b box.Box) (int64, error) {
    \tout, err := b.StreamOut("a")
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \tdefer out.Close()
    \treturn io.Copy(io.Discard, out)
    }

    func labels(b box.Box) ([]string, error) {
    \tl, err := b.Labels("a")
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn l.Names(), nil
    }

    type index struct{ store kv.Store }

    func (x *index) count() int {
    \tit := x.store.Iterator([]byte("a"))
    \tdefer it.Close()
    \tn := 0
    \tfor _, _, ok := it.Current(); ok; _, _, ok = it.Current() {
    \t\tn++
    \t\tit.Next()
    \t}
    \treturn n
    }

    func (x *index) last() []byte {
    \tit := x.store.Iterator([]byte("a")) // want "GL305"
    \tvar found []byte
    \tfor key, _, ok := it.Current(); ok; key, _, ok = it.Current() {
    \t\tif !bytes.HasPrefix(key, []byte("a")) {
    \t\t\tbreak
    \t\t}
    \t\tfound = key
    \t\tit.Next()
    \t}
    \treturn found
    }

    type blobs interface {
    \tGet(name string) (box.RSCloser, error)
    \tFind(name string) (box.Finder, error)
    }

    func length(b blobs) (int64, error) {
    \tblob, err := b.Get("a") // want "GL305"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn blob.Seek(0, io.SeekEnd)
    }

    func found(b blobs) (bool, error) {
    \tf, err := b.Find("a")
    \tif err != nil {
    \t\treturn false, err
    \t}
    \treturn f.Any(), nil
    }
    """

  private static let beside = """
    package p

    import "gopkg.in/redis.v3"

    type wrapped struct{ *redis.Client }

    type pinger interface{ Ping() *redis.StatusCmd }

    func connect(address string) (pinger, error) {
    \tc := redis.NewClient(&redis.Options{Addr: address}) // want "GL305"
    \terr := c.Ping().Err()
    \treturn &wrapped{Client: c}, err
    }

    func connectWhole(address string) (pinger, error) {
    \tc := redis.NewClient(&redis.Options{Addr: address})
    \tif err := c.Ping().Err(); err != nil {
    \t\tc.Close()
    \t\treturn nil, err
    \t}
    \treturn &wrapped{Client: c}, nil
    }
    """
}
