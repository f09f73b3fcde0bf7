import CodingModel
import TerminalUI

extension CodingScreen {
  private func quiet(_ keys: Key..., action: Action, help: Message, group: Message) -> Binding<
    Action
  > {
    Binding(keys: keys, action: action, help: word(help), group: word(group), isProminent: false)
  }

  var answerBindings: [Binding<Action>] {
    [
      quiet("+", action: .reuse(.alsoKeyPressed), help: .keyAlso, group: .groupCodes),
      quiet("=", action: .reuse(.copyKeyPressed), help: .keyCopy, group: .groupCodes),
      quiet(".", action: .reuse(.repeatKeyPressed), help: .keyRepeat, group: .groupCodes),
    ]
  }

  var noteBindings: [Binding<Action>] {
    [
      quiet("M", action: .notes(.unitMemoKeyPressed), help: .keyUnitMemo, group: .groupNotes),
      quiet("C", action: .notes(.codeMemoKeyPressed), help: .keyCodeMemo, group: .groupNotes),
      quiet("!", action: .notes(.doubtKeyPressed), help: .keyDoubt, group: .groupNotes),
      quiet("V", action: .marking(.keyPressed), help: .keyMark, group: .groupNotes),
    ]
  }

  var viewBindings: [Binding<Action>] {
    [
      quiet("/", action: .walk(.panelKeyPressed), help: .keyQueue, group: .groupUnits),
      quiet("G", action: .walk(.jumpKeyPressed), help: .keyJump, group: .groupUnits),
      quiet("L", action: .gridKeyPressed, help: .keyGrid, group: .groupUnits),
      quiet("B", action: .view(.codebookKeyPressed), help: .keyCodebook, group: .groupText),
      quiet("[", action: .view(.measureChanged(by: -1)), help: .keyNarrower, group: .groupView),
      quiet("]", action: .view(.measureChanged(by: 1)), help: .keyWider, group: .groupView),
      quiet(
        "}", action: .view(.notesScrolled(by: 4)), help: .keyMoving(.notesDown), group: .groupText),
      quiet(
        "{", action: .view(.notesScrolled(by: -4)), help: .keyMoving(.notesUp), group: .groupText),
      quiet("A", action: .view(.foldKeyPressed), help: .keyFold, group: .groupView),
    ]
  }

  var markingBindings: [Binding<Action>] {
    func binding(_ keys: Key..., action: MarkingAction, help: Message) -> Binding<Action> {
      var binding = Binding<Action>(
        keys: keys, action: .marking(action), help: word(help), group: word(.groupText))
      binding.isProminent = !action.leadsBackwards
      guard case .keyMoving(let moving) = help else { return binding }
      return binding.briefly(word(.briefMoving(moving)))
    }
    let own = [
      binding(.enter, action: .confirmed, help: .keySave),
      binding(" ", action: .anchorKeyPressed, help: .keyAnchor),
      binding(.right, "l", "w", action: .movedByWords(1), help: .keyMoving(.nextWord)),
      binding(.left, "h", "b", action: .movedByWords(-1), help: .keyMoving(.previousWord)),
      binding(
        .down, "j", ")", action: .movedBySentence(forward: true), help: .keyMoving(.nextSentence)),
      binding(
        .up, "k", "(", action: .movedBySentence(forward: false), help: .keyMoving(.previousSentence)
      ),
      binding(.home, "^", action: .movedToEnd(forward: false), help: .keyMoving(.firstWord)),
      binding(.end, "$", action: .movedToEnd(forward: true), help: .keyMoving(.lastWord)),
      binding("-", .delete, action: .removeKeyPressed, help: .keyUnmark),
      binding(.escape, "q", action: .cancelled, help: .keyCancel).essential(),
    ]
    return (own + scrollBindings).remapped(by: context.desk.keyMap)
  }
}
