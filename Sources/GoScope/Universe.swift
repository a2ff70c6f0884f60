/// The universe block (specification, "Predeclared identifiers").
enum Universe {
  /// What a predeclared name is; nil for other names.
  static func builtin(_ name: NameID) -> Builtin? { table[name].flatMap { entries[Int($0)].builtin } }

  /// The type a predeclared type name names.
  static func type(_ name: NameID) -> GoType? { table[name].flatMap { entries[Int($0)].type } }

  private static let entries: [(name: String, builtin: Builtin, type: GoType?)] = {
    var entries: [(String, Builtin, GoType?)] = Builtin.allCases.filter { $0 != .type }.map { ($0.rawValue, $0, nil) }
    for kind in BasicKind.allCases where kind != .unsafePointer { entries.append((kind.word, .type, .basic(kind))) }
    entries.append(("byte", .type, .basic(.uint8)))
    entries.append(("rune", .type, .basic(.int32)))
    entries.append(("any", .type, .interface(nil)))
    return entries
  }()

  private static let table: NameTable = {
    var table = NameTable(capacity: entries.count)
    for (at, entry) in entries.enumerated() { table[NameID(entry.name)] = UInt32(at) }
    return table
  }()
}

extension BasicKind {
  /// The predeclared name.
  var word: String {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .uint: "uint"
    case .uint8: "uint8"
    case .uint16: "uint16"
    case .uint32: "uint32"
    case .uint64: "uint64"
    case .uintptr: "uintptr"
    case .float32: "float32"
    case .float64: "float64"
    case .complex64: "complex64"
    case .complex128: "complex128"
    case .string: "string"
    case .unsafePointer: "unsafe.Pointer"
    case .error: "error"
    case .comparable: "comparable"
    }
  }

  /// Whether values are integers.
  var isInteger: Bool { rawValue >= BasicKind.int.rawValue && rawValue <= BasicKind.uintptr.rawValue }
}
