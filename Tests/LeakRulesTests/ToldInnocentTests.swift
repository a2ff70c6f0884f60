import Testing

/// Values from code that is not there whose ending is no release that anybody misses.
@Suite("What only looks like a release") struct ToldInnocentTests {
  @Test(
    "is not asked for: statements of transactions, services, messages that break off, what is closed by other names",
    arguments: [statements, services, messages, teardowns, handles])
  func told(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/told.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  private static let statements = """
    package p

    import "github.com/x/y/store"

    func add(tx *store.Tx, names []string) error {
    \tinsert, err := tx.Prepare("INSERT INTO names VALUES (?)")
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer insert.Close()
    \tfor _, name := range names {
    \t\tif _, err := insert.Exec(name); err != nil {
    \t\t\treturn err
    \t\t}
    \t}
    \treturn nil
    }

    func remove(tx *store.Tx, name string) error {
    \tdrop, err := tx.Prepare("DELETE FROM names WHERE name = ?")
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, err = drop.Exec(name)
    \treturn err
    }

    func count(db *store.DB) error {
    \tall, err := db.Prepare("SELECT COUNT(*) FROM names") // want "GL303"
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, err = all.Exec()
    \treturn err
    }
    """

  private static let services = """
    package p

    import "github.com/x/y/daemons"

    func newDaemon(name string) (daemons.Daemon, error) { return daemons.New(name) }

    func stop(name string) error {
    \td, err := newDaemon(name)
    \tif err != nil {
    \t\treturn err
    \t}
    \treturn d.Stop()
    }

    func restart(name string) error {
    \td, err := newDaemon(name)
    \tif err != nil {
    \t\treturn err
    \t}
    \tif err := d.Stop(); err != nil {
    \t\treturn err
    \t}
    \treturn d.Restart()
    }

    func status(name string) (string, error) {
    \td, err := newDaemon(name)
    \tif err != nil {
    \t\treturn "", err
    \t}
    \treturn d.Status()
    }
    """

  private static let messages = """
    package p

    import "github.com/x/y/ws"

    func send(c *ws.Conn, text []byte) error {
    \tw, err := c.NextWriter(ws.Text)
    \tif err != nil {
    \t\treturn err
    \t}
    \tif _, err := w.Write(text); err != nil {
    \t\treturn err
    \t}
    \treturn w.Close()
    }
    """

  private static let teardowns = """
    package p

    import (
    \t"context"

    \t"golang.org/x/crypto/ssh"
    )

    type client struct{ client *ssh.Client }

    func (c *client) createSession(ctx context.Context) (*ssh.Session, func(), error) {
    \tsession, err := c.client.NewSession()
    \tif err != nil {
    \t\treturn nil, nil, err
    \t}
    \tstop := c.closeWith(ctx, session)
    \treturn session, func() { stop(); session.Close() }, nil
    }

    func (c *client) closeWith(ctx context.Context, session *ssh.Session) func() {
    \tdone := make(chan struct{})
    \tgo func() {
    \t\tselect {
    \t\tcase <-ctx.Done():
    \t\t\tsession.Close()
    \t\tcase <-done:
    \t\t}
    \t}()
    \treturn func() { close(done) }
    }

    func (c *client) output(ctx context.Context, command string) (string, error) {
    \tsession, cleanup, err := c.createSession(ctx)
    \tif err != nil {
    \t\treturn "", err
    \t}
    \tdefer cleanup()
    \tanswer, err := session.Output(command)
    \tif err != nil {
    \t\treturn "", err
    \t}
    \treturn string(answer), nil
    }
    """

  private static let handles = """
    package p

    import (
    \t"os"
    \t"syscall"
    )

    func view(f *os.File, size uint32) (uintptr, error) {
    \th, err := syscall.CreateFileMapping(syscall.Handle(f.Fd()), nil, syscall.PAGE_READONLY, 0, size, nil)
    \tif h == 0 {
    \t\treturn 0, err
    \t}
    \taddress, err := syscall.MapViewOfFile(h, syscall.FILE_MAP_READ, 0, 0, uintptr(size))
    \tif cerr := syscall.CloseHandle(syscall.Handle(h)); cerr != nil {
    \t\treturn 0, cerr
    \t}
    \treturn address, err
    }
    """
}
