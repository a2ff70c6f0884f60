/// What names of functions tell about code that is not there.
enum OpaqueNames {
  private static let closing = ["close", "cleanup", "drain", "exhaust", "release", "discard", "dispose"]
  private static let looking = [
    "decode", "parse", "read", "load", "unmarshal", "copy", "encode", "write", "print", "log", "check", "valid",
    "render", "execute", "equal", "noerr", "assert", "hash", "sum", "dump", "debug", "info", "warn", "error", "fatal",
    "format", "nil", "stat", "size", "chmod", "chown", "sync", "seek", "len", "contain", "require", "expect",
    "marshal", "scan", "lock", "extract", "unpack", "untar", "unzip", "download", "upload", "verify", "compare",
    "match", "detect", "should", "inspect", "import", "export", "from", "text", "media",
  ]

  /// What is told about a response or a file, and is no more than that.
  private static let describing = ["challenge", "header", "cookie", "ratelimit", "status", "mimetype", "contenttype"]

  /// Whether a function of this name closes what it is given.
  static func closes(_ name: String) -> Bool {
    let lower = name.lowercased()
    return closing.contains { lower.contains($0) }
  }

  private static let ending = closing + ["rollback", "commit", "abort", "fail", "finish", "error", "clean"]

  /// Whether a function of this name may end what it is given.
  static func ends(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasPrefix("end") || lower.hasPrefix("done") || ending.contains { lower.contains($0) }
  }

  /// Whether a function of this name only reads, writes, tests or prints what it is given.
  static func looks(_ name: String) -> Bool {
    let whole = name.lowercased()
    let lower = whole.hasPrefix("must") ? String(whole.dropFirst(4)) : whole
    if looking.contains(where: { lower.hasPrefix($0) }) || lower.hasPrefix("is") || lower.hasPrefix("has") {
      return true
    }
    if describing.contains(where: { lower.holds($0) }) { return true }
    if stores(name) { return true }
    guard lower.hasPrefix("new") else { return false }
    // `NewDecoderWithCompress`, `NewReaderSize`.
    for addition in ["With", "From", "Size", "Level"] where name.holds(addition) {
      if wrapping.contains(where: { lower.holds($0 + addition.lowercased()) }) { return true }
    }
    return wrapping.contains { lower.hasSuffix($0) }
  }

  /// How functions are called that keep what they are given for later.
  private static let keeping = [
    "set", "add", "register", "attach", "append", "use", "with", "init", "open", "start", "serve", "handle", "run",
    "track", "push", "own", "take", "give", "keep", "hold", "watch", "redirect", "bind", "mount", "reset", "store",
    "enqueue", "submit", "send", "new", "wrap", "configure", "install", "put", "emit", "go", "spawn", "launch",
    "listen", "notify", "publish", "pass", "assign", "insert", "on", "defer", "output", "end", "finish", "done",
  ]

  private static let keepers = ["logger", "writer", "reader", "output", "file", "setup"]

  /// Whether a function of this name may keep what it is given.
  static func mayStore(_ name: String) -> Bool {
    let lower = name.lowercased()
    return keeping.contains { lower.hasPrefix($0) } || keepers.contains { lower.hasSuffix($0) }
  }

  /// Whether a function of this name makes a stream of another: who gets it may close the one through the other.
  static func wrapsStream(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasPrefix("new") && (lower.hasSuffix("reader") || lower.hasSuffix("writer"))
  }

  /// Whether a function of this name is done with what it reads when it comes back: nothing that it gives reads on.
  static func consumes(_ name: String) -> Bool {
    ["Upload", "Put", "Write", "Copy", "Store", "Save", "Send", "Publish"].contains { name.hasPrefix($0) }
  }

  /// Whether a method of this name makes its receiver into something else, which is released in its place:
  /// `return writer.Seal()`.
  static func turnsInto(_ name: String) -> Bool {
    ["Seal", "Freeze", "Build", "Detach", "Finalize", "Finish", "Hijack"].contains { name.hasPrefix($0) }
  }

  /// Whether a function of this name makes something of the connection or file that it is given.
  static func constructs(_ name: String) -> Bool {
    ["New", "Make", "Wrap", "Client", "Server", "Handshake"].contains { name.hasPrefix($0) }
      || name.hasSuffix("Client") || name.hasSuffix("Handshake")
  }

  /// Whether a function of this name works with the connection that it is given until that ends, and most often ends it.
  static func serves(_ name: String) -> Bool {
    ["Serve", "Handle", "Accept", "Run", "serve", "handle", "accept", "run"].contains { name.hasPrefix($0) }
  }

  /// Whether a function of this name reads a stream to store what it holds.
  static func stores(_ name: String) -> Bool {
    ["PutObject", "PutBlob", "PutContent", "PutFile", "ReceiveBlob", "SaveBlob"].contains { name.hasPrefix($0) }
  }

  /// What reads or writes through the value it is made of.
  private static let wrapping = [
    "encoder", "decoder", "scanner", "parser", "printer", "lexer", "tokenizer", "reader", "writer",
  ]

  /// Whether a function of this name prints what it is given.
  static func prints(_ name: String) -> Bool {
    name.hasPrefix("Print") || name.hasPrefix("Sprint") || name.hasPrefix("Fprint") || name.hasPrefix("Log")
  }
}
