import Analysis
import CodingModel
import StudyStore
import Synchronization
import Tables
import WorkbenchUI

extension TablePorts {
  /// The ports of the screens of tables, filled with an open study.
  static func live(_ session: StudySession) -> TablePorts {
    let live = LiveTables(session)
    return TablePorts(
      planned: { source, viewer, report in
        attempt { () throws(CommandFailure) in
          try live.planned(source, for: viewer, in: session.watched(by: report))
        }
      },
      crossed: { request, source, viewer, report in
        attempt { () throws(CommandFailure) in
          try live.crossed(request, source, for: viewer, in: session.watched(by: report))
        }
      },
      published: { viewer, report in
        attempt { () throws(CommandFailure) in
          try live.published(for: viewer, in: session.watched(by: report))
        }
      },
      decide: { cell, reason, viewer in
        attempt { () throws(CommandFailure) in try live.decide(cell, reason, by: viewer) }
      },
      compared: { table, viewer, report in
        attempt { () throws(CommandFailure) in
          let session = session.watched(by: report)
          return try session.comparison(of: try session.plan(of: table), for: viewer)
        }
      })
  }
}

/// What the ports do.
///
/// Reading a study takes far longer than counting a table, so what was read is kept between keys, for
/// as long as nothing was written to the journal.
private final class LiveTables: Sendable {
  private let session: StudySession
  private let kept = Mutex<KeptFrames>(KeptFrames())

  init(_ session: StudySession) { self.session = session }

  /// A visit to the tables: a look at everybody's codings before the comparison is opened is journalled
  /// at each, whether anything has to be read for it or not.
  func planned(
    _ source: TableSource, for viewer: Coder, in session: StudySession
  ) throws(CommandFailure) -> [Table] {
    let frame = try frame(source, for: viewer, in: session, isVisit: true)
    return try session.tables(session.codebook.tables, from: frame)
  }

  func crossed(
    _ request: CrossRequest, _ source: TableSource, for viewer: Coder, in session: StudySession
  ) throws(CommandFailure) -> Table {
    let plan = try session.plan(request, for: viewer)
    let frame = try frame(source, for: viewer, in: session)
    try session.presenter.checkStop()
    return try session.table(plan, from: frame)
  }

  func published(
    for viewer: Coder, in session: StudySession
  ) throws(CommandFailure) -> [PublicationPage] {
    let policy = session.codebook.disclosure
    let frame = try frame(.final, for: viewer, in: session)
    try session.presenter.checkStop()
    return try session.published(session.codebook.tables, policy: policy, from: frame).map {
      PublicationPage($0, policy)
    }
  }

  func decide(
    _ cell: PublishedCell, _ reason: String?, by viewer: Coder
  ) throws(CommandFailure) {
    let session = self.session
    try kept.withLock { (kept) throws(CommandFailure) in
      let before = try session.eventCount()
      try session.decide(cell, reason: reason, by: viewer)
      // The decision says nothing about respondents: what was read before still holds.
      let after = try session.eventCount()
      if kept.events == before, after == before + 1 { kept.events = after }
    }
  }

  // MARK: Frames

  private func frame(
    _ source: TableSource, for viewer: Coder, in session: StudySession, isVisit: Bool = false
  ) throws(CommandFailure) -> AnalysisFrame {
    try kept.withLock { (kept) throws(CommandFailure) -> AnalysisFrame in
      // Whoever waited here for another to finish reading may not be needed any more.
      try session.presenter.checkStop()
      if let frame = kept.frame(of: source, for: viewer.id, events: try session.eventCount()) {
        if isVisit, source != .coder(viewer.id), try session.journalsLook(of: viewer) {
          kept.events = try session.eventCount()
        }
        return frame
      }
      let frame = try session.frame(TableValues(source), for: viewer)
      kept.keep(frame, of: source, for: viewer.id, events: try session.eventCount())
      return frame
    }
  }
}

/// Frames that were read, for one viewer and one state of the journal.
private struct KeptFrames: Sendable {
  /// The respondents that are kept in all; the frame read last is kept however many it has.
  private static let limit = 100_000

  private var frames: [(source: TableSource, frame: AnalysisFrame)] = []
  private var viewer: CoderID?
  /// How many events the journal had.
  var events = 0

  /// The frame of a source, if it still holds.
  func frame(of source: TableSource, for viewer: CoderID, events: Int) -> AnalysisFrame? {
    guard self.viewer == viewer, self.events == events else { return nil }
    return frames.first { $0.source == source }?.frame
  }

  mutating func keep(
    _ frame: AnalysisFrame, of source: TableSource, for viewer: CoderID, events: Int
  ) {
    if self.viewer != viewer || self.events != events { frames = [] }
    (self.viewer, self.events) = (viewer, events)
    frames.insert((source, frame), at: 0)
    var room = Self.limit
    frames = frames.enumerated().filter { index, kept in
      room -= kept.frame.count
      return index == 0 || room >= 0
    }.map(\.element)
  }
}

extension TableValues {
  /// The values that a screen asks for.
  init(_ source: TableSource) {
    switch source {
    case .final: self = .final
    case .coder(let coder): self = .coder(coder)
    }
  }
}

extension StudySession {
  fileprivate func eventCount() throws(CommandFailure) -> Int {
    try presenting { () throws(StudyStoreError) in try file.eventCount() }
  }

  /// Journals a look at everybody's codings by the lead while the comparison is closed; tells whether
  /// there was anything to journal.
  fileprivate func journalsLook(of viewer: Coder) throws(CommandFailure) -> Bool {
    try presenting { () throws(StudyStoreError) in
      guard viewer.role == .lead, try !file.isComparisonOpen() else { return false }
      _ = try file.recordComparisonViewed(by: viewer.id, at: Clock.now)
      return true
    }
  }
}

extension PublicationPage {
  /// A published table as the screen shows it.
  fileprivate init(_ published: PublishedTable, _ policy: DisclosurePolicy) {
    let hidden = published.hidden.map { hidden in
      Mark(
        cell: hidden.cell, row: hidden.place.row, column: hidden.place.column,
        label: [hidden.row, hidden.column].filter { !$0.isEmpty }.joined(separator: ": "),
        count: hidden.count, kind: hidden.isAtRisk ? .atRisk(hidden.reason) : .protecting,
        range: hidden.range)
    }
    let decided = published.decisions.map { decision in
      Mark(
        cell: decision.cell, row: decision.place.row, column: decision.place.column,
        label: [decision.row, decision.column].filter { !$0.isEmpty }.joined(separator: ": "),
        count: decision.count, kind: .published(reason: decision.reason), range: nil)
    }
    self.init(
      table: published.table,
      marks: (hidden + decided).sorted { ($0.row, $0.column) < ($1.row, $1.column) },
      minimumCell: policy.minimumCell, minimumBase: policy.minimumBase)
  }
}
