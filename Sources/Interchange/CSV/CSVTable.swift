import LongWork

/// A CSV file with a header, read row by row; rows with faults are left out and the faults kept.
struct CSVTable {
  /// The monitor that hears how far reading is, and the phase it is told of.
  struct Watch {
    let monitor: WorkMonitor
    let phase: WorkPhase
  }

  /// The names of the columns, in the order of the file.
  let names: [String]
  private let records: CSVRecords
  private let positions: [String: Int]
  private let byteCount: Int?
  private let watch: Watch?

  /// Opens a file and reads its header; `nil` where there is none that can be used.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - limits: How much is taken in.
  ///   - watch: Hears how far reading is.
  ///   - faults: Takes the faults of the header.
  init?(
    _ source: ByteSource, limits: CSVLimits = CSVLimits(), watch: Watch? = nil,
    faults: inout InterchangeFaults
  ) {
    self.watch = watch
    byteCount = watch == nil ? nil : source.byteCount
    do {
      records = try CSVRecords(source, limits: limits)
      guard let header = try records.next() else {
        faults.add(.noHeader)
        return nil
      }
      names = header.fields
      var positions: [String: Int] = [:]
      // Columns without a name are those of row numbers and the like; nobody asks for them.
      for (index, name) in names.enumerated() where !name.isEmpty {
        if positions.updateValue(index, forKey: name) != nil {
          faults.add(.duplicateColumn, at: header.place, column: name)
        }
      }
      for _ in header.invalidFields { faults.add(.notUTF8, at: header.place) }
      self.positions = positions
      records.nameColumns(names)
    } catch {
      faults.add(error.problem, at: error.place, column: error.column)
      return nil
    }
  }

  /// The position of a column that must be there.
  ///
  /// - Parameters:
  ///   - name: The name in the header.
  ///   - faults: Takes the fault if there is no such column.
  /// - Returns: The position, from 0, or `nil`.
  func require(_ name: String, faults: inout InterchangeFaults) -> Int? {
    if let position = positions[name] { return position }
    faults.add(.missingColumn, column: name)
    return nil
  }

  /// The position of a column that may be there.
  func position(of name: String) -> Int? { positions[name] }

  /// The next row that has as many fields as the header, all of them UTF-8.
  ///
  /// - Parameter faults: Takes the faults of rows that are passed over.
  /// - Returns: `nil` at the end, or where the file cannot be read any further.
  func next(faults: inout InterchangeFaults) -> CSVRecord? {
    nextRow(faults: &faults).map(CSVRecord.init)
  }

  /// The same as bytes, there until the row after it is asked for.
  ///
  /// - Parameter faults: Takes the faults of rows that are passed over.
  /// - Returns: `nil` at the end, or where the file cannot be read any further.
  func nextRow(faults: inout InterchangeFaults) -> CSVRow? {
    do {
      while let row = try records.nextRow() {
        try reportNowAndThen(row.place.record)
        // A row that is too short is mostly one whose text holds a delimiter without quotes; taking
        // its fields one place further would put them into the wrong columns.
        guard row.count == names.count else {
          faults.add(.raggedRow(expected: names.count, found: row.count), at: row.place)
          continue
        }
        let invalidFields = row.invalidFields
        if invalidFields.isEmpty { return row }
        for field in invalidFields { faults.add(.notUTF8, at: row.place, column: names[field]) }
      }
    } catch let fault as InterchangeFault {
      faults.add(fault.problem, at: fault.place, column: fault.column)
    } catch {
      faults.stop()
    }
    return nil
  }

  private func reportNowAndThen(_ record: Int) throws(WorkCancelled) {
    guard let watch, record % WorkMeter.stride == 0 else { return }
    try watch.monitor.report(WorkProgress(watch.phase, done: records.bytesTaken, of: byteCount))
  }
}
