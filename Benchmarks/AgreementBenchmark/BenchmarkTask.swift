import Statistics

/// What can be timed.
enum BenchmarkTask: String, CaseIterable {
  /// Adds up all ratings: the least that any pass over them can cost.
  case stream
  case alphaNominal = "alpha-nominal"
  case alphaOrdinal = "alpha-ordinal"
  case alphaInterval = "alpha-interval"
  case bootstrapNominal = "bootstrap-nominal"
  case bootstrapOrdinal = "bootstrap-ordinal"
  /// Every coefficient that applies, with intervals, pairs and categories.
  case batteryNominal = "battery-nominal"
  case batteryOrdinal = "battery-ordinal"
  case batteryInterval = "battery-interval"
  /// One changed rating and the new alpha.
  case updateNominal = "update-nominal"
  case updateOrdinal = "update-ordinal"

  /// The level of measurement on which the ratings are taken.
  var level: MeasurementLevel {
    switch self {
    case .alphaOrdinal, .bootstrapOrdinal, .batteryOrdinal, .updateOrdinal: .ordinal
    case .alphaInterval, .batteryInterval: .interval
    default: .nominal
    }
  }

  /// Gets a task ready, so that only the task itself is timed.
  ///
  /// - Parameter data: The ratings, on the level of the task.
  /// - Returns: What does the task once, and returns the number in which it ends, so that peers can
  ///   be compared on it.
  func prepared(on data: ReliabilityData) -> () throws -> Double {
    switch self {
    case .stream: return { Double(Self.sum(data.codes)) }
    case .alphaNominal, .alphaOrdinal, .alphaInterval:
      return { try KrippendorffAlpha().evaluate(data).value }
    case .bootstrapNominal, .bootstrapOrdinal: return { try Self.bootstrap(data) }
    case .batteryNominal, .batteryOrdinal, .batteryInterval:
      return { Double(AgreementBattery(data).entries().count) }
    case .updateNominal, .updateOrdinal:
      var updates = Updates(data)
      return { try updates.next() }
    }
  }

  /// The number of replicates of the bootstrap.
  static let replicates = 1000
  private static func sum(_ codes: [Int32]) -> Int {
    codes.withUnsafeBufferPointer { codes in
      var sum: Int32 = 0
      for code in codes { sum &+= code }
      return Int(sum)
    }
  }

  private static func bootstrap(_ data: ReliabilityData) throws -> Double {
    let bootstrap = try AlphaBootstrap(
      data, algorithm: .units, plan: ResamplingPlan(replicates: replicates, seed: 1))
    return bootstrap.distribution.standardError ?? 0
  }
}

/// Single changes of ratings, each with the alpha that results.
private struct Updates {
  private var running: RunningAlpha
  private let units: Int
  private let coders: Int
  private let categories: Int
  private var changes = 0

  init(_ data: ReliabilityData) {
    running = RunningAlpha(data)
    units = data.unitCount
    coders = data.coders.count
    categories = data.scale.count
  }

  mutating func next() throws -> Double {
    changes += 1
    running.setRating(
      unit: changes * 7919 % units, coder: changes % coders, to: changes % categories)
    return try running.value().alpha
  }
}
