/// A coefficient for one category: how well coders agree on that code alone.
///
/// A coefficient is one file in `CategoryMeasures` and one line in `CategoryMeasures.all`.
public protocol CategoryMeasure: Sendable {
  /// The name in reports, such as `specific-agreement`.
  static var identifier: String { get }
  /// What the coefficient can handle.
  static var capabilities: AgreementCapabilities { get }
  /// Makes the coefficient; options that it has no use for are ignored.
  init(options: MeasureOptions)
  /// Computes the coefficient.
  ///
  /// - Parameters:
  ///   - data: The ratings.
  ///   - category: A position in the scale of `data`.
  /// - Returns: The value, its precision and what it rests on.
  /// - Throws: `AgreementUndefined` when the data give the coefficient no value.
  func evaluate(
    _ data: ReliabilityData, category: Int
  ) throws(AgreementUndefined) -> AgreementEstimate
}

/// The coefficients for one category, and their names for one label of set-valued data.
public enum CategoryMeasures {
  /// Every coefficient for one category, in the order in which reports list them.
  public static let all: [any CategoryMeasure.Type] = [
    SpecificAgreement.self,
    NegativeAgreement.self,
    CategoryAlpha.self,
    CategoryCohenKappa.self,
    FleissCategoryKappa.self,
  ]

  /// The coefficients for one label of set-valued data: the same, on whether the label was applied.
  public static let labels: [LabelMeasure] = [
    LabelMeasure(identifier: "label-alpha", measure: CategoryAlpha.self),
    LabelMeasure(identifier: "label-cohen-kappa", measure: CategoryCohenKappa.self),
    LabelMeasure(identifier: "positive-agreement", measure: SpecificAgreement.self),
    LabelMeasure(identifier: "negative-agreement", measure: NegativeAgreement.self),
  ]
}

/// A coefficient for one label of set-valued data.
public struct LabelMeasure: Sendable {
  /// The name in reports, such as `label-alpha`.
  public let identifier: String
  /// The coefficient that is computed on the presence of the label.
  public let measure: any CategoryMeasure.Type

  /// Computes the coefficient for a label.
  ///
  /// - Parameters:
  ///   - data: Set-valued ratings.
  ///   - label: A position among the labels of the sets.
  ///   - options: The options of the coefficient.
  /// - Returns: The value, its precision and what it rests on.
  /// - Throws: `AgreementUndefined` when the ratings are not sets or give no value.
  public func evaluate(
    _ data: ReliabilityData, label: Int, options: MeasureOptions = MeasureOptions()
  ) throws(AgreementUndefined) -> AgreementEstimate {
    guard let presence = data.presence(ofLabel: label) else { throw .needsSets }
    return try measure.init(options: options).evaluate(presence, category: 0)
  }
}
