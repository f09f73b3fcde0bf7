import CodingModel
import StudyStore
import WorkbenchUI

extension RedactionPorts {
  /// The ports of the redaction screen, filled with an open study.
  static func live(_ session: StudySession) -> RedactionPorts {
    RedactionPorts(
      page: { unit, viewer in
        attempt { () throws(CommandFailure) in try session.redactionPage(unit, for: viewer) }
      },
      save: { unit, notes, viewer in
        attempt { () throws(CommandFailure) in
          try session.presenting { () throws(StudyStoreError) in
            _ = try session.file.append(notes: notes, by: viewer.id, at: Clock.now)
          }
          return try session.redactionPage(unit, for: viewer)
        }
      },
      reveal: { unit, viewer in
        attempt { () throws(CommandFailure) in
          try session.presenting { () throws(StudyStoreError) in
            try session.file.revealOriginal(of: unit, to: viewer.id, at: Clock.now)
          } ?? ""
        }
      },
      conceal: { unit, viewer in
        attempt { () throws(CommandFailure) in
          try session.presenting { () throws(StudyStoreError) in
            try session.file.concealOriginal(of: unit, from: viewer.id, at: Clock.now)
          }
        }
      })
  }
}

extension StudySession {
  /// A unit with what is redacted in it.
  fileprivate func redactionPage(
    _ unit: UnitID, for viewer: Coder
  ) throws(CommandFailure) -> RedactionPage {
    let notes = try presenting { () throws(StudyStoreError) in
      try file.notes(on: unit, by: viewer.id)
    }
    var own: [Placeholder: [Passage]] = [:]
    for (subject, value) in notes {
      guard let placeholder = subject.placeholder, case .passages(let passages) = value else {
        continue
      }
      own[placeholder] = passages
    }
    return RedactionPage(
      respondent: try respondent(unit), own: own,
      uncovered: notes.keys.compactMap(\.uncovered).sorted())
  }
}
