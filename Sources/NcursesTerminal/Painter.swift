import CNcurses
import TerminalUI

/// How cells of a role are drawn: ncurses' attributes and colour pair.
private struct CellLook: Equatable {
  var attributes: UInt64 = 0
  var pair: Int32 = 0
}

/// Brings surfaces onto the virtual screen of ncurses; knows what is there.
struct Painter {
  private let isUnicode: Bool
  private let hasColours: Bool
  /// The theme of pictures that ask for none.
  private let theme: Theme
  /// The looks of the roles, by their raw values.
  private var looks: [CellLook] = []
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

  private static func looks(of theme: Theme, colours: Int) -> [CellLook] {
    // Pair 0 is the terminal's own two colours and cannot be set up.
    var nextPair: Int32 = 1
    return Role.allCases.map { role in
      let given = theme.look(of: role, colours: colours)
      var look = CellLook(attributes: bits(given.emphasis) | (given.isDim ? cn_dim() : 0))
      let isColoured = given.foreground >= 0 || given.background >= 0
      if isColoured, colours > 0, nextPair < cn_pairs() {
        look.pair = nextPair
        nextPair += 1
        cn_define_pair(look.pair, Int32(given.foreground), Int32(given.background))
      }
      return look
    }
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

  /// Puts the cells of a row that differ, those of one look that stand side by side at once.
  ///
  /// The right half of a wide character comes with its left half, so cells without width are passed
  /// over; where one becomes something else, it has a width of its own then and differs.
  private func paint(_ cells: ArraySlice<Cell>, over old: ArraySlice<Cell>?, row: Int) {
    var run = Run(row: Int32(row))
    var style = Style.text
    var look = self.look(of: style)
    for (column, cell) in cells.enumerated() where cell.width > 0 {
      if let old, Self.isUnchanged(cell, old, at: column) { continue }
      if cell.style != style {
        style = cell.style
        look = self.look(of: style)
      }
      if let letter = cell.asciiLetter {
        run.append(letter, at: column, look)
        continue
      }
      run.put()
      switch CellForm(cell, isUnicode: isUnicode) {
      case .whole(let scalars):
        put(scalars, row, column, look)
      case .split(let left, let right):
        put([left], row, column, look)
        put([right], row, column + 1, look)
      }
    }
    run.put()
  }

  /// Whether a cell, and the right half of a wide one, is as it was.
  private static func isUnchanged(_ cell: Cell, _ old: ArraySlice<Cell>, at column: Int) -> Bool {
    old[old.startIndex + column] == cell
  }

  private func put(_ scalars: [UInt32], _ row: Int, _ column: Int, _ look: CellLook) {
    cn_put_cell(
      Int32(row), Int32(column), scalars, Int32(scalars.count), look.attributes, look.pair)
  }

  private func look(of style: Style) -> CellLook {
    var look = looks[style.role.rawValue]
    look.attributes |= Self.bits(style.emphasis)
    return look
  }

  private static func bits(_ emphasis: Emphasis) -> UInt64 {
    var bits: UInt64 = 0
    if emphasis.contains(.bold) { bits |= cn_bold() }
    if emphasis.contains(.underline) { bits |= cn_underline() }
    if emphasis.contains(.reverse) { bits |= cn_reverse() }
    return bits
  }
}

/// Plain letters side by side that look the same, on their way to the virtual screen.
private struct Run {
  let row: Int32
  private var start = 0
  private var letters: [UInt8] = []
  private var look = CellLook()

  init(row: Int32) { self.row = row }

  mutating func append(_ letter: UInt8, at column: Int, _ look: CellLook) {
    if look != self.look || column != start + letters.count {
      put()
      start = column
      self.look = look
    }
    letters.append(letter)
  }

  mutating func put() {
    guard !letters.isEmpty else { return }
    cn_put_letters(row, Int32(start), letters, Int32(letters.count), look.attributes, look.pair)
    letters.removeAll(keepingCapacity: true)
  }
}

extension Cell {
  /// The character of the cell where it is one of printable ASCII, which every terminal draws alike.
  fileprivate var asciiLetter: UInt8? {
    let bytes = text.utf8
    guard bytes.count == 1, let byte = bytes.first, (0x20..<0x7F).contains(byte) else { return nil }
    return byte
  }
}
