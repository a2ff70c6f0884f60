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
}
