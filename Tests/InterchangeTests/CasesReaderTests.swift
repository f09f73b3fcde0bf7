import CodingModel
import Testing

@testable import Interchange

@Suite struct CasesReaderTests {
  private static let header = "id,tekst,gewicht,ervaring,schaalnr\n"
  private let reader = CasesReader(codebook: Samples.codebook)

  private func caught(_ source: ByteSource) -> InterchangeFaults? {
    faults { () throws(InterchangeFaults) in try reader.read(source) }
  }

  @Test("respondents get text, attributes, weight and whether they are units") func reads() throws {
    let file = """
      gewicht;id;tekst;ervaring;schaalnr;extra;
      1.25;R1;"Hij zei: ""doe het""
      en ging; weg";ja;11;x;
      0;R2;'=x;nee;;y;
      """
    let cases = try reader.read(.text(file))
    #expect(
      cases.respondents == [
        Respondent(
          id: "R1", text: "Hij zei: \"doe het\"\nen ging; weg",
          attributes: ["ervaring": "ja", "schaal": "11"], weight: 1.25, isUnit: true),
        Respondent(
          id: "R2", text: "'=x", attributes: ["ervaring": "nee"], weight: 0, isUnit: false),
      ])
    #expect(cases.notices == [.ignoredColumns(["extra", ""])])
  }

  @Test("a respondent without the attribute of the rule is no unit") func unknownRule() throws {
    let cases = try reader.read(.text("id,tekst,gewicht,ervaring,schaalnr\nR1,x,1,,\n"))
    #expect(cases.respondents[0].isUnit == false)
  }

  @Test("every set of weights has a column, and every respondent a weight in it")
  func weightSets() throws {
    var codebook = Samples.codebook
    codebook.cases.weightSets = [WeightSet(id: "w2", column: "gewicht2")]
    let reader = CasesReader(codebook: codebook)
    let head = "id,tekst,gewicht,ervaring,schaalnr,gewicht2\n"
    let cases = try reader.read(.text(head + "R1,x,1,ja,11,0.75\n"))
    #expect(cases.respondents[0].weight(in: codebook.cases.weightSets[0]) == 0.75)
    #expect(cases.respondents[0].weight == 1)
    #expect(cases.notices == [])
    let wrong = try #require(
      faults { () throws(InterchangeFaults) in
        try reader.read(.text(head + "R1,x,1,ja,11,\nR2,x,1,ja,11,veel\nR3,x,1,ja,11,-1\n"))
      })
    #expect(wrong.faults.map(\.column) == ["gewicht2", "gewicht2", "gewicht2"])
    #expect(
      wrong.faults.map(\.problem) == [.missingValue, .notANumber("veel"), .negativeWeight("-1")])
  }

  @Test("all faults are named at once, with row and column") func allFaults() throws {
    let file = """
      id,tekst,gewicht,ervaring,schaalnr
      R1,x,1,ja,11
      ,x,1,ja,11
      R1,x,"1,5",misschien,11
      R2,x,1
      R3,x,,nee,
      R4,x,-1,nee,
      """
    let found = try #require(caught(.text(file)))
    func place(_ line: Int) -> InterchangeFault.Place { .init(line: line, record: line) }
    #expect(
      found.faults == [
        InterchangeFault(.missingValue, at: place(3), column: "id"),
        InterchangeFault(.unknownCategory("misschien"), at: place(4), column: "ervaring"),
        InterchangeFault(.notANumber("1,5"), at: place(4), column: "gewicht"),
        InterchangeFault(.duplicateValue("R1", first: place(2)), at: place(4), column: "id"),
        InterchangeFault(.raggedRow(expected: 5, found: 3), at: place(5)),
        InterchangeFault(.missingValue, at: place(6), column: "gewicht"),
        InterchangeFault(.negativeWeight("-1"), at: place(7), column: "gewicht"),
      ])
    #expect(found.total == 7)
    #expect(
      found.faults[2].sentence(in: .dutch)
        == "regel 4 (record 4), kolom gewicht: '1,5' is geen getal met een decimale punt")
  }

  @Test("missing and doubled columns are all named") func columns() throws {
    let found = try #require(caught(.text("id,id,ervaring\nR1,R1,ja\n")))
    #expect(
      found.faults.map(\.problem) == [
        .duplicateColumn, .missingColumn, .missingColumn, .missingColumn,
      ])
    #expect(found.faults.map(\.column) == ["id", "tekst", "gewicht", "schaalnr"])
  }

  @Test("text that is not UTF-8 is named by row and column") func invalid() throws {
    let bytes = Array("id,tekst,gewicht,ervaring,schaalnr\nR1,caf".utf8) + [0xE9]
    let found = try #require(
      caught(.bytes(bytes + Array(",1,ja,11\n".utf8))))
    #expect(
      found.faults == [
        InterchangeFault(.notUTF8, at: .init(line: 2, record: 2), column: "tekst")
      ])
  }

  @Test("a hundred faults are listed and the others counted") func manyFaults() throws {
    let rows = String(repeating: ",x,1,ja,11\n", count: 250)
    let found = try #require(caught(.text(Self.header + rows)))
    #expect(found.faults.count == 100)
    #expect(found.total == 250)
    #expect(found.more(in: .english) == "and 150 more")
  }

  @Test("a broken end is a fault beside those before it") func brokenEnd() throws {
    let found = try #require(
      caught(.text("id,tekst,gewicht,ervaring,schaalnr\n,x,1,ja,\nR2,\"x,1,ja,\n")))
    #expect(found.faults.map(\.problem) == [.missingValue, .unbalancedQuote])
  }

  @Test("nothing below the header, and no header", arguments: ["", header])
  func empty(_ text: String) throws {
    let found = try #require(caught(.text(text)))
    #expect(found.faults.map(\.problem) == [text.isEmpty ? .noHeader : .noRecords])
  }

  @Test("sentences are cut short and never hold a respondent's words") func sentences() throws {
    let long = String(repeating: "x", count: 5000)
    let found = try #require(
      caught(.text("id,tekst,gewicht,ervaring,schaalnr\nR1,CANARY,\(long),\(long),1\n")))
    for language in Language.allCases {
      let text = found.faults.map { $0.sentence(in: language) }.joined()
      #expect(!text.contains("CANARY"))
      #expect(text.count < 300)
    }
  }
}
