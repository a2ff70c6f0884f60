import Testing

@testable import LeakFlow

@Suite("Calls into code that is not there")
struct InferenceTests {
  @Test("a connection is owed by the name of what dials it")
  func dials() {
    let code = """
      import "example.com/absent/link"
      func send(address string, text []byte) error {
      	conn, err := link.Dial(address)
      	if err != nil { return err }
      	_, err = conn.Write(text)
      	return err
      }
      """
    #expect(leaks(of: code).count == 1)
  }

  static let lists: [Situation] = [
    Situation(
      "counted and indexed",
      """
      import "errors"
      import "net/http"
      import "example.com/absent/activation"
      func serve(handler http.Handler) error {
      	sockets, err := activation.Listeners()
      	if err != nil { return err }
      	if len(sockets) != 1 { return errors.New("one socket is expected") }
      	return http.Serve(sockets[0], handler)
      }
      """),
    Situation(
      "ranged over",
      """
      import "example.com/absent/mesh"
      func names() ([]string, error) {
      	peers, err := mesh.DialAll()
      	if err != nil { return nil, err }
      	var all []string
      	for _, peer := range peers { all = append(all, peer.Name()) }
      	return all, nil
      }
      """),
  ]

  @Test("a list is no connection, whatever made it", arguments: lists)
  func dialledLists(_ situation: Situation) {
    #expect(leaks(of: situation.code) == [])
  }

  @Test("what is killed where two things fail runs on where a third fails")
  func killed() {
    let code = """
      import "example.com/absent/executor"
      func start(path string, check func() error) (*task, error) {
      	runner, client, err := executor.Create(path)
      	if err != nil { return nil, err }
      	if err := check(); err != nil { return nil, err }
      	if err := runner.Launch(); err != nil {
      		client.Kill()
      		return nil, err
      	}
      	if err := runner.Save(); err != nil {
      		client.Kill()
      		return nil, err
      	}
      	return &task{client}, nil
      }
      type task struct{ client any }
      """
    #expect(leaks(of: code).count == 1)
  }

  static let forgotten: [Situation] = [
    Situation(
      "a transaction that is begun and left where something fails",
      """
      import "example.com/absent/kv"
      import "errors"
      func head(store kv.Store, ready func() bool) (string, error) {
      	tx, err := store.BeginRo()
      	if err != nil { return "", err }
      	if !ready() { return "", errors.New("not ready") }
      	return tx.Get("head"), nil
      }
      """),
    Situation(
      "rows of a statement of unknown kind",
      """
      import "example.com/absent/statements"
      func all(key int) ([]string, error) {
      	statement := statements.Find("all")
      	rows, err := statement.QueryContext(key)
      	if err != nil { return nil, err }
      	var names []string
      	for rows.Next() {
      		var name string
      		if err := rows.Scan(&name); err != nil { return nil, err }
      		names = append(names, name)
      	}
      	return names, rows.Err()
      }
      """),
  ]

  @Test("what is owed by its name and its use is reported", arguments: forgotten)
  func forgottenThings(_ situation: Situation) {
    #expect(leaks(of: situation.code).count == 1)
  }

  static let settled: [Situation] = [
    Situation(
      "a transaction that is deferred to be rolled back",
      """
      import "example.com/absent/kv"
      func head(store kv.Store) (string, error) {
      	tx, err := store.BeginRo()
      	if err != nil { return "", err }
      	defer tx.Rollback()
      	return tx.Get("head"), nil
      }
      """),
    Situation(
      "what is no transaction, whatever begins it",
      """
      import "example.com/absent/game"
      func play() (int, error) {
      	round, err := game.Begin()
      	if err != nil { return 0, err }
      	return round.Score(), nil
      }
      """),
  ]

  @Test("what is settled, or no such thing, is not", arguments: settled)
  func settledThings(_ situation: Situation) {
    #expect(leaks(of: situation.code) == [])
  }

  static let owed: [Situation] = [
    Situation(
      "opened by a package, whose others close it nowhere",
      """
      import "example.com/absent/rpmdb"
      func count(path string) (int, error) {
      	db, err := rpmdb.Open(path)
      	if err != nil { return 0, err }
      	all, err := db.ListPackages()
      	return len(all), err
      }
      """),
    Situation(
      "finished at the end, not where it fails",
      """
      import "example.com/absent/progress"
      func copyAll(work func() error) error {
      	bar := progress.NewBar(100)
      	if err := work(); err != nil { return err }
      	bar.Done()
      	return nil
      }
      """),
    Situation(
      "called after the closer that it makes",
      """
      import "io"
      import "example.com/absent/objects"
      func show(w io.Writer, open func() (io.ReadCloser, error)) error {
      	object := objects.NewReadSeekCloser(open)
      	_, err := io.Copy(w, object)
      	return err
      }
      """),
    Situation(
      "read by hand",
      """
      import "example.com/absent/store"
      func size(s store.Store, key string) (int, error) {
      	object, err := s.GetObject(key)
      	if err != nil { return 0, err }
      	return object.Read(make([]byte, 512))
      }
      """),
    Situation(
      "what an iterator gives is not the iterator",
      """
      import "example.com/absent/table"
      func drop(db *table.DB, batch *table.Batch) error {
      	it := db.NewIterator("a")
      	for it.Next() {
      		key := it.Key()
      		batch.Delete(key)
      		if err := db.Write(batch); err != nil { return err }
      	}
      	it.Release()
      	return nil
      }
      """),
    Situation(
      "closed elsewhere, and given a logger",
      """
      import "go.uber.org/zap"
      import "example.com/absent/backend"
      func first(log *zap.Logger) error {
      	b := backend.NewDefault(log)
      	defer func() { _ = b.Close() }()
      	return b.Check()
      }
      func second(log *zap.Logger) error {
      	b := backend.NewDefault(log)
      	return b.Hash()
      }
      """),
    Situation(
      "put where others of its type are closed",
      """
      import "example.com/absent/rpc"
      type pool struct { client *rpc.Client }
      func (p *pool) Close() { p.client.Close() }
      func connect(address string) (*rpc.Client, error) {
      	c, err := rpc.NewClient(address)
      	if err != nil { return nil, err }
      	if err := c.Ping(); err != nil { return nil, err }
      	return c, nil
      }
      """),
    Situation(
      "given to a variable of a closer's type",
      """
      import "io"
      import "example.com/absent/blobs"
      func first(f blobs.Fetcher, name string) (byte, error) {
      	var r io.ReadCloser
      	var err error
      	r, _, err = f.Find(name)
      	if err != nil { return 0, err }
      	var one [1]byte
      	_, err = r.Read(one[:])
      	return one[0], err
      }
      """),
  ]

  @Test("what the code shows of it tells that it is owed", arguments: owed)
  func shown(_ situation: Situation) {
    #expect(leaks(of: situation.code).count == 1)
  }

  static let notOwed: [Situation] = [
    Situation(
      "opened by its own method later",
      """
      import "example.com/absent/modbus"
      func first(address string) error {
      	h := modbus.NewHandler(address)
      	if err := h.Connect(); err != nil { return err }
      	defer h.Close()
      	return h.Poll()
      }
      func describe(address string) string {
      	h := modbus.NewHandler(address)
      	return h.String()
      }
      """),
    Situation(
      "a table that is read as a whole",
      """
      import "example.com/absent/sheet"
      func cell(data []byte) (string, error) {
      	book, err := sheet.OpenFile(data)
      	if err != nil { return "", err }
      	return book.Cell(0, 0), nil
      }
      """),
    Situation(
      "drained where its owner is left",
      """
      import "example.com/absent/bus"
      type reader struct { sub *bus.Subscription }
      func (r *reader) Close() { r.sub.Drain() }
      func once(c *bus.Conn) error {
      	s, err := c.NewSubscription("a")
      	if err != nil { return err }
      	defer s.Unsubscribe()
      	return s.Wait()
      }
      func (r *reader) open(c *bus.Conn) error {
      	s, err := c.NewSubscription("b")
      	if err != nil { return err }
      	r.sub = s
      	return nil
      }
      """),
  ]

  static let notReleased: [Situation] = [
    Situation(
      "an entry of an archive",
      """
      import "io"
      import "example.com/absent/compress/zip"
      func add(out io.Writer, names []string, in io.Reader) error {
      	archive := zip.NewWriter(out)
      	for _, name := range names {
      		entry, err := archive.Create(name)
      		if err != nil { return err }
      		if _, err := io.Copy(entry, in); err != nil { return err }
      	}
      	return archive.Close()
      }
      """),
    Situation(
      "a part of a message",
      """
      import "fmt"
      import "example.com/absent/textproto"
      func add(w *textproto.MultipartWriter, header textproto.Header, text string) error {
      	part, err := w.CreatePart(header)
      	if err != nil { return err }
      	if _, err := fmt.Fprintln(part, text); err != nil { return err }
      	return nil
      }
      """),
    Situation(
      "what writes the end of a stream that it is given, where the rest has failed",
      """
      import "io"
      import "example.com/absent/sound"
      func save(out io.Writer, samples []int16) error {
      	w := sound.NewWriter(out)
      	if err := w.Put(samples); err != nil { return err }
      	return w.Close()
      }
      """),
    Situation(
      "a login that is looked up, and destroyed elsewhere for good",
      """
      import "example.com/absent/session"
      var logins *session.Store
      func leave(c *session.Ctx) error {
      	login, err := logins.Get(c)
      	if err != nil { return err }
      	return login.Destroy()
      }
      func name(c *session.Ctx) (string, error) {
      	login, err := logins.Get(c)
      	if err != nil { return "", err }
      	if login.Fresh() { return "", nil }
      	return login.Name(), nil
      }
      """),
  ]

  @Test("a release of something else is none of what a call gives", arguments: notReleased)
  func releasedOtherwise(_ situation: Situation) {
    #expect(leaks(of: situation.code) == [])
  }

  @Test("what a client of a library has in the end is lost only before")
  func givenToClient() {
    let code = """
      import "os"
      import "example.com/absent/serial"
      type port struct {
      	client *serial.Client
      	device *os.File
      }
      func (p *port) Close() error { return nil }
      func open(path string, token func() (string, error)) (*port, error) {
      	p := &port{}
      	device, err := os.Open(path)
      	if err != nil { return nil, err }
      	word, err := token()
      	if err != nil { return nil, err }
      	p.client = serial.NewClient(device, word)
      	p.device = device
      	return p, nil
      }
      """
    #expect(leaks(of: code).map { $0.contains("never") } == [false])
  }

  @Test("what needs no release where it stands", arguments: notOwed)
  func notShown(_ situation: Situation) {
    #expect(leaks(of: situation.code) == [])
  }
}
