public import CodingModel
import Statistics

/// How the main codes of two coders meet: the units behind every cell of their confusion matrix.
public struct CoderCrossing: Equatable, Sendable {
  /// The coder of the rows.
  public let first: CoderID
  /// The coder of the columns.
  public let second: CoderID
  /// The names of the categories, for rows and columns; `{}` is *none applies*, `{n/a}` is *not
  /// applicable*.
  public let categories: [String]
  /// The units of each cell, row by row, in the order of respondents.
  public let units: [[[UnitID]]]

  /// Sorts the units that two coders both coded by what each said.
  init(_ data: ReliabilityData, first: Int, second: Int) {
    self.first = CoderID(data.coders[first])
    self.second = CoderID(data.coders[second])
    categories = data.scale.labels
    var cells = [[[UnitID]]](
      repeating: [[UnitID]](repeating: [], count: data.scale.count), count: data.scale.count)
    for unit in 0..<data.unitCount {
      guard let row = data.category(unit: unit, coder: first),
        let column = data.category(unit: unit, coder: second)
      else { continue }
      cells[row][column].append(UnitID(data.unitName(unit)))
    }
    units = cells
  }

  /// The crossings of each two coders, in the order of coders.
  static func all(in data: ReliabilityData) -> [CoderCrossing] {
    data.coders.indices.flatMap { first in
      data.coders.indices.filter { $0 > first }
        .map { CoderCrossing(data, first: first, second: $0) }
    }
  }
}
