import CodingModel
import LongWork
import TerminalUI
import WorkbenchUI

/// Progress as text: a line with a bar for a terminal, or a sentence for one that cannot draw.
struct ProgressText {
  /// The narrowest and the widest bar.
  private static let bar = 8...30

  let language: Language
  let glyphs: Glyphs

  /// A line that fits in some columns.
  func line(_ status: WorkStatus, columns: Int) -> String {
    let phase = DisplayText(untrusted: WorkWords.phase(status.progress.phase, in: language))
    let figures = DisplayText(untrusted: WorkWords.figures(status, in: language))
    guard let fraction = status.progress.fraction else {
      return (phase + glyphs.ellipsis).truncated(toColumns: columns).string
    }
    let room = columns - phase.columns - figures.columns - 4
    guard room >= Self.bar.lowerBound else {
      return (phase + " " + figures).truncated(toColumns: columns).string
    }
    let bar = bar(fraction, columns: min(room, Self.bar.upperBound))
    return (phase + "  " + bar + "  " + figures).string
  }

  /// A sentence.
  func sentence(_ status: WorkStatus) -> String {
    let phase = WorkWords.phase(status.progress.phase, in: language)
    let figures = WorkWords.figures(status, in: language)
    return figures.isEmpty ? phase + "..." : phase + ": " + figures
  }

  private func bar(_ fraction: Double, columns: Int) -> DisplayText {
    let parts = glyphs.barParts
    guard let whole = parts.last else { return .empty }
    let units = Int(fraction * Double(columns * parts.count))
    let (full, rest) = units.quotientAndRemainder(dividingBy: parts.count)
    var cells = Array(repeating: whole, count: full)
    if rest > 0 { cells.append(parts[rest - 1]) }
    cells += Array(repeating: glyphs.barEmpty, count: max(0, columns - cells.count))
    return cells.reduce(.empty, +)
  }
}
