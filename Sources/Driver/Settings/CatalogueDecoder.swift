import LeakFlow

/// Reads a table of `Rules/catalog`, or the `catalogue` of a user's configuration.
package struct CatalogueDecoder {
  /// The names of the rules that an entry may be reported by.
  private let rules: [String]
  /// All that was read.
  package private(set) var catalogue = Catalogue()
  /// Ways to release that were read already: most entries have one of a few.
  private var releases: [String: Release] = [:]

  /// - Parameter rules: names of rules that entries may name; empty to allow any.
  package init(rules: [String] = []) { self.rules = rules }

  private static let parts = [
    "$schema", "family", "checked", "acquires", "types", "innocent", "effects", "signatures", "closers", "neverReturns",
  ]

  /// Reads one table more.
  package mutating func add(_ value: JSONValue) throws(JSONError) {
    let table = try JSONFields(value, "the catalogue", known: CatalogueDecoder.parts)
    for entry in try table.optionalList("acquires") { try readAcquisition(entry) }
    for entry in try table.optionalList("types") { try readType(entry) }
    for entry in try table.optionalList("effects") { try readEffect(entry) }
    catalogue.addInnocent(try names(table, "innocent"))
    catalogue.addNeverReturning(try names(table, "neverReturns"))
    if let signatures = table.value("signatures") {
      for member in try JSONFields(signatures, "\"signatures\"", known: nil).all {
        catalogue.addSignature(try JSONFields.strings(member.value, member.name), of: member.name)
      }
    }
    if let closers = table.value("closers") {
      for member in try JSONFields(closers, "\"closers\"", known: nil).all {
        catalogue.addCloser(try JSONFields.strings(member.value, member.name), of: member.name)
      }
    }
  }

  private mutating func readAcquisition(_ value: JSONValue) throws(JSONError) {
    let entry = try JSONFields(
      value, "an entry of \"acquires\"",
      known: ["calls", "owes", "rule", "what", "release", "returns", "void", "confidence", "before", "where", "note"])
    var owes = OwedSlot.result(0)
    if let text = try entry.optionalString("owes") {
      owes = try entry.meaning("owes", of: text, known: "result, result:1, arg:0 or receiver") { OwedSlot($0) }
    }
    var before: LanguageVersion?
    if let text = try entry.optionalString("before") {
      before = try entry.meaning("before", of: text, known: "a Go version such as 1.23") { LanguageVersion($0) }
    }
    var void: VoidCondition?
    if let text = try entry.optionalString("void") {
      void = try entry.meaning("void", of: text, known: "error, nil, false or never") { VoidCondition(rawValue: $0) }
    }
    var condition: Acquisition.Condition?
    if let text = try entry.optionalString("where") {
      condition = try entry.meaning(
        "where", of: text,
        known:
          "released below, again and again, receiver stays open or never released",
        { Acquisition.Condition(rawValue: $0) })
    }
    let acquisition = Acquisition(
      owes: owes, debt: try debt(entry), returns: try entry.optionalStrings("returns"), void: void,
      certainty: try certainty(entry), before: before, condition: condition)
    catalogue.add(acquisition, calls: try names(entry, "calls"))
  }

  private mutating func readType(_ value: JSONValue) throws(JSONError) {
    let entry = try JSONFields(
      value, "an entry of \"types\"",
      known: ["type", "rule", "what", "release", "void", "confidence", "beside", "note"])
    let type = try entry.string("type")
    let owned = OwnedType(
      debt: try debt(entry), certainty: try certainty(entry), isPointer: type.hasPrefix("*"),
      beside: try entry.optionalString("beside"))
    catalogue.add(owned, type: type)
  }

  private mutating func readEffect(_ value: JSONValue) throws(JSONError) {
    let entry = try JSONFields(
      value, "an entry of \"effects\"", known: ["calls", "arg", "does", "result", "onError", "whenTrue", "note"])
    let does = try entry.string("does")
    let deed: Effect.Deed = try entry.meaning("does", of: does, known: "releases, keeps, owns or views") {
      switch $0 {
      case "releases": .releases
      case "keeps": .keeps
      case "views": .views
      case "owns": .owns(result: 0)
      default: nil
      }
    }
    var result = deed
    if case .owns = deed, let index = entry.value("result") { result = .owns(result: try number(index, "result")) }
    var whenTrue: Int?
    if let index = entry.value("whenTrue") { whenTrue = try number(index, "whenTrue") }
    var isOwedOnError = false
    if let text = try entry.optionalString("onError") {
      isOwedOnError = try entry.meaning("onError", of: text, known: "owed or unknown") {
        ["owed": true, "unknown": false][$0]
      }
    }
    catalogue.add(
      Effect(given: try given(entry), deed: result, whenTrue: whenTrue), calls: try names(entry, "calls"),
      isOwedOnError: isOwedOnError)
  }

  private func given(_ entry: JSONFields) throws(JSONError) -> Effect.Given {
    let value = try entry.required("arg")
    switch value.content {
    case .string("receiver"): return .receiver
    case .string("rest"): return .rest
    case .number: return .argument(try number(value, "arg"))
    default:
      throw JSONError(
        offset: value.offset,
        message: "\"arg\" must be a number from 0, \"rest\" or \"receiver\", not \(value.description)")
    }
  }

  private func number(_ value: JSONValue, _ name: String) throws(JSONError) -> Int {
    guard case .number(let text) = value.content, let number = Int(text), number >= 0 else {
      throw JSONError(
        offset: value.offset, message: "\"\(name)\" must be a whole number from 0, not \(value.description)")
    }
    return number
  }

  private mutating func debt(_ entry: JSONFields) throws(JSONError) -> Debt {
    let rule = try entry.string("rule")
    if !rules.isEmpty, !rules.contains(rule) {
      throw JSONError(
        offset: entry.value("rule")?.offset ?? entry.offset,
        message: "there is no rule \"\(rule)\"\(Spelling.suggestion(for: rule, among: rules))")
    }
    var releases: [Release] = []
    for text in try entry.strings("release") { releases.append(try release(text, entry)) }
    guard !releases.isEmpty else {
      throw JSONError(offset: entry.offset, message: "\"release\" must name at least one way to release the value")
    }
    return Debt(rule: rule, what: try entry.string("what"), releases: releases)
  }

  private mutating func release(_ text: String, _ entry: JSONFields) throws(JSONError) -> Release {
    if let known = releases[text] { return known }
    let release = try entry.meaning(
      "release", of: text, known: "such as Close, Body.Close, (), <-C or pkg.Free(arg:0)", { Release($0) })
    releases[text] = release
    return release
  }

  private func certainty(_ entry: JSONFields) throws(JSONError) -> Certainty {
    let text = try entry.optionalString("confidence") ?? "high"
    return try entry.meaning("confidence", of: text, known: "high, medium or low") { Certainty($0) }
  }

  /// A list of full names, each with a package path and a name in it.
  private func names(_ entry: JSONFields, _ member: String) throws(JSONError) -> [String] {
    var names: [String] = []
    for element in try entry.optionalList(member) {
      var name = try JSONFields.string(element, member)
      let isFull = name.withUTF8 { bytes in
        bytes.contains(UInt8(ascii: ".")) && !bytes.contains { $0 <= 0x20 }
      }
      guard isFull else {
        throw JSONError(
          offset: element.offset,
          message: "\"\(name)\" is not a full name; write pkg/path.Func, (pkg/path.T).Method or (*pkg/path.T).Method")
      }
      names.append(name)
    }
    return names
  }
}
