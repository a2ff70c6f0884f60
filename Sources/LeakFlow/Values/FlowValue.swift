import GoScope

/// What is known of a value that is not followed itself.
enum Constant: UInt8, Hashable, Sendable {
  case null, notNull, yes, no
}

/// What an expression is, seen from the one obligation that is followed.
enum FlowValue: Hashable, Sendable {
  /// Nothing to do with the obligation.
  case none
  case known(Constant)
  /// A text or a number.
  case constant(ConstantID)
  /// None of these texts and numbers.
  case other(ConstantSetID)
  /// The owed value. `owner` leads from this value to it: empty for the value itself, `conn` for a struct that holds it
  /// in its field `conn`. `part` is what of it is meant: `Body` for a response's body.
  case tracked(owner: PathID, part: PathID)
  /// Something of code that is not seen that owns it now: any closing method releases it.
  case wrapper
  /// Something that reads or wraps it without owning it.
  case view
  /// A function literal that refers to it.
  case closure(FunctionID)
  /// A function value whose call releases it: `f.Close` not called.
  case releaser
  /// The results of a call.
  case tuple([FlowValue])

  static let itself = FlowValue.tracked(owner: .itself, part: .itself)

  /// Equal ones have the same number.
  var digest: UInt64 {
    switch self {
    case .none: 0
    case .known(let constant): 1 + UInt64(constant.rawValue)
    case .constant(let constant): 10 | UInt64(constant.index) << 4
    case .other(let constants): 11 | UInt64(constants.index) << 4
    case .tracked(let owner, let part): 8 | UInt64(owner.index) << 36 | UInt64(part.index) << 8
    case .wrapper: 5
    case .view: 6
    case .closure(let literal): 9 ^ literal.key << 4
    case .releaser: 7
    case .tuple(let values): values.reduce(16) { ($0 &* 31) ^ $1.digest }
    }
  }

  /// Whether somebody who has this value could still release the obligation, or see it.
  var isRelated: Bool {
    switch self {
    case .none, .known, .constant, .other: false
    case .tracked, .wrapper, .view, .closure, .releaser: true
    case .tuple(let values): values.contains { $0.isRelated }
    }
  }

  /// Whether somebody who has this value could still release the obligation.
  var canRelease: Bool {
    switch self {
    case .tracked, .wrapper, .closure, .releaser: true
    case .none, .known, .constant, .other, .view: false
    case .tuple(let values): values.contains { $0.canRelease }
    }
  }

  /// Whether something is known of a value that has nothing to do with the obligation.
  var isKnown: Bool {
    switch self {
    case .known, .constant, .other: true
    default: false
    }
  }

  /// Whether it is known to be, or not to be, some text or number.
  var isExact: Bool {
    switch self {
    case .constant, .other: true
    default: false
    }
  }

  /// The value at `index` of several results; the value itself at 0.
  func result(_ index: Int) -> FlowValue {
    if case .tuple(let values) = self { return index < values.count ? values[index] : .none }
    return index == 0 ? self : .none
  }
}
