import Testing

/// Code around libraries whose sources are not there, told by what is done with their answers.
@Suite("What libraries answer") struct LibraryAnswerTests {
  @Test("is owed where its use shows what it is", arguments: [responses, statements, suites, wholes, turned])
  func answered(_ source: String) throws {
    let path = Repository.root + "/Samples/unclosed-resource/library.go"
    #expect(try Sample(path: path, source: source).differences() == [])
  }

  @Test("owe nothing where a test's own transport makes them up") func madeUp() throws {
    let path = Repository.root + "/Samples/unclosed-response-body/library_test.go"
    #expect(try Sample(path: path, source: Self.schemes).differences() == [])
  }

  private static let schemes = """
    package schemes

    import (
    \t"io"
    \t"net/http"
    \t"strings"
    \t"testing"
    )

    type stub struct{ body string }

    func (s stub) RoundTrip(r *http.Request) (*http.Response, error) {
    \treturn &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader(s.body)), Request: r}, nil
    }

    func TestScheme(t *testing.T) {
    \ttr := http.DefaultTransport.(*http.Transport).Clone()
    \ttr.RegisterProtocol("mem", stub{"hello"})
    \tclient := http.Client{Transport: tr}
    \tres, err := client.Get("mem://x/y")
    \tif err != nil {
    \t\tt.Fatal(err)
    \t}
    \tif res.StatusCode != 200 {
    \t\tt.Fatal(res.Status)
    \t}
    }

    func newMem() *http.Transport {
    \ttr := &http.Transport{}
    \ttr.RegisterProtocol("mem", stub{"x"})
    \treturn tr
    }

    func TestHelper(t *testing.T) {
    \tclient := &http.Client{Transport: newMem()}
    \tres, err := client.Get("mem://x/y")
    \tif err != nil {
    \t\tt.Fatal(err)
    \t}
    \tio.Copy(io.Discard, res.Body)
    }

    type relay struct{ next http.RoundTripper }

    func (r relay) RoundTrip(q *http.Request) (*http.Response, error) { return r.next.RoundTrip(q) }

    func TestRelay(t *testing.T) {
    \ttr := &http.Transport{}
    \ttr.RegisterProtocol("relay", relay{http.DefaultTransport})
    \tc := &http.Client{Transport: tr}
    \tresp, err := c.Get("relay://x") // want "GL302"
    \tif err != nil {
    \t\tt.Fatal(err)
    \t}
    \tt.Log(resp.Status)
    }

    """

  private static let responses = """
    package sources

    import (
    \t"encoding/json"
    \t"io"

    \t"example.com/mail"
    \t"example.com/web"
    )

    func search(domain string) ([]byte, error) {
    \tresp, err := web.Ask("https://search.example.com/?q=" + domain) // want "GL302"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn io.ReadAll(resp.Body)
    }

    func decode(c *web.Client, into any) error {
    \tresponse, err := c.Query("all")
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer response.Body.Close()
    \treturn json.NewDecoder(response.Body).Decode(into)
    }

    func part(r *mail.Reader) ([]byte, error) {
    \tpart, err := r.NextPart()
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn io.ReadAll(part.Body)
    }

    func text(c *web.Client) ([]byte, error) {
    \tresp, err := c.Text("all")
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \tif resp.IsError() {
    \t\treturn nil, nil
    \t}
    \treturn io.ReadAll(resp.Body)
    }

    """

  private static let statements = """
    package store

    import (
    \t"context"

    \t"example.com/data"
    )

    func names(ctx context.Context, db *data.Base, id int) (name string, err error) {
    \tstmt, err := db.PrepareContext(ctx, "select name from people where id = ?") // want "GL303"
    \tif err != nil {
    \t\treturn "", err
    \t}
    \terr = stmt.QueryRowContext(ctx, id).Scan(&name)
    \treturn name, err
    }

    func add(db *data.Base, name string) error {
    \tstmt, err := db.Prepare("insert into people (name) values (?)")
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer stmt.Close()
    \t_, err = stmt.Exec(name)
    \treturn err
    }

    func addAll(tx *data.Change, list []string) error {
    \tstmt, err := tx.Prepare("insert into people (name) values (?)")
    \tif err != nil {
    \t\treturn err
    \t}
    \tfor _, name := range list {
    \t\tif _, err := stmt.Exec(name); err != nil {
    \t\t\treturn err
    \t\t}
    \t}
    \treturn nil
    }

    func plan(parser *data.Parser, text string) error {
    \tplan, err := parser.Prepare(text)
    \tif err != nil {
    \t\treturn err
    \t}
    \treturn plan.Check()
    }

    """

  private static let suites = """
    package suites

    import (
    \t"os"

    \t"github.com/stretchr/testify/suite"
    )

    type BaseSuite struct {
    \tsuite.Suite
    \tpath string
    }

    func (s *BaseSuite) CheckMissing() {
    \t_, err := os.Open("missing")
    \ts.Require().Error(err)
    \tf, err := os.Open("missing as well")
    \ts.Require().Error(err, "%v", f)
    \t_, err = os.Open("missing too")
    \ts.Error(err)
    }

    func (s *BaseSuite) CheckThere() {
    \tf, err := os.Open(s.path)
    \ts.Require().NoError(err)
    \ts.Require().NoError(f.Close())
    \t_, err = os.Open(s.path) // want "GL301"
    \ts.Require().NoError(err)
    }

    """

  private static let wholes = """
    package opened

    import (
    \t"example.com/git"
    \t"example.com/keyring"
    \t"example.com/rpmdb"
    )

    func head(path string) (string, error) {
    \tr, err := git.Open(path)
    \tif err != nil {
    \t\treturn "", err
    \t}
    \treturn r.Head()
    }

    func secret(name string) (string, error) {
    \tring, err := keyring.Open(name)
    \tif err != nil {
    \t\treturn "", err
    \t}
    \treturn ring.Get(name)
    }

    func packages(path string) ([]string, error) {
    \tdb, err := rpmdb.Open(path) // want "GL305"
    \tif err != nil {
    \t\treturn nil, err
    \t}
    \treturn db.Names()
    }

    """

  private static let turned = """
    package turned

    import "example.com/table"

    func use(path string) error {
    \tw, err := table.NewWriter(path)
    \tif err != nil {
    \t\treturn err
    \t}
    \tif err := w.Append("a"); err != nil {
    \t\tw.Close()
    \t\treturn err
    \t}
    \tt, err := w.Seal()
    \tif err != nil {
    \t\treturn err
    \t}
    \tdefer t.Close()
    \treturn t.Check()
    }

    func forget(path string) error {
    \tw, err := table.NewWriter(path) // want "GL305"
    \tif err != nil {
    \t\treturn err
    \t}
    \tif err := w.Append("a"); err != nil {
    \t\tw.Close()
    \t\treturn err
    \t}
    \tif err := w.Check(); err != nil {
    \t\treturn err
    \t}
    \treturn w.Close()
    }

    """
}
