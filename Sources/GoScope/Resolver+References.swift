import GoSyntax

extension Resolver {
  /// The identifiers that refer to a declaration, itself excluded, in file and source order: in its function for a
  /// local, in all packages of the modules that can see it for others.
  package func uses(of decl: DeclID) -> [Site] {
    let state = state(decl.file)
    switch declarationKind(decl) {
    case .local, .parameter, .result, .receiver, .typeParameter, .label: return localUses(decl, state)
    case .constant, .typeName: if !isPackageLevel(decl, state) { return localUses(decl, state) }
    case .unknown, .importName: return []
    default: break
    }
    return packageUses(decl, state)
  }

  private func localUses(_ decl: DeclID, _ state: FileState) -> [Site] {
    unit(decl.node, state)?.uses(of: decl.node).map { state.site(NodeID($0)) } ?? []
  }

  private func packageUses(_ decl: DeclID, _ state: FileState) -> [Site] { [] }
}
