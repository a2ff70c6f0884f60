import GoScope
import GoSyntax
import Reports

/// What `goleaklint inspect` shows of a file: how a developer finds out why a report is wrong.
package enum Inspection: String, CaseIterable, Sendable {
  case tokens, tree, scopes, types, calls

  /// The view of a file, in a stable form, one thing a line.
  ///
  /// - Parameter directory: the working directory.
  package func text(ofFile path: String, from directory: String) throws -> String {
    let absolute = Paths.absolute(path, from: directory)
    switch self {
    case .tokens: return TokenListing.text(of: SyntaxTree.parse(try Disk.read(absolute)))
    case .tree: return TreeListing.text(of: SyntaxTree.parse(try Disk.read(absolute)))
    case .scopes, .types, .calls:
      let (resolver, file) = try Inspection.load(absolute)
      let listing = NameListing(resolver: resolver, file: file)
      return self == .scopes ? listing.scopes() : self == .types ? listing.types() : listing.calls()
    }
  }

  /// The program around a file, with the packages of its module that it reaches.
  private static func load(_ path: String) throws -> (Resolver, SourceFile) {
    _ = try Disk.read(path)
    let directory = Paths.directory(of: path)
    let selection = Selection(patterns: [path], from: directory)
    var grouping = ModuleGrouping()
    for group in grouping.groups(of: selection.directories) {
      let loader = Loader(group: group, root: directory, jobs: Disk.processors()) { Paths.relative($0, to: directory) }
      let catalogue = try BuiltinCatalogue.load()
      let program = loader.load(signatures: catalogue.signatures).program
      for package in program.linted {
        for id in program.package(package).files where program.file(id).path == Paths.name(of: path) {
          return (Resolver(program), program.file(id))
        }
      }
    }
    throw DiskError(path: path, problem: "is not a Go file")
  }
}
