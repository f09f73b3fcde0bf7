import CodingModel
import Testing

@testable import Interchange

/// Files of random bytes, against a second, plain reader of the same format.
@Suite struct CSVFuzzTests {
  /// What reading came to: the records, or a fault at the record of that number.
  private enum Outcome: Equatable {
    case records([[String]])
    case fault(record: Int)
  }

  private func read(_ bytes: [UInt8]) -> Outcome {
    do throws(InterchangeFault) {
      let reader = try CSVRecords(.bytes(bytes), delimiter: CSVDelimiter.comma)
      var records: [[String]] = []
      while let record = try reader.next() { records.append(record.fields) }
      return .records(records)
    } catch {
      return .fault(record: error.place?.record ?? 0)
    }
  }

  /// One state machine over bytes, a field at a time; strict about quotation marks.
  private struct PlainReader {
    private enum State { case start, bare, quoted, closed }
    private var state = State.start
    private var field: [UInt8] = []
    private var record: [String] = []
    private var records: [[String]] = []

    static func read(_ bytes: [UInt8]) -> Outcome {
      var reader = PlainReader()
      for byte in bytes where !reader.take(byte) {
        return .fault(record: reader.records.count + 1)
      }
      if reader.state == .quoted { return .fault(record: reader.records.count + 1) }
      if reader.state != .start || !reader.record.isEmpty { reader.endRecord() }
      return .records(reader.records)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .closed
      case (.quoted, _): field.append(byte)
      case (.closed, UInt8(ascii: "\"")):
        field.append(byte)
        state = .quoted
      case (_, UInt8(ascii: ",")): endField()
      case (.start, 10), (.start, 13): if !record.isEmpty { endRecord() }
      case (_, 10), (_, 13): endRecord()
      case (.start, UInt8(ascii: "\"")): state = .quoted
      case (.closed, _), (.bare, UInt8(ascii: "\"")): return false
      default:
        field.append(byte)
        state = .bare
      }
      return true
    }

    private mutating func endField() {
      record.append(String(decoding: field, as: UTF8.self))
      field = []
      state = .start
    }

    private mutating func endRecord() {
      endField()
      records.append(record)
      record = []
    }
  }

  private static let alphabet = Array("aé,,\"\"\n\r; '=\u{0}".utf8)

  @Test("random bytes are read as a plain reader reads them", arguments: 0..<8)
  func random(_ seed: UInt64) {
    var generator = Lcg(state: seed &* 977 &+ 13)
    for _ in 0..<400 {
      let length = Int.random(in: 0...24, using: &generator)
      // Letters of more than one byte come apart, which the fields then show alike.
      let bytes = (0..<length).map { _ in
        let byte = Self.alphabet.randomElement(using: &generator) ?? 0
        return byte < 0x80 ? byte : UInt8(ascii: "e")
      }
      #expect(read(bytes) == PlainReader.read(bytes), "\(bytes)")
    }
  }

  /// Scalars of all planes, with those that break readers more often than chance would have it.
  private func text(using generator: inout Lcg) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      let isHostile = Bool.random(using: &generator)
      let value =
        isHostile
        ? "\",;\t\r\n =+-@'|{}\u{0}\u{FEFF}\u{202E}＝\u{301}é👩\u{200D}".unicodeScalars
          .randomElement(using: &generator)
        : Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
      if let value { scalars.append(value) }
    }
    return String(scalars)
  }

  @Test("random rows come back to the byte, whatever they hold", arguments: 0..<8)
  func rowsComeBack(_ seed: UInt64) throws {
    var generator = Lcg(state: seed &* 31 &+ 7)
    for _ in 0..<60 {
      let columns = Int.random(in: 2...5, using: &generator)
      let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        (0..<columns).map { _ in text(using: &generator) }
      }
      var output = ""
      var writer = CSVWriter()
      // A header, so that no row is the first and a mark of byte order is not taken for one.
      writer.write((0..<columns).map { .text("c\($0)") }, to: &output)
      for row in rows { writer.write(row.map { .text($0) }, to: &output) }
      let reader = try CSVRecords(.text(output))
      _ = try reader.next()
      for row in rows {
        let fields = try #require(try reader.next()).fields.map(FormulaGuard.unguarded)
        #expect(fields.map(bytes) == row.map(bytes))
      }
      #expect(try reader.next() == nil)
    }
  }

  @Test("no field that is written starts a formula", arguments: 0..<4)
  func noFormulas(_ seed: UInt64) {
    var generator = Lcg(state: seed &+ 99)
    for _ in 0..<2_000 {
      let text = text(using: &generator)
      let guarded = FormulaGuard.guarded(text)
      #expect(bytes(FormulaGuard.unguarded(guarded)) == bytes(text))
      guard let first = guarded.unicodeScalars.first,
        "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
      else { continue }
      // Only a plain number keeps its sign: a spreadsheet makes nothing else of it.
      #expect(guarded.unicodeScalars.allSatisfy { "+-0123456789.,eE".unicodeScalars.contains($0) })
    }
  }

  @Test("a faulty file gives nothing and never more faults than are listed", arguments: 0..<6)
  func casesAllOrNothing(_ seed: UInt64) {
    var generator = Lcg(state: seed &+ 5)
    let fields = ["R1", "R2", "", "ja", "nee", "1", "1,5", "-1", "\"", "\n", ",", "é", "x"]
    for _ in 0..<150 {
      let body = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        (fields.randomElement(using: &generator) ?? "")
          + (Bool.random(using: &generator) ? "," : "\n")
      }.joined()
      let file = "id,tekst,gewicht,ervaring,schaalnr\n" + body
      do throws(InterchangeFaults) {
        let read = try CasesReader(codebook: Samples.codebook).read(.text(file))
        #expect(Set(read.respondents.map(\.id)).count == read.respondents.count)
        #expect(read.respondents.allSatisfy { !$0.id.rawValue.isEmpty && $0.weight >= 0 })
      } catch {
        #expect(!error.isEmpty)
        #expect(error.faults.count == min(error.total, InterchangeFaults.limit))
        for fault in error.faults where fault.problem != .noRecords {
          // Every fault of a row says which row.
          #expect(fault.place != nil, "\(fault)")
        }
      }
    }
  }
}
