/// A rating of a variable that is not asked for every unit.
public enum ConditionalRating<Category: Hashable & Sendable>: Hashable, Sendable {
  /// The coder found the variable applicable and chose a category.
  case category(Category)
  /// The coder found the variable not applicable: an earlier answer skipped it.
  case notApplicable
  /// The coder has not coded the unit.
  case missing
}

/// Agreement on a conditional variable, in the two readings that must not be mixed up.
///
/// Where coders differ on whether a question applies, no single coefficient is right. *Where all
/// found it applicable* asks whether coders agree on the answer, given that they agree there is
/// one; *not-applicable as a code* also charges them for not agreeing on that. Report both, with
/// both numbers of units, and the agreement on the gate itself (`gate`).
public struct ConditionalRatings: Sendable {
  /// The units on which every coder who coded them found the variable applicable.
  public let applicableToAll: ReliabilityData
  /// All units, with *not applicable* as a category of its own, last in order.
  public let notApplicableAsCategory: ReliabilityData
  /// All units, coded as *applicable* or *not applicable*.
  public let gate: ReliabilityData

  /// Makes both readings.
  ///
  /// - Parameters:
  ///   - ratings: One row a unit, one entry a coder.
  ///   - coders: The names of the coders.
  ///   - unitNames: The names of the units, or `nil`.
  ///   - categories: The categories of the variable, in order.
  ///   - level: `nominal` or `ordinal`; the reading with the extra category is nominal.
  ///   - notApplicableLabel: The name of the extra category.
  ///   - label: The name of a category.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  public init<Category: Hashable & Sendable>(
    _ ratings: [[ConditionalRating<Category>]], coders: [String], unitNames: [String]? = nil,
    categories: [Category], level: MeasurementLevel = .nominal,
    notApplicableLabel: String = "not applicable", label: (Category) -> String
  ) throws(ReliabilityDataError) {
    // All units first: it finds a list of names of another length, before one is looked up.
    notApplicableAsCategory = try ReliabilityData(
      ratings: ratings.map { $0.map(\.answerOrSkip) }, coders: coders, unitNames: unitNames,
      categories: categories.map { .category($0) } + [.notApplicable],
      label: { rating in
        if case .category(let category) = rating { label(category) } else { notApplicableLabel }
      })
    gate = try ReliabilityData(
      ratings: ratings.map { $0.map(\.isApplicable) }, coders: coders, unitNames: unitNames,
      categories: [true, false], label: { $0 ? "applicable" : notApplicableLabel })
    let kept = ratings.indices.filter { !ratings[$0].contains(.notApplicable) }
    applicableToAll = try ReliabilityData(
      ratings: kept.map { ratings[$0].map(\.answer) }, coders: coders,
      unitNames: unitNames.map { names in kept.map { names[$0] } }, categories: categories,
      level: level, label: label)
  }
}

extension ConditionalRating {
  /// The category, if any.
  fileprivate var answer: Category? {
    if case .category(let category) = self { category } else { nil }
  }

  /// The rating, unless the unit is not coded.
  fileprivate var answerOrSkip: ConditionalRating? { self == .missing ? nil : self }

  /// Whether the variable applies, unless the unit is not coded.
  fileprivate var isApplicable: Bool? {
    switch self {
    case .category: true
    case .notApplicable: false
    case .missing: nil
    }
  }
}
