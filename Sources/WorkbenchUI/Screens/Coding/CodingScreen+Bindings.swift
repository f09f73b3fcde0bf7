import CodingModel
public import TerminalUI

extension CodingScreen {
  /// Keys with a meaning of their own on this screen; no code of a new codebook may claim them.
  public static let reservedKeys: Set<Character> = [
    "j", "k", "n", "p", "N", "P", "g", "u", "m", "x", "q", "0", "-", ">", "?", " ", ":", "/", "c",
    "[", "]", "<", "U", "M", "C", "!", "V", "=", ".", "+", "A", "B", "G", "L", "R", "{",
    "}",
  ]

  /// The keys of the screen, the codes of the variable in focus first.
  public func bindings(for state: State) -> [Binding<Action>] {
    if state.isTyping {
      return context.words.typing(
        enter: state.isChoosing ? .keyOpenList : .keySave, group: .groupGeneral
      ) { .editorKeyPressed($0) }
    }
    if state.marking != nil { return markingBindings }
    let situation = Situation(
      focus: state.focus, hasUnit: state.page != nil, hasPlace: state.position != nil)
    return keys.keys(in: situation) {
      CodeKeys.first(
        context.codeBindings(of: focusedVariable(state)) { .codeKeyPressed($0) },
        over: ownBindings(for: state))
    }
  }

  /// What makes a difference to the keys where nothing is typed and nothing marked.
  struct Situation: Equatable, Sendable {
    /// The variable in focus.
    let focus: VariableID?
    /// Whether a unit is in view.
    let hasUnit: Bool
    /// Whether there is a unit that could be.
    let hasPlace: Bool
  }

  /// What the screen does besides choosing codes.
  private func ownBindings(for state: State) -> [Binding<Action>] {
    let all =
      listBindings(for: state) + answerBindings + unitBindings + textBindings(for: state)
      + noteBindings + viewBindings + otherBindings
    let possible = state.page == nil ? all.map { $0.unless(whyNot($0.action, state)) } : all
    return possible.remapped(by: context.desk.keyMap)
  }

  /// Why something cannot be done while no unit is in view; nil where it can.
  private func whyNot(_ action: Action, _ state: State) -> String? {
    switch action {
    case .walk, .gridKeyPressed, .view(.codebookKeyPressed), .view(.measureChanged),
      .reversalKeyPressed, .leave:
      nil
    case .unitMoved, .nextOpenKeyPressed: state.position == nil ? word(.noUnits) : nil
    default: word(.noUnitInView)
    }
  }

  /// The keys that choose a code of some variable, and else do something on this screen, in the order
  /// of the codebook.
  func codeKeysInUse(_ state: State) -> [Character] {
    let used = Set(ownBindings(for: state).flatMap(\.keys))
    var keys: [Character] = []
    for code in context.codebook.variables.flatMap(\.codes) {
      guard let key = context.key(of: code), used.contains(key), !keys.contains(code.key) else {
        continue
      }
      keys.append(code.key)
    }
    return keys
  }

  func word(_ message: Message) -> String { context.words.string(message) }

  private func listBindings(for state: State) -> [Binding<Action>] {
    guard let variable = focusedVariable(state) else { return [] }
    let group = word(.groupCodes)
    let still =
      variable.codes.isEmpty ? word(.noCodes) : context.words.whyStill(variable.codes.count)
    return [
      Binding(
        .up, .character("k"), action: .highlightMoved(by: -1),
        help: word(.keyMoving(.previousCode)), group: group, disabledReason: still,
        isProminent: false),
      Binding(
        .down, .character("j"), action: .highlightMoved(by: 1), help: word(.keyMoving(.nextCode)),
        group: group, disabledReason: still, isProminent: false),
      Binding(
        .character(" "), action: .toggleKeyPressed, help: word(.keyToggle), group: group,
        isProminent: false),
      Binding(
        .character(">"), action: .mainKeyPressed, help: word(.keyMain), group: group,
        disabledReason: variable.kind == .multiple ? nil : word(.onlyMultiple),
        isProminent: false),
      Binding(
        .character("0"), action: .noneKeyPressed, help: word(.keyNone), group: group,
        disabledReason: variable.allowsNone ? nil : word(.noneNotAllowed),
        isProminent: false),
      Binding(
        .character("-"), .delete, action: .clearKeyPressed, help: word(.keyClear), group: group,
        isProminent: false),
    ]
  }

  private var unitBindings: [Binding<Action>] {
    let group = word(.groupUnits)
    return [
      Binding(.enter, action: .confirmKeyPressed, help: word(.keyConfirm), group: group),
      Binding(
        .character("n"), .right, action: .unitMoved(by: 1), help: word(.keyNextUnit), group: group),
      Binding(
        .character("p"), .left, action: .unitMoved(by: -1), help: word(.keyPreviousUnit),
        group: group, isProminent: false),
      Binding(
        .character("g"), action: .nextOpenKeyPressed, help: word(.keyNextOpen), group: group),
      Binding(
        .tab, action: .focusMoved(by: 1), help: word(.keyMoving(.nextVariable)), group: group,
        isProminent: false),
      Binding(
        .backTab, action: .focusMoved(by: -1), help: word(.keyMoving(.previousVariable)),
        group: group,
        isProminent: false),
    ]
  }

  private func textBindings(for state: State) -> [Binding<Action>] {
    let hasCodes = focusedVariable(state)?.codes.isEmpty == false
    return scrollBindings + [
      Binding(
        .character("x"), action: .definitionKeyPressed, help: word(.keyDefinition),
        group: word(.groupText), disabledReason: hasCodes ? nil : word(.noCodes))
    ]
  }

  /// The keys that scroll the text, also while a passage is marked.
  var scrollBindings: [Binding<Action>] {
    let group = word(.groupText)
    return [
      Binding(
        .pageDown, action: .textPaged(by: 1), help: word(.keyMoving(.textDown)), group: group,
        isProminent: false),
      Binding(
        .pageUp, action: .textPaged(by: -1), help: word(.keyMoving(.textUp)), group: group,
        isProminent: false),
    ]
  }

  private var otherBindings: [Binding<Action>] {
    let group = word(.groupGeneral)
    return [
      Binding(.character("m"), action: .memoKeyPressed, help: word(.keyMemo), group: group),
      Binding(
        .character("R"), action: .redactKeyPressed,
        help: context.words.string(RedactionMessage.keyRedact), group: group, isProminent: false),
      Binding(
        .character("u"), action: .reversalKeyPressed(.undo), help: word(.keyUndo), group: group),
      Binding(
        .character("U"), .control("r"), action: .reversalKeyPressed(.redo), help: word(.keyRedo),
        group: group, isProminent: false),
      Binding(.character("q"), .escape, action: .leave, help: word(.keyBack), group: group)
        .essential(),
    ]
  }
}
