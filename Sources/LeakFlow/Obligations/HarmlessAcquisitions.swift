import GoScope
import GoSyntax

// Calls that acquire by the catalogue, but nothing whose release anybody would miss.

extension Flow {
  /// Whether what a call acquires needs no release: it reads from memory alone, or it is a program that is started to be
  /// left alone.
  func isHarmless(_ debt: Debt, _ call: Site) -> Bool {
    switch debt.what {
    case "decompressor", "response body": isOverMemory(call)
    case "process": isLeftAlone(call)
    default: false
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

  private static let readersOfMemory: Set<String> = [
    "compress/gzip.NewReader", "compress/zlib.NewReader", "compress/zlib.NewReaderDict", "compress/flate.NewReader",
    "compress/flate.NewReaderDict", "compress/lzw.NewReader", "net/http.ReadResponse",
    "github.com/klauspost/compress/gzip.NewReader", "github.com/klauspost/compress/zlib.NewReader",
    "github.com/klauspost/compress/flate.NewReader",
  ]

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
  private func onlyValue(of name: Site) -> Site? {
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

  // MARK: Programs left alone

  /// Whether a process is started to live on by itself: a browser that is opened, a daemon, the program's own successor.
  private func isLeftAlone(_ start: Site) -> Bool {
    let tree = program.tree(start.file)
    guard let parts = tree.call(start.node), let selector = tree.selector(tree.unparenthesized(parts.function)) else {
      return false
    }
    if let function = resolver.enclosingFunction(of: start), isNamedAfterDetaching(function) { return true }
    let command = Site(file: start.file, node: tree.unparenthesized(selector.x))
    if startsOpener(command) { return true }
    guard case .declared(let decl) = resolver.entity(ofExpression: command) else { return false }
    if let made = onlyValue(of: command), startsOpener(made) { return true }
    return resolver.uses(of: decl).contains { isDetached($0) }
  }

  private func isNamedAfterDetaching(_ function: FunctionID) -> Bool {
    var at = function
    while resolver.kind(at) == .funcLit, let outer = resolver.enclosingFunction(of: at) { at = outer }
    let name = resolver.name(of: at).lowercased()
    return Flow.detachingNames.contains { name.contains($0) }
  }

  private static let detachingNames = [
    "browser", "openurl", "daemon", "detach", "restart", "relaunch", "respawn", "notif",
  ]

  /// Programs that hand a document or an address to the desktop and end at once.
  private static let openers: Set<String> = [
    "xdg-open", "open", "rundll32", "rundll32.exe", "explorer", "explorer.exe", "start", "gnome-open", "kde-open",
    "gio", "wslview", "sensible-browser", "x-www-browser", "notify-send",
  ]

  private func startsOpener(_ expression: Site) -> Bool {
    let tree = program.tree(expression.file)
    guard let made = tree.call(tree.unparenthesized(expression.node)) else { return false }
    return made.arguments.prefix(2).contains { argument in
      // The program itself, started anew.
      text(argument, in: tree) == "os.Args[0]"
        || resolver.constantString(Site(file: expression.file, node: argument)).map(Flow.openers.contains) ?? false
    }
  }

  /// `cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}`: a session of its own.
  private func isDetached(_ use: Site) -> Bool {
    let tree = program.tree(use.file)
    let selector = resolver.parent(of: use)
    guard let parts = tree.selector(selector), parts.x == use.node, text(parts.name, in: tree) == "SysProcAttr" else {
      return false
    }
    let list = resolver.parent(of: Site(file: use.file, node: selector))
    guard let assignment = tree.assign(resolver.parent(of: Site(file: use.file, node: list))),
      let value = assignment.right.first
    else { return false }
    let words = text(value, in: tree)
    return ["Setsid", "DETACHED_PROCESS", "CREATE_NEW_PROCESS_GROUP"].contains { words.contains($0) }
  }
}
