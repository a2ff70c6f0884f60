import Testing

/// Code around libraries whose sources are not there, which end what is left open.
@Suite("What libraries end by themselves") struct LibraryOwnerTests {
  @Test("is reported where it is left open, and only there", arguments: [session, multiplexer, writer])
  func ended(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/library.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  private static let session = """
    package remote

    import "golang.org/x/crypto/ssh"

    func Run(address, command string) error {
    \tclient, err := ssh.Dial("tcp", address, nil)
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer client.Close()
    \tsession, err := client.NewSession()
    \tif err != nil {
    \t\treturn err
    \t}
    \treturn session.Run(command)
    }

    func RunOn(client *ssh.Client, command string) error {
    \tsession, err := client.NewSession() // want "GL305"
    \tif err != nil {
    \t\treturn err
    \t}
    \treturn session.Run(command)
    }

    """

  private static let multiplexer = """
    package tunnel

    import (
    \t"net"

    \t"github.com/hashicorp/yamux"
    )

    func Serve(address string, handle func(net.Conn)) error {
    \tconn, err := net.Dial("tcp", address)
    \tif err != nil {
    \t\treturn err
    \t}
    \tsession, err := yamux.Client(conn, nil)
    \tif err != nil {
    \t\tconn.Close()
    \t\treturn err
    \t}
    \tfor {
    \t\tstream, err := session.Accept()
    \t\tif err != nil {
    \t\t\treturn err
    \t\t}
    \t\tgo handle(stream)
    \t}
    }

    """

  private static let writer = """
    package video

    import (
    \t"os"

    \t"example.com/webm"
    )

    type Recorder struct{ tracks []webm.Track }

    func NewRecorder(path string) (*Recorder, error) {
    \tf, err := os.Create(path)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \ttracks, err := webm.NewBlockWriter(f, 2)
    \tif err != nil {
    \t\tf.Close()
    \t\treturn nil, err
    \t}
    \treturn &Recorder{tracks: []webm.Track{tracks[0], tracks[1]}}, nil
    }

    """
}
