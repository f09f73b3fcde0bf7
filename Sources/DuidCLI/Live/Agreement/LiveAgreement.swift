import Analysis
import CodingModel
import LongWork
import StudyStore
import Synchronization
import Tables
import WorkbenchUI

extension AgreementPorts {
  /// The ports of the agreement screen, filled with an open study.
  static func live(_ session: StudySession) -> AgreementPorts {
    let live = LiveAgreement(session)
    return AgreementPorts(
      overview: { viewer, report in
        attempt { () throws(CommandFailure) in
          try live.overview(for: viewer, in: session.watched(by: report))
        }
      },
      detail: { variable, reading, viewer, report in
        attempt { () throws(CommandFailure) in
          try live.detail(of: variable, reading, for: viewer, in: session.watched(by: report))
        }
      },
      text: { place, viewer in
        attempt { () throws(CommandFailure) in try live.text(at: place, for: viewer) }
      })
  }
}

/// What the ports do.
///
/// A visit to the agreement screen reads everybody's codings at once, and is journalled once; what
/// is looked at within it comes from what was read then.
private final class LiveAgreement: Sendable {
  /// What one viewer may see until they come again.
  private struct Visit: Sendable {
    let viewer: CoderID
    let view: OpenView
    let respondents: [Respondent]
    let agreement: StudyAgreement
  }

  private let session: StudySession
  private let visit = Mutex<Visit?>(nil)

  init(_ session: StudySession) { self.session = session }

  func overview(
    for viewer: Coder, in session: StudySession
  ) throws(CommandFailure) -> AgreementOverview {
    let agreement = try begin(for: viewer, in: session).agreement
    let variables = try session.variables(nil)
    let monitor = session.presenter.monitor
    var summaries: [AgreementSummary] = []
    for (index, variable) in variables.enumerated() {
      try session.presenter.checkStop()
      summaries.append(
        agreement.overview(of: variable, monitor: monitor.part(index, of: variables.count)))
    }
    return AgreementOverview(coders: agreement.coders, summaries: summaries)
  }

  func detail(
    of id: VariableID, _ reading: AgreementSummary.Reading.Kind, for viewer: Coder,
    in session: StudySession
  ) throws(CommandFailure) -> AgreementDetail {
    let agreement = try current(for: viewer, in: session).agreement
    let order = try session.codingOrder(of: agreement.coders)
    let parts = agreement.parts(
      of: try session.variable(id), reading: reading, order: order,
      monitor: session.presenter.monitor)
    return AgreementDetail(
      summary: parts.summary, prevalence: parts.prevalence,
      matrices: parts.crossings.map { crossing in
        ConfusionTable(
          rowCoder: crossing.first, columnCoder: crossing.second, codes: crossing.categories,
          units: crossing.units)
      })
  }

  /// A lead goes to the dispute where there is one, everyone else to the unit itself.
  func text(at place: DisputePlace, for viewer: Coder) throws(CommandFailure) -> AgreementText {
    if viewer.role == .lead {
      let visit = try current(for: viewer, in: session)
      let adjudication = Adjudication(
        view: visit.view, codebook: session.codebook, staff: try session.staff())
      let disputes = visit.respondents.first { $0.id == place.unit }
        .map { adjudication.disputes(of: $0) }
      if disputes?.contains(where: { $0.place == place }) == true { return .dispute(place) }
    }
    let count = try session.presenting { () throws(StudyStoreError) in
      try session.file.info().unitCount
    }
    return .unit(position: try session.position(of: place.unit), count: count)
  }

  /// Reads everybody's codings, which is refused to a blind coder and journalled for a lead.
  private func begin(
    for viewer: Coder, in session: StudySession
  ) throws(CommandFailure) -> Visit {
    let comparison = try session.comparison(for: viewer)
    let coders = comparison.coders.filter { !comparison.view.ledger.codings(by: $0).isEmpty }
    let agreement = try session.presenter.stopping { () throws(WorkCancelled) in
      try StudyAgreement(
        codebook: session.codebook, respondents: comparison.respondents, view: comparison.view,
        coders: coders, language: session.language, monitor: session.presenter.monitor)
    }
    let begun = Visit(
      viewer: viewer.id, view: comparison.view, respondents: comparison.respondents,
      agreement: agreement)
    visit.withLock { $0 = begun }
    return begun
  }

  private func current(
    for viewer: Coder, in session: StudySession
  ) throws(CommandFailure) -> Visit {
    let begun = visit.withLock { $0 }
    if let begun, begun.viewer == viewer.id { return begun }
    return try begin(for: viewer, in: session)
  }
}
