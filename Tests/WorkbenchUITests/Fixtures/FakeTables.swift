import CodingModel
import Synchronization
import Tables

@testable import WorkbenchUI

/// Two tables of a study in memory, published by a rule simple enough to see through: fewer than 5 is
/// left out, and so is the next cell of the column.
final class FakeTables: Sendable {
  struct Contents {
    var decisions: [PublishedCell: String] = [:]
    var refusesToSave = false
    /// How many times tables were asked for as they would be published.
    var publications = 0
  }

  let contents = Mutex(Contents())

  /// Source by origin, with intervals on request.
  static func crossed(intervals: Bool = false) -> Table {
    let counts = [[24, 29, 5], [2, 3, 0], [16, 12, 6], [1, 13, 6]]
    let labels = ["collegelid", "raadslid", "gebiedscommissie", "onbekend"]
    let columns = ["direct", "opdracht", "initiatief"]
    var table = Table(
      id: "bron", title: "bron naar oorsprong", base: "oneigenlijk", headN: 117,
      columns: columns.map { .init(id: $0, label: $0) },
      rows: zip(labels, counts).map { label, counts in
        let n = counts.reduce(0, +)
        var row = Table.Row(
          label: label, n: n,
          cells: zip(columns, counts).map { column, count in
            let share = 100 * Double(count) / Double(n)
            var cell = Table.Cell(
              column: column, count: count, weighted: Double(count), percent: share)
            if intervals {
              cell.interval = .init(lower: max(0, share - 15), upper: min(100, share + 15))
            }
            return cell
          })
        row.block = "bron"
        row.parts = [label]
        return row
      }, notes: ["Een opmerking."])
    table.columnBlock = "oorsprong"
    return table
  }

  func client(_ study: FakeStudy, intervals: Bool = false) -> StudyClient {
    var client = study.client
    let tables = [Self.crossed(intervals: intervals), FakeStudy.table]
    client.tables = TablePorts(
      planned: { _, _, _ in .success(tables) },
      crossed: { request, _, _, _ in FakeStudy.crossTable(request) },
      published: { _, _ in .success(tables.map(self.page)) },
      decide: { cell, reason, _ in self.decide(cell, reason) },
      compared: { id, _, _ in .success(Self.compared(tables.first { $0.id == id.rawValue })) })
    return client
  }

  func workbench(_ study: FakeStudy, _ language: Language = .dutch, intervals: Bool = false)
    -> Workbench
  {
    Workbench(
      context: WorkbenchContext(
        codebook: FakeStudy.codebook, client: client(study, intervals: intervals),
        language: language))
  }

  private func decide(_ cell: PublishedCell, _ reason: String?) -> Result<Void, StudyFailure> {
    contents.withLock { contents in
      if contents.refusesToSave { return .failure(StudyFailure("De schijf is vol.")) }
      contents.decisions[cell] = reason
      return .success(())
    }
  }

  func page(_ table: Table) -> PublicationPage {
    let decisions = contents.withLock { contents in
      contents.publications += 1
      return contents.decisions
    }
    var shown = table
    var marks: [PublicationPage.Mark] = []
    for row in table.rows.indices {
      for column in table.rows[row].cells.indices {
        let cell = table.rows[row].cells[column]
        let name = PublishedCell(
          table: TableID(table.id), row: table.rows[row].id, column: cell.column)
        func isSmall(_ row: Int) -> Bool {
          table.rows.indices.contains(row)
            && (1..<5).contains(table.rows[row].cells[column].count)
        }
        let kind: PublicationPage.Mark.Kind
        if let reason = decisions[name] {
          kind = .published(reason: reason)
        } else if isSmall(row) {
          kind = .atRisk(.confidential)
        } else if isSmall(row + 1) {
          kind = .protecting
        } else {
          continue
        }
        if decisions[name] == nil {
          shown.rows[row].cells[column] = cell.suppressed(.confidential)
        }
        marks.append(
          .init(
            cell: name, row: row, column: column,
            label: "\(table.rows[row].label): \(cell.column)", count: cell.count, kind: kind,
            range: decisions[name] == nil ? 1...22 : nil))
      }
    }
    return PublicationPage(table: shown, marks: marks, minimumCell: 5, minimumBase: 10)
  }

  private static func compared(_ table: Table?) -> Table {
    var table = table ?? FakeStudy.table
    table.columns = ["final", "agreed", "anna"].map { .init(id: $0, label: $0) }
    for row in table.rows.indices {
      table.rows[row].cells = table.columns.map {
        .init(column: $0.id, count: 4, weighted: 4, percent: 40, isMarked: $0.id == "anna")
      }
    }
    table.notes = ["Grootste verschil: 0 punten."]
    return table
  }
}
