import CodingModel
public import TerminalUI

extension AgreementScreen {
  /// The keys of what is in view.
  public func bindings(for state: State) -> [Binding<Action>] {
    let bindings = state.page.map { pageBindings($0, state) } ?? overviewBindings
    return bindings.remapped(by: context.desk.keyMap)
  }

  private func word(_ message: Message) -> String { context.words.string(message) }
  private func word(_ message: AgreementMessage) -> String { context.words.string(message) }

  private var overviewBindings: [Binding<Action>] {
    [
      Binding(.down, "j", "n", action: .moved(by: 1), help: word(.keyMoving(.nextVariable)))
        .briefly(word(.briefMoving(.nextVariable))),
      Binding(
        .up, "k", "p", action: .moved(by: -1), help: word(.keyMoving(.previousVariable)),
        isProminent: false),
      Binding(.enter, action: .lookKeyPressed, help: word(AgreementMessage.keyLook)),
    ] + readingBindings + [
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
    let tabs = AgreementTab.allCases.map { tab in
      Binding<Action>(
        .character(Character("\(tab.rawValue + 1)")), action: .tabKeyPressed(tab),
        help: word(.tab(tab)), group: parts, isProminent: false)
    }
    return [
      Binding(.tab, action: .tabMoved(by: 1), help: word(.keyMoving(.nextPart)), group: parts)
        .briefly(word(.briefMoving(.nextPart))),
      Binding(
        .backTab, action: .tabMoved(by: -1), help: word(.keyMoving(.previousPart)), group: parts,
        isProminent: false),
    ] + tabs + choiceBindings(page, state) + readingBindings + [
      Binding(
        "n", action: .moved(by: 1), help: word(.keyMoving(.nextVariable)),
        isProminent: false),
      Binding(
        "p", action: .moved(by: -1), help: word(.keyMoving(.previousVariable)),
        isProminent: false),
      Binding("q", .escape, action: .backKeyPressed, help: word(Message.keyBack)).essential(),
    ]
  }

  /// The keys that choose something on the page, and look at it.
  private func choiceBindings(_ page: AgreementPage, _ state: State) -> [Binding<Action>] {
    let look = Binding<Action>(
      .enter, action: .lookKeyPressed, help: word(lookMessage(page, state)))
    guard state.tab == .confusion else {
      return lineBindings + (state.tab == .units || state.tab == .pairs ? [look] : [])
    }
    let pair = Binding<Action>("o", action: .pairKeyPressed, help: word(Message.keyPair))
    return page.cell != nil ? lineBindings + [look] : cellBindings + [look, pair]
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
