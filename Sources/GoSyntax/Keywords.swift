/// The keyword that the `length` bytes at `offset` spell, or `identifier`.
///
/// Compares the first eight bytes at once, as a number whose lowest byte is the first letter.
@inline(__always) func keyword(in bytes: SourceBytes, at offset: Int, length: Int) -> TokenKind {
  guard length >= 2, length <= 11, bytes[offset] &- 0x62 <= 0x76 &- 0x62 else { return .identifier }
  return keywordByLetters(in: bytes, at: offset, length: length)
}

@inline(never) private func keywordByLetters(in bytes: SourceBytes, at offset: Int, length: Int) -> TokenKind {
  switch leadingLetters(in: bytes, at: offset, length: Swift.min(length, 8)) {
  case 0x6b_6165_7262: .break
  case 0x6573_6163: .case
  case 0x6e61_6863: .chan
  case 0x74_736e_6f63: .const
  case 0x6575_6e69_746e_6f63: length == 8 ? .continue : .identifier
  case 0x74_6c75_6166_6564: .default
  case 0x72_6566_6564: .defer
  case 0x6573_6c65: .else
  case 0x6f72_6874_6c6c_6166: length == 11 && spells(bytes, offset + 8, 0x75, 0x67, 0x68) ? .fallthrough : .identifier
  case 0x72_6f66: .for
  case 0x636e_7566: .func
  case 0x6f67: .go
  case 0x6f74_6f67: .goto
  case 0x6669: .if
  case 0x7472_6f70_6d69: .import
  case 0x6361_6672_6574_6e69: length == 9 && bytes[offset + 8] == 0x65 ? .interface : .identifier
  case 0x70_616d: .map
  case 0x65_6761_6b63_6170: .package
  case 0x65_676e_6172: .range
  case 0x6e72_7574_6572: .return
  case 0x7463_656c_6573: .select
  case 0x7463_7572_7473: .struct
  case 0x6863_7469_7773: .switch
  case 0x6570_7974: .type
  case 0x72_6176: .var
  default: .identifier
  }
}

@inline(__always) private func leadingLetters(in bytes: SourceBytes, at offset: Int, length: Int) -> UInt64 {
  if let word = bytes.word(at: offset) { return word & (UInt64.max >> UInt64(64 - 8 * length)) }
  var letters: UInt64 = 0
  for position in 0..<length { letters |= UInt64(bytes[offset + position]) << UInt64(8 * position) }
  return letters
}

@inline(__always) private func spells(_ bytes: SourceBytes, _ offset: Int, _ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
  bytes[offset] == a && bytes[offset + 1] == b && bytes[offset + 2] == c
}
