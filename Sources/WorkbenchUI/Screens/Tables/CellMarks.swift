import TerminalUI

/// What is special about the cells of a published table, and which of them is chosen.
struct CellMarks {
  /// The cells.
  let marks: [PublicationPage.Mark]
  /// The chosen one's place among them.
  let selection: Int?
  /// Whether the chosen one is kept in view.
  var isFollowed = true

  /// Nothing is special.
  static let none = CellMarks(marks: [], selection: nil)

  /// The chosen cell.
  var cursor: PublicationPage.Mark? {
    selection.flatMap { marks.indices.contains($0) ? marks[$0] : nil }
  }

  /// The place of a cell among those that are special, if it is.
  func index(row: Int, column: Int) -> Int? {
    marks.firstIndex { $0.row == row && $0.column == column }
  }

  /// Why a cell is special, if it is.
  func mark(row: Int, column: Int) -> PublicationPage.Mark.Kind? {
    index(row: row, column: column).map { marks[$0].kind }
  }

  /// Whether a cell is the chosen one.
  func isCursor(row: Int, column: Int) -> Bool {
    cursor.map { $0.row == row && $0.column == column } ?? false
  }

  /// The sign by which a cell tells, without colour, why it is special.
  static func sign(of kind: PublicationPage.Mark.Kind, _ glyphs: Glyphs) -> DisplayText {
    switch kind {
    case .atRisk: glyphs.cross
    case .protecting: glyphs.bullet
    case .published: glyphs.check
    }
  }
}
