/// A record as it stands in a file.
struct CSVRecord {
  /// Where it starts.
  let place: InterchangeFault.Place
  /// Its fields; those that are not UTF-8 are empty.
  let fields: [String]
  /// The positions of fields that are not UTF-8.
  let invalidFields: [Int]

  /// Copies what the parser has read.
  init(_ row: CSVRow) {
    place = row.place
    fields = (0..<row.count).map { row.validatedText($0) ?? "" }
    invalidFields = row.invalidFields
  }
}

/// Takes what libcsv finds.
final class CSVRecordSink {
  private let limits: CSVLimits
  private var line = 1
  private var recordNumber = 0

  /// The record that is being read.
  let row = CSVRow()

  /// Whether the fields of the row are those of a record that was handed out.
  private var isTaken = false

  /// What cannot be taken in; nothing is taken after it.
  private(set) var fault: InterchangeFault?
  /// Whether a record is ready to be taken.
  private(set) var isComplete = false
  /// The names of the columns, once the header is known.
  var columnNames: [String] = []

  init(limits: CSVLimits) { self.limits = limits }

  /// The place of the record that is being read.
  var place: InterchangeFault.Place {
    InterchangeFault.Place(line: line, record: recordNumber + 1)
  }

  /// The name of the column that is being read, if known.
  var column: String? { row.count < columnNames.count ? columnNames[row.count] : nil }

  /// Takes note that the next record starts on this line, unless it is blank.
  func begin(line: Int) {
    self.line = line
    guard isTaken else { return }
    row.restart()
    isTaken = false
  }

  /// Hands out the record that is ready; it is there until the next byte is fed.
  func take() -> CSVRow? {
    guard isComplete else { return nil }
    row.start(at: place)
    recordNumber += 1
    isComplete = false
    isTaken = true
    return row
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    guard fault == nil else { return }
    guard bytes.count <= limits.fieldBytes else {
      fault = InterchangeFault(
        .fieldTooLarge(limit: limits.fieldBytes), at: place, column: column)
      return
    }
    guard row.count < limits.columns else {
      fault = InterchangeFault(.tooManyColumns(limit: limits.columns), at: place)
      return
    }
    row.append(bytes)
  }

  private static func sink(_ context: UnsafeMutableRawPointer?) -> CSVRecordSink? {
    context.map { Unmanaged<CSVRecordSink>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Called by libcsv at the end of a field.
  static let onField:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      bytes, count, context in
      CSVRecordSink.sink(context)?.add(UnsafeRawBufferPointer(start: bytes, count: count))
    }

  /// Called by libcsv at the end of a record.
  static let onRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    CSVRecordSink.sink(context)?.isComplete = true
  }
}
