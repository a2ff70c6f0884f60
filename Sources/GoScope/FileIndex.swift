import GoSyntax

/// What one file declares at its top level, read off its tree once, before packages are put together.
struct FileIndex: Sendable {
  /// A name of package scope.
  struct Name: Sendable {
    let name: NameID
    /// The declaring identifier.
    let identifier: NodeID
    let kind: DeclKind
    /// The `funcDecl`, `typeSpec`, `aliasSpec` or `valueSpec`.
    let spec: NodeID
  }

  /// A method, by the name of its receiver's type.
  struct Method: Sendable {
    let receiver: NameID
    let name: NameID
    let identifier: NodeID
    let declaration: NodeID
  }

  let packageName: String
  let names: [Name]
  let methods: [Method]
  let imports: [Import]
  let constraint: BuildConstraint
  let isGenerated: Bool
  let isTest: Bool
  /// The roots of the top-level declarations, in order: every node belongs to the first root not before it.
  let roots: [UInt32]
  /// Names of the types embedded in the structs of this file.
  let embedded: [Embedding]

  /// `struct { Base }` in the declaration of a type.
  struct Embedding: Sendable {
    let base: NameID
    let outer: NodeID
  }
}

extension FileIndex {
  init(path: String, tree: SyntaxTree) {
    var builder = FileIndexBuilder(tree: tree)
    builder.read()
    let header = FileHeader(tree: tree)
    self.init(
      packageName: tree.name(tree.child(tree.root, 0)), names: builder.names, methods: builder.methods,
      imports: builder.imports, constraint: BuildConstraint.ofFile(named: path).and(header.constraint),
      isGenerated: header.isGenerated, isTest: path.hasSuffix("_test.go"), roots: builder.roots,
      embedded: builder.embedded)
  }
}

private struct FileIndexBuilder {
  let tree: SyntaxTree
  var names: [FileIndex.Name] = []
  var methods: [FileIndex.Method] = []
  var imports: [Import] = []
  var roots: [UInt32] = []
  var embedded: [FileIndex.Embedding] = []

  init(tree: SyntaxTree) { self.tree = tree }

  mutating func read() {
    for declaration in tree.children(tree.root).tail where declaration.exists {
      roots.append(declaration.rawValue)
      switch tree.kind(declaration) {
      case .funcDecl: readFunction(declaration)
      case .constDecl: for spec in tree.children(declaration) { readValues(spec, kind: .constant) }
      case .varDecl: for spec in tree.children(declaration) { readValues(spec, kind: .packageVariable) }
      case .typeDecl: for spec in tree.children(declaration) { readType(spec) }
      case .importDecl: for spec in tree.children(declaration) { readImport(spec) }
      default: break
      }
    }
  }

  private mutating func add(_ identifier: NodeID, kind: DeclKind, spec: NodeID) {
    guard tree.kind(identifier) == .ident, !tree.isBlank(identifier) else { return }
    names.append(FileIndex.Name(name: tree.nameID(identifier), identifier: identifier, kind: kind, spec: spec))
  }

  private mutating func readFunction(_ node: NodeID) {
    guard let function = tree.funcDecl(node) else { return }
    guard function.receiver.exists else {
      // `init` cannot be referred to (specification, "Package initialization").
      if tree.nameID(function.name) != .initialize { add(function.name, kind: .function, spec: node) }
      return
    }
    let base = tree.receiverBase(function.receiver)
    guard base.exists, tree.kind(function.name) == .ident else { return }
    methods.append(
      FileIndex.Method(
        receiver: tree.nameID(base), name: tree.nameID(function.name), identifier: function.name, declaration: node))
  }

  private mutating func readValues(_ node: NodeID, kind: DeclKind) {
    guard let spec = tree.valueSpec(node) else { return }
    for name in spec.names { add(name, kind: kind, spec: node) }
  }

  private mutating func readType(_ node: NodeID) {
    guard let spec = tree.typeSpec(node) else { return }
    add(spec.name, kind: .typeName, spec: node)
    guard tree.kind(spec.type) == .structType else { return }
    for member in tree.children(tree.child(spec.type, 0)) {
      guard let field = tree.field(member), field.names.isEmpty else { continue }
      let base = tree.embeddedName(field.type)
      if base.exists { embedded.append(FileIndex.Embedding(base: tree.nameID(base), outer: spec.name)) }
    }
  }

  private mutating func readImport(_ node: NodeID) {
    guard let spec = tree.importSpec(node), let path = tree.stringLiteral(spec.path) else { return }
    imports.append(Import(path: path, name: localName(spec.name), node: node))
  }

  private func localName(_ name: NodeID) -> String? {
    guard name.exists else { return nil }
    return tree.tokenKind(tree.firstToken(name)) == .period ? "." : tree.name(name)
  }
}

extension SyntaxTree {
  /// The identifier of the type a method is declared on: `T` of `(r *T[K])`; `none` where there is none.
  func receiverBase(_ receiver: NodeID) -> NodeID {
    guard let field = field(child(receiver, 0)) else { return .none }
    var type = field.type
    while true {
      switch kind(type) {
      case .parenExpr, .starExpr, .indexExpr: type = child(type, 0)
      case .ident: return type
      default: return .none
      }
    }
  }

  /// The identifier that names an embedded field: `T` of `*p.T[K]`; `none` for anything else.
  func embeddedName(_ type: NodeID) -> NodeID {
    var type = type
    while true {
      switch kind(type) {
      case .parenExpr, .starExpr, .indexExpr: type = child(type, 0)
      case .selectorExpr: type = child(type, 1)
      case .ident: return type
      default: return .none
      }
    }
  }

  /// The value of a string literal without escapes (import paths, tags); nil for others.
  func stringLiteral(_ node: NodeID) -> String? {
    guard kind(node) == .basicLit, tokenKind(firstToken(node)) == .string else { return nil }
    let begin = start(node)
    guard begin + 1 < source.count else { return nil }
    let quote = source[begin]
    guard let end = source[(begin + 1)...].firstIndex(of: quote) else { return nil }
    return String(decoding: source[(begin + 1)..<end], as: UTF8.self)
  }
}
