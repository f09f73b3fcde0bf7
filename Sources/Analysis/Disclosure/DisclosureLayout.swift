import CodingModel
import Statistics
import Tables

/// The counts of a table and the sums between them, as a reader could write them down.
///
/// Whole per cents and N give exact counts back, so every printed share counts as a printed count.
struct DisclosureLayout {
  /// The table.
  let table: Table
  /// What its percentages are a share of.
  let percentage: TablePlan.Percentage
  /// Every count, with the sums.
  private(set) var counts = LinkedCounts()
  /// The number of each cell's count.
  private(set) var cells: [[Int]] = []
  /// The number of each row's N, where rows have one of their own.
  private(set) var rowNs: [Int?] = []
  /// The number of each column's N, where columns have one.
  private(set) var columnNs: [Int?] = []
  /// People in no line who are known to be there from the sums, and who may be few.
  private(set) var rests: [Int] = []

  /// Writes the sums of a table down.
  init(_ table: Table, percentage: TablePlan.Percentage) {
    self.table = table
    self.percentage = percentage
    rowNs = table.rows.map { hasOwnN ? counts.add($0.n) : nil }
    cells = table.rows.enumerated().map { row, line in
      line.cells.map { cell in
        // Mean and standard deviation are of the same people.
        if isOfNumbers, table.columnBlock.isEmpty, let n = rowNs[row] { return n }
        return counts.add(cell.count)
      }
    }
    columnNs = table.columns.map { column in column.n.map { counts.add($0) } }
    if isOfNumbers { tieNumbers() } else { tieShares() }
  }

  /// Whether cells hold means and not shares.
  var isOfNumbers: Bool { table.columns.contains { $0.kind == .number } }

  /// Whether each row has an N of its own.
  var hasOwnN: Bool {
    isOfNumbers || percentage == .row && !table.columnBlock.isEmpty && !table.countsMentions
  }

  // MARK: Sums

  /// Each item has its own respondents; only those in its columns add up.
  private mutating func tieNumbers() {
    guard !table.columnBlock.isEmpty else { return }
    for row in table.rows.indices {
      for columns in columnPartitions(rows: [row]) {
        let atoms = columns.all.map { _ in counts.add(nil) }
        for (column, groups) in columns.groups {
          counts.tie(cells[row][column], to: groups.map { atoms[$0] })
        }
        if let n = rowNs[row] { counts.tie(n, to: atoms) }
        if let rest = columns.rest, isClosed(columns, row: row) {
          counts.tie(counts.add(0), to: [atoms[rest]])
        }
      }
    }
  }

  private mutating func tieShares() {
    for rows in rowPartitions() {
      let places = rows.groups.keys.sorted()
      for columns in columnPartitions(rows: places) { tie(rows, columns) }
    }
    for column in table.columns.indices {
      // The N of a column is what its total counts.
      guard let n = columnNs[column], let total = table.rows.firstIndex(where: isGrandTotal) else {
        continue
      }
      counts.tie(n, to: [cells[total][column]])
    }
  }

  private mutating func tie(_ rows: LinePartition, _ columns: LinePartition) {
    let atoms = rows.all.map { _ in columns.all.map { _ in counts.add(nil) } }
    for (row, inRow) in rows.groups {
      for (column, inColumn) in columns.groups {
        counts.tie(
          cells[row][column], to: inRow.flatMap { group in inColumn.map { atoms[group][$0] } })
      }
      if let n = rowNs[row] { counts.tie(n, to: inRow.flatMap { atoms[$0] }) }
    }
    for (column, inColumn) in columns.groups {
      guard let n = columnNs[column] else { continue }
      counts.tie(n, to: atoms.flatMap { row in inColumn.map { row[$0] } })
    }
    tieNobody(rows, columns, atoms)
    guard !table.countsMentions, let whole = whole(of: rows) else { return }
    counts.tie(counts.add(whole), to: atoms.flatMap { $0 })
    addRest(rows, columns, atoms, whole: whole)
  }

  /// Adds those in no line of a table of one column, where the sums tell how many they are.
  private mutating func addRest(
    _ rows: LinePartition, _ columns: LinePartition, _ atoms: [[Int]], whole: Int
  ) {
    guard table.columnBlock.isEmpty, let rest = rows.rest,
      let shown = rows.sum({ table.rows[$0].cells.first?.count ?? 0 }), whole > shown
    else { return }
    let quantity = counts.add(whole - shown)
    counts.hide(quantity)
    counts.tie(quantity, to: atoms[rest])
    rests.append(quantity)
  }

  // MARK: Groups

  /// Whether a row sums up everything in the table.
  private func isGrandTotal(_ row: Table.Row) -> Bool { row.isTotal && row.parts.isEmpty }

  /// How many people the rows of a partition are shares of.
  private func whole(of rows: LinePartition) -> Int? {
    let places = rows.groups.keys.sorted()
    if hasOwnN { return places.first { isGrandTotal(table.rows[$0]) }.map { table.rows[$0].n } }
    return places.first.map { table.rows[$0].n }
  }

  private func rowPartitions() -> [LinePartition] {
    let totals = table.rows.indices.filter { isGrandTotal(table.rows[$0]) }
    var blocks: [(name: String, places: [Int])] = []
    for place in table.rows.indices where !totals.contains(place) {
      let name = table.rows[place].block
      let isAlone = table.overlappingBlocks.contains(name) && !table.countsMentions
      if !isAlone, let index = blocks.firstIndex(where: { $0.name == name }) {
        blocks[index].places.append(place)
      } else {
        blocks.append((name, [place]))
      }
    }
    return blocks.map { block in
      LinePartition((block.places + totals).map { ($0, table.rows[$0].parts) }, hasRest: true)
    }
  }

  private func columnPartitions(rows: [Int]) -> [LinePartition] {
    let lines = table.columns.enumerated().map { (place: $0, parts: $1.parts) }
    if table.hasOverlappingColumns, !table.countsMentions {
      return lines.map { LinePartition([$0], hasRest: true) }
    }
    return [LinePartition(lines, hasRest: true)]
  }
}

/// Where printed sums leave nobody.
extension DisclosureLayout {
  /// Says that nobody is where the sums leave nobody: a reader who adds up the lines sees it.
  private mutating func tieNobody(
    _ rows: LinePartition, _ columns: LinePartition, _ atoms: [[Int]]
  ) {
    let nobody = counts.add(0)
    if let rest = rows.rest {
      for (column, inColumn) in columns.groups where isClosed(rows, column: column) {
        counts.tie(nobody, to: inColumn.map { atoms[rest][$0] })
      }
      if isClosed(rows) { counts.tie(nobody, to: atoms[rest]) }
    }
    guard let rest = columns.rest, !table.columnBlock.isEmpty else { return }
    for (row, inRow) in rows.groups where isClosed(columns, row: row) {
      counts.tie(nobody, to: inRow.map { atoms[$0][rest] })
    }
  }

  /// Whether the rows add up to the total of a column.
  private func isClosed(_ rows: LinePartition, column: Int) -> Bool {
    let places = rows.groups.keys.sorted()
    let total =
      table.columnBlock.isEmpty
      ? places.first.map { table.rows[$0].n }
      : places.first { isGrandTotal(table.rows[$0]) }.map { table.rows[$0].cells[column].count }
        ?? table.columns[column].n
    return total != nil && rows.sum { table.rows[$0].cells[column].count } == total
  }

  /// Whether the rows' own numbers add up to that of the total.
  private func isClosed(_ rows: LinePartition) -> Bool {
    guard hasOwnN, let whole = whole(of: rows) else { return false }
    return rows.sum { table.rows[$0].n } == whole
  }

  /// Whether the columns add up to the N of a row.
  private func isClosed(_ columns: LinePartition, row: Int) -> Bool {
    hasOwnN && columns.sum { table.rows[row].cells[$0].count } == table.rows[row].n
  }
}
