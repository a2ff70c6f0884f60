import GoScope
import GoSyntax

// Calls that acquire by the catalogue, but nothing whose release anybody would miss.

extension Flow {
  /// Whether what a call acquires needs no release: it reads from memory alone, or it is a program that is started to be
  /// left alone, or there is one of it for as long as the process lives.
  func isHarmless(_ debt: Debt, _ call: Site) -> Bool {
    switch debt.what {
    case "decompressor": isOverMemory(call)
    case "response body": isOverMemory(call) || isAnsweredInMemory(call) || isOverKeptConnection(call)
    case "process": isLeftAlone(call) || isWaitedForByCallers(call)
    case "file": isOfMemoryFileSystem(call) || isOfEmbeddedFiles(call)
    case "uploaded file": isUploadInMemory(call)
    case "cancel function": endsWithItsParent(call)
    case "ticker": isRangedForEver(call) || runsOnce(call)
    default: false
    }
  }

  /// `defer client.Close()` above `client.NewSession()`: the session ends with its client, whatever happens.
  func isReceiverClosed(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node), let selector = tree.selector(tree.unparenthesized(parts.function)),
      let function = resolver.enclosingFunction(of: call)
    else { return false }
    let receiver = text(selector.x, in: tree)
    return statements(.deferStmt, in: function).contains { statement in
      guard tree.start(statement) < tree.start(call.node) else { return false }
      return tree.subtree(of: statement).contains { index in
        let node = NodeID(UInt32(truncatingIfNeeded: index))
        guard tree.nodeKinds[index] == .callExpr, let closing = tree.selector(tree.child(node, 0)) else { return false }
        return CloseNames.all.contains(text(closing.name, in: tree)) && text(closing.x, in: tree) == receiver
      }
    }
  }

  // MARK: Readers over memory

  /// `gzip.NewReader(bytes.NewReader(data))`, `http.ReadResponse(bufio.NewReader(&buffer), nil)`.
  private func isOverMemory(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node), let source = parts.arguments.first,
      case .external(let name) = resolver.callee(ofCall: call), Flow.readersOfMemory.contains(catalogueName(name))
    else { return false }
    return isMemory(Site(file: call.file, node: source), depth: 0)
  }

  /// `fs.Create(path)` of a file system that is made in memory here: `fs := afero.NewMemMapFs()`.
  private func isOfMemoryFileSystem(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))), tree.kind(selector.x) == .ident,
      let made = onlyValue(of: Site(file: call.file, node: selector.x))
    else { return false }
    let maker = program.tree(made.file).unparenthesized(made.node)
    return program.tree(made.file).kind(maker) == .callExpr
      && lastName(of: maker, in: program.tree(made.file)).contains("MemMapFs")
  }

  private static let readersOfMemory: Set<String> = [
    "compress/gzip.NewReader", "compress/zlib.NewReader", "compress/zlib.NewReaderDict", "compress/flate.NewReader",
    "compress/flate.NewReaderDict", "compress/lzw.NewReader", "net/http.ReadResponse",
    "github.com/klauspost/compress/gzip.NewReader", "github.com/klauspost/compress/zlib.NewReader",
    "github.com/klauspost/compress/flate.NewReader",
  ]

  // MARK: Answers on a connection that is kept

  /// `http.ReadResponse(bufio.NewReader(c.conn), request)`: the body reads from a connection that somebody keeps in a
  /// field and goes on with; closing it would only read it to its end.
  private func isOverKeptConnection(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let source = tree.call(call.node)?.arguments.first,
      case .external("net/http.ReadResponse") = resolver.callee(ofCall: call)
    else { return false }
    return isKeptField(Site(file: call.file, node: source), depth: 0)
  }

  private func isKeptField(_ reader: Site, depth: Int) -> Bool {
    guard depth < 4 else { return false }
    let tree = program.tree(reader.file)
    let node = tree.unparenthesized(reader.node)
    let site = Site(file: reader.file, node: node)
    switch tree.kind(node) {
    case .selectorExpr:
      var root = node
      while tree.kind(root) == .selectorExpr { root = tree.unparenthesized(tree.child(root, 0)) }
      guard case .declared(let holder) = resolver.entity(ofExpression: Site(file: reader.file, node: root)) else {
        return false
      }
      let kind = resolver.declarationKind(holder)
      return kind == .receiver || kind == .parameter
    case .callExpr:
      guard case .external(let name) = resolver.callee(ofCall: site), name.hasPrefix("bufio.New"),
        let inner = tree.call(node)?.arguments.first
      else { return false }
      return isKeptField(Site(file: reader.file, node: inner), depth: depth + 1)
    case .ident: return onlyValue(of: site).map { isKeptField($0, depth: depth + 1) } ?? false
    default: return false
    }
  }

  private static let memoryTypes: Set<String> = ["bytes.Buffer", "bytes.Reader", "strings.Reader"]

  /// Whether a reader has all that it reads in memory already.
  private func isMemory(_ reader: Site, depth: Int) -> Bool {
    guard depth < 4 else { return false }
    let tree = program.tree(reader.file)
    let node = tree.unparenthesized(reader.node)
    let site = Site(file: reader.file, node: node)
    if Flow.memoryTypes.contains(typeName(of: site)) { return true }
    switch tree.kind(node) {
    case .unaryExpr: return isMemory(Site(file: reader.file, node: tree.child(node, 0)), depth: depth + 1)
    case .callExpr:
      guard case .external(let name) = resolver.callee(ofCall: site), isStandardLibrary(name),
        let inner = tree.call(node)?.arguments.first
      else { return false }
      return isMemory(Site(file: reader.file, node: inner), depth: depth + 1)
    case .ident:
      guard let value = onlyValue(of: site) else { return false }
      return isMemory(value, depth: depth + 1)
    default: return false
    }
  }

  /// The expression that the declaration of a local variable gives it, where one expression stands for one variable.
  func onlyValue(of name: Site) -> Site? {
    guard case .declared(let decl) = resolver.entity(name), resolver.declarationKind(decl) == .local else { return nil }
    let tree = program.tree(decl.file)
    let list = resolver.parent(of: decl)
    let statement = resolver.parent(of: Site(file: decl.file, node: list))
    guard let assignment = tree.assign(statement), assignment.left.count == assignment.right.count,
      let index = assignment.left.firstIndex(of: decl.node)
    else { return nil }
    let position = index - assignment.left.startIndex
    return Site(file: decl.file, node: assignment.right[assignment.right.startIndex + position])
  }
}
