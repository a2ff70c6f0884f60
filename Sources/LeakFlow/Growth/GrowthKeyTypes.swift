import GoScope
import GoSyntax

/// Types that have few values, and types whose values come from outside.
struct KeyTypes {
  let resolver: Resolver

  /// Whether a type has a small number of values in any one program: booleans, bytes, enumerations, types.
  func isFixed(_ type: GoType) -> Bool {
    switch type {
    case .basic(let kind): return kind == .bool || kind == .int8 || kind == .uint8
    case .pointer(let target): return isNamed(target, in: Self.programTypes)
    case .named(let name, _):
      if isNamed(type, in: Self.programTypes) { return true }
      switch resolver.underlying(type) {
      case .basic(.bool), .basic(.int8), .basic(.uint8): return true
      case .basic(let kind): return kind != .error && isEnumeration(name)
      case .structure: return isStructOfFixed(type)
      default: return false
      }
    default: return false
    }
  }

  /// Whether values of a type come with requests and connections.
  func isFromOutside(_ type: GoType) -> Bool {
    if case .pointer(let target) = type { return isFromOutside(target) }
    return isNamed(type, in: Self.outsideTypes)
  }

  private func isNamed(_ type: GoType, in names: Set<String>) -> Bool {
    guard case .named(let name, _) = type else { return false }
    return names.contains(resolver.qualifiedName(name))
  }

  /// A struct whose fields all have few values.
  private func isStructOfFixed(_ type: GoType) -> Bool {
    let fields = resolver.fields(of: type)
    return !fields.isEmpty && fields.count <= 6
      && fields.allSatisfy { field in
        if case .named(let name, _) = field.type, case .named(let own, _) = type, name == own { return false }
        return isFixed(field.type)
      }
  }

  /// Whether constants of a named basic type are declared beside it: `const Red Colour = iota`.
  private func isEnumeration(_ name: TypeName) -> Bool {
    guard case .declared(let decl) = name else { return false }
    return resolver.uses(of: decl).prefix(400).contains { use in
      guard let spec = resolver.above(use), resolver.kind(spec) == .valueSpec, let group = resolver.above(spec) else {
        return false
      }
      return resolver.kind(group) == .constDecl
    }
  }

  /// What a program is made of: there are only so many of them.
  private static let programTypes: Set<String> = [
    "reflect.Type", "reflect.Kind", "reflect.Method", "go/types.Type", "go/types.Object", "go/token.Token",
    "reflect.rtype", "runtime.Func", "internal/abi.Type", "os.Signal", "syscall.Signal",
    "k8s.io/apimachinery/pkg/runtime/schema.GroupVersionKind",
    "k8s.io/apimachinery/pkg/runtime/schema.GroupVersionResource",
    "k8s.io/apimachinery/pkg/runtime/schema.GroupVersion", "k8s.io/apimachinery/pkg/runtime/schema.GroupKind",
    "k8s.io/apimachinery/pkg/runtime/schema.GroupResource",
  ]

  private static let outsideTypes: Set<String> = [
    "net/http.Request", "net/url.Values", "net.Conn", "net.Addr", "net.TCPConn", "net.UDPAddr", "net.TCPAddr",
    "time.Time", "github.com/gin-gonic/gin.Context", "github.com/labstack/echo.Context",
    "github.com/gofiber/fiber.Ctx", "github.com/valyala/fasthttp.RequestCtx", "github.com/gorilla/websocket.Conn",
    "github.com/google/uuid.UUID", "net/http.Header",
  ]
}
