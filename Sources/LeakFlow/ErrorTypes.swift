import GoScope

extension Flow {
  /// Whether values of a type say that something has failed: `error`, an interface or a struct that is one
  /// (`(*Rows, errors.Error)`), or a type of code that is not there and is called so.
  func isError(_ type: GoType?) -> Bool {
    switch type {
    case .basic(.error)?: return true
    case .named(let name, _)?: return type.map { isError($0, called: name) } ?? false
    case .pointer(.named(let name, _))?: return type.map { isError($0, called: name) } ?? false
    default: return false
    }
  }

  private func isError(_ type: GoType, called name: TypeName) -> Bool {
    if case .external = name {
      let simple = resolver.qualifiedName(name).split(separator: ".").last ?? ""
      if simple.hasSuffix("Error") || simple.hasSuffix("Err") { return true }
    }
    guard let method = resolver.method("Error", of: type) else { return false }
    return method.signature.params.isEmpty && method.signature.results == [.basic(.string)]
  }
}
