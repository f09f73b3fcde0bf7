import CodingModel
import Statistics
import SurveyModels
import Tables
import Testing

@testable import Analysis

@Suite struct CrosstabTests {
  private func table(
    rows: [TableBlock], columns: TableBlock?, base: Condition = .always,
    percentage: TablePlan.Percentage = .row, weighted: Bool = false, test: Bool = false,
    study: SmallStudy = .standard
  ) throws -> Table {
    try TableKinds.table(
      for: TablePlan(
        id: "t", kind: "crosstab", title: "", base: base, blocks: rows, columns: columns,
        percentage: percentage, showsTotal: true, isWeighted: weighted, publishedP: 0.5,
        testsIndependence: test), from: study.frame(), language: .english)
  }

  private let groups = [SmallStudy.block("group", [["p"], ["q"]])]
  private let verdicts = SmallStudy.block("verdict", [["yes"], ["no"]])

  private func counts(_ table: Table) -> [[Int]] { table.rows.map { $0.cells.map(\.count) } }
  private func percents(_ table: Table) -> [[Double?]] {
    table.rows.map { $0.cells.map(\.percent) }
  }

  @Test("whoever lacks the attribute drops out, of N as well") func dropOut() throws {
    let table = try table(rows: groups, columns: verdicts)
    #expect(table.headN == 7)
    #expect(counts(table) == [[2, 0], [1, 1], [3, 1]])
    #expect(table.rows.map(\.n) == [3, 4, 7])
    #expect(table.openUnits == 1)
  }

  @Test("the not asked stay in the row's denominator") func rowShares() throws {
    let table = try table(rows: groups, columns: verdicts)
    let expected: [[Double?]] = [[200.0 / 3, 0], [25, 25], [300.0 / 7, 100.0 / 7]]
    #expect(percents(table) == expected)
  }

  @Test("column shares rest on the column's respondents, shown at its head") func columnShares()
    throws
  {
    let table = try table(rows: groups, columns: verdicts, percentage: .column)
    #expect(table.columns.map(\.n) == [3, 1])
    let expected: [[Double?]] = [[200.0 / 3, 0], [100.0 / 3, 100], [100, 100]]
    #expect(percents(table) == expected)
    #expect(table.rows.map(\.n) == [7, 7, 7])
  }

  @Test("total shares rest on the base") func totalShares() throws {
    let table = try table(rows: groups, columns: verdicts, percentage: .total)
    let expected: [Double?] = [200.0 / 7, 0]
    #expect(percents(table)[0] == expected)
    #expect(table.rows.map(\.n) == [7, 7, 7])
  }

  @Test("weighted shares") func weighted() throws {
    let table = try table(rows: groups, columns: verdicts, weighted: true)
    #expect(
      table.rows[0].cells[0] == .init(column: "yes", count: 2, weighted: 2.5, percent: 250 / 3.5))
    #expect(table.rows[0].n == 3)
  }

  @Test("a row with nobody has undefined percentages") func emptyRow() throws {
    let table = try table(rows: [SmallStudy.block("group", [["r"]])], columns: verdicts)
    #expect(percents(table)[0] == [nil, nil])
  }

  @Test("columns are named by their codes, in any language") func columnNames() throws {
    let table = try table(
      rows: groups, columns: SmallStudy.block("form", [["1", "2"], ["3"]]))
    #expect(table.columns.map(\.id) == ["1+2", "3"])
  }

  @Test("a crosstab needs columns") func needsColumns() {
    #expect(throws: TableFault.needsColumns("t")) { try table(rows: groups, columns: nil) }
  }

  private static func large(_ cells: [[Int]]) -> SmallStudy {
    var study = SmallStudy()
    for (row, counts) in cells.enumerated() {
      for (column, count) in counts.enumerated() {
        for index in 0..<count {
          let unit = UnitID("\(row)-\(column)-\(index)")
          study.add(unit, group: row == 0 ? "p" : "q")
          study.code("a", unit, "verdict", column == 0 ? "yes" : "no")
        }
      }
    }
    return study
  }

  @Test("the test is Pearson's chi-square on the shown counts") func independence() throws {
    let cells = [[20, 30], [40, 10]]
    let table = try table(rows: groups, columns: verdicts, test: true, study: Self.large(cells))
    let test = try #require(table.test)
    #expect(abs(test.statistic - 100.0 / 6) < 1e-9)
    #expect(test.df == 1)
    #expect(test.minimumExpected == 20)
    #expect(test.publishedP == 0.5)
    #expect(test.name == "pearson-chi-square")
    #expect(test.p < 0.001)
    #expect(abs((test.cramersV ?? 0) - (1 / 6.0).squareRoot()) < 1e-9)
    #expect(table.notes.isEmpty)
  }

  @Test("expected counts under 5 are named") func smallExpected() throws {
    let table = try table(
      rows: groups, columns: verdicts, test: true, study: Self.large([[6, 5], [7, 5]]))
    #expect(
      table.notes.contains(
        "1 of 4 cells have an expected count under 5: rely on the exact p-value. They are: "
          + "p x no (4.8)."))
  }

  @Test("an exact p-value stands beside the test where expected counts are small") func exact()
    throws
  {
    let small = try table(
      rows: groups, columns: verdicts, test: true, study: Self.large([[3, 1], [1, 3]]))
    // The lady tasting tea (Fisher 1935): 34 of 70 tables are as extreme.
    #expect(abs((small.test?.exactP ?? 0) - 34.0 / 70) < 1e-9)
    #expect(small.test?.exactIsSimulated == false)
    let large = try table(
      rows: groups, columns: verdicts, test: true, study: Self.large([[20, 30], [40, 10]]))
    #expect(large.test?.exactP == nil)
  }

  @Test("columns with a smaller share are named by letters") func letters() throws {
    func lettered(_ cells: [[Int]], _ percentage: TablePlan.Percentage) throws -> Table {
      var plan = TablePlan(
        id: "t", kind: "crosstab", title: "", blocks: groups, columns: verdicts,
        percentage: percentage, showsTotal: true)
      plan.options.comparesColumns = true
      return try TableKinds.table(
        for: plan, from: Self.large(cells).frame(), language: .english)
    }
    let table = try lettered([[20, 30], [40, 10]], .column)
    #expect(table.columns.map(\.letter) == ["A", "B"])
    #expect(table.rows.map { $0.cells.map(\.letters) } == [["", "A"], ["B", ""], ["", ""]])
    let even = try lettered([[20, 21], [20, 19]], .column)
    #expect(even.rows.flatMap(\.cells).allSatisfy { $0.letters.isEmpty })
    let rows = try lettered([[20, 30], [40, 10]], .row)
    #expect(rows.columns.map(\.letter) == [nil, nil])
    #expect(rows.notes.contains(AnalysisWords(language: .english).noLetters))
  }

  @Test("without two rows and columns, or with several codes, there is no test and it says so")
  func noTest() throws {
    let words = AnalysisWords(language: .english)
    let oneColumn = try table(
      rows: groups, columns: SmallStudy.block("verdict", [["yes"]]), test: true)
    #expect(oneColumn.test == nil)
    #expect(oneColumn.notes.contains(words.noTest(.tooFewLines)))
    let several = try table(
      rows: groups, columns: SmallStudy.block("form", [["1"], ["2"]], use: .any), test: true)
    #expect(several.test == nil)
    #expect(several.notes.contains(words.noTest(.severalCodes)))
  }

  @Test("a weighted table is tested in both ways, and says which to go by") func weightedTest()
    throws
  {
    let words = AnalysisWords(language: .english)
    let table = try table(
      rows: groups, columns: verdicts, weighted: true, test: true,
      study: Self.large([[20, 30], [40, 10]]))
    #expect(table.notes.contains(words.weightedTest))
    let test = try #require(table.test)
    let weighted = try #require(test.weighted)
    // All weights are 1, so the naive test is Pearson's; Rao and Scott's differs by n / (n - 1).
    #expect(abs(weighted.naiveStatistic - test.statistic) < 1e-9)
    #expect(weighted.naiveDF == test.df && abs(weighted.naiveP - test.p) < 1e-12)
    #expect(weighted.denominatorDF == 99 && weighted.df == 1)
    #expect(weighted.p < 0.001)
    let unweighted = try self.table(
      rows: groups, columns: verdicts, test: true, study: Self.large([[20, 30], [40, 10]]))
    #expect(unweighted.test?.weighted == nil)
  }

  @Test("without a weighted test the note says why") func noWeightedTest() throws {
    let words = AnalysisWords(language: .english)
    var study = Self.large([[3, 4], [2, 5]])
    study.respondents.indices.forEach { study.respondents[$0].weight = $0 < 7 ? 1 : 0 }
    let table = try table(
      rows: groups, columns: verdicts, weighted: true, test: true, study: study)
    #expect(table.test != nil && table.test?.weighted == nil)
    #expect(table.notes.contains(words.unweightedTest))
    #expect(
      table.notes.contains(words.noWeightedTest(.needsTwoRowsAndColumns(rows: 1, columns: 2))))
  }

  @Test("rows that do not add up to 100 by rounding are named") func rounding() throws {
    let table = try table(
      rows: groups, columns: verdicts, study: Self.large([[1, 7], [1, 1]]))
    #expect(
      table.notes.contains(
        "Because of rounding the percentages do not add up exactly: p 101 instead of 100."))
  }
}
