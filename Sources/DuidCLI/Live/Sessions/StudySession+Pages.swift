import CodingModel
import StudyStore
import WorkbenchUI

/// Units as the screens show them.
extension StudySession {
  /// A unit with what the viewer said about it, and for the lead what everybody said.
  func page(at position: Int, for viewer: Coder) throws(CommandFailure) -> UnitPage {
    let respondent = try presenting { () throws(StudyStoreError) in
      try file.unit(at: position)
    }
    var page = UnitPage(
      respondent: respondent.shown(to: viewer, by: codebook),
      coding: try presenting { () throws(StudyStoreError) in
        try file.coding(of: respondent.id, by: viewer.id)
      },
      notes: try presenting { () throws(StudyStoreError) in
        try file.notes(on: respondent.id, by: viewer.id)
      })
    guard viewer.role == .lead else { return page }
    let view = try openView(for: viewer, of: [respondent.id])
    let staff = try staff()
    page.finals = Adjudication(view: view, codebook: codebook, staff: staff)
      .finalValues(of: respondent)
    for coder in staff where coder.role == .coder {
      page.others[coder.id] = view.ledger.coding(of: respondent.id, by: coder.id)
      page.otherNotes[coder.id] = view.ledger.notes(by: coder.id)
    }
    return page
  }

  /// What everybody else remarked on codes, for a lead; nothing for anyone else.
  func othersCodeMemos(
    for viewer: Coder
  ) throws(CommandFailure) -> [CoderID: [NoteSubject: NoteValue]] {
    guard viewer.role == .lead else { return [:] }
    return try presenting { () throws(StudyStoreError) in
      try file.othersCodeMemos(for: viewer.id)
    }
  }

  /// What was undone or done again by an event, as the screens take it.
  func step(of event: CodingEvent?) throws(CommandFailure) -> UndoneStep? {
    guard let restored = event?.utterance else { return nil }
    let position = try presenting { () throws(StudyStoreError) in
      try restored.unit.flatMap { unit throws(StudyStoreError) in try file.position(of: unit) }
    }
    return UndoneStep(position: position, restored: restored)
  }
}
