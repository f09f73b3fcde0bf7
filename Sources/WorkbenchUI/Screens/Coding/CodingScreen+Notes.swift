import CodingModel
import TerminalUI

extension CodingScreen {
  /// Takes in what happened about notes.
  func reduce(_ state: inout State, _ action: NoteAction) -> Effect<Action> {
    switch action {
    case .unitMemoKeyPressed:
      guard let unit = state.page?.respondent.id else { return .none }
      state.editor = Editor(
        purpose: .unitMemo, line: TextEditor(text(of: .unitMemo(unit), in: state)))
    case .codeMemoKeyPressed:
      guard let focus = state.focus, let code = highlightedCode(state) else {
        return warn(.noCodeHighlighted, in: &state)
      }
      state.editor = Editor(
        purpose: .codeMemo(code.id, focus),
        line: TextEditor(text(of: .codeMemo(code.id, of: focus), in: state)))
    case .doubtKeyPressed:
      guard let page = state.page else { return .none }
      let subject = NoteSubject.doubt(page.respondent.id)
      return save(Note(subject, page.notes[subject] == nil ? .flag : nil), in: state)
    case .saved(let note, let failure): take(note, failure, in: &state)
    case .codeMemosRead(.success(let memos)): state.codeMemos = memos
    case .othersCodeMemosRead(.success(let memos)): state.othersCodeMemos = memos
    case .codeMemosRead(.failure(let failure)), .othersCodeMemosRead(.failure(let failure)):
      state.status = .failure(failure)
    }
    return .none
  }

  func loadCodeMemos(_ state: State) -> Effect<Action> {
    let (room, viewer) = (context.client.room, state.viewer)
    let own = Effect<Action>.perform { .notes(.codeMemosRead(room.codeMemos(viewer))) }
    guard viewer.role == .lead else { return own }
    return .batch([own, .perform { .notes(.othersCodeMemosRead(room.othersCodeMemos(viewer))) }])
  }

  func save(_ note: Note, in state: State) -> Effect<Action> {
    let (room, viewer) = (context.client.room, state.viewer)
    return .perform {
      switch room.note([note], viewer) {
      case .success: .notes(.saved(note, nil))
      case .failure(let failure): .notes(.saved(note, failure))
      }
    }
  }

  /// Shows a note only now that it is on disk.
  private func take(_ note: Note, _ failure: StudyFailure?, in state: inout State) {
    if let failure {
      state.status = .failure(failure)
      return
    }
    state.visit.saved += 1
    if note.subject.kind == .codeMemo {
      state.codeMemos[note.subject] = note.value
    } else {
      state.page?.notes[note.subject] = note.value
    }
    state.status = StatusLine(
      tone: .success, text: context.words[.noted(UtteranceWords(context)[.note(note)])])
  }

  /// The text of a memo; empty where there is none.
  private func text(of subject: NoteSubject, in state: State) -> String {
    let value = state.codeMemos[subject] ?? state.page?.notes[subject]
    if case .text(let text)? = value { return text }
    return ""
  }

  /// Whether the coder doubts the unit in view.
  func isDoubtful(_ state: State) -> Bool {
    guard let page = state.page else { return false }
    return page.notes[.doubt(page.respondent.id)] != nil
  }

  /// The passages that the viewer marked for a code of the unit in view.
  func passages(for code: CodeID, of variable: VariableID, _ page: UnitPage) -> [Passage] {
    let subject = NoteSubject.passages(of: page.respondent.id, for: code, of: variable)
    if case .passages(let passages)? = page.notes[subject] { return passages }
    return []
  }
}
