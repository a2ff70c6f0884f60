import GoSyntax

/// A name as a number: a 64-bit hash of its bytes, so that names of different files compare without a shared table.
struct NameID: Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ name: some StringProtocol) {
    var hash = NameHash()
    for byte in name.utf8 { hash.add(byte) }
    self.init(rawValue: hash.value)
  }

  /// The name of a method together with its receiver's type name.
  init(receiver: NameID, method: NameID) {
    let mixed = (receiver.rawValue &* 0x9E37_79B9_7F4A_7C15) ^ (method.rawValue &+ 0x632B_E59B_D9B4_E019)
    self.init(rawValue: (mixed ^ (mixed >> 29)) | 1)
  }

  static let blank = NameID("_")
  static let initialize = NameID("init")
}

/// Hashes bytes eight at a time: most names take one multiplication. Its low bits can address a table.
struct NameHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The bytes that are not in `state` yet, and how many there are in all.
  private var word: UInt64 = 0
  private var count: UInt64 = 0

  @inline(__always) mutating func add(_ byte: UInt8) {
    word = word << 8 | UInt64(byte)
    count &+= 1
    if count & 7 == 0 { mix() }
  }

  private mutating func mix() {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
    word = 0
  }

  /// Never zero, which marks an empty slot in tables.
  var value: UInt64 {
    var mixed = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 32) ^ count) &* 0xBF58_476D_1CE4_E5B9
    return (mixed ^ (mixed >> 31)) | 1
  }
}

extension SyntaxTree {
  /// The name an `ident` node spells.
  func nameID(_ identifier: NodeID) -> NameID {
    guard identifier.index < nodeKinds.count else { return .blank }
    var at = start(identifier)
    var hash = NameHash()
    while at < source.count {
      let byte = source[at]
      guard byte.continuesName else { break }
      hash.add(byte)
      at &+= 1
    }
    return NameID(rawValue: hash.value)
  }

  /// The text of an `ident` node.
  func name(_ identifier: NodeID) -> String {
    guard identifier.index < nodeKinds.count else { return "" }
    let begin = start(identifier)
    var end = begin
    while end < source.count, source[end].continuesName { end &+= 1 }
    return String(decoding: source[begin..<end], as: UTF8.self)
  }

  /// Whether an `ident` node is `_`.
  package func isBlank(_ identifier: NodeID) -> Bool {
    let at = start(identifier)
    guard at < source.count, source[at] == UInt8(ascii: "_") else { return false }
    return at + 1 >= source.count || !source[at + 1].continuesName
  }
}

extension UInt8 {
  /// Whether a byte can stand inside an identifier: ASCII letters, digits, `_`, and all of other characters.
  @inline(__always) fileprivate var continuesName: Bool {
    let letter = (self | 0x20) &- 0x61
    return letter < 26 || self &- 0x30 < 10 || self == 0x5F || self >= 0x80
  }
}

extension SyntaxTree {
  /// Whether an `ident` node is exported.
  func isExportedName(_ identifier: NodeID) -> Bool {
    let at = start(identifier)
    guard at < source.count else { return false }
    return source[at] < 0x80 ? source[at] &- 0x41 < 26 : isExported(name(identifier))
  }
}

/// Whether a name is exported: it begins with an upper-case letter (specification, "Exported identifiers").
func isExported(_ name: some StringProtocol) -> Bool {
  guard let first = name.unicodeScalars.first else { return false }
  if first.isASCII { return ("A"..."Z").contains(first) }
  return first.properties.generalCategory == .uppercaseLetter
}
