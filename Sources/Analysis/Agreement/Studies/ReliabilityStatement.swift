public import Tables

/// What a report has to say about the reliability of a coding, as numbers and names.
///
/// Holds what O'Connor & Joffe (2020) and Lombard, Snyder-Duch & Bracken (2002) ask authors to
/// report; what nobody can compute, such as how coders were trained, is left to the author.
public struct ReliabilityStatement: Equatable, Sendable {
  /// Someone who coded.
  public struct Coder: Equatable, Sendable {
    /// The name.
    public var name: String
    /// How many units they coded.
    public var units: Int
  }

  /// How the values of one variable became final, counted over units.
  public struct Settlement: Equatable, Sendable {
    /// Two or more coders said the same.
    public var agreed = 0
    /// The lead decided.
    public var adjudicated = 0
    /// One coder said it, nobody else coded it.
    public var single = 0
    /// Coders differ, and the lead has not decided.
    public var open = 0
    /// Nobody has coded it, or it depends on what is open.
    public var notCoded = 0
    /// The lead decided, after coders had chosen different codes.
    public var adjudicatedCodes = 0
    /// The lead decided, after coders had differed on whether the variable applies.
    public var adjudicatedApplicability = 0

    /// No values yet.
    public init() {}

    /// Adds up two counts.
    static func + (first: Settlement, second: Settlement) -> Settlement {
      var sum = first
      sum.agreed += second.agreed
      sum.adjudicated += second.adjudicated
      sum.single += second.single
      sum.open += second.open
      sum.notCoded += second.notCoded
      sum.adjudicatedCodes += second.adjudicatedCodes
      sum.adjudicatedApplicability += second.adjudicatedApplicability
      return sum
    }
  }

  /// One variable.
  public struct Variable: Equatable, Sendable {
    /// The label for people.
    public var label: String
    /// The coefficients with their intervals, and the readings of a conditional variable.
    public var agreement: AgreementSummary
    /// The probability that alpha is .800 or more, where there is one.
    public var reliable: Double?
    /// The probability that alpha is .667 or more, where there is one.
    public var tentative: Double?
    /// How its values became final.
    public var settlement: Settlement

    /// The coefficient of a name.
    public func coefficient(_ name: String) -> AgreementSummary.Coefficient? {
      agreement.coefficients.first { $0.name == name }
    }
  }

  /// The name of the study.
  public var study: String
  /// The title of the codebook.
  public var codebook: String
  /// The version of the codebook in force.
  public var codebookVersion: Int
  /// The program with its version.
  public var software: String
  /// How many units there are to code.
  public var units: Int
  /// How many of them two or more coders coded.
  public var doubleCodedUnits: Int
  /// Who coded.
  public var coders: [Coder]
  /// The names of the leads, who settle differences.
  public var leads: [String]
  /// Whether the lead has opened the comparison, so that coders could see each other's codings.
  public var isComparisonOpen: Bool
  /// The variables with codes, in codebook order.
  public var variables: [Variable]

  /// How all values became final.
  public var settlement: Settlement {
    variables.reduce(Settlement()) { $0 + $1.settlement }
  }
}
