import GoScope
import GoSyntax

// Processes that are started to live on by themselves.

extension Flow {
  /// Whether a process is started to live on by itself: a browser that is opened, a daemon, the program's own successor.
  func isLeftAlone(_ start: Site) -> Bool {
    let tree = program.tree(start.file)
    guard let parts = tree.call(start.node), let selector = tree.selector(tree.unparenthesized(parts.function)) else {
      return false
    }
    let command = Site(file: start.file, node: tree.unparenthesized(selector.x))
    if startsOpener(command) { return true }
    let isDetaching = resolver.enclosingFunction(of: start).map { isNamedAfterDetaching($0) } ?? false
    guard case .declared(let decl) = resolver.entity(ofExpression: command) else { return isDetaching }
    if isDetaching, !isWaitedFor(decl) { return true }
    if assignedValues(of: decl).contains(where: { startsOpener($0) }) { return true }
    return resolver.uses(of: decl).contains { isDetached($0) }
  }

  /// Whether the code waits for a command somewhere: then it is not left alone, whatever the function is called.
  private func isWaitedFor(_ command: DeclID) -> Bool {
    guard resolver.declarationKind(command) == .local else { return false }
    let tree = program.tree(command.file)
    return resolver.uses(of: command).contains { use in
      guard use.file == command.file, let parts = tree.selector(resolver.parent(of: use)) else { return false }
      return parts.x == use.node && text(parts.name, in: tree) == "Wait"
    }
  }

  private func isNamedAfterDetaching(_ function: FunctionID) -> Bool {
    var at = function
    while resolver.kind(at) == .funcLit, let outer = resolver.enclosingFunction(of: at) { at = outer }
    let name = resolver.name(of: at).lowercased()
    return name.hasPrefix("open") || Flow.detachingNames.contains { name.contains($0) }
  }

  private static let detachingNames = [
    "browser", "openurl", "openfile", "openpath", "popup", "daemon", "detach", "restart", "relaunch", "respawn",
    "notif",
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
      text(argument, in: tree) == "os.Args[0]" || namesOpener(Site(file: expression.file, node: argument))
    }
  }

  /// Whether an argument is the name of an opener: as it stands, in one of the values of its variable (`opener := "open";
  /// if isLinux { opener = "xdg-open" }`), or as what every caller gives for a parameter.
  private func namesOpener(_ argument: Site) -> Bool {
    if let word = resolver.constantString(argument) { return Flow.openers.contains(word) }
    guard case .declared(let decl) = resolver.entity(ofExpression: argument) else { return false }
    switch resolver.declarationKind(decl) {
    case .local:
      return assignedValues(of: decl).contains { resolver.constantString($0).map(Flow.openers.contains) ?? false }
    case .parameter:
      let given = arguments(for: decl)
      return !given.isEmpty && given.allSatisfy { resolver.constantString($0).map(Flow.openers.contains) ?? false }
    default: return false
    }
  }

  /// What the calls of a function of the module give for one of its parameters.
  private func arguments(for parameter: DeclID) -> [Site] {
    guard let function = resolver.enclosingFunction(of: parameter),
      let index = resolver.parameters(of: function).firstIndex(of: parameter),
      let declaration = resolver.declaration(of: function)
    else { return [] }
    return resolver.uses(of: declaration).compactMap { use in
      let tree = program.tree(use.file)
      var (callee, call) = (use.node, resolver.parent(of: use))
      if tree.selector(call)?.name == callee {
        (callee, call) = (call, resolver.parent(of: Site(file: use.file, node: call)))
      }
      guard let parts = tree.call(call), parts.function == callee,
        let argument = parts.arguments.dropFirst(index).first
      else { return nil }
      return Site(file: use.file, node: argument)
    }
  }

  /// The expressions that a local variable is given, where one expression stands for one variable.
  private func assignedValues(of variable: DeclID) -> [Site] {
    guard resolver.declarationKind(variable) == .local else { return [] }
    return ([variable] + resolver.uses(of: variable)).prefix(40).compactMap { site in
      let tree = program.tree(site.file)
      let statement = resolver.parent(of: Site(file: site.file, node: resolver.parent(of: site)))
      guard let assignment = tree.assign(statement), assignment.left.count == assignment.right.count,
        let index = Array(assignment.left).firstIndex(of: site.node)
      else { return nil }
      return assignment.right.dropFirst(index).first.map { Site(file: site.file, node: $0) }
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
