/// What opens, what closes, and what takes a value over: the decoded tables of `Rules/catalog` and of a user's
/// configuration, looked up by name.
///
/// Names are those of `types.Func.FullName`; they are compared without pointer stars and major-version elements
/// (see `CatalogueName`), so an entry fits every version of a module.
package struct Catalogue: Sendable {
  /// Acquisitions by the name of the function called. Several entries may share a name: `os.Pipe` owes both results.
  package private(set) var acquisitions: [String: [Acquisition]] = [:]
  /// Types that are owed by whoever gets them from code that cannot be seen.
  package private(set) var ownedTypes: [String: OwnedType] = [:]
  /// Functions after which nothing is owed, whatever the types say.
  package private(set) var innocent: Set<String> = []
  /// What functions do with a value they are given.
  package private(set) var effects: [String: [Effect]] = [:]
  /// Functions that leave what they would own to their caller where they fail.
  package private(set) var owedOnError: Set<String> = []
  /// Result types of functions (and types of fields) whose sources may not be there, as the catalogue writes them.
  package private(set) var signatures: [String: [String]] = [:]
  /// Methods that release a value of a type.
  package private(set) var closers: [String: [String]] = [:]
  /// Functions that do not come back.
  package private(set) var neverReturning: Set<String> = []

  /// An empty catalogue, to be filled by the `add` functions.
  package init() {}

  /// Teaches one acquisition, for each function it names.
  package mutating func add(_ acquisition: Acquisition, calls: [String]) {
    for call in calls {
      let name = CatalogueName.normalized(call)
      acquisitions[name, default: []].append(acquisition)
      if !acquisition.returns.isEmpty { signatures[name] = acquisition.returns }
    }
  }

  /// Teaches that whoever gets a value of `type` from unseen code owes it.
  package mutating func add(_ owned: OwnedType, type: String) { ownedTypes[CatalogueName.normalized(type)] = owned }

  /// Teaches that nothing is owed after the functions named.
  package mutating func addInnocent(_ calls: [String]) {
    for call in calls { innocent.insert(CatalogueName.normalized(call)) }
  }

  /// Teaches what the functions named do with one of their arguments, and whether it is still owed where they fail.
  package mutating func add(_ effect: Effect, calls: [String], isOwedOnError: Bool = false) {
    for call in calls {
      let name = CatalogueName.normalized(call)
      effects[name, default: []].append(effect)
      if isOwedOnError { owedOnError.insert(name) }
    }
  }

  /// Teaches the result types of a function, or the type of a field (`(*pkg.T).field F`).
  package mutating func addSignature(_ types: [String], of name: String) {
    signatures[CatalogueName.normalized(name)] = types
  }

  /// Teaches the releasing methods of a type.
  package mutating func addCloser(_ methods: [String], of type: String) {
    closers[CatalogueName.normalized(type)] = methods
  }

  /// Teaches functions that do not come back.
  package mutating func addNeverReturning(_ calls: [String]) {
    for call in calls { neverReturning.insert(CatalogueName.normalized(call)) }
  }

  /// The packages of the functions that it speaks of.
  var functionPackages: Set<Substring> {
    var paths: Set<Substring> = []
    for name in acquisitions.keys { paths.insert(CatalogueName.package(of: name)) }
    for name in effects.keys { paths.insert(CatalogueName.package(of: name)) }
    for name in innocent { paths.insert(CatalogueName.package(of: name)) }
    return paths
  }

  /// Both catalogues; where both know a name, `other` wins.
  package mutating func merge(_ other: Catalogue) {
    acquisitions.merge(other.acquisitions) { _, new in new }
    ownedTypes.merge(other.ownedTypes) { _, new in new }
    innocent.formUnion(other.innocent)
    effects.merge(other.effects) { _, new in new }
    owedOnError.subtract(other.effects.keys)
    owedOnError.formUnion(other.owedOnError)
    signatures.merge(other.signatures) { _, new in new }
    closers.merge(other.closers) { _, new in new }
    neverReturning.formUnion(other.neverReturning)
  }
}
