import GoScope
import GoSyntax

/// Writes the declarations of packages: exported ones, and those that these need.
final class StubWriter {
  let resolver: Resolver
  private let program: Program
  private var stubs: [String: StubPackage] = [:]
  /// Types that written declarations mention and that are not exported, or not of a public package.
  private var queue: [DeclID] = []
  private var seen: Set<DeclID> = []
  /// Variables and constants whose type was not found.
  private(set) var unknown = 0

  init(_ program: Program) {
    self.program = program
    self.resolver = Resolver(program)
  }

  /// Import path and Go source of each package, in import path order.
  func write() -> [(path: String, source: String)] {
    for id in program.given {
      let package = program.package(id)
      guard isPublic(package.importPath), package.name != "main" else { continue }
      for file in files(of: package) { writeExported(of: program.file(file)) }
    }
    while let decl = queue.popLast() { writeType(decl) }
    return stubs.keys.sorted().compactMap { path in stubs[path].map { (path, $0.source) } }
  }

  private func isPublic(_ path: String) -> Bool { !path.split(separator: "/").contains("internal") }

  /// The files that are built for linux/amd64.
  private func files(of package: Package) -> [FileID] {
    package.files.filter { program.file($0).isBuiltByDefault && !program.file($0).isTest }
  }

  func stub(_ package: Package) -> StubPackage {
    if let known = stubs[package.importPath] { return known }
    let stub = StubPackage(path: package.importPath, name: package.name)
    stubs[package.importPath] = stub
    return stub
  }

  /// Notes that a declaration is mentioned, so that it is written too.
  func mention(_ decl: DeclID) {
    let package = program.package(of: decl.file)
    let name = resolver.name(decl)
    guard resolver.declarationKind(decl) == .typeName else { return }
    if !isPublic(package.importPath) || !isExportedName(name) { enqueue(decl) }
  }

  private func enqueue(_ decl: DeclID) { if seen.insert(decl).inserted { queue.append(decl) } }

  private func writeExported(of file: SourceFile) {
    let tree = file.tree
    for node in tree.children(tree.root).dropFirst() {
      switch tree.kind(node) {
      case .funcDecl:
        guard let function = tree.funcDecl(node), !function.receiver.exists else { continue }
        let decl = Site(file: file.id, node: function.name)
        if isExportedName(resolver.name(decl)) { writeFunction(node, file) }
      case .typeDecl:
        for spec in tree.children(node) {
          guard let type = tree.typeSpec(spec) else { continue }
          let decl = Site(file: file.id, node: type.name)
          if isExportedName(resolver.name(decl)) { enqueue(decl) }
        }
      case .constDecl, .varDecl:
        for spec in tree.children(node) {
          guard let value = tree.valueSpec(spec) else { continue }
          for name in value.names where isExportedName(resolver.name(Site(file: file.id, node: name))) {
            writeValue(Site(file: file.id, node: name), isConstant: tree.kind(node) == .constDecl, file)
          }
        }
      default: break
      }
    }
  }

  private func writeFunction(_ node: NodeID, _ file: SourceFile) {
    guard let function = file.tree.funcDecl(node) else { return }
    let printer = TypePrinter(self, file, stub(program.package(file.package)))
    let name = resolver.name(Site(file: file.id, node: function.name))
    var receiver = ""
    if let field = file.tree.field(file.tree.child(function.receiver, 0)) {
      receiver = "(\(printer.text(field.type))) "
    }
    stub(program.package(file.package)).add(
      "func \(receiver)\(name)\(printer.signature(function.type))", file: file, node: node)
  }

  private func writeType(_ decl: DeclID) {
    let file = program.file(decl.file)
    let package = program.package(of: decl.file)
    let tree = file.tree
    guard let spec = tree.typeSpec(resolver.parent(of: decl).exists ? resolver.parent(of: decl) : .none) else { return }
    let printer = TypePrinter(self, file, stub(package))
    let parameters = spec.typeParams.exists ? "[\(printer.typeParameters(spec.typeParams))]" : ""
    let sign = spec.isAlias ? "= " : ""
    stub(package).add(
      "type \(resolver.name(decl))\(parameters) \(sign)\(printer.text(spec.type, isDeclaration: true))", file: file,
      node: decl.node)
    for (methodFile, method) in methods(of: resolver.name(decl), in: package) { writeFunction(method, methodFile) }
  }

  /// The exported methods of a type.
  private func methods(of type: String, in package: Package) -> [(SourceFile, NodeID)] {
    var found: [(SourceFile, NodeID)] = []
    for id in files(of: package) {
      let file = program.file(id)
      for node in file.tree.children(file.tree.root).dropFirst() {
        guard let function = file.tree.funcDecl(node), function.receiver.exists else { continue }
        let owner = resolver.name(of: Site(file: id, node: node)).split(separator: ".").first.map(String.init)
        if owner == type, isExportedName(resolver.name(Site(file: id, node: function.name))) {
          found.append((file, node))
        }
      }
    }
    return found
  }

  private func writeValue(_ decl: DeclID, isConstant: Bool, _ file: SourceFile) {
    let name = resolver.name(decl)
    let stub = stub(program.package(file.package))
    let type = resolver.declaredType(decl)
    let printer = TypePrinter(self, file, stub)
    guard let text = printer.text(of: type) else {
      unknown += 1
      return
    }
    guard isConstant else { return stub.add("var \(name) \(text)", file: file, node: decl.node) }
    let written = resolver.isUntypedConstant(decl) ? "" : text + " "
    stub.add("const \(name) \(written)= \(constantValue(decl, type))", file: file, node: decl.node)
  }

  /// The constant's value; where it is not found, an expression of its kind that has no value GoScope can tell.
  private func constantValue(_ decl: DeclID, _ type: GoType) -> String {
    if let value = resolver.constantInt(decl), case .basic(.int32) = type, value > 31, value < 127 {
      return value == 39 || value == 92 ? "\(value)" : "'\(Character(Unicode.Scalar(UInt8(value))))'"
    }
    switch resolver.underlying(type) {
    case .basic(.string):
      let text = resolver.constantString(decl).flatMap { text in
        text.utf8.count < 200 && text.utf8.allSatisfy { $0 >= 32 && $0 < 127 && $0 != 34 && $0 != 92 } ? text : nil
      }
      return text.map { "\"\($0)\"" } ?? #""\x00""#
    case .basic(.bool): return "false"
    case .basic(.float32), .basic(.float64): return "0.0"
    case .basic(.complex64), .basic(.complex128): return "0i"
    case .basic(.int32): return resolver.constantInt(decl).map { "\($0)" } ?? #"'\x00'"#
    default: return resolver.constantInt(decl).map { "\($0)" } ?? "1 << 64"
    }
  }
}

/// Whether a name is exported.
func isExportedName(_ name: String) -> Bool { name.first.map { $0.isUppercase } ?? false }
