import GoScope
import GoSyntax
import Synchronization

/// What the code at hand does with what calls give: a function whose result is closed in one place of the module hands
/// out something that has to be closed in all of them.
struct ReleaseHabits: Sendable {
  /// Whom a call calls, as far as two calls can be told to call the same.
  enum Callee: Hashable, Sendable {
    case outside(String)
    /// A function, an interface's method or a function value of the module.
    case own(Site)
    /// A method of something of unknown type: by its name, within one package.
    case method(String, of: PackageID)
  }

  /// How one result of a function is released.
  struct Habit: Hashable, Sendable {
    /// Which result.
    let index: Int
    /// How many results there are.
    let count: Int
    let hasError: Bool
    /// The methods that release it, or its body.
    var names: [String]
    /// Whether what is released is its field `Body`: `answer.Body.Close()`.
    var isOfBody = false
    /// In how many places it is released, those of tests counted apart.
    var places = 0
    var testPlaces = 0
    /// Whether it is released by a `defer` somewhere, or given on as a closer: then without doubt by the one who called.
    var isDeferred = false
  }

  private var habits: [Callee: [Habit]] = [:]
  /// The functions of the module among them.
  private var own = FlatMap<Bool>()
  /// Arguments of calls that only look at what they are given: the one who gives it closes it himself, by a `defer`.
  private(set) var looks: Set<Look> = []

  /// One argument of a function.
  struct Look: Hashable, Sendable {
    let callee: Callee
    let argument: Int
  }

  /// Types of code outside whose values are released somewhere, whoever holds them, and the methods that release them.
  private(set) var types: [String: [String]] = [:]

  mutating func note(_ name: String, of type: String) {
    if !(types[type]?.contains(name) ?? false) { types[type, default: []].append(name) }
  }

  mutating func noteLook(_ callee: Callee, argument: Int) {
    looks.insert(Look(callee: callee, argument: argument))
  }

  /// Methods that release their receiver.
  static let endings = ["Close", "Release", "Stop", "Free", "Destroy", "Shutdown", "Disconnect", "Dispose"]
  /// Methods that do so where a `defer` calls them.
  static let deferredEndings = ["Cancel", "Unsubscribe"]

  mutating func note(_ habit: Habit, of callee: Callee, inTest: Bool) {
    var list = habits[callee] ?? []
    let at = list.firstIndex { $0.index == habit.index && $0.isOfBody == habit.isOfBody } ?? list.count
    if at == list.count { list.append(habit) }
    for name in habit.names where !list[at].names.contains(name) { list[at].names.append(name) }
    if inTest { list[at].testPlaces += 1 } else { list[at].places += 1 }
    list[at].isDeferred = list[at].isDeferred || habit.isDeferred
    habits[callee] = list
    if case .own(let function) = callee { own[function] = true }
  }

  /// How the results of a callee are released; most calls are of functions of the module without habits.
  func habits(of callee: Callee) -> [Habit]? {
    if case .own(let function) = callee, own[function] == nil { return nil }
    return habits[callee]
  }
}

/// The habits of a program, complete; one object, since every call of the program is looked up in it.
final class FoundHabits: Sendable {
  let all: ReleaseHabits
  init(_ all: ReleaseHabits) { self.all = all }
}

/// The habits of a program, found once for all tasks.
package final class SharedHabits: Sendable {
  private let found = Mutex<FoundHabits?>(nil)

  package init() {}

  func get(_ find: () -> ReleaseHabits) -> FoundHabits {
    found.withLock { known in
      if let known { return known }
      let made = FoundHabits(find())
      known = made
      return made
    }
  }
}

extension Flow {
  /// What a call acquires where the results of its callee are released elsewhere.
  func inferredByHabit(_ call: Site, _ callee: Callee) -> [Obligation] {
    guard let callee = habitual(callee, ofCall: call), !wrapsItsTarget(call) else { return [] }
    guard let habits = releaseHabits.all.habits(of: callee) else { return owedByReturning(call) }
    let name = lastName(of: program.tree(call.file).child(call.node, 0), in: program.tree(call.file))
    if Flow.preparations.contains(name), isOfTransaction(call) { return [] }
    let targets = targetCount(of: call)
    let types = resolver.resultTypes(ofCall: call)
    let shown = habits.filter { habit in
      habit.count == targets ?? habit.count && canHave(habit, types) && !startsLater(habit)
        && !givesTeardown(types)
        && isStrong(habit, callee, name, call) && !isDoubtful(habit, call)
    }
    guard !shown.isEmpty else { return owedByReturning(call) }
    return shown.compactMap { habit in
      let debt =
        habit.isOfBody
        ? catalogue.ownedTypes["net/http.Response"]?.debt
        : Debt(
          rule: "unclosed-resource", what: "",
          releases: (habit.names + alike(habit, types) + Flow.undoing).map { .method(path: [], name: $0) })
      guard let debt else { return nil }
      let before = Array(repeating: FlowValue.none, count: habit.index)
      let after = Array(repeating: FlowValue.none, count: max(0, habit.count - habit.index - 1))
      return Obligation(
        acquisition: call, debt: debt, results: before + [.itself] + after, void: habit.hasError ? .error : .never,
        certainty: .medium, isByHabit: true)
    }
  }

  /// The other methods by which a value of the module's own type is released: those that its closing method calls itself.
  private func alike(_ habit: ReleaseHabits.Habit, _ types: [GoType]) -> [String] {
    guard habit.index < types.count else { return [] }
    var found: [String] = []
    var open = habit.names
    while let name = open.popLast(), found.count < 6 {
      guard let method = resolver.method(name, of: types[habit.index])?.function,
        let receiver = resolver.receiver(of: method)
      else { continue }
      let tree = program.tree(method.file)
      for call in calls(in: method) {
        guard let selector = tree.selector(tree.unparenthesized(tree.child(call.node, 0))),
          resolver.entity(Site(file: call.file, node: selector.x)) == .declared(receiver)
        else { continue }
        let called = text(selector.name, in: tree)
        guard CloseNames.all.contains(called), !habit.names.contains(called), !found.contains(called) else { continue }
        found.append(called)
        open.append(called)
      }
    }
    return found
  }

  /// `scheduler := cron.New()`, `server := grpc.NewServer()`: what is only ever stopped has to be started first.
  private func startsLater(_ habit: ReleaseHabits.Habit) -> Bool {
    !habit.hasError && habit.names.allSatisfy { $0.contains("Stop") || $0 == "Shutdown" }
  }

  /// `server, client, teardown := setup(t)`: what is to be called in the end is a result of its own.
  func givesTeardown(_ types: [GoType]) -> Bool {
    types.contains { type in
      if case .function(let signature) = resolver.underlying(type) { return signature.params.isEmpty }
      return false
    }
  }

  /// `reader = wrap(reader)`: whoever has the first has the second.
  private func wrapsItsTarget(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    let list = resolver.parent(of: call)
    guard let assignment = tree.assign(resolver.parent(of: Site(file: call.file, node: list))),
      let target = assignment.left.first, let parts = tree.call(call.node)
    else { return false }
    let name = text(target, in: tree)
    return parts.arguments.contains { text($0, in: tree) == name }
  }

  /// How many variables get the results of a call; nil where it is no assignment.
  private func targetCount(of call: Site) -> Int? {
    let tree = program.tree(call.file)
    let list = resolver.parent(of: call)
    let assignment = tree.assign(resolver.parent(of: Site(file: call.file, node: list)))
    return assignment.flatMap { $0.right.count == 1 ? $0.left.count : nil }
  }

  /// Whether a result can be released so, as far as its type is known.
  private func canHave(_ habit: ReleaseHabits.Habit, _ types: [GoType]) -> Bool {
    guard !habit.isOfBody, habit.index < types.count, types[habit.index] != .unknown else { return true }
    if resolver.underlying(types[habit.index]) == .unknown { return true }
    return habit.names.contains { resolver.method($0, of: types[habit.index]) != nil }
  }

  /// Whether a variable of this name holds an error, or the number of one.
  func isErrorName(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix("err") || lower.hasPrefix("err") || lower == "eno" || lower.hasSuffix("errno")
      || ["ret", "rc", "retval", "retcode", "status"].contains(lower)
  }

  /// Whether a habit says enough: more is wanted where the callee's own code gave no sign of a resource, or where only
  /// its name tells that it is the same.
  private func isStrong(_ habit: ReleaseHabits.Habit, _ callee: ReleaseHabits.Callee, _ name: String, _ call: Site)
    -> Bool
  {
    guard isShown(habit, callee, name, call), !isGivenStream(call), !isOwnedByCallee(call, habit.index),
      !takesOver(callee)
    else { return false }
    // What is stopped may have to be started first, and what a `defer` stops has been.
    if habit.names == ["Stop"], !habit.isDeferred { return false }
    switch callee {
    case .outside: return !habit.isOfBody && (makes(name) || habit.hasError)
    case .own:
      guard habit.isDeferred else { return false }
      if habit.isOfBody { return habit.hasError && habit.index == 0 && habit.places > 1 }
      // A buffer that is released goes back to its pool, or to the collector.
      // Beside a flag it may be a stand-in for nothing.
      return habit.hasError
        ? makes(name) || habit.places > 1 || isOfUnseenType(habit, call)
        : habit.count == 1 && habit.places > 1 && habit.names.contains("Close") && hasRelease(habit, call)
    case .method: return !habit.isOfBody && makes(name) && habit.isDeferred && targetCount(of: call) != nil
    }
  }

  /// Whether a result has a type of code outside, which says nothing against a release of it.
  private func isOfUnseenType(_ habit: ReleaseHabits.Habit, _ call: Site) -> Bool {
    let types = resolver.resultTypes(ofCall: call)
    return habit.index < types.count && unseenType(types[habit.index]) != nil
  }

  /// Whether a result's type is the module's own, and declares the method that releases it.
  private func hasRelease(_ habit: ReleaseHabits.Habit, _ call: Site) -> Bool {
    let types = resolver.resultTypes(ofCall: call)
    guard habit.index < types.count, types[habit.index] != .unknown else { return false }
    return habit.names.contains { name in
      guard let method = resolver.method(name, of: types[habit.index]) else { return false }
      return method.function != nil || method.isInterface
    }
  }

  /// Whether the catalogue says that a function's result owns what it is given: then that is what is owed.
  private func takesOver(_ callee: ReleaseHabits.Callee) -> Bool {
    guard case .outside(let name) = callee else { return false }
    return catalogue.effects[name]?.contains { if case .owns = $0.deed { true } else { false } } ?? false
  }

  /// Whether a habit counts at a call: what tests do shows it for the code that they test where a library's constructor
  /// is called and the test defers the release.
  private func isShown(_ habit: ReleaseHabits.Habit, _ callee: ReleaseHabits.Callee, _ name: String, _ call: Site)
    -> Bool
  {
    if habit.places > 0 || program.file(call.file).isTest { return true }
    guard case .outside = callee else { return false }
    return habit.isDeferred && makes(name)
  }

  var releaseHabits: FoundHabits {
    if let habits { return habits }
    let found = sharedHabits.get { findHabits() }
    habits = found
    return found
  }

  private func findHabits() -> ReleaseHabits {
    var found = ReleaseHabits()
    for name in ReleaseHabits.endings + ReleaseHabits.deferredEndings {
      for use in resolver.identifiers(named: name) { noteRelease(use, name, in: &found) }
    }
    for key in resolver.identifiers(named: "Closer") { noteCloser(key, in: &found) }
    return found
  }

  /// `variable.Close()`, `io.Close(variable)`: what is released is the result of the call that the variable got it from.
  private func noteRelease(_ use: Site, _ name: String, in habits: inout ReleaseHabits) {
    let tree = program.tree(use.file)
    let function = resolver.parent(of: use)
    guard let selector = tree.selector(function), selector.name == use.node else { return }
    let call = resolver.parent(of: Site(file: use.file, node: function))
    guard let parts = tree.call(call), tree.child(call, 0) == function,
      !asksRemote(name, Site(file: use.file, node: call))
    else { return }
    if name != "Stop", let type = unseenType(of: Site(file: use.file, node: selector.x)) { habits.note(name, of: type) }
    var operand = tree.unparenthesized(selector.x)
    var isOfBody = false
    if name == "Close", let body = tree.selector(operand), text(body.name, in: tree) == "Body" {
      operand = tree.unparenthesized(body.x)
      isOfBody = true
    }
    guard tree.kind(operand) == .ident else { return }
    if case .package = resolver.entity(Site(file: use.file, node: operand)) {
      // `json.Release(root)` gives back to a pool what the collector would take as well.
      guard name == "Close", let first = parts.arguments.first, tree.kind(first) == .ident,
        !closesNumbers(Site(file: use.file, node: call))
      else { return }
      operand = first
    }
    guard case .declared(let variable) = resolver.entity(Site(file: use.file, node: operand)),
      resolver.declarationKind(variable) == .local, !isOfBody || !isResponse(resolver.declaredType(variable))
    else { return }
    let isDeferred = isDeferred(Site(file: use.file, node: call))
    if !isDeferred, ReleaseHabits.deferredEndings.contains(name) { return }
    if isDeferred { noteLooks(at: variable, in: &habits) }
    lazy var isOpenedLater = opensLater(variable)
    for source in sources(of: variable) {
      guard let callee = habitualCallee(ofCall: source.call), source.hasError || !isOpenedLater,
        !deletes(name, whatIsGivenBy: source.call)
      else { continue }
      let habit = ReleaseHabits.Habit(
        index: source.index, count: source.count, hasError: source.hasError, names: [name], isOfBody: isOfBody,
        isDeferred: isDeferred)
      habits.note(habit, of: callee, inTest: program.file(use.file).isTest)
    }
  }

  /// Whether a variable's own method opens it: `handler := modbus.NewTCPClientHandler(address); err = handler.Connect()`.
  private func opensLater(_ variable: DeclID) -> Bool {
    let tree = program.tree(variable.file)
    return resolver.uses(of: variable).prefix(40).contains { use in
      guard let selector = tree.selector(resolver.parent(of: use)), selector.x == use.node else { return false }
      let name = text(selector.name, in: tree)
      return Flow.opening.contains { name.hasPrefix($0) }
    }
  }

  /// `defer c.Close()`, `defer func() { … c.Close() … }()`, `t.Cleanup(func() { c.Close() })`.
  private func isDeferred(_ call: Site) -> Bool {
    let tree = program.tree(call.file)
    if tree.kind(resolver.parent(of: call)) == .deferStmt { return true }
    guard let literal = resolver.enclosingFunction(of: call), tree.kind(literal.node) == .funcLit,
      isUnconditional(call, in: literal)
    else { return false }
    let user = resolver.parent(of: literal)
    guard tree.kind(user) == .callExpr else { return false }
    if tree.child(user, 0) == literal.node {
      return tree.kind(resolver.parent(of: Site(file: call.file, node: user))) == .deferStmt
    }
    return lastName(of: tree.child(user, 0), in: tree).hasSuffix("Cleanup")
  }

  /// Whether a call, or what uses its result, is a statement of the literal's own block.
  func isUnconditional(_ call: Site, in literal: FunctionID) -> Bool {
    let tree = program.tree(call.file)
    let body = resolver.body(of: literal)
    var node = call.node
    for _ in 0..<5 {
      let parent = resolver.parent(of: Site(file: call.file, node: node))
      if parent == body { return true }
      // `if err := c.Close(); err != nil { … }`
      if let check = tree.ifStmt(parent), check.initializer != node { return false }
      node = parent
    }
    return false
  }

  /// The calls that are given a variable which a `defer` closes.
  private func noteLooks(at variable: DeclID, in habits: inout ReleaseHabits) {
    // Who has both ends of a pipe closes both, whatever is done with them.
    guard !isEndOfPipe(variable) else { return }
    for use in resolver.uses(of: variable).prefix(40) {
      let tree = program.tree(use.file)
      let call = resolver.parent(of: use)
      guard let parts = tree.call(call), let argument = Array(parts.arguments).firstIndex(of: use.node),
        let callee = habitualCallee(ofCall: Site(file: use.file, node: call))
      else { continue }
      if case .own = callee { continue }
      habits.noteLook(callee, argument: argument)
      // Methods of sibling types are called alike and treat what they are given alike.
      let package = program.file(use.file).package
      habits.noteLook(.method(lastName(of: parts.function, in: tree), of: package), argument: argument)
    }
  }

  /// `client, server := net.Pipe()`.
  private func isEndOfPipe(_ variable: DeclID) -> Bool {
    sources(of: variable).contains { source in
      let tree = program.tree(source.call.file)
      return lastName(of: tree.child(source.call.node, 0), in: tree).hasSuffix("Pipe")
    }
  }

  /// Whether a call of code outside only looks at an argument: elsewhere its caller closes what he gives it.
  func looksByHabit(_ call: Site, argument: Int) -> Bool {
    guard let callee = habitualCallee(ofCall: call) else { return false }
    let looks = releaseHabits.all.looks
    if looks.contains(ReleaseHabits.Look(callee: callee, argument: argument)) { return true }
    let tree = program.tree(call.file)
    let function = tree.unparenthesized(tree.child(call.node, 0))
    guard tree.kind(function) == .selectorExpr else { return false }
    let name = ReleaseHabits.Callee.method(lastName(of: function, in: tree), of: program.file(call.file).package)
    return looks.contains(ReleaseHabits.Look(callee: name, argument: argument))
  }

  /// The call that a variable gets a result of.
  struct ResultSource {
    let call: Site
    let index: Int
    let count: Int
    let hasError: Bool
  }

  /// The calls whose results a local variable is given, its first few assignments.
  func sources(of variable: DeclID) -> [ResultSource] {
    var found: [ResultSource] = []
    for site in ([variable] + resolver.uses(of: variable)).prefix(40) {
      let tree = program.tree(site.file)
      let list = resolver.parent(of: site)
      let statement = resolver.parent(of: Site(file: site.file, node: list))
      guard let assignment = tree.assign(statement), assignment.right.count == 1, let value = assignment.right.first,
        tree.kind(tree.unparenthesized(value)) == .callExpr,
        let index = Array(assignment.left).firstIndex(of: site.node)
      else { continue }
      let targets = Array(assignment.left)
      let last = targets.count > 1 ? targets.last.map { text($0, in: tree) } ?? "" : ""
      found.append(
        ResultSource(
          call: Site(file: site.file, node: tree.unparenthesized(value)), index: index, count: targets.count,
          hasError: index < targets.count - 1 && isErrorName(last)))
    }
    return found
  }

  /// Whom a call calls; nil for the standard library, of which everything is known, and for conversions and builtins.
  func habitualCallee(ofCall call: Site) -> ReleaseHabits.Callee? {
    habitual(resolver.callee(ofCall: call), ofCall: call)
  }

  private func habitual(_ callee: Callee, ofCall call: Site) -> ReleaseHabits.Callee? {
    switch callee {
    case .external(let written):
      let name = catalogueName(written)
      return isStandardLibrary(name) ? nil : .outside(name)
    case .function(let function): return .own(function)
    case .interfaceMethod(let method): return .own(method)
    case .value(let decl): return .own(decl)
    case .unknown:
      let tree = program.tree(call.file)
      guard let parts = tree.call(call.node) else { return nil }
      let function = tree.unparenthesized(parts.function)
      guard tree.kind(function) == .selectorExpr else { return nil }
      return .method(lastName(of: function, in: tree), of: program.file(call.file).package)
    case .literal, .builtin, .conversion: return nil
    }
  }
}
