import GoScope

/// A text or a number that code compares with.
enum ExactConstant: Hashable, Sendable {
  case text(String)
  case number(Int64)
  /// A constant of code outside, by its full name.
  case name(String)

  var kind: ConstantID.Kind {
    switch self {
    case .text: .text
    case .number: .number
    case .name: .name
    }
  }
}

/// A text or a number, interned.
struct ConstantID: Hashable, Sendable {
  /// Two of one kind are different things; what a name stands for may be a text as well.
  enum Kind: UInt8, Sendable { case text, number, name }

  let index: UInt32
  let kind: Kind
}

/// Some of them, interned.
struct ConstantSetID: Hashable, Sendable {
  let index: UInt32
}

/// The constants of one task, interned so that a state is a few integers.
struct ConstantTable {
  private var constants: [ExactConstant] = []
  private var constantIndex: [ExactConstant: UInt32] = [:]
  private var sets: [[UInt32]] = []
  private var setIndex: [[UInt32]: UInt32] = [:]

  mutating func id(of constant: ExactConstant) -> ConstantID {
    if let known = constantIndex[constant] { return ConstantID(index: known, kind: constant.kind) }
    let index = UInt32(truncatingIfNeeded: constants.count)
    constants.append(constant)
    constantIndex[constant] = index
    return ConstantID(index: index, kind: constant.kind)
  }

  /// A set, empty for nil, with one more constant in it.
  mutating func set(_ set: ConstantSetID?, with constant: ConstantID) -> ConstantSetID {
    var members = set.map { sets[Int($0.index)] } ?? []
    if !members.contains(constant.index) { members = (members + [constant.index]).sorted() }
    if let known = setIndex[members] { return ConstantSetID(index: known) }
    let index = UInt32(truncatingIfNeeded: sets.count)
    sets.append(members)
    setIndex[members] = index
    return ConstantSetID(index: index)
  }

  func contains(_ set: ConstantSetID, _ constant: ConstantID) -> Bool {
    sets[Int(set.index)].contains(constant.index)
  }

  /// The number that a constant is; nil for a text.
  func number(_ constant: ConstantID) -> Int64? {
    if case .number(let number) = constants[Int(constant.index)] { number } else { nil }
  }

  /// Whether two values that are known are equal; nil where it cannot be told.
  func areEqual(_ left: FlowValue, _ right: FlowValue) -> Bool? {
    switch (left, right) {
    case (.constant(let left), .constant(let right)):
      left == right ? true : left.kind == right.kind ? false : nil
    case (.other(let set), .constant(let constant)), (.constant(let constant), .other(let set)):
      contains(set, constant) ? false : nil
    case (.known(.null), .known(.null)), (.known(.yes), .known(.yes)), (.known(.no), .known(.no)): true
    case (.known(.null), .known(.notNull)), (.known(.notNull), .known(.null)), (.known(.yes), .known(.no)),
      (.known(.no), .known(.yes)):
      false
    default: nil
    }
  }
}

extension Flow {
  /// The text or number that an expression stands for; nil for anything else.
  func exactConstant(_ expression: Site) -> ConstantID? {
    let tree = program.tree(expression.file)
    switch tree.kind(tree.unparenthesized(expression.node)) {
    case .basicLit, .ident, .selectorExpr, .unaryExpr: break
    default: return nil
    }
    if let number = resolver.constantInt(expression) { return constants.id(of: .number(number)) }
    if let text = resolver.constantString(expression) { return constants.id(of: .text(text)) }
    guard case .external(let name) = resolver.entity(ofExpression: expression),
      !ErrorNames.isSentinel(lastName(of: expression.node, in: tree))
    else { return nil }
    return constants.id(of: .name(name))
  }

  /// Whether a function compares a parameter with texts or numbers.
  func comparesParameter(_ slot: Int, of function: FunctionID) -> Bool {
    guard let parameter = resolver.parameters(of: function).dropFirst(slot).first ?? nil else { return false }
    return facts(of: function).compared.contains(places.variable(parameter))
  }

  /// Whether a function asks whether a parameter is nil, or hands it to another one that does.
  func asksForNil(_ slot: Int, of function: FunctionID, depth: Int = 0) -> Bool {
    guard depth < 3, let parameter = resolver.parameters(of: function).dropFirst(slot).first ?? nil else {
      return false
    }
    if facts(of: function).testedForNil.contains(places.variable(parameter)) { return true }
    return resolver.uses(of: parameter).contains { use in
      let call = Site(file: use.file, node: resolver.parent(of: use))
      guard let arguments = program.tree(use.file).call(call.node)?.arguments,
        let index = arguments.firstIndex(of: use.node), case .function(let other) = resolver.callee(ofCall: call)
      else { return false }
      return asksForNil(index - arguments.startIndex, of: other, depth: depth + 1)
    }
  }
}
