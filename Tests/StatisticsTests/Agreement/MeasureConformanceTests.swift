import Foundation
import Statistics
import Testing

/// What every coefficient must satisfy, whichever is added.
@Suite struct MeasureConformanceTests {
  /// The registry and the folder hold the same coefficients.
  @Test(arguments: ["Measures", "CategoryMeasures"])
  func registryEqualsFolder(folder: String) throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Statistics/Agreement/" + folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
      .map { String($0.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
    let registered =
      folder == "Measures"
      ? AgreementMeasures.all.map { String(describing: $0) }
      : CategoryMeasures.all.map { String(describing: $0) } + ["CategoryMeasure"]
    for name in Set(files).subtracting(registered) {
      Issue.record("\(name).swift is not registered: add '\(name).self' to the list of \(folder)")
    }
    #expect(Set(registered).subtracting(files).isEmpty)
  }

  @Test func identifiersAreUnique() {
    let names = AgreementMeasures.all.map { $0.identifier }
    #expect(Set(names).count == names.count)
    #expect(AgreementMeasures.named("no-such-coefficient") == nil)
  }

  static let identifiers = AgreementMeasures.all.map { $0.identifier }

  static func measure(_ identifier: String) throws -> any AgreementMeasure.Type {
    try #require(AgreementMeasures.named(identifier))
  }

  /// Ratings of six binary, numeric units, as many coders as the coefficient takes.
  static func data(
    for measure: any AgreementMeasure.Type, rows: [[Double?]], level: MeasurementLevel = .interval
  ) throws -> ReliabilityData {
    let coders = measure.capabilities.contains(.manyCoders) ? rows[0].count : 2
    let names = (0..<coders).map { "coder \($0 + 1)" }
    if measure.capabilities.contains(.setsOnly) {
      return try ReliabilityData(
        sets: rows.map { row in row.prefix(coders).map { $0.map { ["n\(Int($0))", "all"] } } },
        coders: names, labels: ["n1", "n2"] + ["all"])
    }
    return try ReliabilityData(
      numbers: rows.map { Array($0.prefix(coders)) }, coders: names, categories: [1, 2],
      level: level)
  }

  static let mixed: [[Double?]] = [
    [1, 1, 1], [2, 2, 1], [1, 2, 2], [2, 2, 2], [1, 1, 2], [2, 1, 1], [1, 1, 1], [2, 2, 2],
  ]

  static func outcome(
    _ measure: any AgreementMeasure.Type, _ data: ReliabilityData
  ) -> Result<AgreementEstimate, AgreementUndefined> {
    Result { () throws(AgreementUndefined) in
      try measure.init(options: MeasureOptions()).evaluate(data)
    }
  }

  @Test(arguments: identifiers)
  func identicalCodersGetOne(identifier: String) throws {
    let measure = try Self.measure(identifier)
    guard measure.capabilities.contains(.chanceCorrected) || identifier.hasPrefix("percent") else {
      return  // Indices and distances have another value for full agreement.
    }
    let rows: [[Double?]] = [[1, 1, 1], [2, 2, 2], [1, 1, 1], [2, 2, 2]]
    guard !measure.capabilities.contains(.setsOnly) else { return }  // "all" never varies.
    #expect(try Self.outcome(measure, Self.data(for: measure, rows: rows)).get().value == 1)
  }

  @Test(arguments: identifiers)
  func orderOfUnitsAndCodersDoesNotMatter(identifier: String) throws {
    let measure = try Self.measure(identifier)
    let plain = Self.outcome(measure, try Self.data(for: measure, rows: Self.mixed))
    let reordered = Self.outcome(
      measure, try Self.data(for: measure, rows: Self.mixed.reversed()))
    try Self.expectSame(plain, reordered)
    let width = measure.capabilities.contains(.manyCoders) ? 3 : 2
    let swapped = Self.mixed.map { row in Array(row.prefix(width).reversed()) }
    try Self.expectSame(plain, Self.outcome(measure, Self.data(for: measure, rows: swapped)))
  }

  @Test(arguments: identifiers)
  func exchangingCodersWithinAUnitDoesNotMatterWhereStated(identifier: String) throws {
    let measure = try Self.measure(identifier)
    let capabilities = measure.capabilities
    guard capabilities.contains(.exchangeableCoders), capabilities.contains(.manyCoders) else {
      return
    }
    let plain = Self.outcome(measure, try Self.data(for: measure, rows: Self.mixed))
    let rotated = Self.mixed.enumerated().map { index, row in
      Array(row[(index % 3)...] + row[..<(index % 3)])
    }
    try Self.expectSame(plain, Self.outcome(measure, Self.data(for: measure, rows: rotated)))
  }

  @Test(arguments: identifiers)
  func namesOfCategoriesDoNotMatter(identifier: String) throws {
    let measure = try Self.measure(identifier)
    guard !measure.capabilities.contains(.numbersOnly), !measure.capabilities.contains(.setsOnly)
    else { return }
    let width = measure.capabilities.contains(.manyCoders) ? 3 : 2
    let coders = (0..<width).map { "\($0)" }
    let outcomes = try [["x", "y"], ["zz", "aa"]].map { names in
      let labels = Self.mixed.map { row in
        row.prefix(width).map { $0.map { names[Int($0) - 1] } }
      }
      return Self.outcome(
        measure, try ReliabilityData(labels: labels, coders: coders, categories: names.sorted()))
    }
    try Self.expectSame(outcomes[0], outcomes[1])
  }

  /// Nothing that is not a finite number may come out, whatever goes in.
  @Test(arguments: identifiers)
  func degenerateDataGiveAReasonOrANumber(identifier: String) throws {
    let measure = try Self.measure(identifier)
    let cases: [[[Double?]]] = [
      [[1, 1, 1], [1, 1, 1]], [[1, nil, nil], [nil, 2, nil]], [[nil, nil, nil]], [[1, 2, 1]],
      [[1, 1, nil], [2, 2, nil]], [[1, 2, 2], [1, 2, 2]], [[2, 2, 2]],
    ]
    for rows in cases {
      let data = try Self.data(for: measure, rows: rows)
      switch Self.outcome(measure, data) {
      case .success(let estimate):
        let numbers = [
          estimate.value, estimate.observed, estimate.expected, estimate.standardError,
          estimate.interval?.lower, estimate.interval?.upper, estimate.pValue,
          estimate.precision?.statistic,
        ].compactMap { $0 }
        #expect(numbers.allSatisfy { $0.isFinite }, "\(identifier) \(rows): \(numbers)")
      case .failure(let reason):
        #expect(reason.description.hasSuffix("."))
      }
    }
    let empty = try ReliabilityData(
      codes: [], coders: [], scale: CategoryScale(labels: []), level: .nominal)
    #expect(throws: AgreementUndefined.self) { try Self.outcome(measure, empty).get() }
  }

  static func expectSame(
    _ first: Result<AgreementEstimate, AgreementUndefined>,
    _ second: Result<AgreementEstimate, AgreementUndefined>
  ) throws {
    switch (first, second) {
    case (.failure, .failure): break
    default:
      let (one, other) = (try first.get(), try second.get())
      #expect(abs(one.value - other.value) < 1e-12)
      #expect(isClose(one.standardError ?? -1, other.standardError ?? -1, 1e-10))
      #expect(isClose(one.interval?.lower ?? -9, other.interval?.lower ?? -9, 1e-8))
    }
  }
}
