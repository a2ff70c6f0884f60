/// The 25 keywords, found by their first eight letters, read as a number whose lowest byte is the first letter.
///
/// Multiplied by `factor`, the six highest bits of these numbers are all different: so one look into a table of 64 tells
/// the only keyword that a name can be.
enum Keywords {
  /// Found by trying; any factor will do that keeps the 25 apart.
  private static let factor: UInt64 = 0x83924f05f5c7b9ab

  /// The first eight letters of the keyword in each place; 0 where there is none.
  private static let letters: [UInt64] = [
    0x0, 0x70616d, 0x6f7268746c6c6166, 0x726f66, 0x7463656c6573, 0x0, 0x0, 0x6e7275746572, 0x0, 0x0, 0x65736163, 0x0,
    0x0, 0x0, 0x0, 0x0, 0x6669, 0x726176, 0x0, 0x0, 0x74736e6f63, 0x0, 0x65676e6172, 0x74726f706d69, 0x6f67,
    0x7265666564, 0x686374697773, 0x0, 0x0, 0x0, 0x65736c65, 0x6361667265746e69, 0x0, 0x0, 0x0, 0x636e7566, 0x0,
    0x746c7561666564, 0x0, 0x0, 0x0, 0x0, 0x0, 0x6b61657262, 0x65707974, 0x0, 0x0, 0x0, 0x0, 0x6f746f67,
    0x6567616b636170, 0x0, 0x6e616863, 0x0, 0x0, 0x746375727473, 0x0, 0x0, 0x0, 0x65756e69746e6f63, 0x0, 0x0, 0x0,
    0x0,
  ]

  /// The keyword in each place; the last is for names that are no keyword.
  private static let kinds: [TokenKind] = [
    .identifier, .map, .fallthrough, .for, .select, .identifier, .identifier, .return, .identifier, .identifier,
    .case, .identifier, .identifier, .identifier, .identifier, .identifier, .if, .var, .identifier, .identifier,
    .const, .identifier, .range, .import, .go, .defer, .switch, .identifier, .identifier, .identifier, .else,
    .interface, .identifier, .identifier, .identifier, .func, .identifier, .default, .identifier, .identifier,
    .identifier, .identifier, .identifier, .break, .type, .identifier, .identifier, .identifier, .identifier, .goto,
    .package, .identifier, .chan, .identifier, .identifier, .struct, .identifier, .identifier, .identifier, .continue,
    .identifier, .identifier, .identifier, .identifier, .identifier,
  ]

  /// Whether a line end after the keyword in this place ends a statement; the last is for names that are no keyword.
  private static let ends: [Bool] = [
    true, false, true, false, false, true, true, true, true, true, false, true, true, true, true, true, false, false,
    true, true, false, true, false, false, false, false, false, true, true, true, false, false, true, true, true,
    false, true, false, true, true, true, true, true, true, false, true, true, true, true, false, false, true, false,
    true, true, false, true, true, true, true, true, true, true, true, true,
  ]

  /// The keyword that a name of fewer than eight letters is, or `identifier`, and whether a line end ends a statement there.
  ///
  /// Without a jump: whether the next name is a keyword is hard to predict.
  @inline(__always) static func kind(of letters: UInt64) -> (kind: TokenKind, endsStatement: Bool) {
    let place = Int(truncatingIfNeeded: (letters &* factor) >> 58)
    let found = Self.letters[place] == letters ? place : 64
    return (kinds[found], ends[found])
  }

  /// The keyword that the `length` bytes at `offset` spell, or `identifier`.
  /// - Parameter letters: The first eight letters, zero after the last.
  static func kind(of letters: UInt64, length: Int, in bytes: SourceBytes, at offset: Int) -> TokenKind {
    let kind = kind(of: letters).kind
    return length < 8 ? kind : longKind(kind, length, bytes, offset)
  }

  /// Three keywords have eight letters or more; of the others the eight bytes say all.
  @inline(never)
  private static func longKind(_ kind: TokenKind, _ length: Int, _ bytes: SourceBytes, _ offset: Int) -> TokenKind {
    let isWhole =
      switch kind {
      case .continue: length == 8
      case .interface: length == 9 && bytes[offset + 8] == 0x65
      case .fallthrough:
        length == 11 && bytes[offset + 8] == 0x75 && bytes[offset + 9] == 0x67 && bytes[offset + 10] == 0x68
      default: false
      }
    return isWhole ? kind : .identifier
  }
}
