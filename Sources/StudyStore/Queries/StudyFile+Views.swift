public import CodingModel
import GRDB
public import LongWork

/// Codings of more than one coder are given out only through the views, by the role in the file.
extension StudyFile {
  /// A coder's own codings.
  ///
  /// - Parameters:
  ///   - coder: Who asks.
  ///   - monitor: Hears how far the work is.
  /// - Returns: Their codings and nothing else.
  /// - Throws: ``StudyStoreError/unknownCoder(_:)`` or another ``StudyStoreError``.
  public func blindView(
    for coder: CoderID, monitor: WorkMonitor = .none
  ) throws(StudyStoreError) -> BlindView {
    try read { db in
      _ = try CoderRecord.require(coder, db)
      return BlindView(of: try LedgerQueries.ledger(of: coder, db, monitor), for: coder)
    }
  }

  /// Everybody's codings.
  ///
  /// - Parameters:
  ///   - viewer: Who asks.
  ///   - monitor: Hears how far the work is.
  /// - Returns: All codings.
  /// - Throws: ``StudyStoreError/blind(viewer:)`` unless the viewer is a lead or the comparison is
  ///   open, ``StudyStoreError/unknownCoder(_:)`` or another ``StudyStoreError``.
  public func openView(
    for viewer: CoderID, monitor: WorkMonitor = .none
  ) throws(StudyStoreError) -> OpenView {
    try read { db in
      let coder = try CoderRecord.require(viewer, db)
      return try OpenView(of: try LedgerQueries.ledger(db, monitor), for: coder)
    }
  }

  /// Everybody's codings of some units, at the cost of those units only.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - viewer: Who asks.
  /// - Returns: The codings of these units and of no others.
  /// - Throws: ``StudyStoreError/blind(viewer:)`` unless the viewer is a lead or the comparison is
  ///   open, ``StudyStoreError/unknownCoder(_:)`` or another ``StudyStoreError``.
  public func openView(
    of units: [UnitID], for viewer: CoderID
  ) throws(StudyStoreError) -> OpenView {
    try read { db in
      let coder = try CoderRecord.require(viewer, db)
      return try OpenView(of: try LedgerQueries.ledger(of: units, db), for: coder)
    }
  }

  /// Everybody's events, in the order in which they were appended.
  ///
  /// - Parameter viewer: Who asks.
  /// - Returns: The journal.
  /// - Throws: ``StudyStoreError/blind(viewer:)`` unless the viewer is a lead or the comparison is
  ///   open, ``StudyStoreError/unknownCoder(_:)`` or another ``StudyStoreError``.
  public func journal(for viewer: CoderID) throws(StudyStoreError) -> [CodingEvent] {
    try read { db in
      let coder = try CoderRecord.require(viewer, db)
      guard try coder.role == .lead || JournalQueries.isComparisonOpen(db) else {
        throw StudyStoreError.blind(viewer: viewer)
      }
      return try JournalQueries.events(db).map(RemarkFilter(db).filtered)
    }
  }

  /// A coder's own events, in order.
  ///
  /// - Parameters:
  ///   - coder: Who asks.
  ///   - monitor: Says whether to stop.
  /// - Returns: Their part of the journal.
  /// - Throws: ``StudyStoreError``.
  public func events(
    of coder: CoderID, monitor: WorkMonitor = .none
  ) throws(StudyStoreError) -> [CodingEvent] {
    try read { db in
      let events = try db.stopping(monitor, .loadingCodings) {
        try JournalQueries.events(of: coder, db)
      }
      return try events.map(RemarkFilter(db).filtered)
    }
  }

  /// What a coder says about a unit at present, answers that the routing hides included.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - coder: Who asks.
  /// - Returns: Their entries by variable; empty where they have said nothing.
  /// - Throws: ``StudyStoreError``.
  public func coding(
    of unit: UnitID, by coder: CoderID
  ) throws(StudyStoreError) -> CodingLedger.UnitCoding {
    try read { db in
      let filter = try RemarkFilter(of: unit, db)
      return try RatingRecord.all(of: unit, by: coder, db)
        .mapValues { filter.filtered($0.entry, about: unit) }
    }
  }

  /// The whole present state.
  ///
  /// Not public: outside it goes by a view.
  func ledger() throws(StudyStoreError) -> CodingLedger {
    try read { try LedgerQueries.ledger($0) }
  }
}
