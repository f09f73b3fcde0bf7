public import LongWork
public import Statistics

/// What is asked about the agreement in some ratings.
public struct AgreementRequest: Sendable {
  /// Which coefficients.
  public enum Selection: Sendable, Equatable {
    /// What was agreed, and two corrections for chance.
    case standard
    /// These, by name; a name that data give no use for is answered with the reason.
    case named([String])
    /// Everything that applies to the data.
    case all
  }

  /// Which coefficients.
  public var selection = Selection.standard
  /// Weights for coefficients that admit them, beside those that belong to the level.
  public var weights: AgreementWeights?
  /// A table of weights or disagreements from the user, for weights and for alpha's metric.
  public var table: CategoryTable?
  /// How alpha measures sets apart.
  public var distance = SetDistance.masi
  /// Whether each two coders are compared.
  public var pairs = false
  /// Whether each category is looked at by itself.
  public var categories = false
  /// Whether published scales give values their levels.
  public var benchmarks = false
  /// Whether they give the values of the readings of a conditional variable theirs too.
  var readingBenchmarks = false
  /// Whether confusion and coincidence matrices are wanted.
  public var matrices = false
  /// How intervals are resampled, if they are.
  public var bootstrap: ResamplingPlan?
  /// Whether the units that coders disagree on are listed.
  public var units = false
  /// How many units the window over the order of coding holds, if agreement is followed.
  public var driftWindow: Int?
  /// The places of units in the order of coding, by name; without it units are taken as they stand.
  var places: [String: Double]?
  /// Whether each coder is left out in turn.
  public var leaveOneOut = false
  /// Hears how far the work is.
  ///
  /// Where it says stop, what is left is not computed, and whoever asked has
  /// to throw the answer away.
  public var monitor = WorkMonitor.none

  /// Asks for the standard coefficients only.
  public init() {}

  /// The standard coefficients only.
  public static let standard = AgreementRequest()

  /// The weights that coefficients get which admit them: the user's table, else the scheme.
  var chosenWeights: AgreementWeights? { table.map(AgreementWeights.table) ?? weights }
}

/// The names by which coefficients are asked for.
public enum AgreementNames {
  /// Every coefficient: of all coders, of one category, of one label.
  public static let coefficients: [String] = {
    var seen = Set<String>()
    let names =
      AgreementMeasures.all.map { $0.identifier } + CategoryMeasures.all.map { $0.identifier }
      + CategoryMeasures.labels.map(\.identifier)
    return names.filter { seen.insert($0).inserted }
  }()

  /// Every weighting that has a name: on ranks, on the numbers themselves, and on sets.
  public static let weights: [String] =
    WeightScheme.allCases.map(\.rawValue)
    + WeightScheme.allCases.filter { $0 != .identity }.map { $0.rawValue + "-scores" }
    + [SetDistance.masi, .jaccard, .dice].map(\.rawValue)

  /// The coefficients for one category or one label.
  static let ofCategories: Set<String> = Set(
    CategoryMeasures.all.map { $0.identifier } + CategoryMeasures.labels.map(\.identifier))
}
