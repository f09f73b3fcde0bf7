/// A table of counts as a JSON object.
struct MatrixRecord: Encodable {
  let matrix: AgreementSummary.Matrix

  enum CodingKeys: String, CodingKey {
    case name, value, pair, matrix, categories, note
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(matrix.name, forKey: .name)
    try fields.encodeNil(forKey: .value)
    try fields.encodeIfPresent(matrix.pair, forKey: .pair)
    try fields.encode(matrix.categories, forKey: .categories)
    try fields.encode(matrix.rows.map { $0.map(\.finite) }, forKey: .matrix)
    try fields.encode(matrix.note, forKey: .note)
  }
}

struct ReadingRecord: Encodable {
  let reading: String
  let units: Int
  let coefficients: [CoefficientRecord]

  init(_ reading: AgreementSummary.Reading) {
    self.reading = reading.kind.rawValue
    units = reading.units
    coefficients = reading.coefficients.map(CoefficientRecord.init)
  }
}

struct DisagreementsRecord: Encodable {
  let list: AgreementSummary.Disagreements
  let coders: [String]

  enum CodingKeys: String, CodingKey {
    case units, note
    case unanimousUnits = "unanimous_units"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(
      list.units.map { DisagreementRecord(unit: $0, coders: coders) }, forKey: .units)
    try fields.encode(list.unanimousUnits, forKey: .unanimousUnits)
    try fields.encodeIfPresent(list.note, forKey: .note)
  }
}

private struct DisagreementRecord: Encodable {
  let unit: AgreementSummary.Disagreements.Unit
  let coders: [String]

  enum CodingKeys: String, CodingKey {
    case unit, ratings, share, said
    case meanDistance = "mean_distance"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(unit.unit, forKey: .unit)
    try fields.encode(unit.ratings, forKey: .ratings)
    try fields.encode(unit.share.finite, forKey: .share)
    try fields.encode(unit.meanDistance.finite, forKey: .meanDistance)
    try fields.encode(
      Dictionary(zip(coders, unit.said)) { first, _ in first }, forKey: .said)
  }
}

struct DriftRecord: Encodable {
  struct Point: Encodable {
    let from: Int
    let to: Int
    let coefficient: CoefficientRecord
  }

  let window: Int
  let order: String
  let points: [Point]

  init(_ drift: AgreementSummary.Drift) {
    window = drift.window
    order = drift.order
    points = drift.points.map {
      Point(
        from: $0.from, to: $0.to, coefficient: CoefficientRecord(coefficient: $0.coefficient))
    }
  }
}

struct StandingRecord: Encodable {
  let standing: AgreementSummary.Standing

  enum CodingKeys: String, CodingKey {
    case coder, ratings, without, leniency
    case agreementWithOthers = "agreement_with_others"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(standing.coder, forKey: .coder)
    try fields.encode(standing.ratings, forKey: .ratings)
    try fields.encode(CoefficientRecord(coefficient: standing.without), forKey: .without)
    try fields.encode(standing.agreementWithOthers?.finite, forKey: .agreementWithOthers)
    try fields.encodeIfPresent(standing.leniency?.finite, forKey: .leniency)
  }
}

struct IntraCoderRecord: Encodable {
  let coder: String
  let units: Int
  let coefficients: [CoefficientRecord]

  init(_ comparison: AgreementSummary.IntraCoder) {
    coder = comparison.coder
    units = comparison.units
    coefficients = comparison.coefficients.map(CoefficientRecord.init)
  }
}
