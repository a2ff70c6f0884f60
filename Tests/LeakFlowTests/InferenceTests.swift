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
}
