import GoSyntax

/// A light type: enough to answer "is this an `*http.Response`?". Whatever cannot be known is `unknown`, a value that
/// every caller handles.
package enum GoType: Hashable, Sendable {
  case unknown
  /// A predeclared type, `error` included; untyped constants have the kind of their default type.
  case basic(BasicKind)
  /// A declared type, with its type arguments.
  indirect case named(TypeName, arguments: [GoType])
  indirect case pointer(GoType)
  indirect case slice(GoType)
  /// An array; its length is not kept.
  indirect case array(GoType)
  indirect case map(key: GoType, value: GoType)
  indirect case channel(ChannelDirection, GoType)
  indirect case function(Signature)
  /// A struct type literal: its `structType` node.
  case structure(Site)
  /// An interface type literal: its `interfaceType` node; nil for `any` and `interface{}`.
  case interface(Site?)
  /// Several results of one call.
  case tuple([GoType])
  /// A type parameter, by its declaration.
  case typeParameter(DeclID)
  /// The predeclared `nil`.
  case untypedNil
}

package enum BasicKind: UInt8, Hashable, Sendable, CaseIterable {
  case bool, int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, uintptr
  case float32, float64, complex64, complex128, string, unsafePointer, error, comparable
}

package enum ChannelDirection: UInt8, Hashable, Sendable { case both, send, receive }

/// What a declared type is called: a declaration of a loaded file, or a name of a package that is not there.
package enum TypeName: Hashable, Sendable {
  case declared(DeclID)
  /// `path` is the import path as written, `name` the type's name.
  case external(path: String, name: String)
}

/// The types of a function's parameters and results.
package struct Signature: Hashable, Sendable {
  package let params: [GoType]
  package let results: [GoType]
  /// Whether the last parameter is `...T`; its type in `params` is then the slice `[]T`.
  package let isVariadic: Bool
  package init(params: [GoType], results: [GoType], isVariadic: Bool) {
    self.params = params
    self.results = results
    self.isVariadic = isVariadic
  }
}
