import CodingModel
import TerminalUI

/// The state of the coding screen in lines, what matters first.
extension CodingScreen {
  private var words: Words { context.words }

  /// What is worth saying after something was done.
  func lines(of state: State, after before: State) -> [DisplayText] {
    var lines: [DisplayText] = []
    let isElsewhere = state.page?.respondent.id != before.page?.respondent.id
    let isChanged = state.page?.coding != before.page?.coding || state.status != before.status
    if isChanged, !state.status.text.isEmpty {
      lines.append(state.status.spans.reduce(.empty) { $0 + $1.text })
    }
    if let editor = state.editor, before.editor == nil {
      return lines + linesOfEditor(editor)
    }
    if isElsewhere { return lines + linesOfUnit(state) }
    // A variable that is answered in words has no codes to define.
    if state.showsDefinition { lines += linesOfDefinitions(state) }
    if state.focus != before.focus || lines.isEmpty { lines += linesOfVariable(state) }
    return lines
  }

  /// The text of a unit, what is answered, and the variable in focus.
  func linesOfUnit(_ state: State) -> [DisplayText] {
    guard let page = state.page, let position = state.position else {
      return state.position == nil ? [words[.noUnits]] : [state.status.text]
    }
    let id = DisplayText(untrusted: page.respondent.id.rawValue)
    let entry = context.layouts.entry(untrusted: page.respondent.text, columns: Int(Int32.max))
    let isEmpty = page.respondent.text.allSatisfy(\.isWhitespace)
    var lines = ["", words[.unitPosition(position + 1, of: state.unitCount)] + ", " + id]
    lines += isEmpty ? [words[.emptyText]] : entry.text.lines
    if entry.text.hiddenCharacters > 0 {
      lines.append(words[.hiddenCharacters(entry.text.hiddenCharacters)])
    }
    lines += UnitFacts(page, state, context, hidden: 0).told()
    for variable in offered(state) where variable.id != state.focus {
      if let answer = answer(to: variable.id, on: page, by: state.viewer) {
        lines.append(words[variable.label] + ": " + describe(answer, of: variable))
      }
      lines += remarks(on: variable, page)
    }
    return lines + linesOfVariable(state)
  }

  /// The variable in focus with its codes and the keys that choose them.
  func linesOfVariable(_ state: State) -> [DisplayText] {
    guard let variable = focusedVariable(state), let page = state.page else { return [] }
    let answer = answer(to: variable.id, on: page, by: state.viewer)
    let question = words[variable.question]
    var lines = [
      "", words[variable.label] + (question.isEmpty ? "" : ": " + question),
      words[.plainAnswer] + describe(answer, of: variable),
    ]
    if variable.kind == .multiple { lines.append(words[.plainSeveral]) }
    lines += variable.codes.map { code in
      DisplayText(untrusted: String(code.key)) + "  " + words[code.label]
    }
    if variable.allowsNone { lines.append("0  " + words[.noneApplies]) }
    return lines + remarks(on: variable, page)
  }

  /// The viewer's memo on a variable, and for the lead what the coders said about it.
  private func remarks(on variable: Variable, _ page: UnitPage) -> [DisplayText] {
    var lines: [DisplayText] = []
    if let memo = page.coding[variable.id]?.memo, !memo.isEmpty {
      lines.append(words[.keyMemo] + ": " + DisplayText(untrusted: memo))
    }
    for (coder, coding) in page.others.sorted(by: { $0.key < $1.key }) {
      guard let said = coding[variable.id] else { continue }
      lines.append(
        DisplayText(untrusted: coder.rawValue) + ": " + describe(said.answer, of: variable)
          + (said.memo.isEmpty ? "" : " (" + DisplayText(untrusted: said.memo) + ")"))
    }
    return lines
  }

  private func linesOfEditor(_ editor: Editor) -> [DisplayText] {
    let title = title(of: editor.purpose) + ": "
    return [title + DisplayText(untrusted: editor.line.text), words[.plainText]]
  }

  private func linesOfDefinitions(_ state: State) -> [DisplayText] {
    (focusedVariable(state)?.codes ?? []).flatMap { code -> [DisplayText] in
      let parts: [(Message, LocalizedText)] = [
        (.definition, code.definition), (.whenToUse, code.whenToUse),
        (.whenNotToUse, code.whenNotToUse), (.example, code.example),
      ]
      let told = parts.filter { !$0.1.isEmpty }.flatMap {
        (words[$0.0] + ": " + words.paragraphs($0.1)).lines
      }
      return ["", DisplayText(untrusted: String(code.key)) + "  " + words[code.label]] + told
    }
  }
}
