import Statistics
import Testing

/// How ratings become data, and which faults are named.
@Suite struct ReliabilityDataTests {
  @Test func missingIsNotACategory() throws {
    let data = try ReliabilityData(
      labels: [["b", nil], ["", "a"]], coders: ["x", "y"], categories: ["a", "b", "", "c"])
    #expect(data.unitCount == 2)
    #expect(data.scale.count == 4)
    #expect(data.category(unit: 0, coder: 0) == 1)
    #expect(data.category(unit: 0, coder: 1) == nil)
    #expect(data.category(unit: 1, coder: 0) == 2)
    #expect(data.unitName(1) == "2")
  }

  @Test func undeclaredCategoriesAreFoundAndSorted() throws {
    let data = try ReliabilityData(
      numbers: [[10, 9], [-0.5, nil]], coders: ["x", "y"], level: .interval)
    #expect(data.scale.labels == ["-0.5", "9", "10"])
    #expect(data.scale.numbers == [-0.5, 9, 10])
  }

  @Test func setsKeepTheEmptySetApartFromMissing() throws {
    let data = try ReliabilityData(
      sets: [[["b", "a"], []], [nil, ["a", "b"]]], coders: ["x", "y"], labels: ["a", "b", "c"])
    #expect(data.scale.labels == ["{}", "a|b"])
    #expect(data.category(unit: 0, coder: 0) == data.category(unit: 1, coder: 1))
    #expect(data.category(unit: 1, coder: 0) == nil)
    let presence = try #require(data.presence(ofLabel: 2))
    #expect(presence.codes == [1, 1, -1, 1])
  }

  @Test func faultsAreNamed() throws {
    #expect(throws: ReliabilityDataError.undeclaredCategory(unit: 0, coder: 1, label: "z")) {
      try ReliabilityData(labels: [["a", "z"]], coders: ["1", "2"], categories: ["a"])
    }
    #expect(throws: ReliabilityDataError.raggedRow(unit: 1, expected: 2, found: 1)) {
      try ReliabilityData(labels: [["a", "a"], ["a"]], coders: ["1", "2"])
    }
    #expect(throws: ReliabilityDataError.duplicateCategory(label: "a")) {
      try ReliabilityData(labels: [["a", "a"]], coders: ["1", "2"], categories: ["a", "a"])
    }
    #expect(throws: ReliabilityDataError.duplicateCoder(name: "1")) {
      try ReliabilityData(labels: [["a", "a"]], coders: ["1", "1"])
    }
    #expect(throws: ReliabilityDataError.notFinite(unit: 0, coder: 1)) {
      try ReliabilityData(numbers: [[1, .nan]], coders: ["1", "2"], level: .interval)
    }
    #expect(throws: ReliabilityDataError.levelNeedsOtherCategories(.interval)) {
      try ReliabilityData(labels: [["a", "a"]], coders: ["1", "2"], level: .interval)
    }
    #expect(throws: ReliabilityDataError.unknownCoder(2)) {
      try ReliabilityData(labels: [["a", "a"]], coders: ["1", "2"]).pair(0, 2)
    }
  }

  @Test func matricesOfTheReferenceFiles() throws {
    var compared = 0
    for name in ReferenceDataSet.names {
      let set = try ReferenceDataSet(name)
      for expectation in set.expectations {
        guard let wanted = expectation.root["matrix"]?.array else { continue }
        let data = try set.data(for: expectation)
        let rows = wanted.map { $0.numbers ?? [] }
        if expectation.coefficient == "confusion_matrix" {
          let pair = try #require(expectation.pair)
          let columns = try pair.map { try #require(data.coders.firstIndex(of: $0)) }
          let matrix = try ConfusionMatrix(data, first: columns[0], second: columns[1])
          #expect(matrix.rows.map { $0.map(Double.init) } == rows, "\(name)")
          compared += 1
        } else if expectation.coefficient == "coincidence_matrix" {
          let matrix = CoincidenceMatrix(data)
          for (found, wanted) in zip(matrix.rows.joined(), rows.joined()) {
            #expect(isClose(found, wanted, 1e-9), "\(name)")
          }
          compared += 1
        }
      }
    }
    #expect(compared == 47 + 44)
  }

  @Test func partsKeepTheScale() throws {
    let data = try ReliabilityData(
      labels: [["a", nil, "b"], ["b", "b", "a"], [nil, nil, "a"]], coders: ["1", "2", "3"],
      unitNames: ["u", "v", "w"], categories: ["a", "b", "c"])
    let pair = try data.pair(2, 0)
    #expect(pair.codes == [1, 0, 0, 1])
    #expect(pair.unitNames == ["u", "v"] && pair.coders == ["3", "1"])
    #expect(pair.scale.count == 3)
    #expect(try data.without(coder: 0).codes == [-1, 1, 1, 0, -1, 0])
    #expect(data.keeping(units: [2, 2]).unitNames == ["w", "w"])
    #expect(data.restrictedToObservedCategories().scale.labels == ["a", "b"])
    #expect(data.collapsed(to: 1).codes == [1, -1, 0, 0, 0, 1, -1, -1, 1])
  }
}
