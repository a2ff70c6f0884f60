// Typed views of declarations; see ExpressionViews.swift.

/// `func (receiver) name(signature) { body }`.
package struct FuncDecl: Sendable {
  package let receiver: NodeID
  package let name: NodeID
  package let type: NodeID
  package let body: NodeID
}

/// `names type = values` of a `var` or `const` declaration.
package struct ValueSpec: Sendable {
  package let names: NodeList
  package let type: NodeID
  package let values: NodeList
}

/// `name[typeParams] type`, or with `=` an alias.
package struct TypeSpec: Sendable {
  package let name: NodeID
  package let typeParams: NodeID
  package let type: NodeID
  package let isAlias: Bool
}

/// `name "path"` of an import.
package struct ImportSpec: Sendable {
  package let name: NodeID
  package let path: NodeID
}

/// Names and type of a field, parameter, result, type parameter or interface element.
package struct Field: Sendable {
  package let names: NodeList
  package let type: NodeID
  package let tag: NodeID
}

extension SyntaxTree {
  package func funcDecl(_ node: NodeID) -> FuncDecl? {
    guard kind(node) == .funcDecl else { return nil }
    return FuncDecl(receiver: child(node, 0), name: child(node, 1), type: child(node, 2), body: child(node, 3))
  }

  package func valueSpec(_ node: NodeID) -> ValueSpec? {
    guard kind(node) == .valueSpec else { return nil }
    return ValueSpec(names: children(child(node, 0)), type: child(node, 1), values: children(child(node, 2)))
  }

  package func typeSpec(_ node: NodeID) -> TypeSpec? {
    guard kind(node) == .typeSpec || kind(node) == .aliasSpec else { return nil }
    return TypeSpec(
      name: child(node, 0), typeParams: child(node, 1), type: child(node, 2), isAlias: kind(node) == .aliasSpec)
  }

  package func importSpec(_ node: NodeID) -> ImportSpec? {
    guard kind(node) == .importSpec else { return nil }
    return ImportSpec(name: child(node, 0), path: child(node, 1))
  }

  package func field(_ node: NodeID) -> Field? {
    guard kind(node) == .field else { return nil }
    return Field(names: children(child(node, 0)), type: child(node, 1), tag: child(node, 2))
  }
}
