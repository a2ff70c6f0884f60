/// The nodes of a tree while it is built: columns that grow together, and the links to children.
///
/// What makes the memory access safe: the four columns have room for `capacity` elements (`childStarts` for one more),
/// the first `count` of which are initialized, `childStarts[count]` is always the number of links, and every index is
/// compared with `count` before it is used.
struct NodeColumns: ~Copyable {
  private var kinds: UnsafeMutablePointer<NodeKind>
  private var firsts: UnsafeMutablePointer<UInt32>
  private var lasts: UnsafeMutablePointer<UInt32>
  private var childStarts: UnsafeMutablePointer<UInt32>
  private var links: Column<UInt32>
  private(set) var count = 0
  private var capacity: Int
  private let limit: Int
  private var hasTooManyNodes = false

  /// - Parameter limit: How many nodes, and how many links, there may be; what is appended beyond is lost.
  init(capacity: Int, limit: Int) {
    self.capacity = Swift.max(Swift.min(capacity, limit), 1)
    self.limit = limit
    kinds = .allocate(capacity: self.capacity)
    firsts = .allocate(capacity: self.capacity)
    lasts = .allocate(capacity: self.capacity)
    childStarts = .allocate(capacity: self.capacity + 1)
    childStarts[0] = 0
    links = Column(capacity: self.capacity, limit: limit)
  }

  /// Whether something did not fit: the tree is then of no use.
  var isFull: Bool { hasTooManyNodes || links.isFull }

  deinit {
    kinds.deallocate()
    firsts.deallocate()
    lasts.deallocate()
    childStarts.deallocate()
  }

  /// Adds a link to a child of the node that is appended next.
  @inline(__always) mutating func link(_ child: NodeID) { links.append(child.rawValue) }

  /// Adds a node, whose children have been linked since the last one.
  @inline(__always) mutating func append(_ kind: NodeKind, _ first: Int, _ last: Int) -> NodeID {
    if count == capacity, !grow() { return NodeID(0) }
    kinds[count] = kind
    firsts[count] = UInt32(truncatingIfNeeded: first)
    lasts[count] = UInt32(truncatingIfNeeded: last)
    childStarts[count + 1] = UInt32(truncatingIfNeeded: links.count)
    count &+= 1
    return NodeID(UInt32(truncatingIfNeeded: count &- 1))
  }

  /// Drops all nodes from an index on, with their links.
  mutating func truncate(to newCount: Int) {
    guard newCount >= 0, newCount < count else { return }
    count = newCount
    links.truncate(to: Int(childStarts[count]))
  }

  // MARK: Reading and changing what has been written

  @inline(__always) private func check(_ node: NodeID) {
    precondition(node.index < count, "node index out of range")
  }

  @inline(__always) func kind(_ node: NodeID) -> NodeKind {
    check(node)
    return kinds[node.index]
  }

  func first(_ node: NodeID) -> Int {
    check(node)
    return Int(firsts[node.index])
  }

  func last(_ node: NodeID) -> Int {
    check(node)
    return Int(lasts[node.index])
  }

  func childRange(_ node: NodeID) -> Range<Int> {
    check(node)
    return Int(childStarts[node.index])..<Int(childStarts[node.index + 1])
  }

  func link(at index: Int) -> NodeID { NodeID(links[index]) }

  mutating func setKind(_ node: NodeID, to kind: NodeKind) {
    check(node)
    kinds[node.index] = kind
  }

  mutating func setFirst(_ node: NodeID, to token: Int) {
    check(node)
    firsts[node.index] = UInt32(truncatingIfNeeded: token)
  }

  mutating func setLast(_ node: NodeID, to token: Int) {
    check(node)
    lasts[node.index] = UInt32(truncatingIfNeeded: token)
  }

  func kindArray() -> [NodeKind] { Array(UnsafeBufferPointer(start: kinds, count: count)) }
  func firstArray() -> [UInt32] { Array(UnsafeBufferPointer(start: firsts, count: count)) }
  func lastArray() -> [UInt32] { Array(UnsafeBufferPointer(start: lasts, count: count)) }
  func childStartArray() -> [UInt32] { Array(UnsafeBufferPointer(start: childStarts, count: count + 1)) }
  func linkArray() -> [UInt32] { links.array() }

  @inline(never) private mutating func grow() -> Bool {
    let larger = Swift.min(capacity * 2, limit)
    hasTooManyNodes = larger == capacity
    if hasTooManyNodes { return false }
    kinds = enlarged(kinds, from: count, to: larger)
    firsts = enlarged(firsts, from: count, to: larger)
    lasts = enlarged(lasts, from: count, to: larger)
    childStarts = enlarged(childStarts, from: count + 1, to: larger + 1)
    capacity = larger
    return true
  }
}
