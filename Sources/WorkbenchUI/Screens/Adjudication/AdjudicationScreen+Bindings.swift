import CodingModel
public import TerminalUI

extension AdjudicationScreen {
  /// The keys of what is in view.
  public func bindings(for state: State) -> [Binding<Action>] {
    if state.editor != nil { return typing { .editorKeyPressed($0) } }
    if state.attendance != nil { return typing { .attendanceKeyPressed($0) } }
    let bindings =
      switch state.mode {
      case .list: listBindings
      case .dispute: sideBindings(state) + disputeBindings + codeBindings(state)
      case .changes, .pairs: reportBindings
      }
    return bindings.remapped(by: context.desk.keyMap)
  }

  private func word(_ message: Message) -> String { context.words.string(message) }
  private func word(_ message: AdjudicationMessage) -> String { context.words.string(message) }

  private func typing(_ action: (Key) -> Action) -> [Binding<Action>] {
    [
      Binding(.enter, action: action(.enter), help: word(Message.keySave)),
      Binding(.escape, action: action(.escape), help: word(Message.keyCancel)),
    ]
  }

  private var listBindings: [Binding<Action>] {
    moving(help: word(Message.keyMove)) + [
      Binding(.enter, action: .lookKeyPressed, help: word(AdjudicationMessage.keyLook)),
      Binding("g", action: .nextOpenKeyPressed, help: word(Message.keyNextOpen)),
      Binding("f", action: .filterKeyPressed, help: word(AdjudicationMessage.keyFilter)),
      Binding("s", action: .orderKeyPressed, help: word(AdjudicationMessage.keyOrder)),
      Binding("r", action: .reportKeyPressed, help: word(AdjudicationMessage.keyReport)),
    ] + commonBindings + [Binding("q", .escape, action: .leave, help: word(Message.keyBack))]
  }

  private var reportBindings: [Binding<Action>] {
    moving(help: word(Message.keyMove)) + [
      Binding(
        .tab, .left, .right, action: .partKeyPressed, help: word(AdjudicationMessage.keyPart)),
      Binding(
        "N", action: .namesKeyPressed, help: word(AdjudicationMessage.keyNames)),
      Binding("q", .escape, action: .backKeyPressed, help: word(Message.keyBack)),
    ]
  }

  private func moving(help: String) -> [Binding<Action>] {
    [
      Binding(.up, "k", action: .moved(by: -1), help: help, isProminent: false),
      Binding(.down, "j", action: .moved(by: 1), help: help, isProminent: false),
      Binding(.pageUp, action: .moved(by: -15), help: help, isProminent: false),
      Binding(.pageDown, action: .moved(by: 15), help: help, isProminent: false),
    ]
  }

  private var commonBindings: [Binding<Action>] {
    [
      Binding(
        "N", action: .namesKeyPressed, help: word(AdjudicationMessage.keyNames), isProminent: false
      ),
      Binding(
        "P", action: .meetingKeyPressed, help: word(AdjudicationMessage.keyMeeting),
        isProminent: false),
      Binding("u", action: .undoKeyPressed, help: word(Message.keyUndo)),
    ]
  }

  private func sideBindings(_ state: State) -> [Binding<Action>] {
    sides(state).map { place, _, _ in
      let letter = CoderAliases.letter(at: place)
      return Binding(
        .character(letter.first ?? "A"), action: .sideKeyPressed(place),
        help: word(AdjudicationMessage.keyTake(letter)), group: word(.groupSides))
    }
  }

  private var disputeBindings: [Binding<Action>] {
    let text = word(Message.groupText)
    return [
      Binding(
        "n", .right, action: .disputeMoved(by: 1), help: word(Message.keyNextUnit),
        isProminent: false),
      Binding(
        "p", .left, action: .disputeMoved(by: -1), help: word(Message.keyPreviousUnit),
        isProminent: false),
      Binding("g", action: .nextOpenKeyPressed, help: word(Message.keyNextOpen)),
      Binding("x", action: .definitionsKeyPressed, help: word(Message.keyDefinition), group: text),
      Binding(
        .pageDown, action: .textPaged(by: 1), help: word(Message.keyScroll), group: text,
        isProminent: false),
      Binding(
        .pageUp, action: .textPaged(by: -1), help: word(Message.keyScroll), group: text,
        isProminent: false),
      Binding(
        "]", action: .definitionsMoved(by: 4), help: word(AdjudicationMessage.keyReading),
        group: text, isProminent: false),
      Binding(
        "[", action: .definitionsMoved(by: -4), help: word(AdjudicationMessage.keyReading),
        group: text, isProminent: false),
    ] + commonBindings + [
      Binding("q", .escape, action: .backKeyPressed, help: word(Message.keyBack))
    ]
  }

  private func codeBindings(_ state: State) -> [Binding<Action>] {
    guard let variable = variable(state) else { return [] }
    let group = word(Message.groupCodes)
    let codes = variable.codes.map { code in
      Binding<Action>(
        .character(code.key), action: .codeKeyPressed(code.id),
        help: context.words[code.label].string, group: group, isProminent: false)
    }
    return [
      Binding(
        .up, "k", action: .moved(by: -1), help: word(Message.keyMove), group: group,
        isProminent: false),
      Binding(
        .down, "j", action: .moved(by: 1), help: word(Message.keyMove), group: group,
        isProminent: false),
      Binding(
        " ", action: .toggleKeyPressed, help: word(AdjudicationMessage.keyOwnCode), group: group,
        isProminent: false),
      Binding(
        ">", action: .mainKeyPressed, help: word(Message.keyMain), group: group,
        disabledReason: variable.kind == .multiple ? nil : word(Message.notOffered),
        isProminent: false),
      Binding(
        "0", action: .noneKeyPressed, help: word(Message.keyNone), group: group,
        disabledReason: variable.allowsNone ? nil : word(Message.noneNotAllowed),
        isProminent: false),
      Binding(
        .enter, action: .confirmKeyPressed, help: word(Message.keyConfirm), group: group,
        isProminent: false),
    ] + codes
  }
}
