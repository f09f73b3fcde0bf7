import CodingModel
import Synchronization

@testable import WorkbenchUI

extension FakeStudy {
  /// The ports of the redaction screen over the study in memory.
  var redaction: RedactionPorts {
    RedactionPorts(
      page: { self.redactionPage($0, for: $1) },
      save: { unit, notes, viewer in
        self.contents.withLock { contents in
          for note in notes { contents.ledger.record(note, by: viewer.id) }
        }
        return self.redactionPage(unit, for: viewer)
      },
      reveal: { unit, viewer in
        guard viewer.role == .lead else {
          return .failure(StudyFailure("Dat mag alleen de leiding."))
        }
        self.look(at: unit, .flag, by: viewer)
        return .success(Self.respondents.first { $0.id == unit }?.text ?? "")
      },
      conceal: { unit, viewer in
        self.look(at: unit, nil, by: viewer)
        return .success(())
      })
  }

  private func look(at unit: UnitID, _ value: NoteValue?, by viewer: Coder) {
    contents.withLock { $0.ledger.record(Note(.originalShown(of: unit), value), by: viewer.id) }
  }

  /// A respondent as the store would give it out.
  func displayed(_ original: Respondent) -> Respondent {
    let ledger = ledger
    let notes = ledger.noteTakers.flatMap { ledger.notes(by: $0) }
      .filter { $0.key.unit == original.id }.map { ($0.key, $0.value) }
    let overlay = RedactionOverlay(notes: notes)
    var respondent = original
    respondent.text = overlay.displayed(original.text)
    respondent.redactions = overlay
    return respondent
  }

  private func redactionPage(
    _ unit: UnitID, for viewer: Coder
  ) -> Result<RedactionPage, StudyFailure> {
    guard let respondent = Self.respondents.first(where: { $0.id == unit }) else {
      return .failure(StudyFailure("Er is geen eenheid \(unit)."))
    }
    var own: [Placeholder: [Passage]] = [:]
    for (subject, value) in ledger.notes(by: viewer.id) where subject.unit == unit {
      if let placeholder = subject.placeholder, case .passages(let passages) = value {
        own[placeholder] = passages
      }
    }
    let uncovered = ledger.notes(by: viewer.id).keys.filter { $0.unit == unit }
      .compactMap(\.uncovered)
    return .success(
      RedactionPage(respondent: displayed(respondent), own: own, uncovered: uncovered.sorted()))
  }
}
