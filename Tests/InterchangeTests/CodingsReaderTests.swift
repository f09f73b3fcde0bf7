import CodingModel
import Testing

@testable import Interchange

@Suite struct CodingsReaderTests {
  private let reader = CodingsReader(
    codebook: Samples.codebook,
    respondents: Samples.respondents(["R1", "R2"])
      + [Respondent(id: "R9", text: "", isUnit: false)])

  @Test("answers of every kind, any column order, memo optional") func reads() throws {
    let file = """
      codes,variable,coder,unit,memo
      wel,oordeel,a,R1,
      1b|1a,vorm,a,R1,twijfel
      {},vorm,b,R1,
      {},toelichting,a,R1,
      ,oordeel,b,R2,later
      """
    let codings = try reader.read(.text(file)).codings
    #expect(codings.map(\.coder) == ["a", "a", "b", "a", "b"])
    #expect(
      codings.map(\.decision) == [
        Decision(unit: "R1", variable: "oordeel", answer: .codes(["wel"])),
        Decision(unit: "R1", variable: "vorm", answer: .codes(["1b", "1a"]), memo: "twijfel"),
        Decision(unit: "R1", variable: "vorm", answer: .noneApplies),
        Decision(unit: "R1", variable: "toelichting", answer: .text("{}")),
        Decision(unit: "R2", variable: "oordeel", answer: nil, memo: "later"),
      ])
    let short = try reader.read(.text("unit,coder,variable,codes\nR1,a,oordeel,wel\n"))
    #expect(short.codings.map(\.decision.memo) == [""])
  }

  @Test("all faults are named at once") func allFaults() throws {
    let file = """
      unit,coder,variable,codes,memo
      R1,a,oordeel,wel,
      R1,a,oordeel,niet,
      R3,a,oordeel,wel,
      R9,a,oordeel,wel,
      R2,,oordeel,wel,
      R2,a,ordeel,wel,
      R2,a,oordeel,1d,
      R2,b,oordeel,wel|niet,
      R2,a,vorm,1a|1a,
      R2,b,vorm,1a|,
      R2,c,oordeel,{},
      R2,d,oordeel,,
      """
    let found = try #require(
      faults { () throws(InterchangeFaults) in try reader.read(.text(file)) })
    let expected: [(Int, String?, InterchangeFault.Problem)] = [
      (3, nil, .repeatedCoding(first: .init(line: 2, record: 2))),
      (4, "unit", .unknownUnit("R3")), (5, "unit", .notAUnit("R9")), (6, "coder", .missingValue),
      (7, "variable", .unknownVariable("ordeel")), (8, "codes", .unknownCode("1d")),
      (9, "codes", .severalCodes(found: 2)), (10, "codes", .repeatedCode("1a")),
      (11, "codes", .emptyCode), (12, "codes", .noneNotAllowed), (13, "codes", .nothingCoded),
    ]
    #expect(found.faults.map(\.problem) == expected.map(\.2))
    #expect(found.faults.map(\.column) == expected.map(\.1))
    #expect(found.faults.map(\.place?.line) == expected.map(\.0))
    #expect(
      found.faults[0].sentence(in: .english)
        == "line 3 (record 3): the same unit, coder and variable also stand on line 2 (record 2)")
  }

  @Test("answers the routing skips are noticed and kept") func hidden() throws {
    let file = """
      unit,coder,variable,codes,memo
      R1,a,vorm,1a,
      R1,a,oordeel,niet,
      R2,a,vorm,1a,
      """
    let codings = try reader.read(.text(file))
    #expect(codings.codings.count == 3)
    #expect(
      codings.notices == [
        .notApplicable(
          unit: "R1", coder: "a", variable: "vorm", place: .init(line: 2, record: 2))
      ])
  }

  @Test("a guarded value is read without its guard") func guarded() throws {
    let file = "unit,coder,variable,codes,memo\nR1,a,vorm,'-x|1a,'=cmd\n"
    let decision = try reader.read(.text(file)).codings[0].decision
    #expect(decision.answer == .codes(["-x", "1a"]))
    #expect(decision.memo == "=cmd")
  }

  @Test("every fault and notice has a sentence in every language") func sentences() {
    let place = InterchangeFault.Place(line: 2, record: 2)
    let problems: [InterchangeFault.Problem] = [
      .unreadable(errno: 2), .noHeader, .noRecords, .fileTooLarge(limit: 1),
      .fieldTooLarge(limit: 1), .tooManyColumns(limit: 1), .notUTF8, .unbalancedQuote,
      .misplacedQuote, .outOfMemory, .missingColumn, .duplicateColumn,
      .unnamedColumn(position: 1), .raggedRow(expected: 1, found: 2), .missingValue,
      .duplicateValue("x", first: place), .unknownCategory("x"), .notANumber("x"),
      .negativeWeight("x"), .unknownUnit("x"), .notAUnit("x"), .unknownVariable("x"),
      .unknownCode("x"), .severalCodes(found: 2), .repeatedCode("x"), .emptyCode,
      .noneNotAllowed, .nothingCoded, .repeatedCoding(first: place),
    ]
    for language in Language.allCases {
      let sentences = problems.map { InterchangeFault($0).sentence(in: language) }
      #expect(!sentences.contains(""))
      #expect(Set(sentences).count == sentences.count)
    }
  }
}
