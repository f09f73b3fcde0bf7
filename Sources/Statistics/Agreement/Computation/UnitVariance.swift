/// The analysis of variance behind intraclass correlations: units by coders, no missing ratings.
struct UnitVariance: Sendable {
  /// The number of units, all of them rated by all coders.
  let units: Int
  /// The number of coders.
  let coders: Int
  /// The mean square between units.
  let betweenUnits: Double
  /// The mean square within units.
  let withinUnits: Double
  /// The mean square between coders.
  let betweenCoders: Double
  /// The residual mean square.
  let residual: Double

  /// Analyses the units that every coder rated.
  init(_ data: ReliabilityData) throws(AgreementUndefined) {
    guard let numbers = data.scale.numbers else { throw .needsNumbers }
    let coders = data.coders.count
    guard coders >= 2 else { throw .needsTwoCoders(found: coders) }
    let rows = (0..<data.unitCount).compactMap { unit -> [Double]? in
      let codes = data.codes[unit * coders..<(unit + 1) * coders]
      return codes.contains(ReliabilityData.missing) ? nil : codes.map { numbers[Int($0)] }
    }
    guard !rows.isEmpty else { throw .noFullyCodedUnits }
    guard rows.count >= 2 else { throw .needsUnits(atLeast: 2, found: rows.count) }
    self.init(rows: rows, coders: coders)
    let scale = max(betweenUnits, max(betweenCoders, residual))
    guard scale.isFinite else { throw .numbersTooLarge }
    guard scale > 0 else { throw .noVariation }
  }

  private init(rows: [[Double]], coders: Int) {
    let count = Double(rows.count)
    let width = Double(coders)
    let grand = rows.joined().reduce(0, +) / (count * width)
    let unitMeans = rows.map { $0.reduce(0, +) / width }
    let coderMeans = (0..<coders).map { coder in rows.reduce(0) { $0 + $1[coder] } / count }
    func squares(_ values: [Double], around centre: Double) -> Double {
      values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    }
    let between = width * squares(unitMeans, around: grand)
    let coderSum = count * squares(coderMeans, around: grand)
    var within = 0.0
    var residualSum = 0.0
    for (row, mean) in zip(rows, unitMeans) {
      within += squares(row, around: mean)
      for (value, coderMean) in zip(row, coderMeans) {
        let rest = value - mean - coderMean + grand
        residualSum += rest * rest
      }
    }
    units = rows.count
    self.coders = coders
    // What rounding leaves of a sum that should be 0 would turn an exact ratio into a huge one.
    let floor = 1e-24 * squares(rows.flatMap { $0 }, around: 0)
    func settled(_ sum: Double) -> Double { sum <= floor ? 0 : sum }
    betweenUnits = settled(between) / (count - 1)
    withinUnits = settled(within) / (count * (width - 1))
    betweenCoders = settled(coderSum) / (width - 1)
    residual = settled(residualSum) / ((count - 1) * (width - 1))
  }

  var counts: RatingCounts {
    RatingCounts(units: units, pairableUnits: units, ratings: units * coders)
  }
}
