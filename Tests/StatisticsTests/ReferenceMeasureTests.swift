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
  @Test(arguments: [
    ("percent-agreement", 264), ("cohen-kappa", 266), ("krippendorff-alpha", 393),
  ])
  func everyExpectationIsEvaluated(identifier: String, count: Int) throws {
    var evaluated = 0
    for name in ReferenceDataSet.names {
      let set = try ReferenceDataSet(name)
      for expectation in set.expectations where expectation.identifier == identifier {
        if try Self.outcome(expectation, in: set) != nil { evaluated += 1 }
      }
    }
    #expect(evaluated == count)
  }
}
