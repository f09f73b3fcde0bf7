/// What a coefficient can handle.
public struct AgreementCapabilities: OptionSet, Sendable {
  /// The bits of the set.
  public let rawValue: Int

  /// Makes a set from its bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// More than two coders.
  public static let manyCoders = AgreementCapabilities(rawValue: 1 << 0)
  /// Units that some coders did not rate.
  public static let missingRatings = AgreementCapabilities(rawValue: 1 << 1)
  /// Weights for partial agreement.
  public static let weights = AgreementCapabilities(rawValue: 1 << 2)
  /// A metric of distances: levels of measurement and set distances.
  public static let metric = AgreementCapabilities(rawValue: 1 << 3)
  /// A correction for agreement by chance.
  public static let chanceCorrected = AgreementCapabilities(rawValue: 1 << 4)
  /// An analytic standard error.
  public static let standardError = AgreementCapabilities(rawValue: 1 << 5)
  /// Exchanging coders within a unit changes nothing.
  public static let exchangeableCoders = AgreementCapabilities(rawValue: 1 << 6)
  /// Ratings that are numbers, treated as amounts: no use on named categories.
  public static let numbersOnly = AgreementCapabilities(rawValue: 1 << 7)
  /// Ratings that are sets of labels.
  public static let setsOnly = AgreementCapabilities(rawValue: 1 << 8)
  /// Scales of exactly two categories.
  public static let twoCategories = AgreementCapabilities(rawValue: 1 << 9)
  /// Every unit rated by every coder.
  public static let completeRatings = AgreementCapabilities(rawValue: 1 << 10)
  /// Chance agreement that counts categories, which says little when every set is a category.
  public static let chanceByCategory = AgreementCapabilities(rawValue: 1 << 11)
  /// At least three coders; with two it repeats another coefficient.
  public static let threeCoders = AgreementCapabilities(rawValue: 1 << 12)
  /// Weights in every case; without them it repeats another coefficient.
  public static let weightsRequired = AgreementCapabilities(rawValue: 1 << 13)
}

/// The choices that a caller makes for a coefficient.
public struct MeasureOptions: Sendable, Equatable {
  /// The weights for partial agreement, used by measures with the capability `weights`.
  public var weights: AgreementWeights
  /// The metric, used by measures with the capability `metric`; `nil` takes the one that belongs
  /// to the level of the data.
  public var metric: AgreementMetric?
  /// The confidence of intervals.
  public var confidence: Double

  /// Makes options.
  ///
  /// - Parameters:
  ///   - weights: The weights for partial agreement.
  ///   - metric: The metric of distances; `nil` follows the level of the data.
  ///   - confidence: The confidence of intervals, between 0 and 1.
  public init(
    weights: AgreementWeights = .identity, metric: AgreementMetric? = nil, confidence: Double = 0.95
  ) {
    precondition(confidence > 0 && confidence < 1, "95% is a confidence of 0.95")
    self.weights = weights
    self.metric = metric
    self.confidence = confidence
  }
}

/// A coefficient of agreement between coders.
///
/// A coefficient is one file in `Measures` and one line in `AgreementMeasures.all`.
public protocol AgreementMeasure: Sendable {
  /// The name in reports, specifications and commands, such as `krippendorff-alpha`.
  static var identifier: String { get }
  /// What the coefficient can handle.
  static var capabilities: AgreementCapabilities { get }
  /// Makes the coefficient; options that it has no use for are ignored.
  init(options: MeasureOptions)
  /// Computes the coefficient.
  ///
  /// - Parameter data: The ratings.
  /// - Returns: The value, its precision and what it rests on.
  /// - Throws: `AgreementUndefined` when the data give the coefficient no value.
  func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate
}
