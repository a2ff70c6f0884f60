import LeakFlow
import LeakRules

/// The tables of `Rules/catalog`, as compiled into the program.
package enum BuiltinCatalogue {
  /// All tables together; those whose path comes later win.
  package static func load() throws(ConfigurationError) -> Catalogue {
    var decoder = CatalogueDecoder()
    for (path, text) in Resources.all where path.hasPrefix("catalog/") && path != "catalog/schema.json" {
      let bytes = Array(text.utf8)
      do throws(JSONError) {
        try decoder.add(try JSONParser.parse(bytes))
      } catch {
        throw ConfigurationError(message: error.described(in: bytes, of: "Rules/" + path))
      }
    }
    return decoder.catalogue
  }
}
