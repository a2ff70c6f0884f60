// Simple statements (specification, "Expression statements" to "Assignment statements").

/// What stood where a simple statement may stand.
struct SimpleStatement {
  enum Form {
    /// A bare expression, which is not wrapped in a statement yet: the header of a control statement may want it so.
    case expression
    /// `key, value = range x`; `node` is `x`.
    case range
    case labeled
    case other
  }

  enum Place {
    /// In the header of a control statement.
    case header
    /// In a list of statements, where a label may stand.
    case list
    /// In the header of a `for`.
    case forHeader
  }

  var form: Form
  var node: NodeID
  var key = NodeID.none
  var value = NodeID.none
}

extension Parser {
  mutating func simpleStatement(_ place: SimpleStatement.Place) -> SimpleStatement {
    let start = position
    let old = mark
    pendingExpressions(isRightHandSide: false)
    if token == .define || token.isAssignment { return assignment(place, from: start, old) }
    if pending.count > old.pending + 1 { keepFirstExpression(since: old) }
    let x = NodeID(pending[old.pending])
    pending.truncate(to: old.pending)
    switch token {
    case .colon: return label(x, place, from: start, old)
    case .arrow:
      next()
      let value = rightHandSide()
      return SimpleStatement(form: .other, node: node(.sendStmt, from: start, x, value))
    case .increment, .decrement:
      next()
      return SimpleStatement(form: .other, node: node(.incDecStmt, from: start, x))
    default: return SimpleStatement(form: .expression, node: x)
    }
  }

  /// `a, b` where one expression must stand: the others are dropped.
  mutating func keepFirstExpression(since old: TreeMark) {
    let kept = pending[old.pending]
    error("expected 1 expression", atToken: first(NodeID(kept)))
    cut(to: TreeMark(node: Int(kept) + 1, pending: old.pending))
    hold(NodeID(kept))
  }

  private mutating func assignment(_ place: SimpleStatement.Place, from start: Int, _ old: TreeMark) -> SimpleStatement
  {
    let kind = token == .define ? NodeKind.defineStmt : .assignStmt
    let mayBeRange = place == .forHeader && (token == .define || token == .assign)
    if mayBeRange, tokens.kind(position + 1) == .range { return rangeClause(since: old) }
    let left = node(.exprList, from: start, childrenSince: old.pending)
    next()
    let right = expressionList(isRightHandSide: true)
    return SimpleStatement(form: .other, node: node(kind, from: start, left, right))
  }

  /// `= range x` after the key and value that are pending.
  private mutating func rangeClause(since old: TreeMark) -> SimpleStatement {
    var clause = SimpleStatement(form: .range, node: .none)
    clause.key = NodeID(pending[old.pending])
    if pending.count > old.pending + 1 { clause.value = NodeID(pending[old.pending + 1]) }
    if pending.count > old.pending + 2, let last = pending.last {
      error("expected at most 2 expressions", atToken: first(NodeID(last)))
      cut(to: TreeMark(node: clause.value.index + 1, pending: old.pending))
    }
    pending.truncate(to: old.pending)
    next()
    next()
    clause.node = rightHandSide()
    return clause
  }

  private mutating func label(
    _ x: NodeID, _ place: SimpleStatement.Place, from start: Int, _ old: TreeMark
  ) -> SimpleStatement {
    let colon = position
    next()
    if place == .list, kind(x) == .ident {
      let labeled = statement()
      let statement = node(.labeledStmt, from: start, x, labeled)
      nodes.setLast(statement, to: Swift.max(last(labeled), colon))
      return SimpleStatement(form: .labeled, node: statement)
    }
    error("illegal label declaration", atToken: colon)
    cut(to: old)
    return SimpleStatement(form: .other, node: bad(.badStmt, from: start))
  }

  /// The statement a simple statement is where no expression is wanted.
  mutating func asStatement(_ simple: SimpleStatement) -> NodeID {
    guard simple.form == .expression else { return simple.node }
    let statement = node(.exprStmt, from: first(simple.node), simple.node)
    nodes.setLast(statement, to: last(simple.node))
    return statement
  }

  /// The expression a simple statement must be here; `mark` was taken before it.
  mutating func asExpression(_ simple: SimpleStatement, _ want: StaticString, since mark: TreeMark) -> NodeID {
    if simple.form == .expression { return simple.node }
    let kind = kind(simple.node)
    let start = first(simple.node)
    let found = kind == .assignStmt || kind == .defineStmt ? "assignment" : "simple statement"
    error(
      "expected \(want), found \(found) (missing parentheses around composite literal?)", atToken: start)
    cut(to: mark)
    return bad(.badExpr, from: start)
  }
}
