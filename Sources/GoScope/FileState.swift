import GoSyntax

/// What one resolver has found out about one file so far.
final class FileState {
  let file: SourceFile
  let tree: SyntaxTree
  let package: Package
  /// Scopes of the top-level declarations, in the order of `FileIndex.roots`.
  var units: [UnitScopes?]
  /// Types of expressions that were asked for, by node.
  var types: [UInt32: GoType] = [:]
  /// Expressions being typed, against endless recursion.
  var pending: Set<UInt32> = []
  /// What selectors were found to select.
  var members: [UInt32: Member?] = [:]
  /// Names of the package, file and universe that were looked up.
  var outer: [NameID: Entity] = [:]

  init(file: SourceFile, package: Package) {
    self.file = file
    self.tree = file.tree
    self.package = package
    self.units = Array(repeating: nil, count: file.index.roots.count)
  }

  var id: FileID { file.id }

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
