import CNcurses

/// What a terminal would show of the bytes it got: as much of xterm as ncurses uses.
struct ModelTerminal {
  /// The look of a cell; colours by number, -1 is the terminal's own.
  struct Look: Equatable {
    var foreground = -1
    var background = -1
    var isBold = false
    var isDim = false
    var isUnderlined = false
    var isReversed = false
  }

  struct Cell: Equatable {
    var text = " "
    /// 2 for a wide character, 0 for its right half.
    var width = 1
    var look = Look()

    /// The same cell without what nobody sees of a blank.
    var seen: Cell {
      guard text == " ", !look.isReversed, !look.isUnderlined else { return self }
      return Cell(text: text, width: width, look: Look(background: look.background))
    }
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var cells: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var showsCursor = true
  /// Sequences that this model does not know.
  private(set) var unknown: [String] = []

  /// Whether the last column was filled and the next character belongs on the next row.
  private var isWrapping = false
  private var look = Look()
  private var region: ClosedRange<Int>
  private var saved = (row: 0, column: 0)
  private var lastScalar: UInt32?
  private var parser = SequenceParser()

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    region = 0...(rows - 1)
  }

  /// Takes another size; what the new cells show is up to the terminal.
  mutating func resize(columns: Int, rows: Int, filling text: String?) {
    let old = cells
    self = ModelTerminal(columns: columns, rows: rows, like: self)
    for row in 0..<rows {
      for column in 0..<columns {
        if let text {
          cells[row][column].text = text
        } else if row < old.count, column < old[row].count {
          cells[row][column] = old[row][column]
        }
      }
      if cells[row][columns - 1].width == 2 { cells[row][columns - 1] = Cell() }
    }
  }

  private init(columns: Int, rows: Int, like other: ModelTerminal) {
    self.init(columns: columns, rows: rows)
    look = other.look
    showsCursor = other.showsCursor
    unknown = other.unknown
    row = min(other.row, rows - 1)
    column = min(other.column, columns - 1)
  }

  /// Takes bytes of the program.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch parser.take(byte) {
      case nil: break
      case .scalar(let scalar): print(scalar)
      case .control(let byte): control(byte)
      case .escape(let final): escape(final)
      case .sequence(let sequence): run(sequence)
      }
    }
  }

  // MARK: Writing

  private mutating func print(_ scalar: UInt32) {
    let width = Int(cn_wcwidth(scalar))
    guard width >= 0 else { return unknown.append("scalar \(scalar)") }
    guard width > 0 else { return add(scalar) }
    lastScalar = scalar
    if isWrapping || column + width > columns {
      column = 0
      lineFeed()
    }
    put(Cell(text: Self.text(scalar), width: width, look: look), at: column)
    column += width
    isWrapping = column >= columns
    if isWrapping { column = columns - 1 }
  }

  private static func text(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
  }

  /// Adds a mark to the character before the cursor.
  private mutating func add(_ scalar: UInt32) {
    var place = isWrapping ? column : column - 1
    if place > 0, cells[row][place].width == 0 { place -= 1 }
    if place >= 0 { cells[row][place].text.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ") }
  }

  private mutating func put(_ cell: Cell, at place: Int) {
    for part in place..<min(columns, place + cell.width) { halve(part) }
    cells[row][place] = cell
    if cell.width == 2 { cells[row][place + 1] = Cell(text: "", width: 0, look: cell.look) }
  }

  /// Blanks the other half of a wide character that loses this half.
  private mutating func halve(_ place: Int) {
    let width = cells[row][place].width
    if width == 2, place + 1 < columns {
      cells[row][place + 1] = Cell(look: cells[row][place].look)
    }
    if width == 0, place > 0 { cells[row][place - 1] = Cell(look: cells[row][place].look) }
  }

  private mutating func erase(_ places: Range<Int>) {
    for place in places.clamped(to: 0..<columns) {
      halve(place)
      cells[row][place] = blank
    }
  }

  /// Blanks take the ground in use, and nothing else of the look.
  private var blank: Cell { Cell(look: Look(background: look.background)) }
  private var blankRow: [Cell] { Array(repeating: blank, count: columns) }

  // MARK: Moving

  private mutating func control(_ byte: UInt8) {
    isWrapping = false
    switch byte {
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    case 0x07, 0x0E, 0x0F: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func lineFeed() {
    isWrapping = false
    if row == region.upperBound {
      scroll(1, in: region)
    } else if row < rows - 1 {
      row += 1
    }
  }

  /// Moves rows up, or down for a negative number.
  private mutating func scroll(_ count: Int, in area: ClosedRange<Int>) {
    for _ in 0..<min(abs(count), area.count) {
      cells.remove(at: count > 0 ? area.lowerBound : area.upperBound)
      cells.insert(blankRow, at: count > 0 ? area.upperBound : area.lowerBound)
    }
  }

  private mutating func escape(_ final: UInt8) {
    switch final {
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): move(saved.row, saved.column)
    case UInt8(ascii: "M"):
      if row == region.lowerBound { scroll(-1, in: region) } else { row = max(0, row - 1) }
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"): break
    default: unknown.append("escape \(final)")
    }
  }

  private mutating func move(_ row: Int, _ column: Int) {
    isWrapping = false
    self.row = min(max(0, row), rows - 1)
    self.column = min(max(0, column), columns - 1)
  }

  private mutating func run(_ sequence: SequenceParser.Sequence) {
    let first = sequence.number(0)
    switch sequence.final {
    case "H", "f": move(first - 1, sequence.number(1) - 1)
    case "A": move(row - first, column)
    case "B", "e": move(row + first, column)
    case "C", "a": move(row, column + first)
    case "D": move(row, column - first)
    case "G", "`": move(row, first - 1)
    case "d": move(first - 1, column)
    case "r":
      region = (first - 1)...(sequence.number(1, or: rows) - 1)
      move(0, 0)
    case "h", "l": setMode(sequence)
    case "m" where !sequence.isPrivate: look.apply(sequence.numbers)
    case "t", "m": break
    default: edit(sequence, first)
    }
  }

  private mutating func edit(_ sequence: SequenceParser.Sequence, _ count: Int) {
    isWrapping = false
    switch sequence.final {
    case "J":
      let kind = sequence.number(0, or: 0)
      for other in 0..<rows where kind == 2 || (kind == 0 ? other > row : other < row) {
        cells[other] = blankRow
      }
      if kind == 2 { cells[row] = blankRow }
      if kind < 2 { erase(kind == 0 ? column..<columns : 0..<(column + 1)) }
    case "K":
      let kind = sequence.number(0, or: 0)
      erase(kind == 0 ? column..<columns : kind == 1 ? 0..<(column + 1) : 0..<columns)
    case "X": erase(column..<(column + count))
    case "P":
      for _ in 0..<min(count, columns - column) {
        halve(column)
        cells[row].remove(at: column)
        cells[row].append(blank)
      }
    case "@":
      for _ in 0..<min(count, columns - column) {
        halve(columns - 1)
        cells[row].removeLast()
        cells[row].insert(blank, at: column)
      }
    case "L": scroll(-count, in: row...region.upperBound)
    case "M": scroll(count, in: row...region.upperBound)
    case "S": scroll(count, in: region)
    case "T": scroll(-count, in: region)
    case "b": for _ in 0..<count { lastScalar.map { print($0) } }
    default: unknown.append("sequence \(sequence)")
    }
  }

  private mutating func setMode(_ sequence: SequenceParser.Sequence) {
    let isOn = sequence.final == "h"
    for number in sequence.numbers {
      switch (sequence.isPrivate, number) {
      case (true, 25): showsCursor = isOn
      case (true, 1049):
        saved = (row, column)
        cells = Array(repeating: blankRow, count: rows)
      case (true, 1), (true, 12), (true, 7), (true, 1000...1006), (true, 2004), (true, 1034): break
      case (false, 4) where !isOn: break
      default: unknown.append("mode \(sequence)")
      }
    }
  }
}

extension ModelTerminal.Look {
  /// What `SGR` says.
  fileprivate mutating func apply(_ numbers: [Int]) {
    var rest = numbers.isEmpty ? [0] : numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = Self()
      case 1: isBold = true
      case 2: isDim = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 22: (isBold, isDim) = (false, false)
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37: foreground = number - 30
      case 40...47: background = number - 40
      case 90...97: foreground = number - 82
      case 100...107: background = number - 92
      case 39: foreground = -1
      case 49: background = -1
      case 38, 48:
        guard rest.popFirst() == 5, let colour = rest.popFirst() else { return }
        if number == 38 { foreground = colour } else { background = colour }
      default: break
      }
    }
  }
}
