import GoScope

/// How often control comes to a place, and how that is known.
package struct LaunchContext: Hashable, Sendable {
  /// How often, from the least to the most.
  package enum Recurrence: UInt8, Hashable, Sendable, Comparable {
    /// Nothing in the module goes there.
    case never
    /// Once in the life of the process: only from `main`, `init`, a package variable, a `sync.Once`.
    case once
    /// It cannot be seen from where.
    case unknown
    /// Again and again.
    case again

    package static func < (left: Recurrence, right: Recurrence) -> Bool { left.rawValue < right.rawValue }
  }

  package let origin: LaunchOrigin
  /// The way from the origin to the place, outermost first.
  package let chain: [FlowStep]
  /// How many calls lie between; a call through an interface counts for three, for it may reach something else.
  package let distance: Int

  package var recurrence: Recurrence { origin.recurrence }

  package init(origin: LaunchOrigin, chain: [FlowStep] = [], distance: Int = 0) {
    self.origin = origin
    self.chain = chain
    self.distance = distance
  }
}

/// Where the way to a place begins; from the weakest to the strongest reason to believe that it is walked again.
package enum LaunchOrigin: Hashable, Sendable {
  /// No caller in the module, and nobody outside can call it.
  case unused
  /// `main`, `init`, a package variable's initialiser, a `sync.Once`, a guard that lets control through once.
  case once(String)
  /// A function that `main` or an initialiser hands to code that cannot be seen: a command, a plugin's factory.
  case registered
  /// A function of the module that is handed to code that cannot be seen, or a method called through an interface.
  case opaque
  /// An exported function without callers in the module whose name says that it sets something up: `New`, `Start`.
  case setUp(FunctionID)
  /// Any other exported function without callers in the module.
  case exported(FunctionID)
  /// An exported method without callers in the module that takes a request or a connection.
  case service(FunctionID)
  /// A function registered for events.
  case callback(String)
  /// The body of a loop that waits for events or for time.
  case eventLoop(Site)
  /// A function with the signature of a request handler, and what it handles: `HTTP request`.
  case handler(FunctionID, String)

  package var recurrence: LaunchContext.Recurrence {
    switch self {
    case .unused: .never
    case .once: .once
    case .registered, .opaque, .setUp, .exported: .unknown
    case .service, .callback, .eventLoop, .handler: .again
    }
  }

  /// The strength of the evidence; only the order counts.
  package var strength: Int {
    switch self {
    case .unused: 0
    case .once: 1
    case .registered: 2
    case .opaque: 3
    case .setUp: 4
    case .exported: 5
    case .service: 6
    case .callback: 7
    case .eventLoop: 8
    case .handler: 9
    }
  }
}

extension LaunchContext {
  /// Whether the origin is near enough to be believed: with every call in between it is less likely that the way is
  /// really walked, and that every walk comes to the end.
  ///
  /// - Parameter more: further calls between this place and the one that matters.
  func isNear(plus more: Int = 0) -> Bool {
    switch origin {
    case .handler: distance + more <= 5
    case .eventLoop: distance + more <= 3
    case .service, .callback: distance + more <= 3
    case .exported: distance + more <= 2
    case .unused, .once, .registered, .opaque, .setUp: true
    }
  }
}
