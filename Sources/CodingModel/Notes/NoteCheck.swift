/// Why a note does not fit the codebook or the text.
public enum NoteFault: Error, Equatable, Sendable {
  /// The codebook has no such variable.
  case unknownVariable(VariableID)
  /// The variable has no such code.
  case unknownCode(CodeID, VariableID)
  /// A note of this kind does not hold such a value.
  case wrongContent(NoteSubject.Kind)
  /// The text does not reach this far.
  case outsideText(Passage)
}

extension Codebook {
  /// Finds out whether a note fits.
  ///
  /// - Parameters:
  ///   - note: What was noted.
  ///   - text: The text of the unit it is about; empty for notes about none.
  /// - Throws: ``NoteFault`` naming the first misfit.
  public func check(_ note: Note, text: String) throws(NoteFault) {
    if let id = note.subject.variable {
      guard let variable = variable(id) else { throw .unknownVariable(id) }
      if let code = note.subject.code, variable.code(code) == nil { throw .unknownCode(code, id) }
    }
    if note.subject.kind == .redaction, note.subject.placeholder == nil {
      throw .wrongContent(note.subject.kind)
    }
    if note.subject.kind == .uncovering {
      guard let passage = note.subject.uncovered else { throw .wrongContent(note.subject.kind) }
      guard passage.excerpt(of: text) != nil else { throw .outsideText(passage) }
    }
    guard let value = note.value else { return }
    guard value.content == note.subject.kind.form.content else {
      throw .wrongContent(note.subject.kind)
    }
    if case .passages(let passages) = value {
      for passage in passages where passage.excerpt(of: text) == nil {
        throw .outsideText(passage)
      }
    }
  }
}
