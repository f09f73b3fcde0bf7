import Statistics
import Testing

/// The report with everything that applies, held against everything in the reference files.
@Suite struct ReferenceBatteryTests {
  /// What is compared elsewhere: matrices, and ratings under another policy than the default.
  static func isComparedElsewhere(_ expectation: ReferenceExpectation) -> Bool {
    if expectation.root["matrix"] != nil { return true }
    return ["skip_policy", "q_policy", "label_policy"].contains { expectation.text($0) != nil }
  }

  static func selectors(_ expectation: ReferenceExpectation) -> AgreementSelectors {
    var selectors = AgreementSelectors()
    selectors.pair = expectation.pair
    selectors.category = expectation.category
    selectors.label = expectation.text("label")
    selectors.weights = expectation.text("weights")
    selectors.level = expectation.text("level")
    selectors.distance = expectation.text("distance")
    return selectors
  }

  @Test(arguments: ReferenceDataSet.names)
  func reportHoldsEveryValue(name: String) throws {
    let set = try ReferenceDataSet(name)
    let data = try set.data(for: set.expectations[0])
    let custom = set.root["custom_name"]?.string
    let tables = try custom.map { [try set.table(named: "custom:" + $0)] } ?? []
    var found: [String: [AgreementSelectors: AgreementEntry]] = [:]
    for entry in AgreementBattery(data, tables: tables).entries() {
      let earlier = found[entry.coefficient, default: [:]].updateValue(
        entry, forKey: entry.selectors)
      #expect(earlier == nil, "\(entry.coefficient) twice: \(entry.selectors)")
    }
    for expectation in set.expectations where !Self.isComparedElsewhere(expectation) {
      let entry = found[expectation.identifier]?[Self.selectors(expectation)]
      guard let entry else {
        Issue.record("\(name): the report has no \(expectation.label)")
        continue
      }
      #expect(expectation.check(entry.result, in: name) > 0)
    }
  }

  /// 2,705 values: 92 matrices and 12 under other policies are compared elsewhere.
  @Test func everyValueOfTheFilesIsCompared() throws {
    var counts = (total: 0, elsewhere: 0)
    for name in ReferenceDataSet.names {
      for expectation in try ReferenceDataSet(name).expectations {
        counts.total += 1
        if Self.isComparedElsewhere(expectation) { counts.elsewhere += 1 }
      }
    }
    #expect(counts.total == 2705)
    #expect(counts.elsewhere == 92 + 12)
  }
}
