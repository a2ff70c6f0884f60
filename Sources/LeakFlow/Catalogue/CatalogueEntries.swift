/// Where in a call the owed value is.
package enum OwedSlot: Hashable, Sendable {
  case result(Int)
  case argument(Int)
  case receiver

  /// Reads `result`, `result:1`, `arg:0`, `receiver`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    switch (parts.first, parts.count) {
    case ("result", 1): self = .result(0)
    case ("receiver", 1): self = .receiver
    case ("result", 2):
      guard let index = Int(parts[1]), index >= 0 else { return nil }
      self = .result(index)
    case ("arg", 2):
      guard let index = Int(parts[1]), index >= 0 else { return nil }
      self = .argument(index)
    default: return nil
    }
  }
}

/// One way to release an owed value.
package enum Release: Hashable, Sendable {
  /// A method of the value, or of a field reached from it: `Close`, `Body.Close`.
  case method(path: [String], name: String)
  /// The value itself is called: a cancel function.
  case call
  /// A function that is given the value: `os/signal.Stop(arg:0)`.
  case function(name: String, argument: Int)
  /// Something is received from a channel in it: a timer that has fired.
  case receive(field: String)

  /// Reads `Close`, `Body.Close`, `()`, `os/signal.Stop(arg:0)`, `<-C`; nil for anything else.
  package init?(_ text: String) {
    if text == "()" {
      self = .call
    } else if text.hasPrefix("<-"), text.utf8.count > 2 {
      self = .receive(field: String(text.dropFirst(2)))
    } else if let open = text.lastIndex(of: "("), text.hasSuffix(")"), open != text.startIndex {
      guard case .argument(let index)? = OwedSlot(String(text[text.index(after: open)...].dropLast())) else {
        return nil
      }
      self = .function(name: CatalogueName.normalized(String(text[..<open])), argument: index)
    } else {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard let name = parts.last, !parts.contains("") else { return nil }
      self = .method(path: Array(parts.dropLast()), name: name)
    }
  }
}

/// How sure a table entry is of what it says.
package enum Certainty: UInt8, Hashable, Sendable, Comparable {
  case low, medium, high

  package static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }

  /// Reads `low`, `medium`, `high`.
  package init?(_ text: String) {
    switch text {
    case "low": self = .low
    case "medium": self = .medium
    case "high": self = .high
    default: return nil
    }
  }
}

/// When nothing is owed although the call was made.
package enum VoidCondition: String, Hashable, Sendable {
  /// The last result, an error, is not nil.
  case error
  /// The value is nil.
  case `nil`
  /// The last result, a bool, is false.
  case `false`
  /// It is always owed.
  case never
}

/// A version of the Go language: the `go` directive of a module.
package struct LanguageVersion: Hashable, Sendable, Comparable {
  package let major: Int
  package let minor: Int

  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `1.23`.
  package init?(_ text: String) {
    let parts = text.split(separator: ".")
    guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1]) else { return nil }
    self.init(major: major, minor: minor)
  }

  package static func < (left: LanguageVersion, right: LanguageVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }
}

/// What is owed, and how it is paid.
package struct Debt: Hashable, Sendable {
  /// The name of the rule that reports it: `unclosed-file`.
  package let rule: String
  /// The noun in messages: `file`, `response body`.
  package let what: String
  /// Any of these pays it.
  package let releases: [Release]
  let kind: DebtKind

  package init(rule: String, what: String, releases: [Release]) {
    self.rule = rule
    self.what = what
    self.releases = releases
    self.kind = DebtKind(rule: rule, what: what)
  }
}

/// A call after which something is owed.
package struct Acquisition: Hashable, Sendable {
  package let owes: OwedSlot
  package let debt: Debt
  /// Result types as the catalogue writes them; empty where the function's own declaration tells.
  package let returns: [String]
  /// Nil: `error` where the last result is an error, else `never`.
  package let void: VoidCondition?
  package let certainty: Certainty
  /// Owed only where the module's `go` directive is older.
  package let before: LanguageVersion?
  /// Nil: everywhere.
  package let condition: Condition?

  /// Where something is owed.
  package enum Condition: String, Hashable, Sendable {
    /// Only on a path that leaves above a release of the same variable.
    case releasedBelow = "released below"
    /// Only where control comes by again and again: elsewhere it is wanted for the whole life of the process.
    case againAndAgain = "again and again"
    /// Not where a `defer` above closes what it was opened through: it ends with that.
    case receiverStaysOpen = "receiver stays open"
    /// Only where no path releases it: an archive that is given up half-way needs no end.
    case neverReleased = "never released"
  }

  package init(
    owes: OwedSlot = .result(0), debt: Debt, returns: [String] = [], void: VoidCondition? = nil,
    certainty: Certainty = .high, before: LanguageVersion? = nil, condition: Condition? = nil
  ) {
    self.condition = condition
    self.owes = owes
    self.debt = debt
    self.returns = returns
    self.void = void
    self.certainty = certainty
    self.before = before
  }
}

/// A type whose values are owed by whoever gets one from code that cannot be seen.
package struct OwnedType: Hashable, Sendable {
  package let debt: Debt
  package let certainty: Certainty
  /// Whether only a pointer to the named type is owed; else the type may be an interface or a function.
  package let isPointer: Bool
  /// The qualified name of a type that another result must have: a span that is started comes with a context.
  package let beside: String?

  package init(debt: Debt, certainty: Certainty = .high, isPointer: Bool = true, beside: String? = nil) {
    self.debt = debt
    self.certainty = certainty
    self.isPointer = isPointer
    self.beside = beside
  }
}

/// What a function does with a value it is given.
package struct Effect: Hashable, Sendable {
  /// Which of the values given.
  package enum Given: Hashable, Sendable {
    case argument(Int)
    /// All arguments from this one on: those of a variadic parameter.
    case rest
    case receiver
  }

  package enum Deed: Hashable, Sendable {
    /// Closes it on every way.
    case releases
    /// Stores it in something that outlives the call.
    case keeps
    /// The result with this index owns it from now on.
    case owns(result: Int)
    /// Reads or wraps it without taking it over.
    case views
  }

  package let given: Given
  package let deed: Deed
  /// Only where this argument is `true`.
  package let whenTrue: Int?

  package init(given: Given, deed: Deed, whenTrue: Int? = nil) {
    self.given = given
    self.deed = deed
    self.whenTrue = whenTrue
  }
}
