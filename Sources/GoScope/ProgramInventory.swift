/// Placeholder for program-wide tables that are made on first use.
final class ProgramInventory: Sendable {}
