import CNcurses
import TerminalUI

/// Brings surfaces onto the virtual screen of ncurses; knows what is there.
struct Painter {
  private let isUnicode: Bool
  private let hasColours: Bool
  /// The theme of pictures that ask for none.
  private let theme: Theme
  private var looks: [Role: (attributes: UInt64, pair: Int32)] = [:]
  private var shownTheme: Theme?
  private var shown: Surface?

  /// Prepares for a terminal.
  ///
  /// - Parameters:
  ///   - theme: The theme of pictures that ask for none.
  ///   - hasColours: Whether there are colours; if not, every theme is monochrome.
  ///   - isUnicode: Whether the locale is UTF-8.
  init(theme: Theme, hasColours: Bool, isUnicode: Bool) {
    self.theme = theme
    self.hasColours = hasColours
    self.isUnicode = isUnicode
  }

  /// Sets up the colour pairs of a theme; what is shown has to be painted again.
  private mutating func use(_ theme: Theme) {
    let colours = hasColours ? Int(cn_colours()) : 0
    let theme = hasColours ? theme : .monochrome
    guard theme != shownTheme else { return }
    shownTheme = theme
    shown = nil
    looks = Self.looks(of: theme, colours: colours)
  }

  private static func looks(
    of theme: Theme, colours: Int
  ) -> [Role: (attributes: UInt64, pair: Int32)] {
    var looks: [Role: (attributes: UInt64, pair: Int32)] = [:]
    // Pair 0 is the terminal's own two colours and cannot be set up.
    var nextPair: Int32 = 1
    for role in Role.allCases {
      let look = theme.look(of: role, colours: colours)
      var pair: Int32 = 0
      let isColoured = look.foreground >= 0 || look.background >= 0
      if isColoured, colours > 0, nextPair < cn_pairs() {
        pair = nextPair
        nextPair += 1
        cn_define_pair(pair, Int32(look.foreground), Int32(look.background))
      }
      looks[role] = (bits(look.emphasis) | (look.isDim ? cn_dim() : 0), pair)
    }
    return looks
  }

  /// Puts the cells that differ from those shown last onto the virtual screen.
  mutating func paint(_ surface: Surface) {
    use(surface.theme ?? theme)
    // Another size has other places for everything: cells are compared only with those of their row.
    let previous = shown?.size == surface.size ? shown : nil
    for row in 0..<surface.size.rows {
      paint(surface.cells(inRow: row), over: previous?.cells(inRow: row), row: row)
    }
    shown = surface
  }

  /// Forgets what is shown, so that the next surface is painted whole.
  mutating func forget() {
    shown = nil
  }

  /// Puts the cells of a row that differ.
  ///
  /// The right half of a wide character comes with its left half, so cells without width are passed
  /// over; where one becomes something else, it has a width of its own then and differs.
  private func paint(_ cells: ArraySlice<Cell>, over old: ArraySlice<Cell>?, row: Int) {
    var style = Style.text
    var look = self.look(of: style)
    for (column, cell) in cells.enumerated() where cell.width > 0 {
      if let old, Self.isUnchanged(cell, old, at: column) { continue }
      if cell.style != style {
        style = cell.style
        look = self.look(of: style)
      }
      switch CellForm(cell, isUnicode: isUnicode) {
      case .whole(let scalars):
        put(scalars, row, column, look)
      case .split(let left, let right):
        put([left], row, column, look)
        put([right], row, column + 1, look)
      }
    }
  }

  /// Whether a cell, and the right half of a wide one, is as it was.
  private static func isUnchanged(_ cell: Cell, _ old: ArraySlice<Cell>, at column: Int) -> Bool {
    old[old.startIndex + column] == cell
  }

  private func put(
    _ scalars: [UInt32], _ row: Int, _ column: Int, _ look: (attributes: UInt64, pair: Int32)
  ) {
    cn_put_cell(
      Int32(row), Int32(column), scalars, Int32(scalars.count), look.attributes, look.pair)
  }

  private func look(of style: Style) -> (attributes: UInt64, pair: Int32) {
    let role = looks[style.role] ?? (0, 0)
    return (role.attributes | Self.bits(style.emphasis), role.pair)
  }

  private static func bits(_ emphasis: Emphasis) -> UInt64 {
    var bits: UInt64 = 0
    if emphasis.contains(.bold) { bits |= cn_bold() }
    if emphasis.contains(.underline) { bits |= cn_underline() }
    if emphasis.contains(.reverse) { bits |= cn_reverse() }
    return bits
  }
}
