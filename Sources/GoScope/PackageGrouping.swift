import GoSyntax

/// Puts the files of a directory into packages, as their package clauses say.
enum PackageGrouping {
  struct Group {
    let name: String
    let isExternalTest: Bool
    var files: [SourceInput]
  }

  /// The packages of a directory, the one that its import path means first, then by name.
  static func groups(_ files: [SourceInput]) -> [Group] {
    var groups: [Group] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let name = file.index.packageName
      // `package x_test` is a package of its own only in test files (`go help test`).
      let isExternalTest = file.index.isTest && name.hasSuffix("_test")
      if let at = groups.firstIndex(where: { $0.name == name && $0.isExternalTest == isExternalTest }) {
        groups[at].files.append(file)
      } else {
        groups.append(Group(name: name, isExternalTest: isExternalTest, files: [file]))
      }
    }
    let primary = primaryName(of: files)
    return groups.sorted { left, right in
      rank(left, primary) != rank(right, primary)
        ? rank(left, primary) < rank(right, primary) : left.name < right.name
    }
  }

  private static func rank(_ group: Group, _ primary: String?) -> Int {
    group.isExternalTest ? 2 : group.name == primary ? 0 : 1
  }

  /// The name of the package that importing the directory gives: the one most of its buildable files have.
  static func primaryName(of files: [SourceInput]) -> String? {
    var weights: [String: Int] = [:]
    for file in files where !(file.index.isTest && file.index.packageName.hasSuffix("_test")) {
      let weight = isIgnored(file) ? 1 : file.index.isTest ? 1000 : 1_000_000
      weights[file.index.packageName, default: 0] += weight
    }
    return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether the `go` command leaves the file out of packages: tag `ignore`, or `package documentation`.
  private static func isIgnored(_ file: SourceInput) -> Bool {
    file.index.packageName == "documentation" || file.index.constraint.tags.contains("ignore")
  }
}
