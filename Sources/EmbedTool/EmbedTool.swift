#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `EmbedTool OUTPUT ROOT FILE...` writes Swift source that holds the text of each file.
@main struct EmbedTool {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else { return }
    let (output, root) = (arguments[0], arguments[1])
    var source = "/// The texts of this target's resource files.\npackage enum Resources {\n"
    var rows: [String] = []
    for path in arguments.dropFirst(2) {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      let relative = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
      let name = identifier(of: relative)
      source += "  /// `\(relative)`\n  package static let \(name) = \"\(escaped(text))\"\n"
      rows.append("    (\"\(escaped(relative))\", \(name)),\n")
    }
    source += "  /// All of them by their path in the target.\n"
    source += "  package static let all: [(path: String, text: String)] = [\n\(rows.joined())  ]\n}\n"
    try Data(source.utf8).write(to: URL(fileURLWithPath: output))
  }

  /// `unclosed-file/unclosed-file.md` becomes `unclosedFileMd`.
  private static func identifier(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let words = file.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return (words.prefix(1).map { $0.lowercased() } + rest).joined()
  }

  /// The text as the inside of a Swift string literal of one line.
  private static func escaped(_ text: String) -> String {
    var literal = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": literal += "\\\\"
      case "\"": literal += "\\\""
      case "\n": literal += "\\n"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal
  }
}
