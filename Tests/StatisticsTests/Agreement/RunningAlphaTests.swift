import Statistics
import Testing

/// Alpha after single changes, against alpha computed anew.
@Suite struct RunningAlphaTests {
  static let metrics: [AgreementMetric] = [.nominal, .ordinal, .interval, .ratio]

  /// Changes, removes and adds ratings, and compares after each.
  static func follow(_ ratings: RandomRatings, metric: AgreementMetric, changes: Int) throws {
    var running = RunningAlpha(try ratings.data(), metric: metric)
    var generator = SplitMix64(seed: ratings.seed &+ 7)
    var data = try ratings.data()
    var codes = data.codes
    for _ in 0..<changes {
      let unit = generator.index(below: data.unitCount)
      let coder = generator.index(below: data.coders.count)
      let category = generator.index(below: data.scale.count + 1) - 1
      running.setRating(unit: unit, coder: coder, to: category < 0 ? nil : category)
      codes[unit * data.coders.count + coder] = Int32(category)
      data = try data.replacing(codes)
      try compare(running, data, metric)
    }
  }

  static func compare(
    _ running: RunningAlpha, _ data: ReliabilityData, _ metric: AgreementMetric
  ) throws {
    let wanted = Result { () throws(AgreementUndefined) in
      try KrippendorffAlpha(options: MeasureOptions(metric: metric)).evaluate(data)
    }
    do throws(AgreementUndefined) {
      let found = try running.value()
      let wanted = try wanted.get()
      #expect(isClose(found.alpha, wanted.value, 1e-10))
      #expect(isClose(found.observed, wanted.observed, 1e-9))
    } catch {
      guard case .failure(let reason) = wanted else {
        Issue.record("\(metric): running \(error), anew \(wanted)")
        return
      }
      #expect(reason == error)
    }
  }

  @Test(arguments: RandomRatings.many(12, from: 300).filter { $0.level == .interval }, metrics)
  func followsEveryChange(_ ratings: RandomRatings, metric: AgreementMetric) throws {
    try Self.follow(ratings, metric: metric, changes: 150)
  }

  @Test(arguments: RandomRatings.many(15, from: 400).filter { $0.level == .set })
  func followsEveryChangeOfSets(_ ratings: RandomRatings) throws {
    for distance in SetDistance.allCases {
      try Self.follow(ratings, metric: .set(distance), changes: 60)
    }
  }

  /// Ratings that leave alpha undefined for a while do not spoil it for later.
  @Test func survivesWhatIsUndefined() throws {
    let data = try ReliabilityData(
      codes: [0, 1, 1, 1, 2, -1], coders: ["a", "b"],
      scale: CategoryScale(numbers: [-1, 1, 3]), level: .ratio)
    var running = RunningAlpha(data)
    #expect(throws: AgreementUndefined.ratioMetricUndefined(first: -1, second: 1)) {
      try running.value()
    }
    running.setRating(unit: 0, coder: 0, to: 2)
    try Self.compare(running, try data.replacing([2, 1, 1, 1, 2, -1]), .ratio)
    #expect(try running.value().alpha.isFinite)
    running.setRating(unit: 0, coder: 0, to: 1)
    #expect(throws: AgreementUndefined.noVariation) { try running.value() }
    running.setRating(unit: 0, coder: 0, to: nil)
    running.setRating(unit: 1, coder: 1, to: nil)
    #expect(throws: AgreementUndefined.noPairableUnits) { try running.value() }
    running.setRating(unit: 2, coder: 1, to: 1)
    try Self.compare(running, try data.replacing([-1, 1, 1, -1, 2, 1]), .ratio)
  }
}

extension ReliabilityData {
  /// The data with other codes.
  fileprivate func replacing(_ codes: [Int32]) throws -> ReliabilityData {
    try ReliabilityData(codes: codes, coders: coders, scale: scale, level: level)
  }
}
