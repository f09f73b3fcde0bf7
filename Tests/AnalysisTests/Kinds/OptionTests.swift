import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// The options of a table, on a survey that can be counted by hand.
@Suite struct OptionTests {
  /// Ten respondents: place (two unknown), opinion (1 to 5 or `weet-niet`), and two sets of weights.
  private static let codebook = Codebook(
    name: "t", title: "",
    cases: CaseSchema(
      idColumn: "id", textColumn: "t", weightColumn: "w",
      weightSets: [WeightSet(id: "w2", column: "w2")]),
    attributes: [attribute("plaats", ["p", "q", "r"]), attribute("mening", scale)], variables: [],
    derived: [
      DerivedVariable(
        id: "oordeel", label: "Oordeel",
        codes: [
          .init(id: "laag", label: "laag", rule: .compares(.number("mening"), .less, 3)),
          .init(id: "hoog", label: "hoog", rule: .compares(.number("mening"), .atLeast, 3)),
        ])
    ])

  private static let scale = ["1", "2", "3", "4", "5", "weet-niet"]

  private static func attribute(_ id: VariableID, _ codes: [String]) -> Attribute {
    Attribute(
      id: id, column: id.rawValue, label: LocalizedText(id.rawValue),
      categories: codes.map { .init(id: CodeID($0), label: LocalizedText($0)) })
  }

  private static let answers: [(place: CodeID?, opinion: CodeID?, weight: Double)] = [
    ("p", "1", 2), ("p", "2", 1), ("p", "5", 1), ("p", nil, 1), ("q", "4", 3), ("q", "5", 1),
    ("q", "weet-niet", 1), ("q", "4", 1), (nil, "3", 1), (nil, "1", 1),
  ]

  private let frame: AnalysisFrame

  init() throws {
    let respondents = Self.answers.enumerated().map { index, answer in
      var respondent = Respondent(
        id: UnitID("r\(index)"), text: "", weight: answer.weight, isUnit: false)
      respondent.attributes["plaats"] = answer.place
      respondent.attributes["mening"] = answer.opinion
      respondent.attributes["w2"] = CodeID("\(index + 1)")
      return respondent
    }
    let coder = Coder(id: "lead", role: .lead)
    frame = AnalysisFrame(
      codebook: Self.codebook, respondents: respondents,
      adjudication: Adjudication(
        view: try OpenView(of: CodingLedger(), for: coder), codebook: Self.codebook, staff: [coder])
    )
  }

  private func table(
    _ kind: TableKindID, rows: VariableID, columns: VariableID? = nil,
    percentage: TablePlan.Percentage = .row, weighted: Bool = false,
    change: (inout TablePlan) -> Void = { _ in }
  ) throws -> Table {
    var plan = TablePlan(
      id: "t", kind: kind, title: "", blocks: [TableBlock(allOf: rows, in: Self.codebook)],
      columns: columns.map { TableBlock(allOf: $0, in: Self.codebook) }, percentage: percentage,
      showsTotal: true, isWeighted: weighted)
    change(&plan)
    return try TableKinds.table(for: plan, from: frame, language: .dutch)
  }

  private func counts(_ table: Table) -> [[Int]] { table.rows.map { $0.cells.map(\.count) } }
  private func labels(_ table: Table) -> [String] { table.rows.map(\.label) }

  @Test("a code that is left out has no line and is not in the base") func leftOut() throws {
    let table = try table("frequency", rows: "mening") { $0.options.leftOut = ["weet-niet"] }
    #expect(labels(table) == ["1", "2", "3", "4", "5", "totaal"])
    #expect(table.headN == 9)
    #expect(table.rows[0].n == 9)
    #expect(table.rows[0].cells[0].percent == 200.0 / 9)
  }

  @Test("non-response inside, outside or in a line of its own") func nonResponse() throws {
    func shown(_ option: TableOptions.NonResponse?) throws -> Table {
      try table("frequency", rows: "mening") { $0.options.nonResponse = option }
    }
    #expect(try shown(.inside).rows[0].n == 10)
    #expect(try shown(nil).rows[0].n == 10)
    #expect(try shown(.outside).rows[0].n == 9)
    let row = try shown(.row)
    #expect(labels(row).suffix(2) == ["geen antwoord", "totaal"])
    #expect(row.rows[6].cells[0].count == 1)
    #expect(row.rows[6].cells[0].percent == 10)
  }

  @Test("a table that nobody declared counts who has an answer on all of it, and says so")
  func undeclared() throws {
    let plan = TablePlan(
      CrossRequest(rows: "mening", columns: "plaats", percentage: .column), base: .always,
      in: Self.codebook)
    let table = try TableKinds.table(for: plan, from: frame, language: .dutch)
    #expect(table.headN == 7)
    #expect(table.rows.last?.cells.map(\.count) == [3, 4, 0])
    // Shares of a column add up to the whole of it: nobody without an answer is in the total.
    for column in 0...1 {
      #expect(table.rows.dropLast().map { $0.cells[column].count }.reduce(0, +) == 3 + column)
    }
    #expect(table.notes.contains("3 respondenten zonder antwoord blijven buiten de tabel."))
  }

  @Test("the head counts who stands inside where those without an answer stand outside")
  func headOfAnswers() throws {
    let table = try table("frequency", rows: "mening") { $0.options.nonResponse = .outside }
    #expect(table.headN == 9)
    #expect(table.notes.contains("1 respondent zonder antwoord blijft buiten de tabel."))
  }

  @Test("whoever lacks an attribute of the crossing drops out unless kept inside")
  func crossedNonResponse() throws {
    let out = try table("crosstab", rows: "plaats", columns: "mening")
    #expect(out.headN == 7)
    let kept = try table("crosstab", rows: "plaats", columns: "mening") {
      $0.options.nonResponse = .inside
    }
    #expect(kept.headN == 10)
    #expect(kept.rows[0].n == 4)
    #expect(kept.rows.last?.n == 10)
    let row = try table("crosstab", rows: "plaats", columns: "mening") {
      $0.options.nonResponse = .row
    }
    #expect(labels(row) == ["p", "q", "r", "geen antwoord", "totaal"])
    #expect(counts(row)[3] == [1, 0, 1, 0, 0, 0])
    #expect(row.rows[3].cells[0].percent == 50)
  }

  @Test("empty lines can be hidden, and lines ordered by size") func order() throws {
    let table = try table("frequency", rows: "plaats") {
      $0.options.showsEmptyRows = false
      $0.options.order = .descending
    }
    #expect(labels(table) == ["p", "q", "totaal"])
    let sizes = try self.table("frequency", rows: "mening") { $0.options.order = .ascending }
    #expect(counts(sizes).dropLast().map { $0[0] } == [1, 1, 1, 2, 2, 2])
    #expect(labels(sizes).prefix(3) == ["2", "3", "weet-niet"])
  }

  @Test("each heading closes with its subtotal") func subtotals() throws {
    let table = try table("frequency", rows: "mening") { plan in
      for index in plan.blocks[0].lines.indices {
        plan.blocks[0].lines[index].group = index < 2 ? "laag" : index < 5 ? "hoog" : ""
      }
      plan.options.showsSubtotals = true
    }
    #expect(
      labels(table) == ["1", "2", "subtotaal", "3", "4", "5", "subtotaal", "weet-niet", "totaal"])
    #expect(counts(table).map { $0[0] } == [2, 1, 3, 1, 2, 2, 5, 1, 9])
    #expect(table.rows[2].group == "laag")
  }

  @Test("cells more than the given points from the total are marked") func marks() throws {
    // p: 1 of 4 high; q: 3 of 4; together 4 of 8, so both lie 25 points off.
    let base = Condition.answered("plaats")
    func marked(_ points: Double) throws -> [[Bool]] {
      try table("crosstab", rows: "plaats", columns: "oordeel") {
        $0.base = base
        $0.options.nonResponse = .inside
        $0.options.markPoints = points
      }.rows.map { $0.cells.map(\.isMarked) }
    }
    #expect(try marked(24.9)[0] == [true, true])
    #expect(try marked(25)[0] == [false, false])
    #expect(try marked(24.9)[3] == [false, false])
  }

  @Test("weights of a named set; N stays unweighted") func weights() throws {
    let first = try table("frequency", rows: "plaats", weighted: true)
    #expect(first.rows[0].cells[0].weighted == 5)
    #expect(first.rows[0].n == 10)
    let second = try table("frequency", rows: "plaats", weighted: true) {
      $0.options.weight = "w2"
    }
    #expect(second.rows[0].cells[0].percent == 1000.0 / 55)
    let named = try table("frequency", rows: "plaats", weighted: true) { $0.options.weight = "w" }
    #expect(named.rows == first.rows)
    #expect(throws: TableFault.unknownWeights("w3")) {
      try table("frequency", rows: "plaats") { $0.options.weight = "w3" }
    }
  }

  @Test("a derived variable is a column like any other") func derived() throws {
    let table = try table("crosstab", rows: "plaats", columns: "oordeel")
    #expect(counts(table) == [[2, 1], [0, 3], [0, 0], [2, 4]])
    #expect(table.headN == 6)
  }

  @Test("means of a scale with their spread, by column where there are columns") func means() throws
  {
    let plain = try table("means", rows: "mening")
    #expect(plain.columns.map(\.label) == ["gemiddelde", "standaardafwijking"])
    #expect(plain.rows.map(\.n) == [8])
    #expect(plain.rows[0].cells[0].number == 25.0 / 8)
    // 1 2 5 4 5 4 3 1 around 3.125: squares add up to 18.875.
    #expect(plain.rows[0].cells[1].number == (18.875 / 7).squareRoot())
    let crossed = try table("means", rows: "mening", columns: "plaats")
    #expect(crossed.rows[0].cells.map(\.number) == [8.0 / 3, 13.0 / 3, nil])
    #expect(crossed.rows[0].cells.map(\.count) == [3, 3, 0])
    let weighted = try table("means", rows: "mening", weighted: true)
    #expect(weighted.rows[0].cells[0].number == (2 + 2 + 5 + 12 + 5 + 4 + 3 + 1) / 11.0)
    let reversed = try table("means", rows: "plaats")
    #expect(reversed.rows[0].cells[0].number == nil)
  }

  @Test("intervals of counts are Wilson's, on the base of each share") func intervals() throws {
    let plain = try table("frequency", rows: "plaats") { $0.options.showsIntervals = true }
    // 4 of 10, as Wilson (1927) has it.
    let interval = try #require(plain.rows[0].cells[0].interval)
    #expect(abs(interval.lower - 16.818) < 0.001 && abs(interval.upper - 68.733) < 0.001)
    for percentage in TablePlan.Percentage.allCases {
      let crossed = try table(
        "crosstab", rows: "plaats", columns: "oordeel", percentage: percentage
      ) { $0.options.showsIntervals = true }
      let columns = [2, 4]
      for (row, n) in zip(crossed.rows, [3, 3, 0, 6]) {
        for (index, cell) in row.cells.enumerated() {
          let trials = percentage == .row ? n : percentage == .column ? columns[index] : 6
          let expected = try? SampleProportion(successes: cell.count, trials: trials).wilson()
          #expect(cell.interval?.lower == expected.map { 100 * $0.lower })
          #expect(cell.interval?.upper == expected.map { 100 * $0.upper })
        }
      }
    }
  }

  @Test("intervals of weighted shares are Korn and Graubard's, in the domain of each share")
  func weightedIntervals() throws {
    let crossed = try table("crosstab", rows: "plaats", columns: "oordeel", weighted: true) {
      $0.options.showsIntervals = true
    }
    let design = try SurveyDesign(weights: Self.answers.map(\.weight))
    // In place p: low, low, high; the one without an answer drops out of the base.
    let low: [Bool?] = [true, true, false, nil, nil, nil, nil, nil, nil, nil]
    let expected = try design.proportion(of: low).kornGraubard()
    #expect(crossed.rows[0].cells[0].interval?.lower == 100 * expected.lower)
    #expect(crossed.rows[0].cells[0].interval?.upper == 100 * expected.upper)
    #expect(crossed.rows[2].cells[0].interval == nil)
    #expect(crossed.notes.contains(AnalysisWords(language: .dutch).intervals(isWeighted: true)))
  }

  @Test("a table can be in another language than its reader's") func language() throws {
    let table = try table("frequency", rows: "plaats") { $0.options.language = .english }
    #expect(labels(table).last == "total")
    #expect(table.style == .english)
  }
}
