public import LongWork

/// Reads ratings in the wide format: first column the unit, one column a coder, empty is missing.
///
/// Where the empty label is declared among the categories, `""` is that label, and only an empty
/// field without quotes is missing.
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
  private let categories: [String]?
  private let policy: LabelPolicy
  private let limits: CSVLimits

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - values: What the ratings are.
  ///   - categories: The labels that may occur; `nil` takes all. Numbers are not held to it.
  ///   - policy: When two labels are the same.
  public init(
    values: Values, categories: [String]? = nil, policy: LabelPolicy = .canonical
  ) {
    self.init(values: values, categories: categories, policy: policy, limits: CSVLimits())
  }

  init(
    values: Values, categories: [String]?, policy: LabelPolicy = .canonical, limits: CSVLimits
  ) {
    self.values = values
    self.categories = categories
    self.policy = policy
    self.limits = limits
  }

  /// Reads a whole file, row by row.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - monitor: Hears how far reading is.
  /// - Returns: All ratings.
  /// - Throws: ``InterchangeFaults`` with every fault of the file, and then there are no ratings.
  public func read(
    _ source: ByteSource, monitor: WorkMonitor = .none
  ) throws(InterchangeFaults) -> RatingsImport {
    var faults = InterchangeFaults()
    let watch = CSVTable.Watch(monitor: monitor, phase: .readingRatings)
    guard let table = CSVTable(source, limits: limits, watch: watch, faults: &faults)
    else { throw faults }
    let coders = Array(table.names.dropFirst())
    if coders.isEmpty { faults.add(.missingColumn) }
    for (index, name) in coders.enumerated() where name.isEmpty {
      faults.add(.unnamedColumn(position: index + 2))
    }
    var units = UnitNames()
    var categories = RatingCodes(values: values, known: categories, policy: policy)
    let hasEmptyLabel = values == .labels && self.categories?.contains("") == true
    var codes: [Int32] = []
    while let row = table.nextRow(faults: &faults) {
      add(row.text(0), at: row.place, to: &units, column: table.names[0], faults: &faults)
      for column in 1..<row.count {
        if hasEmptyLabel, row.isQuotedEmpty(column) {
          codes.append(categories.codeOfEmptyLabel())
          continue
        }
        let code = categories.code(of: row.text(column)) { problem in
          faults.add(problem, at: row.place, column: table.names[column])
        }
        codes.append(code)
      }
    }
    if units.names.isEmpty, faults.isEmpty { faults.add(.noRecords) }
    guard faults.isEmpty else { throw faults }
    return RatingsImport(
      coders: coders, units: units.names, categories: categories.categories, codes: codes)
  }

  private func add(
    _ unit: String, at place: InterchangeFault.Place, to units: inout UnitNames, column: String,
    faults: inout InterchangeFaults
  ) {
    if unit.isEmpty {
      faults.add(.missingValue, at: place, column: column)
    } else if let first = units.add(unit, at: place) {
      faults.add(.duplicateValue(unit, first: first), at: place, column: column)
    }
  }
}
