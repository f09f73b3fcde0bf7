public import TerminalUI

extension TablesScreen {
  /// The keys of the screen.
  public func bindings(for state: State) -> [Binding<Action>] {
    let words = context.words
    if state.isTyping {
      return words.typing(enter: state.prompt == .withdrawal ? .keyConfirm : .keySave) {
        .promptKeyPressed($0)
      }
    }
    return
      (movement(state) + views(state) + [
        Binding("q", .escape, action: .leave, help: words.string(.keyBack)).essential()
      ]).remapped(by: context.desk.keyMap)
  }

  private func movement(_ state: State) -> [Binding<Action>] {
    let words = context.words
    let still = state.tables.map { words.whyStill($0.count) } ?? words.string(.stillMade)
    let marks = state.page?.marks.count ?? 0
    let tables: [Binding<Action>] = [
      Binding(.right, "n", .tab, action: .moved(by: 1), help: words.string(.keyNextUnit))
        .unless(still),
      Binding(
        .left, "p", .backTab, action: .moved(by: -1), help: words.string(.keyPreviousUnit),
        disabledReason: still, isProminent: state.mode == .compared),
    ]
    guard state.mode == .published, marks > 0 else {
      return tables
        + [
          Binding(
            .down, "j", .pageDown, action: .scrolled(by: 3),
            help: words.string(.keyMoving(.tableDown)),
            isProminent: false),
          Binding(
            .up, "k", .pageUp, action: .scrolled(by: -3), help: words.string(.keyMoving(.tableUp)),
            isProminent: false),
        ].unless(whyNoTable(state))
    }
    let cells: [Binding<Action>] = [
      Binding(
        .down, "j", .pageDown, action: .cellMoved(by: 1), help: words.string(TableMessage.keyCell)),
      Binding(
        .up, "k", .pageUp, action: .cellMoved(by: -1),
        help: words.string(TableMessage.keyPreviousCell), isProminent: false),
    ].unless(words.whyStill(marks))
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
      isProminent: state.mode != .published
    ).unless(whyNoTable(state))
    let nothing = state.tables?.isEmpty == true ? words.string(.tableEmpty) : nil
    let everybody = state.seesEverybody ? [publish, compare].unless(nothing) : []
    guard state.mode == .planned else { return everybody + [picture] }
    let others = state.sources.count > 1 ? nil : words.string(.noOtherValues)
    return [Binding("x", action: .crossKeyPressed, help: words.string(.keyCross))] + everybody + [
      Binding(
        "s", action: .sourceKeyPressed, help: words.string(.keySource), disabledReason: others,
        isProminent: false),
      picture,
    ]
  }

  /// Why there is no table to be looked at; nil where there is one.
  private func whyNoTable(_ state: State) -> String? {
    if state.shown != nil { return nil }
    return context.words.string(state.tables?.isEmpty == true ? .tableEmpty : .stillMade)
  }
}
