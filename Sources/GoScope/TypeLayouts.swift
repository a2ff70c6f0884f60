import GoSyntax

/// The fields of a struct type literal.
struct StructLayout {
  struct Field {
    let name: NameID
    let identifier: NodeID
    let type: NodeID
    let isEmbedded: Bool
  }
  let fields: [Field]
}

/// The methods and embedded elements of an interface type literal.
struct InterfaceLayout {
  struct Method {
    let name: NameID
    let identifier: NodeID
    let type: NodeID
  }
  let methods: [Method]
  let embedded: [NodeID]
}

extension Resolver {
  func layout(ofStruct site: Site) -> StructLayout {
    if let known = structs[site] { return known }
    let tree = program.tree(site.file)
    var fields: [StructLayout.Field] = []
    for member in tree.children(tree.child(site.node, 0)) {
      guard let field = tree.field(member) else { continue }
      for name in field.names {
        fields.append(.init(name: tree.nameID(name), identifier: name, type: field.type, isEmbedded: false))
      }
      let base = tree.embeddedName(field.type)
      if field.names.isEmpty, base.exists {
        fields.append(.init(name: tree.nameID(base), identifier: base, type: field.type, isEmbedded: true))
      }
    }
    let layout = StructLayout(fields: fields)
    structs[site] = layout
    return layout
  }

  func layout(ofInterface site: Site) -> InterfaceLayout {
    if let known = interfaces[site] { return known }
    let tree = program.tree(site.file)
    var methods: [InterfaceLayout.Method] = []
    var embedded: [NodeID] = []
    for element in tree.children(tree.child(site.node, 0)) {
      guard let field = tree.field(element) else { continue }
      if let name = field.names.first {
        methods.append(.init(name: tree.nameID(name), identifier: name, type: field.type))
      } else {
        embedded.append(field.type)
      }
    }
    let layout = InterfaceLayout(methods: methods, embedded: embedded)
    interfaces[site] = layout
    return layout
  }
}
