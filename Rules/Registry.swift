import RuleKit

/// Every rule of the program, one line each, in the order of their codes.
package enum Registry {
  package static let rules: [any Rule.Type] = [
    GrowingGlobal.self,
    GoroutineNoExit.self,
    GoroutineBlockedSend.self,
    UnclosedFile.self,
    UnclosedResponseBody.self,
    UnclosedRows.self,
    UnclosedConnection.self,
    UnclosedResource.self,
    UnreapedProcess.self,
    DeferInLoop.self,
    DeferBeforeErrorCheck.self,
    LostCancel.self,
    UnstoppedTicker.self,
    GrowingContext.self,
  ]
}
