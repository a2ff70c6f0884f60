import GoSyntax

/// What kind of thing a declaration declares.
package enum DeclKind: UInt8, Hashable, Sendable {
  /// A variable declared inside a function: `:=`, `var`, `range`, type switch symbol.
  case local
  case parameter, result, receiver
  case packageVariable
  /// A constant, of a package or local.
  case constant
  case typeName, typeParameter
  /// A function of a package.
  case function
  /// A concrete method, or a method of an interface.
  case method
  case field
  case label, importName
  case unknown
}

/// A field found in a type.
package struct FieldRef: Hashable, Sendable {
  package let name: String
  /// Where it is declared; nil for a field known from the catalogue only.
  package let decl: DeclID?
  package let type: GoType
  /// The embedded fields passed through on the way, outermost first; empty for a direct field.
  package let path: [DeclID]
  /// Whether the field is embedded itself.
  package let isEmbedded: Bool
}

/// A method found in a type, perhaps by promotion.
package struct MethodRef: Hashable, Sendable {
  package let name: String
  /// Its `funcDecl`, or an interface's `field`, where it is declared in a module of the program; nil outside.
  package let function: FunctionID?
  /// `(net/http.Client).Do`, as in `Callee.external`.
  package let fullName: String
  package let signature: Signature
  /// Whether it is a method of an interface.
  package let isInterface: Bool
  /// The embedded fields passed through on the way, outermost first.
  package let path: [DeclID]
}
