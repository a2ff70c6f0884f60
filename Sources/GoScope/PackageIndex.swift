import GoSyntax

/// The package scope: all top-level names and methods of a package's files, variants of one name chained in file order.
struct PackageIndex: Sendable {
  private struct Entry: Sendable {
    let file: UInt32
    let item: UInt32
    let next: UInt32
  }

  private static let end = UInt32.max

  private var names = NameTable()
  private var nameEntries: [Entry] = []
  /// By receiver and name together.
  private var methods = NameTable()
  private var methodEntries: [Entry] = []
  /// By receiver alone.
  private var receivers = NameTable()
  private var receiverEntries: [Entry] = []

  init(_ files: [SourceFile]) {
    let aliases = Self.aliases(in: files)
    names = NameTable(capacity: files.reduce(0) { $0 + $1.index.names.count })
    // From last to first, so that chains run in file and source order.
    for (at, file) in files.enumerated().reversed() {
      let at = UInt32(truncatingIfNeeded: at)
      for (item, name) in file.index.names.enumerated().reversed() {
        Self.add(name.name, file: at, item: item, to: &names, &nameEntries)
      }
      for (item, method) in file.index.methods.enumerated().reversed() {
        let receiver = Self.target(of: method.receiver, aliases)
        let key = NameID(receiver: receiver, method: method.name)
        Self.add(key, file: at, item: item, to: &methods, &methodEntries)
        Self.add(receiver, file: at, item: item, to: &receivers, &receiverEntries)
      }
    }
  }

  /// Types of the package that have another name there: a method may be declared on the alias.
  private static func aliases(in files: [SourceFile]) -> [NameID: NameID] {
    var aliases: [NameID: NameID] = [:]
    // Where another build variant defines a type of the name, methods stay with the name.
    var defined: Set<NameID> = []
    for file in files {
      for name in file.index.names where name.kind == .typeName {
        let target = file.tree.child(name.spec, 2)
        if file.tree.kind(name.spec) != .aliasSpec {
          defined.insert(name.name)
        } else if file.tree.kind(target) == .ident {
          aliases[name.name] = file.tree.nameID(target)
        }
      }
    }
    return aliases.filter { !defined.contains($0.key) }
  }

  private static func target(of name: NameID, _ aliases: [NameID: NameID]) -> NameID {
    var name = name
    var steps = 0
    while let next = aliases[name], steps < 16 {
      name = next
      steps += 1
    }
    return name
  }

  private static func add(
    _ name: NameID, file: UInt32, item: Int, to table: inout NameTable, _ entries: inout [Entry]
  ) {
    let next = table[name] ?? end
    table[name] = UInt32(truncatingIfNeeded: entries.count)
    entries.append(Entry(file: file, item: UInt32(truncatingIfNeeded: item), next: next))
  }

  /// Visits the declarations of a name: positions of a file in the package and of the name in that file's index.
  func forEachName(_ name: NameID, _ body: (_ file: Int, _ item: Int) -> Void) {
    Self.walk(names[name], nameEntries, body)
  }

  /// Visits the methods with this name of the type with that name.
  func forEachMethod(_ name: NameID, of receiver: NameID, _ body: (_ file: Int, _ item: Int) -> Void) {
    Self.walk(methods[NameID(receiver: receiver, method: name)], methodEntries, body)
  }

  /// Visits all methods of the type with that name.
  func forEachMethod(of receiver: NameID, _ body: (_ file: Int, _ item: Int) -> Void) {
    Self.walk(receivers[receiver], receiverEntries, body)
  }

  private static func walk(_ head: UInt32?, _ entries: [Entry], _ body: (Int, Int) -> Void) {
    var at = head ?? end
    while at != end {
      let entry = entries[Int(at)]
      body(Int(entry.file), Int(entry.item))
      at = entry.next
    }
  }
}

/// Who asks for a name of a package: it decides about tests and build variants.
struct Viewpoint {
  /// The file that asks.
  let file: SourceFile?
  /// Whether declarations of `_test.go` files are visible.
  let seesTests: Bool
}

extension Package {
  /// The declaration of a package-level name as a file sees it: of the same file, else of one that is built together
  /// with it, else any.
  func declaration(of name: NameID, from view: Viewpoint) -> (file: SourceFile, name: FileIndex.Name)? {
    var choice = VariantChoice(view)
    index.forEachName(name) { file, item in choice.consider(sources[file], item) }
    return choice.best.map { ($0.file, $0.file.index.names[$0.item]) }
  }

  /// The method of a type: of a file that is built together with the type's.
  func method(
    _ name: NameID, of receiver: NameID, from view: Viewpoint, acceptsVariants: Bool
  ) -> (file: SourceFile, method: FileIndex.Method)? {
    var choice = VariantChoice(view, minimum: acceptsVariants ? 1 : 2)
    index.forEachMethod(name, of: receiver) { file, item in choice.consider(sources[file], item) }
    return choice.best.map { ($0.file, $0.file.index.methods[$0.item]) }
  }
}

/// Chooses among the build variants of a declaration.
private struct VariantChoice {
  private let view: Viewpoint
  private(set) var best: (file: SourceFile, item: Int)?
  private var rank: Int

  /// - Parameter minimum: how near a file must be: 0, never built together with the asking one; 1, in some
  ///   configuration; 2, in the asking file's usual one; 3, the same file.
  init(_ view: Viewpoint, minimum: Int = 0) {
    self.view = view
    self.rank = minimum - 1
  }

  mutating func consider(_ file: SourceFile, _ item: Int) {
    guard view.seesTests || !file.isTest else { return }
    let rank = rank(of: file)
    guard rank > self.rank else { return }
    self.rank = rank
    best = (file, item)
  }

  private func rank(of file: SourceFile) -> Int {
    guard let asking = view.file else { return file.index.constraint.holds(in: .standard) ? 2 : 1 }
    if asking === file { return 3 }
    if file.index.constraint.holds(in: asking.configuration ?? .standard) { return 2 }
    return file.configuration.map(asking.index.constraint.holds) == true ? 1 : 0
  }
}
