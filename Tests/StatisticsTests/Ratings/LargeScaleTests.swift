import Statistics
import Testing

/// Scales with about as many values as there are ratings, for which no table of every two
/// categories may be made.
@Suite struct LargeScaleTests {
  /// Two coders, near each other, on a scale of which the ratings use some values.
  static func data(values: Int, units: Int, level: MeasurementLevel) throws -> ReliabilityData {
    var generator = SplitMix64(seed: 21)
    let codes = (0..<units).flatMap { _ in
      let first = generator.index(below: values)
      let second = (first + generator.index(below: 9)) % values
      return [Int32(first), Int32(second)]
    }
    return try ReliabilityData(
      codes: codes, coders: ["1", "2"],
      scale: CategoryScale(numbers: (0..<values).map { Double($0) * 0.25 - 40 }), level: level)
  }

  /// The same ratings and weights on a scale that is small enough for tables: unused values between
  /// the ends of the scale say nothing to weights on scores.
  @Test(arguments: [WeightScheme.linear, .quadratic, .radical])
  func weightsWithoutATableAreTheSame(scheme: WeightScheme) throws {
    let numbers = (0..<1001).map { Double($0) }
    let used = [0, 7, 130, 500, 501, 999, 1000]
    var generator = SplitMix64(seed: 5)
    let positions = (0..<120).map { _ in used[generator.index(below: used.count)] }
    let few = try ReliabilityData(
      codes: positions.map { position in Int32(used.firstIndex(of: position) ?? 0) },
      coders: ["1", "2"], scale: CategoryScale(numbers: used.map { numbers[$0] }), level: .interval)
    let many = try ReliabilityData(
      codes: positions.map { Int32($0) }, coders: ["1", "2"],
      scale: CategoryScale(numbers: numbers), level: .interval)
    let options = MeasureOptions(weights: .scheme(scheme, on: .scores))
    for measure in AgreementMeasures.all
    where measure.capabilities.contains(.weights)
      && !measure.capabilities.contains(.chanceByCategory)
      && !measure.capabilities.contains(.threeCoders)
      && !["bennett-s", "brennan-prediger"].contains(measure.identifier)
    {
      let one = try measure.init(options: options).evaluate(few)
      let other = try measure.init(options: options).evaluate(many)
      #expect(isClose(other.value, one.value, 1e-12), "\(measure.identifier)")
      #expect(isClose(other.standardError ?? -1, one.standardError ?? -1, 1e-12))
      let errors = (one.precision?.nullStandardError, other.precision?.nullStandardError)
      #expect(isClose(errors.1 ?? -1, errors.0 ?? -1, 1e-12))
    }
  }

  /// Summed by moments and summed cell by cell: one scale is just above the border, one below.
  @Test(arguments: [WeightScheme.identity, .linear, .quadratic])
  func nullErrorsFollowFromMoments(scheme: WeightScheme) throws {
    let data = try Self.data(values: 700, units: 3000, level: .interval)
    let options = MeasureOptions(weights: .scheme(scheme, on: .scores))
    let found = try CohenKappa(options: options).evaluate(data)
    let error = try #require(found.precision?.nullStandardError)
    #expect(isClose(error, try Self.nullError(data, scheme), 1e-12))
  }

  /// Fleiss, Cohen & Everitt (1969), equation 9, as it stands there.
  static func nullError(_ data: ReliabilityData, _ scheme: WeightScheme) throws -> Double {
    let matrix = try ConfusionMatrix(data, first: 0, second: 1)
    let numbers = try #require(data.scale.numbers)
    let total = Double(matrix.total)
    let range = numbers[numbers.count - 1] - numbers[0]
    func weight(_ row: Int, _ column: Int) -> Double {
      let difference = abs(numbers[row] - numbers[column]) / range
      switch scheme {
      case .linear: return 1 - difference
      case .quadratic: return 1 - difference * difference
      default: return row == column ? 1 : 0
      }
    }
    var (square, expected) = (0.0, 0.0)
    var rows = [Double](repeating: 0, count: matrix.count)
    var columns = rows
    for row in 0..<matrix.count {
      for column in 0..<matrix.count {
        let (p, q) = (
          Double(matrix.rowTotals[row]) / total, Double(matrix.columnTotals[column]) / total
        )
        expected += p * q * weight(row, column)
        rows[row] += q * weight(row, column)
        columns[column] += p * weight(row, column)
      }
    }
    for row in 0..<matrix.count {
      for column in 0..<matrix.count {
        let share = Double(matrix.rowTotals[row] * matrix.columnTotals[column]) / total / total
        let deviation = weight(row, column) - (rows[row] + columns[column])
        square += share * deviation * deviation
      }
    }
    return ((square - expected * expected) / total).squareRoot() / (1 - expected)
  }

  /// A table of every two of these values would take 20 GB.
  @Test func fiftyThousandValuesTakeNoTable() throws {
    let data = try Self.data(values: 50_000, units: 40_000, level: .interval)
    let kappas = try [WeightScheme.identity, .linear, .quadratic].map { scheme in
      try CohenKappa(options: MeasureOptions(weights: .scheme(scheme, on: .scores)))
        .evaluate(data).value
    }
    #expect((0.05...0.15).contains(kappas[0]))
    #expect(kappas[1] > 0.99 && kappas[2] > kappas[1])
    let alpha = try KrippendorffAlpha().evaluate(data).value
    let concordance = try LinConcordance().evaluate(data).value
    #expect(abs(alpha - concordance) < 1e-4)
    var running = RunningAlpha(data)
    #expect(abs(try running.value().alpha - alpha) < 1e-9)
    running.setRating(unit: 3, coder: 0, to: nil)
    #expect(try running.value().alpha.isFinite)
    #expect(
      try KrippendorffAlpha(options: MeasureOptions(metric: .ordinal)).evaluate(data).value > 0.9)
  }
}
