/// The words around the parts of an agreement summary.
public struct AgreementWords: Equatable, Sendable {
  /// The names of coefficients for people, by their names in files.
  public var coefficients: [String: String]
  /// The words for the levels of published scales, by the words of the publications.
  public var levels: [String: String]
  /// The names of the readings of a conditional variable.
  public var readings: [AgreementSummary.Reading.Kind: String]
  /// Between two coders or two ends.
  public var and: String
  /// Before the name of a category.
  public var category: String
  /// Before the name of a label.
  public var label: String
  /// Before the name of weights.
  public var weights: String
  /// The heading over p-values.
  public var pValue: String
  /// The heading over numbers of units.
  public var units: String
  /// The title over resampled intervals; `{n}` is the number of replicates, `{seed}` the seed.
  public var resampled: String
  /// The heading over percentile intervals.
  public var percentile: String
  /// The name of Krippendorff's own interval.
  public var krippendorff: String
  /// The title over units that coders disagree on.
  public var disagreements: String
  /// The heading over units.
  public var unit: String
  /// The heading over shares of all disagreement.
  public var share: String
  /// After the number of units without disagreement.
  public var unanimous: String
  /// The title over windows; `{order}` says over what, `{window}` how many units are in one.
  public var drift: String
  /// The title over coders left out.
  public var standings: String
  /// The heading over coders.
  public var coder: String
  /// The heading over numbers of ratings.
  public var ratings: String
  /// The heading over alpha without a coder.
  public var without: String
  /// The heading over the share of others who said the same.
  public var withOthers: String
  /// The heading over the mean difference with others.
  public var leniency: String
  /// The title over the agreement of coders with themselves.
  public var intraCoder: String
  /// The title of a confusion matrix.
  public var confusion: String
  /// The title of a coincidence matrix.
  public var coincidence: String
  /// Before the levels that a value reaches.
  public var reaches: String
  /// Before a probability.
  public var probability: String
  /// After the number of units with fewer than two ratings.
  public var fewerThanTwo: String
}

extension AgreementWords {
  /// The words for a level of a scale, in quotes: they are the publication's, not a judgement.
  func level(_ name: String) -> String { "'\(levels[name] ?? name)'" }
}
