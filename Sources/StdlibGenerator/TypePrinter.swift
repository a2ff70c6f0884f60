import GoScope
import GoSyntax

/// Prints types in the form they have in the stub of a package.
struct TypePrinter {
  private let writer: StubWriter
  private let file: SourceFile
  private let stub: StubPackage
  private var resolver: Resolver { writer.resolver }
  private var tree: SyntaxTree { file.tree }

  init(_ writer: StubWriter, _ file: SourceFile, _ stub: StubPackage) {
    self.writer = writer
    self.file = file
    self.stub = stub
  }

  /// A type expression. In declarations structs keep only what others can see of them.
  func text(_ node: NodeID, isDeclaration: Bool = false) -> String {
    switch tree.kind(node) {
    case .ident: return identifier(node)
    case .selectorExpr: return identifier(tree.child(node, 1))
    case .indexExpr:
      let arguments = tree.children(node).dropFirst().map { text($0) }
      return "\(text(tree.child(node, 0)))[\(arguments.joined(separator: ", "))]"
    case .parenExpr: return "(\(text(tree.child(node, 0))))"
    case .starExpr: return "*" + text(tree.child(node, 0))
    case .ellipsis: return "..." + text(tree.child(node, 0))
    case .arrayType: return (tree.child(node, 0).exists ? "[1]" : "[]") + text(tree.child(node, 1))
    case .mapType: return "map[\(text(tree.child(node, 0)))]\(text(tree.child(node, 1)))"
    case .chanType: return "chan " + inChannel(tree.child(node, 0))
    case .sendChanType: return "chan<- " + text(tree.child(node, 0))
    case .receiveChanType: return "<-chan " + text(tree.child(node, 0))
    case .funcType: return "func" + signature(node)
    case .structType: return structure(node, isDeclaration: isDeclaration)
    case .interfaceType: return interface(node)
    case .binaryExpr: return "\(text(tree.child(node, 0))) | \(text(tree.child(node, 1)))"
    case .unaryExpr: return "~" + text(tree.child(node, 0))
    default: return "any"
    }
  }

  private func inChannel(_ node: NodeID) -> String {
    tree.kind(node) == .receiveChanType ? "(\(text(node)))" : text(node)
  }

  private func identifier(_ node: NodeID) -> String {
    guard case .declared(let decl) = resolver.entity(Site(file: file.id, node: node)),
      resolver.declarationKind(decl) == .typeName
    else { return resolver.name(Site(file: file.id, node: node)) }
    return name(of: decl)
  }

  private func name(of decl: DeclID) -> String {
    let package = resolver.program.package(of: decl.file)
    writer.mention(decl)
    let name = resolver.name(decl)
    return package.importPath == stub.path ? name : "\(stub.localName(of: package)).\(name)"
  }

  func signature(_ node: NodeID) -> String {
    guard let type = tree.funcType(node) else { return "()" }
    let parameters = type.typeParams.exists ? "[\(typeParameters(type.typeParams))]" : ""
    let results = types(type.results)
    let tail = results.isEmpty ? "" : results.count == 1 ? " \(results[0])" : " (\(results.joined(separator: ", ")))"
    return "\(parameters)(\(types(type.params).joined(separator: ", ")))\(tail)"
  }

  func typeParameters(_ list: NodeID) -> String {
    tree.children(list).map { field in
      let names = tree.children(tree.child(field, 0)).map { resolver.name(Site(file: file.id, node: $0)) }
      return "\(names.joined(separator: ", ")) \(text(tree.child(field, 1)))"
    }.joined(separator: ", ")
  }

  /// The types of parameters or results, one for each name.
  private func types(_ list: NodeID) -> [String] {
    tree.children(list).flatMap { field -> [String] in
      let count = tree.child(field, 0).exists ? tree.children(tree.child(field, 0)).count : 1
      return Array(repeating: text(tree.child(field, 1)), count: count)
    }
  }

  private func structure(_ node: NodeID, isDeclaration: Bool) -> String {
    var fields: [String] = []
    for member in tree.children(tree.child(node, 0)) {
      guard let field = tree.field(member) else { continue }
      if field.names.isEmpty {
        fields.append(text(field.type))
        continue
      }
      let names = field.names.map { resolver.name(Site(file: file.id, node: $0)) }
        .filter { isExportedName($0) || !isDeclaration }
      if !names.isEmpty { fields.append("\(names.joined(separator: ", ")) \(text(field.type, isDeclaration: true))") }
    }
    return "struct { \(fields.joined(separator: "; ")) }"
  }

  private func interface(_ node: NodeID) -> String {
    let elements = tree.children(tree.child(node, 0)).map { element -> String in
      guard let field = tree.field(element) else { return "" }
      guard let name = field.names.first else { return text(field.type) }
      return resolver.name(Site(file: file.id, node: name)) + signature(field.type)
    }
    return "interface { \(elements.joined(separator: "; ")) }"
  }

  // MARK: Inferred types

  /// A type that was inferred; nil where a part of it is unknown.
  func text(of type: GoType) -> String? {
    switch type {
    case .unknown, .typeParameter, .untypedNil, .tuple: return nil
    case .basic(.unsafePointer):
      guard let id = resolver.program.package(importing: "unsafe") else { return nil }
      return "\(stub.localName(of: resolver.program.package(id))).Pointer"
    case .basic: return resolver.description(type)
    case .named(.declared(let decl), let arguments):
      let list = arguments.compactMap { text(of: $0) }
      guard list.count == arguments.count else { return nil }
      return list.isEmpty ? name(of: decl) : "\(name(of: decl))[\(list.joined(separator: ", "))]"
    case .named(.external, _): return nil
    case .pointer(let inner): return text(of: inner).map { "*" + $0 }
    case .slice(let inner): return text(of: inner).map { "[]" + $0 }
    case .array(let inner): return text(of: inner).map { "[1]" + $0 }
    case .map(let key, let value):
      guard let key = text(of: key), let value = text(of: value) else { return nil }
      return "map[\(key)]\(value)"
    case .channel(let direction, let inner):
      let word =
        switch direction {
        case .both: "chan "
        case .send: "chan<- "
        case .receive: "<-chan "
        }
      return text(of: inner).map { word + $0 }
    case .function(let signature): return function(signature)
    case .structure(let site), .interface(.some(let site)):
      return TypePrinter(writer, resolver.program.file(site.file), stub).text(site.node)
    case .interface(nil): return "any"
    }
  }

  private func function(_ signature: Signature) -> String? {
    var params = signature.params.compactMap { text(of: $0) }
    let results = signature.results.compactMap { text(of: $0) }
    guard params.count == signature.params.count, results.count == signature.results.count else { return nil }
    if signature.isVariadic, let last = params.popLast() { params.append("..." + last.dropFirst(2)) }
    let tail = results.isEmpty ? "" : " (\(results.joined(separator: ", ")))"
    return "func(\(params.joined(separator: ", ")))\(tail)"
  }
}
