/// Weights for partial agreement between categories, from 0 (none) to 1 (full).
public enum AgreementWeights: Sendable, Equatable {
  /// The positions of the categories that a scheme works on.
  public enum Basis: String, Sendable {
    /// Ranks 1, 2, 3 in declared order.
    case ranks
    /// The numbers that the categories are.
    case scores
  }

  /// A scheme on ranks or scores.
  case scheme(WeightScheme, on: Basis)
  /// One minus a distance of sets.
  case setDistance(SetDistance)
  /// A table from the user, named.
  case table(CategoryTable)

  /// 1 for the same category, 0 for any other.
  public static let identity = AgreementWeights.scheme(.identity, on: .ranks)

  /// The name in reports: `linear`, `linear-scores`, `masi`, `custom:NAME`.
  public var identifier: String {
    switch self {
    case .scheme(let scheme, .ranks): scheme.rawValue
    case .scheme(let scheme, .scores): scheme.rawValue + "-scores"
    case .setDistance(let distance): distance.rawValue
    case .table(let table): "custom:" + table.name
    }
  }

  /// Makes weights from their name, tables excepted.
  ///
  /// - Parameter identifier: A name as in `identifier`.
  public init?(identifier: String) {
    let suffix = "-scores"
    let onScores = identifier.hasSuffix(suffix)
    let name = onScores ? String(identifier.dropLast(suffix.count)) : identifier
    if let scheme = WeightScheme(rawValue: name) {
      self = .scheme(scheme, on: onScores ? .scores : .ranks)
    } else if let distance = SetDistance(rawValue: identifier) {
      self = .setDistance(distance)
    } else {
      return nil
    }
  }

  /// Whether only identical categories agree.
  var isIdentity: Bool {
    if case .scheme(.identity, _) = self { true } else { false }
  }

  /// Returns the weights for a scale.
  func resolved(for scale: CategoryScale) throws(AgreementUndefined) -> ResolvedWeights {
    switch self {
    case .scheme(.identity, _): return .identity(count: scale.count)
    case .scheme(let scheme, let basis):
      return try Self.table(scheme, basis: basis, scale: scale)
    case .setDistance(let distance):
      guard let sets = scale.sets else { throw .needsSets }
      return .computed(count: scale.count) { 1 - distance.between($0, $1, in: sets) }
    case .table(let table):
      guard table.count == scale.count else {
        throw .tableSize(expected: scale.count, found: table.count)
      }
      return .computed(count: scale.count) { table.weight($0, $1) }
    }
  }

  private static func table(
    _ scheme: WeightScheme, basis: Basis, scale: CategoryScale
  ) throws(AgreementUndefined) -> ResolvedWeights {
    let count = scale.count
    let ranks = (0..<count).map { Double($0 + 1) }
    guard let positions = basis == .ranks ? ranks : scale.numbers else { throw .needsNumbers }
    guard count > 1, let low = positions.min(), let high = positions.max() else {
      return .identity(count: count)
    }
    if count > ResolvedWeights.largestTable,
      let weights = ScoreWeights(scheme, positions: positions)
    {
      return .scores(weights, count: count)
    }
    let loss: @Sendable (Int, Int) -> Double = { first, second in
      first == second
        ? 0
        : scheme.loss(
          positions[first], positions[second], ranks: abs(first - second), low: low, high: high)
    }
    var largest = 0.0
    var isFinite = true
    for first in 0..<count {
      for second in 0..<count {
        let loss = loss(first, second)
        largest = max(largest, loss)
        if !loss.isFinite { isFinite = false }
      }
    }
    let full = scheme.fullLoss(categories: count, low: low, high: high) ?? largest
    guard full > 0, full.isFinite, isFinite else { throw .weightsUndefined(scheme) }
    return .computed(count: count) { 1 - loss($0, $1) / full }
  }
}
