import GoScope
import GoSyntax

// What comparisons with texts and numbers tell.

extension FlowWalk {
  /// `op == "list"`, `level > 2` where something is known of the variable; nil where that does not tell.
  func compareConstants(_ left: FlowValue, _ right: FlowValue, _ pair: BinaryExpr) -> Bool? {
    guard left.isExact || right.isExact else { return nil }
    let (left, right) = (exact(left, pair.left), exact(right, pair.right))
    switch pair.operator {
    case .equal: return flow.constants.areEqual(left, right)
    case .notEqual: return flow.constants.areEqual(left, right).map { !$0 }
    default: break
    }
    guard case .constant(let first) = left, case .constant(let second) = right,
      let left = flow.constants.number(first), let right = flow.constants.number(second)
    else { return nil }
    switch pair.operator {
    case .less: return left < right
    case .lessOrEqual: return left <= right
    case .greater: return left > right
    case .greaterOrEqual: return left >= right
    default: return nil
    }
  }

  /// A value, or the text or number that stands there.
  func exact(_ value: FlowValue, _ node: NodeID) -> FlowValue {
    guard value == .none else { return value }
    return exactConstant(of: node).map(FlowValue.constant) ?? .none
  }

  func exactConstant(of node: NodeID) -> ConstantID? {
    guard isAtHome else { return flow.exactConstant(site(node)) }
    if let known = facts.exactConstants[node] { return known }
    let found = flow.exactConstant(site(node))
    facts.exactConstants[node] = .some(found)
    return found
  }

  /// `handle != 0`, `fd >= 0`, `socket == InvalidSocket` of a descriptor's number that is owed, which is none of these;
  /// nil for any other comparison.
  func comparesHandle(_ left: FlowValue, _ comparison: TokenKind, _ right: NodeID) -> Bool? {
    guard left == .itself else { return nil }
    let name = flow.lastName(of: right, in: tree).lowercased()
    guard (-1...0).contains(flow.resolver.constantInt(site(right)) ?? 1) || name.hasPrefix("invalid") else {
      return nil
    }
    switch comparison {
    case .notEqual, .greater, .greaterOrEqual: return true
    case .equal, .less, .lessOrEqual: return false
    default: return nil
    }
  }
}
