import Testing

/// A resource of a library whose sources are not there: how it is opened, used and released.
struct LibraryCase: Sendable, CustomTestStringConvertible {
  let imports: [String]
  let parameters: String
  let opening: String
  let use: String
  let release: String
  let rule: String

  init(
    _ imports: String..., with parameters: String = "", opens opening: String, use: String, release: String,
    rule: String
  ) {
    self.imports = imports
    self.parameters = parameters
    self.opening = opening
    self.use = use
    self.release = release
    self.rule = rule
  }

  var testDescription: String { opening }

  private var opensWithError: Bool { opening.contains("err :=") }

  /// A function that opens and uses it, and releases it when asked to.
  func sample(isReleased: Bool) -> Sample {
    let lines = imports.map { "\t\($0.contains(" ") ? $0 : "\"\($0)\"")" }.joined(separator: "\n")
    let check = opensWithError ? "\tif err != nil {\n\t\treturn err\n\t}\n" : ""
    let source = """
      package p

      import (
      \t"context"
      \(lines)
      )

      func run(ctx context.Context\(parameters.isEmpty ? "" : ", " + parameters)) error {
      \t\(opening)\(isReleased ? "" : " // want \"\(rule)\"")
      \(check)\(isReleased ? "\tdefer " + release + "\n" : "")\treturn \(use)
      }

      var options struct{}

      func check(values ...any) error { return nil }

      func readAll(reader interface{ Read([]byte) (int, error) }) error {
      \t_, err := reader.Read(nil)
      \treturn err
      }

      """
    return Sample(path: Repository.root + "/Samples/unclosed-resource/library.go", source: source)
  }
}

@Suite("Resources of libraries that are not there") struct LibraryTests {
  @Test("are reported when nothing releases them", arguments: LibraryCase.all)
  func leaks(_ library: LibraryCase) throws { #expect(try library.sample(isReleased: false).differences() == []) }

  @Test("are not reported when they are released", arguments: LibraryCase.all)
  func released(_ library: LibraryCase) throws { #expect(try library.sample(isReleased: true).differences() == []) }
}

extension LibraryCase {
  static let all: [LibraryCase] = databases + connections + clouds + others

  private static let databases: [LibraryCase] = [
    .init(
      "github.com/jmoiron/sqlx", with: "db *sqlx.DB", opens: "rows, err := db.Queryx(\"q\")", use: "rows.Err()",
      release: "rows.Close()", rule: "unclosed-rows"),
    .init(
      "github.com/jackc/pgx/v5/pgxpool", with: "pool *pgxpool.Pool", opens: "conn, err := pool.Acquire(ctx)",
      use: "conn.Ping(ctx)", release: "conn.Release()", rule: "unclosed-resource"),
    .init(
      "github.com/jackc/pgx/v5", with: "tx pgx.Tx", opens: "rows, err := tx.Query(ctx, \"q\")", use: "rows.Err()",
      release: "rows.Close()", rule: "unclosed-rows"),
    .init(
      "gorm.io/gorm", with: "db *gorm.DB", opens: "rows, err := db.Raw(\"q\").Where(\"w\").Rows()", use: "rows.Err()",
      release: "rows.Close()", rule: "unclosed-rows"),
    .init(
      "database/sql", "github.com/Masterminds/squirrel", with: "db *sql.DB",
      opens: "rows, err := squirrel.Select(\"x\").From(\"y\").RunWith(db).Query()", use: "rows.Err()",
      release: "rows.Close()", rule: "unclosed-rows"),
    .init(
      "go.mongodb.org/mongo-driver/v2/mongo", with: "client *mongo.Client",
      opens: "cursor, err := client.Database(\"d\").Collection(\"c\").Find(ctx, nil)", use: "cursor.Err()",
      release: "cursor.Close(ctx)", rule: "unclosed-rows"),
    .init(
      "github.com/dgraph-io/badger/v4", with: "db *badger.DB", opens: "txn := db.NewTransaction(false)",
      use: "txn.Set(nil, nil)", release: "txn.Discard()", rule: "unclosed-rows"),
    .init(
      "go.etcd.io/bbolt", with: "db *bbolt.DB", opens: "tx, err := db.Begin(true)", use: "tx.Check()",
      release: "tx.Rollback()", rule: "unclosed-rows"),
    .init(
      "github.com/syndtr/goleveldb/leveldb", with: "db *leveldb.DB", opens: "it := db.NewIterator(nil, nil)",
      use: "it.Error()",
      release: "it.Release()", rule: "unclosed-resource"),
  ]

  private static let connections: [LibraryCase] = [
    .init(
      "github.com/redis/go-redis/v9", with: "client *redis.Client", opens: "sub := client.Subscribe(ctx, \"c\")",
      use: "sub.Ping(ctx)", release: "sub.Close()", rule: "unclosed-resource"),
    .init(
      "github.com/gorilla/websocket", opens: "conn, _, err := websocket.DefaultDialer.Dial(\"ws://h\", nil)",
      use: "conn.WriteMessage(1, nil)", release: "conn.Close()", rule: "unclosed-connection"),
    .init(
      "google.golang.org/grpc", opens: "conn, err := grpc.NewClient(\"h\")", use: "conn.Invoke(ctx, \"m\", nil, nil)",
      release: "conn.Close()", rule: "unclosed-resource"),
    .init(
      "golang.org/x/crypto/ssh", with: "client *ssh.Client", opens: "session, err := client.NewSession()",
      use: "session.Run(\"ls\")", release: "session.Close()", rule: "unclosed-resource"),
    .init(
      "amqp \"github.com/rabbitmq/amqp091-go\"",
      opens: "conn, err := amqp.Dial(\"amqp://h\")", use: "conn.UpdateSecret(\"s\", \"r\")", release: "conn.Close()",
      rule: "unclosed-resource"),
  ]

  private static let clouds: [LibraryCase] = [
    .init(
      "github.com/aws/aws-sdk-go-v2/service/s3", with: "client *s3.Client",
      opens: "out, err := client.GetObject(ctx, nil)",
      use: "check(out.ContentLength)", release: "out.Body.Close()", rule: "unclosed-response-body"),
    .init(
      "cloud.google.com/go/storage", with: "client *storage.Client",
      opens: "reader, err := client.Bucket(\"b\").Object(\"o\").NewReader(ctx)", use: "check(reader.Remain())",
      release: "reader.Close()", rule: "unclosed-resource"),
    .init(
      "k8s.io/client-go/kubernetes", with: "client kubernetes.Interface",
      opens: "watch, err := client.CoreV1().Pods(\"n\").Watch(ctx, options)", use: "check(len(watch.ResultChan()))",
      release: "watch.Stop()", rule: "unclosed-resource"),
    .init(
      "github.com/docker/docker/client", with: "docker *client.Client",
      opens: "logs, err := docker.ContainerLogs(ctx, \"c\", options)", use: "readAll(logs)", release: "logs.Close()",
      rule: "unclosed-resource"),
    .init(
      "github.com/elastic/go-elasticsearch/v8", with: "es *elasticsearch.Client",
      opens: "res, err := es.Indices.Create(\"i\")",
      use: "check(res.StatusCode)", release: "res.Body.Close()", rule: "unclosed-response-body"),
    .init(
      "github.com/minio/minio-go/v7", with: "client *minio.Client",
      opens: "object, err := client.GetObject(ctx, \"b\", \"o\", options)", use: "check(object.Stat())",
      release: "object.Close()", rule: "unclosed-resource"),
  ]

  private static let others: [LibraryCase] = [
    .init(
      "go.opentelemetry.io/otel", opens: "_, span := otel.Tracer(\"t\").Start(ctx, \"s\")",
      use: "check(span.IsRecording())",
      release: "span.End()", rule: "unclosed-resource"),
    .init(
      "go.opentelemetry.io/otel/trace", with: "start func(context.Context) (context.Context, trace.Span)",
      opens: "_, span := start(ctx)", use: "check(span.IsRecording())", release: "span.End()",
      rule: "unclosed-resource"),
    .init(
      "github.com/fsnotify/fsnotify", opens: "watcher, err := fsnotify.NewWatcher()", use: "watcher.Add(\"p\")",
      release: "watcher.Close()", rule: "unclosed-resource"),
    .init(
      "github.com/spf13/afero", with: "fs afero.Fs", opens: "file, err := fs.Open(\"p\")", use: "file.Sync()",
      release: "file.Close()", rule: "unclosed-file"),
    .init(
      "github.com/chromedp/chromedp", opens: "browser, cancel := chromedp.NewContext(ctx)",
      use: "chromedp.Run(browser)",
      release: "cancel()", rule: "lost-cancel"),
  ]
}
