import CodingModel
import TerminalUI

extension QueuePanel {
  /// Draws the panel over a screen's body.
  func draw(_ state: State, on surface: inout Surface, in body: Rect) {
    let words = context.words
    let presets = presets
    let area = body.centred(
      Size(columns: min(body.columns - 2, 72), rows: min(body.rows, presets.count + 8)))
    surface.fill(area)
    let inside = surface.box(area, title: words[.queueTitle]).inset(columns: 1, rows: 0)
    let (label, field) = inside.row(0).split(left: words[.filterPrompt].columns)
    surface.write(words[.filterPrompt], in: label, style: .hint)
    state.line.draw(on: &surface, in: field)
    drawNews(state, on: &surface, in: inside.row(1), field: field)
    surface.write(words[.orderLine(orderName(state.order))], in: inside.row(2))
    for (index, preset) in presets.enumerated() {
      let row = inside.row(4 + index)
      let isChosen = index == state.preset
      surface.mark(.item(.queuePresets, index), in: row)
      surface.write(isChosen ? surface.glyphs.pointer : " ", in: row, style: .mark)
      let (name, filter) = row.split(left: 2).rest.split(left: row.columns / 2, gap: 1)
      surface.write(words[preset.name], in: name)
      surface.write(DisplayText(untrusted: preset.filter), in: filter, style: .hint)
      if isChosen { surface.restyle(row, style: .cursor) }
    }
    surface.write(words[.queueHint], in: inside.row(inside.rows - 1), style: .hint)
  }

  /// How many units pass, or what is wrong and where.
  private func drawNews(
    _ state: State, on surface: inout Surface, in row: Rect, field: Rect
  ) {
    let words = context.words
    if let failure = state.failure {
      surface.write(StatusLine.failure(failure).spans, at: row.origin, maxColumns: row.columns)
    } else if let fault = state.fault {
      let text = words[.filterFault(at: fault.position + 1, FilterWords(fault).message)]
      surface.write("! " + text, in: row, style: .warning)
      let place = DisplayText(untrusted: String(state.line.text.prefix(fault.position))).columns
      if place < field.columns {
        let cell = Rect(
          origin: field.origin.offset(columns: place), size: Size(columns: 1, rows: 1))
        surface.restyle(cell, style: Style.warning.adding(.underline))
      }
    } else if let count = state.count {
      surface.write(words[.queueCount(count.units, isMore: count.isMore)], in: row, style: .accent)
    }
  }

  private func orderName(_ order: UnitOrder) -> String {
    let words = context.words
    switch order {
    case .file: return words.string(.orderFile)
    case .id: return words.string(.orderID)
    case .random(let seed): return words.string(.orderRandom(seed))
    case .answer(let variable):
      return words.string(.orderAnswer(words[context.codebook.label(of: variable)].string))
    }
  }
}

/// What is wrong with a filter, as a message.
struct FilterWords {
  let message: Message

  init(_ fault: UnitFilterFault) {
    message =
      switch fault.reason {
      case .unknownName(let name): .filterUnknownName(name)
      case .unknownCode(let code, let name): .filterUnknownCode(code, name)
      case .missingValue(let name): .filterMissingValue(name)
      case .openQuote: .filterOpenQuote
      case .nothingToSearch(let text): .filterNothingToSearch(text)
      case .blind(let name): .filterBlind(name)
      }
  }
}
