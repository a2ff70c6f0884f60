/// A combination of operating system, processor and build tags that files are built for.
struct BuildConfiguration: Hashable, Sendable {
  var system: String
  var architecture: String
  /// Further tags that hold.
  var tags: Set<String> = []
  var usesCgo = true

  static let standard = BuildConfiguration(system: "linux", architecture: "amd64")

  func satisfies(tag: String) -> Bool {
    if tag == system || tag == architecture || tags.contains(tag) { return true }
    switch tag {
    case "cgo": return usesCgo
    case "gc": return true
    case "unix": return BuildTags.unixSystems.contains(system)
    case "linux": return system == "android"
    case "darwin": return system == "ios"
    case "solaris": return system == "illumos"
    default: return BuildTags.isRelease(tag) || BuildTags.experiments.contains(tag)
    }
  }
}

enum BuildTags {
  static let systems = [
    "linux", "darwin", "windows", "freebsd", "openbsd", "netbsd", "dragonfly", "solaris", "illumos", "aix", "android",
    "ios", "js", "wasip1", "plan9", "hurd", "nacl", "zos",
  ]
  static let architectures = [
    "amd64", "arm64", "386", "arm", "riscv64", "ppc64le", "ppc64", "s390x", "loong64", "mips64le", "mips64", "mipsle",
    "mips", "wasm", "amd64p32", "armbe", "arm64be", "mips64p32", "mips64p32le", "ppc", "riscv", "s390", "sparc",
    "sparc64",
  ]
  static let unixSystems: Set<String> = [
    "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "linux", "netbsd", "openbsd",
    "solaris",
  ]
  /// What Go 1.27 turns on by itself (`go/build.Default.ToolTags`).
  static let experiments: Set<String> = [
    "goexperiment.regabiwrappers", "goexperiment.regabiargs", "goexperiment.dwarf5", "goexperiment.jsonv2",
    "goexperiment.greenteagc", "goexperiment.randomizedheapbase64", "goexperiment.sizespecializedmalloc",
  ]
  static let systemSet = Set(systems)
  static let architectureSet = Set(architectures)

  /// `go1.N`, which every configuration satisfies.
  static func isRelease(_ tag: String) -> Bool { tag.hasPrefix("go1.") }
}

/// When a file is built: its `//go:build` line and the `_GOOS`, `_GOARCH` suffixes of its name.
indirect enum BuildConstraint: Hashable, Sendable {
  case always
  case tag(String)
  case not(BuildConstraint)
  case and(BuildConstraint, BuildConstraint)
  case or(BuildConstraint, BuildConstraint)

  func holds(in configuration: BuildConfiguration) -> Bool {
    switch self {
    case .always: true
    case .tag(let tag): configuration.satisfies(tag: tag)
    case .not(let inner): !inner.holds(in: configuration)
    case .and(let left, let right): left.holds(in: configuration) && right.holds(in: configuration)
    case .or(let left, let right): left.holds(in: configuration) || right.holds(in: configuration)
    }
  }

  /// Tags it mentions.
  var tags: Set<String> {
    switch self {
    case .always: []
    case .tag(let tag): [tag]
    case .not(let inner): inner.tags
    case .and(let left, let right), .or(let left, let right): left.tags.union(right.tags)
    }
  }

  /// A configuration in which it holds, as close to `linux/amd64` as can be; nil where none was found.
  var representative: BuildConfiguration? {
    if self == .always || holds(in: .standard) { return .standard }
    let own = tags.subtracting(BuildTags.systemSet).subtracting(BuildTags.architectureSet)
      .filter { !BuildTags.isRelease($0) && !["cgo", "gc", "unix"].contains($0) }.sorted()
    var choices: [Set<String>] = [[]]
    choices += own.map { [$0] }
    if own.count > 1 { choices.append(Set(own)) }
    for usesCgo in [true, false] {
      for tags in choices {
        for system in BuildTags.systems {
          for architecture in BuildTags.architectures {
            let configuration = BuildConfiguration(
              system: system, architecture: architecture, tags: tags, usesCgo: usesCgo)
            if holds(in: configuration) { return configuration }
          }
        }
      }
    }
    return nil
  }

  /// What the name of a file says: `a_windows_test.go`, `b_linux_arm64.go` (go/build, "goodOSArchFile").
  static func ofFile(named path: String) -> BuildConstraint {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasSuffix(".go") { name.removeLast(3) }
    if name.hasSuffix("_test") { name.removeLast(5) }
    let parts = name.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, let last = parts.last else { return .always }
    if BuildTags.architectureSet.contains(last) {
      if parts.count >= 3, BuildTags.systemSet.contains(parts[parts.count - 2]) {
        return .and(.tag(parts[parts.count - 2]), .tag(last))
      }
      return .tag(last)
    }
    return BuildTags.systemSet.contains(last) ? .tag(last) : .always
  }

  func and(_ other: BuildConstraint) -> BuildConstraint {
    if self == .always { return other }
    return other == .always ? self : .and(self, other)
  }
}
