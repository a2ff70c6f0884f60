import GoScope
import GoSyntax

// What names of functions that are not there, and the use of what they give, tell of streams and of things that are
// opened.

extension Flow {
  /// `NewObjectReadCloser(open)`: a constructor that is called after the closer it makes, and is given nothing to wrap.
  func makesCloser(_ name: String, _ call: Site) -> Bool {
    guard name.hasPrefix("New") || name.hasPrefix("Open"),
      ["ReadCloser", "WriteCloser", "SeekCloser"].contains(where: { name.hasSuffix($0) }), !isGivenStream(call)
    else { return false }
    let tree = program.tree(call.file)
    return tree.call(call.node)?.arguments.allSatisfy { argument in
      let node = tree.unparenthesized(argument)
      guard [.ident, .selectorExpr, .callExpr].contains(tree.kind(node)) else { return true }
      let given = lastName(of: node, in: tree).lowercased()
      return given.utf8.count > 2 && !Flow.streamTypes.contains { given.contains($0) }
    } ?? false
  }

  /// `db, err := rpmdb.Open(path)`: what a package opens has to be closed, unless it is only read as a whole: nothing but
  /// its fields is used, or it is indexed.
  func opensByName(_ name: String, _ call: Site, _ variable: DeclID) -> Bool {
    let tree = program.tree(call.file)
    guard name == "Open" || name == "OpenFile" || name == "OpenReader", isOfPackage(call), !isGivenStream(call),
      !isUsedAsList(variable), let path = tree.call(call.node)?.arguments.first,
      name == "Open" || resolver.type(of: Site(file: call.file, node: path)) == .basic(.string)
    else { return false }
    guard !isReadAsWhole(variable, call) else { return false }
    return resolver.uses(of: variable).contains { use in
      guard let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node else { return false }
      let parent = resolver.parent(of: Site(file: use.file, node: resolver.parent(of: use)))
      return tree.call(parent)?.function == resolver.parent(of: use)
    }
  }

  /// Whether names tell that what a package opens is read as a whole, and has nothing to close: the package's, or the
  /// variable's. Repositories, settings, key rings and pictures are.
  private func isReadAsWhole(_ variable: DeclID, _ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))) else { return false }
    return [text(selector.x, in: tree).lowercased(), resolver.name(variable).lowercased()].contains { name in
      Flow.wholes.contains(name) || name.hasPrefix("git") || Flow.partsOfWholes.contains { name.contains($0) }
    }
  }

  private static let wholes: Set<String> = [
    "cert", "cfg", "conf", "doc", "docx", "dotenv", "identity", "image", "img", "page", "repo", "spec", "xlsx",
  ]
  private static let partsOfWholes = [
    "repositor", "config", "setting", "browser", "keyring", "keychain", "secret", "seal", "template", "manifest",
    "workspace", "workbook", "imaging", "schema",
  ]

  /// Whether a call calls a function of an imported package, not a method.
  func isOfPackage(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))) else { return false }
    if case .package = resolver.entity(Site(file: call.file, node: selector.x)) { return true }
    return false
  }

  /// Whether a function of this name, which gives an error beside, opens the stream that it gives. One that wraps another
  /// stream (`charset.NewReader(r)`) has nothing to close.
  func handsOutStream(_ name: String, _ call: Site) -> Bool {
    if name.hasPrefix("Create"), isOfArchive(call) { return false }
    if name.contains("Open") || ["Create", "Get", "Fetch", "Download", "Pull"].contains(where: { name.hasPrefix($0) }) {
      return true
    }
    // The messages of a connection end with it: `connection.NextReader()`.
    if name.hasPrefix("Next") { return false }
    let isRead = name.hasPrefix("Read") && name.utf8.count > "Read".utf8.count
    return (isRead || name.hasPrefix("NewReader") || Flow.streamNames.contains { name.hasSuffix($0) })
      && !isOfPackage(call)
  }

  /// `entry, err := archive.Create(name)` of a `zip.Writer`, of whatever library: an entry ends where the next one begins,
  /// or with the archive, and is a plain writer.
  private func isOfArchive(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))) else { return false }
    let archive = Site(file: call.file, node: selector.x)
    if let type = unseenType(of: archive) { return Flow.isArchive(type) }
    guard case .declared(let variable) = resolver.entity(archive) else { return false }
    return sources(of: variable).contains { source in
      if case .external(let maker) = resolver.callee(ofCall: source.call) { Flow.isArchive(maker) } else { false }
    }
  }

  /// Whether the package of a name is one of archives: `github.com/klauspost/compress/zip.Writer`. A message of several
  /// parts is one as well: `textproto.MultipartWriter`.
  private static func isArchive(_ name: String) -> Bool {
    if name.hasSuffix("MultipartWriter") { return true }
    let package = name.split(separator: "/").last?.split(separator: ".").first ?? ""
    return ["zip", "tar", "cpio", "ar"].contains(package)
  }

  /// How methods are called that open the stream they give.
  static let streamNames = ["Reader", "ReaderAt", "Stream", "ompressed", "File"]

  /// Whether a variable is given to functions of the standard library that read or write streams.
  func isUsedAsStream(_ variable: DeclID) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).contains { use in
      guard use.file == variable.file else { return false }
      let call = resolver.parent(of: use)
      if let selector = tree.selector(call), selector.x == use.node {
        return Flow.readingMethods.contains(text(selector.name, in: tree))
      }
      if isWrappedInReader(use) { return true }
      guard tree.kind(call) == .callExpr, tree.child(call, 0) != use.node,
        case .external(let name) = resolver.callee(ofCall: Site(file: use.file, node: call))
      else { return false }
      if isStandardLibrary(name), takesStream(Site(file: use.file, node: call), use) { return true }
      let simpleName = lastName(of: tree.child(call, 0), in: tree)
      if !isStandardLibrary(name), simpleName.hasSuffix("Reader") || OpaqueNames.stores(simpleName) { return true }
      return Flow.readingOrWriting.contains { name.hasPrefix($0) }
    }
  }

  /// Whether a function of the standard library reads or writes the argument that a variable is: `png.Decode(image)`.
  private func takesStream(_ call: Site, _ use: Site) -> Bool {
    let tree = program.tree(call.file)
    guard let parts = tree.call(call.node), let index = Array(parts.arguments).firstIndex(of: use.node),
      case .function(let signature) = resolver.type(of: Site(file: call.file, node: parts.function)),
      !signature.isVariadic || index < signature.params.count - 1,
      let parameter = signature.params.dropFirst(index).first, case .named(let name, _) = parameter
    else { return false }
    return ["io.Reader", "io.ReaderAt", "io.ReadSeeker", "io.Writer", "io.ReadCloser"].contains(
      resolver.qualifiedName(name))
  }

  private static let readingMethods: Set<String> = ["Read", "ReadAt", "WriteTo"]

  /// `counter.Reader{stream, &n}`
  private func isWrappedInReader(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    var node = resolver.parent(of: use)
    if tree.kind(node) == .keyValueExpr { node = resolver.parent(of: Site(file: use.file, node: node)) }
    if tree.kind(node) == .exprList { node = resolver.parent(of: Site(file: use.file, node: node)) }
    guard let literal = tree.compositeLit(node) else { return false }
    return text(literal.type, in: tree).hasSuffix("Reader")
  }

  /// How the functions of the standard library are called that read or write what they are given.
  private static let readingOrWriting = [
    "bufio.New", "io.Copy", "io.Read", "io.Write", "io/ioutil.ReadAll", "archive/tar.New", "compress/",
  ]

  /// Whether a value is indexed, counted or ranged over: `listeners, err := activation.Listeners()`.
  func isUsedAsList(_ variable: DeclID) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).contains { use in
      guard use.file == variable.file else { return false }
      let parent = resolver.parent(of: use)
      switch tree.kind(parent) {
      case .indexExpr, .sliceExpr: return tree.child(parent, 0) == use.node
      case .rangeStmt: return tree.rangeStmt(parent)?.x == use.node
      case .callExpr:
        guard case .builtin(.len) = resolver.callee(ofCall: Site(file: use.file, node: parent)) else { return false }
        return true
      default: return false
      }
    }
  }
}
