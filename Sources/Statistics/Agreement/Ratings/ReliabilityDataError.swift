/// Why ratings could not be made into reliability data.
public enum ReliabilityDataError: Error, Sendable, Equatable {
  /// A unit has another number of ratings than there are coders.
  case raggedRow(unit: Int, expected: Int, found: Int)
  /// There are other numbers of unit names than of units.
  case unitNameCount(expected: Int, found: Int)
  /// A rating is not among the declared categories.
  case undeclaredCategory(unit: Int, coder: Int, label: String)
  /// A category is declared twice.
  case duplicateCategory(label: String)
  /// A coder appears twice.
  case duplicateCoder(name: String)
  /// A number is infinite or not a number.
  case notFinite(unit: Int, coder: Int)
  /// The level asks for numbers or sets, and the categories are something else.
  case levelNeedsOtherCategories(MeasurementLevel)
  /// A coder was asked for who is not in the data.
  case unknownCoder(Int)
}

extension ReliabilityDataError: CustomStringConvertible {
  /// The error as an English sentence, with rows and columns counted from 1.
  public var description: String {
    switch self {
    case .raggedRow(let unit, let expected, let found):
      "Unit \(unit + 1) has \(found) ratings where \(expected) were expected."
    case .unitNameCount(let expected, let found):
      "There are \(found) unit names for \(expected) units."
    case .undeclaredCategory(let unit, let coder, let label):
      "Unit \(unit + 1), coder \(coder + 1): '\(label)' is not a declared category."
    case .duplicateCategory(let label):
      "The category '\(label)' is declared twice."
    case .duplicateCoder(let name):
      "The coder '\(name)' appears twice."
    case .notFinite(let unit, let coder):
      "Unit \(unit + 1), coder \(coder + 1): the value is not a finite number."
    case .levelNeedsOtherCategories(let level):
      "The level '\(level.rawValue)' does not fit the kind of categories."
    case .unknownCoder(let index):
      "There is no coder number \(index + 1)."
    }
  }
}
