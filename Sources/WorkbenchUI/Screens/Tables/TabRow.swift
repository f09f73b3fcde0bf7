import TerminalUI

/// Names beside each other of which one is in view; where not all fit, those around it, and a sign at the
/// side where there are more.
struct TabRow {
  private let names: [DisplayText]
  private let selection: Int

  /// Columns of a tab besides its name: a blank and a bracket, or the room for one, at either side.
  private static let border = 4
  /// Columns for the sign that there are more.
  private static let sign = 2

  /// Describes a row; the selection is the index of one of the names.
  init(names: [DisplayText], selection: Int) {
    self.names = names
    self.selection = selection
  }

  /// Draws the tabs; a click on a sign goes to the next tab at that side.
  func draw(on surface: inout Surface, in rect: Rect) {
    let fits = names.indices.reduce(0) { $0 + columns(of: $1) } <= rect.columns
    let room = fits ? rect : rect.inset(columns: Self.sign, rows: 0)
    let shown = fits ? names.indices : range(columns: room.columns)
    var rest = room
    for index in shown {
      let (tab, next) = rest.split(left: columns(of: index))
      // The brackets mark the one in view where there is no colour.
      let text = " " + names[index] + " "
      surface.write(
        index == selection ? "[" + text + "]" : " " + text + " ", in: tab,
        style: index == selection ? .selection : .hint)
      surface.mark(.item(.tabs, index), in: tab)
      rest = next
    }
    guard !fits else { return }
    if shown.lowerBound > 0 {
      drawSign(to: shown.lowerBound - 1, in: rect.split(left: Self.sign).left, on: &surface)
    }
    if shown.upperBound < names.count {
      drawSign(to: shown.upperBound, in: rect.split(right: Self.sign).right, on: &surface)
    }
  }

  private func drawSign(to index: Int, in cells: Rect, on surface: inout Surface) {
    surface.write(surface.glyphs.ellipsis, in: cells, style: .mark, alignment: .trailing)
    surface.mark(.item(.tabs, index), in: cells)
  }

  private func columns(of index: Int) -> Int { names[index].columns + Self.border }

  /// As many tabs before the one in view as leave room for it, then those that still fit whole.
  private func range(columns: Int) -> Range<Int> {
    var (first, last) = (selection, selection)
    var free = columns - self.columns(of: selection)
    while first > 0, self.columns(of: first - 1) <= free {
      first -= 1
      free -= self.columns(of: first)
    }
    while last + 1 < names.count, self.columns(of: last + 1) <= free {
      last += 1
      free -= self.columns(of: last)
    }
    return first..<(last + 1)
  }
}
