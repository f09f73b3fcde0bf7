/// The combinations of categories that occur, with their weight.
///
/// All units of a cell are multiplied with the same factors, so the cells are fitted in their place:
/// there are few of them, however many units there are, and rounding does not add up over the units.
struct RakingCells {
  /// The cell of each unit.
  let cellOfUnit: [Int]
  /// The category of each cell on each margin.
  let codes: [[Int]]
  /// The weight of each cell.
  let totals: [Double]

  init(weights: [Double], codes: [[Int]], targets: [[Double]]) {
    var cells = [Int](repeating: 0, count: weights.count)
    var cellCodes: [[Int]] = []
    for (codes, targets) in zip(codes, targets) {
      let size = targets.count
      let pairs = LabelCodes(zip(cells, codes).map { $0 * size + $1 })
      cellCodes = cellCodes.map { known in pairs.labels.map { known[$0 / size] } }
      cellCodes.append(pairs.labels.map { $0 % size })
      cells = pairs.codes
    }
    var totals = [Double](repeating: 0, count: cellCodes.first?.count ?? 0)
    for (cell, weight) in zip(cells, weights) { totals[cell] += weight }
    cellOfUnit = cells
    self.codes = cellCodes
    self.totals = totals
  }
}
