import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// What holds for any study about how codings became final, and how well coders agree.
@Suite struct SettlingPropertyTests {
  private func summary(
    _ survey: RandomSurvey, staff: [Coder] = RandomSurvey.staff
  ) throws -> AdjudicationSummary {
    AdjudicationReport.summary(
      codebook: RandomSurvey.codebook, respondents: survey.respondents, view: try survey.view(),
      staff: staff, language: .english)
  }

  /// The names of a value's codes, as reports count them.
  private func names(_ value: Value?) -> Set<String> {
    switch value?.answer {
    case .noneApplies: ["{}"]
    case let answer?: Set(answer.codes.map(\.rawValue))
    case nil: []
    }
  }

  /// What a coder had, less what was lost, with what was gained, is what holds in the end.
  @Test(arguments: RandomSurvey.many(20)) func gainsAndLossesLeadToTheEnd(survey: RandomSurvey)
    throws
  {
    let adjudication = try survey.adjudication()
    let places = survey.respondents.filter(\.isUnit).map(adjudication.comparisons)
    for change in try summary(survey).changes {
      let here = places.compactMap { $0[VariableID(change.variable)] }.filter { !$0.final.isOpen }
      let final = here.count { names($0.final.value).contains(change.code) }
      #expect(change.agreed + change.ruled == final)
      for shift in change.shifts {
        let coded = here.filter { $0.values[CoderID(shift.coder)].map { $0 != .notCoded } ?? false }
        let before = coded.count {
          names($0.values[CoderID(shift.coder)]).contains(change.code)
        }
        let after = coded.count { names($0.final.value).contains(change.code) }
        #expect(before - shift.lost + shift.gained == after, "\(change.code) \(shift.coder)")
      }
    }
  }

  @Test(arguments: RandomSurvey.many(20)) func pairsAreRuledOnOneWay(survey: RandomSurvey) throws {
    let summary = try summary(survey)
    for pair in summary.pairs {
      #expect(
        pair.count == pair.ruledFirst + pair.ruledSecond + pair.ruledOther + pair.unruled)
      #expect((1...pair.uses).contains(pair.count))
      #expect(pair.first != pair.second)
    }
    #expect(summary.ruled + summary.open <= summary.disputes)
    #expect(summary.together <= summary.ruled)
  }

  @Test(arguments: RandomSurvey.many(12)) func nobodysPlaceMatters(survey: RandomSurvey) throws {
    let one = try summary(survey)
    var staff = RandomSurvey.staff
    staff.swapAt(0, 2)
    let two = try summary(survey.shuffled, staff: staff)
    #expect(one.pairs == two.pairs)
    #expect(
      [one.disputes, one.ruled, one.open, one.overruled]
        == [two.disputes, two.ruled, two.open, two.overruled])
    #expect(one.changes.map(\.agreed) == two.changes.map(\.agreed))
    for (left, right) in zip(one.changes, two.changes) {
      #expect(left.shifts.count == right.shifts.count)
      for shift in left.shifts { #expect(right.shifts.contains(shift)) }
    }
  }

  /// Every unit that a variable is asked for became final in one way, or is open in one.
  @Test(arguments: RandomSurvey.many(20)) func everyUnitIsSettledInOneWay(survey: RandomSurvey)
    throws
  {
    let statement = ReliabilityStatement(
      of: .init(name: "", codebookVersion: 1, software: "", staff: RandomSurvey.staff),
      codebook: RandomSurvey.codebook, respondents: survey.respondents, view: try survey.view(),
      language: .english)
    let adjudication = try survey.adjudication()
    let units = survey.respondents.filter(\.isUnit)
    #expect(statement.units == units.count)
    #expect(statement.coders.allSatisfy { $0.units <= units.count })
    #expect(statement.doubleCodedUnits <= units.count)
    for (variable, said) in zip(RandomSurvey.codebook.variables, statement.variables) {
      let asked = units.count {
        adjudication.finalValues(of: $0)[variable.id].map { $0 != .notAsked } ?? false
      }
      let ways = said.settlement
      #expect(
        ways.agreed + ways.adjudicated + ways.single + ways.open + ways.notCoded == asked)
      #expect(ways.adjudicatedCodes + ways.adjudicatedApplicability <= ways.adjudicated)
    }
  }

  private func agreement(
    _ survey: RandomSurvey, _ coders: [CoderID]
  ) throws -> [AgreementSummary] {
    AgreementAnalysis.summaries(
      codebook: RandomSurvey.codebook, respondents: survey.respondents, view: try survey.view(),
      coders: coders, language: .english)
  }

  private func expectSame(_ one: [AgreementSummary], _ two: [AgreementSummary]) {
    for (left, right) in zip(one, two) {
      #expect(left.units == right.units && left.notAsked == right.notAsked)
      #expect(left.counts == right.counts)
      let pairs = zip(
        [left.coefficients] + left.readings.map(\.coefficients),
        [right.coefficients] + right.readings.map(\.coefficients))
      for (first, second) in pairs {
        for (one, two) in zip(first, second) {
          #expect((one.value == nil) == (two.value == nil))
          #expect(abs((one.value ?? 0) - (two.value ?? 0)) < 1e-9, "\(one.name)")
          #expect(abs((one.se ?? 0) - (two.se ?? 0)) < 1e-9, "\(one.name)")
        }
      }
      #expect(left.readings.map(\.units) == right.readings.map(\.units))
    }
  }

  @Test(arguments: RandomSurvey.many(12)) func theOrderOfUnitsAndCodersDoesNotMatter(
    survey: RandomSurvey
  ) throws {
    for coders in [["a", "b"], ["a", "b", "c"]] as [[CoderID]] {
      let one = try agreement(survey, coders)
      expectSame(one, try agreement(survey.shuffled, coders.reversed()))
      // A name that stands twice counts once; units of nobody count nowhere.
      var more = survey
      for index in 0..<3 {
        more.respondents.append(
          Respondent(id: UnitID("n\(index)"), text: "", isUnit: false))
      }
      expectSame(one, try agreement(more, coders + coders))
    }
  }

  /// Who agrees with themselves in everything agrees wholly, wherever there is anything to differ in.
  @Test(arguments: RandomSurvey.many(12)) func aTwinAgrees(survey: RandomSurvey) throws {
    var twins = survey
    for (unit, coding) in survey.ledger.codings(by: "a") {
      for (variable, entry) in coding {
        twins.ledger.record(
          Decision(unit: unit, variable: variable, answer: entry.answer), by: "twin")
      }
    }
    for summary in try agreement(twins, ["a", "twin"]) {
      for coefficient in summary.coefficients + summary.readings.flatMap(\.coefficients) {
        if let value = coefficient.value { #expect(abs(value - 1) < 1e-12, "\(coefficient.name)") }
        #expect(coefficient.value != nil || coefficient.note?.isEmpty == false)
      }
    }
  }
}
