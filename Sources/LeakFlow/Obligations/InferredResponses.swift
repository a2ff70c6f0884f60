import GoScope
import GoSyntax

// Responses of clients that are not there, told by the request that they answer and by the fields that are read.

extension Flow {
  /// What a call that may send a request is given.
  enum SentRequest {
    case none
    /// Something that is called a request.
    case named
    /// A request, by its type.
    case typed
  }

  /// Whether a variable's fields are those of an `*http.Response`: its status and its body are read, not called. Where
  /// it answers a request less will do.
  func isUsedAsResponse(_ variable: DeclID, answering request: SentRequest) -> Bool {
    guard let fields = fieldsRead(of: variable, areMethodsForeign: request == .none) else { return false }
    let isResponse = fields.isSubset(of: Flow.responseFields)
    if request == .typed, isResponse { return true }
    if request == .named, isResponse, fields.contains("StatusCode") { return true }
    if fields.contains("StatusCode") { return !fields.isDisjoint(with: ["Body", "Status", "Header"]) }
    if isResponse, fields.contains("Body"), isBodyRead(variable) { return true }
    return fields.contains("Body") && fields.contains("Request")
  }

  /// Whether something called a response has a stream for its body: `io.ReadAll(resp.Body)`. One with other methods than
  /// a response has is something else; parts of mails and blocks of keys, which have bodies too, are called otherwise.
  private func isBodyRead(_ variable: DeclID) -> Bool {
    let name = resolver.name(variable).lowercased()
    guard name.hasPrefix("res") || name.hasSuffix("resp") || name.hasSuffix("response") || name == "r",
      fieldsRead(of: variable, areMethodsForeign: false) != nil
    else { return false }
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).contains { use in
      let selector = resolver.parent(of: use)
      guard use.file == variable.file, let parts = tree.selector(selector), text(parts.name, in: tree) == "Body"
      else { return false }
      let call = Site(file: use.file, node: resolver.parent(of: Site(file: use.file, node: selector)))
      guard tree.kind(call.node) == .callExpr, case .external(let reader) = resolver.callee(ofCall: call) else {
        return false
      }
      return Flow.bodyReaders.contains(reader)
    }
  }

  private static let bodyReaders: Set<String> = [
    "io.ReadAll", "io/ioutil.ReadAll", "io.Copy", "encoding/json.NewDecoder", "encoding/xml.NewDecoder",
    "bufio.NewReader", "bufio.NewScanner",
  ]

  /// The fields of a variable that are read; nil where methods are called that no response has, unless they do not
  /// matter.
  private func fieldsRead(of variable: DeclID, areMethodsForeign: Bool) -> Set<String>? {
    let tree = program.tree(variable.file)
    var fields: Set<String> = []
    for use in resolver.uses(of: variable) where use.file == variable.file {
      let selector = resolver.parent(of: use)
      guard let parts = tree.selector(selector), parts.x == use.node else { continue }
      let name = text(parts.name, in: tree)
      let around = resolver.parent(of: Site(file: use.file, node: selector))
      if tree.kind(around) == .callExpr, tree.child(around, 0) == selector {
        guard areMethodsForeign || Flow.responseMethods.contains(name) else { return nil }
      } else {
        fields.insert(name)
      }
    }
    return fields
  }

  private static let responseFields: Set<String> = [
    "Status", "StatusCode", "Proto", "ProtoMajor", "ProtoMinor", "Header", "Body", "ContentLength",
    "TransferEncoding", "Close", "Uncompressed", "Trailer", "Request", "TLS",
  ]

  private static let responseMethods: Set<String> = ["Cookies", "Location", "ProtoAtLeast", "Write"]

  /// `client.Do(req)`, `transport.RoundTrip(req)`: what a call sends that is given nothing else, but for a context; under
  /// other names that begin so (`remote.DoHTTP(req)`) only what is a request by its type.
  func request(sentBy name: String, _ call: Site) -> SentRequest {
    guard name.hasPrefix("Do") || name == "RoundTrip" else { return .none }
    let tree = program.tree(call.file)
    guard let arguments = tree.call(call.node)?.arguments, arguments.count <= 2, let request = arguments.last,
      arguments.count == 1 || isContext(arguments[arguments.startIndex], call.file)
    else { return .none }
    let given = resolver.type(of: Site(file: call.file, node: request))
    let sent = if case .pointer(let pointee) = given { pointee } else { given }
    switch sent {
    case .named(let type, _):
      let isRequest = Flow.requests.contains(resolver.qualifiedName(type))
      return isRequest ? .typed : .none
    case .unknown where arguments.count == 1 && name == "Do" || name == "RoundTrip":
      return lastName(of: request, in: tree).lowercased().hasPrefix("req") ? .named : .none
    default: return .none
    }
  }

  private static let requests = ["net/http.Request", "github.com/hashicorp/go-retryablehttp.Request"]
}
