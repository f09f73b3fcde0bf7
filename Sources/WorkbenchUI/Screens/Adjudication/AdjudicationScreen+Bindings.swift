import CodingModel
import Tables
public import TerminalUI

extension AdjudicationScreen {
  /// The keys of what is in view.
  public func bindings(for state: State) -> [Binding<Action>] {
    if state.editor != nil { return context.words.typing { .editorKeyPressed($0) } }
    if state.attendance != nil { return context.words.typing { .attendanceKeyPressed($0) } }
    switch state.mode {
    case .list: return listBindings(state).remapped(by: context.desk.keyMap)
    case .dispute: return ownBindings(state) + codeBindings(state)
    case .changes: return reportBindings(state).remapped(by: context.desk.keyMap)
    case .pairs:
      let definitions = definitionBindings.unless(context.words.whyEmpty(reportCount(state)))
      return (definitions + reportBindings(state)).remapped(by: context.desk.keyMap)
    }
  }

  /// What the keys do in a dispute besides choosing codes.
  private func ownBindings(_ state: State) -> [Binding<Action>] {
    (sideBindings(state) + disputeBindings(state) + choiceBindings(state))
      .remapped(by: context.desk.keyMap)
  }

  /// Why nothing can be done with disputes; nil where they were read.
  private func whyNone(_ state: State) -> String? {
    if state.refusal != nil { return word(Message.nothingToSee) }
    let isThere = state.overview != nil && (state.mode != .dispute || state.unit != nil)
    return isThere ? nil : word(Message.stillMade)
  }

  /// How many lines the report in view has.
  private func reportCount(_ state: State) -> Int {
    state.mode == .changes ? changeRows(state).count : state.summary?.pairs.count ?? 0
  }

  private func word(_ message: Message) -> String { context.words.string(message) }
  private func word(_ message: AdjudicationMessage) -> String { context.words.string(message) }

  private func listBindings(_ state: State) -> [Binding<Action>] {
    // No more than matters here: there may be thousands.
    let count = state.disputes.lazy.filter(state.filter.shows).prefix(2).count
    let all =
      moving(count) + [
        Binding(.enter, action: .lookKeyPressed, help: word(AdjudicationMessage.keyLook))
          .unless(whyNone(state) ?? context.words.whyEmpty(count)),
        Binding("g", action: .nextOpenKeyPressed, help: word(Message.keyNextOpen)),
        Binding("f", action: .filterKeyPressed, help: word(AdjudicationMessage.keyFilter)),
        Binding("s", action: .orderKeyPressed, help: word(AdjudicationMessage.keyOrder)),
        Binding("r", action: .reportKeyPressed, help: word(AdjudicationMessage.keyReport)),
      ] + commonBindings
    return all.map { $0.unless(whyNone(state)) } + [
      Binding("q", .escape, action: .leave, help: word(Message.keyBack)).essential()
    ]
  }

  private func reportBindings(_ state: State) -> [Binding<Action>] {
    let all =
      moving(reportCount(state)) + [
        Binding(
          .tab, .left, .right, action: .partKeyPressed, help: word(AdjudicationMessage.keyPart)),
        Binding(
          "N", action: .namesKeyPressed, help: word(AdjudicationMessage.keyNames),
          // Pairs of codes name coders only where these remarked on them.
          isProminent: state.mode == .changes),
      ]
    let why = whyNone(state) ?? (state.summary == nil ? word(Message.stillMade) : nil)
    return all.unless(why) + [
      Binding("q", .escape, action: .backKeyPressed, help: word(Message.keyBack)).essential()
    ]
  }

  private func moving(_ count: Int) -> [Binding<Action>] {
    func binding(_ keys: Key..., step: Int, help: Moving) -> Binding<Action> {
      Binding(
        keys: keys, action: .moved(by: step), help: word(Message.keyMoving(help)),
        disabledReason: context.words.whyStill(count), isProminent: false)
    }
    return [
      binding(.up, "k", step: -1, help: .lineUp), binding(.down, "j", step: 1, help: .lineDown),
      binding(.pageUp, step: -15, help: .linesUp),
      binding(.pageDown, step: 15, help: .linesDown),
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

  private func disputeBindings(_ state: State) -> [Binding<Action>] {
    let text = word(Message.groupText)
    let all: [Binding<Action>] =
      [
        Binding(
          "n", .right, action: .disputeMoved(by: 1), help: word(Message.keyNextUnit),
          isProminent: false),
        Binding(
          "p", .left, action: .disputeMoved(by: -1), help: word(Message.keyPreviousUnit),
          isProminent: false),
        Binding("g", action: .nextOpenKeyPressed, help: word(Message.keyNextOpen)),
        Binding(
          "x", action: .definitionsKeyPressed, help: word(Message.keyDefinition), group: text),
        Binding(
          .pageDown, action: .textPaged(by: 1), help: word(Message.keyMoving(.textDown)),
          group: text,
          isProminent: false),
        Binding(
          .pageUp, action: .textPaged(by: -1), help: word(Message.keyMoving(.textUp)), group: text,
          isProminent: false),
        Binding(
          "}", action: .sidesMoved(by: 4), help: word(Message.keyMoving(.sidesDown)), group: text,
          isProminent: false),
        Binding(
          "{", action: .sidesMoved(by: -4), help: word(Message.keyMoving(.sidesUp)), group: text,
          isProminent: false),
      ] + definitionBindings + commonBindings
    return all.unless(whyNone(state)) + [
      Binding("q", .escape, action: .backKeyPressed, help: word(Message.keyBack)).essential()
    ]
  }

  private var definitionBindings: [Binding<Action>] {
    let text = word(Message.groupText)
    return [
      Binding(
        "]", action: .definitionsMoved(by: 4), help: word(Message.keyMoving(.definitionsDown)),
        group: text, isProminent: false),
      Binding(
        "[", action: .definitionsMoved(by: -4), help: word(Message.keyMoving(.definitionsUp)),
        group: text, isProminent: false),
    ]
  }

  private func codeBindings(_ state: State) -> [Binding<Action>] {
    guard let variable = variable(state) else { return [] }
    let keys = codeKeys(of: variable, state)
    return variable.codes.map { code in
      Binding(
        keys: keys[code.id].map { [$0] } ?? [], action: .codeKeyPressed(code.id),
        help: context.words[code.label].string, group: word(Message.groupCodes),
        isProminent: false)
    }.unless(dispute(state) == nil ? word(Message.nothingToSee) : nil)
  }

  /// The keys that choose codes here; a code whose key takes a side, or does something else in a
  /// dispute, is chosen from the list.
  func codeKeys(of variable: Variable, _ state: State) -> [CodeID: Key] {
    let taken = Set(ownBindings(state).flatMap(\.keys))
    return variable.codes.reduce(into: [:]) { keys, code in
      if let key = context.key(of: code), !taken.contains(key) { keys[code.id] = key }
    }
  }

  private func choiceBindings(_ state: State) -> [Binding<Action>] {
    guard let variable = variable(state) else { return [] }
    let group = word(Message.groupCodes)
    let still =
      variable.codes.isEmpty ? word(Message.noCodes) : context.words.whyStill(variable.codes.count)
    let choices: [Binding<Action>] = [
      Binding(
        .up, "k", action: .moved(by: -1), help: word(Message.keyMoving(.previousCode)),
        group: group, disabledReason: still, isProminent: false),
      Binding(
        .down, "j", action: .moved(by: 1), help: word(Message.keyMoving(.nextCode)), group: group,
        disabledReason: still, isProminent: false),
      Binding(
        " ", action: .toggleKeyPressed, help: word(AdjudicationMessage.keyOwnCode), group: group,
        disabledReason: variable.codes.isEmpty ? word(Message.noCodes) : nil, isProminent: false),
      Binding(
        ">", action: .mainKeyPressed, help: word(Message.keyMain), group: group,
        disabledReason: variable.kind == .multiple ? nil : word(Message.onlyMultiple),
        isProminent: false),
      Binding(
        "0", action: .noneKeyPressed, help: word(Message.keyNone), group: group,
        disabledReason: variable.allowsNone ? nil : word(Message.noneNotAllowed),
        isProminent: false),
      Binding(
        .enter, action: .confirmKeyPressed, help: word(Message.keyConfirm), group: group,
        isProminent: false),
    ]
    return choices.unless(dispute(state) == nil ? word(Message.nothingToSee) : nil)
  }
}
