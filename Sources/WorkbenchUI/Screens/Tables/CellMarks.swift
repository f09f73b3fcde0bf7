import TerminalUI

/// What is special about the cells of a published table, and which of them is chosen.
struct CellMarks {
  /// The cells.
  let marks: [PublicationPage.Mark]
  /// The chosen one's place among them.
  let selection: Int?

  /// Nothing is special.
  static let none = CellMarks(marks: [], selection: nil)

  /// The chosen cell.
  var cursor: PublicationPage.Mark? {
    selection.flatMap { marks.indices.contains($0) ? marks[$0] : nil }
  }

  /// Why a cell is special, if it is.
  func mark(row: Int, column: Int) -> PublicationPage.Mark.Kind? {
    marks.first { $0.row == row && $0.column == column }?.kind
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
