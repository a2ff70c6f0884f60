import Driver
import Testing

@Suite("Paths")
struct PathTests {
  @Test(
    "cleaning",
    arguments: [
      ("a//b/./c/..", "a/b"), ("/..", "/"), ("", "."), ("../../x", "../../x"), ("/a/../..", "/"), ("a/..", "."),
      ("./a", "a"),
    ])
  func clean(_ path: String, _ expected: String) { #expect(Paths.clean(path) == expected) }

  @Test(
    "seen from elsewhere",
    arguments: [
      ("/a/b", "/a", "b"), ("/a", "/a/b/c", "../.."), ("/x/y", "/a", "../x/y"), ("/a", "/a", "."),
      ("/ab", "/a", "../ab"),
    ])
  func relative(_ path: String, _ base: String, _ expected: String) {
    #expect(Paths.relative(path, to: base) == expected)
  }

  @Test(
    "below a directory",
    arguments: [
      ("/a", "/a/b", "b"), ("/a", "/a", ""), ("/", "/x", "x"), ("/a", "/ab", nil), ("m", "m/x", "x"),
    ] as [(String, String, String?)])
  func below(_ base: String, _ path: String, _ expected: String?) { #expect(Paths.below(base, path) == expected) }

  @Test(
    "wildcards",
    arguments: [
      ("/a/...", "/a", true), ("/a/...", "/a/b/c", true), ("/a/...", "/ab", false), ("/a...", "/ab/c", true),
      ("/.../c", "/b/c", true), ("/.../c", "/b/cd", false), ("/a/.../b/...", "/a/x/b/y", true), ("/a", "/a", true),
    ])
  func wildcard(_ pattern: String, _ path: String, _ matches: Bool) {
    #expect(WildcardPattern(pattern).matches(path) == matches)
  }
}
