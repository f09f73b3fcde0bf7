/// A square table of disagreements or weights between the categories of a scale, from the user.
public struct CategoryTable: Sendable, Equatable {
  /// What the cells are.
  public enum Kind: String, Sendable {
    /// Disagreements, 0 on the diagonal; as weights they become `1 - cell / largest cell`.
    case disagreement
    /// Weights, 1 on the diagonal; as distances they become `1 - cell`.
    case weight
  }

  /// The name in reports.
  public let name: String
  /// What the cells are.
  public let kind: Kind
  /// The number of categories.
  public let count: Int
  private let cells: [Double]
  private let largest: Double

  /// Makes a table, when its cells are sound.
  ///
  /// - Parameters:
  ///   - name: The name in reports.
  ///   - kind: What the cells are.
  ///   - rows: As many rows as columns, finite, with a zero (disagreement) or one (weight)
  ///     diagonal; disagreements are not negative and not all 0, weights not above 1.
  public init?(name: String, kind: Kind, rows: [[Double]]) {
    let diagonal = kind == .disagreement ? 0.0 : 1.0
    let isSquare = rows.allSatisfy { $0.count == rows.count }
    guard isSquare, rows.indices.allSatisfy({ rows[$0][$0] == diagonal }) else { return nil }
    let values = rows.flatMap { $0 }
    guard values.allSatisfy(\.isFinite), let highest = values.max() else { return nil }
    if kind == .disagreement, highest <= 0 || values.contains(where: { $0 < 0 }) { return nil }
    // Those who differ cannot agree more than those who do not: distances would turn negative.
    if kind == .weight, highest > 1 { return nil }
    self.name = name
    self.kind = kind
    count = rows.count
    cells = values
    largest = highest
  }

  /// The credit for two categories.
  func weight(_ first: Int, _ second: Int) -> Double {
    let cell = cells[first * count + second]
    return kind == .weight ? cell : 1 - cell / largest
  }

  /// The distance of two categories.
  func distance(_ first: Int, _ second: Int) -> Double {
    let cell = cells[first * count + second]
    return kind == .weight ? 1 - cell : cell
  }
}
