import CodingModel
public import TerminalUI

extension AgreementScreen {
  /// The keys of what is in view.
  public func bindings(for state: State) -> [Binding<Action>] {
    let bindings = state.page.map { pageBindings($0, state) } ?? overviewBindings(state)
    return bindings.remapped(by: context.desk.keyMap)
  }

  /// Why there is nothing to choose; nil where agreement was computed.
  ///
  /// As long as coding is blind there is nothing for a coder, and no key but the one back.
  private func whyNothing(_ state: State) -> String? {
    if (state.page.map { $0.refusal } ?? state.refusal) != nil {
      return word(Message.nothingToSee)
    }
    guard state.overview != nil else { return word(Message.stillMade) }
    let isThere = state.page.map { $0.detail != nil } ?? (state.overview != nil)
    return isThere ? nil : word(Message.stillMade)
  }

  private func word(_ message: Message) -> String { context.words.string(message) }
  private func word(_ message: AgreementMessage) -> String { context.words.string(message) }

  private func overviewBindings(_ state: State) -> [Binding<Action>] {
    let count = state.overview?.summaries.count ?? 0
    let moving: [Binding<Action>] = [
      Binding(.down, "j", "n", action: .moved(by: 1), help: word(.keyMoving(.nextVariable)))
        .briefly(word(.briefMoving(.nextVariable))),
      Binding(
        .up, "k", "p", action: .moved(by: -1), help: word(.keyMoving(.previousVariable)),
        isProminent: false),
    ]
    let look = Binding<Action>(
      .enter, action: .lookKeyPressed, help: word(AgreementMessage.keyLook))
    let why = whyNothing(state)
    return moving.unless(why ?? context.words.whyStill(count)) + [
      look.unless(why ?? context.words.whyEmpty(count))
    ] + readingBindings.unless(why) + [
      Binding("q", .escape, action: .leave, help: word(Message.keyBack)).essential()
    ]
  }

  private var readingBindings: [Binding<Action>] {
    [
      Binding("c", action: .coefficientKeyPressed, help: word(AgreementMessage.keyCoefficient)),
      Binding("r", action: .readingKeyPressed, help: word(AgreementMessage.keyReading)),
    ]
  }

  private func pageBindings(_ page: AgreementPage, _ state: State) -> [Binding<Action>] {
    let parts = word(AgreementMessage.groupParts)
    // The parts and what is shown of them stand above the page, also while that is made.
    let unseen = state.overview == nil || page.refusal != nil ? whyNothing(state) : nil
    let still = context.words.whyStill(state.overview?.summaries.count ?? 0)
    let tabs = AgreementTab.allCases.map { tab in
      Binding<Action>(
        .character(Character("\(tab.rawValue + 1)")), action: .tabKeyPressed(tab),
        help: word(.tab(tab)), group: parts, isProminent: false)
    }
    let moving: [Binding<Action>] = [
      Binding(.tab, action: .tabMoved(by: 1), help: word(.keyMoving(.nextPart)), group: parts)
        .briefly(word(.briefMoving(.nextPart))),
      Binding(
        .backTab, action: .tabMoved(by: -1), help: word(.keyMoving(.previousPart)), group: parts,
        isProminent: false),
    ]
    return (moving + tabs).unless(unseen) + choiceBindings(page, state)
      + readingBindings.unless(unseen) + [
        Binding(
          "n", action: .moved(by: 1), help: word(.keyMoving(.nextVariable)),
          disabledReason: still, isProminent: false),
        Binding(
          "p", action: .moved(by: -1), help: word(.keyMoving(.previousVariable)),
          disabledReason: still, isProminent: false),
        Binding("q", .escape, action: .backKeyPressed, help: word(Message.keyBack)).essential(),
      ]
  }

  /// The keys that choose something on the page, and look at it.
  private func choiceBindings(_ page: AgreementPage, _ state: State) -> [Binding<Action>] {
    let look = Binding<Action>(
      .enter, action: .lookKeyPressed, help: word(lookMessage(page, state)))
    let (words, why) = (context.words, whyNothing(state))
    guard state.tab == .confusion else {
      let count = page.count(state.tab)
      let lines = lineBindings.unless(why ?? words.whyStill(count))
      let hasLook = state.tab == .units || state.tab == .pairs
      return lines + (hasLook ? [look.unless(why ?? words.whyEmpty(count))] : [])
    }
    let units = page.cellUnits.count
    let chosen = look.unless(why ?? words.whyEmpty(units))
    if page.cell != nil { return lineBindings.unless(why ?? words.whyStill(units)) + [chosen] }
    let cells = cellBindings.unless(why ?? words.whyStill(page.matrix?.codes.count ?? 0))
    let pair = Binding<Action>("o", action: .pairKeyPressed, help: word(Message.keyPair))
      .unless(why ?? words.whyStill(page.detail?.matrices.count ?? 0))
    return cells + [chosen, pair]
  }

  private func lookMessage(_ page: AgreementPage, _ state: State) -> AgreementMessage {
    switch state.tab {
    case .units: .keyText
    case .confusion: page.cell == nil ? .keyUnits : .keyText
    default: .keyLook
    }
  }

  private var lineBindings: [Binding<Action>] {
    [
      Binding(.down, "j", action: .lineMoved(by: 1), help: word(.keyMoving(.lineDown)))
        .briefly(word(.briefMoving(.lineDown))),
      Binding(
        .up, "k", action: .lineMoved(by: -1), help: word(.keyMoving(.lineUp)), isProminent: false),
      Binding(
        .pageDown, action: .lineMoved(by: 15), help: word(.keyMoving(.linesDown)),
        isProminent: false),
      Binding(
        .pageUp, action: .lineMoved(by: -15), help: word(.keyMoving(.linesUp)),
        isProminent: false),
    ]
  }

  private var cellBindings: [Binding<Action>] {
    func help(_ moving: Moving) -> String { word(.keyMoving(moving)) }
    return [
      Binding(.right, "l", action: .cellMoved(rows: 0, columns: 1), help: help(.cellRight))
        .briefly(word(.briefMoving(.cellRight))),
      Binding(
        .left, "h", action: .cellMoved(rows: 0, columns: -1), help: help(.cellLeft),
        isProminent: false),
      Binding(
        .down, "j", action: .cellMoved(rows: 1, columns: 0), help: help(.cellDown),
        isProminent: false),
      Binding(
        .up, "k", action: .cellMoved(rows: -1, columns: 0), help: help(.cellUp), isProminent: false),
    ]
  }
}
