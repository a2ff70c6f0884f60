/// What `--help` prints: made from the table of flags.
enum Help {
  static var text: String {
    """
    goleaklint reads Go source and reports code that leaks memory, goroutines, files and connections.

    usage: goleaklint [flags] [patterns]
           goleaklint inspect tokens|tree|scopes|types|calls FILE

    Patterns are those of the Go command: ./... (the default), dir/..., directories, files; - is standard input.

    \(flags)

    Exit status: 0 nothing found, 1 findings, 2 the run failed or could not look at all of its input.

    """
  }

  private static var flags: String {
    Flag.all.map { flag in
      let short = flag.short.map { "-\($0), " } ?? ""
      let value = if case .value(let placeholder, _) = flag.kind { " \(placeholder)" } else { "" }
      return "  \(short)--\(flag.name)\(value)\n      \(flag.help)"
    }.joined(separator: "\n")
  }
}
