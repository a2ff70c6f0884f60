import Testing

@testable import LeakFlow

@Suite struct CatalogueTests {
  @Test(arguments: [
    ("(*net/http.Client).Do", "(net/http.Client).Do"),
    ("github.com/jackc/pgx/v5/pgxpool.New", "github.com/jackc/pgx/pgxpool.New"),
    ("(*gopkg.in/yaml.v3.Decoder).Decode", "(gopkg.in/yaml.Decoder).Decode"),
    ("example.com/v2x.New", "example.com/v2x.New"),
  ]) func comparesNamesWithoutStarsAndVersions(written: String, compared: String) {
    #expect(CatalogueName.normalized(written) == compared)
  }

  @Test func readsTheWaysToRelease() {
    #expect(Release("Close") == .method(path: [], name: "Close"))
    #expect(Release("Body.Close") == .method(path: ["Body"], name: "Close"))
    #expect(Release("()") == .call)
    #expect(Release("os/signal.Stop(arg:0)") == .function(name: "os/signal.Stop", argument: 0))
    #expect(Release("os/signal.Stop(first)") == nil)
  }

  @Test func readsWhereTheOwedValueIs() {
    #expect(OwedSlot("result") == .result(0))
    #expect(OwedSlot("result:1") == .result(1))
    #expect(OwedSlot("arg:0") == .argument(0))
    #expect(OwedSlot("receiver") == .receiver)
    #expect(OwedSlot("result:-1") == nil)
    #expect(OwedSlot("third") == nil)
  }
}
