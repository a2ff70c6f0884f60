import GoScope

/// One thing that code does to a container.
struct GrowthAct {
  enum Kind {
    /// It gains an element; the key where it is a map.
    case grows(key: Site?)
    /// It may lose elements, or be replaced.
    case shrinks
    /// Its size is compared with something.
    case bounded
    /// Code that cannot be seen gets hold of it.
    case escapes
  }

  let kind: Kind
  /// The statement or call that does it.
  let site: Site
  /// The calls through which the container came here, outermost first: the place to ask how often this happens is the
  /// first of them.
  let via: [Site]
  /// 0 for the container itself, 1 for the containers it holds (`m[k] = append(m[k], v)`).
  let level: Int
  /// Whether it happens to the container itself, not to an object on the way to it.
  let isOfContainer: Bool

  /// Where the variable itself is used on the way to this act.
  var entry: Site { via.first ?? site }

  var isGrowth: Bool { if case .grows = kind { true } else { false } }
}

/// What is followed through the code: a container, or an object on the way to one.
struct GrowthSubject: Hashable {
  /// The fields still to pass to reach the container; empty where this is it.
  let path: [DeclID]
  let kind: ContainerKind
  let level: Int

  var isContainer: Bool { path.isEmpty }
}
