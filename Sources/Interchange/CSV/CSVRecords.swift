import CLibCSV

/// How much of a file is taken in before it is refused.
struct CSVLimits: Sendable {
  /// The largest field, in bytes.
  var fieldBytes = 1 << 20
  /// The most columns.
  var columns = 2_000
  /// The largest file, in bytes.
  var fileBytes = 1 << 30
}

/// The records of a CSV file one after the other, parsed by libcsv.
///
/// The parser is fed at most one line at a time, so that the line of every record is known and a
/// field without end is noticed while it grows.
final class CSVRecords {
  private let stream: ByteStream
  private let limits: CSVLimits
  private let parser: UnsafeMutablePointer<csv_parser>
  private let sink: CSVRecordSink
  private var piece: [UInt8]
  private var position = 0
  private var bytesRead = 0
  private var line = 1
  private var lastWasReturn = false
  private var isBetweenRecords = true
  private var isFinished = false

  /// Opens a file, looks past a byte order mark and finds the delimiter in the first record.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - limits: How much is taken in.
  ///   - delimiter: What stands between fields; `nil` finds out.
  /// - Throws: ``InterchangeFault`` if the file cannot be read.
  init(
    _ source: ByteSource, limits: CSVLimits = CSVLimits(), delimiter: UInt8? = nil
  ) throws(InterchangeFault) {
    let stream = try source.open()
    var piece = try stream.next()
    bytesRead = piece.count
    if piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece.removeFirst(3) }
    let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
    // csv_init only fails on a null pointer.
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
    csv_set_delim(parser, delimiter ?? CSVDelimiter.detected(in: piece))
    // Blanks around a field belong to it.
    csv_set_space_func(parser) { _ in 0 }
    csv_set_blk_size(parser, 4096)
    self.stream = stream
    self.limits = limits
    self.parser = parser
    self.piece = piece
    sink = CSVRecordSink(limits: limits)
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  /// The next record that is not a blank line; `nil` at the end.
  ///
  /// - Throws: ``InterchangeFault`` if the file cannot be read any further.
  func next() throws(InterchangeFault) -> CSVRecord? {
    try nextRow().map(CSVRecord.init)
  }

  /// The next record as bytes, there until the one after it is asked for; `nil` at the end.
  ///
  /// - Throws: ``InterchangeFault`` if the file cannot be read any further.
  func nextRow() throws(InterchangeFault) -> CSVRow? {
    while !isFinished {
      if position >= piece.count {
        piece = try stream.next()
        position = 0
        bytesRead += piece.count
        if piece.isEmpty { return try finish() }
        guard bytesRead <= limits.fileBytes else {
          throw InterchangeFault(.fileTooLarge(limit: limits.fileBytes))
        }
      }
      if try feedLine(), let row = sink.take() { return row }
    }
    return nil
  }

  /// Feeds the rest of the line, or of the piece if that ends first.
  ///
  /// - Returns: Whether that ended a record.
  private func feedLine() throws(InterchangeFault) -> Bool {
    let start = position
    position = lineEnd(from: start)
    let hasContent = position > start
    var lineBreaks = 0
    if position < piece.count {
      lineBreaks = hasContent || !(lastWasReturn && piece[position] == 10) ? 1 : 0
      lastWasReturn = piece[position] == 13
      position += 1
    } else {
      lastWasReturn = false
    }
    if isBetweenRecords {
      sink.begin(line: line)
    }
    try feed(start..<position)
    line += lineBreaks
    let ended = sink.isComplete
    if ended || hasContent { isBetweenRecords = ended }
    return ended
  }

  /// The position of the next line break; the end of the piece where there is none.
  private func lineEnd(from start: Int) -> Int {
    piece.withUnsafeBytes { bytes in
      var end = start
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      return end
    }
  }

  private func feed(_ range: Range<Int>) throws(InterchangeFault) {
    let context = Unmanaged.passUnretained(sink).toOpaque()
    let consumed = piece.withUnsafeBytes { bytes in
      csv_parse(
        parser, bytes.baseAddress?.advanced(by: range.lowerBound), range.count,
        CSVRecordSink.onField, CSVRecordSink.onRecord, context)
    }
    if let fault = sink.fault { throw fault }
    guard consumed == range.count else { throw parseFault(.misplacedQuote) }
    guard parser.pointee.entry_pos <= limits.fieldBytes else {
      throw InterchangeFault(
        .fieldTooLarge(limit: limits.fieldBytes), at: sink.place, column: sink.column)
    }
  }

  private func finish() throws(InterchangeFault) -> CSVRow? {
    isFinished = true
    let context = Unmanaged.passUnretained(sink).toOpaque()
    guard
      csv_fini(parser, CSVRecordSink.onField, CSVRecordSink.onRecord, context) == 0
    else { throw parseFault(.unbalancedQuote) }
    if let fault = sink.fault { throw fault }
    return sink.take()
  }

  private func parseFault(_ problem: InterchangeFault.Problem) -> InterchangeFault {
    let isMemory = csv_error(parser) != CSV_EPARSE
    return InterchangeFault(
      isMemory ? .outOfMemory : problem, at: sink.place, column: sink.column)
  }

  /// How many bytes were taken in so far.
  var bytesTaken: Int { bytesRead - (piece.count - min(position, piece.count)) }

  /// The names by which faults of later records call their columns.
  func nameColumns(_ names: [String]) { sink.columnNames = names }
}
