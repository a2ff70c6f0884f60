/// A growing column of plain values with one owner: it cannot be copied, so appending need not ask whether it is shared
/// (see `TokenColumns` for what that saves).
///
/// What makes its memory access safe: `base` points to `capacity` elements, the first `count` of which are initialized,
/// and every index is compared with `count` before it is used.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int
  /// How many elements there may be: indices have to fit in 32 bits. What is appended beyond is dropped, and `isFull` says
  /// so.
  private let limit: Int
  private(set) var isFull = false

  init(capacity: Int, limit: Int = Int(UInt32.max) - 1) {
    self.capacity = Swift.max(Swift.min(capacity, limit), 1)
    self.limit = limit
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity, !grow() { return }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always) subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "column index out of range")
      return base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "column index out of range")
      base[index] = newValue
    }
  }

  var last: Element? { count > 0 ? base[count - 1] : nil }

  /// Drops all elements from `newCount` on.
  @inline(__always) mutating func truncate(to newCount: Int) { count = Swift.min(count, Swift.max(newCount, 0)) }

  /// The elements as an array of exactly their number.
  func array() -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  @inline(never) private mutating func grow() -> Bool {
    let larger = Swift.min(capacity * 2, limit)
    isFull = larger == capacity
    if isFull { return false }
    base = enlarged(base, from: count, to: larger)
    capacity = larger
    return true
  }
}
