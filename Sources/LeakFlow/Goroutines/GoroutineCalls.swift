import GoScope
import GoSyntax

/// Calls outside the module that decide how a goroutine ends.
struct EndingCalls {
  let resolver: Resolver

  /// An hour, in nanoseconds: a goroutine that sleeps longer is taken to hang.
  static let longNanoseconds: Int64 = 3_600_000_000_000

  /// Whether control does not come back because the goroutine or the process ends; sets `endsAll` then.
  func ends(_ callee: Callee, _ call: Site, _ endsAll: inout Bool) -> Bool {
    guard isEnd(callee, call) else { return false }
    endsAll = true
    return true
  }

  private func isEnd(_ callee: Callee, _ call: Site) -> Bool {
    if isExitCall(call) { return true }
    switch callee {
    case .external(let name):
      return Self.ending.contains(name) || Self.endingMethods.contains(lastName(of: name))
    case .interfaceMethod, .unknown, .value:
      return Self.endingMethods.contains(LaunchEntries(resolver: resolver).calledName(call))
    default: return false
    }
  }

  /// `syscall.RawSyscall(SYS_EXIT, …)`.
  private func isExitCall(_ call: Site) -> Bool {
    guard LaunchEntries(resolver: resolver).calledName(call).hasPrefix("RawSyscall"),
      let first = resolver.tree(of: call).call(call.node)?.arguments.first
    else { return false }
    return resolver.text(of: Site(file: call.file, node: first)).contains("SYS_EXIT")
  }

  private func lastName(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// How long a call sleeps, where that is a constant of an hour or more.
  func longSleep(_ callee: Callee, _ call: Site) -> Int64? {
    guard case .external("time.Sleep") = callee else { return nil }
    return longDuration(call)
  }

  /// The first argument of a call, where it is a constant duration of an hour or more.
  func longDuration(_ call: Site) -> Int64? {
    guard let first = resolver.tree(of: call).call(call.node)?.arguments.first,
      let value = resolver.constantInt(Site(file: call.file, node: first)), value >= Self.longNanoseconds
    else { return nil }
    return value
  }

  /// Whether a call is named like one that checks something and gives up: `must(err)`, `check(err)`.
  func isNamedAsCheck(_ call: Site) -> Bool {
    let name = LaunchEntries(resolver: resolver).calledName(call).lowercased()
    return ["must", "check", "fatal", "panic", "die", "assert", "fail", "throw", "ensure", "abort"]
      .contains { name.contains($0) }
  }

  private static let ending: Set<String> = [
    "os.Exit", "runtime.Goexit", "syscall.Exit", "syscall.Exec", "log.Panic", "log.Panicf", "log.Panicln",
  ]
  /// Names that end the process or the test in every logging and testing library.
  private static let endingMethods: Set<String> = [
    "Fatal", "Fatalf", "Fatalln", "Fatalw", "FatalContext", "FatalDepth", "FailNow", "SkipNow", "Skip", "Skipf",
    "Goexit", "Exitf", "Panicf", "Panicln",
  ]
}
