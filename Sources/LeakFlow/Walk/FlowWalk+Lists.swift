import GoScope
import GoSyntax

// Values among others: in lists, and in the results of a call.

extension FlowWalk {
  /// `append(list, value)`: the list has the value as an element.
  func appended(_ call: Invocation) -> FlowValue {
    var list = call.arguments.first ?? .none
    for value in call.arguments.dropFirst() where value.isRelated && state.standing == .owed {
      guard case .tracked(let owner, let part) = value else {
        escape(value)
        continue
      }
      // `cleanups = append(cleanups, cleanup)`: they are there to be called.
      if obligation.isReleasedByCall, obligation.isInferred || obligation.debt.kind.contains(.resource) {
        state.settle(.handedOver)
        continue
      }
      if list.isRelated { continue }
      let isSpread = call.parts.hasEllipsis
      list = .tracked(owner: isSpread ? owner : flow.places.path(PlaceTable.element, then: owner), part: part)
    }
    return list
  }

  /// The results of the call where it fails: with the value beside the error, or with nil in its place.
  func failedResults(_ count: Int, givesValue: Bool) -> [FlowValue] {
    var results = Array(repeating: FlowValue.none, count: count)
    for (index, value) in obligation.failing.enumerated() where value.isRelated && index < count {
      results[index] = givesValue ? value : .known(.null)
    }
    return results
  }
}
