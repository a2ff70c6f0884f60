import GoScope

/// Readers and writers of the standard library that work on a stream which is not theirs: they never close it, and have
/// no Close of their own.
enum IdleViews {
  static let readers: Set<String> = [
    "archive/tar.Reader", "bufio.Reader", "bufio.Scanner", "encoding/csv.Reader", "encoding/gob.Decoder",
    "encoding/json.Decoder", "encoding/xml.Decoder", "io.LimitedReader", "net/textproto.Reader",
  ]
  static let writers: Set<String> = [
    "bufio.ReadWriter", "bufio.Writer", "encoding/csv.Writer", "encoding/gob.Encoder", "encoding/json.Encoder",
    "encoding/xml.Encoder", "text/tabwriter.Writer",
  ]
}

extension Flow {
  /// Whether a type is a pointer to one of these types of the standard library.
  func isPointer(_ type: GoType, to names: Set<String>) -> Bool {
    guard case .pointer(.named(let name, _)) = type else { return false }
    return names.contains(resolver.qualifiedName(name))
  }
}
