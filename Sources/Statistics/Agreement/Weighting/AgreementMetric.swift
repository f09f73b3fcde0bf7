/// How Krippendorff's alpha measures the distance between two ratings.
///
/// The metrics of Krippendorff (2019), *Content Analysis*, 4th edition, section 12.3.4, and set
/// distances beside them.
public enum AgreementMetric: Sendable, Equatable {
  /// 0 for the same category, 1 for any other.
  case nominal
  /// The squared number of ratings that lie between two categories, each end counted half.
  case ordinal
  /// The squared difference of the numbers.
  case interval
  /// The squared difference relative to the sum, `((c - k) / (c + k))^2`; 0 for two zeros.
  case ratio
  /// A distance of sets of labels, not squared.
  case set(SetDistance)
  /// A table of distances from the user, used as it is.
  case table(CategoryTable)

  /// The name in reports: `ordinal`, `masi`, `custom:NAME`.
  public var identifier: String {
    switch self {
    case .nominal: "nominal"
    case .ordinal: "ordinal"
    case .interval: "interval"
    case .ratio: "ratio"
    case .set(let distance): distance.rawValue
    case .table(let table): "custom:" + table.name
    }
  }

  /// Whether no two ratings are further apart than 1, whatever the numbers.
  var isWithinOne: Bool {
    switch self {
    case .nominal, .set: true
    case .ordinal, .interval, .ratio, .table: false
    }
  }

  /// Makes the metric that belongs to a level; MASI for sets.
  ///
  /// - Parameter level: A level of measurement.
  public init(level: MeasurementLevel) {
    self =
      switch level {
      case .nominal: .nominal
      case .ordinal: .ordinal
      case .interval: .interval
      case .ratio: .ratio
      case .set: .set(.masi)
      }
  }

  /// Returns the distance function on a scale.
  ///
  /// - Parameters:
  ///   - scale: The categories.
  ///   - counts: How often each category occurs among pairable ratings; the ordinal metric depends
  ///     on it, and the ratio metric only has to be defined for values that occur.
  /// - Returns: The distances on this scale.
  /// - Throws: `AgreementUndefined` when the metric has no meaning on the scale.
  func function(
    on scale: CategoryScale, counts: [Double]
  ) throws(AgreementUndefined) -> DistanceFunction {
    switch self {
    case .nominal: return .nominal
    case .ordinal: return .squaredDifference(DistanceFunction.midRanks(counts))
    case .interval:
      guard let numbers = scale.numbers else { throw .needsNumbers }
      return .squaredDifference(DistanceFunction.centred(numbers, counts: counts))
    case .ratio:
      guard let numbers = scale.numbers else { throw .needsNumbers }
      try Self.checkRatio(numbers, counts: counts)
      return .ratio(numbers)
    case .set(let distance):
      guard let sets = scale.sets else { throw .needsSets }
      return .set(distance, sets)
    case .table(let table):
      guard table.count == scale.count else {
        throw .tableSize(expected: scale.count, found: table.count)
      }
      return .table(table)
    }
  }

  /// Refuses two different values that add up to 0, in one pass over the values that occur.
  private static func checkRatio(
    _ numbers: [Double], counts: [Double]
  ) throws(AgreementUndefined) {
    let present = Set(numbers.indices.lazy.filter { counts[$0] > 0 }.map { numbers[$0] })
    if let value = present.filter({ $0 > 0 }).sorted().first(where: { present.contains(-$0) }) {
      throw .ratioMetricUndefined(first: -value, second: value)
    }
  }
}
