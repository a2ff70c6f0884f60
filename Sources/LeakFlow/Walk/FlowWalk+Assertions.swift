import GoScope
import GoSyntax

// Assertions of tests: they only look at what they are given, fail the test, or tell by their result what they have
// found (`if assert.NoError(t, err) { … }`).

extension FlowWalk {
  /// Whether a call means that the test has failed: `t.Errorf`, `require.Error(t, err)` where `err` is nil. What a failed
  /// test leaves open is not worth a report.
  func failsTest(_ call: Invocation, _ name: String) -> Bool {
    guard ErrorNames.failing.contains(name), tree.kind(call.function) == .selectorExpr else { return false }
    let refuted = ErrorNames.refusing.contains(name) ? FlowValue.known(.notNull) : .known(.null)
    if call.arguments.prefix(3).contains(refuted), ErrorNames.asserts(name), isAssertionOperand(call.function) {
      return true
    }
    guard case .external(let full) = flow.resolver.callee(ofCall: site(call.node)) else { return false }
    return full.hasPrefix("(testing.")
  }

  /// What an assertion tells of an error or a value that is known to be nil or not; nothing for any other call.
  func assertedAnswer(_ call: Invocation, _ name: String) -> FlowValue {
    guard tree.kind(call.function) == .selectorExpr, let isWanted = AssertionNames.wantsNil(name),
      isAssertionOperand(call.function)
    else { return .none }
    for argument in call.arguments.prefix(2) {
      switch argument {
      case .known(.null): return .known(isWanted ? .yes : .no)
      case .known(.notNull), .tracked, .wrapper: return .known(isWanted ? .no : .yes)
      default: continue
      }
    }
    return .none
  }

  /// What is known behind a condition that asserts something: of an error, and that the test has failed where the
  /// assertion does not hold.
  func assumeAsserted(_ parts: CallExpr, _ name: String, _ outcome: Bool) {
    guard isAssertionOperand(tree.unparenthesized(parts.function)) else { return }
    if !outcome, state.standing == .owed { isOver = true }
    guard let isWanted = AssertionNames.wantsNil(name) else { return }
    for argument in parts.arguments.prefix(2) {
      guard let place = place(of: argument), facts.tested.contains(place.root), !state.isRelated(place.root),
        flow.resolver.type(of: site(argument)) == .basic(.error)
      else { continue }
      return state.bind(.known(outcome == isWanted ? .null : .notNull), at: place)
    }
  }

  /// Whether a call is one of a library for tests, by the function's full name or by how its operand is called.
  func isAssertion(_ call: Invocation, _ full: String, _ name: String) -> Bool {
    // `require.Eventually(t, func() bool { … })` runs what it is given.
    guard call.arguments.allSatisfy({ !$0.isFunction }) else { return false }
    if AssertionNames.libraries.contains(where: { full.holds($0) }) { return true }
    guard isTest, tree.kind(call.function) == .selectorExpr else { return false }
    return AssertionNames.looking.contains(name)
  }

  /// `require`, `assert := assert.New(t)`, `s.Require()`.
  private func isAssertionOperand(_ function: NodeID) -> Bool {
    guard tree.kind(function) == .selectorExpr else { return false }
    let operand = flow.text(tree.child(function, 0), in: tree)
    if operand.hasPrefix("require") || operand.hasPrefix("assert") { return true }
    if operand.hasSuffix("Require()") || operand.hasSuffix("Assert()") { return true }
    guard tree.kind(tree.child(function, 0)) == .ident else { return false }
    return isAssertive(flow.resolver.type(of: site(tree.child(function, 0))), depth: 0)
  }

  /// Whether a type belongs to a library for tests, or has one of its types embedded, as suites have.
  private func isAssertive(_ type: GoType, depth: Int) -> Bool {
    guard case .named(let name, _) = type.pointee else { return false }
    let full = flow.resolver.qualifiedName(name)
    if AssertionNames.libraries.contains(where: { full.holds($0) }) { return true }
    guard depth < 3, isTest else { return false }
    return flow.resolver.fields(of: type.pointee).contains { $0.isEmbedded && isAssertive($0.type, depth: depth + 1) }
  }
}

extension Flow {
  /// Whether a file that is no test's helps tests: it imports what they are written with.
  func helpsTests(_ file: FileID) -> Bool {
    program.file(file).imports.contains { item in
      item.path == "testing" || AssertionNames.libraries.contains { (item.path + ".").holds($0) }
    }
  }
}

extension FlowValue {
  /// Whether calling it may release the obligation.
  fileprivate var isFunction: Bool {
    switch self {
    case .closure, .releaser: true
    default: false
    }
  }
}

extension GoType {
  /// The type that a pointer points to; any other type itself.
  fileprivate var pointee: GoType { if case .pointer(let pointee) = self { pointee } else { self } }
}

/// Names by which libraries for tests assert something.
enum AssertionNames {
  /// Parts of the import paths of libraries whose functions only look at what they are given.
  static let libraries = [
    "stretchr/testify/assert.", "stretchr/testify/require.", "stretchr/testify/suite.", "gotest.tools/",
    "matryer/is.", "onsi/gomega.", "frankban/quicktest.", "gopkg.in/check.", "smartystreets/goconvey",
    "alecthomas/assert", "go-playground/assert", "shoenig/test", "google/go-cmp",
  ]

  /// Functions of such libraries whose names do not say by themselves that they only look.
  static let looking: Set<String> = [
    "NotNil", "NotNilf", "NotEmpty", "NotEmptyf", "Empty", "Emptyf", "NotEqual", "NotEqualf", "NotSame", "Same",
    "Samef",
    "True", "Truef", "False", "Falsef", "Implements", "Implementsf", "NotImplements", "NotZero", "Zero", "NotContains",
    "Exactly", "ObjectsAreEqual", "That", "To", "ToNot", "NotTo", "Should", "ShouldNot", "So", "Ω", "InDelta", "Regexp",
  ]

  /// Whether an assertion holds where its argument is nil (`NoError`, `Nil`), or where it is not; nil for any other.
  static func wantsNil(_ name: String) -> Bool? {
    switch name {
    case "NoError", "NoErrorf", "Nil", "Nilf", "NilError": true
    case "Error", "Errorf", "NotNil", "NotNilf", "ErrorIs", "ErrorAs", "ErrorContains", "EqualError", "ErrorMatches":
      false
    default: nil
    }
  }
}
