/// Ratings of units by coders, as a file gives them.
public struct RatingsImport: Equatable, Sendable {
  /// The ratings: one row a unit, one entry a coder, `nil` where missing.
  public enum Ratings: Equatable, Sendable {
    /// Names of categories.
    case labels([[String?]])
    /// Numbers.
    case numbers([[Double?]])
    /// Sets of labels.
    case sets([[[String]?]])
  }

  /// The names of the coders: the header without its first field.
  public let coders: [String]
  /// The names of the units: the first column.
  public let units: [String]
  /// The ratings.
  public let ratings: Ratings
}

/// Reads ratings in the wide format: first column the unit, one column a coder, empty is missing.
public struct RatingsReader: Sendable {
  /// What the ratings are.
  public enum Values: Sendable {
    /// Names of categories.
    case labels
    /// Numbers with a decimal point.
    case numbers
    /// Labels split by `|`; `{}` is the empty set.
    case sets
  }

  private let values: Values
  private let categories: Set<String>?
  private let limits: CSVLimits

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - values: What the ratings are.
  ///   - categories: The labels that may occur; `nil` takes all. Numbers are not held to it.
  public init(values: Values, categories: [String]? = nil) {
    self.init(values: values, categories: categories, limits: CSVLimits())
  }

  init(values: Values, categories: [String]?, limits: CSVLimits) {
    self.values = values
    self.categories = categories.map(Set.init)
    self.limits = limits
  }

  /// Reads a whole file.
  ///
  /// - Parameter source: The file.
  /// - Returns: All ratings.
  /// - Throws: ``InterchangeFaults`` with every fault of the file, and then there are no ratings.
  public func read(_ source: ByteSource) throws(InterchangeFaults) -> RatingsImport {
    var faults = InterchangeFaults()
    guard let table = CSVTable(source, limits: limits, faults: &faults) else { throw faults }
    let coders = Array(table.names.dropFirst())
    if coders.isEmpty { faults.add(.missingColumn) }
    for (index, name) in coders.enumerated() where name.isEmpty {
      faults.add(.unnamedColumn(position: index + 2))
    }
    var units: [String] = []
    var places: [String: InterchangeFault.Place] = [:]
    var rows: [CSVRecord] = []
    while let record = table.next(faults: &faults) {
      let unit = record.fields[0]
      if unit.isEmpty {
        faults.add(.missingValue, at: record.place, column: table.names[0])
      } else if let first = places.updateValue(record.place, forKey: unit) {
        faults.add(
          .duplicateValue(unit, first: first), at: record.place, column: table.names[0])
      }
      units.append(unit)
      rows.append(record)
    }
    let ratings = ratings(rows, coders: coders, faults: &faults)
    if rows.isEmpty, faults.isEmpty { faults.add(.noRecords) }
    guard faults.isEmpty else { throw faults }
    return RatingsImport(coders: coders, units: units, ratings: ratings)
  }

  private func ratings(
    _ rows: [CSVRecord], coders: [String], faults: inout InterchangeFaults
  ) -> RatingsImport.Ratings {
    switch values {
    case .labels:
      .labels(each(rows) { field, row, coder in check([field], row, coders[coder], &faults)[0] })
    case .numbers:
      .numbers(
        each(rows) { field, row, coder in
          let number = CSVNumber.value(field)
          if number == nil {
            faults.add(.notANumber(field), at: row.place, column: coders[coder])
          }
          return number
        })
    case .sets:
      .sets(
        each(rows) { field, row, coder in
          if field == CodesField.noneApplies { return [] }
          let labels = CodesField.parts(of: field)
          if labels.contains("") {
            faults.add(.emptyCode, at: row.place, column: coders[coder])
            return []
          }
          return check(labels, row, coders[coder], &faults)
        })
    }
  }

  private func each<Rating>(
    _ rows: [CSVRecord], _ rating: (String, CSVRecord, Int) -> Rating?
  ) -> [[Rating?]] {
    rows.map { row in
      row.fields.dropFirst().enumerated().map { coder, field in
        field.isEmpty ? nil : rating(field, row, coder)
      }
    }
  }

  /// The labels as they are; those that may not occur, or occur twice, become faults.
  private func check(
    _ labels: [String], _ row: CSVRecord, _ column: String, _ faults: inout InterchangeFaults
  ) -> [String] {
    var seen: Set<String> = []
    for label in labels {
      if let categories, !categories.contains(label) {
        faults.add(.unknownCategory(label), at: row.place, column: column)
      }
      if !seen.insert(label).inserted {
        faults.add(.repeatedCode(label), at: row.place, column: column)
      }
    }
    return labels
  }
}
