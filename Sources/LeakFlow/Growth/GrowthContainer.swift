import GoScope
import GoSyntax

/// What kind of container grows: how it is added to, and what it is called in a message.
enum ContainerKind: Hashable, Sendable {
  case slice, map, syncMap, list, buffer, builder

  var word: String {
    switch self {
    case .slice: "slice"
    case .map: "map"
    case .syncMap: "sync.Map"
    case .list: "list"
    case .buffer: "buffer"
    case .builder: "string builder"
    }
  }

  /// Containers of the standard library, by qualified name.
  private static let named: [String: ContainerKind] = [
    "sync.Map": .syncMap, "container/list.List": .list, "bytes.Buffer": .buffer, "strings.Builder": .builder,
  ]

  /// Methods that add an element, by kind.
  var growingMethods: Set<String> {
    switch self {
    case .slice, .map: []
    case .syncMap: ["Store", "LoadOrStore", "Swap"]
    case .list: ["PushBack", "PushFront", "InsertBefore", "InsertAfter", "PushBackList", "PushFrontList"]
    case .buffer: ["Write", "WriteString", "WriteByte", "WriteRune", "ReadFrom"]
    case .builder: ["Write", "WriteString", "WriteByte", "WriteRune"]
    }
  }

  /// Methods that only look, by kind; every other method is taken to shrink it.
  var readingMethods: Set<String> {
    switch self {
    case .slice, .map: []
    case .syncMap: ["Load", "Range"]
    case .list: ["Front", "Back", "Len", "MoveToFront", "MoveToBack", "MoveBefore", "MoveAfter"]
    case .buffer: ["Len", "Cap", "Bytes", "String", "Available", "Grow", "Peek"]
    case .builder: ["Len", "Cap", "String", "Grow"]
    }
  }

  /// The kind of container a type is, through names and pointers; nil where it is none.
  static func of(_ type: GoType, _ resolver: Resolver) -> ContainerKind? {
    switch type {
    case .slice: return .slice
    case .map: return .map
    case .pointer(let target): return of(target, resolver)
    case .named(let name, _):
      if let kind = named[resolver.qualifiedName(name)] { return kind }
      switch resolver.underlying(type) {
      case .slice: return .slice
      case .map: return .map
      default: return nil
      }
    default: return nil
    }
  }
}

/// A container that lives as long as the process: a package-level variable, or a field reached from one.
struct GlobalContainer {
  /// The package-level variable.
  let root: DeclID
  /// The fields from the variable to the container, outermost first; empty where the variable is the container.
  let path: [DeclID]
  let kind: ContainerKind
  /// How code calls it: `history`, `sessions.byToken`.
  let name: String
  /// Whether it is embedded, so that its methods are called without naming it.
  var isEmbedded = false

  /// The declaration by whose name code reaches it.
  var named: DeclID { isEmbedded ? root : path.last ?? root }
}

extension GlobalContainer {
  fileprivate var embedded: GlobalContainer {
    GlobalContainer(root: root, path: path, kind: kind, name: name, isEmbedded: true)
  }
}

/// Finds the package-level containers of a package.
struct GlobalContainers {
  let resolver: Resolver

  /// How many structs deep fields are looked for.
  private static let depthLimit = 3

  func containers(of package: Package) -> [GlobalContainer] {
    package.files.flatMap { file -> [GlobalContainer] in
      resolver.program.file(file).isTest ? [] : variables(in: file).flatMap(containers(from:))
    }
  }

  /// The names of the file's package-level variables.
  private func variables(in file: FileID) -> [DeclID] {
    let tree = resolver.program.tree(file)
    var names: [DeclID] = []
    for declaration in tree.children(tree.root) where declaration.exists && tree.kind(declaration) == .varDecl {
      for spec in tree.children(declaration) {
        guard let names_ = tree.valueSpec(spec)?.names else { continue }
        names += names_.map { Site(file: file, node: $0) }
      }
    }
    return names.filter { resolver.name($0) != "_" }
  }

  private func containers(from root: DeclID) -> [GlobalContainer] {
    let type = resolver.declaredType(root)
    let name = resolver.name(root)
    if let kind = ContainerKind.of(type, resolver) {
      return [GlobalContainer(root: root, path: [], kind: kind, name: name)]
    }
    var found: [GlobalContainer] = []
    var seen: Set<GoType> = []
    addFields(of: type, to: GlobalContainer(root: root, path: [], kind: .slice, name: name), &found, &seen)
    return found
  }

  private func addFields(
    of type: GoType, to base: GlobalContainer, _ found: inout [GlobalContainer], _ seen: inout Set<GoType>
  ) {
    guard base.path.count < Self.depthLimit, isModuleStruct(type), seen.insert(type).inserted else { return }
    for field in resolver.fields(of: pointee(type)) {
      guard let decl = field.decl else { continue }
      let name = field.isEmbedded ? base.name : base.name + "." + field.name
      let kind = ContainerKind.of(field.type, resolver)
      let inner = GlobalContainer(root: base.root, path: base.path + [decl], kind: kind ?? .slice, name: name)
      if kind != nil {
        found.append(field.isEmbedded ? inner.embedded : inner)
      } else {
        addFields(of: field.type, to: inner, &found, &seen)
      }
    }
  }

  private func pointee(_ type: GoType) -> GoType {
    if case .pointer(let target) = type { return target }
    return type
  }

  /// Whether a type is a struct whose fields are written in the modules of the program.
  private func isModuleStruct(_ type: GoType) -> Bool {
    switch pointee(type) {
    case .structure: return true
    case .named(.declared(let decl), _):
      guard resolver.program.isOfModule(decl.file) else { return false }
      if case .structure = resolver.underlying(pointee(type)) { return true }
      return false
    default: return false
    }
  }
}
