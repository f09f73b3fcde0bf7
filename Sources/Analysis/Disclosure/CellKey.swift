import CodingModel
import Tables

/// What a count of a table is a count of: tables that count the same people print the same key.
struct CellKey: Hashable {
  private let base: String
  private let parts: Set<String>
  private let count: Int

  /// The key of a cell; `column` is `nil` for a row's own N.
  init(_ plan: TablePlan, _ table: Table, row: Int, column: Int?) {
    let line = table.rows[row]
    base = String(describing: plan.base)
    var parts: Set<String> = []
    if !line.parts.isEmpty { parts.insert(Self.name(line.block, line.parts)) }
    if let column, !table.columns[column].parts.isEmpty {
      parts.insert(Self.name(table.columnBlock, table.columns[column].parts))
    }
    self.parts = parts
    count = column.map { line.cells[$0].count } ?? line.n
  }

  private static func name(_ block: String, _ parts: [String]) -> String {
    "\(block)=" + parts.sorted().joined(separator: "+")
  }
}
