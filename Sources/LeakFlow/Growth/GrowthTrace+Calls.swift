import GoScope
import GoSyntax

/// Containers that are handed to functions and returned by them.
extension GrowthTrace {
  /// The subject is an argument (or the operand of a conversion).
  func followArgument(_ argument: Site, of call: Site, as subject: GrowthSubject, via: [Site]) {
    let callee = resolver.callee(ofCall: call)
    switch callee {
    case .builtin(let builtin): followBuiltin(builtin, argument, of: call, as: subject, via: via)
    case .conversion: follow(expression: call, as: subject, via: via)
    default:
      if !isCopied(argument, subject) { followPointer(argument, of: call, as: subject, via: via) }
    }
  }

  private func followBuiltin(
    _ builtin: Builtin, _ argument: Site, of call: Site, as subject: GrowthSubject, via: [Site]
  ) {
    guard subject.isContainer else { return }
    let isFirst = resolver.tree(of: call).call(call.node)?.arguments.first == argument.node
    switch builtin {
    case .delete, .clear:
      if isFirst { add(.shrinks, call, subject, via) }
    case .len, .cap:
      if GrowthBounds(resolver: resolver).isBound(call) { add(.bounded, call, subject, via) }
    default: break
    }
  }

  /// A reference to the subject is an argument: the function called may do anything with it.
  func followPointer(_ argument: Site, of call: Site, as subject: GrowthSubject, via: [Site]) {
    let tree = resolver.tree(of: call)
    guard let arguments = tree.call(call.node)?.arguments, let index = arguments.firstIndex(of: argument.node) else {
      return add(.escapes, call, subject, via)
    }
    let position = index - arguments.startIndex
    switch resolver.callee(ofCall: call) {
    case .function(let function), .literal(let function):
      let parameters = resolver.parameters(of: function)
      let isRest = resolver.signature(of: function).isVariadic && position >= parameters.count - 1
      guard !isRest, position < parameters.count else { return add(.escapes, call, subject, via) }
      if let parameter = parameters[position] { follow(variable: parameter, as: subject, via: via + [call]) }
    case .external(let name): argumentOutside(name, position, call, as: subject, via: via)
    case .conversion: follow(expression: call, as: subject, via: via)
    case .builtin: followArgument(argument, of: call, as: subject, via: via)
    default: add(.escapes, call, subject, via)
    }
  }

  private func argumentOutside(
    _ name: String, _ position: Int, _ call: Site, as subject: GrowthSubject, via: [Site]
  ) {
    let growing = Self.growingFunctions.contains(name) && position == 0
    if growing, subject.isContainer { return add(.grows(key: nil), call, subject, via) }
    if Self.readingFunctions.contains(name) || Self.readingPackages.contains(where: { name.hasPrefix($0) }) { return }
    add(subject.isContainer ? .shrinks : .escapes, call, subject, via)
  }

  /// `return x`: every call of the function is the subject.
  func followReturned(_ expression: Site, as subject: GrowthSubject, via: [Site], isPointer: Bool = false) {
    if !isPointer, isCopied(expression, subject) { return }
    guard let function = resolver.enclosingFunction(of: expression), resolver.kind(function) == .funcDecl,
      resolver.signature(of: function).results.count == 1, !isCallableOutside(function)
    else { return add(.escapes, expression, subject, via) }
    guard followsFirst(resultOf: function, subject, via) else { return }
    for call in resolver.callers(of: function) where !resolver.program.file(call.file).isTest {
      follow(expression: call, as: subject, via: via)
    }
  }

  /// Whether code outside the module may call a function and so get at what it returns.
  private func isCallableOutside(_ function: FunctionID) -> Bool {
    let package = resolver.program.package(resolver.program.file(function.file).package)
    if package.isCommand || package.importPath.split(separator: "/").contains("internal") { return false }
    let name = LaunchEntries(resolver: resolver).declaredName(function)
    return name.unicodeScalars.first?.properties.isUppercase ?? true
  }

  private static let growingFunctions: Set<String> = [
    "container/heap.Push", "fmt.Fprintf", "fmt.Fprint", "fmt.Fprintln", "io.WriteString", "io.Copy", "io.CopyN",
    "maps.Copy", "maps.Insert", "encoding/binary.Write",
  ]

  private static let readingFunctions: Set<String> = [
    "container/heap.Fix", "container/heap.Init", "maps.Keys", "maps.Values", "maps.All", "maps.Clone", "maps.Equal",
    "maps.Copy", "encoding/json.Marshal", "encoding/json.MarshalIndent", "(encoding/json.Encoder).Encode",
    "reflect.DeepEqual", "reflect.ValueOf", "reflect.TypeOf", "slices.Sort", "slices.SortFunc", "slices.Contains",
    "sort.Sort", "sort.Stable", "sort.Slice", "errors.As", "errors.Is",
  ]

  /// Functions that print what they are given.
  private static let readingPackages = ["fmt.", "log.", "(log.Logger).", "log/slog.", "expvar."]
}
