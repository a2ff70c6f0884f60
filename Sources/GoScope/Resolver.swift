import GoSyntax

/// Answers about names, types and calls. One per task, with caches of its own; every answer is a pure function of the
/// program.
package final class Resolver {
  package let program: Program

  package init(_ program: Program) { self.program = program }

  // MARK: Names

  /// What an identifier refers to, or declares. For a selector pass the identifier of its name.
  package func entity(_ identifier: Site) -> Entity { .unknown }
  /// The variable, function, field, type or package that an expression denotes: an identifier, a selector, or one of
  /// them in parentheses or with type arguments.
  package func entity(ofExpression site: Site) -> Entity { .unknown }
  /// The type of a variable, constant, parameter, result or field; a function's signature; the type a type name names.
  package func declaredType(_ decl: DeclID) -> GoType { .unknown }
  /// The identifiers that refer to a declaration, itself excluded, in file and source order: in its function for a
  /// local, in all packages of the modules that can see it for others.
  package func uses(of decl: DeclID) -> [Site] { [] }
  package func declarationKind(_ decl: DeclID) -> DeclKind { .unknown }
  /// The name an identifier spells.
  package func name(_ identifier: Site) -> String { "" }
  /// The node's parent; `none` for the root.
  package func parent(of site: Site) -> NodeID { .none }

  // MARK: Types

  /// The type of an expression; several results of a call make a `.tuple`, no result an empty one.
  package func type(of expression: Site) -> GoType { .unknown }
  package func resultTypes(ofCall call: Site) -> [GoType] { [] }
  /// The type a type expression names.
  package func type(named expression: Site) -> GoType { .unknown }
  /// The type behind names and aliases, with type arguments in place.
  package func underlying(_ type: GoType) -> GoType { .unknown }
  /// `net/http.Response`; major version elements are left out, as in `Callee.external`.
  package func qualifiedName(_ name: TypeName) -> String { "" }
  /// `*net/http.Response`.
  package func description(_ type: GoType) -> String { "" }
  /// A field, through pointers and embedding.
  package func field(_ name: String, of type: GoType) -> FieldRef? { nil }
  /// The direct fields of a struct type, in order.
  package func fields(of type: GoType) -> [FieldRef] { [] }
  /// A method, concrete or of an interface, promoted ones included.
  package func method(_ name: String, of type: GoType) -> MethodRef? { nil }
  /// Whether values of a type satisfy an interface; nil where one of them is not known well enough.
  package func implements(_ type: GoType, interface: GoType) -> Bool? { nil }
  /// The value of a constant integer expression: literals, named constants, arithmetic, `5 * time.Second`.
  package func constantInt(_ expression: Site) -> Int64? { nil }
  /// The value of a constant string expression.
  package func constantString(_ expression: Site) -> String? { nil }

  // MARK: Calls

  package func callee(ofCall call: Site) -> Callee { .unknown }
  /// What calling a function-valued expression would call: a function's name, a method value, a literal.
  package func callee(ofExpression function: Site) -> Callee { .unknown }
  /// The concrete methods of the modules that an interface's method may reach, in import path, file and source order.
  package func implementations(of interfaceMethod: FunctionID) -> [FunctionID] { [] }
  package func signature(of function: FunctionID) -> Signature { Signature(params: [], results: [], isVariadic: false) }
  /// The parameters in order, receiver excluded; nil for one without a name or named `_`.
  package func parameters(of function: FunctionID) -> [DeclID?] { [] }
  package func receiver(of function: FunctionID) -> DeclID? { nil }
  /// The function's block; `none` where it has none.
  package func body(of function: FunctionID) -> NodeID { .none }
  /// A name for messages: `Server.handle`, `func literal`.
  package func name(of function: FunctionID) -> String { "" }
  /// The innermost function declaration or literal around a node, the node itself excluded.
  package func enclosingFunction(of site: Site) -> FunctionID? { nil }
  /// The variables of enclosing functions that a literal refers to, in order of first use.
  package func captures(of literal: FunctionID) -> [DeclID] { [] }
  /// Call sites in the modules that may reach a function: direct, through an interface, through a variable that is only
  /// ever this function.
  package func callers(of function: FunctionID) -> [Site] { [] }
  /// Places in the modules where a function is used as a value and not called.
  package func references(to function: FunctionID) -> [Site] { [] }
}
