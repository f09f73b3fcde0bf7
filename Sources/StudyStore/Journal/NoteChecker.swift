import CodingModel
import GRDB

/// Finds out which notes fit the study, before anything is written.
struct NoteChecker {
  private let codebook: Codebook
  private let db: Database

  /// Prepares checking.
  init(_ codebook: Codebook, _ db: Database) {
    self.codebook = codebook
    self.db = db
  }

  /// Everything that does not fit, in the order of the notes; one reason for each.
  func refusals(of notes: [Note]) throws -> [NoteRefusal] {
    try notes.enumerated().compactMap { index, note in
      try reason(against: note).map {
        NoteRefusal(index: index, subject: note.subject, reason: $0)
      }
    }
  }

  private func reason(against note: Note) throws -> NoteRefusal.Reason? {
    var text = ""
    if let unit = note.subject.unit {
      guard let respondent = try RespondentRecord.find(unit, db) else { return .unknownUnit }
      guard respondent.isUnit else { return .notAUnit }
      text = respondent.originalText
    }
    do throws(NoteFault) {
      try codebook.check(note, text: text)
      return nil
    } catch {
      return .misfit(error)
    }
  }
}

extension Codebook {
  /// The note with variable and code spelled as the codebook spells them.
  func spelled(_ note: Note) -> Note {
    guard let id = note.subject.variable, let variable = variable(id) else { return note }
    let code = note.subject.code.map { variable.code($0)?.id ?? $0 }
    guard
      let subject = NoteSubject(
        kind: note.subject.kind, unit: note.subject.unit, variable: variable.id, code: code)
    else { return note }
    return Note(subject, note.value)
  }
}
