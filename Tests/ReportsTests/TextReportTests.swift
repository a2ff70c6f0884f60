import Reports
import Testing

@Suite("Text")
struct TextReportTests {
  private func text(_ format: TextReport) -> String {
    String(decoding: format.bytes(of: ReportSample.report), as: UTF8.self)
  }

  @Test("one line a finding, columns in bytes, nothing that moves the cursor")
  func golden() {
    #expect(
      text(TextReport()) == """
        pkg/a b.go:4:39: warning: body of the response from client.Do is not closed when line 9 returns \
        (GL302 unclosed-response-body)
        pkg/a_test.go:1:1: info: body\u{FFFD}of \u{FFFD}[31mred (GL302 unclosed-response-body)

        """)
  }

  @Test("verbose shows the way and what to write instead")
  func verbose() {
    #expect(
      text(TextReport(isVerbose: true)) == """
        pkg/a b.go:4:39: warning: body of the response from client.Do is not closed when line 9 returns \
        (GL302 unclosed-response-body)
            pkg/a b.go:4:39: the response is received here
            pkg/a b.go:9:3: the function returns here
            help: write `defer resp.Body.Close()` after the error check
        pkg/a_test.go:1:1: info: body\u{FFFD}of \u{FFFD}[31mred (GL302 unclosed-response-body)

        """)
  }

  @Test("colours go around the place and the level, and change no character")
  func colored() {
    let plain = text(TextReport(isColored: true)).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == text(TextReport()))
    #expect(text(TextReport(isColored: true)).hasPrefix("\u{1B}[1mpkg/a b.go:4:39\u{1B}[0m: \u{1B}[33mwarning"))
  }

  @Test("nothing found is no text at all")
  func empty() {
    #expect(TextReport().bytes(of: Report(version: "1", rules: [], results: [], sources: [:])) == [])
  }
}
