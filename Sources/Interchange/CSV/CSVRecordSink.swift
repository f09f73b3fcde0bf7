/// A record as it stands in a file.
struct CSVRecord {
  /// Where it starts.
  let place: InterchangeFault.Place
  /// Its fields; those that are not UTF-8 are empty.
  let fields: [String]
  /// The positions of fields that are not UTF-8.
  let invalidFields: [Int]
}

/// Takes what libcsv finds.
final class CSVRecordSink {
  private let limits: CSVLimits
  private var fields: [String] = []
  private var invalidFields: [Int] = []
  private var line = 1
  private var recordNumber = 0

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
  var column: String? { fields.count < columnNames.count ? columnNames[fields.count] : nil }

  /// Takes note that the next record starts on this line, unless it is blank.
  func begin(line: Int) { self.line = line }

  /// Hands out the record that is ready.
  func take() -> CSVRecord? {
    guard isComplete else { return nil }
    let record = CSVRecord(place: place, fields: fields, invalidFields: invalidFields)
    recordNumber += 1
    fields.removeAll(keepingCapacity: true)
    invalidFields.removeAll()
    isComplete = false
    return record
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    guard fault == nil else { return }
    guard bytes.count <= limits.fieldBytes else {
      fault = InterchangeFault(
        .fieldTooLarge(limit: limits.fieldBytes), at: place, column: column)
      return
    }
    guard fields.count < limits.columns else {
      fault = InterchangeFault(.tooManyColumns(limit: limits.columns), at: place)
      return
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      fields.append(text)
    } else {
      invalidFields.append(fields.count)
      fields.append("")
    }
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
