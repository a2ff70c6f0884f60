import GoScope
import GoSyntax
import Testing

@testable import LeakFlow

/// A module of one package made of the given files, and the analyses over it.
struct TinyModule {
  let program: Program
  let resolver: Resolver
  let contexts: LaunchContexts

  /// - Parameter source: the text of `a.go`, package clause included.
  init(_ source: String, others: [String: String] = [:]) {
    var files = [SourceInput(path: "a.go", tree: SyntaxTree.parse(Array(source.utf8)))]
    for (path, text) in others.sorted(by: { $0.key < $1.key }) {
      files.append(SourceInput(path: path, tree: SyntaxTree.parse(Array(text.utf8))))
    }
    let directory = DirectoryInput(importPath: "example.com/tiny", module: 0, files: files)
    program = Program(modules: [Module(path: "example.com/tiny")], directories: [directory])
    resolver = Resolver(program)
    contexts = LaunchContexts(resolver)
  }

  /// The nodes of a kind in all files, in source order.
  func sites(_ kind: NodeKind) -> [Site] {
    program.linted.flatMap { program.package($0).files }.flatMap { file -> [Site] in
      let tree = program.tree(file)
      return tree.nodeKinds.indices.filter { tree.nodeKinds[$0] == kind }
        .map { Site(file: file, node: NodeID(UInt32($0))) }
    }
  }

  /// The function declared with a name.
  func function(_ name: String) -> FunctionID? {
    sites(.funcDecl).first { resolver.name(of: $0).split(separator: ".").last.map(String.init) == name }
  }

  var growths: [Leak] {
    let analysis = GrowthAnalysis(resolver, contexts: contexts)
    return program.linted.flatMap { analysis.leaks(in: program.package($0)) }
  }

  var launches: [Leak] {
    let analysis = GoroutineLaunches(resolver, ends: GoroutineEnds(resolver), contexts: contexts)
    return sites(.goStmt).compactMap(analysis.leak(ofGo:))
  }
}

/// A table row: what the code is, and the code.
struct GoCase: CustomTestStringConvertible, Sendable {
  let name: String
  let source: String
  var testDescription: String { name }

  init(_ name: String, _ source: String) {
    self.name = name
    self.source = source
  }
}
