import GoScope
import GoSyntax

/// What can be said of a function without looking at who calls it, and of the places where it is used as a value.
struct LaunchEntries {
  let resolver: Resolver

  /// Why a function runs, where that is known from itself: `main`, an initialiser, a handler's signature.
  func ownOrigin(of function: FunctionID) -> LaunchOrigin? {
    if resolver.kind(function) == .funcDecl, resolver.receiver(of: function) == nil, !isMethod(function) {
      let name = declaredName(function)
      if name == "init" { return .once("init") }
      if name == "main", resolver.program.package(resolver.program.file(function.file).package).isCommand {
        return .once("main")
      }
    }
    if let handled = HandlerSignatures(resolver: resolver).handled(by: function) { return .handler(function, handled) }
    return nil
  }

  /// What becomes of a function that nothing in the module calls or mentions.
  func originWithoutCallers(of function: FunctionID) -> LaunchOrigin {
    guard resolver.kind(function) == .funcDecl else { return .opaque }
    let name = declaredName(function)
    let package = resolver.program.package(resolver.program.file(function.file).package)
    guard let first = name.unicodeScalars.first, first.properties.isUppercase else { return .unused }
    if package.isCommand, !isMethod(function) { return .unused }
    if HandlerSignatures(resolver: resolver).served(by: function) != nil { return .service(function) }
    if Self.setUpWords.contains(where: { Self.name(name, beginsWith: $0) }) { return .setUp(function) }
    return .exported(function)
  }

  /// What a call does with a function it is given: the origin this makes, or nil where it is as good as a call.
  func origin(ofArgumentTo callee: Callee, call: Site) -> LaunchOrigin? {
    if case .external(let name) = callee {
      if Self.onceCalls.contains(name) { return .once("sync.Once") }
      if Self.callingCalls.contains(name) { return nil }
    }
    let name = calledName(call)
    if Self.lifecycleCalls.contains(where: { name.contains($0) }) { return originOfValue(at: call) }
    if Self.registrars.contains(where: { Self.name(name, beginsWith: $0) }) { return .callback(name) }
    return originOfValue(at: call)
  }

  /// Whether the `sync.Once` of a call is a field: it then lets control through once for each object.
  func isOnceOfObject(_ call: Site) -> Bool {
    let tree = resolver.tree(of: call)
    guard let function = tree.call(call.node)?.function, let selector = tree.selector(tree.unparenthesized(function)),
      case .declared(let once) = resolver.entity(ofExpression: Site(file: call.file, node: selector.x))
    else { return false }
    return resolver.declarationKind(once) == .field
  }

  /// What becomes of a function that is stored, returned or handed on at a place.
  func originOfValue(at site: Site) -> LaunchOrigin {
    guard let function = resolver.enclosingFunction(of: site) else { return .registered }
    let package = resolver.program.package(resolver.program.file(site.file).package)
    return package.isCommand || declaredName(function) == "init" ? .registered : .opaque
  }

  /// What the key of a composite literal's element says about the function that is its value.
  func origin(ofKey name: String, at site: Site) -> LaunchOrigin {
    Self.commandKeys.contains(name) ? .once("command") : originOfValue(at: site)
  }

  func isMethod(_ function: FunctionID) -> Bool {
    resolver.tree(of: function).funcDecl(function.node)?.receiver.exists ?? false
  }

  func declaredName(_ function: FunctionID) -> String {
    guard let decl = resolver.tree(of: function).funcDecl(function.node) else { return "" }
    return resolver.name(Site(file: function.file, node: decl.name))
  }

  /// The last name of what a call calls: `Subscribe` of `bus.Subscribe(f)`.
  func calledName(_ call: Site) -> String {
    let tree = resolver.tree(of: call)
    guard let function = tree.call(call.node)?.function else { return "" }
    let inner = tree.unparenthesized(function)
    if let selector = tree.selector(inner) { return resolver.name(Site(file: call.file, node: selector.name)) }
    return tree.kind(inner) == .ident ? resolver.name(Site(file: call.file, node: inner)) : ""
  }

  /// Whether `name` is `word`, or `word` and then another word: `OnClose` begins with `On`, `Once` does not.
  static func name(_ name: String, beginsWith word: String) -> Bool {
    guard name.hasPrefix(word) else { return false }
    guard let next = name.dropFirst(word.count).unicodeScalars.first else { return true }
    return !next.properties.isLowercase
  }

  private static let onceCalls: Set<String> = [
    "(sync.Once).Do", "sync.OnceFunc", "sync.OnceValue", "sync.OnceValues",
  ]

  /// Functions outside that call what they are given once each time they are called themselves.
  private static let callingCalls: Set<String> = [
    "(sync.WaitGroup).Go", "(golang.org/x/sync/errgroup.Group).Go", "(golang.org/x/sync/errgroup.Group).TryGo",
    "time.AfterFunc", "context.AfterFunc", "(sync.Map).Range", "path/filepath.Walk", "path/filepath.WalkDir",
    "io/fs.WalkDir", "sort.Slice", "sort.SliceStable", "sort.Search", "slices.SortFunc", "slices.IndexFunc",
    "slices.ContainsFunc", "slices.DeleteFunc", "maps.DeleteFunc", "strings.Map", "strings.FieldsFunc",
    "runtime/pprof.Do", "(golang.org/x/sync/singleflight.Group).Do", "(golang.org/x/sync/singleflight.Group).DoChan",
    "runtime.SetFinalizer",
  ]

  /// Names of functions that keep what they are given and call it for every event.
  private static let registrars = [
    "Subscribe", "QueueSubscribe", "On", "Consume", "AddListener", "AddEventListener", "AddEventHandler", "AddHandler",
    "HandleFunc", "AddFunc", "Every", "Schedule", "OnMessage", "EventHandler",
  ]

  /// Parts of names of functions that keep what they are given for the beginning or the end of something.
  private static let lifecycleCalls = [
    "Init", "Start", "Exit", "Shutdown", "Stop", "Close", "Finalize", "Ready", "Terminate", "Quit",
  ]

  /// Fields of command descriptions (`cobra.Command`, `cli.Command` and their like).
  private static let commandKeys: Set<String> = [
    "Run", "RunE", "PreRun", "PreRunE", "PostRun", "PostRunE", "PersistentPreRun", "PersistentPreRunE", "Action",
    "Before", "Exec", "Execute",
  ]

  /// First words of functions that are called once for each thing they make or start.
  private static let setUpWords = [
    "New", "Make", "Create", "Open", "Dial", "Connect", "Init", "Initialize", "Initialise", "Setup", "SetUp", "Set",
    "Start", "Run", "Serve", "Listen", "ListenAndServe", "Main", "Must", "Load", "Configure", "Config", "Bootstrap",
    "Register", "Install", "Enable", "Use", "Add", "With", "Default", "Boot", "Begin", "Loop", "Daemon", "Background",
    "Execute", "Get", "Instance", "Describe", "Append", "Allow", "Permit", "Declare", "Define", "Import", "Provide",
    "Mount", "Bind", "Prepare", "Spawn", "Monitor", "Schedule", "Extend",
  ]
}

/// Code that is there for tests, examples and measurements: what it calls is not therefore called in earnest.
enum TestCode {
  static func contains(_ site: Site, _ program: Program) -> Bool {
    let file = program.file(site.file)
    if program.isForTests(site.file) { return true }
    let stem = file.path.split(separator: "/").last ?? ""
    if stem.hasPrefix("test_") || stem.hasPrefix("testing") || stem.hasPrefix("mock_") { return true }
    let name = program.package(file.package).name
    if name.hasSuffix("test") || name.hasSuffix("testing") || name.hasSuffix("testutil") { return true }
    if name != "testing", file.imports.contains(where: { $0.path == "testing" }) { return true }
    return file.path.split(separator: "/").dropLast()
      .contains { folders.contains(String($0)) || $0.hasSuffix("-test") || $0.hasSuffix("_test") }
  }

  private static let folders: Set<String> = [
    "test", "tests", "testing", "testdata", "testutil", "testutils", "testhelper", "testhelpers", "mock", "mocks",
    "fake", "fakes", "e2e", "example", "examples", "_examples", "bench", "benchmark", "benchmarks", "demo",
  ]
}
