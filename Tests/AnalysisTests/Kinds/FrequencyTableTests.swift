import CodingModel
import Tables
import Testing

@testable import Analysis

@Suite struct FrequencyTableTests {
  private func table(
    _ blocks: [TableBlock], base: Condition = .always, head: Condition? = nil,
    total: Bool = false, weighted: Bool = false, study: SmallStudy = .standard
  ) throws -> Table {
    try TableKinds.table(
      for: TablePlan(
        id: "t", kind: "frequency", title: "", base: base, headCount: head, blocks: blocks,
        showsTotal: total, isWeighted: weighted), from: study.frame(), language: .english)
  }

  private func counts(_ table: Table) -> [Int] { table.rows.map { $0.cells[0].count } }
  private func percents(_ table: Table) -> [Double?] { table.rows.map { $0.cells[0].percent } }

  @Test("respondents who are no units stay in the base of all") func allRespondents() throws {
    let table = try table([SmallStudy.block("verdict", [["yes"], ["no"]])], total: true)
    // u4 is disputed; u5 and u6 are settled by the one coder who coded the verdict.
    #expect(counts(table) == [4, 1, 5])
    #expect(percents(table) == [50, 12.5, 62.5])
    #expect(table.headN == 8)
    #expect(table.rows.map(\.n) == [8, 8, 8])
    #expect(table.openUnits == 1)
    #expect(table.rows.map(\.isTotal) == [false, false, true])
    #expect(table.rows[2].label == "total")
  }

  @Test("a base that is unknown for a unit leaves it out and counts it as open") func base() throws
  {
    let table = try table(
      [SmallStudy.block("form", [["1"], ["2"], ["3"]])], base: SmallStudy.improper)
    // In the base: u1, u2, u5, u6. Open: u4 (verdict), u5 (form not coded). On u6 coder b has a form
    // but no verdict, so the form was never asked of b and a's stands.
    #expect(table.headN == 4)
    #expect(counts(table) == [1, 1, 0])
    #expect(table.openUnits == 2)
    #expect(table.notes.contains("2 units are still open and may change the table."))
  }

  @Test("open values outside the base do not count as open") func outside() throws {
    let table = try table(
      [SmallStudy.block("form", [["1"]])], base: .includes("group", ["p"]))
    #expect(table.openUnits == 0)
  }

  @Test("merged codes count once, any code counts each line once") func anyCode() throws {
    let blocks = [SmallStudy.block("form", [["1", "2"], ["2"], ["1"]], use: .any)]
    let table = try table(blocks, base: SmallStudy.improper, total: true)
    // u1 has both codes, u6 the first.
    #expect(counts(table) == [2, 1, 2, 2])
    #expect(
      table.notes.contains(
        "A respondent can count in more than one line; percentages do not add up to 100."))
  }

  @Test("counts are persons, per cents are weighted only if the plan says so") func weights() throws
  {
    let blocks = [SmallStudy.block("form", [["2"]])]
    let plain = try table(blocks, base: SmallStudy.improper)
    #expect(plain.rows[0].cells[0] == .init(column: "all", count: 1, weighted: 2, percent: 25))
    let weighted = try table(blocks, base: SmallStudy.improper, weighted: true)
    #expect(weighted.rows[0].cells[0].count == 1)
    #expect(weighted.rows[0].cells[0].percent == 100 * 2 / 4.5)
    #expect(weighted.headN == 4)
    #expect(weighted.rows[0].n == 4)
  }

  @Test("an empty base gives undefined percentages, never a number") func emptyBase() throws {
    let table = try table(
      [SmallStudy.block("verdict", [["yes"]])], base: .includes("group", ["none"]), total: true)
    #expect(percents(table) == [nil, nil])
    #expect(table.headN == 0)
  }

  @Test("the head can count others than the base") func head() throws {
    let table = try table(
      [SmallStudy.block("group", [["p"], ["q"]])], head: SmallStudy.improper)
    #expect(table.headN == 4)
    #expect(table.rows.map(\.n) == [8, 8])
    #expect(table.openUnits == 1)
  }

  @Test("several blocks each close with their own total") func blocks() throws {
    let table = try table(
      [
        SmallStudy.block("verdict", [["yes"], ["no"]], group: "V"),
        SmallStudy.block("group", [["q"]], group: "G"),
      ], total: true)
    #expect(counts(table) == [4, 1, 5, 4, 4])
    #expect(table.rows.map(\.group) == ["V", "V", "V", "G", "G"])
  }

  @Test("one coder's own values instead of final ones") func oneCoder() throws {
    let study = SmallStudy.standard
    let frame = AnalysisFrame(
      codebook: SmallStudy.codebook, respondents: study.respondents,
      codings: BlindView(of: study.ledger, for: "b"))
    let table = try TableKinds.table(
      for: TablePlan(
        id: "t", kind: "frequency", title: "",
        blocks: [SmallStudy.block("verdict", [["yes"], ["no"]])]), from: frame, language: .dutch)
    #expect(counts(table) == [1, 1])
    #expect(table.openUnits == 4)
  }

  @Test(
    "small cells are named, empty and large ones are not",
    arguments: [(0, 0), (1, 1), (4, 1), (5, 0)])
  func smallCells(_ count: Int, _ noted: Int) throws {
    var study = SmallStudy()
    for index in 0..<10 { study.add(UnitID("n\(index)"), group: index < count ? "p" : "q") }
    let table = try table([SmallStudy.block("group", [["p"]])], study: study)
    #expect(table.notes.count { $0.contains("can identify someone (1 here)") } == noted)
  }

  @Test("faults of a plan are thrown") func faults() throws {
    #expect(throws: TableFault.unknownVariable("none")) {
      try table([SmallStudy.block("none", [["x"]])])
    }
    #expect(throws: TableFault.unknownVariable("none")) {
      try table([SmallStudy.block("group", [["p"]])], base: .answered("none"))
    }
    #expect(throws: TableFault.unknownKind("pie")) {
      try TableKinds.table(
        for: TablePlan(id: "t", kind: "pie", title: "", blocks: []),
        from: SmallStudy.standard.frame(), language: .dutch)
    }
  }
}
