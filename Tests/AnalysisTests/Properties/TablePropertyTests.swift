import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// What holds for any table of any survey.
@Suite struct TablePropertyTests {
  private func plans(_ survey: RandomSurvey, _ count: Int = 12) -> [TablePlan] {
    var random = SplitMix64(seed: survey.seed &+ 1_000)
    return (0..<count).map { _ in TablePlan(random: &random) }
  }

  private func table(_ plan: TablePlan, _ frame: AnalysisFrame) throws -> Table {
    try TableKinds.table(for: plan, from: frame, language: .english)
  }

  /// Counting over columns says what counting person by person says.
  @Test(arguments: RandomSurvey.many(30)) func everyCellIsAsCountedByHand(survey: RandomSurvey)
    throws
  {
    let (frame, people) = (try survey.frame(), try HandCount.people(of: survey))
    for plan in plans(survey) {
      let table = try table(plan, frame)
      let hand = HandCount(plan, of: people)
      #expect(table.headN == hand.headN, "\(plan)")
      let rows = hand.rows
      #expect(table.rows.count == rows.count)
      for (row, expected) in zip(table.rows, rows) {
        #expect(row.cells.map(\.count) == expected.map(\.count), "\(row.label) \(plan)")
        #expect(row.cells.map(\.weighted) == expected.map(\.weight), "\(row.label) \(plan)")
        #expect(row.cells.map(\.percent) == expected.map(\.percent), "\(row.label) \(plan)")
      }
    }
  }

  @Test(arguments: RandomSurvey.many(20)) func nobodysPlaceMatters(survey: RandomSurvey) throws {
    let frame = try survey.frame()
    let other = try survey.shuffled.frame(RandomSurvey.staff.reversed())
    for var plan in plans(survey) {
      plan.testsIndependence = true
      #expect(try table(plan, frame) == table(plan, other), "\(plan)")
    }
  }

  @Test(arguments: RandomSurvey.many(20)) func onlyRatiosOfWeightsMatter(survey: RandomSurvey)
    throws
  {
    let (frame, other) = (try survey.frame(), try survey.weighing { $0 * 4 }.frame())
    for plan in plans(survey) {
      let (one, four) = (try table(plan, frame), try table(plan, other))
      #expect(one.headN == four.headN && one.notes == four.notes)
      for (left, right) in zip(one.rows, four.rows) {
        #expect(left.n == right.n)
        #expect(left.cells.map(\.percent) == right.cells.map(\.percent), "\(plan)")
        #expect(left.cells.map { $0.weighted * 4 } == right.cells.map(\.weighted))
      }
    }
  }

  @Test(arguments: RandomSurvey.many(20)) func equalWeightsAreNoWeights(survey: RandomSurvey) throws
  {
    let other = try survey.weighing { _ in 0.5 }.frame()
    for var plan in plans(survey) {
      plan.isWeighted = true
      let weighted = try table(plan, other)
      plan.isWeighted = false
      let plain = try table(plan, other)
      #expect(
        weighted.rows.map { $0.cells.map(\.percent) } == plain.rows.map { $0.cells.map(\.percent) })
    }
  }

  /// Everybody is on one side of a rule over what is known of everybody, or on the other.
  @Test(arguments: RandomSurvey.many(20)) func partsOfABaseAddUp(survey: RandomSurvey) throws {
    let frame = try survey.frame()
    let rule = Condition.includes("group", ["p"])
    for var plan in plans(survey) {
      let own = plan.base
      let all = try table(plan, frame)
      plan.base = .and(own, rule)
      let inside = try table(plan, frame)
      plan.base = .and(own, .not(rule))
      let outside = try table(plan, frame)
      #expect(all.headN == inside.headN + outside.headN)
      for (index, row) in all.rows.enumerated() {
        for (place, cell) in row.cells.enumerated() {
          let parts = [inside, outside].map { $0.rows[index].cells[place] }
          #expect(cell.count == parts[0].count + parts[1].count)
          #expect(cell.weighted == parts[0].weighted + parts[1].weighted)
        }
      }
    }
  }

  /// Shares of lines that nobody is in twice add up to that of the lines together.
  @Test(arguments: RandomSurvey.many(20)) func mergedLinesCountTheirPeopleOnce(survey: RandomSurvey)
    throws
  {
    let frame = try survey.frame()
    for use in TableBlock.Use.allCases {
      var block = TableBlock(allOf: "form", in: RandomSurvey.codebook)
      block.use = use
      block.lines.append(TableLine(label: "1/2", codes: ["1", "2", "1"]))
      let plan = TablePlan(id: "t", kind: "frequency", title: "", blocks: [block])
      let counts = try table(plan, frame).rows.map { $0.cells[0].count }
      #expect(counts[4] <= counts[0] + counts[1])
      #expect(counts[4] >= max(counts[0], counts[1]))
      if use == .main { #expect(counts[4] == counts[0] + counts[1]) }
    }
  }

  /// Rows for columns: the cells are the same, and so is what they are shares of.
  @Test(arguments: RandomSurvey.many(20)) func aTurnedTableSaysTheSame(survey: RandomSurvey) throws
  {
    let frame = try survey.frame()
    for var plan in plans(survey) {
      guard let columns = plan.columns, plan.kind != "frequency",
        plan.options.nonResponse != .row, plan.options.leftOut.isEmpty
      else { continue }
      plan.kind = "crosstab"
      plan.options.shareOf = .cases
      plan.showsTotal = false
      plan.testsIndependence = true
      plan.isWeighted = false
      let straight = try table(plan, frame)
      plan.columns = plan.blocks[0]
      plan.blocks = [columns]
      plan.percentage = [.row: .column, .column: .row, .total: .total][plan.percentage] ?? .total
      let turned = try table(plan, frame)
      #expect(straight.headN == turned.headN && straight.openUnits == turned.openUnits)
      for (row, line) in straight.rows.enumerated() {
        for (column, cell) in line.cells.enumerated() {
          #expect(turned.rows[column].cells[row].count == cell.count)
          #expect(turned.rows[column].cells[row].percent == cell.percent)
        }
      }
      #expect((straight.test == nil) == (turned.test == nil))
      if let one = straight.test, let two = turned.test {
        #expect(abs(one.statistic - two.statistic) < 1e-9 * max(1, one.statistic))
        #expect(one.df == two.df)
      }
    }
  }

  /// A table laid beside itself shows no difference, and beside one of more people only what differs.
  @Test(arguments: RandomSurvey.many(12)) func nothingDiffersFromItself(survey: RandomSurvey) throws
  {
    let frame = try survey.frame()
    for plan in plans(survey, 6).map(TableComparison.comparable) {
      let table = try table(plan, frame)
      let compared = try #require(
        TableComparison(
          ["one", "two"].map { TableVariant(id: $0, label: $0, table: table) }, language: .english
        ).table())
      #expect(compared.notes.isEmpty)
      #expect(compared.rows.count == table.rows.count * table.columns.count)
      #expect(compared.rows.allSatisfy { $0.cells[0].percent == $0.cells[1].percent })
      #expect(!compared.rows.contains { $0.cells.contains(where: \.isMarked) })
    }
  }

  /// Holm's corrected p-values keep their order, are never smaller than the plain ones and never
  /// above 1; one test alone is not corrected.
  @Test(arguments: RandomSurvey.many(12)) func holmNeverFindsMore(survey: RandomSurvey) throws {
    let frame = try survey.frame()
    let names: [(VariableID, VariableID)] = [
      ("rank", "group"), ("verdict", "group"), ("scored", "group"), ("verdict", "rank"),
    ]
    let plans = names.map { rows, columns in
      var plan = TablePlan(
        id: TableID(rows.rawValue), kind: "crosstab", title: "",
        blocks: [TableBlock(allOf: rows, in: RandomSurvey.codebook)],
        columns: TableBlock(allOf: columns, in: RandomSurvey.codebook),
        isWeighted: rows == "rank", testsIndependence: true)
      plan.options.correctsTests = true
      return plan
    }
    let tables = HolmFamily.corrected(try plans.map { try table($0, frame) }, plans: plans)
    let pairs = tables.compactMap { table in
      table.test.flatMap { test in
        test.holmP.map { (plain: test.weighted?.p ?? test.p, corrected: $0) }
      }
    }.sorted { $0.plain < $1.plain }
    #expect(pairs.count == tables.count { $0.test != nil })
    #expect(survey.respondents.count < 40 || pairs.count == 4)
    #expect(pairs.allSatisfy { $0.plain <= $0.corrected && $0.corrected <= 1 })
    for (one, next) in zip(pairs, pairs.dropFirst()) { #expect(one.corrected <= next.corrected) }
    if let last = pairs.last, pairs.count == 1 { #expect(last.plain == last.corrected) }
  }
}
