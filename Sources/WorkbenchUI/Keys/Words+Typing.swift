import CodingModel
import TerminalUI

extension Words {
  /// The keys while a line or a text is typed: one keeps it, one leaves things as they are.
  ///
  /// - Parameters:
  ///   - enter: What keeping it is called.
  ///   - group: The heading in the list of keys.
  ///   - action: The action of a key.
  /// - Returns: The keys.
  func typing<Action>(
    enter: Message = .keySave, group: Message? = nil, _ action: (Key) -> Action
  ) -> [Binding<Action>] {
    let heading = group.map(string) ?? ""
    return [
      Binding(.enter, action: action(.enter), help: string(enter), group: heading),
      Binding(.escape, action: action(.escape), help: string(.keyCancel), group: heading)
        .essential(),
    ]
  }
}

extension WorkbenchContext {
  /// The keys of the codes of a variable; a code without one is found in the palette.
  func codeBindings<Action>(
    of variable: Variable?, _ action: (CodeID) -> Action
  ) -> [Binding<Action>] {
    (variable?.codes ?? []).map { code in
      Binding(
        keys: key(of: code).map { [$0] } ?? [], action: action(code.id),
        help: words[code.label].string, group: words.string(.groupCodes), isProminent: false)
    }
  }
}
