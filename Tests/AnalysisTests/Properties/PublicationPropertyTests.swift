import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// What holds for the tables of any survey when they are published.
@Suite struct PublicationPropertyTests {
  private static let plans: [TablePlan] = [
    TablePlan(
      id: "verdicts", kind: "frequency", title: "",
      blocks: [TableBlock(allOf: "verdict", in: RandomSurvey.codebook)], showsTotal: true),
    TablePlan(
      id: "crossed", kind: "crosstab", title: "",
      blocks: [TableBlock(allOf: "group", in: RandomSurvey.codebook)],
      columns: TableBlock(allOf: "verdict", in: RandomSurvey.codebook), percentage: .row,
      showsTotal: true),
    TablePlan(
      id: "scores", kind: "means", title: "",
      blocks: [TableBlock(allOf: "score", in: RandomSurvey.codebook)],
      columns: TableBlock(allOf: "group", in: RandomSurvey.codebook)),
  ]

  private func publish(
    _ survey: RandomSurvey, change: (inout DisclosurePolicy) -> Void = { _ in }
  ) throws -> [PublishedTable] {
    var policy = DisclosurePolicy()
    change(&policy)
    return try TablePublication(policy: policy, language: .english)
      .tables(Self.plans, from: survey.frame())
  }

  /// A number is printed as it is or not at all; what is printed is not small, and what is hidden
  /// cannot be told from what is printed (of two people at the head of a table nothing can be hidden).
  @Test(arguments: RandomSurvey.many(16).filter { $0.respondents.count < 90 })
  func printedIsTrueAndHiddenIsHidden(survey: RandomSurvey)
    throws
  {
    for published in try publish(survey) {
      for (row, original) in zip(published.table.rows, published.original.rows) {
        for (cell, exact) in zip(row.cells, original.cells) where cell.suppressed == nil {
          #expect(cell.count == exact.count && cell.percent == exact.percent)
          #expect(cell.count == 0 || cell.count >= 5)
        }
        #expect(row.hidesN || row.n == original.n)
      }
      for hidden in published.hidden {
        guard let range = hidden.range else { continue }
        #expect(range.contains(hidden.count), "\(hidden.cell)")
        let canBeTold = range.lowerBound == range.upperBound
        #expect(
          !hidden.isAtRisk || !canBeTold || survey.respondents.count <= 2, "\(hidden.cell)")
      }
      let dashes = published.table.rows.flatMap(\.cells).count { $0.suppressed != nil }
      #expect(dashes == published.hidden.count)
    }
  }

  /// More is asked of what may be shown: then nothing comes back.
  @Test(arguments: RandomSurvey.many(8)) func aHigherMinimumShowsNoSmallerCells(
    survey: RandomSurvey
  )
    throws
  {
    for minimum in [3, 8, 15] {
      for published in try publish(survey, change: { $0.minimumCell = minimum }) {
        for cell in published.table.rows.flatMap(\.cells) where cell.suppressed == nil {
          #expect(cell.count == 0 || cell.count >= minimum)
        }
      }
    }
  }

  @Test(arguments: RandomSurvey.many(16)) func roundedCountsAreNearAndSharesAreTheirs(
    survey: RandomSurvey
  ) throws {
    var random = SplitMix64(seed: survey.seed &+ 2_000)
    var plans: [TablePlan] = []
    for _ in 0..<6 {
      var plan = TablePlan(random: &random)
      plan.isWeighted = false
      plans.append(plan)
    }
    let frame = try survey.frame()
    for rounding in DisclosurePolicy.Rounding.allCases {
      var policy = DisclosurePolicy()
      policy.rounding = rounding
      for plan in plans {
        let table = try TableKinds.table(for: plan, from: frame, language: .english)
        let shown = RoundedTable(policy: policy).rounded(table, plan: plan)
        for (row, original) in zip(shown.rows, table.rows) {
          for (cell, exact) in zip(row.cells, original.cells) {
            #expect(cell.count.isMultiple(of: 5) && abs(cell.count - exact.count) < 5)
            // A share that never was is none of rounded numbers either.
            #expect(exact.percent != nil || cell.percent == nil)
            #expect(cell.percent.map { (0...100).contains($0) } ?? true)
            #expect(exact.percent != 0 || cell.percent == 0)
          }
        }
      }
    }
  }

  /// Groups of people with the same attributes are as many, whatever the order of people.
  @Test(arguments: RandomSurvey.many(16)) func combinationsAreCountedOnce(survey: RandomSurvey) {
    func uniqueness(_ survey: RandomSurvey, _ minimum: Int) -> AttributeUniqueness {
      AttributeUniqueness(of: survey.respondents, by: RandomSurvey.codebook, minimum: minimum)
    }
    let found = uniqueness(survey, 5)
    #expect(found == uniqueness(survey.shuffled, 5))
    #expect(found.unique <= found.belowMinimum && found.belowMinimum <= survey.respondents.count)
    #expect(found.combinations <= survey.respondents.count)
    #expect((found.smallestGroup == 0) == survey.respondents.isEmpty)
    #expect(uniqueness(survey, 2).belowMinimum == found.unique)
    #expect(uniqueness(survey, 1).belowMinimum == 0)
    var twice = survey
    for respondent in survey.respondents {
      twice.respondents.append(
        Respondent(
          id: UnitID(respondent.id.rawValue + "'"), text: "", attributes: respondent.attributes))
    }
    #expect(uniqueness(twice, 5).unique == 0)
    #expect(uniqueness(twice, 5).combinations == found.combinations)
  }
}
