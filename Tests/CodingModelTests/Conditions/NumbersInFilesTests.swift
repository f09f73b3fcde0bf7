import Testing

@testable import CodingModel

/// Numbers and names as they stand in files, read back as what they say.
@Suite struct NumbersInFilesTests {
  /// Programs write small and large weights with an exponent: R as 1e-04, SPSS as 1.2E+02.
  @Test(
    arguments: [
      ("1", 1), ("0.25", 0.25), ("1e-04", 0.0001), ("1.2E+02", 120), ("+2.5", 2.5), ("0", 0),
      ("5e-1", 0.5),
    ] as [(String, Double)])
  func weightsAreReadAsTheyWereWritten(written: String, weight: Double) {
    let set = WeightSet(id: "w2", column: "weight2")
    let respondent = Respondent(
      id: "r", text: "", attributes: [set.attribute: CodeID(written)])
    #expect(respondent.weight(in: set) == weight)
  }

  @Test(arguments: ["", "veel", "nan", "inf", "0x10", "1,5", "-1", "1e999"])
  func whatIsNoWeightCountsOnce(written: String) {
    let set = WeightSet(id: "w2", column: "weight2")
    let respondent = Respondent(
      id: "r", text: "", attributes: [set.attribute: CodeID(written)])
    #expect(respondent.weight(in: set) == 1)
    #expect(Respondent(id: "r", text: "").weight(in: set) == 1)
  }

  @Test(arguments: [
    ("5-8", "bron=raadslid", "all"), ("5 / 8", "bron=raadslid", "all"),
    ("5-8", "antwoord=ja / nee", "man / vrouw"), ("a /", "/ b", "c / "), (" / ", " / / ", "/"),
    ("x\\", "\\/ \\ /", " \\/"), ("", "", ""), ("a/b", "c/d", "e/f"), (" ", "  /  ", "\\"),
  ])
  func aPublishedCellIsReadBackAsItself(table: String, row: String, column: String) throws {
    let cell = PublishedCell(table: TableID(table), row: row, column: column)
    #expect(PublishedCell(named: cell.name) == cell)
    #expect(NoteSubject.publication(of: cell).publishedCell == cell)
  }

  /// Names that are in journals already stay what they were.
  @Test func anOrdinaryCellKeepsItsName() {
    #expect(
      PublishedCell(table: "5-8", row: "bron=raadslid", column: "all").name
        == "5-8 / bron=raadslid / all")
    #expect(PublishedCell(named: "5-8 / bron=raadslid") == nil)
    #expect(PublishedCell(named: "") == nil)
  }

  @Test func aTextHasNoCodesToCount() throws {
    let target = ConditionTarget(codes: [], isText: true)
    for rule in ["count(noot) >= 1", "not count(noot) == 0"] {
      let faults = try ConditionParser.read(rule).faults(names: ["noot"]) { _ in target }
      #expect(faults.map(\.problem) == [.comparesText("noot")], "\(rule)")
    }
    let fits = try ConditionParser.read("count(noot) >= 1")
    #expect(fits.faults(names: ["noot"]) { _ in ConditionTarget(codes: ["a"]) } == [])
  }

  /// A bound beyond every number would hold for all, or for none, without a word.
  @Test func moreDigitsThanANumberHoldsAreNone() {
    let digits = String(repeating: "9", count: 400)
    #expect(CodeID(digits).number == nil)
    #expect(CodeID(String(repeating: "9", count: 300)).number != nil)
    #expect {
      try ConditionParser.parse("leeftijd < \(digits)")
    } throws: { error in
      (error as? ConditionSyntaxError)?.problem == .expected(.number, found: digits)
    }
  }
}
