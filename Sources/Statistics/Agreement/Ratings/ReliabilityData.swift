/// Ratings of units by coders: one row a unit, one column a coder, missing ratings explicit.
///
/// Ratings are stored as category positions, so that every coefficient works on whole numbers
/// whatever the categories are. A missing rating is not a category: a coder who did not code a
/// unit says nothing about it. *None applies* is a rating and must be given as one.
public struct ReliabilityData: Sendable, Equatable {
  /// The code of a missing rating in `codes`.
  public static let missing: Int32 = -1

  /// What may be said about categories that differ.
  public let level: MeasurementLevel
  /// The names of the coders, one a column.
  public let coders: [String]
  /// The categories, in declared order.
  public let scale: CategoryScale
  /// The number of units, those without any rating included.
  public let unitCount: Int
  /// The names of the units, one a row; `nil` when they are just counted.
  public let unitNames: [String]?
  /// Category positions unit by unit, and coder by coder within a unit; -1 is missing.
  public let codes: [Int32]

  /// Makes data from ratings that are already category positions.
  ///
  /// - Parameters:
  ///   - codes: `units x coders` positions in `scale`, unit by unit; -1 is missing.
  ///   - coders: The names of the coders, each once.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - scale: The categories in declared order, each once.
  ///   - level: The level of measurement; interval and ratio need numbers, set needs sets.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init(
    codes: [Int32], coders: [String], unitNames: [String]? = nil, scale: CategoryScale,
    level: MeasurementLevel
  ) throws(ReliabilityDataError) {
    try Self.check(scale: scale, level: level)
    try Self.check(coders: coders)
    guard !coders.isEmpty || codes.isEmpty else {
      throw .raggedRow(unit: 0, expected: 0, found: codes.count)
    }
    let width = max(coders.count, 1)
    guard codes.count.isMultiple(of: width) else {
      throw .raggedRow(
        unit: codes.count / width, expected: coders.count, found: codes.count % width)
    }
    let units = codes.count / width
    if let unitNames, unitNames.count != units {
      throw .unitNameCount(expected: units, found: unitNames.count)
    }
    let outside = Int32(clamping: scale.count)
    if let bad = codes.firstIndex(where: { $0 < Self.missing || $0 >= outside }) {
      throw .undeclaredCategory(unit: bad / width, coder: bad % width, label: "\(codes[bad])")
    }
    self.init(
      unchecked: codes, coders: coders, unitNames: unitNames, scale: scale, level: level)
  }

  /// Makes data from codes that are known to be sound, such as a part of other data.
  init(
    unchecked codes: [Int32], coders: [String], unitNames: [String]?, scale: CategoryScale,
    level: MeasurementLevel
  ) {
    self.codes = codes
    self.coders = coders
    self.unitNames = unitNames
    self.scale = scale
    self.level = level
    unitCount = coders.isEmpty ? 0 : codes.count / coders.count
  }

  /// Returns the category position that a coder gave a unit.
  ///
  /// - Parameters:
  ///   - unit: A row, from 0.
  ///   - coder: A column, from 0.
  /// - Returns: The position in `scale`, or `nil` when the rating is missing.
  public func category(unit: Int, coder: Int) -> Int? {
    let code = codes[unit * coders.count + coder]
    return code == Self.missing ? nil : Int(code)
  }

  /// Returns the name of a unit, its row number from 1 when units are not named.
  ///
  /// - Parameter unit: A row, from 0.
  /// - Returns: A name to show.
  public func unitName(_ unit: Int) -> String {
    unitNames?[unit] ?? "\(unit + 1)"
  }

  private static func check(
    scale: CategoryScale, level: MeasurementLevel
  ) throws(ReliabilityDataError) {
    let fits =
      switch level {
      case .nominal: true
      case .ordinal: scale.sets == nil
      case .interval, .ratio: scale.numbers != nil
      case .set: scale.sets != nil
      }
    guard fits else { throw .levelNeedsOtherCategories(level) }
    if let twice = firstDuplicate(scale.labels) { throw .duplicateCategory(label: twice) }
    if let numbers = scale.numbers, let bad = numbers.firstIndex(where: { !$0.isFinite }) {
      throw .undeclaredCategory(unit: 0, coder: 0, label: scale.labels[bad])
    }
  }

  private static func check(coders: [String]) throws(ReliabilityDataError) {
    if let twice = firstDuplicate(coders) { throw .duplicateCoder(name: twice) }
  }

  private static func firstDuplicate(_ names: [String]) -> String? {
    var seen = Set<String>()
    return names.first { !seen.insert($0).inserted }
  }
}
