import CodingModel
public import TerminalUI

extension GridScreen {
  /// The keys of the screen, the codes of the column in focus first.
  public func bindings(for state: State) -> [Binding<Action>] {
    if state.isTyping {
      return context.words.typing(enter: .keyOpenList) { .editorKeyPressed($0) }
    }
    let codes = context.codeBindings(of: focused(state)) { Action.codeKeyPressed($0) }
    return CodeKeys.first(codes.unless(whyNoRow(state)), over: ownBindings(state))
  }

  /// Why nothing can be done with the chosen row; nil where there is one.
  private func whyNoRow(_ state: State) -> String? {
    if state.row(at: state.list.selection) != nil { return nil }
    return word(state.count == nil ? .stillMade : .noUnitInView)
  }

  /// What the screen does besides choosing codes.
  private func ownBindings(_ state: State) -> [Binding<Action>] {
    (answerBindings(state).unless(whyNoRow(state)) + moveBindings(state) + otherBindings(state))
      .remapped(by: context.desk.keyMap)
  }

  private func word(_ message: Message) -> String { context.words.string(message) }

  private func answerBindings(_ state: State) -> [Binding<Action>] {
    guard let variable = focused(state) else { return [] }
    let group = word(.groupCodes)
    return [
      Binding(
        "0", action: .noneKeyPressed, help: word(.keyNone), group: group,
        disabledReason: variable.allowsNone ? nil : word(.noneNotAllowed), isProminent: false),
      Binding(
        "-", .delete, action: .clearKeyPressed, help: word(.keyClear), group: group,
        isProminent: false),
    ]
  }

  private func moveBindings(_ state: State) -> [Binding<Action>] {
    let group = word(.groupUnits)
    let still = state.count.map(context.words.whyStill) ?? word(.stillMade)
    let columnStill =
      state.count.map { $0 == 0 ? word(.emptyList) : context.words.whyStill(variables.count) }
      ?? word(.stillMade)
    func quiet(_ keys: Key..., action: Action, help: Message) -> Binding<Action> {
      Binding(
        keys: keys, action: action, help: word(help), group: group, disabledReason: still,
        isProminent: false)
    }
    return [
      Binding(.enter, action: .openKeyPressed, help: word(.keyOpenUnit), group: group)
        .briefly(word(.briefOpenUnit)).unless(whyNoRow(state)),
      Binding(
        .tab, .right, action: .columnMoved(by: 1), help: word(.keyMoving(.nextVariable)),
        group: group, disabledReason: columnStill
      )
      .briefly(word(.briefMoving(.nextVariable))),
      Binding(
        .backTab, .left, action: .columnMoved(by: -1), help: word(.keyMoving(.previousVariable)),
        group: group, disabledReason: columnStill, isProminent: false),
      quiet(.up, "k", action: .moved(by: -1), help: .keyMoving(.lineUp)),
      quiet(.down, "j", "n", action: .moved(by: 1), help: .keyMoving(.lineDown)),
      quiet(.pageUp, action: .moved(by: -15), help: .keyMoving(.linesUp)),
      quiet(.pageDown, action: .moved(by: 15), help: .keyMoving(.linesDown)),
      quiet(.home, action: .movedToEnd(forward: false), help: .keyMoving(.firstLine)),
      quiet(.end, action: .movedToEnd(forward: true), help: .keyMoving(.lastLine)),
    ]
  }

  private func otherBindings(_ state: State) -> [Binding<Action>] {
    let (units, general) = (word(.groupUnits), word(.groupGeneral))
    return [
      Binding("/", action: .panelKeyPressed, help: word(.keyQueue), group: units),
      Binding("<", action: .orderKeyPressed, help: word(.keyOrder), group: units)
        .briefly(word(.briefOrder)).unless(whyNoRow(state)),
      Binding(
        "G", action: .jumpKeyPressed, help: word(.keyJump), group: units, isProminent: false),
      Binding(
        "!", action: .doubtKeyPressed, help: word(.keyDoubt), group: word(.groupNotes),
        disabledReason: whyNoRow(state), isProminent: false),
      Binding(
        "u", action: .reversalKeyPressed(.undo), help: word(.keyUndo), group: general,
        isProminent: false),
      Binding(
        "U", .control("r"), action: .reversalKeyPressed(.redo), help: word(.keyRedo),
        group: general, isProminent: false),
      Binding("q", .escape, action: .leave, help: word(.keyBack), group: general).essential(),
    ]
  }
}
