import GoScope

/// A path of field names, interned: what leads from a value to a field inside it. `[]` stands for an element.
struct PathID: Hashable, Sendable, Comparable {
  let index: UInt32
  /// The value itself.
  static let itself = PathID(index: 0)
  var isItself: Bool { index == 0 }
  static func < (left: PathID, right: PathID) -> Bool { left.index < right.index }
}

/// A variable, or a field reached from it: what a value can be bound to.
struct Place: Hashable, Sendable, Comparable {
  let root: UInt32
  let path: PathID
  static func < (left: Place, right: Place) -> Bool { (left.root, left.path) < (right.root, right.path) }

  /// The place as one number.
  var key: UInt64 { UInt64(root) << 32 | UInt64(path.index) }
}

/// The variables and paths of one task, interned so that a state is a few integers.
struct PlaceTable {
  /// The name that stands for "some element" in a path.
  static let element = "[]"

  private(set) var variables: [DeclID] = []
  private var variableIndex = FlatMap<UInt32>()
  private var paths: [[String]] = [[]]
  private var pathIndex: [[String]: UInt32] = [[]: 0]

  mutating func variable(_ decl: DeclID) -> UInt32 {
    if let known = variableIndex[decl] { return known }
    let index = UInt32(truncatingIfNeeded: variables.count)
    variables.append(decl)
    variableIndex[decl] = index
    return index
  }

  mutating func path(_ names: [String]) -> PathID {
    if let known = pathIndex[names] { return PathID(index: known) }
    let index = UInt32(truncatingIfNeeded: paths.count)
    paths.append(names)
    pathIndex[names] = index
    return PathID(index: index)
  }

  func names(_ path: PathID) -> [String] { paths[Int(path.index)] }

  /// `name` in front of a path.
  mutating func path(_ name: String, then path: PathID) -> PathID { self.path([name] + names(path)) }

  /// A path, then `name`.
  mutating func path(_ path: PathID, then name: String) -> PathID { self.path(names(path) + [name]) }

  /// One path behind another.
  mutating func path(_ first: PathID, then second: PathID) -> PathID {
    second.isItself ? first : self.path(names(first) + names(second))
  }

  /// What is left of `path` behind its first name, where that is `name`.
  mutating func rest(of path: PathID, after name: String) -> PathID? {
    let all = names(path)
    guard all.first == name else { return nil }
    return self.path(Array(all.dropFirst()))
  }
}
