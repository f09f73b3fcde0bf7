/// A summary as JSON objects: the stable fields always, the others where there is something in them.
struct SummaryRecord: Encodable {
  let summary: AgreementSummary

  enum CodingKeys: String, CodingKey {
    case variable, level, units, coders, coefficients, ratings, readings, drift, notes
    case fewerThanTwo = "units_with_fewer_than_two_ratings"
    case disagreements
    case standings = "coders_left_out"
    case intraCoder = "intra_coder"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(summary.variable, forKey: .variable)
    try fields.encode(summary.level, forKey: .level)
    try fields.encode(summary.units, forKey: .units)
    try fields.encode(summary.coders, forKey: .coders)
    try fields.encodeIfPresent(summary.counts?.ratings, forKey: .ratings)
    try fields.encodeIfPresent(
      summary.counts?.unitsWithFewerThanTwoRatings, forKey: .fewerThanTwo)
    // A matrix is listed as the coefficient that it is in the literature's reference files: without
    // a value, and with its cells.
    var list = fields.nestedUnkeyedContainer(forKey: .coefficients)
    for coefficient in summary.coefficients {
      try list.encode(CoefficientRecord(coefficient: coefficient))
    }
    for matrix in summary.matrices { try list.encode(MatrixRecord(matrix: matrix)) }
    try encodeParts(in: &fields)
  }

  private func encodeParts(in fields: inout KeyedEncodingContainer<CodingKeys>) throws {
    if !summary.readings.isEmpty {
      try fields.encode(summary.readings.map(ReadingRecord.init), forKey: .readings)
    }
    try fields.encodeIfPresent(
      summary.disagreements.map { DisagreementsRecord(list: $0, coders: summary.coders) },
      forKey: .disagreements)
    try fields.encodeIfPresent(summary.drift.map(DriftRecord.init), forKey: .drift)
    if !summary.standings.isEmpty {
      try fields.encode(summary.standings.map(StandingRecord.init), forKey: .standings)
    }
    if !summary.intraCoder.isEmpty {
      try fields.encode(summary.intraCoder.map(IntraCoderRecord.init), forKey: .intraCoder)
    }
    if !summary.notes.isEmpty { try fields.encode(summary.notes, forKey: .notes) }
  }
}

/// One value as a JSON object.
struct CoefficientRecord: Encodable {
  let coefficient: AgreementSummary.Coefficient

  enum CodingKeys: String, CodingKey {
    case name, value, se, ci95, note
    case pair, category, label, weights, level, distance
    case observed, expected, units, ratings, variance, bootstrap, benchmarks, se0, z, t, f
    case pValue = "p_value"
    case fewerThanTwo = "units_with_fewer_than_two_ratings"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(coefficient.name, forKey: .name)
    try fields.encode(coefficient.value?.finite, forKey: .value)
    try fields.encode(coefficient.se?.finite, forKey: .se)
    try fields.encode(coefficient.ci95.map(\.ends), forKey: .ci95)
    try fields.encode(coefficient.note, forKey: .note)
    try encodeSelectors(in: &fields)
    if let basis = coefficient.basis { try encode(basis, in: &fields) }
    try fields.encodeIfPresent(
      coefficient.bootstrap.map(BootstrapRecord.init), forKey: .bootstrap)
    if !coefficient.benchmarks.isEmpty {
      try fields.encode(coefficient.benchmarks.map(BenchmarkRecord.init), forKey: .benchmarks)
    }
  }

  private func encodeSelectors(in fields: inout KeyedEncodingContainer<CodingKeys>) throws {
    let selectors = coefficient.selectors
    try fields.encodeIfPresent(selectors.pair, forKey: .pair)
    try fields.encodeIfPresent(selectors.category, forKey: .category)
    try fields.encodeIfPresent(selectors.label, forKey: .label)
    try fields.encodeIfPresent(selectors.weights, forKey: .weights)
    try fields.encodeIfPresent(selectors.level, forKey: .level)
    try fields.encodeIfPresent(selectors.distance, forKey: .distance)
  }

  private func encode(
    _ basis: AgreementSummary.Basis, in fields: inout KeyedEncodingContainer<CodingKeys>
  ) throws {
    try fields.encode(basis.observed.finite, forKey: .observed)
    try fields.encodeIfPresent(basis.expected?.finite, forKey: .expected)
    try fields.encode(basis.units, forKey: .units)
    try fields.encode(basis.ratings, forKey: .ratings)
    try fields.encode(basis.unitsWithFewerThanTwoRatings, forKey: .fewerThanTwo)
    try fields.encode(basis.pValue?.finite, forKey: .pValue)
    try fields.encodeIfPresent(basis.nullStandardError?.finite, forKey: .se0)
    if let test = basis.test {
      let keys: [AgreementSummary.Test.Distribution: CodingKeys] = [.z: .z, .t: .t, .f: .f]
      if let key = keys[test.distribution] { try fields.encode(test.value.finite, forKey: key) }
    }
    try fields.encodeIfPresent(basis.variance.map(VarianceRecord.init), forKey: .variance)
  }
}

private struct VarianceRecord: Encodable {
  let method: String
  let conditionalOn: String
  let source: String

  enum CodingKeys: String, CodingKey {
    case method, source
    case conditionalOn = "conditional_on"
  }

  init(_ variance: AgreementSummary.Variance) {
    method = variance.method
    conditionalOn = variance.conditionalOn
    source = variance.source
  }
}

private struct BootstrapRecord: Encodable {
  let replicates: Int
  let undefinedReplicates: Int
  let seed: UInt64
  let percentile: [Double?]?
  let bca: [Double?]?
  let krippendorff: [Double?]?

  enum CodingKeys: String, CodingKey {
    case replicates, seed, percentile, bca, krippendorff
    case undefinedReplicates = "undefined_replicates"
  }

  init(_ bootstrap: AgreementSummary.Bootstrap) {
    replicates = bootstrap.replicates
    undefinedReplicates = bootstrap.undefinedReplicates
    seed = bootstrap.seed
    percentile = bootstrap.percentile?.ends
    bca = bootstrap.biasCorrected?.ends
    krippendorff = bootstrap.krippendorff?.ends
  }
}

private struct BenchmarkRecord: Encodable {
  let scale: String
  let level: String
  let lower: Double
  let probability: Double?

  init(_ benchmark: AgreementSummary.Benchmark) {
    scale = benchmark.scale
    level = benchmark.level
    lower = benchmark.lower
    probability = benchmark.probability.finite
  }
}

extension AgreementSummary.Interval {
  /// Both ends, `nil` where an end is not a number that JSON can hold.
  var ends: [Double?] { [lower.finite, upper.finite] }
}
