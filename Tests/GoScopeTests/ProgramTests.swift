import GoScope
import Testing

@Test("a program without directories has nothing to lint") func emptyProgram() {
  #expect(Program(directories: []).linted.isEmpty)
}
