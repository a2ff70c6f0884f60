/// The members of a JSON object, read by name, with errors that say what is wrong where, and what to write instead.
struct JSONFields {
  /// What the object is, for messages: `an entry of "acquires"`.
  let what: String
  let offset: Int
  /// The members in the document's order.
  let all: [JSONValue.Member]

  /// - Parameter known: the names the object may have; nil for any.
  init(_ value: JSONValue, _ what: String, known: [String]?) throws(JSONError) {
    guard case .object(let all) = value.content else {
      throw JSONError(offset: value.offset, message: "\(what) must be an object, not \(value.description)")
    }
    self.what = what
    self.all = all
    offset = value.offset
    var seen: Set<String> = []
    let isTable = all.count > 16
    let isRepeated = { (name: String, at: Int) in
      isTable ? !seen.insert(name).inserted : all[..<at].contains { $0.name == name }
    }
    for (at, member) in all.enumerated() {
      if let known, !known.contains(member.name) {
        let guess = Spelling.suggestion(for: member.name, among: known)
        let mend = guess.isEmpty ? "; known are \(known.joined(separator: ", "))" : guess
        throw JSONError(offset: member.offset, message: "\(what) has no \"\(member.name)\"\(mend)")
      }
      // Objects with names of their own are tables, the others are small.
      guard !isRepeated(member.name, at) else {
        throw JSONError(offset: member.offset, message: "\"\(member.name)\" stands here a second time")
      }
    }
  }

  /// The value of a member that may be absent; objects read by name are small.
  func value(_ name: String) -> JSONValue? { all.first { $0.name == name }?.value }

  func required(_ name: String) throws(JSONError) -> JSONValue {
    guard let value = value(name) else {
      throw JSONError(offset: offset, message: "\(what) needs \"\(name)\"")
    }
    return value
  }

  func string(_ name: String) throws(JSONError) -> String { try JSONFields.string(try required(name), name) }

  func optionalString(_ name: String) throws(JSONError) -> String? {
    guard let value = value(name) else { return nil }
    return try JSONFields.string(value, name)
  }

  func optionalFlag(_ name: String) throws(JSONError) -> Bool? {
    guard let value = value(name) else { return nil }
    guard case .bool(let flag) = value.content else {
      throw JSONError(offset: value.offset, message: "\"\(name)\" must be true or false, not \(value.description)")
    }
    return flag
  }

  func strings(_ name: String) throws(JSONError) -> [String] { try JSONFields.strings(try required(name), name) }

  func optionalStrings(_ name: String) throws(JSONError) -> [String] {
    guard let value = value(name) else { return [] }
    return try JSONFields.strings(value, name)
  }

  func optionalList(_ name: String) throws(JSONError) -> [JSONValue] {
    guard let value = value(name) else { return [] }
    return try JSONFields.list(value, name)
  }

  /// A word that means something: the meaning, or an error that lists the words known.
  func meaning<T>(_ name: String, of text: String, known: String, _ read: (String) -> T?) throws(JSONError) -> T {
    if let meaning = read(text) { return meaning }
    throw JSONError(
      offset: value(name)?.offset ?? offset, message: "\"\(name)\" must be \(known), not the string \"\(text)\"")
  }

  static func string(_ value: JSONValue, _ name: String) throws(JSONError) -> String {
    guard case .string(let text) = value.content, !text.isEmpty else {
      throw JSONError(
        offset: value.offset, message: "\"\(name)\" must be a string that is not empty, not \(value.description)")
    }
    return text
  }

  static func list(_ value: JSONValue, _ name: String) throws(JSONError) -> [JSONValue] {
    guard case .array(let list) = value.content else {
      throw JSONError(offset: value.offset, message: "\"\(name)\" must be a list, not \(value.description)")
    }
    return list
  }

  static func strings(_ value: JSONValue, _ name: String) throws(JSONError) -> [String] {
    var texts: [String] = []
    for element in try list(value, name) { texts.append(try string(element, name)) }
    return texts
  }
}
