import GoScope
import GoSyntax

/// Functions that a framework calls for every request, message or connection, known by their parameters.
struct HandlerSignatures {
  let resolver: Resolver

  /// What a function handles, in the words of a message: `HTTP request`; nil where its parameters do not say so.
  func handled(by function: FunctionID) -> String? {
    let params = resolver.signature(of: function).params.map(bareName)
    guard !params.isEmpty else { return nil }
    if params.contains("net/http.ResponseWriter"), params.contains("net/http.Request") { return "HTTP request" }
    if let known = params.lazy.compactMap({ Self.contexts[$0] }).first { return known }
    return isRemoteProcedure(function) ? "remote call" : nil
  }

  /// What an exported method takes from outside with every call, where that is a request or a connection.
  func served(by function: FunctionID) -> String? {
    let signature = resolver.signature(of: function)
    // With a response as its result it sends requests, it does not serve them.
    guard !signature.results.contains(where: { bareName($0) == "net/http.Response" }) else { return nil }
    let params = signature.params.map(bareName)
    if params.contains("net/http.Request") { return "request" }
    if params.contains("net.Conn") { return "connection" }
    return params.contains { Self.connections.contains($0) } ? "connection" : nil
  }

  /// Whether a parameter of this type carries what a request, a message or a connection brings.
  func isRequest(_ type: GoType) -> Bool {
    let name = bareName(type)
    return Self.contexts[name] != nil || Self.connections.contains(name) || name == "net.Conn"
      || Self.requestEndings.contains { name.hasSuffix($0) }
  }

  /// `func (s *Server) Method(ctx context.Context, in *pb.FooRequest) (*pb.FooReply, error)`.
  private func isRemoteProcedure(_ function: FunctionID) -> Bool {
    let signature = resolver.signature(of: function)
    guard resolver.receiver(of: function) != nil || resolver.kind(function) == .funcDecl,
      signature.params.count == 2, signature.results.count == 2,
      bareName(signature.params[0]) == "context.Context", signature.results[1] == .basic(.error)
    else { return false }
    let request = bareName(signature.params[1])
    return Self.requestEndings.contains { request.hasSuffix($0) }
  }

  /// The qualified name of a type, pointers left out; empty where it has none.
  private func bareName(_ type: GoType) -> String {
    switch type {
    case .pointer(let target): return bareName(target)
    case .named(let name, _): return resolver.qualifiedName(name)
    default: return ""
    }
  }

  private static let requestEndings = ["Request", "Req"]

  /// Types that only a per-connection function takes.
  private static let connections: Set<String> = [
    "github.com/gorilla/websocket.Conn", "golang.org/x/net/websocket.Conn", "nhooyr.io/websocket.Conn",
    "github.com/coder/websocket.Conn", "golang.org/x/crypto/ssh.NewChannel", "net.TCPConn", "crypto/tls.Conn",
  ]

  /// Types that frameworks hand to a handler, with what it handles.
  private static let contexts: [String: String] = [
    "github.com/gin-gonic/gin.Context": "HTTP request",
    "github.com/labstack/echo.Context": "HTTP request",
    "github.com/gofiber/fiber.Ctx": "HTTP request",
    "github.com/valyala/fasthttp.RequestCtx": "HTTP request",
    "github.com/kataras/iris.Context": "HTTP request",
    "github.com/beego/beego/server/web/context.Context": "HTTP request",
    "github.com/astaxie/beego/context.Context": "HTTP request",
    "github.com/emicklei/go-restful.Request": "HTTP request",
    "github.com/cloudwego/hertz/pkg/app.RequestContext": "HTTP request",
    "github.com/gogf/gf/net/ghttp.Request": "HTTP request",
    "github.com/aws/aws-lambda-go/events.APIGatewayProxyRequest": "HTTP request",
    "github.com/nats-io/nats.go.Msg": "message",
    "github.com/IBM/sarama.ConsumerMessage": "message",
    "github.com/Shopify/sarama.ConsumerMessage": "message",
    "github.com/eclipse/paho.mqtt.golang.Message": "message",
    "github.com/nsqio/go-nsq.Message": "message",
    "github.com/rabbitmq/amqp091-go.Delivery": "message",
    "github.com/streadway/amqp.Delivery": "message",
    "cloud.google.com/go/pubsub.Message": "message",
    "github.com/bwmarrin/discordgo.MessageCreate": "message",
    "github.com/bwmarrin/discordgo.InteractionCreate": "message",
    "github.com/miekg/dns.Msg": "query",
    "sigs.k8s.io/controller-runtime/pkg/reconcile.Request": "reconcile request",
  ]
}
