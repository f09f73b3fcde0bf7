import CodingModel
import TerminalUI

/// The whole codebook over a screen: type to search all of its texts.
struct CodebookPanel {
  /// What the panel remembers.
  struct State: Equatable, Sendable {
    var query = LineEditor()
    var list = ListState()
    var textTop = 0
  }

  /// An entry of the list: a variable, or one of its codes.
  struct Entry: Equatable {
    let variable: VariableID
    let code: Code?
  }

  /// What a key means besides changing the panel.
  enum Outcome: Equatable {
    case stay
    case close
    case choose(Entry)
  }

  let context: WorkbenchContext
  /// The viewer's own memos on codes.
  let memos: [NoteSubject: NoteValue]
  /// Everybody else's, for the lead.
  var others: [CoderID: [NoteSubject: NoteValue]] = [:]

  /// The entries in which every word of the query stands, in the order of the codebook.
  func entries(_ state: State) -> [Entry] {
    let words = folded(state.query.text).split(separator: " ")
    return context.codebook.variables.flatMap { variable -> [Entry] in
      let codes = variable.codes.filter { code in matches(text(of: code, variable), words) }
      guard !codes.isEmpty || matches(text(of: variable), words) else { return [] }
      return [Entry(variable: variable.id, code: nil)]
        + codes.map { Entry(variable: variable.id, code: $0) }
    }
  }

  /// Takes a key.
  func handle(_ key: Key, in state: inout State) -> Outcome {
    let entries = entries(state)
    switch key {
    case .escape, .control("c"): return .close
    case .enter:
      guard entries.indices.contains(state.list.selection) else { return .close }
      return .choose(entries[state.list.selection])
    case .up: move(by: -1, entries, in: &state)
    case .down: move(by: 1, entries, in: &state)
    case .pageDown: state.textTop += 8
    case .pageUp: state.textTop = max(0, state.textTop - 8)
    case .mouse(let event): return handle(event, entries, in: &state)
    default:
      guard state.query.handle(key) else { return .stay }
      // The first code found, not the heading over it.
      let found = self.entries(state)
      let first = state.query.isEmpty ? 0 : found.firstIndex { $0.code != nil } ?? 0
      state.list = ListState(selection: first)
      state.textTop = 0
    }
    return .stay
  }

  /// The wheel scrolls the text under it, else the list; a click chooses an entry, a second one takes it.
  private func handle(
    _ event: MouseEvent, _ entries: [Entry], in state: inout State
  ) -> Outcome {
    switch event.target {
    case .text(.codebookText, _)? where event.wheelStep != nil:
      state.textTop = max(0, state.textTop + 3 * (event.wheelStep ?? 0))
    case .item(.codebookEntries, let index)?
    where event.wheelStep == nil && entries.indices.contains(index):
      if event.kind == .doublePress, state.list.selection == index {
        return .choose(entries[index])
      }
      move(by: index - state.list.selection, entries, in: &state)
    default: if let step = event.wheelStep { move(by: step, entries, in: &state) }
    }
    return .stay
  }

  private func move(by step: Int, _ entries: [Entry], in state: inout State) {
    state.list.move(by: step, count: entries.count)
    state.textTop = 0
  }

  private func matches(_ text: String, _ words: [Substring]) -> Bool {
    words.allSatisfy { text.contains($0) }
  }

  private func folded(_ text: String) -> String { context.client.room.folded(text) }

  private func text(of variable: Variable) -> String {
    let language = context.language
    return folded(
      [variable.id.rawValue, variable.label[language], variable.question[language]]
        .joined(separator: "\n"))
  }

  private func text(of code: Code, _ variable: Variable) -> String {
    let texts = [
      code.label, code.brief, code.definition, code.whenToUse, code.whenNotToUse, code.example,
    ].map { $0[context.language] }
    let remarks = remarks(on: code, of: variable.id).map(\.text)
    return folded(([code.id.rawValue] + remarks + texts).joined(separator: "\n"))
  }

  /// What is remarked on a code: the viewer's own memo first, then those of others by name.
  func remarks(on code: Code, of variable: VariableID) -> [CodeRemark] {
    let own = memo(on: code, of: variable).map { CodeRemark(author: nil, text: $0) }
    let subject = NoteSubject.codeMemo(code.id, of: variable)
    return [own].compactMap { $0 }
      + CodeRemark.remarks(on: subject, in: others) { DisplayText(untrusted: $0.rawValue) }
  }

  /// The viewer's memo on a code, if there is one.
  func memo(on code: Code, of variable: VariableID) -> String? {
    guard case .text(let text)? = memos[.codeMemo(code.id, of: variable)] else { return nil }
    return text
  }
}
