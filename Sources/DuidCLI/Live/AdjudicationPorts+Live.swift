import Analysis
import CodingModel
import StudyStore
import Synchronization
import Tables
import WorkbenchUI

extension AdjudicationPorts {
  /// The ports of the adjudication screen, filled with an open study.
  static func live(_ session: StudySession) -> AdjudicationPorts {
    let live = LiveAdjudication(session)
    return AdjudicationPorts(
      disputes: { viewer in
        attempt { () throws(CommandFailure) in try live.disputes(for: viewer) }
      },
      allDisputes: { viewer, report in
        attempt { () throws(CommandFailure) in
          try live.allDisputes(for: viewer, in: session.watched(by: report))
        }
      },
      unit: { unit, viewer in
        attempt { () throws(CommandFailure) in try live.unit(unit, for: viewer) }
      },
      rule: { draft, viewer in
        attempt { () throws(CommandFailure) in try live.rule(draft, by: viewer) }
      },
      undo: { viewer in attempt { () throws(CommandFailure) in try live.undo(by: viewer) } },
      summary: { viewer, report in
        attempt { () throws(CommandFailure) in
          try session.watched(by: report).adjudicationSummary(for: viewer)
        }
      })
  }
}

/// What the ports do.
///
/// A visit to the adjudication screen opens the codings of all units at once, and is journalled
/// once; going from unit to unit within it opens nothing new.
private final class LiveAdjudication: Sendable {
  private let session: StudySession
  private let visitors = Mutex<Set<CoderID>>([])

  init(_ session: StudySession) { self.session = session }

  /// The units of a first page: no more than are read and weighed while somebody waits.
  private static let firstPage = 200

  /// Begins a visit with as many disputes as can be had at once.
  func disputes(for viewer: Coder) throws(CommandFailure) -> DisputeOverview {
    try session.requireLead(viewer)
    let first = try session.looking(for: viewer) { () throws(StudyStoreError) in
      try session.file.disputedUnits(for: viewer.id, limit: Self.firstPage)
    }
    visitors.withLock { _ = $0.insert(viewer.id) }
    // Where agreement has to be weighed too, that is left to whoever does not wait.
    let isWhole = first.isWhole && !DisputeWeights.dependOnAgreement(session.codebook)
    return try overview(of: first, isWhole: isWhole, for: viewer, in: session)
  }

  /// All disputes of the visit.
  func allDisputes(
    for viewer: Coder, in session: StudySession
  ) throws(CommandFailure) -> DisputeOverview {
    try session.requireLead(viewer)
    guard visitors.withLock({ $0.contains(viewer.id) }) else { return try disputes(for: viewer) }
    let all = try session.presenting { () throws(StudyStoreError) in
      try session.file.disputedUnits(for: viewer.id)
    }
    return try overview(of: all, isWhole: true, for: viewer, in: session)
  }

  private func overview(
    of units: DisputedUnits, isWhole: Bool, for viewer: Coder, in session: StudySession
  ) throws(CommandFailure) -> DisputeOverview {
    let (disputed, view) = (units.respondents, units.view)
    let staff = try session.staff()
    let adjudication = Adjudication(view: view, codebook: session.codebook, staff: staff)
    let order = try RulingOrder(of: staff, on: nil, session)
    let coders = AgreementAnalysis.defaultCoders(staff)
    return DisputeOverview(
      disputes: disputed.flatMap { adjudication.disputes(of: $0, order: order.number) },
      weights: isWhole ? try weights(among: disputed, view, coders, for: viewer, in: session) : [:],
      aliases: CoderAliases(coders, study: try session.studyID()), staff: staff,
      codeMemos: try session.othersCodeMemos(for: viewer), isWhole: isWhole)
  }

  /// The share of every dispute; only distances that depend on how often codes are used need the
  /// units on which coders agree as well.
  private func weights(
    among disputed: [Respondent], _ view: OpenView, _ coders: [CoderID], for viewer: Coder,
    in session: StudySession
  ) throws(CommandFailure) -> [DisputePlace: Double] {
    let codebook = session.codebook
    guard DisputeWeights.dependOnAgreement(codebook) else {
      return DisputeWeights.shares(
        codebook: codebook, respondents: disputed, view: view, coders: coders)
    }
    return DisputeWeights.shares(
      codebook: codebook, respondents: try session.respondents(),
      view: try session.openView(for: viewer, isNewLook: false), coders: coders)
  }

  func unit(_ id: UnitID, for viewer: Coder) throws(CommandFailure) -> DisputedUnit {
    try session.requireLead(viewer)
    let isVisiting = visitors.withLock { $0.contains(viewer.id) }
    let view = try session.openView(for: viewer, of: [id], isNewLook: !isVisiting)
    let respondent = try session.respondent(id)
    let staff = try session.staff()
    let order = try RulingOrder(of: staff, on: id, session)
    var (codings, notes): ([CoderID: CodingLedger.UnitCoding], [CoderID: [NoteSubject: NoteValue]])
    (codings, notes) = ([:], [:])
    for coder in staff where coder.role == .coder {
      codings[coder.id] = view.ledger.coding(of: id, by: coder.id)
      notes[coder.id] = view.ledger.notes(by: coder.id)
    }
    return DisputedUnit(
      respondent: respondent, codings: codings, notes: notes,
      disputes: Adjudication(view: view, codebook: session.codebook, staff: staff)
        .disputes(of: respondent, order: order.number))
  }

  func rule(_ draft: RulingDraft, by viewer: Coder) throws(CommandFailure) {
    try session.requireLead(viewer)
    try session.presenting { () throws(StudyStoreError) in
      _ = try session.file.append(
        [draft.decision], notes: [draft.consensus], by: viewer.id, at: Clock.now)
    }
  }

  func undo(by viewer: Coder) throws(CommandFailure) -> DisputePlace? {
    try session.requireLead(viewer)
    return try session.presenting { () throws(StudyStoreError) in
      let events = try session.file.undoRuling(by: viewer.id, at: Clock.now)
      return events.lazy.compactMap(\.utterance?.place).first
    }
  }
}

/// Which of two rulings is newer.
private struct RulingOrder {
  private var entries: [CoderID: [DisputePlace: Int]] = [:]

  init(of staff: [Coder], on unit: UnitID?, _ session: StudySession) throws(CommandFailure) {
    for lead in staff where lead.role == .lead {
      entries[lead.id] = try session.presenting { () throws(StudyStoreError) in
        try session.file.decisionOrder(of: lead.id, on: unit)
      }
    }
  }

  func number(_ lead: CoderID, _ place: DisputePlace) -> Int { entries[lead]?[place] ?? 0 }
}
