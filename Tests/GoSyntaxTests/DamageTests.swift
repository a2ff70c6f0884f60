import Foundation
import SyntaxComparison
import Testing

@testable import GoSyntax

/// A declaration of the top level, as kinds and offsets of its nodes relative to its beginning.
private struct Outline: Hashable {
  let start: Int
  let kinds: [NodeKind]
  let offsets: [Int]

  init(_ tree: SyntaxTree, _ declaration: NodeID, shift: Int = 0) {
    let range = tree.subtree(of: declaration)
    let start = tree.start(declaration)
    self.start = start + shift
    kinds = Array(tree.nodeKinds[range])
    offsets = range.map { tree.start(NodeID(UInt32($0))) - start }
  }
}

private struct Damage {
  /// The bytes that are replaced, and what stands there then.
  let range: Range<Int>
  let replacement: [UInt8]
  let name: String
}

private func damages(of tree: SyntaxTree, count: Int) -> [Damage] {
  var random = SplitMix(state: UInt64(tree.source.count))
  let tokens = tree.tokenKinds.indices.dropLast().filter { tree.tokenKinds[$0] != .automaticSemicolon }
  var damages: [Damage] = []
  for _ in 0..<count {
    let token = TokenID(UInt32(tokens[random.below(tokens.count)]))
    let range = tree.tokenStart(token)..<tree.end(of: token)
    let text = Array(tree.bytes(of: token))
    damages.append(
      Damage(range: range, replacement: [], name: "without \(tree.text(of: token)) at \(range.lowerBound)"))
    damages.append(
      Damage(
        range: range, replacement: text + [0x20] + text,
        name: "with \(tree.text(of: token)) twice at \(range.lowerBound)"))
    let end = random.below(tree.source.count)
    damages.append(Damage(range: end..<tree.source.count, replacement: [], name: "cut at \(end)"))
  }
  return damages
}

/// The declarations that should have come out as before, and did not.
private func lost(_ tree: SyntaxTree, _ damage: Damage) -> [String] {
  var source = Array(tree.source[..<damage.range.lowerBound])
  source += damage.replacement
  source += tree.source[damage.range.upperBound...]
  let damaged = SyntaxTree.parse(source)
  var lost = brokenPromises(damaged).prefix(2).map { $0 + " " + damage.name }
  let outlines = Set(damaged.children(damaged.root).dropFirst().map { Outline(damaged, $0) })
  let shift = damage.replacement.count - damage.range.count
  for declaration in tree.children(tree.root).dropFirst() {
    // With the comments up to the semicolon: a cut in one may leave a `/` that belongs to the declaration.
    let range = tree.start(declaration)...tree.tokenStart(tree.lastToken(declaration).next)
    if range.overlaps(ClosedRange(uncheckedBounds: (damage.range.lowerBound, damage.range.upperBound))) { continue }
    let isAfter = tree.start(declaration) > damage.range.lowerBound
    if !outlines.contains(Outline(tree, declaration, shift: isAfter ? shift : 0)) {
      lost.append("\(damage.name): \(tree.text(declaration).prefix(40))")
    }
  }
  return lost
}

@Suite struct DamageTests {
  @Test(arguments: ["grammar.go", "generics.go", "literals.go", "windows.go", "directives.go"])
  func declarationsWithoutTheDamageComeOutAsBefore(name: String) {
    let tree = SyntaxTree.parse(seeds[name] ?? [])
    for damage in damages(of: tree, count: 150) { #expect(lost(tree, damage) == []) }
  }

  @Test(.enabled("skipped: go is not installed") { Peer.goroot() != nil })
  func declarationsOfTheStandardLibraryWithoutTheDamageComeOutAsBefore() throws {
    let goroot = try #require(Peer.goroot())
    let paths = goFiles(below: goroot.appendingPathComponent("src/net/http")).filter { !$0.contains("testdata") }
    for path in paths.enumerated().filter({ $0.offset % 6 == 0 }).map(\.element) {
      guard let data = FileManager.default.contents(atPath: path), data.count < 40_000 else { continue }
      let tree = SyntaxTree.parse(Array(data))
      for damage in damages(of: tree, count: 4) { #expect(lost(tree, damage) == [], "\(path)") }
    }
  }

  @Test func whatIsWrongWithEveryDeclarationCostsNoMoreThanItsSize() {
    let units = [
      "var x = func() {\n", "func f() {\n", "type T struct {\n", "var (\n", "x\n", "func (\n", "/* */ var x = [\n",
    ]
    for unit in units {
      let tree = parse("package p\n" + String(repeating: unit, count: 20_000))
      #expect(!tree.errors.isEmpty)
    }
  }

  @Test func aFunctionWithoutItsClosingBraceDoesNotSwallowTheNext() {
    let tree = parse("package p\n\nfunc a() {\n\tif x {\n}\n\nfunc b() {}\n\nvar c = 1\n")
    #expect(tree.children(tree.root).map { tree.kind($0) } == [.ident, .funcDecl, .funcDecl, .varDecl])
    #expect(tree.errors.count == 1)
  }
}
