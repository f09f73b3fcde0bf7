import Statistics
import SurveyModels
import Testing

/// Tests of independence under a design against R's `svychisq`.
@Suite struct RaoScottTests {
  struct WeightedFile: Decodable {
    struct Design: Decodable {
      let design: String
      let data: DataRows
      let tests: [Test]
    }
    struct Test: Decodable {
      let test: String
      let rows: String?
      let cols: String?
      let expected: [String: Expected]
      let tolerance: Double
    }
    enum Expected: Decodable {
      case number(Double)
      case table([[Double]])
      case list([Double])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {  // not a number: a list
          self = .number(number)
        } else if let list = try? container.decode([Double].self) {  // not a list: a table
          self = .list(list)
        } else {
          self = .table(try container.decode([[Double]].self))
        }
      }

      var number: Double? { if case .number(let value) = self { value } else { nil } }
      var table: [[Double]]? { if case .table(let rows) = self { rows } else { nil } }
    }
    let designs: [Design]
  }

  @Test(arguments: [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)])
  func referenceTest(design: Int, index: Int) throws {
    let file = try ReferenceFile.read("survey-weighted", as: WeightedFile.self)
    #expect(file.designs.allSatisfy { $0.tests.count { $0.test == "rao_scott" } == 3 })
    let block = file.designs[design]
    let test = block.tests.filter { $0.test == "rao_scott" }[index]
    let isClustered = block.design.hasPrefix("stratified")
    let surveyed = try SurveyDesign(
      weights: block.data.numbers("w"), strata: isClustered ? block.data.labels("stratum") : nil,
      clusters: isClustered ? block.data.labels("cluster") : nil)
    let table = try WeightedCrosstab(
      rows: block.data.codes(try #require(test.rows)),
      columns: block.data.codes(try #require(test.cols)), design: surveyed)
    let result = try RaoScottTest(table)
    let wald = try AdjustedWaldTest(table)
    let found: [(String, Double?)] = [
      ("pearson_x2_n_scaled", result.naive.statistic),
      ("second_order_F", result.secondOrder.statistic),
      ("ndf", result.secondOrder.degreesOfFreedom),
      ("ddf", result.secondOrder.denominatorDegrees), ("p_second_order", result.secondOrder.pValue),
      ("first_order_df", result.firstOrder.degreesOfFreedom),
      ("p_first_order", result.firstOrder.pValue),
      ("mean_generalised_deff", result.meanDesignEffect), ("adj_wald_F", wald.statistic),
      ("p_adj_wald", wald.pValue),
    ]
    #expect(found.count + 1 == test.expected.count)
    for (name, value) in found {
      #expect(agrees(value, test.expected[name]?.number, test.tolerance), "\(name)")
    }
    let shares = try #require(test.expected["weighted_proportions"]?.table)
    for (row, wanted) in zip(table.shares, shares) {
      for (share, wanted) in zip(row, wanted) { #expect(agrees(share, wanted, test.tolerance)) }
    }
  }

  struct StratifiedFile: Decodable {
    let data: DataRows
    let expected: [String: Double]
    let tolerance: Double
  }

  @Test func apistrat() throws {
    let file = try ReferenceFile.read("survey-apistrat", as: StratifiedFile.self)
    let types = try file.data.labels("stype")
    let design = try SurveyDesign(
      weights: file.data.numbers("pw"), strata: types,
      population: .perStratum(
        Dictionary(zip(types, try file.data.numbers("fpc"))) { first, _ in first }))
    let result = try RaoScottTest(
      WeightedCrosstab(
        rows: file.data.codes("schwide"), columns: file.data.codes("stype"), design: design))
    let found = [
      "F": result.secondOrder.statistic, "ndf": result.secondOrder.degreesOfFreedom,
      "ddf": result.secondOrder.denominatorDegrees, "p": result.secondOrder.pValue,
      "x2": result.naive.statistic, "p1": result.firstOrder.pValue,
    ]
    #expect(found.count == file.expected.count)
    for (name, wanted) in file.expected {
      #expect(agrees(found[name] ?? nil, wanted, file.tolerance), "\(name)")
    }
  }

  struct ApiFile: Decodable {
    struct Test: Decodable {
      let data: String
      let fpc: Bool
      let strata: String?
      let clusters: String?
      let rows: String
      let columns: String
      let x2, F, ndf, ddf, p2, p1, wald, wald_ndf, wald_ddf, wald_p: Double
    }
    let apistrat: DataRows
    let apiclus1: DataRows
    let tests: [Test]
  }

  @Test(arguments: 0..<10)
  func apiDesigns(index: Int) throws {
    let file = try ReferenceFile.read("survey-raoscott", as: ApiFile.self)
    #expect(file.tests.count == 10)
    let test = file.tests[index]
    let data = test.data == "apistrat" ? file.apistrat : file.apiclus1
    let strata = try test.strata.map { try data.labels($0) }
    let sizes = try data.numbers("fpc")
    let population: SurveyDesign.Population =
      test.fpc
      ? strata.map { .perStratum(Dictionary(zip($0, sizes)) { first, _ in first }) }
        ?? .total(sizes[0]) : .infinite
    let design = try SurveyDesign(
      weights: data.numbers("pw"), strata: strata,
      clusters: test.clusters.map { try data.labels($0) }, population: population)
    let table = try WeightedCrosstab(
      rows: data.codes(test.rows), columns: data.codes(test.columns), design: design)
    let result = try RaoScottTest(table)
    let wald = try AdjustedWaldTest(table)
    let pairs: [(String, Double?, Double)] = [
      ("x2", result.naive.statistic, test.x2), ("F", result.secondOrder.statistic, test.F),
      ("ndf", result.secondOrder.degreesOfFreedom, test.ndf),
      ("ddf", result.secondOrder.denominatorDegrees, test.ddf),
      ("p2", result.secondOrder.pValue, test.p2), ("p1", result.firstOrder.pValue, test.p1),
      ("wald", wald.statistic, test.wald), ("wald p", wald.pValue, test.wald_p),
      ("wald ndf", Double(wald.numeratorDegrees), test.wald_ndf),
      ("wald ddf", Double(wald.denominatorDegrees), test.wald_ddf),
    ]
    for (name, found, wanted) in pairs { #expect(agrees(found, wanted, 1e-8), "\(name)") }
  }

  @Test func equalWeightsGivePearson() throws {
    let rows = (0..<60).map { Optional($0 % 3) }
    let columns = (0..<60).map { Optional(($0 * 7 % 11) % 2) }
    let design = try SurveyDesign(weights: [Double](repeating: 2.5, count: 60))
    let result = try RaoScottTest(
      WeightedCrosstab(rows: rows, columns: columns, design: design))
    var counts = [[Int]](repeating: [0, 0], count: 3)
    for unit in 0..<60 { counts[unit % 3][(unit * 7 % 11) % 2] += 1 }
    let pearson = try ChiSquareTest(try #require(ContingencyTable(counts: counts)))
    #expect(abs(result.naive.statistic - pearson.statistic) < 1e-10)
    #expect(abs(result.naive.pValue - pearson.pValue) < 1e-10)
    // With replacement the variance has n - 1 where Pearson has n.
    #expect(abs(result.meanDesignEffect - 60.0 / 59) < 0.05)
  }

  @Test func missingAndEmptyCategoriesAreLeftOut() throws {
    let design = try SurveyDesign(weights: [1, 2, 1, 1, 3, 1, 2, 1, 0, 5])
    let rows: [Int?] = [0, 0, 4, 4, 0, 4, 0, 4, 2, nil]
    let columns: [Int?] = [1, 1, 1, 3, 3, 3, 1, 3, 3, 1]
    let table = try WeightedCrosstab(rows: rows, columns: columns, design: design)
    #expect(table.rows == [0, 4] && table.columns == [1, 3])
    #expect(table.sampleSize == 8 && table.degreesOfFreedom == 1)
    #expect(try RaoScottTest(table).secondOrder.pValue > 0)
  }

  @Test func whatCannotBeTestedSaysWhy() throws {
    let design = try SurveyDesign(weights: [1, 1, 1, 1])
    #expect(throws: RaoScottUndefined.needsTwoRowsAndColumns(rows: 1, columns: 2)) {
      try WeightedCrosstab(rows: [0, 0, 0, 0], columns: [0, 1, 0, 1], design: design)
    }
    #expect(throws: RaoScottUndefined.design(.lengthMismatch(expected: 4, found: 1))) {
      try WeightedCrosstab(rows: [0], columns: [0, 1, 0, 1], design: design)
    }
    let clustered = try SurveyDesign(
      weights: [1, 1, 1, 1], clusters: ["a", "a", "a", "a"], lonelyUnits: .certainty)
    let table = try WeightedCrosstab(
      rows: [0, 1, 0, 1], columns: [0, 1, 1, 0], design: clustered)
    #expect(throws: RaoScottUndefined.noDegreesOfFreedom(found: 0)) { try RaoScottTest(table) }
    let diagonal = try WeightedCrosstab(
      rows: [0, 1, 2, 0, 1, 2], columns: [0, 1, 2, 0, 1, 2],
      design: SurveyDesign(weights: [1, 2, 1, 2, 1, 1]))
    #expect(throws: RaoScottUndefined.tooManyEmptyCells) { try RaoScottTest(diagonal) }
  }
}
