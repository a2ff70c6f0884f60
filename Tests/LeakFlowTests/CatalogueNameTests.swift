import LeakFlow
import Testing

@Suite("names of the catalogue") struct CatalogueNameTests {
  @Test(
    "are compared without stars and without the major versions of module paths",
    arguments: [
      ("(*github.com/jackc/pgx/v5/pgxpool.Pool).Acquire", "(github.com/jackc/pgx/pgxpool.Pool).Acquire"),
      ("gopkg.in/yaml.v3.NewDecoder", "gopkg.in/yaml.NewDecoder"),
      ("(*gopkg.in/mgo.v2.Session).Copy", "(gopkg.in/mgo.Session).Copy"),
      ("(k8s.io/client-go/kubernetes/typed/core/v1.PodInterface).Watch", nil),
      ("example.com/v2x.Open", nil),
      ("os.Open", nil),
    ]) func normalized(name: String, expected: String?)
  { #expect(CatalogueName.normalized(name) == expected ?? name) }
}
