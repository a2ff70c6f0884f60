import GoScope
import GoSyntax

// What expressions are, seen from the obligation; evaluated in Go's order, calls from left to right.

extension FlowWalk {
  /// The value of an expression, with its effects on the state.
  func evaluate(_ expression: NodeID) -> FlowValue {
    guard expression.exists, !isOver else { return .none }
    switch tree.kind(expression) {
    case .ident: return name(expression)
    case .parenExpr, .starExpr: return evaluate(tree.child(expression, 0))
    case .selectorExpr: return selector(expression)
    case .callExpr: return call(expression)
    case .funcLit: return literal(expression)
    case .compositeLit: return composite(expression)
    case .unaryExpr: return unary(expression)
    case .binaryExpr: return binary(expression)
    case .typeAssertExpr: return evaluate(tree.child(expression, 0))
    case .sliceExpr:
      let value = evaluate(tree.child(expression, 0))
      for bound in tree.children(expression).dropFirst() { _ = evaluate(bound) }
      return value
    case .indexExpr: return index(expression)
    case .keyValueExpr: return evaluate(tree.child(expression, 1))
    default: return .none
    }
  }

  private func name(_ identifier: NodeID) -> FlowValue {
    switch facts.meaning(identifier) {
    case .variable(let variable):
      let value = state.value(at: Place(root: variable, path: .itself))
      // A closure that was there before the value was acquired.
      guard value == .none, state.standing == .owed, let literal = facts.literal(heldBy: variable) else { return value }
      return refersToValue(literal) ? .closure(literal) : .none
    case .constant(let constant): return .known(constant)
    case .other: return .none
    }
  }

  /// What a plain name is bound to, without effects.
  func valueOfName(_ node: NodeID) -> FlowValue {
    guard let place = place(of: node) else { return .none }
    return state.value(at: place)
  }

  /// The place that a name or a chain of fields denotes.
  func place(of expression: NodeID) -> Place? {
    if let known = facts.places[expression] { return known }
    let found = findPlace(of: expression)
    facts.places[expression] = .some(found)
    return found
  }

  private func findPlace(of expression: NodeID) -> Place? {
    var names: [String] = []
    var node = tree.unparenthesized(expression)
    while true {
      switch tree.kind(node) {
      case .ident:
        guard let variable = facts.variable(node) else { return placeOfPackageVariable(node, names) }
        return Place(root: variable, path: names.isEmpty ? .itself : flow.places.path(names.reversed()))
      case .selectorExpr:
        names.append(flow.text(tree.child(node, 1), in: tree))
        node = tree.unparenthesized(tree.child(node, 0))
      case .starExpr: node = tree.unparenthesized(tree.child(node, 0))
      default: return nil
      }
      if names.count > 6 { return nil }
    }
  }

  /// `config.Config.UseDB`: a variable of another package, or a field of one.
  private func placeOfPackageVariable(_ package: NodeID, _ names: [String]) -> Place? {
    let selector = flow.resolver.parent(of: site(package))
    guard !names.isEmpty, let parts = tree.selector(selector), parts.x == package,
      let variable = facts.variable(parts.name)
    else { return nil }
    let fields = Array(names.dropLast().reversed())
    return Place(root: variable, path: fields.isEmpty ? .itself : flow.places.path(fields))
  }

  private func selector(_ expression: NodeID) -> FlowValue {
    guard let parts = tree.selector(expression) else { return .none }
    if let place = place(of: expression) {
      let bound = state.value(at: place)
      if bound != .none { return bound }
    }
    let base = evaluate(parts.x)
    guard base.isRelated else { return .none }
    let name = flow.text(parts.name, in: tree)
    let value = project(base, name: name, expression: expression)
    // A method of an owner takes its owner with it: `group.Go(client.run)`.
    if value == .view, case .tracked(let owner, _) = base, !owner.isItself, isMethod(expression) { return base }
    return value
  }

  /// A field or method value of something related to the obligation.
  func project(_ base: FlowValue, name: String, expression: NodeID) -> FlowValue {
    guard case .tracked(let owner, let part) = base else {
      return base == .view || base == .wrapper ? .view : .none
    }
    if owner.isItself {
      let names = flow.places.names(part)
      if obligation.isReleased(byMethod: name, part: names), isMethodOrUnseen(expression) { return .releaser }
      if obligation.leadsToRelease(names + [name]) {
        return .tracked(owner: .itself, part: flow.places.path(part, then: name))
      }
      if isMethod(expression) { return .view }
      // `conn.(*timeoutConn).Conn`, `wrapped.DB` of what is closed as its field is: whoever gets the field has it.
      guard part.isItself else { return .none }
      return wrapsAnother(expression) || isClosableField(expression) ? .itself : .none
    }
    if let rest = flow.places.rest(of: owner, after: name) { return .tracked(owner: rest, part: part) }
    if isMethod(expression) { return CloseNames.all.contains(name) ? .releaser : .view }
    // A field promoted from the embedded field that holds the value, or that is the value.
    guard let field = flow.resolver.field(name, of: flow.resolver.type(of: site(tree.child(expression, 0)))),
      !field.path.isEmpty
    else { return .none }
    var remaining = owner
    for embedded in field.path {
      guard let rest = flow.places.rest(of: remaining, after: flow.resolver.name(embedded)) else { return .none }
      remaining = rest
    }
    return project(.tracked(owner: remaining, part: part), name: name, expression: expression)
  }

  /// Whether a field of a struct of the module is embedded in it and closed as the struct is.
  private func wrapsAnother(_ selector: NodeID) -> Bool {
    let type = flow.resolver.type(of: site(tree.child(selector, 0)))
    guard flow.shape(of: type) == .ownStruct,
      let field = flow.resolver.field(flow.text(tree.child(selector, 1), in: tree), of: type), field.isEmbedded
    else { return false }
    return flow.isClosable(field.type, like: obligation)
  }

  /// Whether a field can be released as the value can be that it is a part of.
  private func isClosableField(_ field: NodeID) -> Bool {
    guard case .declared(let decl) = flow.resolver.entity(ofExpression: site(field)),
      flow.resolver.declarationKind(decl) == .field
    else { return false }
    let type = flow.resolver.type(of: site(field))
    return obligation.debt.releases.contains { release in
      guard case .method(let path, let name) = release, path.isEmpty else { return false }
      return flow.resolver.method(name, of: type) != nil
    }
  }

  /// Whether a selector that is called as a release is one is a method, as far as its operand's type is there to tell.
  private func isMethodOrUnseen(_ selector: NodeID) -> Bool {
    switch flow.resolver.entity(ofExpression: site(selector)) {
    case .unknown, .external: true
    default: isMethod(selector)
    }
  }

  private func isMethod(_ selector: NodeID) -> Bool {
    switch flow.resolver.entity(ofExpression: site(selector)) {
    case .declared(let decl):
      let kind = flow.resolver.declarationKind(decl)
      return kind == .method || kind == .function
    case .external:
      let operand = flow.resolver.type(of: site(tree.child(selector, 0)))
      return flow.resolver.method(flow.text(tree.child(selector, 1), in: tree), of: operand) != nil
    default: return false
    }
  }

  private func literal(_ expression: NodeID) -> FlowValue {
    let literal = site(expression)
    return refersToValue(literal) ? .closure(literal) : .none
  }

  private func unary(_ expression: NodeID) -> FlowValue {
    guard let parts = tree.unary(expression) else { return .none }
    let value = evaluate(parts.x)
    switch parts.operator {
    case .arrow:
      receive(from: parts.x)
      return value
    case .and: return value.isRelated ? value : .known(.notNull)
    case .not:
      if value == .known(.yes) { return .known(.no) }
      return value == .known(.no) ? .known(.yes) : .none
    default: return .none
    }
  }

  /// `<-timer.C`: a timer that has fired is gone.
  private func receive(from channel: NodeID) {
    guard state.standing == .owed, let parts = tree.selector(tree.unparenthesized(channel)) else { return }
    let name = flow.text(parts.name, in: tree)
    let releases = obligation.debt.releases.contains { if case .receive(name) = $0 { true } else { false } }
    if releases, valueOfName(parts.x) == .itself { state.settle(.discharged) }
  }

  private func binary(_ expression: NodeID) -> FlowValue {
    guard let parts = tree.binary(expression) else { return .none }
    let left = comparable(evaluate(parts.left), parts.left)
    var right = comparable(evaluate(parts.right), parts.right)
    if let isHeld = comparesHandle(left, parts.operator, parts.right) { return .known(isHeld ? .yes : .no) }
    if let holds = compareConstants(left, right, parts) { return .known(holds ? .yes : .no) }
    // An error number is compared with 0, or with the name of success, as an error is with nil.
    if left == .known(.null) || left == .known(.notNull), saysSuccess(parts.right) { right = .known(.null) }
    switch parts.operator {
    case .equal: return compare(left, right, whenEqual: true) ?? conditionFact(expression)
    case .notEqual: return compare(left, right, whenEqual: false) ?? conditionFact(expression)
    case .logicalAnd:
      if left == .known(.no) || right == .known(.no) { return .known(.no) }
      return left == .known(.yes) && right == .known(.yes) ? .known(.yes) : .none
    case .logicalOr:
      if left == .known(.yes) || right == .known(.yes) { return .known(.yes) }
      return left == .known(.no) && right == .known(.no) ? .known(.no) : .none
    default: return conditionFact(expression)
    }
  }

  /// `0`, `C.SQLITE_OK`, `nvml.SUCCESS`: the number of no error.
  private func saysSuccess(_ node: NodeID) -> Bool {
    let name = flow.lastName(of: node, in: tree)
    guard !name.isEmpty else { return flow.text(node, in: tree) == "0" }
    return facts.variable(node) == nil && ["SUCCESS", "Success", "OK", "Ok", "NoError"].contains { name.hasSuffix($0) }
  }

  /// A sentinel (`io.EOF`) is an error that is not nil.
  func comparable(_ value: FlowValue, _ node: NodeID) -> FlowValue {
    guard value == .none, constant(of: node) == .notNull else { return value }
    return .known(.notNull)
  }

  private func compare(_ left: FlowValue, _ right: FlowValue, whenEqual: Bool) -> FlowValue? {
    guard let isEqual = areEqual(left, right) else { return nil }
    return .known(isEqual == whenEqual ? .yes : .no)
  }

  /// Whether two values are equal; nil where it cannot be told.
  func areEqual(_ left: FlowValue, _ right: FlowValue) -> Bool? {
    switch (constant(left), constant(right)) {
    case (.null?, .null?), (.yes?, .yes?), (.no?, .no?): true
    case (.null?, .notNull?), (.notNull?, .null?), (.yes?, .no?), (.no?, .yes?): false
    default: nil
    }
  }

  private func constant(_ value: FlowValue) -> Constant? {
    switch value {
    case .known(let constant): constant
    case .tracked, .wrapper, .view, .closure, .releaser: .notNull
    case .none, .tuple, .constant, .other: nil
    }
  }

  /// What a test in the same words has shown before.
  func conditionFact(_ condition: NodeID) -> FlowValue {
    guard !isCoarse, let number = facts.conditionClass(condition) else { return .none }
    let known = state.value(at: Place(root: number, path: .itself))
    guard let pair = tree.binary(condition), pair.operator == .notEqual else { return known }
    if known == .known(.yes) { return .known(.no) }
    return known == .known(.no) ? .known(.yes) : .none
  }

  private func index(_ expression: NodeID) -> FlowValue {
    guard let parts = tree.index(expression) else { return .none }
    let base = evaluate(parts.x)
    for index in parts.indices { _ = evaluate(index) }
    if case .tracked(let owner, let part) = base, let rest = flow.places.rest(of: owner, after: PlaceTable.element) {
      return .tracked(owner: rest, part: part)
    }
    return base == .view ? .view : .none
  }

  /// `T{...}`: a struct of the module that gets the value owns it; a list of values has it as an element.
  private func composite(_ expression: NodeID) -> FlowValue {
    guard let parts = tree.compositeLit(expression) else { return .none }
    var result = FlowValue.known(.notNull)
    siblings = []
    for (position, element) in parts.elements.enumerated() {
      let value: FlowValue
      if tree.kind(element) == .compositeLit, !tree.child(element, 0).exists {
        value = composite(element)
      } else {
        value = evaluate(element)
      }
      guard value.isRelated, state.standing == .owed else { continue }
      let held = hold(value, by: expression, element: element, position: position)
      if !result.isRelated || (!result.canRelease && held.canRelease) || isCloser(element, held) {
        if case .tracked = result { siblings.append(result) }
        result = held
      } else if case .tracked = held {
        siblings.append(held)
      }
    }
    if case .tracked = result, !siblings.isEmpty {
      result = chosen(among: result, for: flow.resolver.type(of: site(expression)))
    }
    return result
  }

  /// `answer{response: response, body: response.Body}`: of several fields that have the value, the one that the struct's
  /// own methods release counts; the others stay `siblings`.
  private func chosen(among first: FlowValue, for type: GoType) -> FlowValue {
    guard !flow.canRelease(first, of: type, obligation),
      let at = siblings.firstIndex(where: { flow.canRelease($0, of: type, obligation) })
    else { return first }
    let found = siblings[at]
    siblings[at] = first
    return found
  }

  /// `&s3.PutObjectInput{Body: file}`: what an SDK is to send is read, not taken over.
  private func isInputOfSDK(_ composite: NodeID, _ element: NodeID) -> Bool {
    guard tree.kind(element) == .keyValueExpr, flow.text(tree.child(element, 0), in: tree) == "Body" else {
      return false
    }
    return flow.text(tree.child(composite, 0), in: tree).hasSuffix("Input")
  }

  /// `pair{Reader: f, Closer: f}`: of the two, the one that closes counts.
  private func isCloser(_ element: NodeID, _ held: FlowValue) -> Bool {
    held.canRelease && tree.kind(element) == .keyValueExpr
      && flow.text(tree.child(element, 0), in: tree).lowercased().holds("clos")
  }

  private func hold(_ value: FlowValue, by composite: NodeID, element: NodeID, position: Int) -> FlowValue {
    let value = kept(value)
    switch value {
    case .view: return .view
    case .closure, .releaser:
      if isGivenToClose(value, by: composite, element: element) { return .wrapper }
      escape(value)
      return .none
    case .wrapper: return .wrapper
    case .tracked(let owner, let part):
      let type = flow.resolver.type(of: site(composite))
      switch flow.shape(of: type) {
      case .list:
        return .tracked(owner: flow.places.path(PlaceTable.element, then: owner), part: part)
      case .ownStruct:
        let name: String
        if tree.kind(element) == .keyValueExpr {
          name = flow.text(tree.child(element, 0), in: tree)
        } else if let field = flow.resolver.fields(of: type).dropFirst(position).first {
          name = field.name
        } else {
          break
        }
        if let field = flow.resolver.field(name, of: type)?.decl { holders.append(field) }
        return .tracked(owner: flow.places.path(name, then: owner), part: part)
      case .foreign: break
      }
      if case .named(let name, _) = type {
        let full = flow.resolver.qualifiedName(name)
        if full.hasPrefix("io.") || full.hasSuffix("Reader") { return .view }
        // The catalogue calls a struct by its name where making it does something with what it is given.
        if flow.catalogue.effects[flow.catalogueName(full)]?.contains(where: { $0.deed == .views }) ?? false {
          return .view
        }
      }
      if isInputOfSDK(composite, element) { return .view }
      // A struct of code that is not seen: it may own what it is given.
      state.settle(.unknown)
      return .none
    default: return .none
    }
  }
}
