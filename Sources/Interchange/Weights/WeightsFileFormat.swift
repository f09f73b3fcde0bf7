public import CodingModel
public import LongWork

/// Reads a set of weights: a row for each respondent, in columns `id` and `weight`.
public struct WeightsReader: Sendable {
  private let known: Set<UnitID>

  /// Makes a reader.
  ///
  /// - Parameter known: The respondents of the study; each must have a weight, and no other may.
  public init(known: Set<UnitID>) { self.known = known }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - monitor: Hears how far reading is.
  /// - Returns: The weight of each respondent.
  /// - Throws: ``InterchangeFaults`` with every fault of the file.
  public func read(
    _ source: ByteSource, monitor: WorkMonitor = .none
  ) throws(InterchangeFaults) -> [UnitID: Double] {
    var faults = InterchangeFaults()
    let watch = CSVTable.Watch(monitor: monitor, phase: .readingWeights)
    guard let table = CSVTable(source, watch: watch, faults: &faults) else { throw faults }
    guard let id = table.require("id", faults: &faults),
      let weight = table.require("weight", faults: &faults)
    else { throw faults }
    var weights: [UnitID: Double] = [:]
    var places: [UnitID: InterchangeFault.Place] = [:]
    while let record = table.next(faults: &faults) {
      // Ids come guarded, from our own writer or by way of an exported data set.
      let unit = UnitID(FormulaGuard.unguarded(record.fields[id]))
      if let first = places[unit] {
        faults.add(
          .duplicateValue(unit.rawValue, first: first), at: record.place, column: "id")
        continue
      }
      places[unit] = record.place
      guard known.contains(unit) else {
        faults.add(.unknownUnit(unit.rawValue), at: record.place, column: "id")
        continue
      }
      weights[unit] = number(record, weight, &faults)
    }
    guard !faults.isStopped else { throw faults }
    for unit in known.sorted() where places[unit] == nil { faults.add(.missingRow(unit.rawValue)) }
    guard faults.isEmpty else { throw faults }
    return weights
  }

  private func number(
    _ record: CSVRecord, _ column: Int, _ faults: inout InterchangeFaults
  ) -> Double? {
    let text = record.fields[column]
    guard let value = CSVNumber.value(text) else {
      faults.add(.notANumber(text), at: record.place, column: "weight")
      return nil
    }
    if value < 0 { faults.add(.negativeWeight(text), at: record.place, column: "weight") }
    return value
  }
}

/// Writes a set of weights as ``WeightsReader`` reads it.
public struct WeightsWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// Writes a row for each respondent.
  public func write<Output: TextOutputStream>(
    _ weights: [(id: UnitID, weight: Double)], to output: inout Output
  ) {
    var writer = CSVWriter()
    writer.write([.text("id"), .text("weight")], to: &output)
    for row in weights {
      writer.write([.text(row.id.rawValue), .number(row.weight)], to: &output)
    }
  }
}
