import CodingModel
import Tables
import TerminalUI
import Testing

@testable import WorkbenchUI

/// What shades mean is told exactly where there are any.
@Suite struct ShadeLegendTests {
  private static func table(most: Int) -> Table {
    let columns = (1...5).map { Table.Column(id: "s\($0)", label: "schaal \($0)", n: nil) }
    let rows = (1...3).map { number in
      Table.Row(
        group: nil, label: "rij \(number)", n: most,
        cells: columns.map {
          .init(column: $0.id, count: most / number, weighted: 1, percent: 100 / Double(number + 1))
        }, isTotal: false)
    }
    return Table(
      id: "k", title: "kruis", base: "allen", headN: most, columns: columns, rows: rows,
      openUnits: 0, test: nil, notes: [])
  }

  private let context = WorkbenchContext(
    codebook: FakeStudy.codebook, client: FakeStudy().client, language: .dutch)

  @Test(arguments: [9, 126, 4_711, 1_234_567], 40...160)
  func theLegendStandsWithItsShades(most: Int, columns: Int) {
    var surface = Surface(size: Size(columns: columns, rows: 24))
    TablePane(table: Self.table(most: most), context: context)
      .draw(top: 0, in: surface.bounds, on: &surface)
    let lines = surface.plainText.split(separator: "\n")
    let shades = Glyphs.unicode.shades.map(\.string)
    let hasShades = lines.contains { line in
      !line.contains("t/m") && shades.contains { line.contains($0) }
    }
    #expect(lines.contains { $0.contains("t/m") } == hasShades)
  }

  @Test func aNarrowCellStillHasRoomForOneShade() {
    var surface = Surface(size: Size(columns: 98, rows: 24))
    TablePane(table: Self.table(most: 126), context: context)
      .draw(top: 0, in: surface.bounds, on: &surface)
    #expect(surface.plainText.contains("t/m"))
  }
}
