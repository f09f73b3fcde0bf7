import CodingModel
import TerminalUI

/// What is known and noted about a unit besides its text: memos, then the facts about the respondent.
struct UnitFacts {
  /// A line with its style.
  struct Line: Equatable {
    let text: DisplayText
    let style: Style
  }

  private let page: UnitPage
  private let state: CodingScreen.State
  private let context: WorkbenchContext
  private let hidden: Int

  /// Prepares the lines of a unit whose text has so many hidden characters.
  init(
    _ page: UnitPage, _ state: CodingScreen.State, _ context: WorkbenchContext, hidden: Int
  ) {
    self.page = page
    self.state = state
    self.context = context
    self.hidden = hidden
  }

  /// The room for the text, that for the lines under it, and the lines broken for it.
  func divide(_ room: Rect) -> (text: Rect, below: Rect, lines: [Line]) {
    var lines = lines(columns: room.columns)
    let (text, below) = room.split(bottom: rows(of: lines.count, in: room))
    // The last column is kept for the signs that there is more.
    if lines.count > below.rows { lines = self.lines(columns: room.columns - 1) }
    return (text, below, lines)
  }

  /// The rows they may take under the text.
  private func rows(of lines: Int, in room: Rect) -> Int {
    let most =
      switch state.view.facts {
      case .folded: 3
      case .brief: max(1, room.rows / 4)
      // All of them, as long as a few lines of the text stay in view.
      case .full: max(room.rows / 2, room.rows - 4)
      }
    return min(lines, most)
  }

  /// All lines.
  func lines(columns: Int) -> [Line] {
    let words = context.words
    var lines: [Line] = []
    if hidden > 0 {
      lines += wrapped(words[.hiddenCharacters(hidden)], columns, .warning)
    }
    lines += noteLines(columns)
    let facts = facts
    switch state.view.facts {
    case .folded:
      if !facts.isEmpty { lines += wrapped(words[.folded(facts.count)], columns, .hint) }
    case .brief:
      lines += wrapped(DisplayText.joined(facts, separator: "; "), columns, .dim)
    case .full:
      for fact in facts { lines += wrapped(fact, columns, .dim) }
    }
    return lines
  }

  /// Everything in lines, for a view that draws nothing: the facts, what the viewer noted, and for the
  /// lead what the coders noted.
  func told() -> [DisplayText] {
    let words = context.words
    let unit = page.respondent.id
    var lines = facts
    if page.notes[.doubt(unit)] != nil { lines.append("? " + words[.doubt]) }
    lines += noteLines(Int(Int32.max)).map(\.text)
    for subject in page.notes.keys.sorted() {
      guard subject.kind == .passages, let code = subject.code,
        case .passages(let passages)? = page.notes[subject]
      else {
        continue
      }
      let label = subject.variable.flatMap { context.codebook.variable($0)?.code(code)?.label }
      let name = label.map { words[$0].string } ?? code.rawValue
      lines.append(words[.passages(name)] + ": " + words[.passageCount(passages.count)])
    }
    return lines
  }

  /// The memo of whoever sits at the screen, and for the lead what the coders noted.
  private func noteLines(_ columns: Int) -> [Line] {
    let words = context.words
    let unit = page.respondent.id
    var lines: [Line] = []
    if case .text(let memo)? = page.notes[.unitMemo(unit)] {
      let text = words[.unitMemo] + ": " + DisplayText(untrusted: memo)
      lines += wrapped(text, columns, .accent)
    }
    for (coder, notes) in page.otherNotes.sorted(by: { $0.key < $1.key }) {
      let name = DisplayText(untrusted: coder.rawValue)
      if notes[.doubt(unit)] != nil {
        lines += wrapped(name + ": ? " + words[.doubt], columns, .warning)
      }
      if case .text(let memo)? = notes[.unitMemo(unit)] {
        lines += wrapped(name + ": " + DisplayText(untrusted: memo), columns, .accent)
      }
    }
    return lines
  }

  /// The facts about the respondent that the viewer may see.
  private var facts: [DisplayText] {
    let words = context.words
    return context.codebook.attributes(for: state.viewer).compactMap { attribute in
      guard let value = page.respondent.attributes[attribute.id] else { return nil }
      let label = attribute.categories.first { $0.id == value }?.label
      let fact = words[attribute.label] + ": " + words[label ?? LocalizedText(value.rawValue)]
      return attribute.isBlind ? fact + " (" + words[.blindAttribute] + ")" : fact
    }
  }

  private func wrapped(_ text: DisplayText, _ columns: Int, _ style: Style) -> [Line] {
    guard !text.isEmpty else { return [] }
    return TextLayout(text, columns: max(1, columns)).lines.map {
      Line(text: $0.text, style: style)
    }
  }
}
