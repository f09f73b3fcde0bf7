import CLibCSV

/// A field to write.
enum CSVField {
  /// Words: guarded against being taken for a formula.
  case text(String)
  /// A number at full precision with a decimal point; `nil` leaves the field empty.
  case number(Double?)
  /// A whole number.
  case integer(Int)
}

/// Writes rows of CSV: commas, line feeds, quotes where needed; quoting is libcsv's.
struct CSVWriter {
  private var buffer: [UInt8] = []

  /// Writes one row.
  ///
  /// - Parameters:
  ///   - fields: At least two fields: a single empty one could not be told from a blank line.
  ///   - output: Takes the row, its line feed included.
  mutating func write<Output: TextOutputStream>(_ fields: [CSVField], to output: inout Output) {
    buffer.removeAll(keepingCapacity: true)
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(CSVDelimiter.comma) }
      switch field {
      case .text(let text): append(FormulaGuard.guarded(text))
      case .number(let number): buffer += (number.map(CSVNumber.text) ?? "").utf8
      case .integer(let number): buffer += String(number).utf8
      }
    }
    buffer.append(10)
    output.write(String(decoding: buffer, as: UTF8.self))
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard Self.needsQuotes(bytes) else {
        buffer += bytes
        return
      }
      let start = buffer.count
      let longest = bytes.count * 2 + 2
      buffer.append(contentsOf: repeatElement(0, count: longest))
      let length = buffer.withUnsafeMutableBytes { buffer in
        csv_write(buffer.baseAddress?.advanced(by: start), longest, bytes.baseAddress, bytes.count)
      }
      buffer.removeLast(longest - length)
    }
  }

  /// Blanks at the ends and the delimiters of other flavours of CSV are quoted too.
  private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ") { return true }
    return bytes.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 9, 10, 13: true
      default: false
      }
    }
  }
}

/// Numbers as data files write them: digits and a decimal point.
enum CSVNumber {
  /// The shortest text that reads back as the same number; whole numbers without a fraction.
  static func text(_ number: Double) -> String {
    let text = String(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Reads a number: an optional sign, digits, a decimal point, an exponent; nothing else.
  ///
  /// - Parameter text: The field.
  /// - Returns: `nil` for anything else, such as `1,5`, `nan` or `0x10`.
  static func value(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
