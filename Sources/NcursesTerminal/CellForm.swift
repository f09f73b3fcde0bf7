import CNcurses
import TerminalUI

/// What of a cell ncurses is given: one spacing scalar, and at most four marks, a column or two.
///
/// ncurses and the terminal must agree on every width, so whatever they could measure
/// differently is simplified: of a joined emoji the first is shown, of one with a presentation
/// selector the base, and what the C library does not know is a replacement character.
enum CellForm: Equatable {
  /// One cell with these scalars, which is as wide as the surface says.
  case whole([UInt32])
  /// Two cells of one column each, for what the surface says is wide.
  case split(UInt32, UInt32)

  private static let blank: UInt32 = 0x20

  init(_ cell: Cell, isUnicode: Bool) {
    let scalars = cell.text.unicodeScalars.map(\.value)
    let base = scalars.first ?? Self.blank
    if !isUnicode && base >= 0x7F {
      let letter = ASCIIForm.letter(for: base)
      self = cell.width == 2 ? .split(letter, Self.blank) : .whole([letter])
      return
    }
    if base < 0x7F && scalars.count == 1 {
      self = .whole([base])
      return
    }
    let columns = Int(cn_wcwidth(base))
    // Where the surface and the C library agree, ncurses may have the cell as it is.
    if columns == cell.width {
      self = .whole([base] + Self.marks(after: scalars))
    } else if cell.width == 2, columns == 1 {
      let isFlag = scalars.count == 2 && cn_wcwidth(scalars[1]) == 1
      self = .split(base, isFlag ? scalars[1] : Self.blank)
    } else {
      self = cell.width == 2 ? .split(0xFFFD, Self.blank) : .whole([0xFFFD])
    }
  }

  /// The marks of the base itself; selectors, joiners and what they join are left out.
  private static func marks(after scalars: [UInt32]) -> [UInt32] {
    let joined = scalars.dropFirst().prefix { $0 != 0x200D }
    let marks = joined.filter { cn_wcwidth($0) == 0 && !(0xFE00...0xFE0F).contains($0) }
    return Array(marks.prefix(4))
  }
}

/// Letters for locales that have only ASCII.
enum ASCIIForm {
  /// The nearest ASCII character of a scalar; `?` when there is none.
  static func letter(for scalar: UInt32) -> UInt32 {
    if let sign = signs[scalar] { return sign }
    guard (0xC0...0xFF).contains(scalar) else { return 0x3F }
    return UInt32(latin[Int(scalar - 0xC0)])
  }

  /// U+00C0 to U+00FF without their accents.
  private static let latin = Array(
    "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  /// Punctuation that word processors put into survey answers.
  private static let signs: [UInt32: UInt32] = [
    0xA0: 0x20, 0x2013: 0x2D, 0x2014: 0x2D, 0x2018: 0x27, 0x2019: 0x27, 0x201C: 0x22,
    0x201D: 0x22, 0x201E: 0x22, 0x2026: 0x7E, 0x20AC: 0x45, 0x2022: 0x2A,
  ]
}
