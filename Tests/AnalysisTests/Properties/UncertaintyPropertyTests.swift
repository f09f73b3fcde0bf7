import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// What holds for what stands beside the numbers of any survey: intervals, letters, residuals, orders,
/// weights, trees.
@Suite struct UncertaintyPropertyTests {
  private func table(
    _ frame: AnalysisFrame, rows: VariableID = "rank", _ percentage: TablePlan.Percentage,
    weighted: Bool = false, change: (inout TableOptions) -> Void
  ) throws -> Table {
    var plan = TablePlan(
      id: "t", kind: "crosstab", title: "",
      blocks: [TableBlock(allOf: rows, in: RandomSurvey.codebook)],
      columns: TableBlock(allOf: "group", in: RandomSurvey.codebook), percentage: percentage,
      showsTotal: true, isWeighted: weighted, testsIndependence: true)
    change(&plan.options)
    return try TableKinds.table(for: plan, from: frame, language: .english)
  }

  @Test(arguments: RandomSurvey.many(16)) func intervalsHoldTheirShares(survey: RandomSurvey) throws
  {
    let frame = try survey.frame()
    for percentage in TablePlan.Percentage.allCases {
      for isWeighted in [false, true] {
        let table = try table(frame, percentage, weighted: isWeighted) { $0.showsIntervals = true }
        for cell in table.rows.flatMap(\.cells) {
          guard let interval = cell.interval else { continue }
          let share = try #require(cell.percent)
          #expect(interval.lower <= share + 1e-9 && share - 1e-9 <= interval.upper)
          #expect(interval.lower >= 0 && interval.upper <= 100)
        }
        if !isWeighted {
          #expect(
            table.rows.flatMap(\.cells).allSatisfy { ($0.interval == nil) == ($0.percent == nil) })
        }
      }
    }
  }

  /// A letter names a column whose share is smaller, and no two columns name each other.
  @Test(arguments: RandomSurvey.many(16)) func lettersPointDownwards(survey: RandomSurvey) throws {
    let frame = try survey.times(30).frame()
    for isWeighted in [false, true] {
      let table = try table(frame, rows: "scored", .column, weighted: isWeighted) {
        $0.comparesColumns = true
      }
      #expect(table.columns.map(\.letter) == ["A", "B", "C"])
      // Of so many people nearly any difference is one.
      let names = table.rows.flatMap(\.cells).contains { !$0.letters.isEmpty }
      #expect(survey.respondents.count < 90 || names)
      for row in table.rows where !row.isTotal {
        for (column, cell) in row.cells.enumerated() {
          for letter in cell.letters.split(separator: " ").map(String.init) {
            let other = try #require(table.columns.firstIndex { $0.letter == letter })
            #expect(other != column)
            #expect((row.cells[other].percent ?? 0) < (cell.percent ?? 0))
          }
        }
      }
    }
  }

  /// A residual is above 0 where there are more than independence predicts; with their counts they
  /// leave nothing in any row.
  @Test(arguments: RandomSurvey.many(16)) func residualsSayWhereThereAreMore(survey: RandomSurvey)
    throws
  {
    let table = try table(try survey.frame(), .row) { $0.showsResiduals = true }
    let body = table.rows.filter { !$0.isTotal }
    let counts = body.map { $0.cells.map { Double($0.count) } }
    let whole = counts.joined().reduce(0, +)
    for (row, line) in body.enumerated() {
      for (column, cell) in line.cells.enumerated() {
        guard let residual = cell.residual else { continue }
        let sums = (counts[row].reduce(0, +), counts.reduce(0) { $0 + $1[column] })
        let difference = counts[row][column] - sums.0 * sums.1 / whole
        #expect((residual > 0) == (difference > 1e-12) || abs(difference) < 1e-9)
      }
    }
    #expect((table.test == nil) == table.rows.flatMap(\.cells).allSatisfy { $0.residual == nil })
  }

  /// What others did in between, and how events are numbered, has no say in the order of coding.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func theOrderOfCodingIsEachCodersOwn(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var events: [CodingEvent] = []
    for sequence in 1...40 {
      for coder in ["a", "b"] as [CoderID] where random.index(below: 4) > 0 {
        let decision = Decision(
          unit: UnitID("u\(random.index(below: 12))"), variable: "verdict", answer: .codes(["yes"]))
        events.append(
          CodingEvent(
            coder: coder, sequence: sequence, action: .coded(decision), time: 0, codebookVersion: 1
          ))
      }
    }
    let places = CodingOrder(events, coders: ["a"]).places(of: "verdict")
    let own = events.filter { $0.coder == "a" }
    #expect(places == CodingOrder(own, coders: ["a"]).places(of: "verdict"))
    let later = own.map { event in
      CodingEvent(
        coder: "a", sequence: event.sequence * 3 + 7, action: event.action, time: 9,
        codebookVersion: 2)
    }
    #expect(places == CodingOrder(later, coders: ["a"]).places(of: "verdict"))
    #expect(places.values.sorted() == (0..<places.count).map(Double.init))
    let both = CodingOrder(events, coders: ["a", "b"]).places(of: "verdict")
    let other = CodingOrder(events, coders: ["b"]).places(of: "verdict")
    for (unit, place) in both {
      let own = [places[unit], other[unit]].compactMap(\.self)
      #expect(place == own.reduce(0, +) / Double(own.count))
    }
  }

  /// Weights give everybody together the shares of the population, and do not depend on who comes first.
  @Test(arguments: RandomSurvey.many(16)) func weightsMeetThePopulation(survey: RandomSurvey) throws
  {
    var known = survey
    known.respondents.removeAll { $0.attributes["group"] == nil }
    let found = Set(known.respondents.compactMap { $0.attributes["group"] }).sorted()
    let shares = found.enumerated().map { (codes: [$1], share: Double($0 + 1)) }
    let population = [PopulationTable(variables: ["group"], shares: shares)]
    func weights(_ survey: RandomSurvey, isJoint: Bool) throws(WeightingUndefined) -> [UnitID:
      Double]
    {
      let made = try SurveyWeights(
        of: survey.respondents, population: population, isJoint: isJoint, trim: nil)
      return Dictionary(zip(survey.respondents.map(\.id), made.weights)) { one, _ in one }
    }
    guard !known.respondents.isEmpty else {
      #expect(throws: WeightingUndefined.self) { try weights(known, isJoint: true) }
      return
    }
    let whole = Double(found.count * (found.count + 1) / 2)
    for isJoint in [true, false] {
      let made = try weights(known, isJoint: isJoint)
      let turned = try weights(known.shuffled, isJoint: isJoint)
      #expect(made.allSatisfy { abs($0.value - (turned[$0.key] ?? 0)) < 1e-9 })
      for (index, code) in found.enumerated() {
        let own = known.respondents.filter { $0.attributes["group"] == code }
        let sum = own.reduce(0) { $0 + (made[$1.id] ?? 0) }
        let share = Double(index + 1) / whole * Double(known.respondents.count)
        #expect(abs(sum - share) < 1e-6 * share)
      }
    }
  }

  /// Everybody of a group of a tree is in one of the groups it is split into.
  @Test(arguments: RandomSurvey.many(16)) func branchesAddUpToTheirStem(survey: RandomSurvey) throws
  {
    var options = ChaidOptions()
    options.splitLevel = 0.9
    options.minimumParent = 2
    options.minimumChild = 1
    let request = TreeRequest(
      ModelRequest(language: .english), outcome: ModelName("rank"),
      predictors: [ModelName("group"), ModelName("score"), ModelName("form", codes: ["1"])],
      options: options)
    guard !survey.respondents.isEmpty else {
      #expect(throws: ModelFault.nobody) {
        try TreeAnalysis(request, from: survey.frame())
      }
      return
    }
    let frame = try survey.frame()
    let analysis: TreeAnalysis
    do throws(ModelFault) {
      analysis = try TreeAnalysis(request, from: frame)
    } catch {
      // Where everybody with an outcome has the same one, or nobody has any, there is nothing to tell.
      guard case .tree = error else { throw error }
      return
    }
    #expect(analysis.tree.root.units + analysis.tree.omittedUnits == survey.respondents.count)
    #expect(survey.respondents.count < 90 || analysis.tree.root.split != nil)
    for place in TreeLayout(analysis).places {
      #expect(place.node.counts.reduce(0, +) == place.node.units)
      guard place.node.split != nil else { continue }
      #expect(place.node.children.reduce(0) { $0 + $1.units } == place.node.units)
      for outcome in place.node.counts.indices {
        #expect(
          place.node.children.reduce(0) { $0 + $1.counts[outcome] } == place.node.counts[outcome])
      }
    }
  }
}
