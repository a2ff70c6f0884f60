/// The kind of a syntax node, with the children each kind has, in order.
///
/// A child marked `?` may be `NodeID.none`. `…` means any number. Children are created before their parent and in the
/// order written here, so a subtree is a contiguous range of nodes that ends with its root.
@usableFromInline package enum NodeKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// Compared as what they are, one byte each: loops over whole files do nothing else.
  @inlinable package static func == (left: NodeKind, right: NodeKind) -> Bool {
    unsafeBitCast(left, to: UInt8.self) == unsafeBitCast(right, to: UInt8.self)
  }

  /// `[name, decl…]`: name is the identifier of the package clause; imports are declarations.
  case file

  // Declarations.
  /// `[importSpec…]`
  case importDecl
  /// `[name?, path]`: name is an `ident` (also `.` and `_`), path a `basicLit`.
  case importSpec
  /// `[valueSpec…]`
  case constDecl, varDecl
  /// `[names (exprList of ident), type?, values (exprList)?]`
  case valueSpec
  /// `[typeSpec or aliasSpec…]`
  case typeDecl
  /// `[name, typeParams (fieldList)?, type]`: `type T X`, and `type T = X`.
  case typeSpec, aliasSpec
  /// `[receiver (fieldList)?, name, funcType, body (blockStmt)?]`
  case funcDecl
  /// Tokens that make no declaration.
  case badDecl

  // Fields of structs and interfaces, parameters, results, type parameters.
  /// `[field…]`
  case fieldList
  /// `[names (exprList of ident)?, type?, tag (basicLit)?]`: no names: an embedded field, or an unnamed parameter.
  case field

  // Expressions and types.
  case badExpr, ident, basicLit
  /// `[element?]`: `...T` in a parameter, `[...]T` in an array type.
  case ellipsis
  /// `[funcType, body]`
  case funcLit
  /// `[type?, element…]`: an element is an expression or a `keyValueExpr`.
  case compositeLit
  /// `[x]`
  case parenExpr
  /// `[x, name]`
  case selectorExpr
  /// `[x, index, index…]`: an index, or the type arguments of an instantiation.
  case indexExpr
  /// `[x, low?, high?, max?]`
  case sliceExpr
  /// `[x, type?]`: no type: `x.(type)`.
  case typeAssertExpr
  /// `[function, argument…]`
  case callExpr
  /// `[x]`: a dereference or a pointer type.
  case starExpr
  /// `[x]`: the operator is the node's first token (`<-` included, and `~` in constraints).
  case unaryExpr
  /// `[left, right]`
  case binaryExpr
  /// `[key, value]`
  case keyValueExpr
  /// `[length?, element]`: no length: a slice; a length that is an `ellipsis`: `[...]T`.
  case arrayType
  /// `[fieldList]`
  case structType
  /// `[typeParams (fieldList)?, params (fieldList), results (fieldList)?]`
  case funcType
  /// `[fieldList]`: a method is a field with one name and a `funcType`; an embedded element has no name.
  case interfaceType
  /// `[key, value]`
  case mapType
  /// `[element]`: `chan T`, `chan<- T`, `<-chan T`.
  case chanType, sendChanType, receiveChanType
  /// `[expr…]`: one or more expressions between commas.
  case exprList

  // Statements.
  case badStmt
  /// `[decl]`
  case declStmt
  case emptyStmt
  /// `[label (ident), stmt]`
  case labeledStmt
  /// `[x]`
  case exprStmt
  /// `[channel, value]`
  case sendStmt
  /// `[x]`: `++` or `--` is the node's last token.
  case incDecStmt
  /// `[left (exprList), right (exprList)]`: `=` and `op=`; the operator is the token after the left side.
  case assignStmt
  /// `[left (exprList), right (exprList)]`: `:=`.
  case defineStmt
  /// `[call]`
  case goStmt, deferStmt
  /// `[expr…]`
  case returnStmt
  /// `[label (ident)?]`: the keyword is the node's first token.
  case branchStmt
  /// `[stmt…]`
  case blockStmt
  /// `[init?, condition, body (blockStmt), else (blockStmt or ifStmt)?]`
  case ifStmt
  /// `[init?, tag?, body (blockStmt of caseClause)]`
  case switchStmt
  /// `[init?, guard, body (blockStmt of caseClause)]`: guard is `x := y.(type)` (`defineStmt`) or an `exprStmt`.
  case typeSwitchStmt
  /// `[values (exprList)?, stmt…]`: no values: `default`.
  case caseClause
  /// `[body (blockStmt of commClause)]`
  case selectStmt
  /// `[communication?, stmt…]`: none: `default`.
  case commClause
  /// `[init?, condition?, post?, body]`
  case forStmt
  /// `[key?, value?, x, body]`
  case rangeStmt
}
