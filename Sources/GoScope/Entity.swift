import GoSyntax

/// What an identifier refers to.
package enum Entity: Hashable, Sendable {
  /// A declaration in a loaded file of the module, the standard library or a dependency.
  case declared(DeclID)
  /// A name of the universe block.
  case builtin(Builtin)
  /// An imported package, by its import path.
  case package(path: String)
  /// A name in a package that is not there, or a field or method of a type of such a package:
  /// `pkg/path.Name`, `(pkg/path.Type).Name`.
  case external(String)
  case unknown
}

/// A predeclared name that is not a type.
package enum Builtin: String, Hashable, Sendable, CaseIterable {
  case append, cap, clear, close, complex, copy, delete, imag, len, make, max, min, new, panic, print, println, real,
    recover
  case `true`, `false`, iota, `nil`
  /// Any predeclared type.
  case type
}

/// What a call calls.
package enum Callee: Hashable, Sendable {
  /// A function or concrete method declared with a body in a loaded file of the module: its `funcDecl`.
  case function(FunctionID)
  /// A function literal called, deferred or launched directly, or a variable that is only ever that literal.
  case literal(FunctionID)
  /// A method of an interface declared in the module (its `field`), reached through a value of that interface type.
  case interfaceMethod(FunctionID)
  /// A function or method outside the module, in the words of `types.Func.FullName`, without pointer star and major
  /// version elements: `net/http.Get`, `(net/http.Client).Do`, `(io.Closer).Close`, `(github.com/jackc/pgx/pgxpool.Pool).Query`.
  case external(String)
  /// A function value: the variable, parameter or field that holds it.
  case value(DeclID)
  case builtin(Builtin)
  case conversion(GoType)
  case unknown
}
