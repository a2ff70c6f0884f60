import Foundation

@testable import GoSyntax

func parse(_ source: String) -> SyntaxTree { SyntaxTree.parse(Array(source.utf8)) }

/// The Go files beside the tests, by name.
let seeds: [String: [UInt8]] = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Seeds")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  var seeds: [String: [UInt8]] = [:]
  for name in names where name.hasSuffix(".go") {
    seeds[name] = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map { Array($0) }
  }
  return seeds
}()

/// The shape of a node in one line: `(kind child …)`, leaves by their text, `-` for an absent child.
func shape(_ tree: SyntaxTree, _ node: NodeID) -> String {
  guard node.exists else { return "-" }
  switch tree.kind(node) {
  case .ident, .basicLit: return tree.text(node)
  default:
    let children = tree.children(node).map { shape(tree, $0) }
    return "(" + (["\(tree.kind(node))"] + children).joined(separator: " ") + ")"
  }
}

/// The shape of the only declaration of a file that consists of `source`.
func declarationShape(_ source: String) -> String {
  let tree = parse("package p\n" + source)
  let declarations = tree.children(tree.root).dropFirst().map { shape(tree, $0) }
  return (declarations + tree.errors.map { "error: \($0.message)" }).joined(separator: "\n")
}

/// The shape of an expression.
func expressionShape(_ source: String) -> String {
  let tree = parse("package p\nvar x = " + source)
  guard tree.errors.isEmpty, let declaration = tree.children(tree.root).last,
    let spec = tree.valueSpec(tree.child(declaration, 0)), let value = spec.values.first
  else { return tree.errors.map(\.message).joined(separator: "\n") }
  return shape(tree, value)
}

/// The shape of a statement.
func statementShape(_ source: String) -> String {
  let tree = parse("package p\nfunc f() {\n" + source + "\n}")
  guard tree.errors.isEmpty, let declaration = tree.children(tree.root).last,
    let function = tree.funcDecl(declaration), let statement = tree.children(function.body).first
  else { return tree.errors.map(\.message).joined(separator: "\n") }
  return shape(tree, statement)
}

/// What is wrong with the columns of a tree, whatever the source: nothing, if the parser keeps its promises.
func brokenPromises(_ tree: SyntaxTree) -> [String] {
  var broken: [String] = []
  let count = tree.nodeKinds.count
  if tree.kind(tree.root) != .file { broken.append("the last node is \(tree.kind(tree.root)), not the file") }
  if tree.firstTokens.count != count || tree.lastTokens.count != count || tree.childStarts.count != count + 1 {
    broken.append("columns of different lengths")
  }
  if tree.tokenKinds.last != .endOfFile || tree.tokenKinds.count != tree.tokenStarts.count {
    broken.append("tokens do not end with the end of the file")
  }
  var hasParent = [Bool](repeating: false, count: count)
  /// First node of each subtree.
  var begins = [Int](repeating: 0, count: count)
  for index in 0..<count {
    let node = NodeID(UInt32(index))
    let children = tree.children(node).filter(\.exists)
    begins[index] = children.first.map { begins[$0.index] } ?? index
    if let last = children.last, last.index != index - 1 {
      broken.append("\(index): nodes between it and its last child")
    }
    for (left, right) in zip(children, children.dropFirst()) where begins[right.index] != left.index + 1 {
      broken.append("\(index): nodes between two children")
    }
    for child in children {
      if hasParent[child.index] { broken.append("\(child.index): two parents") }
      hasParent[child.index] = true
    }
    if tree.firstTokens[index] > tree.lastTokens[index] || Int(tree.lastTokens[index]) >= tree.tokenKinds.count {
      broken.append("\(index): tokens out of order")
    }
    if children.contains(where: {
      tree.firstToken($0) < tree.firstToken(node) || tree.lastToken(node) < tree.lastToken($0)
    }) {
      broken.append("\(index) (\(tree.kind(node))): a child outside of it")
    }
  }
  for index in 0..<Swift.max(count - 1, 0) where !hasParent[index] { broken.append("\(index): no parent") }
  for (left, right) in zip(tree.tokenStarts, tree.tokenStarts.dropFirst()) where left > right {
    broken.append("tokens go backwards at \(right)")
  }
  return broken
}
