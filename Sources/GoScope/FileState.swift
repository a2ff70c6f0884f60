import GoSyntax

/// What one resolver has found out about one file so far.
final class FileState {
  let file: SourceFile
  let tree: SyntaxTree
  let package: Package
  /// Scopes of the top-level declarations, in the order of `FileIndex.roots`.
  var units: [UnitScopes?]
  /// The declaration that was asked for last, most likely the next one too.
  var lastUnit: UnitScopes?
  /// Types of expressions that were asked for, by node.
  var types = FlatMap<GoType>()
  /// Expressions being typed, against endless recursion.
  var pending: Set<UInt32> = []
  /// The file's imports, once they were looked at.
  var imports: [KnownImport]?

  /// An import with the name that stands for it in the file.
  struct KnownImport {
    let path: String
    /// As written, or as the package is called.
    let name: String?
    /// What the path suggests, where the package would have to be read to know.
    let likelyName: String?
  }

  /// What selectors were found to select.
  var members = FlatMap<Member?>()
  /// Names of the package, file and universe that were looked up.
  private var outerNames = NameTable()
  private var outerEntities: [Entity] = []

  /// Names of imported packages that were looked up.
  private var packageNames = NameTable()
  private var packageEntities: [Entity] = []

  init(file: SourceFile, package: Package) {
    self.file = file
    self.tree = file.tree
    self.package = package
    self.units = Array(repeating: nil, count: file.index.roots.count)
  }

  var id: FileID { file.id }

  /// What a name outside of all functions refers to, where it was looked up before.
  func outerEntity(_ name: NameID) -> Entity? { outerNames[name].map { outerEntities[Int($0)] } }

  func keepOuter(_ name: NameID, _ entity: Entity) {
    outerNames[name] = UInt32(truncatingIfNeeded: outerEntities.count)
    outerEntities.append(entity)
  }

  /// What a name of an imported package refers to, by both names together, where it was looked up before.
  func packageMember(_ key: NameID) -> Entity? { packageNames[key].map { packageEntities[Int($0)] } }

  func keepPackageMember(_ key: NameID, _ entity: Entity) {
    packageNames[key] = UInt32(truncatingIfNeeded: packageEntities.count)
    packageEntities.append(entity)
  }

  func site(_ node: NodeID) -> Site { Site(file: file.id, node: node) }

  /// How this file sees the names of its own package.
  var view: Viewpoint { Viewpoint(file: file, seesTests: file.isTest) }

  /// Which top-level declaration a node belongs to; nil for the package clause and the root.
  func unitPosition(of node: NodeID) -> Int? {
    let roots = file.index.roots
    var (low, high) = (0, roots.count)
    while low < high {
      let middle = (low + high) / 2
      if roots[middle] < node.rawValue { low = middle + 1 } else { high = middle }
    }
    return low < roots.count ? low : nil
  }
}

/// A declaration and the node that makes it.
struct Declaration {
  let kind: DeclKind
  /// `valueSpec`, `defineStmt`, `rangeStmt`, `field`, `typeSpec`, `aliasSpec`, `funcDecl`, `labeledStmt`, `importSpec`,
  /// or the receiver's `indexExpr` for its type parameters.
  let node: NodeID
}
