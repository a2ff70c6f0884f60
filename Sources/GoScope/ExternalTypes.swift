/// What the catalogue knows of functions, methods and fields whose sources are not there: types as text, by full name
/// without pointer star and versions.
struct ExternalTypes: Sendable {
  private let results: [String: [String]]

  init(_ results: [String: [String]]) {
    var normal = results
    for (name, types) in results {
      let bare = Self.normalized(name)
      if bare == name { continue }
      normal[name] = nil
      normal[bare] = types
    }
    self.results = normal
  }

  var isEmpty: Bool { results.isEmpty }

  /// The result types of a function or method; nil where nothing is known.
  func results(of fullName: String) -> [String]? { results.isEmpty ? nil : results[fullName] }

  /// The type of a field.
  func field(_ name: String, of type: String) -> String? {
    results.isEmpty ? nil : results["(\(type)).field \(name)"]?.first
  }

  /// The type of a package's variable, which the catalogue writes as a field of the package: `(p).field Name`.
  func variable(_ fullName: String) -> String? {
    guard !results.isEmpty, let dot = fullName.lastIndex(of: ".") else { return nil }
    return field(String(fullName[fullName.index(after: dot)...]), of: String(fullName[..<dot]))
  }

  /// `(*p/v2.T).M` → `(p.T).M`.
  private static func normalized(_ name: String) -> String {
    var text = name
    if text.hasPrefix("(*") { text = "(" + text.dropFirst(2) }
    return ImportNames.withoutVersion(text)
  }
}
