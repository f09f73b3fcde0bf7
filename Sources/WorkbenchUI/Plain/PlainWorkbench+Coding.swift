import CodingModel
import TerminalUI

extension PlainWorkbench {
  private var coding: CodingScreen { workbench.coding }

  /// Does what a line means on the coding screen.
  mutating func take(
    _ typed: String, in session: inout ScreenSession<CodingScreen>
  ) -> [DisplayText] {
    if session.state.editor != nil { return finishText(typed, in: &session) }
    if typed.isEmpty { return send([.confirmKeyPressed], in: &session) }
    let parts = typed.split(separator: " ").map { String($0) }
    if let codes = codes(typed, parts, session.state) {
      let kind = coding.focusedVariable(session.state)?.kind
      guard kind == .multiple || codes.count == 1 else { return [words[.plainOneCode]] }
      // The first code leads on to the next variable; each further one goes back to add itself.
      let keys = codes.map { [CodingScreen.Action.codeKeyPressed($0)] }
      return send(Array(keys.joined(separator: [.reuse(.alsoKeyPressed)])), in: &session)
    }
    let name = parts.count > 1 ? parts.dropFirst().joined(separator: " ") : nil
    if let command = PlainCommand(word: parts[0], language: words.language) {
      return lines(command, name, session.state)
    }
    let key = Key(name: parts[0])
    if let key, isHelp(key) { return help(session.state) }
    guard let key, let binding = coding.bindings(for: session.state).binding(for: key) else {
      guard let command = PlainCommand(letter: parts[0]) else {
        return [words[.plainUnknown(typed)]]
      }
      return lines(command, name, session.state)
    }
    if Self.isDrawn(binding.action) { return [words[.plainDrawn]] }
    if let reason = binding.disabledReason { return [DisplayText(untrusted: reason)] }
    if binding.action == .leave { return finish(session.state.viewer) }
    let lines = send([binding.action], in: &session)
    guard session.state.editor != nil, parts.count > 1 else { return lines }
    return finishText(parts.dropFirst().joined(separator: " "), in: &session)
  }

  /// The codes that a line names by key, by code or by label; nil when any word is none of them.
  private func codes(
    _ typed: String, _ parts: [String], _ state: CodingScreen.State
  ) -> [CodeID]? {
    guard let variable = coding.focusedVariable(state) else { return nil }
    func code(_ word: String) -> CodeID? {
      let folded = word.lowercased()
      return variable.codes.first {
        String($0.key) == word || $0.id.rawValue.lowercased() == folded
          || $0.label[words.language].lowercased() == folded
      }?.id
    }
    if let whole = code(typed) { return [whole] }
    let each = parts.map(code)
    return each.contains(nil) ? nil : each.compactMap { $0 }
  }

  private func isHelp(_ key: Key) -> Bool {
    (words.keyMap.keys["workbench.help"] ?? ["?", .function(1)]).contains(key)
  }

  /// A line that was awaited as a memo or an answer: empty leaves it, a full stop takes it away.
  private mutating func finishText(
    _ typed: String, in session: inout ScreenSession<CodingScreen>
  ) -> [DisplayText] {
    if typed.isEmpty { return send([.editorKeyPressed(.escape)], in: &session) }
    var state = session.state
    state.editor?.line.replace(with: typed == "." ? "" : typed)
    session = ScreenSession(coding, state: state)
    return send([.editorKeyPressed(.enter)], in: &session)
  }

  private mutating func send(
    _ actions: [CodingScreen.Action], in session: inout ScreenSession<CodingScreen>
  ) -> [DisplayText] {
    let before = session.state
    for action in actions { session.send(action) }
    let after = session.state
    if after.showsDefinition { session.send(.definitionKeyPressed) }
    return coding.lines(of: after, after: before)
  }

  /// Whether an action is about what is drawn, or leads to a screen that is not told in lines.
  private static func isDrawn(_ action: CodingScreen.Action) -> Bool {
    switch action {
    case .walk(.panelKeyPressed), .gridKeyPressed, .redactKeyPressed, .view, .marking, .textPaged:
      true
    default: false
    }
  }

  private func help(_ state: CodingScreen.State) -> [DisplayText] {
    let bindings = coding.bindings(for: state)
    let keys = bindings.filter { !Self.isDrawn($0.action) }.map { binding in
      let keys = binding.keys.map(\.name).joined(separator: ", ")
      return DisplayText(untrusted: keys + ": " + CommandPalette.title(of: binding))
    }
    let commands = PlainCommand.allCases.map { command in
      var names: [String] = []
      if let letter = command.letter, bindings.binding(for: .character(letter)) == nil {
        names.append("\(letter)")
      }
      let words = names + command.names(in: words.language)
      return DisplayText(untrusted: words.joined(separator: ", ") + ": ")
        + self.words[.plainCommand(command)]
    }
    return [words[.plainStart]] + keys + commands
  }
}
