import Testing

/// Values from code that is not there, told by what the code at hand does with them.
@Suite("What use tells") struct ToldByUseTests {
  @Test(
    "is believed of streams, watchers, workers and of what a field or a method value closes",
    arguments: [streams, watchers, workers, kept, helpers])
  func told(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/told.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  private static let streams = """
    package p

    import (
    \t"context"
    \t"image/png"
    \t"io"
    \t"os"

    \t"github.com/x/y/storage"
    \t"google.golang.org/api/drive/v3"
    )

    func size(fs *storage.System, name string) (int, error) {
    \tf, err := fs.Root.Open(name) // want "GL305"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \timg, err := png.Decode(f)
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn img.Bounds().Dx(), nil
    }

    func ignored(s *storage.Server) ([]byte, error) {
    \tf, info, err := s.Files().File(".ignore") // want "GL305"
    \tif err != nil || info.IsDir() {
    \t\treturn nil, err
    \t}
    \treturn io.ReadAll(f)
    }

    func object(ctx context.Context, s *storage.Service, key string) ([]byte, error) {
    \tr, err := s.ReadObject(ctx, key) // want "GL305"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tbuf := make([]byte, 10)
    \t_, err = r.Read(buf)
    \treturn buf, err
    }

    func four(c *storage.Client, w io.Writer) error {
    \tr, size, sum, err := c.GetReader("a", "b") // want "GL305"
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, err = io.CopyN(w, r, size)
    \tuse(sum)
    \treturn err
    }

    func message(c *storage.Conn) (string, error) {
    \tm, err := c.ReadMessage()
    \tif err != nil {
    \t\treturn "", err
    \t}
    \treturn m.Text(), nil
    }

    func upload(s *drive.Service, name string) (string, error) {
    \tf, err := os.Open(name) // want "GL301"
    \tif err != nil {
    \t\treturn "", err
    \t}
    \tdone, err := s.Files.Create(&drive.File{Name: name}).Media(f).Do()
    \tif err != nil {
    \t\treturn "", err
    \t}
    \treturn done.Id, nil
    }

    func use(any) {}
    """

  private static let watchers = """
    package p

    import "github.com/x/y/coord"

    func first(c *coord.Client) error {
    \tw, err := c.WatchOne("a") // want "GL305"
    \tif err != nil {
    \t\treturn err
    \t}
    \tfor e := range w.ResultChan() {
    \t\tif e.Err != nil {
    \t\t\treturn e.Err
    \t\t}
    \t}
    \treturn nil
    }

    func second(c *coord.Client) (string, error) {
    \tsub, err := c.Subscribe("topic") // want "GL305"
    \tif err != nil {
    \t\treturn "", err
    \t}
    \tm := <-sub.Channel()
    \treturn m.Text, nil
    }

    func ended(c *coord.Client) (string, error) {
    \tsub, err := c.Subscribe("topic")
    \tif err != nil {
    \t\treturn "", err
    \t}
    \tdefer sub.Unsubscribe()
    \tm := <-sub.Channel()
    \treturn m.Text, nil
    }

    func registered(c *coord.Client) error {
    \tid, err := c.SubscribeAll("topic")
    \tif err != nil {
    \t\treturn err
    \t}
    \tprintln(id)
    \treturn nil
    }
    """

  private static let workers = """
    package p

    type uploader struct {
    \tqueue chan string
    \tdone  chan struct{}
    }

    func newUploader() *uploader {
    \treturn &uploader{queue: make(chan string), done: make(chan struct{})}
    }

    func (u *uploader) Start() {
    \tgo func() {
    \t\tfor name := range u.queue {
    \t\t\tprintln(name)
    \t\t}
    \t\tclose(u.done)
    \t}()
    }

    func (u *uploader) Stop() error {
    \tclose(u.queue)
    \t<-u.done
    \treturn nil
    }

    func push(send func() error) error {
    \tu := newUploader()
    \tu.Start() // want "GL305"
    \tif err := send(); err != nil {
    \t\treturn err
    \t}
    \treturn u.Stop()
    }

    func pushAll(send func() error) error {
    \tu := newUploader()
    \tu.Start()
    \terr := send()
    \tif stop := u.Stop(); err == nil {
    \t\terr = stop
    \t}
    \treturn err
    }

    type watch struct{ at int }

    func newWatch() *watch    { return &watch{} }
    func (w *watch) Start()   { w.at = 1 }
    func (w *watch) Stop() int { return w.at }

    func timed(work func() error) error {
    \tw := newWatch()
    \tw.Start()
    \tif err := work(); err != nil {
    \t\treturn err
    \t}
    \tprintln(w.Stop())
    \treturn nil
    }
    """

  private static let kept = """
    package p

    import (
    \t"context"

    \t"github.com/x/y/keys"
    \t"github.com/x/y/link"
    \t"github.com/x/y/topo"
    )

    type client struct {
    \tconn link.Client
    \tnode string
    }

    func (c *client) Close(ctx context.Context) error { return c.conn.Disconnect(ctx) }

    func connect(ctx context.Context, uri string) (*client, error) {
    \tconn, err := link.Connect(ctx, uri) // want "GL305"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tinfo, err := topo.GetNode(ctx, conn.Raw())
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn &client{conn: conn, node: info.Name}, nil
    }

    type signer struct {
    \tsign func([]byte) []byte
    \tend  func()
    }

    func open(slot string) (*signer, error) {
    \tkey, err := keys.GetKey(slot) // want "GL305"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tsign, err := key.Signer()
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn &signer{sign: sign, end: key.Close}, nil
    }

    func openWell(slot string) (*signer, error) {
    \tkey, err := keys.GetKey(slot)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tsign, err := key.Signer()
    \tif err != nil {
    \t\tkey.Close()
    \t\treturn nil, err
    \t}
    \treturn &signer{sign: sign, end: key.Close}, nil
    }
    """

  private static let helpers = """
    package p

    import (
    \t"database/sql"
    \t"net/http"

    \t"github.com/x/y/back"
    \t"github.com/x/y/store"
    )

    type query struct{ db store.Executor }

    func (q *query) rows(text string) (*sql.Rows, error) { return q.db.Run(text) }

    func count(q *query) (int, error) {
    \trows, err := q.rows("select 1") // want "GL303"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \tn := 0
    \tfor rows.Next() {
    \t\tif err := rows.Scan(&n); err != nil {
    \t\t\treturn 0, err
    \t\t}
    \t}
    \treturn n, rows.Close()
    }

    type answer struct{ *http.Response }

    type caller struct{ once func() (*answer, error) }

    func (c *caller) post(path string) (*answer, error) {
    \tvar res *answer
    \terr := back.Retry(func() error {
    \t\tr, err := c.once()
    \t\tres = r
    \t\treturn err
    \t})
    \treturn res, err
    }

    func (c *caller) first() error {
    \tres, err := c.post("/a")
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer res.Body.Close()
    \treturn nil
    }

    func (c *caller) second() error {
    \tres, err := c.post("/b")
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer res.Body.Close()
    \treturn nil
    }

    func (c *caller) third() (int, error) {
    \tres, err := c.post("/c") // want "GL302"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn res.StatusCode, nil
    }
    """
}
