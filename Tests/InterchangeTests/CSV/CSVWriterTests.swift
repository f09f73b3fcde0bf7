import Testing

@testable import Interchange

@Suite struct CSVWriterTests {
  private func written(_ fields: [CSVField]) -> String {
    var writer = CSVWriter()
    var output = ""
    writer.write(fields, to: &output)
    return output
  }

  @Test(
    "text that starts a formula is guarded",
    arguments: ["=1+1", "+x", "-x", "@x", "\tx", "\rx", "\nx", "＝x", "＋x", "－x", "＠x", "'=x"])
  func guarded(_ text: String) {
    #expect(bytes(FormulaGuard.guarded(text)) == bytes("'" + text))
    #expect(bytes(FormulaGuard.unguarded(FormulaGuard.guarded(text))) == bytes(text))
  }

  @Test(
    "numbers and harmless text are left alone",
    arguments: [
      "-5", "+5", "-5.25", "-5,25", "-1e-5", "+31612345678", "x=1", "'x", "''", "", "'", "1-2",
      " =x",
    ])
  func untouched(_ text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.unguarded(text) == text)
  }

  @Test(
    "what only looks like a number is guarded", arguments: ["-", "-5x", "-.5", "-5.", "-1e", "--5"])
  func lookAlike(_ text: String) { #expect(FormulaGuard.guarded(text) == "'" + text) }

  @Test("a combining mark does not hide the sign") func combining() {
    #expect(bytes(FormulaGuard.guarded("=\u{338}x")) == bytes("'=\u{338}x"))
  }

  @Test("exactly one apostrophe is taken off") func oneApostrophe() {
    #expect(FormulaGuard.unguarded("'''=x") == "''=x")
    #expect(FormulaGuard.unguarded("'-5") == "-5")
  }

  @Test("quotes are set where needed and doubled inside") func quoting() {
    #expect(written([.text("a"), .text("b c")]) == "a,b c\n")
    #expect(written([.text("a,b"), .text("c;d")]) == "\"a,b\",\"c;d\"\n")
    #expect(written([.text("say \"x\""), .text("")]) == "\"say \"\"x\"\"\",\n")
    #expect(written([.text("a\nb"), .text(" c")]) == "\"a\nb\",\" c\"\n")
    #expect(bytes(written([.text("=1"), .text("\t")])) == bytes("'=1,\"'\t\"\n"))
  }

  @Test("numbers are written in full and never guarded") func numbers() {
    let fields: [CSVField] = [.number(-5), .number(1.0 / 3), .number(nil), .integer(-7)]
    #expect(written(fields) == "-5,0.3333333333333333,,-7\n")
  }

  @Test(
    "numbers are read strictly",
    arguments: [
      ("1", 1), ("-0.5", -0.5), ("1e3", 1000), ("1,5", nil), ("nan", nil), ("inf", nil),
      ("0x10", nil), ("", nil), (" 1", nil), ("1_000", nil), ("1e999", nil),
    ] as [(String, Double?)])
  func values(_ text: String, _ expected: Double?) { #expect(CSVNumber.value(text) == expected) }

  @Test("every hostile string comes back byte for byte") func roundTrip() throws {
    var output = ""
    var writer = CSVWriter()
    for text in Samples.hostile { writer.write([.text(text), .text("x")], to: &output) }
    let records = try CSVRecords(.text("a,b\n" + output))
    _ = try records.next()
    for text in Samples.hostile {
      let record = try #require(try records.next())
      #expect(bytes(FormulaGuard.unguarded(record.fields[0])) == bytes(text))
    }
  }
}
