import CodingModel
import Testing

@testable import Interchange

@Suite struct NotesWriterTests {
  static let ledger: CodingLedger = {
    var ledger = CodingLedger()
    ledger.record(Note(.unitMemo("r2"), .text("=HYPERLINK(\"x\"), \nja")), by: "a")
    ledger.record(Note(.doubt("r1"), .flag), by: "a")
    ledger.record(Note(.codeMemo("1a", of: "vorm"), .text("ruim")), by: "a")
    ledger.record(
      Note(
        .passages(of: "r1", for: ">5", of: "vorm"),
        .passages([Passage(from: 0, to: 3), Passage(from: 5, to: 6)])), by: "b")
    ledger.record(Decision(unit: "r1", variable: "oordeel", answer: .codes(["wel"])), by: "c")
    return ledger
  }()

  @Test func everyNoteHasItsRows() throws {
    var output = ""
    let view = try OpenView(of: Self.ledger, for: Samples.lead)
    NotesWriter().write(view, to: &output)
    #expect(
      output == """
        unit,coder,subject,variable,code,from,to,text
        ,a,codeMemo,vorm,1a,,,ruim
        r1,a,doubt,,,,,
        r2,a,unitMemo,,,,,"'=HYPERLINK(""x""), \nja"
        r1,b,passages,vorm,>5,0,3,
        r1,b,passages,vorm,>5,5,6,

        """)
  }

  @Test func aBlindViewHoldsOnlyOnesOwn() {
    var output = ""
    NotesWriter().write(BlindView(of: Self.ledger, for: "c"), to: &output)
    #expect(output == "unit,coder,subject,variable,code,from,to,text\n")
  }

  @Test func notesAreNotInCodings() throws {
    var output = ""
    CodingsWriter(codebook: Samples.codebook, respondents: Samples.respondents(["r1", "r2"]))
      .write(try OpenView(of: Self.ledger, for: Samples.lead), to: &output)
    #expect(output == "unit,coder,variable,codes,memo\nr1,c,oordeel,wel,\n")
  }

  private struct Stop: Error {}

  @Test(arguments: [0, 1]) func writingCanBeStopped(after limit: Int) throws {
    var output = ""
    var seen = 0
    #expect(throws: Stop.self) {
      try NotesWriter().write(BlindView(of: Self.ledger, for: "a"), to: &output) {
        () throws(Stop) in
        seen += 1
        if seen > limit { throw Stop() }
      }
    }
    #expect(seen == limit + 1)
  }
}
