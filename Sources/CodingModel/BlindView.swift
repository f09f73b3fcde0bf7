/// The only thing a coder's screen is given: their own codings.
///
/// There is no way from a blind view to another coder's codings or notes; that is the point of the type.
public struct BlindView: Sendable {
  /// Whose view it is.
  public let coder: CoderID
  private let ledger: CodingLedger

  /// Cuts a coder's own codings out of the ledger.
  public init(of ledger: CodingLedger, for coder: CoderID) {
    self.coder = coder
    self.ledger = ledger.restricted(to: coder)
  }

  /// What the coder said about a unit.
  public func coding(of unit: UnitID) -> CodingLedger.UnitCoding {
    ledger.coding(of: unit, by: coder)
  }

  /// Everything the coder noted, by subject.
  public var notes: [NoteSubject: NoteValue] { ledger.notes(by: coder) }
}

/// Why codings of several coders are not shown.
public struct BlindnessError: Error, Equatable, Sendable {
  /// Who asked.
  public let viewer: CoderID
}

/// Everybody's codings: exists only for the lead, or once the lead has opened the comparison.
public struct OpenView: Sendable {
  /// All codings.
  public let ledger: CodingLedger

  /// Opens the ledger to a viewer.
  ///
  /// - Parameters:
  ///   - ledger: All codings.
  ///   - viewer: Who wants to see them.
  /// - Throws: ``BlindnessError`` if the viewer is not the lead and the comparison is still closed.
  public init(of ledger: CodingLedger, for viewer: Coder) throws(BlindnessError) {
    guard viewer.role == .lead || ledger.isComparisonOpen else {
      throw BlindnessError(viewer: viewer.id)
    }
    self.ledger = ledger
  }
}
