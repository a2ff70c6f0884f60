// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

/// `embeds`: whether the Markdown, JSON and text files in the target's folder are compiled into it, as `Resources`.
func floor(
  _ name: String, _ below: [String], path: String? = nil, exclude: [String] = [], embeds: Bool = false
) -> Target {
  .target(
    name: name, dependencies: below.map { .byName(name: $0) }, path: path ?? "Sources/\(name)", exclude: exclude,
    swiftSettings: strict, plugins: embeds ? ["EmbedPlugin"] : [])
}

func tests(of name: String, _ also: [String] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ([name] + also).map { .byName(name: $0) }, path: "Tests/\(name)Tests",
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "goleaklint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "goleaklint", targets: ["goleaklint"]),
    .executable(name: "goleaklint-benchmark", targets: ["Benchmark"]),
  ],
  targets: [
    floor("GoSyntax", []),
    floor("GoScope", ["GoStdlib", "GoSyntax"], exclude: ["Stdlib"]),
    floor("GoStdlib", [], path: "Sources/GoScope/Stdlib", embeds: true),
    floor("LeakFlow", ["GoScope", "GoSyntax"]),
    floor("RuleKit", ["LeakFlow", "GoScope", "GoSyntax"]),
    floor(
      "LeakRules", ["RuleKit", "LeakFlow", "GoScope", "GoSyntax"], path: "Rules",
      embeds: true),
    floor("Reports", ["RuleKit", "GoSyntax"]),
    floor("Driver", ["Reports", "LeakRules", "RuleKit", "LeakFlow", "GoScope", "GoSyntax"]),
    .executableTarget(
      name: "goleaklint",
      dependencies: ["Driver", "Reports", "LeakRules", "RuleKit", "LeakFlow", "GoScope", "GoSyntax"],
      path: "Sources/goleaklint", swiftSettings: strict),
    .executableTarget(
      name: "StdlibGenerator", dependencies: ["GoScope", "GoSyntax"], path: "Sources/StdlibGenerator",
      swiftSettings: strict),
    .executableTarget(name: "EmbedTool", path: "Sources/EmbedTool", swiftSettings: strict),
    .plugin(
      name: "EmbedPlugin", capability: .buildTool(), dependencies: ["EmbedTool"], path: "Sources/EmbedPlugin"),
    .target(
      name: "SyntaxComparison", dependencies: ["GoSyntax"], path: "Tests/SyntaxComparison", exclude: ["peer"],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmark",
      dependencies: ["Driver", "RuleKit", "LeakFlow", "GoScope", "GoSyntax", "SyntaxComparison"],
      path: "Sources/Benchmark", swiftSettings: strict),
    .target(
      name: "ScopeComparison", dependencies: ["GoScope", "GoSyntax"], path: "Tests/ScopeComparison", exclude: ["peer"],
      swiftSettings: strict),
    .executableTarget(
      name: "ScopeOracle", dependencies: ["ScopeComparison", "GoScope"], path: "Tests/ScopeOracle",
      swiftSettings: strict),
    tests(of: "GoSyntax", ["SyntaxComparison"], exclude: ["Seeds"]),
    tests(of: "GoScope", ["ScopeComparison", "GoSyntax"]),
    tests(of: "LeakFlow", ["GoScope", "GoSyntax"]),
    tests(of: "RuleKit", ["LeakFlow", "GoScope", "GoSyntax"]),
    tests(of: "LeakRules", ["Driver", "Reports", "RuleKit", "LeakFlow", "GoScope", "GoSyntax"]),
    tests(of: "Reports", ["RuleKit", "GoSyntax"]),
    tests(of: "Driver", ["Reports", "LeakRules", "RuleKit", "LeakFlow", "GoScope", "GoSyntax"]),
    tests(of: "goleaklint"),
  ]
)
