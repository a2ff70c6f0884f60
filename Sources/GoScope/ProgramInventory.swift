import GoSyntax

/// Tables over all given packages, for questions that go against the direction of imports and calls.
struct ProgramInventory: Sendable {
  /// Concrete methods by name: their `funcDecl` nodes.
  let methods: [NameID: [FunctionID]]
  /// Methods of declared interfaces by name: their `field` nodes.
  let interfaceMethods: [NameID: [FunctionID]]
  /// Declared struct types by the names of the types they embed.
  let embedders: [NameID: [DeclID]]
  /// The packages that import a path, in import path order.
  let importers: [String: [PackageID]]

  init(_ program: Program) {
    var methods: [NameID: [FunctionID]] = [:]
    var interfaceMethods: [NameID: [FunctionID]] = [:]
    var embedders: [NameID: [DeclID]] = [:]
    var importers: [String: [PackageID]] = [:]
    for id in program.given {
      for file in program.package(id).sources {
        for method in file.index.methods {
          methods[method.name, default: []].append(Site(file: file.id, node: method.declaration))
        }
        for item in file.index.embedded {
          embedders[item.base, default: []].append(Site(file: file.id, node: item.outer))
        }
        for item in file.imports where importers[item.path]?.last != id { importers[item.path, default: []].append(id) }
        Self.addInterfaces(of: file, to: &interfaceMethods)
      }
    }
    self.methods = methods
    self.interfaceMethods = interfaceMethods
    self.embedders = embedders
    self.importers = importers
  }

  private static func addInterfaces(of file: SourceFile, to methods: inout [NameID: [FunctionID]]) {
    let tree = file.tree
    for name in file.index.names where name.kind == .typeName {
      guard let spec = tree.typeSpec(name.spec), tree.kind(spec.type) == .interfaceType else { continue }
      for element in tree.children(tree.child(spec.type, 0)) {
        guard let method = tree.field(element)?.names.first else { continue }
        methods[tree.nameID(method), default: []].append(Site(file: file.id, node: element))
      }
    }
  }

  /// The packages that import a path, directly or through others, in import path order.
  func transitiveImporters(of path: String, in program: Program) -> [PackageID] {
    var found: Set<PackageID> = []
    var paths = [path]
    var seen: Set<String> = [path]
    while let path = paths.popLast() {
      for id in importers[path] ?? [] where found.insert(id).inserted {
        let path = program.package(id).importPath
        if seen.insert(path).inserted { paths.append(path) }
      }
    }
    return found.sorted()
  }
}
