import CodingModel
import Statistics

/// The codings of several coders side by side, routed once, from which ratings are taken.
struct ComparedCodings {
  /// Who is compared, each once.
  let coders: [CoderID]
  /// The units to code, in the order of respondents.
  let units: [UnitID]
  /// Where every variable stands, unit by unit and coder by coder.
  let outcomes: [[Routing.Outcome]]

  /// Routes the codings of some coders.
  ///
  /// - Parameters:
  ///   - codebook: Gives the routing.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - coders: Who is compared; a name that stands twice counts once.
  init(
    codebook: Codebook, respondents: [Respondent], view: OpenView, coders: [CoderID]
  ) {
    self.init(codebook: codebook, respondents: respondents, view: view, coders: coders) {}
  }

  /// Routes the codings of some coders.
  ///
  /// - Parameters:
  ///   - codebook: Gives the routing.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - coders: Who is compared; a name that stands twice counts once.
  ///   - beforeEach: Called before every unit; what it throws ends the work.
  /// - Throws: What `beforeEach` throws.
  init<Stop: Error>(
    codebook: Codebook, respondents: [Respondent], view: OpenView, coders: [CoderID],
    beforeEach: () throws(Stop) -> Void
  ) throws(Stop) {
    let routing = Routing(codebook)
    let cases = respondents.filter(\.isUnit)
    var seen: Set<CoderID> = []
    let distinct = coders.filter { seen.insert($0).inserted }
    self.coders = distinct
    units = cases.map(\.id)
    outcomes = try cases.map { respondent throws(Stop) in
      try beforeEach()
      return distinct.map { coder in
        routing.outcome(
          of: respondent, coding: view.ledger.coding(of: respondent.id, by: coder))
      }
    }
  }

  /// The ratings of a variable and the units that were left out.
  ///
  /// A unit counts when no compared coder found that the variable does not apply and at least two
  /// found that it does; for two coders that is: both. A coder who has not yet coded it has a
  /// missing rating. *None applies* is a rating.
  ///
  /// - Parameters:
  ///   - variable: A variable with codes.
  ///   - level: The scale of comparison; `set` compares all codes of an answer, every other level
  ///     the main code.
  /// - Returns: The ratings, in the order of respondents.
  /// - Throws: `ReliabilityDataError` if the codebook gives a code twice.
  func ratings(
    of variable: Variable, level: Statistics.MeasurementLevel
  ) throws(ReliabilityDataError) -> SelectedRatings {
    var answers: [[Answer?]] = []
    var names: [String] = []
    var notAsked = 0
    for (unit, row) in zip(units, outcomes) {
      let applicability = row.map { $0.applicability[variable.id] ?? .doesNotApply }
      guard !applicability.contains(.doesNotApply) else {
        notAsked += 1
        continue
      }
      let applying = applicability.count { $0 == .applies }
      // Without coders there is nothing to rate, and no unit counts.
      guard applying >= min(2, max(1, coders.count)) else { continue }
      answers.append(row.map { $0.values[variable.id]?.answer })
      names.append(unit.rawValue)
    }
    let data = try ReliabilityData(
      answers: answers, of: variable, coders: coders.map(\.rawValue), unitNames: names,
      level: level)
    return SelectedRatings(data: data, notAsked: notAsked)
  }
}

/// Ratings with the number of units that were left out of them.
struct SelectedRatings {
  /// The ratings.
  let data: ReliabilityData
  /// Units for which a compared coder found that the variable does not apply.
  let notAsked: Int
}

extension ReliabilityData {
  /// The name of *none applies* among categories, the same as in files.
  static let noneApplies = "{}"

  /// Makes ratings from answers.
  ///
  /// - Parameters:
  ///   - answers: One row a unit, one entry a coder; `nil` is not coded.
  ///   - variable: Gives the categories, in codebook order.
  ///   - coders: The names of the coders.
  ///   - unitNames: The names of the units.
  ///   - level: The scale of comparison.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  init(
    answers: [[Answer?]], of variable: Variable, coders: [String], unitNames: [String],
    level: Statistics.MeasurementLevel
  ) throws(ReliabilityDataError) {
    let codes = variable.codes.map(\.id.rawValue)
    if level == .set {
      try self.init(
        sets: answers.map { $0.map { $0?.codes.map(\.rawValue) } }, coders: coders,
        unitNames: unitNames, labels: codes)
    } else {
      try self.init(
        labels: answers.map { $0.map { $0.map { $0.mainCode?.rawValue ?? Self.noneApplies } } },
        coders: coders, unitNames: unitNames,
        categories: variable.allowsNone ? codes + [Self.noneApplies] : codes, level: level)
    }
  }
}

extension Variable {
  /// The scale on which the variable is compared.
  ///
  /// *None applies* has no rank, so an ordinal variable that allows it is compared as nominal.
  var comparisonLevel: Statistics.MeasurementLevel {
    switch level {
    case .nominal: .nominal
    case .ordinal: allowsNone ? .nominal : .ordinal
    case .set: .set
    }
  }
}
