import Driver

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@main
struct Main {
  static func main() {
    Disk.ignoreClosedPipes()
    exit(Command.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
