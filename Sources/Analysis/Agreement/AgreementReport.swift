import CodingModel
import LongWork
import Statistics
import Tables

/// Builds the summary of some ratings, part by part, as a request asks.
struct AgreementReport {
  let data: ReliabilityData
  let request: AgreementRequest
  let words: AnalysisWords
  /// Units of the whole with fewer than two ratings.
  let fewerThanTwo: Int

  init(_ data: ReliabilityData, request: AgreementRequest, words: AnalysisWords) {
    self.data = data
    self.request = request
    self.words = words
    let width = data.coders.count
    var lacking = 0
    for unit in 0..<data.unitCount {
      var ratings = 0
      for code in data.codes[unit * width..<(unit + 1) * width]
      where code != ReliabilityData.missing { ratings += 1 }
      if ratings < 2 { lacking += 1 }
    }
    fewerThanTwo = lacking
  }

  /// The summary under a name.
  func summary(named name: String, label: String) -> AgreementSummary {
    var summary = AgreementSummary(
      variable: name, label: label, level: data.level.rawValue, units: data.unitCount,
      coders: data.coders, coefficients: coefficients())
    summary.counts = .init(
      ratings: data.codes.count { $0 != ReliabilityData.missing },
      unitsWithFewerThanTwoRatings: fewerThanTwo)
    // What is left is thrown away by whoever stopped it.
    if request.monitor.isCancelled { return summary }
    if request.categories, AgreementSelection.leavesOutCategories(of: data) {
      summary.notes.append(words.tooManyValues(data.scale.count))
    }
    if request.matrices { summary.matrices = AgreementMatrices(data, words: words).matrices }
    if request.units { summary.disagreements = disagreements() }
    if let window = request.driftWindow { summary.drift = drift(window) }
    if request.leaveOneOut { summary.standings = standings() }
    return summary
  }

  /// The coefficients asked for.
  func coefficients() -> [AgreementSummary.Coefficient] {
    let evaluations = AgreementSelection(data: data, request: request).evaluations()
    let phase = request.bootstrap == nil ? WorkPhase.agreement : .resampling
    return evaluations.enumerated().map { index, evaluation in
      let monitor = request.monitor.part(index, of: evaluations.count)
      monitor.tell(WorkProgress(phase, done: 0, of: 1))
      return AgreementSummary.Coefficient(evaluation, in: self, monitor)
    }
  }

  /// How many units of the whole have fewer than two ratings by the coders compared.
  func unitsWithFewerThanTwo(
    _ evaluation: AgreementEvaluation, _ estimate: AgreementEstimate
  ) -> Int {
    evaluation.selectors.pair == nil ? fewerThanTwo : data.unitCount - estimate.pairableUnits
  }

  /// The alpha that follows the metric of the level, for units, windows and coders.
  private var alpha: (measure: KrippendorffAlpha, selectors: AgreementSelectors) {
    var selectors = AgreementSelectors()
    let metric: AgreementMetric =
      data.level == .set
      ? .set(request.distance)
      : request.table.map(AgreementMetric.table) ?? AgreementMetric(level: data.level)
    if data.level == .set {
      selectors.distance = metric.identifier
    } else {
      selectors.level = metric.identifier
    }
    return (KrippendorffAlpha(options: MeasureOptions(metric: metric)), selectors)
  }

  // MARK: - Parts

  private func disagreements() -> AgreementSummary.Disagreements {
    do {
      let metric: AgreementMetric? =
        data.level == .set ? .set(request.distance) : request.table.map(AgreementMetric.table)
      let units = try data.unitDisagreements(metric: metric)
      let worst = units.filter { $0.share > 0 }
      return .init(
        units: worst.map { unit in
          .init(
            unit: data.unitName(unit.unit), ratings: unit.ratings, share: unit.share,
            meanDistance: unit.meanDistance,
            said: data.coders.indices.map { coder in
              data.category(unit: unit.unit, coder: coder).map { data.scale.labels[$0] }
            })
        }, unanimousUnits: units.count - worst.count)
    } catch {
      return .init(units: [], unanimousUnits: 0, note: words.undefined(error))
    }
  }

  private func drift(_ window: Int) -> AgreementSummary.Drift {
    let (measure, selectors) = alpha
    // Half a window from one point to the next: neighbours share units, and nothing falls between.
    let course = AgreementDrift(
      measure, data: data, order: orderOfCoding, width: window, step: max(1, window / 2))
    return .init(
      window: window, order: request.places == nil ? words.orderOfUnits : words.orderOfCoding,
      points: course.points.map { point in
        .init(
          from: point.window.lowerBound + 1, to: point.window.upperBound,
          coefficient: coefficient(point.result, selectors))
      })
  }

  /// The rows in the order of coding, those without a place last; `nil` leaves them as they stand.
  private var orderOfCoding: [Int]? {
    guard let places = request.places else { return nil }
    let keys = (0..<data.unitCount).map { places[data.unitName($0)] ?? .infinity }
    return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  private func standings() -> [AgreementSummary.Standing] {
    let (measure, selectors) = alpha
    return data.coderStandings(measure).map { standing in
      .init(
        coder: data.coders[standing.coder], ratings: standing.ratings,
        without: coefficient(standing.without, selectors),
        agreementWithOthers: standing.agreementWithOthers, leniency: standing.leniency)
    }
  }

  private func coefficient(
    _ result: Result<AgreementEstimate, AgreementUndefined>, _ selectors: AgreementSelectors
  ) -> AgreementSummary.Coefficient {
    var value = AgreementSummary.Coefficient(
      named: KrippendorffAlpha.identifier, result, words: words)
    value.selectors = AgreementSummary.Selectors(selectors)
    return value
  }
}
