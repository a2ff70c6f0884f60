import Testing

/// Code that gives what it has opened to libraries whose sources are not there.
@Suite("What libraries are given") struct LibraryUseTests {
  @Test(
    "is looked at by assertions, read by requests, and left to its owner by constructors that fail",
    arguments: [assertions, assertedErrors, constructors, clients, inputs, vendored, dials, uploads])
  func given(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/library_test.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  private static let assertions = """
    package p

    import (
    \t"io"
    \t"net"
    \t"os"
    \t"testing"

    \tqt "github.com/frankban/quicktest"
    \t"github.com/onsi/gomega"
    \t"github.com/stretchr/testify/assert"
    \t"github.com/stretchr/testify/require"
    \t"gotest.tools/v3/assert/cmp"
    )

    func TestFile(t *testing.T) {
    \tf, err := os.Open("a") // want "GL301"
    \trequire.NoError(t, err)
    \trequire.NotNil(t, f)
    \t_, _ = io.ReadAll(f)
    }

    func TestNames(t *testing.T) {
    \tcheck := assert.New(t)
    \tf, err := os.Create("a") // want "GL301"
    \tcheck.NoError(err)
    \tcheck.NotEmpty(f)
    \tcheck.Equal("a", f.Name())
    \tcheck.Implements((*io.Writer)(nil), f)
    }

    func TestListener(t *testing.T) {
    \tl, err := net.Listen("tcp", "127.0.0.1:0") // want "GL304"
    \tgomega.Expect(err).To(gomega.BeNil())
    \tgomega.Expect(l).ToNot(gomega.BeNil())
    \tcmp.Nil(l)
    \tqt.New(t).Assert(l, qt.IsNotNil)
    }

    func TestRun(t *testing.T) {
    \tf, err := os.Open("a")
    \trequire.NoError(t, err)
    \trequire.Eventually(t, func() bool { return f.Close() == nil }, 1, 1)
    }

    func TestClosed(t *testing.T) {
    \tf, err := os.Open("a")
    \trequire.NoError(t, err)
    \trequire.NotNil(t, f)
    \trequire.NoError(t, f.Close())
    }

    """

  private static let assertedErrors = """
    package p

    import (
    \t"io"
    \t"os"
    \t"testing"

    \t"github.com/stretchr/testify/assert"
    \t"github.com/stretchr/testify/require"
    )

    func TestCondition(t *testing.T) {
    \tf, err := os.Open("a")
    \tif assert.NoError(t, err) {
    \t\tdefer f.Close()
    \t\t_, _ = io.ReadAll(f)
    \t}
    }

    func TestLeaves(t *testing.T) {
    \tf, err := os.Open("a")
    \tif !assert.Nil(t, err) {
    \t\treturn
    \t}
    \tf.Close()
    }

    func TestFailure(t *testing.T) {
    \tf, err := os.Open("a")
    \tif assert.Error(t, err) {
    \t\treturn
    \t}
    \tf.Close()
    }

    func TestFound(t *testing.T) {
    \tf, err := os.Open("a")
    \tif err != nil {
    \t\treturn
    \t}
    \tif assert.NotNil(t, f) {
    \t\tf.Close()
    \t}
    }

    func TestSecond(t *testing.T) {
    \tf, err := os.Open("a") // want "GL301"
    \tif !assert.NoError(t, err) {
    \t\treturn
    \t}
    \tdata, err := io.ReadAll(f)
    \trequire.NoError(t, err)
    \tif len(data) == 0 {
    \t\treturn
    \t}
    \tf.Close()
    }

    """

  private static let constructors = """
    package p

    import (
    \t"net"

    \t"github.com/hashicorp/yamux"
    \t"golang.org/x/crypto/ssh"
    \t"example.org/peer"
    )

    type framed struct{ net.Conn }

    func Session(addr string) (*peer.Session, error) {
    \tconn, err := net.Dial("tcp", addr) // want "GL304"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tsession, err := peer.NewSession(conn, nil)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn session, nil
    }

    func Framed(addr string) (*peer.Session, error) {
    \tconn, err := net.Dial("tcp", addr) // want "GL304"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tsession, err := peer.Client(&framed{conn})
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn session, nil
    }

    func Streams(addr string) (*yamux.Session, error) {
    \tconn, err := net.Dial("tcp", addr) // want "GL304"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tsession, err := yamux.Client(conn, nil)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn session, nil
    }

    func Closed(addr string) (*peer.Session, error) {
    \tconn, err := net.Dial("tcp", addr)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tsession, err := peer.NewSession(conn, nil)
    \tif err != nil {
    \t\tconn.Close()
    \t\treturn nil, err
    \t}
    \treturn session, nil
    }

    // A handshake of SSH that fails closes the connection.
    func Shell(addr string, config *ssh.ClientConfig) (ssh.Conn, error) {
    \tconn, err := net.Dial("tcp", addr)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tclient, _, _, err := ssh.NewClientConn(conn, addr, config)
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn client, nil
    }

    """

  private static let clients = """
    package p

    import (
    \t"context"
    \t"fmt"
    \t"net/http"

    \t"example.org/api"
    )

    func Status(r *http.Request) (int, error) {
    \tres, err := api.Client.Do(r) // want "GL302"
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \treturn res.StatusCode, nil
    }

    func Logged(ctx context.Context, url string) error {
    \treq, err := http.NewRequestWithContext(ctx, http.MethodPut, url, nil)
    \tif err != nil {
    \t\treturn err
    \t}
    \tres, err := api.HTTP(ctx).Do(req) // want "GL302"
    \tif err != nil {
    \t\treturn err
    \t}
    \tfmt.Printf("%+v", res)
    \treturn nil
    }

    func Built(ctx context.Context, b *api.Builder) (bool, error) {
    \treq, err := b.Request(ctx)
    \tif err != nil {
    \t\treturn false, err
    \t}
    \tres, err := api.HTTP(ctx).Do(req) // want "GL302"
    \tif err != nil {
    \t\treturn false, err
    \t}
    \treturn res.StatusCode < 300, nil
    }

    func Closed(r *http.Request) (int, error) {
    \tres, err := api.Client.Do(r)
    \tif err != nil {
    \t\treturn 0, err
    \t}
    \tdefer res.Body.Close()
    \treturn res.StatusCode, nil
    }

    // Answers that are read already.
    func Decoded(ctx context.Context, b *api.Builder) (string, error) {
    \treq, err := b.Request(ctx)
    \tif err != nil {
    \t\treturn "", err
    \t}
    \tres, err := api.Client.Do(req)
    \tif err != nil {
    \t\treturn "", err
    \t}
    \treturn res.StatusText() + res.Items[0], nil
    }

    """

  private static let inputs = """
    package p

    import (
    \t"context"
    \t"os"

    \t"github.com/aws/aws-sdk-go-v2/service/s3"
    )

    type uploader interface {
    \tUpload(context.Context, *s3.PutObjectInput) (*s3.PutObjectOutput, error)
    }

    func Put(ctx context.Context, client *s3.Client, path string) error {
    \tf, err := os.Open(path) // want "GL301"
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, err = client.PutObject(ctx, &s3.PutObjectInput{Key: &path, Body: f})
    \treturn err
    }

    func Retry(ctx context.Context, u uploader, path string, try func(func() (any, error)) error) error {
    \treturn try(func() (any, error) {
    \t\tf, err := os.Open(path) // want "GL301"
    \t\tif err != nil {
    \t\t\treturn nil, err
    \t\t}
    \t\treturn u.Upload(ctx, &s3.PutObjectInput{Key: &path, Body: f})
    \t})
    }

    func Closed(ctx context.Context, client *s3.Client, path string) error {
    \tf, err := os.Open(path)
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer f.Close()
    \t_, err = client.PutObject(ctx, &s3.PutObjectInput{Key: &path, Body: f})
    \treturn err
    }

    """

  private static let vendored = """
    package p

    import "example.com/app/Godeps/_workspace/src/golang.org/x/crypto/ssh"

    type forwarding struct {
    \tagent bool
    \t*ssh.Client
    }

    func Run(client *forwarding, command string) error {
    \tsession, err := client.NewSession() // want "not closed when line 16 returns"
    \tif err != nil {
    \t\treturn err
    \t}
    \tif err := session.Start(command); err != nil {
    \t\treturn err
    \t}
    \treturn session.Close()
    }

    func RunClosed(client *forwarding, command string) error {
    \tsession, err := client.NewSession()
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer session.Close()
    \treturn session.Run(command)
    }

    """

  private static let dials = """
    package p

    import (
    \t"context"

    \t"example.org/stack"
    )

    type network struct{ s *stack.Stack }

    func (n *network) dial(ctx context.Context, port int) (*stack.Conn, error) {
    \treturn stack.DialContext(ctx, n.s, port)
    }

    func (n *network) Ping(ctx context.Context) error {
    \tconn, err := n.dial(ctx, 7) // want "GL305"
    \tif err != nil {
    \t\treturn err
    \t}
    \t_, err = conn.Write([]byte("ping"))
    \treturn err
    }

    func (n *network) Probe(ctx context.Context) error {
    \tconn, err := n.dial(ctx, 7)
    \tif err != nil {
    \t\treturn err
    \t}
    \treturn conn.Close()
    }

    """

  private static let uploads = """
    package p

    import (
    \t"io"

    \t"github.com/gin-gonic/gin"
    )

    func Receive(c *gin.Context) {
    \theader, err := c.FormFile("file")
    \tif err != nil {
    \t\treturn
    \t}
    \tf, err := header.Open() // want "GL301"
    \tif err != nil {
    \t\treturn
    \t}
    \tdata, _ := io.ReadAll(f)
    \tc.JSON(200, len(data))
    }

    func ReceiveClosed(c *gin.Context) {
    \theader, err := c.FormFile("file")
    \tif err != nil {
    \t\treturn
    \t}
    \tf, err := header.Open()
    \tif err != nil {
    \t\treturn
    \t}
    \tdefer f.Close()
    \tdata, _ := io.ReadAll(f)
    \tc.JSON(200, len(data))
    }

    """
}
