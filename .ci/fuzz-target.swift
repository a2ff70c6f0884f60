// What libFuzzer runs: the scanner and the parser on any bytes, and the promises that the tree keeps whatever they are.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let source = Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : size))
  let tree = SyntaxTree.parse(source)
  checkTokens(tree)
  checkNodes(tree)
  return 0
}

private func checkTokens(_ tree: SyntaxTree) {
  precondition(tree.tokenKinds.last == .endOfFile && tree.tokenKinds.count == tree.tokenStarts.count)
  var before = 0
  for index in tree.tokenKinds.indices {
    let token = TokenID(UInt32(index))
    let (start, end) = (tree.tokenStart(token), tree.end(of: token))
    precondition(before <= start && start <= end && end <= tree.source.count, "tokens overlap")
    // An automatic semicolon may stand inside of a comment, before where the comment ends; no token is inside another.
    before = end
    _ = tree.stringBytes(of: token)
  }
  for (left, right) in zip(tree.comments, tree.comments.dropFirst()) { precondition(left.end <= right.start) }
  for error in tree.errors { precondition(Int(error.offset) <= tree.source.count) }
}

private func checkNodes(_ tree: SyntaxTree) {
  let count = tree.nodeKinds.count
  precondition(tree.kind(tree.root) == .file && tree.childStarts.count == count + 1)
  var begins = [Int](repeating: 0, count: count)
  var parents = 0
  for index in 0..<count {
    let node = NodeID(UInt32(index))
    var next = -1
    for child in tree.children(node) where child.exists {
      precondition(child.index < index, "a child after its parent")
      precondition(next < 0 || begins[child.index] == next, "a node between two children")
      precondition(tree.firstTokens[index] <= tree.firstTokens[child.index], "a child begins before its parent")
      precondition(tree.lastTokens[child.index] <= tree.lastTokens[index], "a child ends after its parent")
      if next < 0 { begins[index] = begins[child.index] }
      next = child.index + 1
      parents += 1
    }
    if next < 0 { begins[index] = index } else { precondition(next == index, "a node between a child and its parent") }
    precondition(tree.firstTokens[index] <= tree.lastTokens[index])
    precondition(Int(tree.lastTokens[index]) < tree.tokenKinds.count)
  }
  precondition(parents == count - 1, "a node without a parent")
  _ = tree.call(tree.root)
  for index in 0..<count {
    let node = NodeID(UInt32(index))
    _ = tree.call(node)
    _ = tree.binary(node)
    _ = tree.assign(node)
    _ = tree.rangeStmt(node)
    _ = tree.unary(node)
  }
}
