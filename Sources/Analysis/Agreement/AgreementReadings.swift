import CodingModel
import LongWork
import Statistics
import Tables

/// The readings of a variable that is not asked for every unit, which must not be mixed up.
struct AgreementReadings {
  /// The name of *not applicable* among categories; no code can have it.
  static let notApplicable = "{n/a}"

  /// The units on which everyone who coded them found the variable applicable.
  let applicable: ReliabilityData
  /// The units that can be compared, with not-applicable as a code of its own.
  let notApplicableAsCode: ReliabilityData
  /// The units on which that is known of two or more, coded as applicable or not.
  let applicability: ReliabilityData

  /// The coefficients of each reading; those of pairs and categories are for the ratings alone.
  func summaries(
    _ request: AgreementRequest, words: AnalysisWords
  ) -> [AgreementSummary.Reading] {
    var plain = AgreementRequest()
    plain.selection = request.selection == .all ? .standard : request.selection
    plain.bootstrap = request.bootstrap
    plain.distance = request.distance
    plain.benchmarks = request.readingBenchmarks
    let parts: [(AgreementSummary.Reading.Kind, ReliabilityData)] = [
      (.applicableToAll, applicable), (.notApplicableAsCode, notApplicableAsCode),
      (.applicability, applicability),
    ]
    return parts.enumerated().map { index, part in
      plain.monitor = request.monitor.part(index, of: parts.count)
      return .init(
        kind: part.0, units: part.1.unitCount,
        coefficients: AgreementReport(part.1, request: plain, words: words).coefficients())
    }
  }
}

extension AgreementReadings {
  /// Splits ratings in which a label says that the question did not apply.
  ///
  /// - Throws: `ReliabilityDataError` if a category has the name of *not applicable*.
  init(_ data: ReliabilityData, notApplicable label: String) throws(ReliabilityDataError) {
    let categories = data.scale.labels.filter { $0 != label }
    let ratings = (0..<data.unitCount).map { unit in
      data.coders.indices.map { coder -> ConditionalRating<String> in
        guard let category = data.category(unit: unit, coder: coder) else { return .missing }
        let given = data.scale.labels[category]
        return given == label ? .notApplicable : .category(given)
      }
    }
    let readings = try ConditionalRatings(
      ratings, coders: data.coders, unitNames: data.unitNames, categories: categories,
      level: data.level, notApplicableLabel: Self.notApplicable, label: { $0 })
    applicable = readings.applicableToAll
    notApplicableAsCode = readings.notApplicableAsCategory
    applicability = readings.gate
  }
}

extension ComparedCodings {
  /// The readings of a variable that is not asked for every unit.
  ///
  /// Beside the ratings where all found it applicable: the units that two or more coders brought
  /// to a decision, not-applicable being one.
  ///
  /// - Parameters:
  ///   - variable: A variable with codes.
  ///   - level: The scale of comparison.
  ///   - ratings: The ratings where all found it applicable.
  /// - Returns: The readings.
  /// - Throws: `ReliabilityDataError` if the codebook gives a code twice.
  func readings(
    of variable: Variable, level: Statistics.MeasurementLevel, ratings: ReliabilityData
  ) throws(ReliabilityDataError) -> AgreementReadings {
    var rows: [[ConditionalRating<[String]>]] = []
    var gates: [[String?]] = []
    var names: (rows: [String], gates: [String]) = ([], [])
    let enough = min(2, max(1, coders.count))
    for (unit, outcomes) in zip(units, outcomes) {
      let row = outcomes.map { $0.rating(of: variable, asSet: level == .set) }
      if row.count(where: { $0 != .missing }) >= enough {
        rows.append(row)
        names.rows.append(unit.rawValue)
      }
      let gate = outcomes.map { $0.gate(of: variable) }
      if gate.count(where: { $0 != nil }) >= enough {
        gates.append(gate)
        names.gates.append(unit.rawValue)
      }
    }
    let coders = coders.map(\.rawValue)
    return AgreementReadings(
      applicable: ratings,
      notApplicableAsCode: try Self.asCode(
        rows, of: variable, level: level, coders: coders, names: names.rows),
      applicability: try ReliabilityData(
        labels: gates, coders: coders, unitNames: names.gates, categories: ["yes", "no"]))
  }

  private static func asCode(
    _ rows: [[ConditionalRating<[String]>]], of variable: Variable,
    level: Statistics.MeasurementLevel, coders: [String], names: [String]
  ) throws(ReliabilityDataError) -> ReliabilityData {
    let codes = variable.codes.map(\.id.rawValue)
    let sets = rows.map { row in
      row.map { rating -> [String]? in
        switch rating {
        case .missing: nil
        case .notApplicable: [AgreementReadings.notApplicable]
        case .category(let codes): codes
        }
      }
    }
    if level == .set {
      return try ReliabilityData(
        sets: sets, coders: coders, unitNames: names,
        labels: codes + [AgreementReadings.notApplicable])
    }
    let none = variable.allowsNone ? [ReliabilityData.noneApplies] : []
    return try ReliabilityData(
      labels: sets.map { row in row.map { $0?.first } }, coders: coders, unitNames: names,
      categories: codes + none + [AgreementReadings.notApplicable])
  }
}

extension Routing.Outcome {
  /// Whether a coder found that a variable applies, coded or not; `nil` where that is undetermined.
  fileprivate func gate(of variable: Variable) -> String? {
    switch applicability[variable.id] ?? .doesNotApply {
    case .applies: "yes"
    case .doesNotApply: "no"
    case .undetermined: nil
    }
  }

  /// What a coder said about a variable, or that it was not asked; *none applies* is an answer.
  fileprivate func rating(of variable: Variable, asSet: Bool) -> ConditionalRating<[String]> {
    switch applicability[variable.id] ?? .doesNotApply {
    case .doesNotApply: return .notApplicable
    case .undetermined: return .missing
    case .applies:
      guard let answer = values[variable.id]?.answer else { return .missing }
      if asSet { return .category(answer.codes.map(\.rawValue)) }
      return .category([answer.mainCode?.rawValue ?? ReliabilityData.noneApplies])
    }
  }
}
