import Testing

@testable import Interchange

@Suite struct CSVRecordsTests {
  private func records(
    _ source: ByteSource, limits: CSVLimits = CSVLimits()
  ) throws(InterchangeFault) -> [CSVRecord] {
    let reader = try CSVRecords(source, limits: limits)
    var records: [CSVRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  private func fault(_ source: ByteSource, limits: CSVLimits = CSVLimits()) -> InterchangeFault? {
    do {
      _ = try records(source, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "delimiters, byte order mark and line ends make no difference",
    arguments: [
      "a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2\n", "\u{FEFF}a,b\n1,2\n", "a,b\r\n1,2\r\n",
      "a,b\r1,2\r", "a,b\n1,2", "\"a\",\"b\"\n\"1\",\"2\"\n", "\n\na,b\n\n\r\n1,2\n\n",
      "\u{FEFF}\"a\";b\r\n1;2",
    ])
  func flavours(_ text: String) throws {
    #expect(try records(.text(text)).map(\.fields) == [["a", "b"], ["1", "2"]])
  }

  @Test("the delimiter is the one of the header, not of the data") func detected() throws {
    #expect(try records(.text("a;b\n\"1,2,3\";4,5,6\n"))[1].fields == ["1,2,3", "4,5,6"])
    #expect(try records(.text("\"a,b,c\";d\n1;2\n"))[0].fields == ["a,b,c", "d"])
  }

  @Test("blanks belong to the field") func blanks() throws {
    #expect(try records(.text("a,b\n 1 ,\" 2 \"\n"))[1].fields == [" 1 ", " 2 "])
  }

  @Test("places are the lines on which records start") func places() throws {
    let records = try records(.text("a,b\r\n\r\n\"x\r\ny\n\nz\",1\n\n2,3\r4,5"))
    #expect(records.map(\.place.line) == [1, 3, 8, 9])
    #expect(records.map(\.place.record) == [1, 2, 3, 4])
    #expect(records[1].fields == ["x\r\ny\n\nz", "1"])
  }

  @Test("places hold where lines straddle pieces", arguments: [65_530, 65_534, 65_535, 65_536])
  func pieces(_ length: Int) throws {
    let filler = String(repeating: "x", count: length - 4)
    let records = try records(.text("a,b\r\n\(filler),1\r\n\"2\n\",3\r\n4,5\r\n"))
    #expect(records.map(\.place.line) == [1, 2, 3, 5])
    #expect(records.map { $0.fields.last } == ["b", "1", "3", "5"])
  }

  @Test("a quotation mark that is not closed is named by its record") func unbalanced() {
    let fault = fault(.text("a,b\n1,2\n3,\"4\n5,6\n"))
    #expect(fault?.problem == .unbalancedQuote)
    #expect(fault?.place == .init(line: 3, record: 3))
  }

  @Test(
    "a misplaced quotation mark is named by its record",
    arguments: ["a,b\n1,2\nx\"y,4\n", "a,b\n1,2\n\"x\"y,4\n", "a,b\n1,2\n3,\"4\n5,\"6\n"])
  func misplaced(_ text: String) {
    let fault = fault(.text(text))
    #expect(fault?.problem == .misplacedQuote)
    #expect(fault?.place == .init(line: 3, record: 3))
  }

  @Test("a field beyond the limit is refused while it grows, quoted or not", arguments: ["", "\""])
  func fieldBomb(_ quote: String) {
    let bomb = "a,b\n1,\(quote)" + String(repeating: "x", count: 3 << 20)
    let fault = fault(.text(bomb))
    #expect(fault?.problem == .fieldTooLarge(limit: 1 << 20))
    #expect(fault?.place == .init(line: 2, record: 2))
  }

  @Test("a quoted field of line breaks only is a bomb as well") func lineBomb() {
    let bomb = "a,b\n1,\"" + String(repeating: "\n", count: 2 << 20)
    #expect(fault(.text(bomb))?.problem == .fieldTooLarge(limit: 1 << 20))
  }

  @Test("a field of exactly the limit is read") func largestField() throws {
    let field = String(repeating: "x", count: 1 << 20)
    #expect(try records(.text("a,b\n1,\(field)\n"))[1].fields[1].utf8.count == 1 << 20)
  }

  @Test("2,000 columns are read, one more is refused") func columns() throws {
    let header = (0..<2000).map { "c\($0)" }.joined(separator: ",")
    #expect(try records(.text(header + "\n"))[0].fields.count == 2000)
    #expect(fault(.text(header + ",x\n"))?.problem == .tooManyColumns(limit: 2000))
  }

  @Test("a file beyond the limit is refused") func fileBomb() {
    var limits = CSVLimits()
    limits.fileBytes = 100_000
    let text = String(repeating: "a,b\n", count: 30_000)
    #expect(fault(.text(text), limits: limits)?.problem == .fileTooLarge(limit: 100_000))
  }

  @Test("an endless device is refused like any other field") func endless() {
    #expect(fault(.file("/dev/zero"))?.problem == .fieldTooLarge(limit: 1 << 20))
  }

  @Test("fields that are not UTF-8 are named") func invalid() throws {
    let bytes: [UInt8] = Array("a,b\n1,".utf8) + [0xE9, 0x0A] + Array("\"".utf8) + [0xC0, 0x80]
    let records = try records(.bytes(bytes + Array("\",2\n".utf8)))
    #expect(records[1].invalidFields == [1])
    #expect(records[2].invalidFields == [0])
  }

  @Test("a file that is not there is a fault") func missing() {
    #expect(fault(.file("/nonexistent/x.csv"))?.problem == .unreadable(errno: 2))
  }

  @Test("an empty file has no records", arguments: ["", "\u{FEFF}", "\n\r\n"])
  func empty(_ text: String) throws {
    #expect(try records(.text(text)).isEmpty)
  }
}
