import TerminalUI
import TerminalUITestSupport
import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#endif

/// Random pictures through the real painter and ncurses into a model of a terminal: what it shows is
/// the picture, after every change and every new size.
@Suite(.serialized) struct PainterModelTests {
  /// The probe showing pictures, and the model that its bytes go to.
  private final class Show {
    private let terminal: PseudoTerminal
    private let seed: UInt64
    private(set) var model = ModelTerminal(columns: 80, rows: 24)
    private var size = Size(columns: 80, rows: 24)
    private var number: UInt64 = 0
    private var shown = 0
    private var fed = 0
    /// How many bytes the last picture took.
    private(set) var lastCost = 0

    init(seed: UInt64) throws {
      try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil, "the tests need a UTF-8 locale")
      self.seed = seed
      terminal = try PseudoTerminal(["pictures", "\(seed)"])
      try take()
    }

    private func take() throws {
      let mark = "\u{1B}]9;\(shown) \(number) \(size.columns)x\(size.rows)\u{7}"
      try terminal.waitFor(mark, since: fed)
      shown += 1
      lastCost = terminal.output.count - fed - mark.utf8.count
      model.feed(terminal.output[fed...])
      fed = terminal.output.count
    }

    func next() throws {
      number += 1
      terminal.type("n")
      try take()
    }

    func same(_ key: String) throws {
      terminal.type(key)
      try take()
    }

    func resize(_ size: Size, filling text: String?) throws {
      self.size = size
      model.resize(columns: size.columns, rows: size.rows, filling: text)
      terminal.resize(columns: UInt16(size.columns), rows: UInt16(size.rows))
      try take()
    }

    var picture: Surface { .random(seed: seed &* 1_000 &+ number, size: size) }

    func quit() throws -> Int32 {
      terminal.type("q")
      return try terminal.waitForEnd()
    }
  }

  /// What the cells of a row should show.
  private static func expected(_ cells: ArraySlice<Cell>) -> [ModelTerminal.Cell] {
    var row: [ModelTerminal.Cell] = []
    for cell in cells where cell.width > 0 {
      let look = Self.look(of: cell.style)
      switch CellForm(cell, isUnicode: true) {
      case .whole(let scalars):
        let text = scalars.compactMap { Unicode.Scalar($0) }.reduce(into: "") {
          $0.unicodeScalars.append($1)
        }
        row.append(ModelTerminal.Cell(text: text, width: cell.width, look: look))
        if cell.width == 2 { row.append(ModelTerminal.Cell(text: "", width: 0, look: look)) }
      case .split(let left, let right):
        for scalar in [left, right] {
          let text = Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
          row.append(ModelTerminal.Cell(text: text, width: 1, look: look))
        }
      }
    }
    return row.map(\.seen)
  }

  private static func look(of style: Style) -> ModelTerminal.Look {
    let look = Theme.standard.look(of: style.role, colours: 256)
    let emphasis = look.emphasis.union(style.emphasis)
    return ModelTerminal.Look(
      foreground: look.foreground, background: look.background,
      isBold: emphasis.contains(.bold), isDim: look.isDim,
      isUnderlined: emphasis.contains(.underline), isReversed: emphasis.contains(.reverse))
  }

  private func expectShown(_ show: Show, _ step: String) {
    let picture = show.picture
    for row in 0..<picture.size.rows {
      let seen = show.model.cells[row].map(\.seen)
      #expect(seen == Self.expected(picture.cells(inRow: row)), "row \(row) after \(step)")
    }
    #expect(show.model.showsCursor == (picture.cursor != nil), "after \(step)")
    if let cursor = picture.cursor, picture[cursor].width > 0 {
      let place = Point(column: show.model.column, row: show.model.row)
      #expect(place == cursor, "after \(step)")
    }
    #expect(show.model.unknown == [])
  }

  @Test(arguments: UInt64(1)...4)
  func changesArriveWhole(seed: UInt64) throws {
    let show = try Show(seed: seed)
    expectShown(show, "the first picture")
    for step in 1...60 {
      try show.next()
      expectShown(show, "picture \(step)")
    }
    #expect(try show.quit() == 0)
  }

  /// Terminals keep, move or lose what they show when their size changes; nothing may rest on it.
  @Test(arguments: [nil, "#"], UInt64(11)...13)
  func newSizesArriveWhole(filling text: String?, seed: UInt64) throws {
    let show = try Show(seed: seed)
    for (columns, rows) in [(60, 20), (100, 30), (7, 3), (80, 24), (2, 1), (81, 24)] {
      try show.resize(Size(columns: columns, rows: rows), filling: text)
      expectShown(show, "\(columns)x\(rows)")
      try show.next()
      expectShown(show, "a picture of \(columns)x\(rows)")
    }
    #expect(try show.quit() == 0)
  }

  @Test func drawingAnewRepairsWhatOthersWrote() throws {
    let show = try Show(seed: 21)
    try show.next()
    try show.same("\u{C}")
    expectShown(show, "ctrl-l")
  }

  @Test func whatDidNotChangeCostsNothing() throws {
    let show = try Show(seed: 31)
    for _ in 0..<5 {
      try show.next()
      let whole = show.lastCost
      try show.same("s")
      expectShown(show, "the same picture")
      #expect(show.lastCost < 32, "a new picture took \(whole) bytes")
    }
  }
}
