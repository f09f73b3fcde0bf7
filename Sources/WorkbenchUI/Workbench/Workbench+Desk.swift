import CodingModel
import TerminalUI

extension Workbench {
  /// What can be done on every screen, besides what the one in view offers.
  func deskBindings(for state: State) -> [Binding<Action>] {
    let situation = DeskSituation(
      hasText: typedText(state) != nil, isTouring: state.tour != nil)
    return deskKeys.keys(in: situation) { deskBindings(in: situation) }
  }

  /// What makes a difference to the keys that mean the same everywhere.
  struct DeskSituation: Equatable, Sendable {
    /// Whether a text of several lines is being typed.
    let hasText: Bool
    /// Whether somebody follows the guided tour.
    let isTouring: Bool
  }

  private func deskBindings(in situation: DeskSituation) -> [Binding<Action>] {
    let words = context.words
    let group = words.string(.groupGeneral)
    let own: [Binding<Action>] =
      !situation.hasText
      ? []
      : [
        Binding(
          .control("o"), action: .ownEditorKeyPressed, help: words.string(.keyOwnEditor),
          group: group)
      ]
    let themes = Theme.allCases.map { theme in
      Binding<Action>(
        keys: [], action: .themeChosen(theme), help: words.string(.keyTheme(theme)), group: group,
        isProminent: false)
    }
    let all =
      own + [
        Binding(
          "?", .function(1), action: .helpKeyPressed, help: words.string(.keyHelp), group: group),
        Binding(
          ":", .control("p"), action: .paletteKeyPressed, help: words.string(.keyPalette),
          group: group, isProminent: false),
        Binding(
          .control("c"), action: .quitKeyPressed, help: words.string(.keyQuit), group: group,
          isProminent: false),
      ] + [tourBinding(isTouring: situation.isTouring)] + themes
    return all.remapped(by: context.desk.keyMap)
  }

  private func tourBinding(isTouring: Bool) -> Binding<Action> {
    let words = context.words
    return Binding(
      keys: isTouring ? [.control("t")] : [], action: isTouring ? .tourEnded : .tourStarted,
      help: words.string(isTouring ? .keyEndTour : .keyTour),
      group: words.string(.groupGeneral), isProminent: false)
  }

  /// The action of a key that means the same on every screen; while something is typed, letters
  /// and the key that quits belong to the text.
  func deskAction(for key: Key, in state: State) -> Action? {
    let action = deskBindings(for: state).binding(for: key)?.action
    guard isTyping(state) else { return action }
    if case .character = key { return nil }
    return action == .quitKeyPressed ? nil : action
  }

  /// Whether keys go into a text.
  func isTyping(_ state: State) -> Bool {
    switch state.page {
    case .welcome(let page): page.editor != nil
    case .coding(let page): page.isTyping
    case .grid(let page): page.isTyping
    case .adjudication(let page): page.editor != nil || page.attendance != nil
    case .cross(let page): page.editor != nil
    case .tables(let page): page.isTyping
    case .redaction(let page): page.editor != nil
    case .study, .agreement: false
    }
  }

  /// The text of several lines that is being typed.
  private func typedText(_ state: State) -> String? {
    guard case .coding(let page) = state.page else { return nil }
    return page.editor?.line.text
  }

  /// Takes in what concerns the desk and not the page in view.
  func reduceDesk(_ state: inout State, _ action: Action) -> Effect<Action>? {
    switch action {
    case .resized(let size):
      state.size = size
      fitEditor(in: &state)
    case .themeChosen(let theme): state.theme = theme
    case .tourStarted: state.tour = Tour()
    case .tourEnded: state.tour = nil
    case .paletteKeyPressed: state.palette = CommandPalette()
    case .paletteTyped(let key): return reducePalette(&state, key)
    case .ownEditorKeyPressed:
      guard let text = typedText(state) else { return Effect.none }
      let edit = context.desk.editText
      return .lendingTerminal { .textEdited(edit(text)) }
    case .textEdited(let result): takeEdited(result, in: &state)
    default: return nil
    }
    return Effect.none
  }

  private func reducePalette(_ state: inout State, _ key: Key) -> Effect<Action> {
    guard var palette = state.palette else { return .none }
    let bindings = bindings(for: state)
    switch palette.handle(key, bindings: bindings, folding: context.client.room.folded) {
    case .open: state.palette = palette
    case .closed: state.palette = nil
    case .chosen(let index):
      state.palette = nil
      return reduce(&state, bindings[index].action)
    }
    return .none
  }

  private func takeEdited(_ result: Result<String, StudyFailure>, in state: inout State) {
    guard case .coding(var page) = state.page, page.editor != nil else { return }
    switch result {
    case .success(let text): page.editor?.line.replace(with: text)
    case .failure(let failure): page.status = .failure(failure)
    }
    state.page = .coding(page)
  }

  /// Tells an editor of several lines how wide it is drawn, since it moves by the lines seen.
  func fitEditor(in state: inout State) {
    guard case .coding(var page) = state.page, page.editor != nil else { return }
    page.editor?.line.columns = coding.editorColumns(in: state.size)
    state.page = .coding(page)
  }
}
