import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// Populations, residuals, simulated tests and corrections beside the numbers of a table.
@Suite struct UncertaintyTests {
  let study: Study2018

  init() throws { study = try Study2018() }

  private func plan(
    _ rows: VariableID, _ columns: VariableID?, percentage: TablePlan.Percentage = .row,
    weighted: Bool = false, change: (inout TableOptions) -> Void = { _ in }
  ) -> TablePlan {
    var plan = TablePlan(
      id: TableID(rows.rawValue), kind: columns == nil ? "frequency" : "crosstab", title: "",
      base: DisclosureControlTests.improper, blocks: [DisclosureControlTests.block(rows)],
      columns: columns.map(DisclosureControlTests.block), percentage: percentage,
      isWeighted: weighted, testsIndependence: columns != nil)
    change(&plan.options)
    return plan
  }

  private func table(_ plan: TablePlan, population: Int? = nil) throws -> Table {
    var codebook = study.codebook
    codebook.cases.population = population
    let frame = AnalysisFrame(
      codebook: codebook, respondents: study.respondents,
      adjudication: Adjudication(
        view: try OpenView(of: study.ledger, for: Study2018.lead), codebook: codebook,
        staff: [Study2018.coder, Study2018.lead]))
    return try TableKinds.table(for: plan, from: frame, language: .english)
  }

  private func width(_ table: Table) throws -> Double {
    let interval = try #require(table.rows[0].cells[0].interval)
    return interval.upper - interval.lower
  }

  @Test("a known population narrows intervals, and a note says so", arguments: [false, true])
  func population(weighted: Bool) throws {
    let plan = plan("frequentie", nil, weighted: weighted) { $0.showsIntervals = true }
    let (wide, narrow) = (try table(plan), try table(plan, population: 4426))
    #expect(try width(narrow) < width(wide))
    #expect(narrow.notes.contains { $0.contains("4,426") })
    // Everybody who could take part did: nothing is left to chance.
    #expect(try width(try table(plan, population: 3)) < 1e-6)
  }

  @Test("the corrected interval is Wilson's for as large a part of the population") func wilson()
    throws
  {
    let counted = try table(plan("frequentie", nil) { $0.showsIntervals = true }, population: 4426)
    let (row, cell) = (counted.rows[0], counted.rows[0].cells[0])
    let part = Double(row.n) / Double(study.respondents.count)
    let expected = try SampleProportion(
      successes: cell.count, trials: row.n, population: Int((4426 * part).rounded())
    ).wilson()
    #expect(cell.interval?.lower == 100 * expected.lower)
    #expect(cell.interval?.upper == 100 * expected.upper)
  }

  @Test("residuals stand with the line they are of, whatever the order", arguments: [true, false])
  func residuals(ordered: Bool) throws {
    let counted = try table(
      plan("bron", "oorsprong") {
        $0.showsResiduals = true
        $0.order = ordered ? .descending : .listed
      })
    let counts = try #require(
      ContingencyTable(counts: counted.rows.map { $0.cells.map(\.count) }))
    let expected = try ChiSquareTest(counts).adjustedResiduals
    for (row, residuals) in zip(counted.rows, expected) {
      for (cell, residual) in zip(row.cells, residuals) {
        #expect((cell.residual == nil) == (residual == nil))
        #expect(abs((cell.residual ?? 0) - (residual ?? 0)) < 1e-9)
      }
    }
    #expect(counted.rows.flatMap(\.cells).contains { $0.residual != nil })
    #expect(json(counted).contains("\"residual\""))
    let plain = try table(plan("bron", "oorsprong"))
    #expect(plain.rows.flatMap(\.cells).allSatisfy { $0.residual == nil })
  }

  @Test("a simulated p-value says how certain it is, an exact one needs not") func standardError()
    throws
  {
    let test = try #require(try table(plan("bron", "oorsprong")).test)
    #expect(test.minimumExpected < 5)
    #expect((0...1).contains(try #require(test.exactP)))
    #expect((test.exactError != nil) == test.exactIsSimulated)
  }

  @Test("Holm's correction takes the tables of a call that ask for it together") func holm() throws
  {
    let plans = [
      plan("bron", "oorsprong") { $0.correctsTests = true },
      plan("frequentie", "personen") { $0.correctsTests = true }, plan("periode", "personen"),
      plan("frequentie", nil) { $0.correctsTests = true },
    ]
    let tables = try plans.map { try table($0) }
    let corrected = HolmFamily.corrected(tables, plans: plans)
    // The p-value to read: the exact one where expected counts are small.
    let read = tables.prefix(2).map { $0.test?.exactP ?? $0.test?.p }
    #expect(tables.prefix(2).contains { $0.test?.exactP != nil && $0.test?.exactP != $0.test?.p })
    let expected = PValueAdjustment.holm.adjusted(read)
    #expect(corrected.map { $0.test?.holmP } == expected + [nil, nil])
    #expect(expected.compactMap(\.self).count == 2)
    #expect(json(corrected[0]).contains("\"p_holm\""))
    for table in corrected.prefix(2) {
      let name = table.test?.exactP == nil ? "pearson-chi-square" : "exact"
      #expect(json(table).contains("\"p_holm_of\" : \"\(name)\""))
    }
    #expect(!json(corrected[2]).contains("\"p_holm\""))
  }

  private func published(_ method: DisclosurePolicy.Method) throws -> Table {
    var policy = DisclosurePolicy()
    policy.method = method
    let plan = plan("bron", "oorsprong", percentage: .column) {
      $0.showsIntervals = true
      $0.comparesColumns = true
      $0.showsResiduals = true
      $0.correctsTests = true
    }
    let publication = TablePublication(policy: policy, language: .english)
    let tables = HolmFamily.corrected(
      try publication.tables([plan], from: study.frame), plans: [plan])
    return try #require(tables.first).table
  }

  @Test("what would tell of cells that are left out is left out") func suppressed() throws {
    let table = try published(.suppress)
    let words = AnalysisWords(language: .english)
    #expect(table.hasSuppressed)
    #expect(table.test == nil)
    #expect(table.columns.allSatisfy { $0.letter == nil })
    #expect(table.notes.contains(words.comparisonsLeftOut))
    #expect(!table.notes.contains(words.letters))
    for cell in table.rows.flatMap(\.cells) {
      #expect(cell.residual == nil && cell.letters.isEmpty)
      #expect(cell.suppressed == nil || cell.interval == nil)
    }
  }

  @Test("a rounded table has no interval of the exact counts") func rounded() throws {
    let table = try published(.round)
    let words = AnalysisWords(language: .english)
    #expect(table.rows.flatMap(\.cells).allSatisfy { $0.interval == nil && $0.residual == nil })
    #expect(table.notes.contains(words.uncertaintyLeftOut))
    #expect(!table.notes.contains(words.intervals(isWeighted: false)))
  }

  private func json(_ table: Table) -> String {
    var text = ""
    JSONTableFormat().write(table, to: &text)
    return text
  }
}
