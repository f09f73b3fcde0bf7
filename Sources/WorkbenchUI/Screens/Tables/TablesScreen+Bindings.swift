public import TerminalUI

extension TablesScreen {
  /// The keys of the screen.
  public func bindings(for state: State) -> [Binding<Action>] {
    let words = context.words
    if state.isTyping {
      let isReason = state.prompt != .withdrawal
      return [
        Binding(
          .enter, action: .promptKeyPressed(.enter),
          help: words.string(isReason ? .keySave : .keyConfirm)),
        Binding(.escape, action: .promptKeyPressed(.escape), help: words.string(.keyCancel))
          .essential(),
      ]
    }
    return
      (movement(state) + views(state) + [
        Binding("q", .escape, action: .leave, help: words.string(.keyBack)).essential()
      ]).remapped(by: context.desk.keyMap)
  }

  private func movement(_ state: State) -> [Binding<Action>] {
    let words = context.words
    let tables: [Binding<Action>] = [
      Binding(.right, "n", .tab, action: .moved(by: 1), help: words.string(.keyNextUnit)),
      Binding(
        .left, "p", .backTab, action: .moved(by: -1), help: words.string(.keyPreviousUnit),
        isProminent: state.mode == .compared),
    ]
    guard state.mode == .published, state.page?.marks.isEmpty == false else {
      return tables + [
        Binding(
          .down, "j", .pageDown, action: .scrolled(by: 3),
          help: words.string(.keyMoving(.tableDown)),
          isProminent: false),
        Binding(
          .up, "k", .pageUp, action: .scrolled(by: -3), help: words.string(.keyMoving(.tableUp)),
          isProminent: false),
      ]
    }
    let cells: [Binding<Action>] = [
      Binding(
        .down, "j", .pageDown, action: .cellMoved(by: 1), help: words.string(TableMessage.keyCell)),
      Binding(
        .up, "k", .pageUp, action: .cellMoved(by: -1),
        help: words.string(TableMessage.keyPreviousCell), isProminent: false),
    ]
    let decision: Binding<Action> = Binding(
      .enter, action: .decideKeyPressed, help: words.string(TableMessage.keyDecide))
    return tables + cells + [decision]
  }

  private func views(_ state: State) -> [Binding<Action>] {
    let words = context.words
    let publish: Binding<Action> = Binding(
      "u", action: .publishKeyPressed,
      help: words.string(state.mode == .published ? TableMessage.keyPlanned : .keyPublish))
    let compare: Binding<Action> = Binding(
      "v", action: .compareKeyPressed,
      help: words.string(state.mode == .compared ? TableMessage.keyPlanned : .keyCompare),
      isProminent: state.mode != .published)
    let picture: Binding<Action> = Binding(
      "h", action: .pictureKeyPressed, help: words.string(TableMessage.keyPicture),
      isProminent: state.mode != .published)
    let everybody = state.seesEverybody ? [publish, compare] : []
    guard state.mode == .planned else { return everybody + [picture] }
    return [Binding("x", action: .crossKeyPressed, help: words.string(.keyCross))] + everybody + [
      Binding(
        "s", action: .sourceKeyPressed, help: words.string(.keySource), isProminent: false),
      picture,
    ]
  }
}
