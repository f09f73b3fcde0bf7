/// Which of the six intraclass correlations is meant.
public struct IntraclassForm: Equatable, Sendable {
  /// What the coders are taken to be.
  public enum Coders: Equatable, Sendable {
    /// Other coders for each unit: ICC(1).
    case nested
    /// A sample of coders who all rate all units, and whose leniency counts as error: ICC(2).
    case random
    /// These coders only, whose leniency does not count: ICC(3).
    case fixed
  }

  /// What the coders are taken to be.
  public let coders: Coders
  /// Whether the mean of all coders is judged instead of a single coder.
  public let isAverage: Bool

  /// Names a form.
  ///
  /// - Parameters:
  ///   - coders: What the coders are taken to be.
  ///   - isAverage: Whether the mean of all coders is judged.
  public init(coders: Coders, isAverage: Bool) {
    self.coders = coders
    self.isAverage = isAverage
  }
}

/// An intraclass correlation: all six are one computation, and differ in their form only.
///
/// For numbers with meaningful differences; units that a coder skipped are left out.
public protocol IntraclassMeasure: AgreementMeasure {
  /// Which of the six it is.
  static var form: IntraclassForm { get }
  /// Gives the confidence.
  var options: MeasureOptions { get }
}

extension IntraclassMeasure {
  /// Many coders, numbers; units with missing ratings are left out.
  ///
  /// Where every unit has coders of its own, they can be exchanged within it.
  public static var capabilities: AgreementCapabilities {
    let all: AgreementCapabilities = [
      .manyCoders, .missingRatings, .chanceCorrected, .numbersOnly,
    ]
    return form.coders == .nested ? all.union(.exchangeableCoders) : all
  }

  /// Computes the correlation with its F interval.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try IntraclassModel(form: Self.form).estimate(data, confidence: options.confidence)
  }
}
