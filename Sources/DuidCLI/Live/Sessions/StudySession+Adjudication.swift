import Analysis
import CodingModel
import LongWork
import StudyStore
import Tables

extension StudySession {
  /// Refuses everyone who is not a lead.
  func requireLead(_ viewer: Coder) throws(CommandFailure) {
    try presenting { () throws(StudyStoreError) in
      guard viewer.role == .lead else { throw StudyStoreError.leadOnly(viewer.id) }
    }
  }

  /// The study's own random id.
  func studyID() throws(CommandFailure) -> String {
    try presenting { () throws(StudyStoreError) in try file.info().id }
  }

  /// The respondent of that id.
  func respondent(_ id: UnitID) throws(CommandFailure) -> Respondent {
    try presenting { () throws(StudyStoreError) in
      guard let respondent = try file.respondent(id) else { throw StudyStoreError.unknown(id) }
      return respondent
    }
  }

  /// The position of a unit among the units.
  func position(of id: UnitID) throws(CommandFailure) -> Int {
    try presenting { () throws(StudyStoreError) in
      guard let position = try file.position(of: id) else { throw StudyStoreError.unknown(id) }
      return position
    }
  }

  /// What adjudication changed so far, for whoever may see everybody's codings.
  func adjudicationSummary(for viewer: Coder) throws(CommandFailure) -> AdjudicationSummary {
    let respondents = try respondents()
    let view = try openView(for: viewer)
    let staff = try staff()
    var meter = presenter.monitor.begin(.counting, of: respondents.count)
    return try presenter.stopping { () throws(WorkCancelled) in
      try AdjudicationReport.summary(
        codebook: codebook, respondents: respondents, view: view, staff: staff,
        language: language
      ) { () throws(WorkCancelled) in try meter.step() }
    }
  }
}

extension StudyStoreError {
  /// There is no such unit.
  fileprivate static func unknown(_ id: UnitID) -> StudyStoreError {
    .refused([
      DecisionRefusal(index: 0, coder: "", unit: id, variable: "", reason: .unknownUnit)
    ])
  }
}
