#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file system: the only code of the program that touches it.
package enum Disk {
  /// What a path names.
  package enum Kind: Sendable { case file, directory, other }

  /// One name in a directory.
  package struct Entry: Sendable {
    package let name: String
    /// What the name is; symbolic links are followed to files, never to directories.
    package let kind: Kind
  }

  /// Largest file that is read: offsets are 32 bits wide.
  package static let largestFile = 2_000_000_000

  /// What a path names, links followed; nil where there is nothing.
  package static func kind(of path: String) -> Kind? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    return kind(info)
  }

  private static func kind(_ info: stat) -> Kind {
    switch info.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  /// The bytes of a file.
  package static func read(_ path: String) throws(DiskError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DiskError(path, "cannot be read", errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw DiskError(path, "cannot be read", errno) }
    guard kind(info) == .file else {
      throw DiskError(path: path, problem: kind(info) == .directory ? "is a directory" : "is not a regular file")
    }
    guard info.st_size <= largestFile else { throw DiskError(path: path, problem: "is larger than 2 GB") }
    return try contents(of: descriptor, path: path, expecting: Int(info.st_size))
  }

  /// All of standard input.
  package static func readStandardInput() throws(DiskError) -> [UInt8] {
    try contents(of: 0, path: "standard input", expecting: 0)
  }

  private static func contents(of descriptor: Int32, path: String, expecting size: Int) throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var room = size + 1
    while true {
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          got = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, room - count)
          if got < 0 && errno == EINTR { continue }
          if got <= 0 { break }
          count += got
        }
        if got < 0 { failure = errno }
      }
      if failure != 0 { throw DiskError(path, "cannot be read", failure) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if got == 0 { return bytes }
      guard bytes.count <= largestFile else { throw DiskError(path: path, problem: "is larger than 2 GB") }
      room = max(65536, bytes.count)
    }
  }

  /// The names in a directory, `.` and `..` excluded, sorted by their bytes.
  package static func entries(of directory: String) throws(DiskError) -> [Entry] {
    guard let stream = opendir(directory) else { throw DiskError(directory, "cannot be read", errno) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: item.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, kind: kind(ofType: item.pointee.d_type, path: directory + "/" + name)))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// A directory entry's kind from what the directory says, with a look at the file only where it does not say.
  private static func kind(ofType type: UInt8, path: String) -> Kind {
    switch Int32(type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .directory
    case Int32(DT_LNK): return kind(of: path) == .file ? .file : .other
    case Int32(DT_UNKNOWN):
      var info = stat()
      guard lstat(path, &info) == 0 else { return .other }
      if info.st_mode & S_IFMT == S_IFLNK { return kind(of: path) == .file ? .file : .other }
      return kind(info)
    default: return .other
    }
  }

  /// The working directory, as the shell spells it where that is right.
  package static func workingDirectory() -> String {
    if let spelled = environment("PWD"), spelled.hasPrefix("/"), isSame(spelled, ".") { return Paths.clean(spelled) }
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Whether two paths name the same file or directory.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(left, &first) == 0, stat(right, &second) == 0 else { return false }
    return first.st_ino == second.st_ino && first.st_dev == second.st_dev
  }

  /// A variable of the environment; nil where it is not set or empty.
  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether a descriptor is a terminal's.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many processors there are.
  package static func processors() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Puts a file in place at once: a reader sees the old bytes or the new ones, never a part.
  package static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    var info = stat()
    let exists = stat(path, &info) == 0
    if exists, kind(info) != .file {
      try writeThrough(bytes, to: path)
      return
    }
    let target = exists ? resolved(path) : path
    let temporary = "\(target).\(getpid()).tmp"
    let mode = exists ? info.st_mode & 0o7777 : 0o644
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw DiskError(path, "cannot be written", errno) }
    var failure = put(bytes, into: descriptor)
    if failure == 0, exists, fchmod(descriptor, mode) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw DiskError(path, "cannot be written", failure)
    }
  }

  /// Writes to something that is no regular file, such as `/dev/stdout`.
  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(path, "cannot be written", errno) }
    defer { close(descriptor) }
    let failure = put(bytes, into: descriptor)
    if failure != 0 { throw DiskError(path, "cannot be written", failure) }
  }

  /// Writes all bytes to standard output; a pipe that nobody reads any more takes them too.
  package static func print(_ bytes: [UInt8]) throws(DiskError) {
    let failure = put(bytes, into: 1)
    if failure != 0, failure != EPIPE { throw DiskError("standard output", "cannot be written", failure) }
  }

  /// Writes a line to standard error.
  package static func complain(_ line: String) { _ = put(Array((line + "\n").utf8), into: 2) }

  /// Lets writing to a closed pipe fail instead of ending the program.
  package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes all bytes; the error number where that fails, else 0.
  private static func put(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while at < buffer.count {
        let count = systemWrite(descriptor, buffer.baseAddress.map { $0 + at }, buffer.count - at)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 {
          failure = count == 0 ? EIO : errno
          return
        }
        at += count
      }
    }
    return failure
  }

  /// The path with links resolved; the path itself where that fails.
  package static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// What went wrong with a file, in words for a person.
package struct DiskError: Error, Hashable {
  package let path: String
  /// `cannot be read: Permission denied`.
  package let problem: String

  package init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  fileprivate init(_ path: String, _ what: String, _ number: Int32) {
    self.init(path: path, problem: "\(what): \(String(cString: strerror(number)))")
  }
}

/// `read(2)` under a name that does not hide behind `Disk.read`.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// `write(2)` under a name that does not hide behind `Disk.write`.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
