import GoScope
import GoSyntax
import LeakFlow

/// What a rule is shown: one package, the answers about its names and types, and its code by kind.
///
/// One per package and task, so that caches need no lock. Nodes come in file and source order.
package final class PackageFacts {
  package let package: Package
  package let resolver: Resolver
  package let flow: Flow
  package let program: Program
  /// The kinds of facts that the package has at all.
  package let kinds: FactKinds

  /// The files whose code is asked for.
  private let files: [FileID]
  private var sitesByKind: [NodeKind: [Site]] = [:]
  private var leaksByRule: [String: [Leak]]?

  /// - Parameter isWanted: whether findings in a file are asked for; code of other files is not shown.
  package init(package: Package, flow: Flow, isWanted: (FileID) -> Bool = { _ in true }) {
    self.package = package
    self.files = package.files.filter(isWanted)
    self.flow = flow
    self.resolver = flow.resolver
    self.program = flow.resolver.program
    self.kinds = PackageFacts.kinds(of: package, in: flow.resolver.program)
  }

  /// The kinds of facts in a package's files: one look at the column of node kinds.
  package static func kinds(of package: Package, in program: Program) -> FactKinds {
    var seen = FactKinds()
    for file in package.files {
      for kind in program.tree(file).nodeKinds { seen.formUnion(FactKinds.of(kind)) }
    }
    return seen
  }

  /// All nodes of one kind in the files whose findings are asked for.
  package func sites(of kind: NodeKind) -> [Site] {
    if let known = sitesByKind[kind] { return known }
    var sites: [Site] = []
    for file in files {
      let kinds = program.tree(file).nodeKinds
      for index in kinds.indices where kinds[index] == kind {
        sites.append(Site(file: file, node: NodeID(UInt32(truncatingIfNeeded: index))))
      }
    }
    sitesByKind[kind] = sites
    return sites
  }

  /// Every function with a body: declarations first, then literals.
  package var functions: [FunctionID] {
    let declared = sites(of: .funcDecl).filter { resolver.body(of: $0).exists }
    return declared + sites(of: .funcLit)
  }

  /// What the package's functions acquire and leave unpaid, for the rule of that name; followed once for all rules.
  package func leaks(reportedBy rule: RuleCard) -> [Leak] {
    let known = leaksByRule ?? Dictionary(grouping: functions.flatMap { flow.leaks(in: $0) }, by: \.rule)
    leaksByRule = known
    return known[rule.name] ?? []
  }

  /// The stretch of source that a node covers.
  package func range(of site: Site) -> SourceRange { SourceRange(of: site, in: program) }
}

extension SourceRange {
  /// The stretch of source that a node covers, from its first token to the end of its last.
  package init(of site: Site, in program: Program) {
    let tree = program.tree(site.file)
    guard site.node.exists else {
      self.init(file: site.file, start: 0, end: 0)
      return
    }
    self.init(file: site.file, start: tree.start(site.node), end: tree.end(site.node))
  }

  /// The place that a step of a flow points at.
  package init(_ place: FlowPlace) { self.init(file: place.file, start: place.start, end: place.end) }
}
