/// The record that is being read, as bytes; one for all records of a file, so that a million rows
/// need no memory each.
final class CSVRow {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var quotedEmpties: Set<Int> = []
  /// Where the record starts.
  fileprivate(set) var place = InterchangeFault.Place(line: 1, record: 1)

  /// The number of fields.
  var count: Int { ends.count }

  /// Adds a field; the parser gives an empty one without quotes no address.
  func append(_ field: UnsafeRawBufferPointer) {
    if field.isEmpty, field.baseAddress != nil { quotedEmpties.insert(ends.count) }
    bytes.append(contentsOf: field)
    ends.append(bytes.count)
  }

  /// Forgets the fields; a record starts.
  func restart() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    if !quotedEmpties.isEmpty { quotedEmpties.removeAll(keepingCapacity: true) }
  }

  /// Takes note of where the record starts.
  func start(at place: InterchangeFault.Place) { self.place = place }

  /// A field of a row without invalid fields, as text.
  func text(_ field: Int) -> String {
    withBytes(of: field) { String(decoding: $0, as: UTF8.self) }
  }

  /// A field as text; `nil` where it is not UTF-8.
  func validatedText(_ field: Int) -> String? {
    withBytes(of: field) { String(validating: $0, as: UTF8.self) }
  }

  /// Whether a field stands there as `""`: a text without signs, rather than nothing.
  func isQuotedEmpty(_ field: Int) -> Bool { quotedEmpties.contains(field) }

  /// The positions of fields that are not UTF-8.
  var invalidFields: [Int] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return [] }
    return ends.indices.filter { validatedText($0) == nil }
  }

  private func withBytes<Text>(of field: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Text) -> Text
  {
    let start = field == 0 ? 0 : ends[field - 1]
    return bytes.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[start..<ends[field]]))
    }
  }
}
