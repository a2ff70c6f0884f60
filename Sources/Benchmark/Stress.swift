import Foundation
import GoSyntax

/// How long sources take that are made to be hard: a piece of Go repeated up to a size, after different beginnings. Time
/// has to grow with the size and nothing else.
enum Stress {
  private static let beginnings = [
    "", "package p\n", "package p\nvar x = ", "package p\nfunc f() {\n", "package p\ntype T ",
  ]
  private static let pieces = [
    "(", "[", "{", ")", "a,", "a[", "f(", "func(", "func(a [", "var x = func() {\n", "func f() {\n",
    "type T struct {\n",
    "type T[P *", "type T[P (", "type T[P *func() {\n", "a b\n", "if x {", "else ", "case x:", "x:", "\n", ";", "\"",
    "`",
    "'", "/*", "//", "/**/ ", "/* */ var x = [\n", "\\", "@", "\u{0}", "é", "0x", "1_", "...", "<-", "a.b.", "a + ",
    "-",
    "func(a, b, c T, ", "struct{a ", "interface{a;", "map[", "chan ", "x.(", "x[1:2:", "switch {case x:",
    "select {case <-",
    "for range ", "go f()\n", "import \"a\"\n", "const (\n", "var (a\n", "func (\n", "func (r T) m()\n", "L: ", "}\n",
    "  func f() {\n", "\tvar x\n", "//line a:b\n", "/*line a:b*/", "return a,", "a[b](c){", "T{{", "`\r", "a, b = c\n",
    "x.\n",
  ]

  static func run() {
    let size = 1_000_000
    var times: [(seconds: Double, name: String)] = []
    for beginning in beginnings {
      for piece in pieces {
        let count = size / piece.utf8.count
        let source = Array((beginning + String(repeating: piece, count: count)).utf8)
        let start = Speed.processorTime()
        _ = SyntaxTree.parse(source)
        times.append((Speed.processorTime() - start, "\(beginning)\(piece)…".debugDescription))
      }
    }
    times.sort { $0.seconds > $1.seconds }
    print("\(times.count) sources of 1 MB; the slowest:")
    for time in times.prefix(8) { print(String(format: "%.0f ms", time.seconds * 1000), time.name) }
  }
}
