import Statistics
import Testing

/// What coefficients owe to each other and to common sense, on made-up ratings.
@Suite struct AgreementPropertyTests {
  static let many = RandomRatings.many(40, from: 5000)

  private static func overall(_ data: ReliabilityData) -> [AgreementEntry] {
    AgreementBattery(data).entries([.overall])
  }

  // MARK: What says nothing changes nothing

  @Test(arguments: many) func unitsWithoutRatingsChangeNothing(_ ratings: RandomRatings) throws {
    let silent = [Int32](repeating: ReliabilityData.missing, count: 3 * ratings.coders.count)
    let more = try ratings.data(codes: silent + ratings.codes + silent)
    for (entry, other) in zip(Self.overall(try ratings.data()), Self.overall(more)) {
      let name: Comment = "\(entry.coefficient) \(entry.selectors)"
      guard case .success(let one) = entry.result, case .success(let two) = other.result else {
        #expect((try? entry.result.get()) == nil && (try? other.result.get()) == nil, name)
        continue
      }
      #expect(isClose(two.value, one.value, 1e-12), name)
      #expect(two.units == one.units && two.ratings == one.ratings, name)
      #expect((two.standardError == nil) == (one.standardError == nil), name)
      if let error = one.standardError { #expect(isClose(two.standardError, error, 1e-9), name) }
    }
  }

  /// A coder who rated nothing is either no matter or named; nothing changes in silence.
  @Test(arguments: many) func anEmptyCoderChangesNothing(_ ratings: RandomRatings) throws {
    let rows = ratings.rows.flatMap { $0 + [ReliabilityData.missing] }
    let coders = ratings.coders + ["nobody"]
    let more =
      ratings.level == .set
      ? try ReliabilityData(
        codes: rows, ofSets: ratings.sets, foundLabels: ratings.labels, coders: coders,
        labels: ratings.labels)
      : try ReliabilityData(
        codes: rows, coders: coders, scale: ratings.scale, level: ratings.level)
    let once = try ratings.data()
    for identifier in [
      "percent-agreement", "percent-agreement-pooled", "fleiss-kappa", "krippendorff-alpha",
      "mean-pairwise-distance",
    ] {
      let measure = try #require(AgreementMeasures.named(identifier)).init(
        options: MeasureOptions())
      let found = Result { () throws(AgreementUndefined) in try measure.evaluate(once) }
      let other = Result { () throws(AgreementUndefined) in try measure.evaluate(more) }
      switch (found, other) {
      case (.success(let one), .success(let two)):
        #expect(isClose(two.value, one.value, 1e-12), "\(identifier)")
        #expect(isClose(two.standardError ?? -1, one.standardError ?? -1, 1e-9), "\(identifier)")
      case (.failure(let one), .failure(let two)): #expect(one == two)
      default: Issue.record("\(identifier): \(found) and \(other)")
      }
    }
    let standings = more.coderStandings()
    #expect(standings.last?.ratings == 0 && standings.last?.agreementWithOthers == nil)
  }

  @Test func aSilentCoderIsNamedWhereMarginalsCount() throws {
    let data = try ReliabilityData(
      labels: [["a", "a", nil], ["b", "b", nil], ["a", "b", nil]], coders: ["1", "2", "3"])
    #expect(throws: AgreementUndefined.coderWithoutRatings(name: "3")) {
      try CongerKappa().evaluate(data)
    }
    #expect(throws: AgreementUndefined.noCommonUnits(first: "1", second: "3")) {
      try LightKappa().evaluate(data)
    }
    #expect(throws: AgreementUndefined.noFullyCodedUnits) {
      try UnanimousAgreement().evaluate(data)
    }
  }

  /// A unit with one rating has no pair: alpha and agreement within pairs do not see it.
  @Test(arguments: many) func singleRatingsAreNotPairable(_ ratings: RandomRatings) throws {
    let width = ratings.coders.count
    let lonely = (0..<width).flatMap { coder in
      (0..<width).map { $0 == coder ? Int32(0) : ReliabilityData.missing }
    }
    let more = try ratings.data(codes: ratings.codes + lonely)
    for measure in [KrippendorffAlpha(), MeanPairwiseDistance()] as [any AgreementMeasure] {
      let found = Result { () throws(AgreementUndefined) in try measure.evaluate(ratings.sound) }
      let other = Result { () throws(AgreementUndefined) in try measure.evaluate(more) }
      #expect(found == other)
    }
    let percent = PercentAgreement()
    if let one = try? percent.evaluate(ratings.sound), let two = try? percent.evaluate(more) {
      #expect(isClose(two.value, one.value, 1e-12))
      #expect(two.units == one.units + width)
    }
  }

  // MARK: Bounds

  @Test(arguments: many) func valuesStayWithinTheirBounds(_ ratings: RandomRatings) throws {
    for entry in AgreementBattery(try ratings.data()).entries() {
      guard case .success(let estimate) = entry.result else { continue }
      let name: Comment = "\(entry.coefficient) \(entry.selectors)"
      if entry.coefficient != "mean-pairwise-distance" {
        #expect(estimate.value <= 1 + 1e-9, name)
      }
      if entry.coefficient.hasPrefix("percent") || entry.coefficient.hasSuffix("-agreement") {
        #expect(estimate.value >= 0, name)
      }
      if let interval = estimate.interval {
        #expect(interval.lower <= interval.upper, name)
        #expect(interval.lower <= estimate.value + 1e-9, name)
        #expect(interval.upper >= min(1, estimate.value) - 1e-9, name)
      }
      if let error = estimate.standardError { #expect(error >= 0, name) }
      if let p = estimate.pValue { #expect((0...1).contains(p), name) }
      #expect(estimate.pairableUnits <= estimate.units && estimate.units <= estimate.ratings, name)
    }
  }

  @Test(arguments: many) func higherConfidenceIsWider(_ ratings: RandomRatings) throws {
    let data = try ratings.data()
    let pairs = zip(
      AgreementBattery(data, confidence: 0.8).entries([.overall]),
      AgreementBattery(data, confidence: 0.99).entries([.overall]))
    for (narrow, wide) in pairs {
      guard let inner = try? narrow.result.get().interval,
        let outer = try? wide.result.get().interval
      else { continue }
      #expect(outer.lower <= inner.lower && inner.upper <= outer.upper, "\(narrow.coefficient)")
      #expect(inner.confidence == 0.8 && outer.confidence == 0.99)
    }
  }

  // MARK: Merging

  /// Coders who agree still agree when two codes are taken together.
  @Test(arguments: many.filter { $0.level == .nominal })
  func mergingCodesNeverLowersAgreement(_ ratings: RandomRatings) throws {
    let data = try ratings.data()
    guard let before = try? PercentAgreement().evaluate(data) else { return }
    for merged in 1..<ratings.scale.count {
      let codes = ratings.codes.map { $0 == Int32(merged) ? 0 : $0 }
      let after = try PercentAgreement().evaluate(ratings.data(codes: codes))
      #expect(after.value >= before.value - 1e-12)
    }
  }

  @Test(arguments: many.filter { $0.level == .nominal })
  func aCodeAgainstAllOthersIsItsCollapse(_ ratings: RandomRatings) throws {
    let data = try ratings.data()
    for category in data.scale.labels.indices {
      let collapsed = data.collapsed(to: category)
      #expect(collapsed.scale.count == 2 && collapsed.level == .nominal)
      let own = Result { () throws(AgreementUndefined) in
        try CategoryAlpha().evaluate(data, category: category)
      }
      let whole = Result { () throws(AgreementUndefined) in
        try KrippendorffAlpha().evaluate(collapsed)
      }
      #expect(own == whole)
    }
  }

  // MARK: Numbers

  @Test(arguments: many.filter { $0.level == .interval || $0.level == .ratio })
  func aCommonUnitAndOriginDoNotMatter(_ ratings: RandomRatings) throws {
    let numbers = try #require(ratings.scale.numbers)
    let data = try ratings.data()
    let moved = try ReliabilityData(
      codes: ratings.codes, coders: ratings.coders,
      scale: CategoryScale(numbers: numbers.map { 8 - 2 * $0 }), level: .interval)
    let scaled = try ReliabilityData(
      codes: ratings.codes, coders: ratings.coders,
      scale: CategoryScale(numbers: numbers.map { 1024 * $0 }), level: ratings.level)
    let interval = MeasureOptions(metric: .interval)
    var compared: [(any AgreementMeasure, ReliabilityData)] = [
      (KrippendorffAlpha(options: interval), moved),
      (KrippendorffAlpha(options: MeasureOptions(metric: .ratio)), scaled),
    ]
    for identifier in ["icc-1", "icc-2", "icc-3", "icc-1-average", "icc-3-average"] {
      let measure = try #require(AgreementMeasures.named(identifier))
      compared.append((measure.init(options: MeasureOptions()), moved))
    }
    if data.coders.count == 2 { compared.append((LinConcordance(), moved)) }
    for (measure, other) in compared {
      let (one, two) = (try? measure.evaluate(data), try? measure.evaluate(other))
      #expect((one == nil) == (two == nil))
      if let one, let two { #expect(isClose(two.value, one.value, 1e-9), "\(measure)") }
    }
  }

  /// Ranks are all that the ordinal metric sees, from whichever end they are counted.
  @Test(arguments: many.filter { $0.level == .ordinal })
  func onlyTheOrderOfRanksMatters(_ ratings: RandomRatings) throws {
    let count = ratings.scale.count
    let stretched = try ReliabilityData(
      codes: ratings.codes, coders: ratings.coders,
      scale: CategoryScale(numbers: (0..<count).map { Double($0 * $0 * $0) }), level: .ordinal)
    let turned = try ReliabilityData(
      codes: ratings.codes.map { $0 < 0 ? $0 : Int32(count) - 1 - $0 }, coders: ratings.coders,
      scale: ratings.scale, level: .ordinal)
    let alpha = KrippendorffAlpha()
    let found = Result { () throws(AgreementUndefined) in try alpha.evaluate(ratings.sound) }
    let other = Result { () throws(AgreementUndefined) in try alpha.evaluate(stretched) }
    #expect(found == other)
    if case .success(let one) = found {
      #expect(isClose(try alpha.evaluate(turned).value, one.value, 1e-12))
    }
  }
}

extension RandomRatings {
  /// The ratings, which are sound.
  fileprivate var sound: ReliabilityData {
    do { return try data() } catch { fatalError("\(error)") }
  }
}
