import CodingModel
import Tables
import Testing

@testable import Analysis

/// The three absences in a table: not asked, none applies, and not coded yet.
@Suite struct AbsenceTests {
  private typealias Change = (inout TablePlan) -> Void

  /// Six units: three coded, one of whom names no form; one whom the form is not asked; two not coded.
  private static let halfCoded: SmallStudy = {
    var study = SmallStudy()
    for (index, group) in ["p", "p", "q", "q", "p", "q"].enumerated() {
      study.add(UnitID("u\(index)"), group: CodeID(group))
    }
    for (unit, verdict) in ["yes", "yes", "yes", "no"].enumerated() {
      study.code("a", UnitID("u\(unit)"), "verdict", .codes([CodeID(verdict)]))
    }
    study.code("a", "u0", "form", "1")
    study.code("a", "u1", "form", "2", "1")
    study.code("a", "u2", "form", .noneApplies)
    return study
  }()

  private func table(
    _ kind: TableKindID, of variable: VariableID, _ codes: [[CodeID]],
    columns: TableBlock? = nil, percentage: TablePlan.Percentage = .column,
    study: SmallStudy = halfCoded, change: Change
  ) throws -> Table {
    var plan = TablePlan(
      id: "t", kind: kind, title: "", blocks: [SmallStudy.block(variable, codes)],
      columns: columns, percentage: percentage, showsTotal: true)
    change(&plan)
    return try TableKinds.table(for: plan, from: study.frame(), language: .english)
  }

  @Test("whoever is not coded yet has no answer, and stays outside with those not asked")
  func notCodedIsNoAnswer() throws {
    let table = try table("frequency", of: "form", [["1"], ["2"], ["3"]]) {
      $0.options.nonResponse = .outside
    }
    // u0, u1 and u2 have an answer, and none applies is one.
    #expect(table.headN == 3)
    #expect(table.rows.map(\.n) == [3, 3, 3, 3])
    #expect(table.rows.map { $0.cells[0].count } == [1, 1, 0, 2])
    #expect(table.openUnits == 2)
    // u3 was not asked; what becomes of u4 and u5 is open, which is another remark.
    #expect(table.notes.contains(AnalysisWords(language: .english).unanswered(1)))
    #expect(table.notes.contains(AnalysisWords(language: .english).openUnits(2)))
  }

  @Test("a table that nobody declared is of those with an answer, also when half is coded")
  func undeclared() throws {
    let request = CrossRequest(rows: "verdict", columns: "group", percentage: .column)
    var plan = TablePlan(request, base: .always, in: SmallStudy.codebook)
    plan.columns = SmallStudy.block("group", [["p"], ["q"]])
    let table = try TableKinds.table(
      for: plan, from: Self.halfCoded.frame(), language: .english)
    #expect(table.headN == 4)
    #expect(table.columns.map(\.n) == [2, 2])
    #expect(table.rows.map { $0.cells.map(\.percent) } == [[100, 50], [0, 50], [100, 100]])
    #expect(table.openUnits == 2)
  }

  @Test("who will never be counted is not open: not asked on one of two crossed variables")
  func openAndNotAsked() throws {
    var study = Self.halfCoded
    study.add("u6", group: "p")
    study.code("a", "u6", "verdict", "no")
    let table = try table(
      "crosstab", of: "form", [["1"]], columns: SmallStudy.block("sort", [["x"], ["y"]]),
      study: study
    ) { $0.options.nonResponse = .outside }
    // Nobody's sort is coded; u3 and u6 are not asked for a form, whatever their sort will be.
    #expect(table.openUnits == 5)
  }

  @Test("those without an answer are in the total where they have a line")
  func totalWithNonResponse() throws {
    let table = try table("frequency", of: "group", [["p"]], study: .standard) {
      $0.options.nonResponse = .row
    }
    // p three times, q four times and in no line, one without a group.
    #expect(table.rows.map { $0.cells[0].count } == [3, 1, 4])
    #expect(table.rows.map { $0.cells[0].percent } == [37.5, 12.5, 50])
    #expect(table.rows[2].parts == ["p", ""])
  }

  @Test("whoever gave no answer has no share of the answers", arguments: [true, false])
  func noShareOfMentions(crossed: Bool) throws {
    let columns = crossed ? SmallStudy.block("group", [["p"], ["q"]]) : nil
    let table = try table(
      "multi-response", of: "form", [["1"], ["2"], ["3"]], columns: columns
    ) {
      $0.options.shareOf = .mentions
      $0.options.nonResponse = .row
    }
    #expect(table.rows[3].label == "no answer")
    #expect(table.rows[3].cells.map(\.count).reduce(0, +) == 1)
    #expect(table.rows[3].cells.allSatisfy { $0.percent == nil })
    #expect(table.rows[4].cells[0].count == 3)
    #expect(table.rows[4].cells[0].percent == 100)
  }

  @Test("the head is of whom the table counts: a code that is left out is not in it")
  func headWithoutLeftOut() throws {
    let plain = try table("frequency", of: "verdict", [["yes"], ["no"]]) {
      $0.options.leftOut = ["no"]
      $0.options.nonResponse = .outside
    }
    #expect(plain.headN == 3)
    #expect(plain.rows[0].n == 3)
    let crossed = try table(
      "crosstab", of: "group", [["p"], ["q"]],
      columns: SmallStudy.block("verdict", [["yes"], ["no"]]), percentage: .row
    ) {
      $0.options.leftOut = ["no"]
      $0.base = .answered("verdict")
    }
    #expect(crossed.headN == 3)
    #expect(crossed.rows.last?.n == 3)
    // Whoever a plan counts at its head by a rule of its own stays as the rule says.
    let ruled = try table("frequency", of: "verdict", [["yes"]]) {
      $0.options.leftOut = ["no"]
      $0.headCount = .answered("verdict")
    }
    #expect(ruled.headN == 4)
  }
}
