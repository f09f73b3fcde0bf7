/// What is known of a population: for some variables, or for variables together, the share of each
/// category.
public struct PopulationShares: Equatable, Sendable {
  /// The share of one category, or of one combination of categories.
  public struct Share: Equatable, Sendable {
    /// The category of each variable.
    public let codes: [String]
    /// Its share, per cent or count.
    public let share: Double
  }

  /// The variables.
  public let variables: [String]
  /// The shares, in the order of the file.
  public let shares: [Share]
}

/// Reads what is known of a population.
public struct PopulationSharesReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads margins: a row for each category, in columns `variable`, `code` and `share`.
  ///
  /// - Parameter source: The file.
  /// - Returns: The margin of each variable, in the order of the file.
  /// - Throws: ``InterchangeFaults`` with every fault of the file.
  public func readMargins(_ source: ByteSource) throws(InterchangeFaults) -> [PopulationShares] {
    var faults = InterchangeFaults()
    guard let table = CSVTable(source, faults: &faults) else { throw faults }
    guard let variable = table.require("variable", faults: &faults),
      let code = table.require("code", faults: &faults),
      let share = table.require("share", faults: &faults)
    else { throw faults }
    var margins: [(name: String, shares: [PopulationShares.Share])] = []
    var indices: [String: Int] = [:]
    var seen: [[String]: InterchangeFault.Place] = [:]
    while let record = table.next(faults: &faults) {
      let name = record.fields[variable]
      let codes = [record.fields[code]]
      guard
        let value = take(record, share: share, names: [name] + codes, &seen, &faults)
      else { continue }
      let item = PopulationShares.Share(codes: codes, share: value)
      if let index = indices[name] {
        margins[index].shares.append(item)
      } else {
        indices[name] = margins.count
        margins.append((name, [item]))
      }
    }
    if margins.isEmpty, faults.isEmpty { faults.add(.noRecords) }
    guard faults.isEmpty else { throw faults }
    return margins.map { PopulationShares(variables: [$0.name], shares: $0.shares) }
  }

  /// Reads a joint distribution: a column for each variable, and a column `share`.
  ///
  /// - Parameter source: The file.
  /// - Returns: The share of each combination.
  /// - Throws: ``InterchangeFaults`` with every fault of the file.
  public func readJoint(_ source: ByteSource) throws(InterchangeFaults) -> PopulationShares {
    var faults = InterchangeFaults()
    guard let table = CSVTable(source, faults: &faults) else { throw faults }
    guard let share = table.require("share", faults: &faults) else { throw faults }
    let places = table.names.indices.filter { $0 != share }
    if places.isEmpty { faults.add(.missingColumn) }
    var shares: [PopulationShares.Share] = []
    var seen: [[String]: InterchangeFault.Place] = [:]
    while let record = table.next(faults: &faults) {
      let codes = places.map { record.fields[$0] }
      guard let value = take(record, share: share, names: codes, &seen, &faults) else { continue }
      shares.append(PopulationShares.Share(codes: codes, share: value))
    }
    if shares.isEmpty, faults.isEmpty { faults.add(.noRecords) }
    guard faults.isEmpty else { throw faults }
    return PopulationShares(variables: places.map { table.names[$0] }, shares: shares)
  }

  private func take(
    _ record: CSVRecord, share: Int, names: [String],
    _ seen: inout [[String]: InterchangeFault.Place], _ faults: inout InterchangeFaults
  ) -> Double? {
    if let first = seen[names] {
      faults.add(.duplicateValue(names.joined(separator: ", "), first: first), at: record.place)
      return nil
    }
    seen[names] = record.place
    let text = record.fields[share]
    guard let value = CSVNumber.value(text) else {
      faults.add(.notANumber(text), at: record.place, column: "share")
      return nil
    }
    guard value >= 0 else {
      faults.add(.negativeWeight(text), at: record.place, column: "share")
      return nil
    }
    return value
  }
}
