/// The tokens of a file while it is scanned and parsed: kinds and offsets side by side, growing together.
///
/// One owner, two pieces of memory, one check of the space left for both: that is what a token costs. With arrays in its
/// place the scanner needs 1.4 times as long over Go's own source (252 ms for 177), and so does the parser with arrays in
/// place of `NodeColumns` (563 ms for 400, both with the scanner): each append asks whether the array is shared. What makes the
/// memory access safe: both pointers have room for `capacity` elements, the first `count` of which are initialized, and
/// every index is compared with `count` before it is used.
struct TokenColumns: ~Copyable {
  private var kinds: UnsafeMutablePointer<TokenKind>
  private var starts: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = Swift.max(capacity, 16)
    kinds = .allocate(capacity: self.capacity)
    starts = .allocate(capacity: self.capacity)
  }

  deinit {
    kinds.deallocate()
    starts.deallocate()
  }

  @inline(__always) mutating func append(_ kind: TokenKind, at offset: Int) {
    if count == capacity { grow() }
    kinds[count] = kind
    starts[count] = UInt32(truncatingIfNeeded: offset)
    count &+= 1
  }

  @inline(__always) func kind(_ index: Int) -> TokenKind {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "token index out of range")
    return kinds[index]
  }

  mutating func setKind(_ index: Int, to kind: TokenKind) {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "token index out of range")
    kinds[index] = kind
  }

  @inline(__always) func start(_ index: Int) -> Int {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "token index out of range")
    return Int(starts[index])
  }

  func kindArray() -> [TokenKind] { Array(UnsafeBufferPointer(start: kinds, count: count)) }
  func startArray() -> [UInt32] { Array(UnsafeBufferPointer(start: starts, count: count)) }

  @inline(never) private mutating func grow() {
    kinds = enlarged(kinds, from: count, to: capacity * 2)
    starts = enlarged(starts, from: count, to: capacity * 2)
    capacity *= 2
  }
}

/// Larger memory with the first `count` elements moved to it; the old is given back.
func enlarged<Element: BitwiseCopyable>(
  _ old: UnsafeMutablePointer<Element>, from count: Int, to capacity: Int
) -> UnsafeMutablePointer<Element> {
  let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
  new.moveInitialize(from: old, count: count)
  old.deallocate()
  return new
}
