import GoScope
import GoSyntax

/// The declarations of one package, by file and place.
final class StubPackage {
  let path: String
  private let name: String
  private var imports: [String: String] = [:]
  private var lines: [(file: String, offset: Int, text: String)] = []

  init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  func add(_ text: String, file: SourceFile, node: NodeID) {
    lines.append((file.path, file.tree.start(node), text))
  }

  /// The local name of an imported package: its own, with a number where that is taken.
  func localName(of package: Package) -> String {
    if let known = imports[package.importPath] { return known }
    var local = package.name
    var number = 2
    while imports.values.contains(local) {
      local = "\(package.name)\(number)"
      number += 1
    }
    imports[package.importPath] = local
    return local
  }

  /// The package as Go source; a comment before the declarations of each file names it.
  var source: String {
    var source = "package \(name)\n"
    for (path, local) in imports.sorted(by: { $0.key < $1.key }) {
      let isPlain = path.split(separator: "/").last.map(String.init) == local
      source += isPlain ? "import \"\(path)\"\n" : "import \(local) \"\(path)\"\n"
    }
    var file = ""
    for line in lines.sorted(by: { ($0.file, $0.offset) < ($1.file, $1.offset) }) {
      if line.file != file {
        file = line.file
        source += "// \(file)\n"
      }
      source += line.text + "\n"
    }
    return source
  }
}
