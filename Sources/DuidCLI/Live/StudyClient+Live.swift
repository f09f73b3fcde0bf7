import CodingModel
import StudyStore
import Synchronization
import WorkbenchUI

extension StudyClient {
  /// The ports of the screens, filled with an open study.
  static func live(_ session: StudySession) -> StudyClient {
    let live = LiveStudy(session)
    return StudyClient(
      coders: { attempt { () throws(CommandFailure) in try session.staff() } },
      signIn: { name in attempt { () throws(CommandFailure) in try live.signIn(name) } },
      overview: { viewer in attempt { () throws(CommandFailure) in try live.overview(for: viewer) }
      },
      nextOpen: { position, viewer in
        attempt { () throws(CommandFailure) in try live.nextOpen(after: position, for: viewer) }
      },
      lastPosition: { viewer in
        attempt { () throws(CommandFailure) in try live.lastPosition(of: viewer) }
      },
      save: { decisions, viewer in
        attempt { () throws(CommandFailure) in try live.save(decisions, by: viewer) }
      },
      undo: { viewer in attempt { () throws(CommandFailure) in try live.undo(by: viewer) } },
      openComparison: { viewer in
        attempt { () throws(CommandFailure) in try live.openComparison(by: viewer) }
      },
      adjudication: .live(session), redaction: .live(session), agreement: .live(session),
      tables: .live(session), room: .live(session))
  }
}

/// A failure as the screens take it: a sentence.
func attempt<Value>(
  _ body: () throws(CommandFailure) -> Value
) -> Result<Value, StudyFailure> {
  do {
    return .success(try body())
  } catch {
    return .failure(StudyFailure(error.message))
  }
}

/// What the ports do, and the seat that is taken.
private final class LiveStudy: Sendable {
  private let session: StudySession
  private let seat = Mutex<Claim?>(nil)
  /// The visits that a pace is computed from.
  private static let paceVisits = 200

  init(_ session: StudySession) { self.session = session }

  func signIn(_ name: CoderID) throws(CommandFailure) -> Coder {
    let coder: Coder
    if let known = try known(name) { coder = known } else { coder = try added(name) }
    let before = seat.withLock { seat in
      defer { seat = nil }
      return seat
    }
    if let before {
      try session.presenting { () throws(StudyStoreError) in try before.release() }
    }
    let claim = try session.presenting { () throws(StudyStoreError) in
      try session.file.claim(coder: name, at: Clock.now)
    }
    seat.withLock { $0 = claim }
    return coder
  }

  private func known(_ name: CoderID) throws(CommandFailure) -> Coder? {
    try session.staff().first { $0.id == name }
  }

  private func added(_ name: CoderID) throws(CommandFailure) -> Coder {
    let coder = Coder(id: name, role: .coder)
    try session.presenting { () throws(StudyStoreError) in try session.file.addCoder(coder) }
    return coder
  }

  func overview(for viewer: Coder) throws(CommandFailure) -> StudyOverview {
    let (info, progress) = try session.presenting { () throws(StudyStoreError) in
      (try session.file.info(), try session.file.progress())
    }
    var overview = StudyOverview(
      respondents: info.respondentCount, units: info.unitCount,
      coders: progress.map {
        WorkbenchUI.CoderProgress(
          coder: $0.coder, complete: $0.complete, started: $0.started + $0.complete)
      },
      answered: progress.first { $0.coder.id == viewer.id }?.answered ?? [:],
      openUnits: nil, disputedUnits: nil, isComparisonOpen: info.isComparisonOpen,
      pace: try pace(of: viewer))
    guard viewer.role == .lead else { return overview }
    let standing = try session.looking(for: viewer) { () throws(StudyStoreError) in
      try session.file.standingCounts(for: viewer.id)
    }
    overview.openUnits = standing.open
    overview.disputedUnits = standing.undecided
    return overview
  }

  /// How fast a coder works in this session, or worked before it.
  private func pace(of viewer: Coder) throws(CommandFailure) -> PaceOverview? {
    let start = seat.withLock { $0?.holder.since } ?? .max
    return try session.presenting { () throws(StudyStoreError) in
      for (since, isOfSession) in [(start, true), (Int64.min, false)] {
        let visits = try session.file.visits(
          of: viewer.id, since: since, limit: Self.paceVisits)
        if let pace = CodingPace(visits) {
          return PaceOverview(pace: pace, isOfSession: isOfSession)
        }
      }
      return nil
    }
  }

  func nextOpen(after position: Int?, for viewer: Coder) throws(CommandFailure) -> Int? {
    guard viewer.role == .lead else {
      return try session.presenting { () throws(StudyStoreError) in
        try session.file.nextUnit(after: position, notCompleteFor: viewer.id)
      }
    }
    return try session.looking(for: viewer) { () throws(StudyStoreError) in
      try session.file.nextUndecided(after: position, for: viewer.id)
    }
  }

  func lastPosition(of viewer: Coder) throws(CommandFailure) -> Int? {
    try session.presenting { () throws(StudyStoreError) in
      guard let unit = try session.file.lastUnit(of: viewer.id) else { return nil }
      return try session.file.position(of: unit)
    }
  }

  func save(_ decisions: [Decision], by viewer: Coder) throws(CommandFailure) {
    try session.presenting { () throws(StudyStoreError) in
      _ = try session.file.append(decisions, by: viewer.id, at: Clock.now)
    }
  }

  func undo(by viewer: Coder) throws(CommandFailure) -> UndoneStep? {
    let event = try session.presenting { () throws(StudyStoreError) in
      try session.file.undoRuling(by: viewer.id, at: Clock.now).last
    }
    return try session.step(of: event)
  }

  func openComparison(by viewer: Coder) throws(CommandFailure) {
    try session.presenting { () throws(StudyStoreError) in
      _ = try session.file.openComparison(by: viewer.id, at: Clock.now)
    }
  }
}
