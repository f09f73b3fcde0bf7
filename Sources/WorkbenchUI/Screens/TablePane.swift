import CodingModel
import Tables
import TerminalUI

/// A table with its title, its base and its notes in a rectangle of the screen.
struct TablePane {
  let table: Table
  let context: WorkbenchContext
  /// How often another picture was asked for.
  var pictureStep = 0
  /// What is special about its cells.
  var marks: CellMarks = .none

  private var style: TableStyle {
    table.style ?? (context.language == .dutch ? .dutch : .english)
  }

  /// Draws the table, its lines from `top` on.
  func draw(top: Int, in rect: Rect, on surface: inout Surface) {
    let words = context.words
    let heading = TextLayout(
      DisplayText(untrusted: table.id + "  " + table.title), columns: max(1, rect.columns)
    ).lines.prefix(2)
    for (row, line) in heading.enumerated() {
      surface.write(line.text, in: rect.row(row), style: Style.heading.adding(.bold))
    }
    surface.write(
      words[.tableBase(table.base, style.numbers.integer(table.headN))],
      in: rect.row(heading.count), style: .hint)
    let (_, below) = rect.split(top: heading.count + 2)
    let picture = TablePicture.picture(for: table, step: pictureStep)
    var layout = TableLayout(table: table, style: style, columns: below.columns, picture: picture)
    layout.marks = marks
    let legend = layout.showsCellPictures ? legend(picture, surface.glyphs) : nil
    let notes = [legend].compactMap(\.self) + noteLines(columns: below.columns)
    let (grid, foot) = below.split(bottom: min(notes.count + 1, below.rows / 3))
    layout.draw(top: top, in: grid, on: &surface)
    LinesPane(notes.map { [Span($0, .hint)] })
      .drawStart(on: &surface, in: foot.split(top: 1).rest)
  }

  /// What the shades mean, or where the axis of intervals within cells ends.
  private func legend(_ picture: TablePicture, _ glyphs: Glyphs) -> DisplayText? {
    switch picture {
    case .shades:
      guard let scale = ShadeScale(table, steps: glyphs.shades.count) else { return nil }
      return DisplayText.joined(
        zip(glyphs.shades, scale.bounds).map { shade, bound in
          shade + " " + context.words[TableMessage.shade(upTo: style.numbers.integer(bound))]
        }, separator: "   ")
    case .whiskers where table.columns.count > 1:
      return CellPictures.axis(of: table).map {
        context.words[TableMessage.axis(style.numbers.integer(Int($0)))]
      }
    default: return nil
    }
  }

  private func noteLines(columns: Int) -> [DisplayText] {
    var lines: [DisplayText] = []
    if let test = table.test {
      lines.append(testLine(test))
    }
    for note in table.notes {
      lines += TextLayout(DisplayText(untrusted: note), columns: max(1, columns)).lines.map(\.text)
    }
    return lines
  }

  private func testLine(_ test: Table.Test) -> DisplayText {
    let numbers = style.numbers
    var text =
      "chi² = " + numbers.decimal(test.statistic, places: 2) + ", df = " + numbers.integer(test.df)
      + ", p " + numbers.pRelation(test.p)
    if let published = test.publishedP {
      text += " (" + style.words.published + ": p " + numbers.pRelation(published) + ")"
    }
    if let exact = test.exactP {
      let name = test.exactIsSimulated ? style.words.simulatedP : style.words.exactP
      text += ", " + name + ": p " + numbers.pRelation(exact)
    }
    return DisplayText(untrusted: text)
  }
}
