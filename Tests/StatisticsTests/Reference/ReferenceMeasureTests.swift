import Statistics
import Testing

/// Every value of the reference files for the registered coefficients.
@Suite struct ReferenceMeasureTests {
  /// Evaluates the coefficient that an expectation names, on the data it selects.
  static func outcome(
    _ expectation: ReferenceExpectation, in set: ReferenceDataSet
  ) throws -> Result<AgreementEstimate, AgreementUndefined>? {
    guard let measure = AgreementMeasures.named(expectation.identifier) else { return nil }
    var options = MeasureOptions()
    if let selector = expectation.text("weights") { options.weights = try set.weights(selector) }
    if let selector = expectation.text("level") { options.metric = try set.metric(selector) }
    if let selector = expectation.text("distance") {
      options.metric = .set(try #require(SetDistance(rawValue: selector)))
    }
    var data = try set.data(for: expectation)
    if let pair = expectation.pair {
      let columns = try pair.map { try #require(data.coders.firstIndex(of: $0)) }
      data = try data.pair(columns[0], columns[1])
    }
    do throws(AgreementUndefined) {
      return .success(try measure.init(options: options).evaluate(data))
    } catch {
      return .failure(error)
    }
  }

  @Test(arguments: ReferenceDataSet.names)
  func everyValueOfADataSet(name: String) throws {
    let set = try ReferenceDataSet(name)
    for expectation in set.expectations {
      guard let outcome = try Self.outcome(expectation, in: set) else { continue }
      #expect(expectation.check(outcome, in: name) > 0, "\(name): nothing to compare")
    }
  }

  /// The number of values in the files, so that none can drop out of the comparison unseen.
  static let counts = [
    "percent-agreement": 264, "cohen-kappa": 266, "krippendorff-alpha": 393,
    "percent-agreement-pooled": 48, "percent-agreement-all": 48, "fleiss-kappa": 103,
    "fleiss-kappa-fnl": 27, "brennan-prediger": 103, "conger-kappa": 102, "gwet-ac1": 49,
    "gwet-ac2": 55, "scott-pi": 25, "bennett-s": 25, "cohen-kappa-max": 25, "randolph-kappa": 23,
    "light-kappa": 22, "mean-pairwise-distance": 20, "pabak": 7, "prevalence-index": 7,
    "bias-index": 7, "label-alpha-macro": 5,
  ]

  @Test func everyExpectationIsEvaluated() throws {
    var evaluated: [String: Int] = [:]
    for name in ReferenceDataSet.names {
      let set = try ReferenceDataSet(name)
      for expectation in set.expectations where Self.counts[expectation.identifier] != nil {
        if try Self.outcome(expectation, in: set) != nil {
          evaluated[expectation.identifier, default: 0] += 1
        }
      }
    }
    #expect(evaluated == Self.counts)
  }
}
