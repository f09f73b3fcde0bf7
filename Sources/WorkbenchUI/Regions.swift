import TerminalUI

extension Region {
  /// The coders to choose from.
  static let coders: Region = "coders"
  /// The running text of a unit.
  static let unitText: Region = "unit-text"
  /// The variables that apply to a unit.
  static let variables: Region = "variables"
  /// The variables of the agreement screen.
  static let measures: Region = "measures"
  /// The tabs above a table.
  static let tabs: Region = "tabs"
}
